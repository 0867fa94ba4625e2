/** How usage is billed beside packs: what decides whether some packs are drawn on or frozen. */
import * as v from 'valibot';
import { object } from './object.js';
import { Instant, maybe, openEnum } from './scalars.js';

/** A mode of billing. */
export const BillingModeName = openEnum([
  'dailyTraffic',
  'dailyBandwidth',
  'monthlyTraffic',
  'monthlyBandwidth',
  'dailyDuration',
  'monthlyDuration',
  'dailyTranscoding',
  'monthlyTranscoding',
  'daily',
  'monthly',
]);

/** The mode in force for one line of a product in one group of regions. */
export const BillingMode = object({
  /** Key of the product. */
  product: v.string(),
  /** What is billed, such as `traffic`, `transcoding`, `mic`. */
  line: v.string(),
  /** Where, such as `mainland`; null when everywhere. */
  regionGroup: maybe(v.string()),
  /** The mode. */
  mode: BillingModeName,
  /** Since when. */
  effectiveAt: Instant,
  /** The mode that packs of this line need to be drawn on; null when they need none. */
  packMode: maybe(BillingModeName),
  /** A change that is on its way; null when none is. */
  next: maybe(object({ mode: BillingModeName, effectiveAt: Instant })),
});
export type BillingMode = v.InferOutput<typeof BillingMode>;

/** All modes of the account. */
export const BillingModeList = object({
  /** One entry for each product, line and group of regions. */
  items: v.array(BillingMode),
});
export type BillingModeList = v.InferOutput<typeof BillingModeList>;
