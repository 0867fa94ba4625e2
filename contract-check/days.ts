/** Days and months of the billing time zone. */

const DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    const two = '2-digit';
    format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: two, day: two, hour: two, minute: two, second: two });
    formats.set(zone, format);
  }
  return format;
}

/** Throws a RangeError when there is no such zone. */
export const requireZone = (zone: string): void => void formatOf(zone);

/** Date and clock of an instant in a zone, as if it were UTC, in milliseconds. */
function wallClock(at: number, zone: string): number {
  const part = Object.fromEntries(formatOf(zone).formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part['year']!, part['month']! - 1, part['day'], part['hour'], part['minute'], part['second']);
}

/** The day that holds an instant. */
export const dayOf = (at: string | number, zone: string): string =>
  new Date(wallClock(typeof at === 'number' ? at : Date.parse(at), zone)).toISOString().slice(0, 10);

/** The first instant of a day, in milliseconds. */
export function midnight(day: string, zone: string): number {
  const wanted = Date.parse(`${day}T00:00:00Z`);
  let at = wanted;
  // Twice: the offset at the first guess may be that of the other side of a change of clocks.
  for (let pass = 0; pass < 2; pass++) at -= wallClock(at, zone) - wanted;
  return at;
}

/** What a bound of a range means: a day is its first instant. */
export const bound = (text: string, zone: string): number => (text.length === 10 ? midnight(text, zone) : Date.parse(text));

export const addDays = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** The same day of another month, or its last one where it is shorter. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** An instant as the contract writes it, in UTC. */
export const instant = (at: number): string => new Date(at).toISOString();
