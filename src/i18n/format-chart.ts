/** Days, months and axis values as a chart writes them. */

const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function kept<Format extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => Format): Format {
  let format = formats.get(key);
  if (!format) formats.set(key, (format = make()));
  return format as Format;
}

const days = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  kept(`d ${locale} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }));

const numbers = (locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  kept(`n ${locale} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** The first and the last day of a range, without saying twice what they have in common. */
export function formatDayRange(locale: string, first: string, last: string): string {
  return days(locale, { year: 'numeric', month: 'short', day: 'numeric' }).formatRange(dateOf(first), dateOf(last));
}

/** The month that a day lies in: with its year, or alone. */
export function formatMonth(locale: string, day: string, withYear: boolean): string {
  return days(locale, { month: 'short', ...(withYear ? { year: 'numeric' as const } : {}) }).format(dateOf(day));
}

/** A day with its weekday, to be read by itself. */
export function formatWeekday(locale: string, day: string): string {
  return days(locale, { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' }).format(dateOf(day));
}

/** A value beside an axis: as short as it can be told. */
export function formatAxisValue(locale: string, value: number): string {
  const size = Math.abs(value);
  if (size >= 1e15) return numbers(locale, { notation: 'scientific', maximumFractionDigits: 2 }).format(value);
  return numbers(locale, size >= 10_000 ? { notation: 'compact', maximumFractionDigits: 1 } : { maximumSignificantDigits: 4 }).format(value);
}

/** A share between 0 and 1 beside an axis. */
export function formatPercent(locale: string, share: number): string {
  return numbers(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** A change as a percentage, without its sign: words and signs beside it tell the direction. */
export function formatChange(locale: string, ratio: number): string {
  const magnitude = Math.abs(ratio);
  return numbers(locale, { style: 'percent', maximumFractionDigits: magnitude < 0.1 ? 1 : 0 }).format(magnitude);
}
