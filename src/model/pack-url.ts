/** The view of the overview as texts of an address, and back. What an address says that cannot be shown is ignored. Pure. */
import { isDay } from './days.js';
import { modes, noFilters, statuses, type Concern, type PackFilters } from './pack-filters.js';
import type { UrlFields } from './url-state.js';

const concerns: readonly Concern[] = ['expiringSoon', 'runningLow', 'lapsing'];
const sorts = ['name', 'status', 'subproduct', 'expiresAt', 'invalidAt', 'purchasedAt', 'effectiveAt', 'totalCapacity', 'totalRemaining', 'usedAmount'];
const views = ['table', 'cards'] as const;

/** Longest text that is taken from an address, and most days ahead. */
const [longest, furthest] = [200, 3660];

interface Beside {
  readonly product: string | null;
  readonly sort: string | null;
  /** What the reader has chosen; null when nothing. */
  readonly view: string | null;
}

/** What is shown, defaults left out. */
export function packFields({ search, status, mode, kind, expiresWithin, expiresFrom, expiresTo, concern }: PackFilters, { product, sort, view }: Beside): UrlFields {
  const within = expiresWithin === null ? null : String(expiresWithin);
  return { product, search, status, mode, kind, within, from: expiresFrom, to: expiresTo, concern, sort, view };
}

/** What an address says. */
export function readPackFields(fields: Readonly<Record<string, string>>): {
  readonly filters: PackFilters;
  readonly sort: string | null;
  readonly product: string | null;
  readonly view: (typeof views)[number] | null;
} {
  const text = (name: string): string => ((fields[name] ?? '').length <= longest ? (fields[name] ?? '') : '');
  const among = (name: string, known: readonly string[]): string => (known.includes(text(name)) ? text(name) : '');
  const day = (name: string): string => (isDay(text(name)) ? text(name) : '');
  const days = /^\d{1,4}$/.test(text('within')) ? Number(text('within')) : null;
  const sort = text('sort');
  return {
    filters: {
      ...noFilters,
      search: text('search'),
      status: among('status', statuses),
      mode: among('mode', modes),
      kind: text('kind'),
      expiresWithin: days !== null && days <= furthest ? days : null,
      expiresFrom: day('from'),
      expiresTo: day('to'),
      concern: concerns.find((each) => each === fields['concern']) ?? null,
    },
    sort: sorts.includes(sort.replace(/^-/, '')) ? sort : null,
    product: text('product') || null,
    view: views.find((each) => each === fields['view']) ?? null,
  };
}
