import { benchPage, openBench } from './bench-page.mjs';
import { interleaved, mainThread, median } from './measure.mjs';

export const title = 'Five thousand packs';
export const about =
  'Main-thread time of `<pack-overview>` with cards over a world of five thousand packs: the first paint of packs that arrive where it stands, and from an empty place, head, ' +
  'filters and figures included; each beside a windowed list by hand that fills the same room with the same cards and has nothing else, and beside all cards in the page; and a ' +
  'filter, from the choice to the drawn list. Goals: 1.5 × the list by hand; 50 ms.';

const statuses = ['valid', '', 'exhausted', ''];

export async function run({ browser, root }) {
  const { base, close } = await benchPage(root, 'packs');
  const { page, session } = await openBench(browser, base, { width: 1240, height: 900 });
  try {
    const paint = (by) => async () => {
      const worked = await work(session, () => page.evaluate(`bench.mount(${JSON.stringify(by)})`));
      await page.evaluate('bench.unmount()');
      return worked;
    };
    const arrive = (by) => async () => {
      await page.evaluate(`bench.wait(${JSON.stringify(by)})`);
      const worked = await work(session, () => page.evaluate('bench.arrive()'));
      await page.evaluate('bench.unmount()');
      return worked;
    };
    const raw = await interleaved(
      { arrived: arrive('packmeter'), 'arrived, floor': arrive('floor'), packmeter: paint('packmeter'), floor: paint('floor'), everything: paint('everything') },
      9,
    );
    await page.evaluate('bench.mount("packmeter")');
    let next = 0;
    Object.assign(raw, await interleaved({ filter: () => work(session, () => page.evaluate(`bench.filter(${JSON.stringify(statuses[next++ % statuses.length])})`)) }, 12));
    const of = (name) => median(raw[name]);
    const beside = (what, ours, floor) => [what, of(ours).toFixed(1), of(floor).toFixed(1), `${(of(ours) / of(floor)).toFixed(1)} ×`];
    const rows = [
      beside('First paint of packs that arrive', 'arrived', 'arrived, floor'),
      beside('First paint from an empty place', 'packmeter', 'floor'),
      ['The same, all cards in the page', '–', of('everything').toFixed(1), '–'],
      ['Filter', of('filter').toFixed(1), '–', '–'],
    ];
    return { head: ['What', 'ms', 'By hand, ms', 'Ratio'], rows, raw };
  } finally {
    await page.close();
    close();
  }
}

async function work(session, act) {
  const before = await mainThread(session);
  await act();
  return (await mainThread(session)).task - before.task;
}
