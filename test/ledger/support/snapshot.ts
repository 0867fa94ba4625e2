/** All that a ledger holds, but for the time and for what its policies say, in plain data. */
import type { State } from '../../../mock-api/ledger/state.js';

export function snapshot({ revision, accountList, packs, deductions, usages, uncovered, exports, plugins, refunds, vouchers, holidays, notices, modes, deposits, spent, products }: State): object {
  const plain = packs.map(({ policy: _policy, kind: _kind, deductions: rows, pools, ...pack }) => ({
    ...pack,
    rows: rows.rows.length,
    pools: pools.map(({ quota, remaining, used }) => [quota, remaining, used]),
  }));
  const held = [...products.values()].flatMap(({ pending, runningDays, tasks }) => [[...pending].map(([at, { usages: rows, sums }]) => [at, [...rows], [...sums]]), [...runningDays], [...tasks]]);
  return structuredClone({
    ...{ revision, accountList, packs: plain, exports, plugins, refunds, vouchers, holidays, notices, deposits, spent, held },
    lengths: [deductions.length, usages.length, uncovered.length],
    // Looking at a mode makes its entry.
    modes: [...modes.values()].filter(({ askedOn }) => askedOn >= 0),
  });
}
