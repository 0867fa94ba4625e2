/** How far a time zone is from UTC, and which of its hours come twice. */

const minute = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();
const quietDays = new Map<string, boolean>();

/** The offset of a zone at an instant as readers know it: `UTC+08:00`, or `UTC` when there is none. */
export function offsetText(timeZone: string, at: number): string {
  let format = formats.get(timeZone);
  if (!format) formats.set(timeZone, (format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })));
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return name.replace('GMT', 'UTC').replace('+00:00', '');
}

/** The same in milliseconds. */
export function offset(timeZone: string, at: number): number {
  const [, sign, hours = 0, minutes = 0] = /([+-])(\d\d):(\d\d)/.exec(offsetText(timeZone, at)) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -minute : minute);
}

/** Whether the clocks of a zone show the time of an instant twice, since they go back. */
export function comesTwice(timeZone: string, at: number): boolean {
  if (isQuiet(timeZone, at)) return false;
  const reach = 180 * minute;
  const before = offset(timeZone, at - reach);
  const after = offset(timeZone, at + reach);
  if (before <= after) return false;
  return offset(timeZone, at) === before ? offset(timeZone, at + before - after) === after : offset(timeZone, at - before + after) === before;
}

/** Whether no clock of the zone is touched around the day of an instant, as on most days: asked for each row, so kept. */
function isQuiet(timeZone: string, at: number): boolean {
  const length = 1440 * minute;
  const day = Math.floor(at / length);
  const key = `${timeZone} ${day}`;
  let quiet = quietDays.get(key);
  if (quiet === undefined) {
    if (quietDays.size > 5000) quietDays.clear();
    quietDays.set(key, (quiet = offset(timeZone, (day - 1) * length) === offset(timeZone, (day + 2) * length)));
  }
  return quiet;
}
