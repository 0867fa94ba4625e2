/** Reads a pack, what was left of it over time, and the packs that share their usage with it. */
import type { PackSource } from '../../api/pack-source.js';
import type { BalancePoint, Capabilities, Catalogue, OrderRule, Pack } from '../../contract/index.js';
import { addDays, dayIn } from '../../model/days.js';
import { burnDown, type BurnDown } from '../../model/forecast-burn-down.js';
import { dayFinder } from '../../model/forecast-history.js';
import { forecastAmong } from '../../model/forecast.js';
import { lineOf, standsInLine } from '../../model/pack-line.js';

/** A pack and its history, oldest first. */
interface PackHistory {
  readonly pack: Pack;
  readonly points: readonly BalancePoint[];
}

/** What has been read. */
export interface BurnDownAnswer extends PackHistory {
  /** The packs that share their usage, in the order in which it draws on them; empty when this one stands in no line. */
  readonly line: readonly PackHistory[];
  readonly today: string;
  readonly zone: string;
}

/** So many days of history are asked for, in so many pages at most: the newest are the ones that count. */
const [historyDays, mostPages] = [180, 20];

/** Asks for all of it. */
export async function readBurnDown(source: PackSource, id: string, capabilities: Capabilities, catalogue: Catalogue, signal: AbortSignal): Promise<BurnDownAnswer> {
  const { billingTimeZone: zone } = capabilities;
  const [pack, { points, asOf }] = await Promise.all([source.pack(id, { signal }), readHistory(source, id, capabilities, signal)]);
  const rules = catalogue.products.find(({ key }) => key === pack.product)?.deductionOrder;
  const line = rules && standsInLine(pack) ? await readLine(source, { pack, points }, rules, capabilities, signal) : [];
  return { pack, points, line, today: dayIn(asOf, zone), zone };
}

async function readLine(source: PackSource, own: PackHistory, rules: readonly OrderRule[], capabilities: Capabilities, signal: AbortSignal): Promise<readonly PackHistory[]> {
  const { id, product, subproduct } = own.pack;
  try {
    const { items } = await source.packs({ product, subproduct: [subproduct], status: ['valid'], limit: capabilities.limits.pageSize }, { signal });
    const line = lineOf(own.pack, items, rules);
    return await Promise.all(line.map(async (pack) => (pack.id === id ? own : { pack, points: (await readHistory(source, pack.id, capabilities, signal)).points })));
  } catch (error) {
    if (signal.aborted) throw error;
    // The pack by itself can still be told.
    return [];
  }
}

async function readHistory(source: PackSource, id: string, { serverTime, billingTimeZone, limits }: Capabilities, signal: AbortSignal) {
  const from = addDays(dayIn(serverTime, billingTimeZone), -historyDays);
  const page = (offset: number, asOf?: string) =>
    source.balanceHistory(id, { from, sort: '-at', limit: limits.pageSize, offset, ...(asOf === undefined ? {} : { asOf }) }, { signal });
  const first = await page(0);
  const points = [...first.items];
  for (let pages = 1; points.length < first.total && pages < mostPages; pages += 1) {
    const { items } = await page(points.length, first.asOf);
    if (items.length === 0) break;
    points.push(...items);
  }
  return { points: points.toReversed(), asOf: first.asOf };
}

/** How many packs usage draws on before this one. */
export const aheadOf = ({ pack, line }: BurnDownAnswer): number => Math.max(0, line.findIndex((each) => each.pack.id === pack.id));

/** The burn-down of what has been read, or of one capacity of a combo pack. */
export function burnDownOf({ pack, points, line, today, zone }: BurnDownAnswer, comboItem: string | undefined): BurnDown {
  const mine = comboItem === undefined ? points : points.filter((point) => point.comboItem === comboItem);
  const one = { pack, points, ...(comboItem === undefined ? {} : { comboItem }) };
  return burnDown({ pack, points: mine, comboItem, forecast: forecastAmong(one, line, today, zone), today, dayOf: dayFinder(zone) });
}
