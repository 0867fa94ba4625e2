/** Paying for packs: by voucher where those pay by themselves, the rest in money. */
import { charge } from './accounts.js';
import type { Quantity } from './decimal.js';
import type { Pack } from './model.js';
import { payerOf, type State } from './state.js';
import { spendVouchers, voucherShare } from './vouchers.js';

const NOTHING = { cash: 0n, income: 0n, present: 0n };

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
  const { uin: payer } = payerOf(state, pack.ownerUin);
  const from = charge(state, payer, paid);
  spendVouchers(state, pack.ownerUin, pack.policy, voucher);
  pack.paid += paid;
  pack.voucherPaid += voucher;
  const before = pack.paidFrom.get(payer) ?? NOTHING;
  pack.paidFrom.set(payer, { cash: before.cash + from.cash, income: before.income + from.income, present: before.present + from.present });
  return { paid, voucher };
}
