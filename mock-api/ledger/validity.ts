/** How long a pack is good, and into which cycles that time is cut. */
import type { CycleRule, ValidityRule } from './policy.js';
import * as time from './time.js';
import type { Time } from './time.js';

/** The end of validity: as shown, and as the first instant after it. */
export interface End {
  readonly expiresAt: Time;
  readonly endsAt: Time;
}

/** The end of a validity of so many months. Always reckoned from the start, so that renewals do not drift. */
export function endOfValidity(start: Time, months: number, rule: ValidityRule): End {
  switch (rule) {
    case 'sameClock':
      return clockEnd(time.addMonths(start, months));
    case 'thirtyDays':
      return clockEnd(start + months * 30 * time.DAY);
    case 'sameDayEnd':
      return dayEnd(endOfDayLater(start, months));
    case 'dayBefore':
      return dayEnd(time.addMonths(time.startOfDay(start), months));
  }
}

const clockEnd = (at: Time): End => ({ expiresAt: at, endsAt: at });
const dayEnd = (midnight: Time): End => ({ expiresAt: midnight - time.SECOND, endsAt: midnight });

/** The midnight that ends the same day of the month, `months` later; the last day of a month leads to the last day. */
function endOfDayLater(start: Time, months: number): Time {
  const day = time.startOfDay(start);
  if (time.isLastDayOfMonth(day)) return time.monthByNumber(time.monthNumber(day) + months + 1);
  return time.addMonths(day, months) + time.DAY;
}

/** A cycle by its place: 0 is the first. */
export interface CycleSpan {
  readonly index: number;
  readonly start: Time;
  /** First instant after it: the next boundary, or the end of validity where that comes first. */
  readonly end: Time;
  /** The next boundary, whether validity reaches it or not. Stays the same when a renewal moves the end. */
  readonly boundary: Time;
}

/** The cycle that holds `at`; the first or last one when `at` lies outside the validity `[start, endsAt)`. */
export function cycleAt(at: Time, start: Time, endsAt: Time, rule: CycleRule): CycleSpan {
  const inside = Math.max(start, Math.min(at, endsAt - 1));
  const index = rule.unit === 'month' ? monthIndex(inside, start, rule) : fixedIndex(inside, start, rule);
  const next = boundary(index + 1, start, rule);
  return { index, start: index === 0 ? start : boundary(index, start, rule), end: Math.min(endsAt, next), boundary: next };
}

/** How many cycles the validity has. */
export const cycleCount = (start: Time, endsAt: Time, rule: CycleRule): number =>
  cycleAt(endsAt - 1, start, endsAt, rule).index + 1;

/** Where cycle `index` begins, for indices above 0. */
function boundary(index: number, start: Time, rule: CycleRule): Time {
  if (rule.unit !== 'month') return origin(start, rule) + index * lengthOf(rule);
  switch (rule.from) {
    case 'calendar':
      return time.monthByNumber(time.monthNumber(start) + index);
    case 'purchase':
      return time.addMonths(start, index);
    case 'purchaseDay':
      return time.addMonths(time.startOfDay(start), index);
    case 'purchaseDayEnd':
      return endOfDayLater(start, index);
  }
}

const lengthOf = (rule: CycleRule): number => (rule.unit === 'hour' ? time.HOUR : time.DAY);

/** The boundary of cycles of fixed length that the first cycle begins at or was cut by. */
function origin(start: Time, rule: CycleRule): Time {
  if (rule.from === 'purchase') return start;
  const midnight = time.startOfDay(start);
  return midnight + Math.floor((start - midnight) / lengthOf(rule)) * lengthOf(rule);
}

const fixedIndex = (at: Time, start: Time, rule: CycleRule): number => Math.floor((at - origin(start, rule)) / lengthOf(rule));

function monthIndex(at: Time, start: Time, rule: CycleRule): number {
  let index = Math.max(0, time.monthNumber(at) - time.monthNumber(start) - 1);
  while (boundary(index + 1, start, rule) <= at) index++;
  return index;
}
