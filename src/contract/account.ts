/** The account that pays. */
import * as v from 'valibot';
import { object } from './object.js';
import { Money } from './scalars.js';

/** What the account has to pay with. balance = cash + income + present − frozen − owed. */
export const Account = object({
  /** Account number. */
  uin: v.string(),
  /** What can be spent: the five amounts below taken together. */
  balance: Money,
  /** Cash. */
  cash: Money,
  /** Income paid into the account. */
  income: Money,
  /** Credits given as a present. */
  present: Money,
  /** What is held back. */
  frozen: Money,
  /** What is owed. */
  owed: Money,
  /** True while the account is overdue; packs are not drawn on then. */
  overdue: v.boolean(),
});
export type Account = v.InferOutput<typeof Account>;
