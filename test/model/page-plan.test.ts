import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { firstRun, plannedRuns, wantedChunks, type ReadingPlace } from '../../src/model/page-plan.js';

/** Chunks of 10 rows, and at most 3 in a call, of a list of 95 rows unless told otherwise. */
const size = { rows: 10, most: 3 };
const at = (first: number, last: number, ahead = 0, total = 95): ReadingPlace => ({ first, last, total, ahead });
const all = () => true;
const only = (...chunks: readonly number[]) => (chunk: number) => chunks.includes(chunk);
const plan = (place: ReadingPlace, missing: (chunk: number) => boolean = all, most = 3) => plannedRuns(place, { rows: 10, most }, missing).map(({ from, to }) => `${from}-${to}`);

describe('a list read anew', () => {
  it('begins with two chunks of half a call each', () => {
    expect(firstRun(0, 100)).to.deep.equal({ run: { from: 0, to: 1 }, size: 50 });
    expect(firstRun(149, 100)).to.deep.equal({ run: { from: 2, to: 3 }, size: 50 });
    expect(firstRun(150, 100).run).to.deep.equal({ from: 3, to: 4 });
  });

  it('asks for no more than a call may', () => {
    expect(firstRun(3, 1)).to.deep.equal({ run: { from: 3, to: 3 }, size: 1 });
    expect(firstRun(7, 3)).to.deep.equal({ run: { from: 7, to: 9 }, size: 1 });
    expect(firstRun(7, 5)).to.deep.equal({ run: { from: 3, to: 4 }, size: 2 });
  });
});

describe('the chunks that are wanted', () => {
  it('are those in view', () => {
    expect(wantedChunks(at(0, 9), size)).to.deep.equal({ from: 0, to: 0 });
    expect(wantedChunks(at(9, 10), size)).to.deep.equal({ from: 0, to: 1 });
  });

  it('are those ahead as well, on the side of travel', () => {
    expect(wantedChunks(at(30, 39, 15), size)).to.deep.equal({ from: 3, to: 5 });
    expect(wantedChunks(at(30, 39, -15), size)).to.deep.equal({ from: 1, to: 3 });
  });

  it('end where the list ends', () => {
    expect(wantedChunks(at(80, 94, 50), size)).to.deep.equal({ from: 8, to: 9 });
    expect(wantedChunks(at(5, 14, -50), size)).to.deep.equal({ from: 0, to: 1 });
    expect(wantedChunks(at(80, 99, 0, 100), size), 'no chunk behind a full one').to.deep.equal({ from: 8, to: 9 });
  });
});

describe('the calls for what is missing', () => {
  it('are none where nothing is, and of a list without rows', () => {
    expect(plan(at(30, 39), () => false)).to.deep.equal([]);
    expect(plan(at(0, 0, 0, 0))).to.deep.equal([]);
  });

  it('ask for as much as they may, further on in the direction of travel', () => {
    expect(plan(at(30, 39, 1))).to.deep.equal(['3-5']);
    expect(plan(at(30, 39, -1))).to.deep.equal(['1-3']);
    expect(plan(at(30, 39, -15), all, 2)).to.deep.equal(['2-3', '0-1']);
    expect(plan(at(36, 39, -5), all, 2), 'whichever edge is nearer').to.deep.equal(['2-3']);
  });

  it('ask on the other side where there is nothing further on', () => {
    expect(plan(at(80, 94, 5))).to.deep.equal(['7-9']);
    expect(plan(at(0, 19, -5))).to.deep.equal(['0-2']);
    expect(plan(at(30, 39, 5), only(1, 2, 3))).to.deep.equal(['1-3']);
    expect(plan(at(30, 39, -5), only(3, 4, 5))).to.deep.equal(['3-5']);
  });

  it('ask after a jump on the side whose edge is nearer', () => {
    expect(plan(at(50, 53), all, 2), 'above').to.deep.equal(['4-5']);
    expect(plan(at(56, 59), all, 2), 'below').to.deep.equal(['5-6']);
    expect(plan(at(54, 56), all, 2), 'in the middle').to.deep.equal(['5-6']);
    expect(plan(at(53, 56), all, 2), 'just above the middle').to.deep.equal(['4-5']);
  });

  it('take what is in view first after a jump over the edge of a chunk', () => {
    expect(plan(at(48, 51), all, 2)).to.deep.equal(['4-5']);
    expect(plan(at(41, 51), all, 2)).to.deep.equal(['4-5']);
  });

  it('take the nearest first', () => {
    expect(plan(at(0, 59, 1), all, 2)).to.deep.equal(['0-1', '2-3', '4-5', '6-7']);
    expect([plan(at(20, 69), only(2, 6)), plan(at(20, 69, -1), only(2, 6))]).to.deep.equal([['2-2', '6-6'], ['6-6', '2-2']]);
    expect(plan(at(20, 69, -1), all, 2)).to.deep.equal(['5-6', '3-4', '1-2']);
  });

  it('leave out what is there, and never ask for a chunk twice', () => {
    expect(plan(at(20, 69, 5), only(2, 4, 5, 7))).to.deep.equal(['2-2', '4-5', '7-7']);
    expect(plan(at(20, 69, 5), (chunk) => chunk !== 3)).to.deep.equal(['0-2', '4-6', '7-9']);
  });

  it('bring each chunk that is wanted and missing once, and no call more than it may', () => {
    const places = fc
      .tuple(fc.integer({ min: 1, max: 200 }), fc.nat(), fc.integer({ min: 0, max: 40 }), fc.integer({ min: -40, max: 40 }), fc.integer({ min: 1, max: 5 }), fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }))
      .map(([total, row, rows, ahead, most, there]) => ({ place: { first: row % total, last: Math.min(total - 1, (row % total) + rows), total, ahead }, most, there }));
    fc.assert(
      fc.property(places, ({ place, most, there }) => {
        const runs = plannedRuns(place, { rows: 10, most }, (chunk) => !there[chunk]);
        const asked = runs.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, step) => from + step));
        const { from, to } = wantedChunks(place, size);
        const end = Math.ceil(place.total / 10) - 1;
        for (let chunk = from; chunk <= to; chunk += 1) expect(asked.includes(chunk)).to.equal(!there[chunk]);
        for (const chunk of asked) expect(chunk >= 0 && chunk <= end && !there[chunk], String(chunk)).to.equal(true);
        expect(new Set(asked).size).to.equal(asked.length);
        for (const run of runs) expect(run.to - run.from + 1).to.be.within(1, most);
        if (runs.length > 1 && asked.length < end + 1) expect(runs.every((run) => run.to >= from && run.from <= to)).to.equal(true);
      }),
    );
  });
});
