/** Simplified Chinese for what follows from an order to renew or to save. */
import type { enRenewalOrders } from './en-renewal-orders.js';
import type { Message } from './message.js';

export const zhRenewalOrders: Readonly<Record<keyof typeof enRenewalOrders, Message>> = {
  'renewal.saved.automatic': '已保存。资源包将自动续费，每次 {period}。',
  'renewal.saved.next': '下次扣款时间为 {time}。',
  'renewal.saved.manual': '已保存。资源包需手动续费。',
  'renewal.saved.none': '已保存。资源包到期不续。',
  'renewal.saved.notRead': '未能重新读取设置，此处为保存时返回的结果。',
  'renewal.save.refused': '设置未保存',
  'renewal.now.refused': '续费 {period}未成功',
  'renewal.now.balance': '账户余额',
  'renewal.now.balanceAfter': '付款后余额',
  'renewal.now.expiryBefore': '原到期时间',
  'renewal.now.expiryNow': '当前到期时间',
  'renewal.confirm.title': '确认续费 {period}？',
  'renewal.confirm.text': '将立即从账户扣款 {price}，为“{name}”续费。',
  'renewal.confirm.pay': '支付 {price} 并续费',
  'renewal.receipt.title': '已续费 {period}',
  'renewal.receipt.paid': '实付金额',
  'renewal.receipt.at': '付款时间',
  'renewal.receipt.id': '订单号',
  'renewal.refused.operationDenied': '到期前最后一天不支持更改自动续费。',
  'renewal.refused.unsupportedOperation': '资源包当前状态下不支持续费。',
  'renewal.refused.balanceInsufficient': '账户余额不足。',
  'renewal.conflict.text': '在您打开之后，该资源包已被他人更改。目前没有覆盖任何设置，请选择以哪一个为准。',
  'renewal.conflict.renewText': '在您的续费（{period}）到达之前，该资源包已被他人更改，尚未扣款。',
  'renewal.conflict.method': '续费方式',
  'renewal.conflict.period': '续费周期',
  'renewal.conflict.expiresAt': '到期时间',
  'renewal.conflict.renewAgain': '继续续费…',
};
