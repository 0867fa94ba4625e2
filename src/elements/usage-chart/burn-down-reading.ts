/** Reads a pack, what was left of it over time, and the packs that share their usage with it. */
import type { PackSource } from '../../api/pack-source.js';
import type { Capabilities, Catalogue } from '../../contract/index.js';
import { readBalance, readKind, readLine, type PackBalance } from '../../controllers/balance-reading.js';
import { burnDown, type BurnDown, type BurnDownReach } from '../../model/forecast-burn-down.js';
import { dayFinder } from '../../model/forecast-history.js';
import { forecastAmong } from '../../model/forecast.js';

/** What has been read. */
export interface BurnDownAnswer extends PackBalance {
  /** The packs that share their usage, in the order in which it draws on them; empty when this one stands in no line. */
  readonly line: readonly PackBalance[];
  readonly today: string;
  readonly zone: string;
  /** The time of the snapshot of its history. */
  readonly asOf: string;
}

/** Asks for all of it. */
export async function readBurnDown(source: PackSource, id: string, capabilities: Capabilities, catalogue: Catalogue, signal: AbortSignal): Promise<BurnDownAnswer> {
  const reading = { source, capabilities, signal };
  const [pack, { points, today, asOf }] = await Promise.all([source.pack(id, { signal }), readBalance(id, reading)]);
  const line = await readLine(pack, {
    catalogue,
    kind: () => readKind(pack, reading),
    points: async (each) => (each.id === id ? points : (await readBalance(each.id, reading)).points),
  }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    // The pack by itself can still be told.
    return [];
  });
  return { pack, points, line, today, zone: capabilities.billingTimeZone, asOf };
}

/** How many packs usage draws on before this one. */
export const aheadOf = ({ pack, line }: BurnDownAnswer): number => Math.max(0, line.findIndex((each) => each.pack.id === pack.id));

/** The burn-down of what has been read, or of one capacity of a combo pack. */
export function burnDownOf({ pack, points, line, today, zone, asOf }: BurnDownAnswer, comboItem: string | undefined, reach: BurnDownReach): BurnDown {
  const mine = comboItem === undefined ? points : points.filter((point) => point.comboItem === comboItem);
  const one = { pack, points, ...(comboItem === undefined ? {} : { comboItem }) };
  return burnDown({ pack, points: mine, comboItem, forecast: forecastAmong(one, line, asOf, zone), reach, today, dayOf: dayFinder(zone) });
}
