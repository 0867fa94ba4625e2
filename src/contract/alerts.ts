/** Thresholds at which the end user wants to hear of a pack. */
import * as v from 'valibot';
import { object } from './object.js';
import { Decimal, Instant, maybe, openEnum } from './scalars.js';

/** What is watched. `remainingPercent` and `remainingAmount` fire when crossed downwards, the others when days run out. */
export const AlertKind = openEnum(['remainingPercent', 'remainingAmount', 'daysToExpiry', 'daysToExhaustion']);

/** A threshold to be set. */
export const AlertThreshold = object({
  /** What is watched. */
  kind: v.picklist(['remainingPercent', 'remainingAmount', 'daysToExpiry', 'daysToExhaustion']),
  /** Where it fires: a percentage 0-100, an amount in the pack's unit, or a number of days. */
  value: Decimal,
});
export type AlertThreshold = v.InferOutput<typeof AlertThreshold>;

/** A threshold as kept by the server. It fires once per crossing and is armed again when the pack is topped up. */
export const Alert = object({
  /** What is watched. */
  kind: AlertKind,
  /** Where it fires: a percentage 0-100, an amount in the pack's unit, or a number of days. */
  value: Decimal,
  /** When it last fired; null while armed and never crossed. */
  firedAt: maybe(Instant),
  /** True while it waits for a crossing. */
  armed: v.boolean(),
});
export type Alert = v.InferOutput<typeof Alert>;

/** The thresholds of one pack. */
export const Alerts = object({
  /** The pack. */
  packId: v.string(),
  /** Version for `If-Match`. Also in the `ETag` header. */
  etag: v.string(),
  /** The thresholds. */
  items: v.array(Alert),
});
export type Alerts = v.InferOutput<typeof Alerts>;

/** All thresholds of a pack, replacing those it has. */
export const AlertsChange = object({
  /** The thresholds. */
  items: v.array(AlertThreshold),
});
export type AlertsChange = v.InferOutput<typeof AlertsChange>;
