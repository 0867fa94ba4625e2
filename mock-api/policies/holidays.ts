/** Public holidays of mainland China, as the State Council gave them out for each year, and the weekend days worked for them. */
import type { HolidayYear } from '../ledger/policy.js';

/** Days from the first to the last of `MM-DD`, both inside. */
function days(year: number, first: string, last = first): string[] {
  const list: string[] = [];
  for (let at = Date.parse(`${year}-${first}`); at <= Date.parse(`${year}-${last}`); at += 86_400_000) list.push(new Date(at).toISOString().slice(0, 10));
  return list;
}

const table = (year: number, off: readonly (readonly [first: string, last?: string])[], worked: readonly string[]): HolidayYear => ({
  year,
  off: off.flatMap(([first, last]) => days(year, first, last)),
  worked: worked.map((day) => `${year}-${day}`),
});

export const holidays: readonly HolidayYear[] = [
  table(
    2024,
    [['01-01'], ['02-10', '02-17'], ['04-04', '04-06'], ['05-01', '05-05'], ['06-10'], ['09-15', '09-17'], ['10-01', '10-07']],
    ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  ),
  table(
    2025,
    [['01-01'], ['01-28', '02-04'], ['04-04', '04-06'], ['05-01', '05-05'], ['05-31', '06-02'], ['10-01', '10-08']],
    ['01-26', '02-08', '04-27', '09-28', '10-11'],
  ),
  table(
    2026,
    [['01-01', '01-03'], ['02-15', '02-23'], ['04-04', '04-06'], ['05-01', '05-05'], ['06-19', '06-21'], ['09-25', '09-27'], ['10-01', '10-07']],
    ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  ),
];
