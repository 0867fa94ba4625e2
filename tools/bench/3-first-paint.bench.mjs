import path from 'node:path';
import { build } from 'vite';
import { interleaved, mainThread, median, serve } from './measure.mjs';

export const title = 'First paint of each element';
export const about =
  'Main-thread time from an empty place to the element drawn, over data that has arrived, as a multiple of the least code by hand that shows the same data ' +
  '(a plain table of the visible rows, rectangles on a canvas, a bare form) without states, languages, keyboard or styles.';

export async function run({ browser, root }) {
  const out = path.join(root, '.cache/bench');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir: out, target: 'es2022', lib: { entry: path.join(root, 'tools/bench/page/first-paint.ts'), formats: ['es'], fileName: 'first-paint' } },
  });
  const { base, close } = await serve({ folders: { '/': out }, pages: { '/': '<!doctype html><title>x</title><script type="module" src="/first-paint.js"></script>' } });
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: 1200, height: 800 });
    await page.goto(base);
    await page.waitForFunction('globalThis.bench');
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const tags = await page.evaluate('bench.tags');
    const measurements = tags.flatMap((tag) => ['packmeter', 'floor'].map((by) => [`${tag}, ${by}`, () => paint(page, session, tag, by)]));
    const raw = await interleaved(Object.fromEntries(measurements), 9);
    const rows = tags.map((tag) => {
      const [ours, floor] = [median(raw[`${tag}, packmeter`]), median(raw[`${tag}, floor`])];
      return [`\`<${tag}>\``, ours.toFixed(1), floor.toFixed(1), `${(ours / floor).toFixed(1)} ×`];
    });
    return { head: ['Element', 'ms', 'Floor, ms', 'Ratio'], rows, raw };
  } finally {
    await page.close();
    close();
  }
}

async function paint(page, session, tag, by) {
  const before = await mainThread(session);
  await page.evaluate(`bench.mount(${JSON.stringify(tag)}, ${JSON.stringify(by)})`);
  const after = await mainThread(session);
  await page.evaluate('bench.unmount()');
  return after.task - before.task;
}
