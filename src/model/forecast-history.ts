/** What a pack's balance history says of each day: how much was used, and whether more could have been. Pure. */
import type { BalancePoint } from '../contract/index.js';
import { addDays, daysBetween, later } from './days.js';
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
  /** The share of a day's use that is told before so much of the day is over, both from 0 to 1. */
  readonly before: (clock: number) => number;
}

interface Told {
  /** Use by day, and by slot of the day. */
  readonly uses: Map<string, number>;
  readonly slots: Float64Array;
  /** Days on which the pack could not give more. */
  readonly closed: Set<string>;
  readonly first: string | undefined;
}

/** A day is cut into so many slots. */
const slotsOfDay = 96;

/** The use of several histories of one kind together: the later packs go on where the earlier ones end. */
export function dailyUse(histories: readonly (readonly HistoryPoint[])[], today: string, clock: ZoneClock): DailyUse {
  const oldest = addDays(today, -historyDays);
  const told = histories.map((points) => toldOf(points, today, clock));
  const [first] = told.map((each) => each.first).toSorted();
  const from = first === undefined ? today : later(first, oldest);
  const days = Array.from({ length: Math.max(0, daysBetween(from, today)) }, (_, index) => addDays(from, index));
  const used = (day: string) => told.reduce((sum, { uses }) => sum + (uses.get(day) ?? 0), 0);
  // Stryker disable next-line ConditionalExpression: none is before no day
  const begun = (day: string) => told.filter((each) => each.first !== undefined && each.first <= day);
  return {
    from,
    uses: days.map(used),
    open: days.map((day) => begun(day).some(({ closed }) => !closed.has(day))),
    before: shareBefore(told.map(({ slots }) => slots)),
  };
}

/** How much of a day's use is told by when. Use that is told once a day comes all at once. */
function shareBefore(slots: readonly Float64Array[]): (clock: number) => number {
  const sums = new Float64Array(slotsOfDay + 1);
  // Stryker disable next-line EqualityOperator: what is written behind the end is lost
  for (let slot = 0; slot < slotsOfDay; slot += 1) sums[slot + 1] = sums[slot]! + slots.reduce((sum, each) => sum + each[slot]!, 0);
  const whole = sums[slotsOfDay]!;
  return (clock) => {
    const at = Math.min(1, Math.max(0, clock)) * slotsOfDay;
    const slot = Math.min(slotsOfDay - 1, Math.floor(at));
    return whole > 0 ? (sums[slot]! + (at - slot) * (sums[slot + 1]! - sums[slot]!)) / whole : at / slotsOfDay;
  };
}

/** On how many of the last days a pack could have been drawn on, and was not: those on which it was frozen do not count. */
export function idleDays(points: readonly HistoryPoint[], since: string, today: string, clock: ZoneClock): number {
  const oldest = addDays(today, -historyDays);
  const from = later(since, oldest);
  const { closed } = toldOf(points, today, clock);
  return Math.max(0, daysBetween(from, today)) - [...closed].filter((day) => day >= from && day < today).length;
}

function toldOf(points: readonly HistoryPoint[], today: string, { dayOf, clockOf }: ZoneClock): Told {
  const uses = new Map<string, number>();
  const slots = new Float64Array(slotsOfDay);
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
      const use = toNumber(subtract(before, remaining));
      uses.set(day, (uses.get(day) ?? 0) + use);
      // What is not over says nothing of whole days.
      if (day < today) slots[Math.floor(clockOf(at) * slotsOfDay)]! += use;
      first ??= day;
    }
    const shut = event === 'freeze' || event === 'expiry' || event === 'refund' || compare(remaining, zero) <= 0;
    const opens = event === 'thaw' || event === 'reset' || event === 'topUp' || event === 'effective';
    if (shut) shutSince ??= day;
    else if (opens) reopen(day);
    before = remaining;
  }
  reopen(today);
  return { uses, slots, closed, first };
}

/** Days and clocks of a zone. */
export interface ZoneClock {
  /** The day of an instant. */
  readonly dayOf: (instant: string) => string;
  /** How much of its day is over at an instant: from 0 to just below 1, as clocks show it. */
  readonly clockOf: (instant: string) => number;
}

const quarter = 900_000;

/** Reads a zone's days and clocks. Quick for many instants: a format is made once, a quarter of an hour is asked for once. */
export function zoneClock(timeZone: string): ZoneClock {
  const two = '2-digit';
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn-hc-h23', { timeZone, year: 'numeric', month: two, day: two, hour: two, minute: two });
  const known = new Map<number, { readonly day: string; readonly clock: number }>();
  const at = (time: number) => {
    const began = Math.floor(time / quarter);
    let slot = known.get(began);
    // Stryker disable next-line ConditionalExpression: what is not remembered is computed again
    if (!slot) {
      const parts = Object.fromEntries(format.formatToParts(began * quarter).map(({ type, value }) => [type, value]));
      const minutes = Number(parts['hour']) * 60 + Number(parts['minute']);
      known.set(began, (slot = { day: `${parts['year']!.padStart(4, '0')}-${parts['month']}-${parts['day']}`, clock: minutes / 1440 }));
    }
    return slot;
  };
  return {
    dayOf: (instant) => at(Date.parse(instant)).day,
    clockOf: (instant) => {
      const time = Date.parse(instant);
      return Math.min(1 - Number.EPSILON, at(time).clock + (time - Math.floor(time / quarter) * quarter) / 86_400_000);
    },
  };
}

/** Gives the day of an instant in a zone. */
export const dayFinder = (timeZone: string): ZoneClock['dayOf'] => zoneClock(timeZone).dayOf;
