/** English for what follows from an order to renew or to save: agreement, receipt, refusal, conflict. Fetched when it is needed. */
import type { Message } from './message.js';

export const enRenewalOrders = {
  'renewal.now.balance': 'Account balance',
  'renewal.now.balanceAfter': 'Balance afterwards',
  'renewal.now.expiryBefore': 'Previous expiry',
  'renewal.now.expiryNow': 'Present expiry',
  'renewal.confirm.title': 'Renew for {period}?',
  'renewal.confirm.text': '{price} is charged to the account at once, and “{name}” is renewed.',
  'renewal.confirm.pay': 'Pay {price} and renew',
  'renewal.receipt.title': 'Renewed for {period}',
  'renewal.receipt.paid': 'Paid',
  'renewal.receipt.at': 'Paid on',
  'renewal.receipt.id': 'Order number',
  'renewal.refused.operationDenied': 'Automatic renewal cannot be changed on the last day before expiry.',
  'renewal.refused.unsupportedOperation': 'The pack cannot be renewed in its present status.',
  'renewal.refused.balanceInsufficient': 'The account balance is too low.',
  'renewal.conflict.text': 'Somebody changed this pack after you opened it. Nothing has been overwritten: choose which shall hold.',
  'renewal.conflict.renewText': 'Somebody changed this pack before your renewal for {period} arrived. Nothing has been charged.',
  'renewal.conflict.method': 'Renewal',
  'renewal.conflict.period': 'Period',
  'renewal.conflict.expiresAt': 'Expires',
  'renewal.conflict.renewAgain': 'Renew on top…',
} as const satisfies Readonly<Record<string, Message>>;
