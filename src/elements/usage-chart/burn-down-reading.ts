/** Reads a pack, what was left of it over time, and the packs that the same usage draws on before it. */
import type { PackSource } from '../../api/pack-source.js';
import type { BalancePoint, Capabilities, Catalogue, OrderRule, Pack } from '../../contract/index.js';
import { addDays, dayIn } from '../../model/days.js';
import { burnDown, type BurnDown } from '../../model/forecast-burn-down.js';
import { dayFinder } from '../../model/forecast-history.js';
import { forecast, forecastInOrder, type Forecast } from '../../model/forecast.js';
import { deductionOrder, sameScope } from '../../model/pack-order.js';

/** A pack and its history, oldest first. */
interface PackHistory {
  readonly pack: Pack;
  readonly points: readonly BalancePoint[];
}

/** What has been read. */
export interface BurnDownAnswer extends PackHistory {
  /** The packs that usage draws on first, in order; empty when this one is the first. */
  readonly ahead: readonly PackHistory[];
  readonly today: string;
  readonly zone: string;
}

/** So many days of history are asked for, in so many pages at most: the newest are the ones that count. */
const [historyDays, mostPages] = [180, 20];

/** So many packs are forecast together, as in the overview: each costs a history. */
const mostTogether = 6;

/** Asks for all of it. */
export async function readBurnDown(source: PackSource, id: string, capabilities: Capabilities, catalogue: Catalogue, signal: AbortSignal): Promise<BurnDownAnswer> {
  const { billingTimeZone: zone } = capabilities;
  const [pack, { points, asOf }] = await Promise.all([source.pack(id, { signal }), readHistory(source, id, capabilities, signal)]);
  const rules = catalogue.products.find(({ key }) => key === pack.product)?.deductionOrder;
  const ahead = rules && standsInLine(pack) ? await readAhead(source, pack, rules, capabilities, signal) : [];
  return { pack, points, ahead, today: dayIn(asOf, zone), zone };
}

/** Without a bound, or with several capacities, or when it gives nothing now, a pack has no place in an order. */
const standsInLine = ({ status, capacityMode, comboItems }: Pack): boolean => status === 'valid' && capacityMode !== 'unlimited' && comboItems === null;

async function readAhead(source: PackSource, pack: Pack, rules: readonly OrderRule[], capabilities: Capabilities, signal: AbortSignal): Promise<readonly PackHistory[]> {
  const { product, subproduct } = pack;
  try {
    const { items } = await source.packs({ product, subproduct: [subproduct], status: ['valid'], limit: capabilities.limits.pageSize }, { signal });
    const order = deductionOrder(items, rules).map((placed) => placed.pack);
    const together = order.filter((each) => standsInLine(each) && sameScope(each, pack)).slice(0, mostTogether);
    const ahead = together.slice(0, Math.max(0, together.findIndex(({ id }) => id === pack.id)));
    return await Promise.all(ahead.map(async (each) => ({ pack: each, points: (await readHistory(source, each.id, capabilities, signal)).points })));
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

/** The burn-down of what has been read, or of one capacity of a combo pack. */
export function burnDownOf({ pack, points, ahead, today, zone }: BurnDownAnswer, comboItem: string | undefined): BurnDown {
  const mine = comboItem === undefined ? points : points.filter((point) => point.comboItem === comboItem);
  return burnDown({ pack, points: mine, comboItem, forecast: says(), today, dayOf: dayFinder(zone) });

  function says(): Forecast {
    if (ahead.length > 0) return forecastInOrder([...ahead, { pack, points }], today, zone).at(-1)!;
    return forecast({ pack, points, ...(comboItem === undefined ? {} : { comboItem }) }, today, zone);
  }
}
