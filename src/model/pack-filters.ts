/** What a reader narrows the overview by, and the query that it makes. Pure. */
import type { PackQuery } from '../contract/index.js';
import { addDays, dayIn, isDay } from './days.js';

/** What the summary counts and a list can be narrowed to. */
export type Concern = PackQuery['concern'] & {};

/** The filters of the overview. */
export interface PackFilters {
  /** A full ID or a part of a name; empty for any. */
  readonly search: string;
  /** One status; empty for any. */
  readonly status: string;
  /** One capacity mode; empty for any. */
  readonly mode: string;
  /** Key of one subproduct; empty for any. */
  readonly kind: string;
  /** Expiry within this many days from now; null for any time. */
  readonly expiresWithin: number | null;
  /** First and last day of expiry, both inside; empty for no bound. */
  readonly expiresFrom: string;
  readonly expiresTo: string;
  /** What the summary counts; null for any. */
  readonly concern: Concern | null;
}

/** The statuses and the capacity modes to choose from, in this order. */
export const statuses = ['valid', 'inactive', 'frozen', 'exhausted', 'expired', 'refunded'];
export const modes = ['totalDecrement', 'periodDecrement', 'shardDecrement', 'unlimited'];

/** Filters that let everything through. */
export const noFilters: PackFilters = { search: '', status: '', mode: '', kind: '', expiresWithin: null, expiresFrom: '', expiresTo: '', concern: null };

/** Whether any filter narrows the list. */
export const isNarrowed = (filters: PackFilters): boolean => (Object.keys(noFilters) as (keyof PackFilters)[]).some((key) => filters[key] !== noFilters[key]);

/** What the query needs beside the filters. */
export interface PackQueryContext {
  readonly product: string | null;
  readonly sort: string | null;
  /** The backend's clock, RFC 3339. */
  readonly now: string;
  /** IANA zone in which days are cut. */
  readonly timeZone: string;
}

/** The query for a set of filters. */
export function packQuery(filters: PackFilters, { product, sort, now, timeZone }: PackQueryContext): PackQuery {
  const { search, status, mode, kind, concern } = filters;
  return {
    ...(product === null ? {} : { product }),
    ...(sort === null ? {} : { sort }),
    ...(search.trim() === '' ? {} : { search: search.trim() }),
    ...(status === '' ? {} : { status: [status] as PackQuery['status'] & {} }),
    ...(mode === '' ? {} : { capacityMode: [mode] as PackQuery['capacityMode'] & {} }),
    ...(kind === '' ? {} : { subproduct: [kind] }),
    ...(concern === null ? {} : { concern }),
    ...expiryRange(filters, dayIn(now, timeZone)),
  };
}

/** Days as the query takes them: the first one inside, the first one after. */
function expiryRange({ expiresWithin, expiresFrom, expiresTo }: PackFilters, today: string): Pick<PackQuery, 'expiresFrom' | 'expiresTo'> {
  if (expiresWithin !== null) return { expiresFrom: today, expiresTo: addDays(today, expiresWithin + 1) };
  return { ...(isDay(expiresFrom) ? { expiresFrom } : {}), ...(isDay(expiresTo) ? { expiresTo: addDays(expiresTo, 1) } : {}) };
}
