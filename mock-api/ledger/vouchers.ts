/** Vouchers: granted to accounts, and used up before money where a product lets them pay by themselves. */
import type { Commands } from './commands.js';
import { min, toQuantity, type Quantity } from './decimal.js';
import { LedgerError } from './errors.js';
import type { Voucher } from './model.js';
import { momentOf } from './moment.js';
import type { Policy, VoucherUse } from './policy.js';
import { payerOf, productOf, type State } from './state.js';

export function grantVoucher(state: State, { uin, amount, id, until, products }: Commands['grantVoucher']): string {
  const payer = payerOf(state, uin);
  const worth = toQuantity(amount);
  if (worth <= 0n) throw new LedgerError('invalidQuantity', { value: String(amount) });
  for (const product of products ?? []) productOf(state, product);
  const end = until === undefined ? null : momentOf(until);
  if (end !== null && end <= state.now) throw new LedgerError('invalidInterval', { start: state.now, end });
  const name = id ?? `voucher-${String(state.vouchers.length + 1).padStart(6, '0')}`;
  if (state.vouchers.some((voucher) => voucher.id === name)) throw new LedgerError('duplicateVoucher', { id: name });
  state.vouchers.push({ id: name, uin: payer.uin, amount: worth, left: worth, grantedAt: state.now, until: end, products: products ?? null });
  return name;
}

/** What would pay by itself: the vouchers of the payer that are good for the product now, the first to lapse first, then the first given. */
function usable(state: State, uin: string, { product }: Policy): readonly Voucher[] {
  const payer = payerOf(state, uin).uin;
  const end = ({ until }: Voucher) => until ?? Number.MAX_SAFE_INTEGER;
  return state.vouchers
    .filter((voucher) => voucher.uin === payer && voucher.left > 0n && end(voucher) > state.now && (voucher.products?.includes(product) ?? true))
    .sort((a, b) => end(a) - end(b));
}

/** True where the table of the product lets vouchers pay by themselves for this kind of order. */
export const paysByItself = ({ vouchers }: Policy, use: VoucherUse): boolean => vouchers?.includes(use) ?? false;

/** How much of a price vouchers would pay now. */
export const voucherShare = (state: State, uin: string, policy: Policy, price: Quantity): Quantity =>
  min(price, usable(state, uin, policy).reduce((sum, { left }) => sum + left, 0n));

/** Pays that much with vouchers. */
export function spendVouchers(state: State, uin: string, policy: Policy, share: Quantity): void {
  let due = share;
  for (const voucher of usable(state, uin, policy)) {
    const taken = min(due, voucher.left);
    voucher.left -= taken;
    due -= taken;
  }
}
