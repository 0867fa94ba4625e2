/** Calendar days as YYYY-MM-DD. They have no zone: which instants belong to a day is the backend's to say. Pure. */

const milliseconds = 86_400_000;

const toDate = (day: string): Date => new Date(`${day}T00:00:00Z`);
/** The last day of all is that of the year 9999, since those after it are not written in ten characters. */
const toDay = (at: number): string => new Date(Math.min(at, 253_402_214_400_000)).toISOString().slice(0, 10);

/** The day so many days later; earlier when negative. */
export function addDays(day: string, days: number): string {
  return toDay(toDate(day).getTime() + days * milliseconds);
}

/** The same day of the month so many months later; the month's last day where there is no such day. */
export function addMonths(day: string, months: number): string {
  const date = toDate(day);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, last));
  return toDay(date.getTime());
}

// Stryker disable EqualityOperator: of two that are the same it is either
/** The earlier of two days. */
export const earlier = (a: string, b: string): string => (a < b ? a : b);

/** The later of two days. */
export const later = (a: string, b: string): string => (a > b ? a : b);
// Stryker restore EqualityOperator

/** How many days lie from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((toDate(to).getTime() - toDate(from).getTime()) / milliseconds);
}

/** The latest range whose days were listed: most who ask for one ask several times over. */
let listed: { readonly from: string; readonly to: string; readonly days: readonly string[] } | undefined;

/** The days of a half-open range, in order. */
export function daysOf(from: string, to: string): readonly string[] {
  // Stryker disable next-line ConditionalExpression: what is not remembered is listed again
  if (listed?.from === from && listed.to === to) return listed.days;
  const days: string[] = [];
  const end = toDate(to).getTime();
  for (let at = toDate(from).getTime(); at < end; at += milliseconds) days.push(toDay(at));
  // Stryker disable next-line ObjectLiteral: what is not remembered is listed again
  listed = { from, to, days };
  return days;
}

/** True for a day that exists. */
export function isDay(text: string): boolean {
  // Stryker disable next-line Regex: what is longer does not come back from a date as it was
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(toDate(text).getTime()) && toDay(toDate(text).getTime()) === text;
}

/** One for each zone: to make one takes longer than all that it is used for. */
const calendars = new Map<string, Intl.DateTimeFormat>();

function calendarOf(timeZone: string): Intl.DateTimeFormat {
  let calendar = calendars.get(timeZone);
  // Stryker disable next-line ConditionalExpression: what is not remembered is made again
  if (!calendar) calendars.set(timeZone, (calendar = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })));
  return calendar;
}

/** The latest day that was asked for: a list asks for the backend's own day again and again. */
let found: { readonly instant: string | number | Date; readonly timeZone: string; readonly day: string } | undefined;

/** The day that an instant falls on, in a zone. */
export function dayIn(instant: string | number | Date, timeZone: string): string {
  // Stryker disable next-line ConditionalExpression,StringLiteral: what is not remembered is computed again
  if (typeof instant === 'string' && found?.instant === instant && found.timeZone === timeZone) return found.day;
  const day = dayOf(instant, timeZone);
  // Stryker disable next-line ObjectLiteral: what is not remembered is computed again
  found = { instant, timeZone, day };
  return day;
}

function dayOf(instant: string | number | Date, timeZone: string): string {
  const parts = calendarOf(timeZone).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((each) => each.type === type)!.value;
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}
