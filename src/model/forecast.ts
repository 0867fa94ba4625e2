/**
 * The future of packs: when one runs out, when a period's quota is reached, how much lapses. Pure.
 *
 * Days are cut in the billing time zone. Ranges hold what happens in four of five cases; how often they did on histories
 * with known truth is reported in docs/forecast.md.
 */
import { addDays, daysBetween, later } from './days.js';
import { activeDays, demandOf, leastActiveDays } from './forecast-demand.js';
import { dailyUse, idleDays, zoneClock } from './forecast-history.js';
import { pour, type Poured, type Vessel } from './forecast-pour.js';
import { quotaOf, renewalBefore, vesselOf, type ForecastPack, type NoForecast } from './forecast-vessel.js';
import { toDecimal, type Quantity } from './quantity.js';

/** An amount that is expected, as decimal strings in the pack's unit, and the bounds of its range. */
export interface ExpectedAmount {
  readonly likely: string;
  readonly least: string;
  readonly most: string;
}

/** What a forecast rests on. */
export interface ForecastBasis {
  /** `weeklyTrend` follows the weekdays and the recent trend, `trend` the trend alone, because no weekly pattern shows. */
  readonly method: 'weeklyTrend' | 'trend';
  /** How many days were looked at, and how many of them had use. */
  readonly days: number;
  readonly activeDays: number;
  /** What will be left at the end of each day, from today on: doubles, for drawing; NaN past the last day. */
  readonly course: { readonly from: string; readonly likely: Float64Array; readonly least: Float64Array; readonly most: Float64Array };
}

/** What is to be expected of a pack, or of one capacity of a combo pack. All days are YYYY-MM-DD. */
export type Forecast =
  /** Nothing can be said: it has no bound, gives nothing now, has ended or is past its expiry, or its periods are shorter than a day. */
  | { readonly kind: 'none'; readonly reason: NoForecast }
  /** Too few days with use. `idle` is on how many of the last days nothing was used though it could have been; 0 where there was use. */
  | { readonly kind: 'notEnough'; readonly activeDays: number; readonly needed: number; readonly idle: number }
  /** It runs out on that day, before it expires. `latest` is null when it may also last until it expires. */
  | (ForecastBasis & { readonly kind: 'runsOut'; readonly day: string; readonly earliest: string; readonly latest: string | null })
  /** It expires first, after `day`, with something unused. `earliest` is the day on which it may run out nonetheless. */
  | (ForecastBasis & { readonly kind: 'lapses'; readonly day: string; readonly unused: ExpectedAmount; readonly earliest: string | null })
  /**
   * A period's quota is used up on that day, the `dayOfPeriod`th of its period, 1 first, which begins on `period`.
   * `renewal` is the day of the automatic renewal without which there is no such period; null where there is one anyway.
   */
  | (ForecastBasis & {
      readonly kind: 'ceiling';
      readonly day: string;
      readonly earliest: string;
      readonly latest: string | null;
      readonly period: string;
      readonly dayOfPeriod: number;
      readonly renewal: string | null;
    })
  /** The quota suffices for this period and the next; so much is left unused when this one ends, before `reset`. */
  | (ForecastBasis & { readonly kind: 'suffices'; readonly reset: string; readonly unused: ExpectedAmount; readonly earliest: string | null });

/** Whether a pack's history says that it is not used: it could have been on as many days as a forecast wants. */
export const isIdle = (forecast: Forecast): boolean => forecast.kind === 'notEnough' && forecast.idle >= forecast.needed;

/** Looks no further ahead than this many days. */
const mostDays = 3660;

/** The forecast of a pack by itself. `now` is the present instant: of today only what is left of it is to come. */
export function forecast(one: ForecastPack, now: string, timeZone: string): Forecast {
  return forecastInOrder([one], now, timeZone)[0]!;
}

/** The forecast of a pack among those that share their usage with it, or by itself when it is not among them. */
export function forecastAmong(one: ForecastPack, line: readonly ForecastPack[], now: string, timeZone: string): Forecast {
  const place = line.findIndex(({ pack }) => pack.id === one.pack.id);
  return place < 0 ? forecast(one, now, timeZone) : forecastInOrder(line, now, timeZone)[place]!;
}

/**
 * The forecasts of packs of one kind and unit that the same usage draws on, in the order in which it does. Packs that
 * have ended say what was used before; they get no forecast.
 */
export function forecastInOrder(packs: readonly ForecastPack[], now: string, timeZone: string): readonly Forecast[] {
  const clock = zoneClock(timeZone);
  const [today, over] = [clock.dayOf(now), clock.clockOf(now)];
  const vessels = packs.map((one) => vesselOf(one, today, clock));
  const histories = packs.map(({ points, comboItem }) => (comboItem === undefined ? points : points.filter((point) => point.comboItem === comboItem)));
  const use = dailyUse(histories, today, clock);
  const demand = demandOf(use, today, use.before(over));
  const giving = vessels.filter((vessel): vessel is Vessel => !('reason' in vessel));
  const last = giving.reduce((latest, { to }) => later(latest, to), today);
  const paths = demand?.paths(Math.min(mostDays, daysBetween(today, last) + 1));
  // More use leaves less.
  const [likely, least, most] = paths ? [paths.likely, paths.high, paths.low].map((path) => pour(path, giving, today, use.before, over)) : [];
  return vessels.map((vessel, index) => {
    if ('reason' in vessel) return { kind: 'none', reason: vessel.reason };
    const { pack } = packs[index]!;
    if (!demand) {
      const idle = activeDays(use) > 0 ? 0 : idleDays(histories[index]!, clock.dayOf(pack.effectiveAt ?? now), today, clock);
      return { kind: 'notEnough', activeDays: activeDays(use), needed: leastActiveDays, idle };
    }
    const at = giving.indexOf(vessel);
    const ways = { likely: likely![at]!, least: least![at]!, most: most![at]! };
    const basis: ForecastBasis = {
      method: demand.weekly ? 'weeklyTrend' : 'trend',
      days: use.uses.length,
      activeDays: activeDays(use),
      course: { from: today, likely: ways.likely.course, least: ways.least.course, most: ways.most.course },
    };
    return verdict(vessel, ways, basis, quotaOf(packs[index]!)!.total, (period) => renewalBefore(pack, period, clock));
  });
}

type Ways = Readonly<Record<'likely' | 'least' | 'most', Poured>>;

function verdict(vessel: Vessel, { likely, least, most }: Ways, basis: ForecastBasis, quota: Quantity, renewalOf: (period: string) => string | null): Forecast {
  const unused = (pick: (poured: Poured) => number): ExpectedAmount => ({
    likely: amount(pick(likely), vessel.quota, quota),
    least: amount(pick(least), vessel.quota, quota),
    most: amount(pick(most), vessel.quota, quota),
  });
  const earliest = least.emptied?.day ?? null;
  if (vessel.period === null) {
    if (!likely.emptied) return { ...basis, kind: 'lapses', day: vessel.to, unused: unused(({ atEnd }) => atEnd), earliest };
    return { ...basis, kind: 'runsOut', day: likely.emptied.day, earliest: earliest ?? likely.emptied.day, latest: most.emptied?.day ?? null };
  }
  const { emptied } = likely;
  const next = addDays(vessel.period.to, daysBetween(vessel.period.from, vessel.period.to));
  if (!emptied || emptied.day >= next) {
    const left = unused(({ atReset, atEnd }) => atReset ?? atEnd);
    return { ...basis, kind: 'suffices', reset: vessel.period.to, unused: left, earliest: earliest !== null && earliest < next ? earliest : null };
  }
  const { day, period } = emptied;
  // Whoever reaches it only in a later period does not reach it in this one.
  const latest = most.emptied?.period === period ? most.emptied.day : null;
  return { ...basis, kind: 'ceiling', day, earliest: earliest ?? day, latest, period, dayOfPeriod: daysBetween(period, day) + 1, renewal: renewalOf(period) };
}

/** A share of a quota as a decimal string of at most nine places. */
function amount(left: number, whole: number, quota: Quantity): string {
  const fine = 2 ** 40;
  const share = whole > 0 ? Math.min(1, Math.max(0, left / whole)) : 0;
  const exact = (quota * BigInt(Math.round(share * fine))) / BigInt(fine);
  return toDecimal((exact - (exact % 10n ** 9n)) as Quantity);
}
