import { expect } from '@open-wc/testing';
import { ApiError } from '../../src/api/api-error.js';
import { list, live, waitUntil, type Ask } from './paged-rows-support.js';

describe('rows by pages', () => {
  it('lands a jump in one call, wherever it ends', async () => {
    for (const row of [30_000, 30_049, 30_040, 12_345, 49_980]) {
      const { rows, asked } = list();
      await waitUntil(() => rows.first !== undefined, 'the beginning');
      rows.show(0, 20);
      rows.show(row, Math.min(49_999, row + 25));
      await waitUntil(() => rows.at(row) === row && rows.at(Math.min(49_999, row + 25)) !== undefined, 'the rows');
      expect(asked.length, String(row)).to.equal(2);
      expect(asked[1]).to.include({ asOf: 'snapshot 50000', limit: 100 });
    }
  });

  it('fetches ahead of a smooth scroll, so that no row in view is ever missing over a slow line', async () => {
    const { rows, asked, state } = list({}, { held: true });
    asked[0]!.answer();
    await waitUntil(() => rows.first !== undefined, 'the beginning');
    rows.show(0, 20);
    state.held = true;
    // Each step of two rows takes 4 ms, each answer 30 ms.
    const due: { readonly at: number; readonly ask: Ask }[] = [];
    let [seen, missing] = [1, 0];
    for (let first = 0; first < 3000; first += 2) {
      const now = first * 2;
      for (; seen < asked.length; seen += 1) due.push({ at: now + 30, ask: asked[seen]! });
      while (due[0] && due[0].at <= now) due.shift()!.ask.answer();
      await Promise.resolve();
      await Promise.resolve();
      await Promise.resolve();
      rows.show(first, first + 20);
      for (let row = first; row <= first + 20; row += 1) if (rows.at(row) === undefined) missing += 1;
    }
    expect(missing, 'blank rows').to.equal(0);
    expect(asked.length, 'calls').to.be.at.most(36);
  });

  it('fetches ahead upwards as well', async () => {
    const { rows, asked } = list();
    await waitUntil(() => rows.first !== undefined, 'the beginning');
    rows.show(20_010, 20_030);
    await waitUntil(() => rows.at(20_010) !== undefined, 'the rows');
    rows.show(20_005, 20_025);
    await waitUntil(() => rows.at(19_960) !== undefined, 'rows above');
    expect(asked.at(-1)!.offset).to.be.lessThan(20_000);
  });

  it('abandons calls for what has been passed by, and asks for none while a scrollbar is dragged', async () => {
    // From a source that is not at hand: rows that come within a frame are asked for in passing too.
    const { rows, asked } = list({}, { held: true });
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    asked[0]!.answer();
    await waitUntil(() => rows.first !== undefined, 'the beginning');
    for (const row of [10_000, 20_000, 30_000, 40_000]) rows.show(row, row + 20);
    await waitUntil(() => asked.length === 3, 'the rows where the drag rests');
    expect(live(asked).map(({ offset }) => offset)).to.deep.equal([0, 39_950]);
    expect(asked.map(({ offset }) => offset), 'none between the first and the last').to.deep.equal([0, 9950, 39_950]);
  });

  it('keeps no more than it may, and what is nearest to the reader', async () => {
    const { rows } = list({ keep: 4 });
    await waitUntil(() => rows.first !== undefined, 'the beginning');
    for (let row = 0; row < 20_000; row += 1000) {
      rows.show(row, row + 20);
      await waitUntil(() => rows.at(row) !== undefined, 'the rows');
    }
    expect([...rows.loaded()].length).to.equal(400);
    expect(rows.at(19_010)).to.equal(19_010);
    expect(rows.at(0)).to.equal(undefined);
    for (let row = 18_000; row > 0; row -= 3000) {
      rows.show(row, row + 20);
      await waitUntil(() => rows.at(row) !== undefined, 'the rows above');
    }
    expect(rows.at(19_010)).to.equal(undefined);
  });

  it('offers new rows and leaves those that are shown where they are', async () => {
    const { rows, asked, state } = list();
    await waitUntil(() => rows.first !== undefined, 'the beginning');
    await rows.check();
    expect(rows.newer).to.equal(undefined);
    state.total += 3;
    state.top = -3;
    await rows.check();
    expect(rows.newer).to.deep.equal({ count: 3 });
    expect([rows.total, rows.at(0)]).to.deep.equal([50_000, 0]);
    expect(asked.at(-1)).to.deep.include({ offset: 0, limit: 1 });
    rows.reload();
    await waitUntil(() => rows.total === 50_003, 'the new rows');
    expect(rows.newer).to.equal(undefined);
    expect(rows.at(0)).to.equal(-3);
  });

  it('sees new rows in a list that is cut off by the first of them', async () => {
    const { rows, state } = list();
    state.truncated = true;
    await waitUntil(() => rows.first !== undefined, 'the beginning');
    await rows.check();
    expect(rows.newer).to.equal(undefined);
    state.top = 7;
    await rows.check();
    expect(rows.newer).to.deep.equal({ count: null });
  });

  it('looks for new rows by itself, until it is left', async () => {
    const { rows, asked, state, disconnect } = list({ poll: () => 5 });
    await waitUntil(() => asked.length > 3, 'a few looks');
    state.total += 1;
    await waitUntil(() => rows.newer?.count === 1, 'the new row');
    disconnect();
    const calls = asked.length;
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(asked.length).to.equal(calls);
  });

  it('is read anew where the reader is, and shows what it has until then', async () => {
    const { rows, asked, state } = list();
    await waitUntil(() => rows.first !== undefined, 'the beginning');
    rows.show(7010, 7030);
    await waitUntil(() => rows.at(7010) !== undefined, 'the rows');
    state.held = true;
    rows.reload();
    expect(rows.at(7010)).to.equal(7010);
    expect(asked.at(-1)!.offset).to.equal(7000);
    expect(asked.at(-1)!.asOf).to.equal(undefined);
    asked.at(-1)!.fail(new ApiError('server'));
    await waitUntil(() => rows.stale, 'the failure');
    expect(rows.at(7010)).to.equal(7010);
    state.held = false;
    rows.retry();
    await waitUntil(() => !rows.stale && rows.error === undefined && rows.at(7010) !== undefined, 'the rows anew');
  });

  it('asks for nothing more of a list that has become empty', async () => {
    const { rows, asked, state } = list();
    await waitUntil(() => rows.first !== undefined);
    rows.show(0, 20);
    state.total = 0;
    rows.reload();
    await waitUntil(() => rows.total === 0);
    rows.show(0, 20);
    rows.reload();
    await waitUntil(() => asked.length === 3);
    expect(asked.map(({ offset }) => offset)).to.deep.equal([0, 0, 0]);
  });

  it('keeps the count while only the order changes, and begins again when more does', async () => {
    let scope = 'a';
    const { rows, state, update } = list({ scope: () => scope });
    await waitUntil(() => rows.first !== undefined, 'the beginning');
    state.key = 'a sorted';
    update();
    expect([rows.total, rows.at(0), rows.starting]).to.deep.equal([50_000, undefined, false]);
    await waitUntil(() => rows.at(0) !== undefined, 'the rows');
    state.key = scope = 'b';
    update();
    expect([rows.total, rows.starting]).to.deep.equal([0, true]);
  });

  it('begins a new snapshot when its own has gone', async () => {
    const { rows, asked, state } = list();
    await waitUntil(() => rows.first !== undefined, 'the beginning');
    state.held = true;
    rows.show(9000, 9020);
    state.held = false;
    asked.at(-1)!.fail(new ApiError('conflict', { code: 'snapshotGone' }));
    await waitUntil(() => rows.at(9000) === 9000, 'the rows');
    expect(rows.error).to.equal(undefined);
  });
});
