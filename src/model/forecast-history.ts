/** What a pack's balance history says of each day: how much was used, and whether more could have been. Pure. */
import type { BalancePoint } from '../contract/index.js';
import { addDays, daysBetween } from './days.js';
import { compare, subtract, toNumber, zero, type Quantity } from './quantity.js';

/** Days longer ago than this say nothing of the days to come. */
export const historyDays = 90;

/** A balance point, reduced to what counts here. */
export type HistoryPoint = Pick<BalancePoint, 'at' | 'remaining' | 'event'> & Partial<Pick<BalancePoint, 'comboItem'>>;

/** The use of consecutive days that are over. Doubles: they are the ground of an estimate. */
export interface DailyUse {
  /** The first day. */
  readonly from: string;
  /** One number for each day, the last one yesterday's. */
  readonly uses: readonly number[];
  /** False for a day on which the packs were frozen or used up, so that use may have been refused. */
  readonly open: readonly boolean[];
  /** What was used today so far. */
  readonly today: number;
}

interface Told {
  /** Use by day. */
  readonly uses: Map<string, number>;
  /** Days on which the pack could not give more. */
  readonly closed: Set<string>;
  readonly first: string | undefined;
}

/** The use of several histories of one kind together: the later packs go on where the earlier ones end. */
export function dailyUse(histories: readonly (readonly HistoryPoint[])[], today: string, dayOf: (instant: string) => string): DailyUse {
  const oldest = addDays(today, -historyDays);
  const told = histories.map((points) => toldOf(points, today, dayOf));
  const firsts = told.flatMap(({ first }) => (first === undefined ? [] : [first])).toSorted();
  const from = firsts[0] === undefined ? today : firsts[0] < oldest ? oldest : firsts[0];
  const days = Array.from({ length: Math.max(0, daysBetween(from, today)) }, (_, index) => addDays(from, index));
  const used = (day: string) => told.reduce((sum, { uses }) => sum + (uses.get(day) ?? 0), 0);
  const begun = (day: string) => told.filter(({ first }) => first !== undefined && first <= day);
  return {
    from,
    uses: days.map(used),
    open: days.map((day) => begun(day).some(({ closed }) => !closed.has(day))),
    today: used(today),
  };
}

function toldOf(points: readonly HistoryPoint[], today: string, dayOf: (instant: string) => string): Told {
  const uses = new Map<string, number>();
  const closed = new Set<string>();
  let first: string | undefined;
  let before: Quantity | string | undefined;
  let shutSince: string | undefined;
  const reopen = (day: string) => {
    for (let each = shutSince; each !== undefined && each <= day; each = addDays(each, 1)) closed.add(each);
    shutSince = undefined;
  };
  for (const { at, remaining, event } of points) {
    const day = dayOf(at);
    if (before !== undefined && (event === 'deduction' || event === 'exhaustion') && compare(before, remaining) > 0) {
      uses.set(day, (uses.get(day) ?? 0) + toNumber(subtract(before, remaining)));
      first ??= day;
    }
    const shut = event === 'freeze' || event === 'expiry' || event === 'refund' || compare(remaining, zero) <= 0;
    const opens = event === 'thaw' || event === 'reset' || event === 'topUp' || event === 'effective';
    if (shut) shutSince ??= day;
    else if (opens) reopen(day);
    before = remaining;
  }
  reopen(today);
  return { uses, closed, first };
}

/** Gives the day of an instant in a zone. Quick for many instants: a format is made once, a quarter of an hour is asked for once. */
export function dayFinder(timeZone: string): (instant: string) => string {
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const known = new Map<number, string>();
  return (instant) => {
    const time = Date.parse(instant);
    const quarter = Math.floor(time / 900_000);
    let day = known.get(quarter);
    if (day === undefined) {
      const parts = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, value]));
      known.set(quarter, (day = `${parts['year']!.padStart(4, '0')}-${parts['month']}-${parts['day']}`));
    }
    return day;
  };
}
