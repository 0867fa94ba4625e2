/** Times as a request gives them. */
import { toInstant, type Time } from '../ledger/time.js';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2})?(\.\d{1,9})?(?:(Z)|([+-]\d{2}):?(\d{2})?)$/i;

/**
 * Reads ISO 8601: a date, which is the first instant of that day at UTC+8, or a time with any offset. Null for all else,
 * for a time without offset, and for days and times that no calendar and no clock has.
 */
export function isoTime(text: string): Time | null {
  if (DATE.test(text)) return isDate(text) ? Date.parse(`${text}T00:00:00+08:00`) : null;
  const parts = TIME.exec(text);
  if (!parts) return null;
  const [, date = '', minutes = '', seconds = ':00', fraction = '', zulu, hours = '', rest = '00'] = parts;
  const offset = zulu ? 'Z' : `${hours}:${rest}`;
  const at = isDate(date) ? Date.parse(`${date}T${minutes}${seconds}${fraction.slice(0, 4)}${offset}`) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}

/** False for a 30th of February, which some engines take for the first days of March. */
function isDate(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** `2019-07-02 16:00:00`, at UTC+8 without saying so. */
export const localText = (at: Time): string => toInstant(at).slice(0, 19).replace('T', ' ');
