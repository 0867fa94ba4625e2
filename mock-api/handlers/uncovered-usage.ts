/** GET /uncovered-usage */
import { UncoveredUsageQuery, type UncoveredUsage } from '../../src/contract/index.js';
import type { Context } from './context.js';
import { toDecimal } from '../ledger/decimal.js';
import { productOf, type State } from '../ledger/state.js';
import { toInstant } from '../ledger/time.js';
import { usageId, usageWindow } from './deductions.js';
import { pageOf, snapshotOf, sortingOf, sortRecords } from './paging.js';
import { readQuery } from './request.js';
import { route } from './route.js';

const SORT_KEYS = ['settledAt', 'usageStart', 'usageEnd', 'uncoveredUsage', 'meteredUsage', 'billingItem', 'specification', 'ownerUin'] as const;

export const uncoveredUsageHandlers = (backend: Context) => [
  route(backend, 'listUncoveredUsage', ({ state, url }) => {
    const query = readQuery(UncoveredUsageQuery, url);
    const sorting = sortingOf(query.sort, SORT_KEYS, 'settledAt');
    productOf(state, query.product);
    const { from, to } = usageWindow(state, query);
    const log = state.uncovered;
    const snapshot = snapshotOf(query.asOf, state.now, log.length, (row) => log.at.at(row));
    const pack = query.packId === undefined ? undefined : (state.packsById.get(query.packId)?.number ?? -1);
    const found: UncoveredUsage[] = [];
    for (let row = 0; row < snapshot.length; row++) {
      const usage = log.usage.at(row);
      const start = state.usages.start.at(usage);
      if (start < from || start >= to) continue;
      if (state.kinds.at(state.usages.kind.at(usage)).policy.product !== query.product) continue;
      const considered = log.lists.at(log.considered.at(row));
      if (pack !== undefined && !considered.some((passed) => passed.pack === pack)) continue;
      found.push(toWire(state, row));
    }
    return { body: pageOf(sortRecords(found, sorting), query, snapshot.asOf) };
  }),
];

function toWire(state: State, row: number): UncoveredUsage {
  const { uncovered: log, usages } = state;
  const usage = log.usage.at(row);
  const kind = state.kinds.at(usages.kind.at(usage));
  return {
    usageId: usageId(usage),
    ownerUin: state.accountList[usages.owner.at(usage)]!.uin,
    product: kind.policy.product,
    subproduct: kind.item.subproduct,
    billingItem: kind.item.key,
    specification: kind.specification,
    region: kind.region,
    usageStart: toInstant(usages.start.at(usage)),
    usageEnd: toInstant(usages.end.at(usage)),
    settledAt: toInstant(log.at.at(row)),
    meteredUsage: toDecimal(usages.amount.at(usage)),
    uncoveredUsage: toDecimal(log.amount.at(row)),
    unit: kind.item.unit,
    considered: log.lists.at(log.considered.at(row)).map(({ pack, reason, detail }) => ({
      packId: state.packs[pack]!.id,
      packName: state.packs[pack]!.name,
      reason,
      detail,
    })),
  };
}
