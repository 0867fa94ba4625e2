import { expect, waitUntil } from '@open-wc/testing';
import { NewerRows } from '../../src/controllers/newer-rows.js';

interface Row {
  readonly id: number;
}

/** A list that is asked about, and what was said of it. */
function list({ every = null as number | null, total = 10, unknown = false } = {}) {
  const state = { items: [{ id: 1 }] as readonly Row[], total, truncated: false, asked: 0, fails: false };
  const news: (number | null)[] = [];
  const signals: AbortSignal[] = [];
  const newer = new NewerRows<Row>({
    every: () => every,
    load: async (signal) => {
      state.asked += 1;
      signals.push(signal);
      if (state.fails) throw new Error('down');
      return Promise.resolve({ items: state.items, total: state.total, truncated: state.truncated, asOf: '2025-01-01T00:00:00+08:00' });
    },
    known: () => ({ total, first: unknown ? undefined : { id: 1 } }),
    onNewer: (count) => news.push(count),
  });
  return { newer, state, news, signals };
}

const timer = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('newer rows', () => {
  it('are as many as the list has grown by', async () => {
    const { newer, state, news } = list();
    await newer.check();
    expect(news).to.deep.equal([]);
    state.total = 13;
    await newer.check();
    expect(news).to.deep.equal([3]);
  });

  it('are not counted in a list that is cut off, which is known by its first row', async () => {
    const { newer, state, news } = list();
    state.items = [{ id: 2 }];
    await newer.check();
    expect(news, 'a list that is whole').to.deep.equal([]);
    state.truncated = true;
    await newer.check();
    expect(news).to.deep.equal([null]);
    state.items = [{ id: 1 }];
    await newer.check();
    expect(news).to.deep.equal([null]);
  });

  it('are none in a list whose first row is not known, nor in one that has become shorter', async () => {
    const unknown = list({ unknown: true });
    unknown.state.truncated = true;
    await unknown.newer.check();
    const shorter = list();
    shorter.state.total = 9;
    await shorter.newer.check();
    expect([unknown.news, shorter.news]).to.deep.equal([[], []]);
  });

  it('are told by the last question only', async () => {
    const { newer, state, news, signals } = list();
    state.total = 12;
    const first = newer.check();
    await Promise.all([first, newer.check()]);
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, false]);
    expect(news).to.deep.equal([2]);
    const last = newer.check();
    newer.stop();
    await last;
    expect(news).to.deep.equal([2]);
  });

  it('are asked for at intervals, however often that is begun, and after a failure too', async () => {
    const { newer, state } = list({ every: 20 });
    state.fails = true;
    for (let times = 0; times < 3; times += 1) newer.start();
    // Timers of one length ring in the order in which they were set: those of all three beginnings come before this.
    await timer(20);
    expect(state.asked).to.equal(1);
    await waitUntil(() => state.asked >= 3);
    newer.stop();
    const { asked } = state;
    newer.start();
    newer.stop();
    await timer(20);
    expect(state.asked).to.equal(asked);
  });

  it('are not asked for without an interval', async () => {
    const { newer, state } = list();
    newer.start();
    await timer(20);
    expect(state.asked).to.equal(0);
  });
});
