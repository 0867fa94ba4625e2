/** The rules of the ledger, held against histories that nobody thought of. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Ledger } from '../../mock-api/ledger/ledger.js';
import { digest, endStays, replay, tell } from './support/history.js';
import { invariants, meteringIsConserved } from './support/invariants.js';
import { rules } from './support/rules.js';
import { runs } from './support/runs.js';
import { histories } from './support/steps.js';

const seed = Math.floor(Math.random() * 2 ** 31);

describe(`random histories (seed ${seed})`, () => {
  it('keep every invariant', function () {
    this.timeout(60_000);
    let commands = 0;
    let refused = 0;
    let rows = 0;
    fc.assert(
      fc.property(histories(200), (steps) => {
        const told = tell(steps);
        for (const holds of [...invariants, ...rules]) holds(told.ledger);
        meteringIsConserved(told);
        commands += told.done.length + told.refused;
        refused += told.refused;
        rows += told.ledger.state.deductions.length;
      }),
      { seed, includeErrorInReport: true, numRuns: runs(1700) },
    );
    // Were most commands refused, or nothing deducted, the properties would say little.
    expect(commands).to.be.above(runs(100_000));
    expect(refused).to.be.below(commands / 2);
    expect(rows).to.be.above(runs(10_000));
  });

  it('never change what has been written or has ended', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(histories(200), (steps) => {
        const ended = new Map<string, string>();
        let written: string[] = [];
        tell(steps, (ledger) => {
          const now = lines(ledger);
          expect(now.slice(0, written.length)).to.deep.equal(written);
          written = now;
          for (const pack of ledger.state.packs) {
            if (pack.invalidAt === null) continue;
            const end = `${pack.status} ${pack.invalidAt}`;
            expect([end, ended.get(pack.id) ?? end]).to.satisfy(endStays);
            ended.set(pack.id, end);
          }
        });
      }),
      { seed, includeErrorInReport: true, numRuns: runs(15) },
    );
  });

  it('come out the same however the clock is moved in between', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(histories(200), fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 4 }), (steps, shares) => {
        const { ledger, done } = tell(steps);
        const stops = (from: number, to: number) => shares.map((share) => Math.floor(from + (to - from) * share)).sort((a, b) => a - b);
        expect(digest(replay(done, ledger.now, stops))).to.equal(digest(replay(done, ledger.now)));
      }),
      { seed, includeErrorInReport: true, numRuns: runs(30) },
    );
  });
});

function lines({ state: { deductions: log } }: Ledger): string[] {
  return Array.from({ length: log.length }, (_, row) => `${log.at.at(row)} ${log.pack.at(row)} ${log.before.at(row)} ${log.actual.at(row)} ${log.original.at(row)}`);
}
