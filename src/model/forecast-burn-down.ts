/** A pack's remaining amount day by day: what was, what happened, what is to be expected. Pure. */
import type { Pack } from '../contract/index.js';
import { addDays, daysBetween, earlier, later } from './days.js';
import type { Forecast } from './forecast.js';
import type { HistoryPoint } from './forecast-history.js';
import { isRenewed, lastInstantOf } from './forecast-vessel.js';
import { isOverdue } from './pack-state.js';
import { quantity, zero, type Quantity } from './quantity.js';

/**
 * What is marked on a day. A pack that is full again each day, or each hour, has a reset on every day that saw use. A renewal
 * adds time: where nothing was added to what is left, what is told as a top-up was one.
 */
export const burnDownMarks = ['reset', 'resetDaily', 'resetHourly', 'topUp', 'renewal', 'freeze', 'thaw', 'exhaustion', 'expiry', 'refund'] as const;
export type BurnDownMark = (typeof burnDownMarks)[number];

/** One day. */
export interface BurnDownDay {
  readonly day: string;
  /** What was left at its end, or is left now; null for a day to come, and before the history begins. See `lows`. */
  readonly left: Quantity | null;
  readonly frozen: boolean;
  readonly marks: readonly BurnDownMark[];
  /** What is to be expected at its end; null for a day that is over, and without a forecast. */
  readonly expected: { readonly likely: number; readonly least: number; readonly most: number } | null;
}

/** What a burn-down shows. */
export interface BurnDown {
  readonly days: readonly BurnDownDay[];
  /** Which of the days now runs; beyond them when the pack ended earlier. */
  readonly today: number;
  /** The pack's last day, on which it ended or will; it may lie beyond the days shown. */
  readonly lastDay: string;
  /** Whether it goes on after its last day, because it is renewed by itself then. */
  readonly renewed: boolean;
  /** How far the days reach: `lastDay` where that was asked for and there is more to be had; null where all is shown anyway. */
  readonly reach: BurnDownReach | null;
  /** How it ended; null for one that has not. Then `left` is what it ended with, and no day is shown after its last. */
  readonly ended: 'expired' | 'refunded' | 'exhausted' | null;
  /** What a period may use; null for a pack without periods. */
  readonly ceiling: Quantity | null;
  readonly unit: string | null;
  readonly left: Quantity | null;
  /** Of how much `left` is left: of the period's quota where there are periods; null where that is not told. */
  readonly capacity: Quantity | null;
  readonly forecast: Forecast;
  /** True for a pack that is full again each day or oftener: what was left at a day's end would be all of it, so the least that was left on it is told. */
  readonly lows: boolean;
}

/** How far a burn-down reaches into the days to come: as far as there is something to see of the next, or to the pack's last day. */
export const burnDownReaches = ['next', 'lastDay'] as const;
export type BurnDownReach = (typeof burnDownReaches)[number];

/** What it is made of. */
export interface BurnDownParts {
  readonly pack: Pack;
  /** Of the capacity that is shown, oldest first. */
  readonly points: readonly HistoryPoint[];
  readonly comboItem: string | undefined;
  readonly forecast: Forecast;
  readonly reach: BurnDownReach;
  readonly today: string;
  readonly dayOf: (instant: string) => string;
}

/** Most days that are shown before today, and after it. */
const [back, ahead] = [120, 180];

/** The burn-down of a pack or of one of its capacities. */
export function burnDown({ pack, points, comboItem, forecast, reach, today, dayOf }: BurnDownParts): BurnDown {
  const item = pack.comboItems?.find(({ key }) => key === comboItem);
  const ended = endOf(pack);
  const lastDay = dayOf((ended === 'refunded' || ended === 'exhausted' ? pack.invalidAt : null) ?? lastInstantOf(pack));
  const first = points[0] ? dayOf(points[0].at) : today;
  const latest = ended === null ? today : earlier(lastDay, today);
  const from = earlier(latest, later(first, addDays(latest, -back)));
  const renewed = ended === null && isRenewed(pack) && !isOverdue(pack);
  const next = ended === null ? lastShown(forecast, renewed ? null : lastDay, today, daysBetween(from, today)) : latest;
  const further = ended === null && addDays(lastDay, 1) > next;
  const to = further && reach === 'lastDay' ? addDays(lastDay, 1) : next;
  const reset = resetMark(pack, points);
  const lows = reset !== 'reset';
  const told = pastDays(points, dayOf, reset);
  const left = item?.remaining ?? pack.period?.remaining ?? pack.totalRemaining;
  const total = item?.total ?? pack.period?.total ?? pack.totalCapacity;
  const capacity = total === null ? null : quantity(total);
  let known = told.before(from);
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, index): BurnDownDay => {
    const day = addDays(from, index);
    const its = told.on(day);
    known = its ?? known;
    const past = day <= today;
    const frozen = past && known?.frozen === true;
    const level = lows && its ? its.least : known?.left;
    return { day, left: day === latest && left !== null ? quantity(left) : past && level !== undefined ? level : null, frozen, marks: past ? (its?.marks ?? []) : [], expected: expectedOn(forecast, day, today) };
  });
  return {
    days,
    today: Math.max(0, daysBetween(from, today)),
    lastDay,
    renewed,
    reach: further ? reach : null,
    ended,
    ceiling: pack.period || (item && pack.periods) ? capacity : null,
    unit: item?.unit ?? pack.capacityUnit,
    left: left === null ? null : quantity(left),
    capacity,
    forecast,
    lows,
  };
}

const endOf = ({ status }: Pack): BurnDown['ended'] => (['expired', 'refunded', 'exhausted'] as const).find((each) => each === status) ?? null;

const [hour, day] = [3_600_000, 86_400_000];

/** What a reset of the pack is called: by how long its period is. That of a month may be cut short by the expiry; its resets lie apart. */
function resetMark({ period }: Pack, points: readonly HistoryPoint[]): BurnDownMark {
  const length = period === null ? Number.POSITIVE_INFINITY : Date.parse(period.end) - Date.parse(period.start);
  const [before, last] = points.filter(({ event }) => event === 'reset').slice(-2).map(({ at }) => Date.parse(at));
  const apart = before !== undefined && last !== undefined && last - before > 5 * day;
  return apart || length > day ? 'reset' : length > hour ? 'resetDaily' : 'resetHourly';
}

interface PastDay {
  /** At its end. */
  readonly left: Quantity;
  readonly least: Quantity;
  readonly frozen: boolean;
  readonly marks: readonly BurnDownMark[];
}

function pastDays(points: readonly HistoryPoint[], dayOf: (instant: string) => string, reset: BurnDownMark) {
  const byDay = new Map<string, PastDay>();
  let frozen = false;
  let before = zero;
  for (const { at, remaining, event } of points) {
    const day = dayOf(at);
    if (event === 'freeze') frozen = true;
    if (event === 'thaw') frozen = false;
    const so = byDay.get(day);
    const marks = so?.marks ?? [];
    const left = quantity(remaining);
    const name = event === 'reset' ? reset : event === 'topUp' && left <= before ? 'renewal' : event;
    const mark = isMark(name) && !marks.includes(name) ? [name] : [];
    before = left;
    byDay.set(day, { left, least: so && so.least < left ? so.least : left, frozen, marks: [...marks, ...mark] });
  }
  return {
    on: (day: string) => byDay.get(day),
    before: (day: string) => [...byDay].findLast(([each]) => each < day)?.[1],
  };
}

const isMark = (event: string): event is BurnDownMark => (burnDownMarks as readonly string[]).includes(event);

function expectedOn(forecast: Forecast, day: string, today: string): BurnDownDay['expected'] {
  if (!('course' in forecast) || day < today) return null;
  const { likely, least, most } = forecast.course;
  const index = daysBetween(today, day);
  const value = likely[index];
  return value === undefined || Number.isNaN(value) ? null : { likely: value, least: least[index]!, most: most[index]! };
}

/**
 * As far as there is something to see, but not so far that the past becomes a sliver; the day on which it runs out, or
 * reaches its ceiling, is shown however short the past. Of a pack that ends with its last day, `last`, only the day after
 * is shown.
 */
function lastShown(forecast: Forecast, last: string | null, today: string, past: number): string {
  const furthest = addDays(today, Math.min(ahead, Math.max(30, past * 2)));
  const within = earlier(worthSeeing(forecast, today), furthest);
  const least = emptiesOn(forecast);
  const day = later(today, least === null ? within : later(addDays(least, 2), within));
  return last !== null && last > today ? earlier(addDays(last, 1), day) : day;
}

const emptiesOn = (forecast: Forecast): string | null => (forecast.kind === 'runsOut' || forecast.kind === 'ceiling' ? forecast.day : null);

function worthSeeing(forecast: Forecast, today: string): string {
  switch (forecast.kind) {
    case 'runsOut':
    case 'ceiling':
      return addDays(forecast.latest ?? forecast.day, 4);
    case 'lapses':
      return addDays(forecast.day, 2);
    case 'suffices':
      return addDays(forecast.reset, 30);
    default:
      return today;
  }
}
