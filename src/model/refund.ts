/** Giving a pack back: what the reader agrees to, and what has changed since they did. Pure. */
import * as v from 'valibot';
import type { Pack, RefundQuote } from '../contract/index.js';
import { Decimal, Money } from '../contract/scalars.js';
import { compare } from './quantity.js';
import { less, sameMoney } from './money.js';

const Left = v.object({ amount: Decimal, unit: v.nullable(v.string()) });

/** An amount that is left, with its unit. */
export type Left = v.InferOutput<typeof Left>;

const RefundSeen = v.object({
  /** What would come back; null when nothing would. */
  amount: v.nullable(Money),
  status: v.string(),
  /** What is left in the pack: one amount, one for each capacity of a combo pack, none for an unlimited one. */
  left: v.array(Left),
  method: v.nullable(v.string()),
});

/** What a reader saw when they made up their mind. */
export type RefundSeen = v.InferOutput<typeof RefundSeen>;

const RefundWish = v.object({ amount: Money, seen: RefundSeen });

/** An order to give a pack back, and what it was given upon. */
export type RefundWish = v.InferOutput<typeof RefundWish>;

/** True for an order that was kept by this version. */
export const isRefundWish = (value: unknown): value is RefundWish => v.is(RefundWish, value);

/** What is left in a pack that can be drawn on. */
export function leftIn({ comboItems, totalRemaining, period, capacityUnit }: Pack): readonly Left[] {
  if (comboItems && comboItems.length > 0) return comboItems.map(({ remaining, unit }) => ({ amount: remaining, unit }));
  const amount = totalRemaining ?? period?.remaining ?? null;
  return amount === null ? [] : [{ amount, unit: capacityUnit }];
}

/** What a reader sees of a pack and its quote. */
export const refundSeen = (pack: Pack, { eligible, amount }: RefundQuote): RefundSeen => ({
  amount: eligible ? amount : null,
  status: pack.status,
  left: [...leftIn(pack)],
  method: pack.renewalMethod,
});

/** What may differ between two looks at a pack; all four as soon as one does, none otherwise. */
export function refundDifferences(seen: RefundSeen, now: RefundSeen): readonly { readonly what: 'amount' | 'status' | 'left' | 'method'; readonly changed: boolean }[] {
  const all = [
    { what: 'amount', changed: !sameMoney(seen.amount, now.amount) },
    { what: 'status', changed: seen.status !== now.status },
    { what: 'left', changed: !sameLeft(seen.left, now.left) },
    { what: 'method', changed: seen.method !== now.method },
  ] as const;
  return all.some(({ changed }) => changed) ? all : [];
}

const sameLeft = (one: readonly Left[], other: readonly Left[]): boolean =>
  one.length === other.length && one.every(({ amount, unit }, index) => unit === other[index]!.unit && compare(amount, other[index]!.amount) === 0);

/** What is kept back of what was paid; null when all of it comes back, or when it cannot be told. */
export function keptBack({ amount, paid }: RefundQuote): Money | null {
  if (amount === null || sameMoney(amount, paid)) return null;
  return less(paid, amount);
}

/** Whether what was typed names the pack: by its id, or by its name, however the spaces fall. */
export function names(typed: string, { id, name }: Pick<Pack, 'id' | 'name'>): boolean {
  const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const wanted = plain(typed);
  return wanted !== '' && (wanted === plain(id) || wanted === plain(name));
}
