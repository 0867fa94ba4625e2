import { expect } from '@open-wc/testing';
import { ApiError } from '../../src/api/api-error.js';
import { list, live, waitUntil } from './paged-rows-support.js';

/** Until everything that follows from what has been answered has followed. */
const settled = () => new Promise((resolve) => setTimeout(resolve));
/** A second jump may be taken for a drag, if the machine is slow in between: then it asks when that rests. */
const asks = (asked: readonly unknown[], calls: number) => waitUntil(() => asked.length === calls, `call ${calls}`);
const offline = () => new ApiError('offline');

/** A list whose beginning is there, and which is held back from then on. */
async function begun(...given: Parameters<typeof list>) {
  const made = list(...given);
  await waitUntil(() => made.rows.first !== undefined, 'the beginning');
  made.state.held = true;
  await settled();
  return made;
}

describe('rows by pages, before they are there', () => {
  it('begin once there is something to ask, and say so', async () => {
    const { rows, asked, state, update } = list({}, { held: true });
    expect([rows.starting, rows.stale, rows.total]).to.deep.equal([true, false, 0]);
    rows.show(0, 20);
    await rows.check();
    expect(asked.map(({ offset, limit }) => [offset, limit]), 'nothing else is known').to.deep.equal([[0, 100]]);
    state.key = null;
    update();
    expect([rows.starting, live(asked).length]).to.deep.equal([false, 0]);
    rows.reload();
    expect([asked.length, state.updates]).to.deep.equal([1, 0]);
  });

  it('tell why they cannot be read, are not stale, and are asked for again from the beginning', async () => {
    const { rows, asked, state } = list({}, { held: true });
    asked[0]!.fail(offline());
    await waitUntil(() => rows.error !== undefined, 'the error');
    expect([rows.error!.kind, rows.starting, rows.stale]).to.deep.equal(['offline', false, false]);
    const { updates } = state;
    rows.retry();
    expect([rows.error, rows.starting, asked.length]).to.deep.equal([undefined, true, 2]);
    expect(state.updates).to.equal(updates + 1);
    asked[1]!.answer();
    await waitUntil(() => rows.at(0) === 0, 'the rows');
    expect(asked[1]).to.include({ offset: 0, limit: 100 });
  });

  it('do not ask again and again for a snapshot that the source calls gone', async () => {
    const { rows, asked } = list({}, { held: true });
    asked[0]!.fail(new ApiError('conflict', { code: 'snapshotGone' }));
    await waitUntil(() => rows.error?.code === 'snapshotGone', 'the error');
    expect(asked.length).to.equal(1);
  });
});

describe('rows by pages, when some cannot be read', () => {
  it('leave the others, and are asked for again by hand alone', async () => {
    const { rows, asked, state } = await begun();
    rows.show(9000, 9020);
    asked[1]!.fail(offline());
    await waitUntil(() => rows.error !== undefined, 'the error');
    expect([rows.stale, rows.starting, rows.at(0), rows.at(9000)]).to.deep.equal([false, false, 0, undefined]);
    rows.show(9000, 9020);
    expect(asked.length, 'not by looking at them').to.equal(2);
    // Others that come say nothing of these.
    rows.show(20_000, 20_020);
    await asks(asked, 3);
    asked[2]!.answer();
    await waitUntil(() => rows.at(20_000) !== undefined, 'other rows');
    expect(rows.error?.kind).to.equal('offline');
    rows.show(9000, 9020);
    const { updates } = state;
    rows.retry();
    expect([rows.error, state.updates]).to.deep.equal([undefined, updates + 1]);
    await asks(asked, 4);
    expect(asked[3]).to.deep.include({ offset: asked[1]!.offset, limit: asked[1]!.limit, asOf: 'snapshot 50000' });
    asked[3]!.answer();
    await waitUntil(() => rows.at(9000) === 9000, 'the rows');
  });

  it('tell the host of an error, and of its end, even where it is told of rows by another way', async () => {
    let told = 0;
    const { rows, asked, state } = await begun({ onRows: () => (told += 1) });
    let { updates } = state;
    rows.show(9000, 9020);
    asked[1]!.answer();
    await waitUntil(() => told === 1, 'word of the rows');
    expect(state.updates, 'nothing else has changed').to.equal(updates);
    rows.show(20_000, 20_020);
    await asks(asked, 3);
    asked[2]!.fail(offline());
    await waitUntil(() => state.updates > updates, 'an update for the error');
    expect(told).to.equal(1);
    rows.reload();
    updates = state.updates;
    asked[3]!.answer();
    await waitUntil(() => state.updates > updates, 'an update for the beginning');
    expect(told).to.equal(1);
  });

  it('say nothing of a call that somebody else has ended', async () => {
    const { rows, asked } = await begun();
    rows.show(9000, 9020);
    asked[1]!.fail(new ApiError('aborted'));
    await settled();
    expect(rows.error).to.equal(undefined);
    rows.show(9001, 9021);
    expect(asked.length, 'which may be asked for again').to.equal(3);
  });

  it('are asked for again at once where the reader is', async () => {
    const { rows, asked } = await begun();
    rows.show(9000, 9020);
    asked[1]!.fail(offline());
    await waitUntil(() => rows.error !== undefined, 'the error');
    rows.retry();
    expect(asked.map(({ offset }) => offset)).to.deep.equal([0, asked[1]!.offset, asked[1]!.offset]);
  });

  it('are asked for again after a fresh start, wherever they are', async () => {
    const { rows, asked } = await begun();
    rows.show(20_000, 20_020);
    asked[1]!.fail(offline());
    await waitUntil(() => rows.error !== undefined, 'the error');
    rows.show(0, 20);
    rows.reload();
    expect(rows.error).to.equal(undefined);
    await asks(asked, 3);
    asked[2]!.answer();
    await settled();
    rows.show(20_000, 20_020);
    await asks(asked, 4);
    expect(asked[3]!.offset).to.equal(asked[1]!.offset);
  });

  it('say nothing of answers that come though nobody waits for them any more', async () => {
    const answers: (() => void)[] = [];
    const { rows, state, update } = list({
      load: () => new Promise((resolve) => {
        const items = [answers.length];
        answers.push(() => resolve({ items, total: 1, truncated: false, asOf: 'now' }));
      }),
    });
    state.key = 'b';
    update();
    answers[0]!();
    await settled();
    expect([rows.starting, rows.at(0)]).to.deep.equal([true, undefined]);
    answers[1]!();
    await settled();
    expect(rows.at(0)).to.equal(1);
  });

  it('are no longer stale once a newer snapshot is there, and pages that come do not say otherwise before', async () => {
    const { rows, asked } = await begun();
    rows.reload();
    asked[1]!.fail(offline());
    await waitUntil(() => rows.stale, 'the failure');
    rows.show(9000, 9020);
    asked[2]!.answer();
    await waitUntil(() => rows.at(9000) !== undefined, 'rows of the old snapshot');
    expect([rows.stale, rows.error?.kind]).to.deep.equal([true, 'offline']);
    rows.retry();
    asked[3]!.answer();
    await waitUntil(() => !rows.stale, 'the newer snapshot');
    expect(rows.error).to.equal(undefined);
  });
});

describe('rows by pages, when all is to begin again', () => {
  it('forget what was shown of another key, its error and what was new of it', async () => {
    const { rows, asked, state, update } = await begun();
    rows.newer = { count: 3 };
    rows.show(9000, 9020);
    asked[1]!.fail(offline());
    await waitUntil(() => rows.error !== undefined, 'the error');
    state.key = 'b';
    update();
    expect([rows.first, rows.error, rows.newer, rows.starting, rows.at(0)]).to.deep.equal([undefined, undefined, undefined, true, undefined]);
    expect(asked.at(-1)).to.include({ offset: 0 });
    // Which had failed there says nothing of what is here.
    asked.at(-1)!.answer();
    await waitUntil(() => rows.first !== undefined, 'the beginning');
    rows.show(9000, 9000);
    await asks(asked, 4);
    state.key = 'c';
    update();
    rows.reload();
    expect(asked.at(-1), 'where nobody has been yet').to.include({ offset: 0 });
  });

  it('forget rows of the old snapshot, wherever they are, and take the size of pages from the new one', async () => {
    let size = 100;
    const { rows, asked } = await begun({ pageSize: () => size });
    rows.show(9000, 9020);
    asked[1]!.answer();
    await waitUntil(() => rows.at(9000) !== undefined, 'the rows');
    rows.show(0, 20);
    size = 30;
    rows.reload();
    asked[2]!.answer();
    await waitUntil(() => rows.at(9000) === undefined, 'the new snapshot');
    expect([rows.at(29), rows.at(30)]).to.deep.equal([29, undefined]);
    expect(asked[2]).to.include({ offset: 0, limit: 30 });
  });

  it('take what was new from the new snapshot', async () => {
    const { rows, asked } = await begun();
    rows.newer = { count: 1 };
    rows.show(9000, 9020);
    rows.reload();
    expect(rows.newer, 'what is shown stays').to.deep.equal({ count: 1 });
    expect(asked[1]!.signal.aborted, 'calls of the old one').to.equal(true);
    asked[2]!.answer();
    await waitUntil(() => rows.newer === undefined, 'the new snapshot');
  });

  it('wait while the host is away, and go on where the reader was when it is back', async () => {
    const { rows, asked, state, update, connect, disconnect } = await begun();
    connect();
    expect(state.updates, 'it was never away').to.equal(1);
    rows.show(9000, 9020);
    asked[1]!.answer();
    await waitUntil(() => rows.at(9000) !== undefined, 'the rows');
    rows.reload();
    disconnect();
    expect(live(asked).map(({ offset }) => offset), 'those that were answered').to.deep.equal([0, asked[1]!.offset]);
    update();
    expect(asked.length, 'an update that comes late').to.equal(3);
    const { updates } = state;
    connect();
    expect(state.updates).to.equal(updates + 1);
    update();
    expect(asked.length).to.equal(4);
    expect(asked[3]!.asOf).to.equal(undefined);
    expect(asked[3]!.offset).to.equal(9000);
    update();
    expect(asked.length, 'once').to.equal(4);
    asked[3]!.answer();
    await settled();
    disconnect();
    connect();
    update();
    expect(asked.length, 'nothing was on its way').to.equal(4);
  });

  it('ask for nothing after they have gone, where a drag was to rest', async () => {
    const { rows, asked, disconnect } = list({}, { held: true });
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    asked[0]!.answer();
    await waitUntil(() => rows.first !== undefined, 'the beginning');
    for (const row of [10_000, 20_000, 30_000]) rows.show(row, row + 20);
    const { length } = asked;
    disconnect();
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(asked.length).to.equal(length);
  });

  it('offer new rows to the host, and take a view of no rows for none', async () => {
    const { rows, asked, state } = await begun();
    state.held = false;
    state.total += 2;
    const { updates } = state;
    await rows.check();
    expect(state.updates).to.equal(updates + 1);
    const { length } = asked;
    rows.show(40_010, 40_009);
    expect(asked.length).to.equal(length);
  });
});
