/** What the ledger keeps beside packs and accounts. */
import type { Time } from './time.js';

/** The mode of billing of one account, line and group of regions. */
export interface BillingModeEntry {
  readonly uin: string;
  readonly product: string;
  readonly line: string;
  readonly group: string | null;
  mode: string;
  effectiveAt: Time;
  next: { readonly mode: string; readonly effectiveAt: Time } | null;
  /** Number of the day on which a switch was last asked for: one a day. */
  askedOn: number;
}

/** An export job. */
export interface ExportRecord {
  readonly id: string;
  readonly product: string;
  readonly packIds: readonly string[] | null;
  /** Usage starts, `[from, to)`. */
  readonly from: Time;
  readonly to: Time;
  fileName: string;
  state: 'generating' | 'generated' | 'failed' | 'expired';
  readonly createdAt: Time;
  finishedAt: Time | null;
  lastDownloadedAt: Time | null;
  expiresAt: Time | null;
  rowCount: number | null;
  failure: 'timeout' | 'internal' | null;
  /** Deductions that the file is taken from: those made before it was finished. */
  rows: number;
  readonly outcome: 'generated' | 'timeout' | 'internal';
  /** Microseconds of completion and digits of its second, for the name. */
  readonly micros: number;
  readonly fraction: string;
}

/** A plug-in of a mini program. */
export interface Plugin {
  readonly id: string;
  readonly product: string;
  readonly uin: string;
  readonly applicationType: string;
  readonly name: string;
  readonly appId: string;
  state: 'pendingReview' | 'rejected' | 'pendingPayment' | 'available' | 'expired';
  readonly appliedAt: Time;
  /** When its review ends by itself. */
  reviewEndsAt: Time;
  startedAt: Time | null;
  expiresAt: Time | null;
  /** How its review ends when its time has come. */
  readonly outcome: 'approved' | 'rejected' | 'stuck';
  /** The pack that it came with, once bound. */
  boundPack: string | null;
}
