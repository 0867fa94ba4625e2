/** Reads what was left of a pack over time, and which packs share its usage. */
import type { PackSource } from '../api/pack-source.js';
import type { BalancePoint, BalanceHistoryQuery, Capabilities, Catalogue, Pack } from '../contract/index.js';
import { addDays, dayIn } from '../model/days.js';
import { lineOf, standsInLine } from '../model/pack-line.js';

/** So many days of history are asked for, in so many pages at most: the newest are the ones that count. */
const [historyDays, mostPages] = [180, 20];

/** Where and how to read. */
export interface BalanceReading {
  readonly source: PackSource;
  readonly capabilities: Capabilities;
  readonly signal?: AbortSignal;
  /** Makes a call when the next may begin. Default: at once. */
  readonly begin?: <T>(call: () => Promise<T>) => Promise<T>;
}

/** What a pack was drawn on, oldest first, the day that runs at the backend, and when that was. */
export interface PackHistory {
  readonly points: readonly BalancePoint[];
  readonly today: string;
  /** The time of the snapshot. */
  readonly asOf: string;
}

/** A pack among those that share its usage, with what it was drawn on. */
export interface PackBalance {
  readonly pack: Pack;
  readonly points: readonly BalancePoint[];
}

/** A pack's history. Rejects when any page of it cannot be read. */
export async function readBalance(id: string, { source, capabilities, signal, begin = (call) => call() }: BalanceReading): Promise<PackHistory> {
  const { serverTime, billingTimeZone, limits } = capabilities;
  const query: BalanceHistoryQuery = { from: addDays(dayIn(serverTime, billingTimeZone), -historyDays), sort: '-at', limit: limits.pageSize };
  const page = (offset: number, asOf?: string) =>
    begin(() => source.balanceHistory(id, { ...query, offset, ...(asOf === undefined ? {} : { asOf }) }, signal && { signal }));
  const first = await page(0);
  const points = [...first.items];
  for (let pages = 1; points.length < first.total && pages < mostPages; pages += 1) {
    const { items } = await page(points.length, first.asOf);
    if (items.length === 0) break;
    points.push(...items);
  }
  return { points: points.toReversed(), today: dayIn(first.asOf, billingTimeZone), asOf: first.asOf };
}

/** The packs that usage of a pack's kind may be drawn from now. */
export async function readKind({ product, subproduct }: Pack, { source, capabilities, signal, begin = (call) => call() }: BalanceReading): Promise<readonly Pack[]> {
  const { items } = await begin(() => source.packs({ product, subproduct: [subproduct], status: ['valid'], limit: capabilities.limits.pageSize }, signal && { signal }));
  return items;
}

/** How those in line are read: each may be known already. */
export interface LineReading {
  readonly catalogue: Catalogue;
  readonly kind: () => Promise<readonly Pack[]>;
  readonly points: (pack: Pack) => Promise<readonly BalancePoint[]>;
}

/** The packs that share their usage with this one, in the order in which it draws on them; none where that is not told. */
export async function readLine(pack: Pack, { catalogue, kind, points }: LineReading): Promise<readonly PackBalance[]> {
  const rules = catalogue.products.find(({ key }) => key === pack.product)?.deductionOrder;
  if (!rules || !standsInLine(pack)) return [];
  return Promise.all(lineOf(pack, await kind(), rules).map(async (each) => ({ pack: each, points: await points(each) })));
}
