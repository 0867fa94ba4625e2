/** Values as a reader's language writes them. Quantities stay exact: `Intl` is given the decimal string, not a double. */
import { comesTwice, offset, offsetText } from './zone.js';

/**
 * How a quantity is shown: every digit as sent; without the zeros at the end of its fraction, which is as exact; or
 * shortened and rounded down, so that nobody sees more than there is.
 */
export type Digits = 'all' | 'plain' | 'short';

const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `n ${locale} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.NumberFormat(locale, options)));
  return format as Intl.NumberFormat;
}

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `d ${locale} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(locale, options)));
  return format as Intl.DateTimeFormat;
}

/** `Intl` takes decimal strings of any size and keeps each digit; the types want the literal form. */
const exact = (value: string) => value as Intl.StringNumericLiteral;

/** A time with its offset where it would otherwise name two instants. */
const told = (time: string, at: number, timeZone: string): string =>
  comesTwice(timeZone, at) ? `${time} ${offsetText(timeZone, at)}` : time;

/** A decimal string in the reader's digits and separators. */
export function formatDecimal(locale: string, value: string, digits: Digits = 'all'): string {
  if (digits !== 'short') {
    const sent = value.split('.')[1] ?? '';
    const fraction = (digits === 'all' ? sent : sent.replace(/0+$/, '')).length;
    return numberFormat(locale, { minimumFractionDigits: fraction, maximumFractionDigits: fraction }).format(exact(value));
  }
  return numberFormat(locale, { maximumFractionDigits: 2, roundingMode: 'trunc' }).format(exact(value));
}

/** A share between 0 and 1 as a percentage, rounded down; a remainder too small for a whole percent shows as "<1". */
export function formatShare(locale: string, share: number): string {
  const percent = numberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  if (share > 0 && share < 0.01) return `<${percent.format(0.01)}`;
  return percent.format(Math.floor(share * 100) / 100);
}

/** Money in its currency, with every digit that was sent. */
export function formatMoney(locale: string, amount: string, currency: string): string {
  const sent = amount.split('.')[1]?.length ?? 0;
  const usual = numberFormat(locale, { style: 'currency', currency });
  const { minimumFractionDigits = 2 } = usual.resolvedOptions();
  if (sent <= minimumFractionDigits) return usual.format(exact(amount));
  return numberFormat(locale, { style: 'currency', currency, maximumFractionDigits: sent }).format(exact(amount));
}

/** Date and time to the second, in a zone. Where clocks go back, the hour that comes twice has its offset beside it. */
export function formatInstant(locale: string, instant: string, timeZone: string): string {
  const at = new Date(instant);
  const time = dateFormat(locale, {
    timeZone,
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(at);
  return told(time, at.getTime(), timeZone);
}

/** The date of an instant, in a zone. */
export function formatDate(locale: string, instant: string, timeZone: string): string {
  return dateFormat(locale, { timeZone, year: 'numeric', month: 'short', day: 'numeric' }).format(new Date(instant));
}

/** A calendar day, which is the same in every zone. */
export function formatDay(locale: string, day: string, style: 'medium' | 'short' = 'medium'): string {
  const options: Intl.DateTimeFormatOptions =
    style === 'medium' ? { year: 'numeric', month: 'short', day: 'numeric' } : { month: 'short', day: 'numeric' };
  return dateFormat(locale, { timeZone: 'UTC', ...options }).format(new Date(`${day}T00:00:00Z`));
}

/** Hours and minutes of an instant, in a zone; with the offset in the hour that comes twice. */
export function formatTime(locale: string, instant: string | number, timeZone: string): string {
  const at = new Date(instant);
  return told(dateFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at), at.getTime(), timeZone);
}

/** The zone as readers of its dates are told: its offset when it keeps one all year, else its name. */
export function formatZone(locale: string, timeZone: string, at: Date = new Date()): string {
  const year = at.getUTCFullYear();
  if (offset(timeZone, Date.UTC(year, 0, 1)) === offset(timeZone, Date.UTC(year, 6, 1))) return offsetText(timeZone, at.getTime());
  const parts = dateFormat(locale, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
