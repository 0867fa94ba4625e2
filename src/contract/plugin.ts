/** Plug-ins that are applied for, reviewed, bought and run out. */
import * as v from 'valibot';
import { object } from './object.js';
import { Instant, listOf, maybe, openEnum } from './scalars.js';

/** A plug-in of a mini program. */
export const Plugin = object({
  /** Unique identifier. */
  id: v.string(),
  /** What was applied for. */
  applicationType: v.string(),
  /** Name of the mini program. */
  miniProgramName: v.string(),
  /** APPID of the mini program. */
  miniProgramAppId: v.string(),
  /** Where the review stands. */
  reviewState: openEnum(['pendingReview', 'rejected', 'pendingPayment', 'available', 'expired']),
  /** When it was applied for. */
  appliedAt: Instant,
  /** When it started or was bought; null before payment. */
  startedAt: maybe(Instant),
  /** When it ends; null before payment. */
  expiresAt: maybe(Instant),
  /** Where to buy it, while payment is due: https or relative. */
  buyUrl: maybe(v.string()),
});
export type Plugin = v.InferOutput<typeof Plugin>;

/** A page of plug-ins. */
export const PluginList = listOf(Plugin);
export type PluginList = v.InferOutput<typeof PluginList>;
