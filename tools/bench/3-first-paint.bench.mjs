import { benchPage, openBench } from './bench-page.mjs';
import { interleaved, mainThread, median } from './measure.mjs';

export const title = 'First paint of each element';
export const about =
  'Main-thread time from an empty place to the element drawn, over data that has arrived, as a multiple of the least code by hand that shows the same data ' +
  '(a plain table of the visible rows, rectangles on a canvas, a bare form) without states, languages, keyboard or styles.';

export async function run({ browser, root }) {
  const { base, close } = await benchPage(root, 'first-paint');
  const { page, session } = await openBench(browser, base, { width: 1200, height: 800 });
  try {
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
