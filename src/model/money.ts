/** Sums of money, exact, each in one currency. Pure. */
import type { Money } from '../contract/index.js';
import { add, compare, subtract, toDecimal, type Quantity } from './quantity.js';

/** How many digits after the point to write so that none of them loses one. */
const fractionDigits = (...all: readonly Money[]): number => Math.max(...all.map(({ amount }) => amount.split('.')[1]?.length ?? 0));

const written = (amount: Quantity, like: readonly [Money, ...Money[]]): Money => ({ amount: toDecimal(amount, fractionDigits(...like)), currency: like[0].currency });

/** The first without the second; null when they are of different currencies. */
export const less = (from: Money, what: Money): Money | null => (from.currency === what.currency ? written(subtract(from.amount, what.amount), [from, what]) : null);

/** Both together; null when they are of different currencies. */
export const plus = (one: Money, other: Money): Money | null => (one.currency === other.currency ? written(add(one.amount, other.amount), [one, other]) : null);

/** The same amount of the same currency, however it is written. */
export const sameMoney = (one: Money | null, other: Money | null): boolean =>
  one === other || (one !== null && other !== null && one.currency === other.currency && compare(one.amount, other.amount) === 0);

/** True when there is enough; false in different currencies. */
export const covers = (balance: Money, price: Money): boolean => balance.currency === price.currency && compare(balance.amount, price.amount) >= 0;
