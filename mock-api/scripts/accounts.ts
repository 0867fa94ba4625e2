/** The commands about accounts and their money. */
import * as v from 'valibot';
import { Amount, Moment, Name } from './fields.js';

/** Opens an account. */
export const OpenAccount = v.strictObject({
  do: v.literal('openAccount'),
  at: Moment,
  uin: Name,
  /** Account that pays for it, opened before; itself when absent. */
  payer: v.optional(Name),
});

/** Puts money in. */
export const TopUp = v.strictObject({ do: v.literal('topUp'), at: Moment, uin: Name, amount: Amount });

/** Sets the parts of a balance; those left out become zero. An account that owes is overdue. */
export const SetBalance = v.strictObject({
  do: v.literal('setBalance'),
  at: Moment,
  uin: Name,
  cash: v.optional(Amount),
  income: v.optional(Amount),
  present: v.optional(Amount),
  frozen: v.optional(Amount),
  owed: v.optional(Amount),
});

/** Gives a voucher to the account that pays. It pays by itself for automatic renewals, and for orders that say so. */
export const GrantVoucher = v.strictObject({
  do: v.literal('grantVoucher'),
  at: Moment,
  uin: Name,
  amount: Amount,
  /** Id of the voucher; numbered when absent. */
  id: v.optional(Name),
  /** First instant at which it is no longer good; for ever when absent. */
  until: v.optional(Moment),
  /** Products that it pays for; all when absent. */
  products: v.optional(v.pipe(v.array(Name), v.maxLength(100))),
});

/** Blocks an account for breaking the rules, or lifts the block: some products give it no refunds. */
export const SuspendAccount = v.strictObject({ do: v.literal('suspendAccount'), at: Moment, uin: Name, suspended: v.boolean() });
