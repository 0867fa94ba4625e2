/** What a renewal takes from the account. Pure. */
import type { Money, RenewalQuote } from '../contract/index.js';
import { covers, less } from './money.js';

/** What is left to pay once vouchers have paid their part. */
export const dueOf = ({ price, voucher }: Pick<RenewalQuote, 'price' | 'voucher'>): Money => (voucher ? (less(price, voucher) ?? price) : price);

/** What is left of the balance afterwards; null when it cannot be told. */
export const balanceAfter = (quote: RenewalQuote): Money | null => less(quote.balance, dueOf(quote));

/** By how much the balance falls short; null when it does not, or when that cannot be told. */
export const shortfall = (quote: RenewalQuote): Money | null => (covers(quote.balance, dueOf(quote)) ? null : less(dueOf(quote), quote.balance));
