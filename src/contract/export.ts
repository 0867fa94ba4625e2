/** Export jobs: all matching rows as a file, however many. */
import * as v from 'valibot';
import { object } from './object.js';
import { Count, DayOrInstant, Instant, listOf, maybe, openEnum } from './scalars.js';

/** Which rows a file holds. */
export const ExportFilter = object({
  /** Key of the product. */
  product: v.string(),
  /** Only these packs; null for all. */
  packIds: maybe(v.array(v.string())),
  /** First usage start inside. */
  usageStartFrom: DayOrInstant,
  /** First usage start after. */
  usageStartTo: DayOrInstant,
});
export type ExportFilter = v.InferOutput<typeof ExportFilter>;

/** An export as asked for. */
export const ExportOrder = object({
  /** What is exported. */
  fileType: v.picklist(['deductions']),
  /** Which rows. */
  filter: ExportFilter,
});
export type ExportOrder = v.InferOutput<typeof ExportOrder>;

/** An export job and, once it is generated, its file. */
export const ExportRecord = object({
  /** Unique identifier. */
  id: v.string(),
  /** What is exported. */
  fileType: openEnum(['deductions']),
  /** Name of the file; gains a suffix when it is generated. */
  fileName: v.string(),
  /** Where the job stands. */
  state: openEnum(['generating', 'generated', 'failed', 'expired']),
  /** When it was asked for. */
  createdAt: Instant,
  /** When it was generated or failed; null before. */
  finishedAt: maybe(Instant),
  /** When the file was last downloaded; null when it never was. */
  lastDownloadedAt: maybe(Instant),
  /** Until when the file is kept; null while there is none. */
  expiresAt: maybe(Instant),
  /** How many rows the file holds; null while there is none. */
  rowCount: maybe(Count),
  /** Why it failed; null unless it did. */
  failure: maybe(openEnum(['timeout', 'internal'])),
  /** Which rows were asked for. */
  filter: ExportFilter,
});
export type ExportRecord = v.InferOutput<typeof ExportRecord>;

/** A page of export records, newest first. */
export const ExportRecordList = listOf(ExportRecord);
export type ExportRecordList = v.InferOutput<typeof ExportRecordList>;
