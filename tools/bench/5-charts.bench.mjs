import process from 'node:process';
import { benchPage, openBench } from './bench-page.mjs';
import { interleaved, median } from './measure.mjs';

export const title = 'Charts';
export const about =
  'CPU time of the main thread over 365 days, from an answer that has arrived to the picture, the rasterising of the canvas included. The libraries are as they come, without animation; packmeter makes its table model, summary and legend besides, and folds the smaller series. ' +
  'Hover is 12 moves of the mouse. Goals, as a multiple of bare chart.js: first paint 0.7, update 0.6, hover 0.4; less than ECharts everywhere; growth with points at most linear.';

const figures = [
  { name: '20 stacked bars', kind: 'bars', count: 20 },
  { name: '20 lines', kind: 'lines', count: 20 },
  { name: '100,000 points', kind: 'lines', count: 274 },
];
/** How cost grows: so many lines of 365 points. */
const growth = [3, 9, 27, 82].map((count) => ({ name: `${(count * 365).toLocaleString('en')} points`, kind: 'lines', count }));
/** Fewer are enough for a look. */
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
const steps = ['paint', 'update', 'hover'];
const goals = { paint: 0.7, update: 0.6, hover: 0.4 };

export async function run({ browser, root }) {
  const { base, close } = await benchPage(root, 'charts');
  const { page, session } = await openBench(browser, base);
  try {
    const names = await page.evaluate('bench.names');
    for (const { count } of [...figures, ...growth]) await page.evaluate(`bench.prepare(${count})`);
    const jobs = [...figures.flatMap((figure) => names.map((by) => ({ figure, by }))), ...growth.map((figure) => ({ figure, by: 'packmeter' }))];
    const measurements = jobs.flatMap(({ figure, by }) => steps.map((step) => [key(figure, by, step), () => measure(page, session, step, figure, by)]));
    const raw = await interleaved(Object.fromEntries(measurements), rounds);
    return { head: ['Drawn', 'By', ...steps.map((step) => `${step}, ms`), ...steps.map((step) => `${step} × chart.js`), 'Goal'], rows: rowsOf(raw, names), raw };
  } finally {
    await page.close();
    close();
  }
}

const key = ({ name }, by, step) => `${name}, ${by}, ${step}`;

function rowsOf(raw, names) {
  const ms = (figure, by) => steps.map((step) => median(raw[key(figure, by, step)]));
  const compared = figures.flatMap((figure) => {
    const bare = ms(figure, 'chart.js');
    return names.map((by) => {
      const own = ms(figure, by);
      const ratios = own.map((each, index) => each / bare[index]);
      const met = ratios.every((ratio, index) => ratio <= goals[steps[index]]) && own.every((each, index) => each < ms(figure, 'ECharts')[index]);
      return [figure.name, by, ...own.map((each) => each.toFixed(1)), ...ratios.map((ratio) => ratio.toFixed(2)), by === 'packmeter' ? (met ? 'met' : 'missed') : ''];
    });
  });
  return [...compared, ...growth.map((figure) => [figure.name, 'packmeter', ...ms(figure, 'packmeter').map((each) => each.toFixed(1)), '', '', '', ''])];
}

async function measure(page, session, step, { kind, count }, by) {
  const act = {
    paint: () => page.evaluate(`bench.mount(${JSON.stringify(by)}, ${JSON.stringify(kind)}, ${count})`),
    update: () => page.evaluate('bench.update()'),
    hover: () => sweep(page),
  }[step];
  if (step === 'hover') await page.evaluate('bench.area()').then(({ left, top }) => page.mouse.move(left + 90, top + 100));
  const before = await threadTime(session);
  await act();
  const after = await threadTime(session);
  if (step === 'hover') await page.evaluate('bench.unmount()');
  return after - before;
}

/** All that the thread has worked, in milliseconds. Of what TaskDuration counts, the rasterising of a canvas at the end of a frame is no part. */
async function threadTime(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ThreadTime').value * 1000;
}

/** Moves over the drawing from left to right, a frame for each. */
async function sweep(page) {
  const { left, top, width, height } = await page.evaluate('bench.area()');
  for (let move = 1; move <= 12; move += 1) {
    await page.mouse.move(left + 90 + ((width - 180) * move) / 12, top + height / 2);
    await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))');
  }
}
