/** Working days: Monday to Friday, but for public holidays and the weekend days that are worked in their place. */
import type { Commands } from './commands.js';
import { LedgerError } from './errors.js';
import type { HolidayYear } from './policy.js';
import * as time from './time.js';
import type { Time } from './time.js';

/** The years of a table that are known. Days of other years are working days from Monday to Friday. */
export type Holidays = ReadonlyMap<number, HolidayYear>;

/** Tables of years, later ones in place of earlier ones. */
export const holidaysOf = (...tables: readonly Iterable<HolidayYear>[]): Holidays =>
  new Map(tables.flatMap((table) => [...table]).map((year) => [year.year, year]));

/** The table of a year as a command gives it. Throws `invalidHolidays` for days that do not exist or are of another year. */
export function holidayYear({ year, off, worked = [] }: Commands['setHolidays']): HolidayYear {
  for (const day of [...off, ...worked]) {
    const exists = new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(`${day}T`);
    if (!exists || !day.startsWith(`${year}-`)) throw new LedgerError('invalidHolidays', { day });
  }
  return { year, off, worked };
}

/** The same clock time `count` working days later. */
export function addWorkingDays(at: Time, count: number, holidays: Holidays): Time {
  let day = at;
  for (let left = count; left > 0; ) {
    day += time.DAY;
    if (isWorked(day, holidays)) left--;
  }
  return day;
}

function isWorked(at: Time, holidays: Holidays): boolean {
  const day = time.toDay(at);
  const table = holidays.get(Number(day.slice(0, 4)));
  if (table?.off.includes(day)) return false;
  return !time.isWeekend(at) || (table?.worked.includes(day) ?? false);
}
