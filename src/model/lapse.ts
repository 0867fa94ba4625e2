/** What lapses of several packs together: the expected unused amount at their expiry. Pure. */
import type { Pack } from '../contract/index.js';
import type { PackOutlook } from './pack-outlook.js';
import { add, toDecimal, zero, type Quantity } from './quantity.js';

/** Sums by unit, as decimal strings. */
export interface Lapse {
  readonly amounts: readonly { readonly unit: string; readonly amount: string }[];
  /** False when of some nothing can be foreseen: then at least so much lapses. */
  readonly whole: boolean;
}

/** The outlooks stand in the order of their packs. Nothing draws on a frozen pack: all that is left of it is counted. */
export function lapseOf(packs: readonly Pack[], outlooks: readonly PackOutlook[]): Lapse {
  const sums = new Map<string, Quantity>();
  let whole = true;
  packs.forEach((pack, index) => {
    for (const { item, unit, forecast } of outlooks[index]!.all) {
      const left = item?.remaining ?? pack.totalRemaining;
      const lapsing =
        forecast.kind === 'lapses' ? forecast.unused.likely : forecast.kind === 'runsOut' ? '0' : forecast.kind === 'none' && forecast.reason === 'frozen' ? left : null;
      if (lapsing === null || unit === null) whole = false;
      else sums.set(unit, add(sums.get(unit) ?? zero, lapsing));
    }
  });
  return { amounts: [...sums].filter(([, amount]) => amount > zero).map(([unit, amount]) => ({ unit, amount: toDecimal(amount) })), whole };
}
