/** Days as Tencent Cloud cuts them: at UTC+8, which has had no daylight saving time since 1991. Pure. */

export const billingTimeZone = 'Asia/Shanghai';

const offset = 8 * 3_600_000;

/** The day that holds an instant: milliseconds since 1970, or RFC 3339 text. */
export const billingDay = (instant: number | string): string =>
  new Date((typeof instant === 'number' ? instant : Date.parse(instant)) + offset).toISOString().slice(0, 10);

/** First instant of a day. */
export const midnight = (day: string): string => `${day}T00:00:00+08:00`;
