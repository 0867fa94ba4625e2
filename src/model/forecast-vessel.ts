/** A pack as use can be taken from it: what it holds, how long it gives, when it is filled up again. Pure. */
import type { Pack } from '../contract/index.js';
import { addDays, addMonths, daysBetween } from './days.js';
import type { HistoryPoint, ZoneClock } from './forecast-history.js';
import { monthsBetween, type Vessel } from './forecast-pour.js';
import { isOverdue } from './pack-state.js';
import { quantity, toNumber, type Quantity } from './quantity.js';

type DayOf = ZoneClock['dayOf'];
type Period = NonNullable<Vessel['period']>;

/** A pack and what is known of its past. */
export interface ForecastPack {
  readonly pack: Pack;
  /** Its balance history, oldest first. */
  readonly points: readonly HistoryPoint[];
  /** Key of one capacity of a combo pack; absent for other packs. */
  readonly comboItem?: string;
}

/** Why nothing can be said of a pack. */
export type NoForecast = 'unlimited' | 'inactive' | 'frozen' | 'ended' | 'overdue' | 'shortPeriod' | 'unknown';

/** The vessel of a pack or of one of its capacities, or why it is none. */
export function vesselOf(one: ForecastPack, today: string, { dayOf, clockOf }: ZoneClock): Vessel | { readonly reason: NoForecast } {
  const { pack } = one;
  if (pack.capacityMode === 'unlimited') return { reason: 'unlimited' };
  if (pack.status === 'frozen') return { reason: 'frozen' };
  if (pack.status === 'inactive') return { reason: 'inactive' };
  if (pack.status !== 'valid') return { reason: 'ended' };
  if (isOverdue(pack)) return { reason: 'overdue' };
  const quota = quotaOf(one);
  if (!quota) return { reason: 'unknown' };
  const running = periodOf(pack, dayOf);
  if (running && running.from >= running.to) return { reason: 'shortPeriod' };
  const period = running && resetsAgain(pack, running, dayOf) ? running : null;
  const lastDay = lastDayOf(pack, dayOf);
  const enough = period && addDays(period.to, 2 * daysBetween(period.from, period.to));
  const from = pack.effectiveAt === null ? today : dayOf(pack.effectiveAt);
  const to = isRenewed(pack) && enough && enough > lastDay ? enough : lastDay;
  return {
    left: toNumber(quota.left),
    quota: toNumber(quota.total),
    from,
    to,
    end: to > lastDay ? 1 : clockOf(lastInstantOf(pack)),
    period,
    refill: clockOf(pack.period?.end ?? pack.effectiveAt ?? pack.expiresAt),
    lastReset: to > lastDay ? to : lastResetOf(pack, period, dayOf),
  };
}

/** What there is of a pack, or of one capacity, in its running period where it has periods; null when that is not told. */
export function quotaOf({ pack, comboItem }: ForecastPack): { readonly total: Quantity; readonly left: Quantity } | null {
  const item = pack.comboItems?.find(({ key }) => key === comboItem);
  const [total, left] = item ? [item.total, item.remaining] : [pack.period?.total ?? pack.totalCapacity, pack.period?.remaining ?? pack.totalRemaining];
  return total === null || left === null ? null : { total: quantity(total), left: quantity(left) };
}

/** Whether a pack is renewed by itself when it expires. */
export const isRenewed = ({ renewalMethod }: Pack): boolean => renewalMethod === 'automatic';

/** The last instant at which a pack can be drawn on, unless it ends earlier: its expiry is the first after it. */
export const lastInstantOf = ({ expiresAt }: Pack): string => new Date(Date.parse(expiresAt) - 1).toISOString();

const lastDayOf = (pack: Pack, dayOf: DayOf): string => dayOf(lastInstantOf(pack));

/** The day of the automatic renewal without which there is no period that begins on that day; null where there is one anyway. */
export function renewalBefore(pack: Pack, begins: string, { dayOf, clockOf }: ZoneClock): string | null {
  const ends = dayOf(pack.expiresAt);
  const refill = clockOf(pack.period?.end ?? pack.effectiveAt ?? pack.expiresAt);
  return isRenewed(pack) && (begins > ends || (begins === ends && refill >= clockOf(pack.expiresAt))) ? ends : null;
}

/** Whether the pack is filled up once more after the running period: one that ends with it is not. */
const resetsAgain = (pack: Pack, period: Period, dayOf: DayOf): boolean => isRenewed(pack) || period.to <= lastResetOf(pack, period, dayOf);

/** The last day on which a period may begin. One that would begin at the very instant of expiry does not. */
function lastResetOf(pack: Pack, period: Period | null, dayOf: DayOf): string {
  const lastDay = lastDayOf(pack, dayOf);
  const end = pack.period?.end ?? pack.expiresAt;
  const sameTime = Date.parse(end) + daysBetween(dayOf(end), lastDay) * 86_400_000;
  return period === null || sameTime < Date.parse(pack.expiresAt) ? lastDay : addDays(lastDay, -1);
}

/** The running period. A combo pack tells only how many there are: then its validity is cut into as many. */
function periodOf({ period, periods, effectiveAt, expiresAt }: Pack, dayOf: DayOf): Period | null {
  if (period) return { from: dayOf(period.start), to: dayOf(period.end) };
  if (!periods || effectiveAt === null || periods.total < 1 || periods.remaining < 1) return null;
  const [first, end] = [dayOf(effectiveAt), dayOf(expiresAt)];
  const [begun, months] = [periods.total - periods.remaining, monthsBetween(first, end) / periods.total];
  if (Number.isInteger(months) && months > 0) return { from: addMonths(first, months * begun), to: addMonths(first, months * (begun + 1)) };
  const days = daysBetween(first, end) / periods.total;
  return Number.isInteger(days) ? { from: addDays(first, days * begun), to: addDays(first, days * (begun + 1)) } : null;
}
