import path from 'node:path';
import { build } from 'vite';
import { interleaved, mainThread, median, serve } from './measure.mjs';

export const title = 'The ledger check';
export const about =
  'Main-thread time of the check over 50,000 rows that have arrived, in pages of 500, each in a task of its own: that each row adds up, goes on where the one before it ended, and the sums of packs. ' +
  'Goal: 150 ms, and no slice long enough to be felt.';

export async function run({ browser, root }) {
  const out = path.join(root, '.cache/bench-ledger-check');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir: out, target: 'es2022', lib: { entry: path.join(root, 'tools/bench/page/ledger-check.ts'), formats: ['es'], fileName: 'ledger-check' } },
  });
  const { base, close } = await serve({ folders: { '/': out }, pages: { '/': '<!doctype html><title>x</title><script type="module" src="/ledger-check.js"></script>' } });
  const page = await browser.newPage();
  try {
    await page.goto(base);
    await page.waitForFunction('globalThis.bench', { timeout: 60_000 });
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const longest = [];
    let found;
    const raw = await interleaved({
      check: async () => {
        const before = await mainThread(session);
        found = await page.evaluate('bench()');
        longest.push(Number(found.longest.toFixed(2)));
        return (await mainThread(session)).task - before.task;
      },
    }, 7);
    const rows = [
      ['50,000 rows, ms', median(raw.check).toFixed(0), '150'],
      ['The longest slice, ms of wall time, median', median(longest.slice(1)).toFixed(1), '16'],
      ['Rows checked; differences found', `${found.checked.toLocaleString('en')}; ${found.differences}`, ''],
    ];
    return { head: ['What', '', 'Goal'], rows, raw: { ...raw, 'longest slice': longest.slice(1) } };
  } finally {
    await page.close();
    close();
  }
}
