/** What is to be expected of a pack as a whole: a combo pack by the capacity that ends first. Pure. */
import type { BalancePoint, ComboItem, Pack } from '../contract/index.js';
import { forecast, forecastAmong, type Forecast } from './forecast.js';
import type { ForecastPack } from './forecast-vessel.js';

/** The forecast of a pack, or of one capacity of a combo pack. */
export interface CapacityOutlook {
  readonly item: ComboItem | null;
  readonly unit: string | null;
  readonly forecast: Forecast;
}

/** What is to be expected. */
export interface PackOutlook {
  /** The one to be told in a line: the capacity that ends first. */
  readonly first: CapacityOutlook;
  /** One for each capacity. */
  readonly all: readonly CapacityOutlook[];
}

/**
 * `now` is the present instant; points come oldest first. `line` are the packs that share
 * their usage with this one, itself among them, in the order of deduction; empty when it stands in none.
 */
export function outlookOf(pack: Pack, points: readonly BalancePoint[], now: string, timeZone: string, line: readonly ForecastPack[] = []): PackOutlook {
  const items = pack.comboItems ?? [];
  const all: readonly CapacityOutlook[] =
    items.length === 0
      ? [{ item: null, unit: pack.capacityUnit, forecast: forecastAmong({ pack, points }, line, now, timeZone) }]
      : items.map((item) => ({ item, unit: item.unit, forecast: forecast({ pack, points, comboItem: item.key }, now, timeZone) }));
  return { first: all.toSorted((a, b) => urgency(a.forecast) - urgency(b.forecast) || dayOf(a.forecast).localeCompare(dayOf(b.forecast)))[0]!, all };
}

/** True when a pack's history adds nothing: it has no bound, gives nothing now, or has ended. */
export const needsNoHistory = (pack: Pack, now: string, timeZone: string): boolean =>
  outlookOf(pack, [], now, timeZone).all.every(({ forecast: { kind } }) => kind === 'none');

const kinds: readonly Forecast['kind'][] = ['runsOut', 'ceiling', 'lapses', 'suffices', 'notEnough', 'none'];
const urgency = ({ kind }: Forecast): number => kinds.indexOf(kind);
const dayOf = (forecast: Forecast): string => ('day' in forecast ? forecast.day : '');
