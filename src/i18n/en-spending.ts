/** English for where deductions went. Fetched with the part that needs it. */
import type { Message } from './message.js';

export const enSpending = {
  'spending.by': 'Totals by',
  'spending.by.pack': 'Pack',
  'spending.by.owner': 'Account',
  'spending.by.product': 'Product',
  'spending.by.billingItem': 'Billing item',
  'spending.by.day': 'Day of usage',
  'spending.amount': 'Deducted',
  'spending.share': 'Share',
  'spending.rows': 'Rows',
  'spending.total': 'Total',
  'spending.ofUnit': 'Total in {unit}',
  'spending.equal': 'The groups add up to the total, to the last digit.',
  'spending.apart': 'The groups do not add up to the total: {difference} apart.',
  'spending.narrow': 'Show only {name}',
  'spending.empty': 'Nothing was deducted.',
} as const satisfies Readonly<Record<string, Message>>;
