/** Instants as a spreadsheet takes them: `2025-06-03 04:10:46`, in one zone, to the digit that was sent. Pure. */
import { zoneOffsets } from './zone-offset.js';

const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
const hour = 3_600_000;

/** A function from RFC 3339 instants to local times; it gives null for a text that is none, and in years of more than four digits. */
export function localTimes(timeZone: string): (instant: string) => string | null {
  const offsetAt = zoneOffsets(timeZone);
  // Milliseconds between the time as it is written and the time to write; the same for a whole hour, but where clocks change.
  const shifts = new Map<string, number | null>();

  const shiftOf = (instant: string): number | null => {
    if (!shape.test(instant)) return null;
    const at = Date.parse(instant);
    const written = Date.parse(`${instant.slice(0, 19)}Z`) - Math.floor(at / 1000) * 1000;
    return Number.isNaN(at) ? null : offsetAt(at) - written;
  };

  return (instant) => {
    // The hour and the offset: what is between them has no say in the shift.
    // Stryker disable next-line MethodExpression: what is remembered by all of its digits is computed again for others
    const key = instant.slice(0, 13) + instant.slice(19);
    let shift = shifts.get(key);
    // Stryker disable next-line ConditionalExpression: what is not remembered is computed again
    if (shift === undefined || !shape.test(instant)) {
      shift = shiftOf(instant);
      // Stryker disable next-line all: what has been forgotten is computed again
      if (shifts.size > 20_000) shifts.clear();
      // Stryker disable next-line ConditionalExpression,CallExpression: what is not remembered is computed again
      if (isEven(shift, instant, shiftOf)) shifts.set(key, shift);
    }
    if (shift === null) return null;
    const end = instant.endsWith('Z') ? -1 : -6;
    // Stryker disable next-line ConditionalExpression: the quick answer for what needs no moving
    if (shift === 0) return `${instant.slice(0, 10)} ${instant.slice(11, end)}`;
    const moved = new Date(Date.parse(`${instant.slice(0, 19)}Z`) + shift).toISOString();
    if (moved.length > '2025-06-03T04:10:46.000Z'.length) return null;
    return `${moved.slice(0, 10)} ${moved.slice(11, 19)}${instant.slice(19, end)}`;
  };
}

/** Whether the clocks stay as they are for the whole hour that an instant is written in. */
// Stryker disable all: where this says no, nothing is remembered and all is computed again; that it does not say yes is tested
function isEven(shift: number | null, instant: string, shiftOf: (instant: string) => number | null): boolean {
  const rest = instant.slice(instant.endsWith('Z') ? -1 : -6);
  return shiftOf(`${instant.slice(0, 13)}:00:00${rest}`) === shift && shiftOf(`${instant.slice(0, 13)}:59:59${rest}`) === shift;
}
// Stryker restore all

const dayNumbers = new Map<string, number>();

/**
 * A local time as the day number that spreadsheets count from the end of 1899; null for one that they cannot hold to the
 * second: before 1900-03-01, after 9999, or with fractions of a second.
 */
export function serialTime(local: string): number | null {
  if (local.length !== 19) return null;
  const date = local.slice(0, 10);
  let day = dayNumbers.get(date);
  // Stryker disable next-line ConditionalExpression: what is not remembered is computed again
  if (day === undefined) {
    day = Date.parse(`${date}T00:00:00Z`) / (24 * hour) + 25_569;
    // Stryker disable next-line all: what has been forgotten is computed again
    if (dayNumbers.size > 5_000) dayNumbers.clear();
    // Stryker disable next-line CallExpression: what is not remembered is computed again
    dayNumbers.set(date, day);
  }
  if (!(day >= 61)) return null;
  return day + (Number(local.slice(11, 13)) * 3600 + Number(local.slice(14, 16)) * 60 + Number(local.slice(17, 19))) / 86_400;
}
