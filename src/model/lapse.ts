/** What lapses of several packs together: the expected unused amount at their expiry. Pure. */
import type { Pack } from '../contract/index.js';
import { isIdle } from './forecast.js';
import type { PackOutlook } from './pack-outlook.js';
import { add, toDecimal, zero, type Quantity } from './quantity.js';

/** Sums by unit, as decimal strings. */
export interface Lapse {
  readonly amounts: readonly { readonly unit: string; readonly amount: string }[];
  /** Packs of which nothing can be foreseen, wholly or in part: where there are any, at least so much lapses. */
  readonly unforeseen: readonly Pack[];
}

/**
 * The outlooks stand in the order of their packs. Nothing draws on a frozen pack, nor on one that was not used though it
 * could have been, as long as a forecast wants days: all that is left of them is counted.
 */
export function lapseOf(packs: readonly Pack[], outlooks: readonly PackOutlook[]): Lapse {
  const sums = new Map<string, Quantity>();
  const unforeseen = new Set<Pack>();
  packs.forEach((pack, index) => {
    for (const { item, unit, forecast } of outlooks[index]!.all) {
      const left = item?.remaining ?? pack.totalRemaining;
      const untouched = (forecast.kind === 'none' && forecast.reason === 'frozen') || isIdle(forecast);
      const lapsing = forecast.kind === 'lapses' ? forecast.unused.likely : forecast.kind === 'runsOut' ? '0' : untouched ? left : null;
      if (lapsing === null || unit === null) unforeseen.add(pack);
      else sums.set(unit, add(sums.get(unit) ?? zero, lapsing));
    }
  });
  return { amounts: [...sums].filter(([, amount]) => amount > zero).map(([unit, amount]) => ({ unit, amount: toDecimal(amount) })), unforeseen: [...unforeseen] };
}
