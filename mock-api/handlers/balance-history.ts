/** GET /packs/{id}/balance-history */
import { BalanceHistoryQuery, type BalancePoint } from '../../src/contract/index.js';
import type { Context } from './context.js';
import { roll } from '../ledger/balance.js';
import { toDecimal } from '../ledger/decimal.js';
import { remainingAfter } from '../ledger/deduction-log.js';
import type { Pack } from '../ledger/model.js';
import type { State } from '../ledger/state.js';
import { toInstant, toTime, type Time } from '../ledger/time.js';
import { pageOf, snapshotOf, sortingOf } from './paging.js';
import { readQuery } from './request.js';
import { packOfCall, route } from './route.js';

interface Point {
  readonly at: Time;
  readonly wire: BalancePoint;
}

export const balanceHistoryHandlers = (backend: Context) => [
  route(backend, 'getBalanceHistory', (call) => {
    const query = readQuery(BalanceHistoryQuery, call.url);
    const { descending } = sortingOf(query.sort, ['at'], 'at');
    const pack = packOfCall(call);
    roll(call.state, pack, call.state.now);
    const points = pointsOf(call.state, pack);
    const snapshot = snapshotOf(query.asOf, call.state.now, points.length, (index) => points[index]!.at);
    const from = query.from === undefined ? -Infinity : toTime(query.from);
    const to = query.to === undefined ? Infinity : toTime(query.to);
    const found = points.slice(0, snapshot.length).filter(({ at }) => at >= from && at < to);
    if (descending) found.reverse();
    return { body: pageOf(found.map(({ wire }) => wire), query, snapshot.asOf) };
  }),
];

/** Events and deductions in the order in which they happened. An unlimited pack has nothing that could be left. */
function pointsOf(state: State, pack: Pack): Point[] {
  if (pack.mode === 'unlimited') return [];
  const points: Point[] = [];
  const keys = pack.pools.map(({ policy }) => policy.key || null);
  const { deductions } = state;
  let row = 0;
  const deductionsUpTo = (count: number) => {
    for (; row < count; row++) {
      const number = pack.deductions.rows.at(row);
      const at = deductions.at.at(number);
      const remaining = toDecimal(remainingAfter(deductions, number));
      points.push({ at, wire: { at: toInstant(at), remaining, event: 'deduction', comboItem: keys[deductions.pool.at(number)]! } });
    }
  };
  for (const { at, event, afterRows, remaining } of pack.events) {
    deductionsUpTo(afterRows);
    remaining.forEach((left, pool) =>
      points.push({ at, wire: { at: toInstant(at), remaining: toDecimal(left), event, comboItem: keys[pool]! } }),
    );
  }
  deductionsUpTo(pack.deductions.rows.length);
  return points;
}
