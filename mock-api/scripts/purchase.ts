/** The commands about packs as wholes: bought, started, handed over. */
import * as v from 'valibot';
import { Amount, AttributeField, Method, Moment, Name, Period, Text, whole } from './fields.js';

/** Buys a pack. */
export const Purchase = v.strictObject({
  do: v.literal('purchase'),
  at: Moment,
  /** Id of the pack; numbered when absent. */
  id: v.optional(Name),
  /** What it is called. */
  name: Text,
  /** Account that owns it. */
  uin: Name,
  /** Key of the product, such as `trtc`. */
  product: Name,
  /** Key of the subproduct, such as `trtc/09`. */
  subproduct: Name,
  /** How its capacity is given out; `totalDecrement` when absent. */
  mode: v.optional(v.picklist(['totalDecrement', 'periodDecrement', 'shardDecrement', 'unlimited'])),
  /** Quota of the whole validity or of each cycle, in the unit of the pack; by key for a combo; none for unlimited. */
  capacity: v.optional(v.union([Amount, v.record(Name, Amount)], 'neither an amount nor an amount for each key')),
  /** How long it is good. */
  validity: Period,
  /** When its validity begins; at once when absent. */
  effectiveAt: v.optional(Moment),
  /** True when its validity begins with an `activate` command. */
  awaitsActivation: v.optional(v.boolean()),
  /** How its cycles are cut; as its product says when absent. */
  cycle: v.optional(v.strictObject({ unit: v.picklist(['hour', 'day', 'month']), from: v.picklist(['calendar', 'purchase', 'purchaseDay', 'purchaseDayEnd']) })),
  /** Time of day, `[from, to)` as `hh:mm`, in which it is drawn on. */
  shardRange: v.optional(v.tuple([Name, Name])),
  region: v.optional(Text),
  zone: v.optional(Text),
  /** Usage must carry the same ones to be covered. */
  attributes: v.optional(v.pipe(v.array(AttributeField), v.maxLength(50))),
  /** Where it comes from; `purchase` when absent. */
  source: v.optional(v.picklist(['purchase', 'campaign', 'free'])),
  /** Its place in the order of deduction, the smallest first. */
  priority: v.optional(whole(1, 10)),
  /** True when other accounts of the same payer may draw on it. */
  shared: v.optional(v.boolean()),
  /** List price. */
  price: v.optional(Amount),
  /** The part of the price that a voucher pays. */
  voucher: v.optional(Amount),
  /** True to let vouchers of the account pay what they can, now and when it is bought again. */
  autoVoucher: v.optional(v.boolean()),
  /** What happens at its end; `manual` when absent. */
  renewal: v.optional(Method),
  /** For how long it is renewed automatically. */
  autoPeriod: v.optional(Period),
  /** True when another is bought as soon as it is used up, which rules a refund out. */
  autoPurchase: v.optional(v.boolean()),
  /** True when a plug-in that came with it is in use, which rules a refund out. */
  pluginBound: v.optional(v.boolean()),
});

/** Starts the validity of a pack that waits for it. */
export const Activate = v.strictObject({ do: v.literal('activate'), at: Moment, id: Name });

/** Gives a pack to another account. */
export const Transfer = v.strictObject({ do: v.literal('transfer'), at: Moment, id: Name, uin: Name });
