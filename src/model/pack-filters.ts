/** What a reader narrows the overview by, and the query that it makes. Pure. */
import type { PackQuery } from '../contract/index.js';
import { addDays, dayIn } from './days.js';

/** The filters of the overview. */
export interface PackFilters {
  /** A full ID or a part of a name; empty for any. */
  readonly search: string;
  /** One status; empty for any. */
  readonly status: string;
  /** One capacity mode; empty for any. */
  readonly mode: string;
  /** Expiry within this many days from now; null for any time. */
  readonly expiresWithin: number | null;
}

/** Filters that let everything through. */
export const noFilters: PackFilters = { search: '', status: '', mode: '', expiresWithin: null };

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
  const today = dayIn(now, timeZone);
  return {
    ...(product === null ? {} : { product }),
    ...(sort === null ? {} : { sort }),
    ...(filters.search.trim() === '' ? {} : { search: filters.search.trim() }),
    ...(filters.status === '' ? {} : { status: [filters.status] as PackQuery['status'] & {} }),
    ...(filters.mode === '' ? {} : { capacityMode: [filters.mode] as PackQuery['capacityMode'] & {} }),
    ...(filters.expiresWithin === null ? {} : { expiresFrom: today, expiresTo: addDays(today, filters.expiresWithin + 1) }),
  };
}
