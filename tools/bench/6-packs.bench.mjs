import path from 'node:path';
import { build } from 'vite';
import { interleaved, mainThread, median, serve } from './measure.mjs';

export const title = 'Five thousand packs';
export const about =
  'Main-thread time of `<pack-overview>` with cards over a world of five thousand packs: the first paint of packs that arrive where it stands, and from an empty place, head, ' +
  'filters and figures included; each beside a windowed list by hand that fills the same room with the same cards and has nothing else, and beside all cards in the page; and a ' +
  'filter, from the choice to the drawn list. Goals: 1.5 × the list by hand; 50 ms.';

const statuses = ['valid', '', 'exhausted', ''];

export async function run({ browser, root }) {
  const out = path.join(root, '.cache/bench');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir: out, emptyOutDir: false, target: 'es2022', lib: { entry: path.join(root, 'tools/bench/page/packs.ts'), formats: ['es'], fileName: 'packs' } },
  });
  const { base, close } = await serve({ folders: { '/': out }, pages: { '/': '<!doctype html><title>x</title><script type="module" src="/packs.js"></script>' } });
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: 1240, height: 900 });
    await page.goto(base);
    await page.waitForFunction('globalThis.bench');
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
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
