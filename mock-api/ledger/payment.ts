/** Paying for packs: by voucher where those pay by themselves, the rest in money. */
import { charge } from './accounts.js';
import type { Quantity } from './decimal.js';
import type { Pack } from './model.js';
import type { State } from './state.js';
import { spendVouchers, voucherShare } from './vouchers.js';

/** How a price was paid. */
export interface Payment {
  /** In money. */
  readonly paid: Quantity;
  readonly voucher: Quantity;
}

/** Has the payer of a pack pay a price for it, and notes it with the pack. Throws, with nothing done, when there is too little. */
export function pay(state: State, pack: Pack, price: Quantity, byVoucher: boolean): Payment {
  const voucher = byVoucher ? voucherShare(state, pack.ownerUin, pack.policy, price) : 0n;
  const paid = price - voucher;
  const from = charge(state, pack.ownerUin, paid);
  if (voucher > 0n) spendVouchers(state, pack.ownerUin, pack.policy, voucher);
  pack.paid += paid;
  pack.voucherPaid += voucher;
  for (const part of ['cash', 'income', 'present'] as const) pack.paidFrom[part] += from[part];
  return { paid, voucher };
}
