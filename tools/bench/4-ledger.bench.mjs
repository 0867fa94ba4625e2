import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { benchPage, openBench } from './bench-page.mjs';
import { interleaved, mainThread, median } from './measure.mjs';

export const title = 'The mock ledger';
export const about =
  'Worlds built from their commands (metering, settlement, order, splitting, exact arithmetic, the row of each deduction), and pages of 100 deductions asked for over the handlers. ' +
  'Each measurement on Node has a process of its own. *A page of a new query*: another range of usage each time, so that nothing is remembered, and a place anywhere in what paging reaches. ' +
  'Goals: 200,000 deductions a second on one core; 1,000,000 rows built in under 10 s and 1 GiB; any page of them in under 20 ms, sorted or filtered in under 200 ms, ' +
  'plain pages at most logarithmic in rows; the typical world in Chromium in under 150 ms; an export of 1,000,000 rows in bounded memory.';

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const MOST = SIZES.at(-1);
const PAGES = {
  plain: 'A page of a new query',
  next: 'A page of a query asked before',
  sorted: 'A page of a new query, sorted by another column',
  filtered: 'A page of a new query for one of two accounts',
  ofPack: 'A page of a new query for one of forty packs',
};

export async function run({ browser, root }) {
  const worker = (...args) =>
    JSON.parse(execFileSync(process.execPath, ['--import=tsx', '--expose-gc', 'tools/bench/ledger/worker.ts', ...args.map(String)], { cwd: root, encoding: 'utf8' }));
  const builds = Array.from({ length: 5 }, () => worker('build', MOST));
  const bare = worker('build', 1);
  const pages = Object.fromEntries(SIZES.map((size) => [size, worker('pages', size)]));
  const exports = Object.fromEntries([MOST / 10, MOST].map((size) => [size, worker('export', size)]));
  const typical = await typicalWorld(browser, root);

  const cpu = median(builds.map((one) => one.cpu));
  const rows = [
    ['Deductions a second of CPU time', `${thousands(MOST / cpu)},000`, '200,000'],
    [`Building ${count(MOST)} rows, s of CPU time`, (cpu / 1000).toFixed(2), ''],
    [`Building ${count(MOST)} rows, s of wall time`, (median(builds.map(({ wall }) => wall)) / 1000).toFixed(2), '10'],
    ['Peak memory of that process, MiB', `${median(builds.map(({ peakMB }) => peakMB)).toFixed(0)} (${bare.peakMB.toFixed(0)} without rows)`, '1024'],
    ['The typical world in Chromium, ms of main thread', median(typical['typical, main thread']).toFixed(0), '150'],
    ['The same, ms of wall time', median(typical['typical, wall']).toFixed(0), ''],
    ...Object.entries(exports).map(([size, { ms, bytes, growthMB }]) => [
      `Export of ${count(size)} rows, s; MB of file; MiB that memory grew`,
      `${(ms / 1000).toFixed(1)}; ${(bytes / 1e6).toFixed(0)}; ${growthMB.toFixed(0)}`,
      'bounded',
    ]),
    ...Object.entries(PAGES).map(([kind, name]) => [
      `${name}, ms, median / 95 %, of ${SIZES.map(count).join(' · ')} rows`,
      SIZES.map((size) => `${median(pages[size][kind]).toFixed(1)} / ${percentile(pages[size][kind], 95).toFixed(1)}`).join(' · '),
      kind === 'sorted' || kind === 'filtered' ? '200' : '20',
    ]),
  ];
  const raw = {
    ...typical,
    'build, ms of CPU time': round(builds.map((one) => one.cpu)),
    'build, ms of wall time': round(builds.map(({ wall }) => wall)),
    'build, MiB': round(builds.map(({ peakMB }) => peakMB)),
    ...Object.fromEntries(SIZES.flatMap((size) => Object.entries(pages[size]).map(([kind, numbers]) => [`${kind}, ${size} rows, ms`, numbers]))),
  };
  return { head: ['What', '', 'Goal'], rows, raw };
}

async function typicalWorld(browser, root) {
  const { base, close } = await benchPage(root, 'typical-world');
  const { page, session } = await openBench(browser, base);
  try {
    const wall = [];
    const raw = await interleaved({
      'typical, main thread': async () => {
        const before = await mainThread(session);
        wall.push(Number((await page.evaluate('bench()')).toFixed(2)));
        return (await mainThread(session)).task - before.task;
      },
    }, 9);
    return { ...raw, 'typical, wall': wall.slice(1) };
  } finally {
    await page.close();
    close();
  }
}

const count = (size) => Number(size).toLocaleString('en');
const thousands = (perMillisecond) => Math.round(perMillisecond).toLocaleString('en');
const round = (numbers) => numbers.map((number) => Number(number.toFixed(1)));
const percentile = (numbers, percent) => [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor((numbers.length * percent) / 100))];
