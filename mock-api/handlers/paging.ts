/** Pages of snapshots. A snapshot is told by an instant alone, so the server keeps nothing between two pages. */
import { firstIndex } from '../ledger/columns.js';
import { toQuantity } from '../ledger/decimal.js';
import * as time from '../ledger/time.js';
import type { Time } from '../ledger/time.js';
import { limits } from './limits.js';
import { refuseField } from './problems.js';

/** What every list query may carry. */
export interface Paging {
  readonly offset?: number | undefined;
  readonly limit?: number | undefined;
  readonly sort?: string | undefined;
  readonly asOf?: string | undefined;
}

/** The slice asked for. Throws where the bounds are broken. */
export function sliceOf({ offset = 0, limit = 20 }: Paging): { offset: number; limit: number } {
  if (limit > limits.pageSize) throw refuseField('invalidParameterValue', 'limit', `Limit must be between 1 and ${limits.pageSize}.`);
  if (offset + limit > limits.pageRows) {
    throw refuseField('limitExceeded', 'offset', `Page query returns ${limits.pageRows} rows at most; use export.`);
  }
  return { offset, limit };
}

/** What a query asks to be sorted by. */
export interface Sorting<K extends string> {
  readonly key: K;
  readonly descending: boolean;
}

export function sortingOf<K extends string>(sort: string | undefined, keys: readonly K[], standard: string): Sorting<K> {
  const text = sort ?? standard;
  const descending = text.startsWith('-');
  const key = keys.find((candidate) => candidate === (descending ? text.slice(1) : text));
  if (key === undefined) throw refuseField('invalidParameterValue', 'sort', `Cannot sort by \`${text}\`; possible: ${keys.join(', ')}.`);
  return { key, descending };
}

const NUMBERED = /^(.*T\d{2}:\d{2}:\d{2})(?:\.(\d{1,3})(\d*))?(Z|[+-]\d{2}:\d{2})$/;
const DIGITS = 7;

/**
 * The snapshot that a query asks for, as a number of records, and the instant that tells it: the digits after the
 * milliseconds number the records of that millisecond. `at(index)` is the time of a record; times never fall.
 */
export function snapshotOf(asOf: string | undefined, now: Time, length: number, at: (index: number) => Time): { length: number; asOf: string } {
  if (asOf === undefined) {
    const before = firstIndex(length, (index) => at(index) >= now);
    return { length, asOf: numbered(now, length - before) };
  }
  const [, , millis = '', digits = ''] = NUMBERED.exec(asOf) ?? [];
  const instant = time.toTime(asOf);
  const moment = Math.floor(instant / time.SECOND) * time.SECOND + Number(millis.padEnd(3, '0'));
  if (moment > now) throw refuseField('invalidParameterValue', 'asOf', 'The snapshot lies in the future.');
  const before = firstIndex(length, (index) => at(index) >= moment);
  const upTo = firstIndex(length, (index) => at(index) > moment);
  // A bare instant, without numbers, means all records of its millisecond.
  const within = digits === '' ? upTo - before : Number(digits.slice(0, DIGITS).padEnd(DIGITS, '0'));
  return { length: Math.min(upTo, before + within), asOf };
}

function numbered(at: Time, number: number): string {
  const text = time.toInstant(at);
  const [second, zone] = [text.slice(0, 19), text.slice(-6)];
  const millis = String(((at % 1000) + 1000) % 1000).padStart(3, '0');
  return `${second}.${millis}${String(number).padStart(DIGITS, '0')}${zone}`;
}

/** A list answer. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly truncated: boolean;
  readonly asOf: string;
}

/** The page of a list that is at hand. */
export function pageOf<T>(all: readonly T[], paging: Paging, asOf: string): Page<T> {
  const { offset, limit } = sliceOf(paging);
  return {
    items: all.slice(offset, offset + limit),
    total: Math.min(all.length, limits.pageRows),
    truncated: all.length > limits.pageRows,
    asOf,
  };
}

/** Sorts records by a member that holds text or a number: decimal text by value, other text by code unit, null last. */
export function sortRecords<T>(records: T[], { key, descending }: Sorting<string>): T[] {
  const sign = descending ? -1 : 1;
  const value = (record: T) => (record as Record<string, unknown>)[key];
  return records.sort((a, b) => compare(value(a), value(b), sign));
}

const DECIMAL = /^-?\d+(\.\d{1,9})?$/;

function compare(a: unknown, b: unknown, sign: number): number {
  if (a === b) return 0;
  if (a === null || a === undefined) return 1;
  if (b === null || b === undefined) return -1;
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  const [left, right] = [a as string, b as string];
  if (DECIMAL.test(left) && DECIMAL.test(right)) {
    const [one, other] = [toQuantity(left), toQuantity(right)];
    return one < other ? -sign : one > other ? sign : 0;
  }
  return left < right ? -sign : sign;
}
