/** Accounts, and what they pay with. */
import type { Quantity } from './decimal.js';
import type { Time } from './time.js';

/** Money by where it comes from: paid in, earned, given. */
export interface MoneyParts {
  cash: Quantity;
  income: Quantity;
  present: Quantity;
}

/** Something that pays in place of money. */
export interface Voucher {
  readonly id: string;
  /** The account that pays with it. */
  readonly uin: string;
  readonly amount: Quantity;
  left: Quantity;
  readonly grantedAt: Time;
  /** First instant at which it is no longer good; null for none. */
  readonly until: Time | null;
  /** Products that it pays for; null for all. */
  readonly products: readonly string[] | null;
}

/** An account. Money is in billionths of the currency's unit. */
export interface Account extends MoneyParts {
  readonly uin: string;
  /** Who pays for it; itself when it pays on its own. */
  readonly payer: string;
  frozen: Quantity;
  owed: Quantity;
  overdueSince: Time | null;
  /** Blocked for breaking the rules. */
  suspended: boolean;
}

/** cash + income + present − frozen − owed */
export const balanceOf = (account: Account): Quantity =>
  account.cash + account.income + account.present - account.frozen - account.owed;
