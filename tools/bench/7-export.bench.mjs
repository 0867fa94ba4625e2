import fs from 'node:fs';
import { benchPage, openBench } from './bench-page.mjs';
import { interleaved, mainThread, median } from './measure.mjs';

export const title = 'Export';
export const about =
  'One million deductions written to a file by the browser, row by row, as they come in pages of 500; the making of the rows is taken off. The bare writer puts the same columns down as they come, quoted where they must be; ' +
  'packmeter writes names in the reader’s language and times in their zone, neutralises formulas, counts, and says what the file is. Memory is the most that the renderer’s process held for itself. Rows are counted in the finished file; those of a CSV file beside its header and the lines about it. Goals: main-thread time of CSV 1.5 × the bare writer, memory 160 MB.';

const rows = 1_000_000;
const jobs = ['rows', 'bare', 'csv', 'xlsx'];
/** Lines of a file that are not rows: those about it, the empty one after them, the header. */
const beside = { bare: 0, csv: 4, xlsx: 0 };

export async function run({ browser, root }) {
  const { base, close } = await benchPage(root, 'export');
  const peaks = Object.fromEntries(jobs.map((job) => [job, []]));
  const took = Object.fromEntries(jobs.map((job) => [job, []]));
  const files = {};
  try {
    const measurements = jobs.map((job) => [job, async () => {
      const { task, peak, seconds, file } = await measure(browser, base, job);
      peaks[job].push(peak);
      took[job].push(seconds);
      files[job] = file;
      return task;
    }]);
    const raw = await interleaved(Object.fromEntries(measurements), 5);
    const own = (job) => median(raw[job].map((task, round) => task - raw.rows[round]));
    const line = (name, job, goal) => {
      const ratio = own(job) / own('bare');
      const peak = Math.max(...peaks[job].slice(1));
      return [name, (own(job) / 1000).toFixed(1), ratio.toFixed(2), median(took[job].slice(1)).toFixed(1), peak.toFixed(0), (files[job].size / 1e6).toFixed(0), files[job].rows.toLocaleString('en'), goal ? (ratio <= 1.5 && peak <= 160 ? 'met' : 'missed') : ''];
    };
    return {
      head: ['Written', 'main thread, s', '× bare', 'with the making of rows, s', 'renderer at its peak, MB', 'file, MB', 'rows in it', 'Goal'],
      rows: [line('CSV, bare writer', 'bare'), line('CSV, packmeter', 'csv', true), line('XLSX, packmeter', 'xlsx')],
      raw: { ...raw, ...Object.fromEntries(jobs.map((job) => [`${job}, MB`, peaks[job].slice(1).map((peak) => Number(peak.toFixed(0)))])) },
    };
  } finally {
    close();
  }
}

/** One job in a renderer of its own. */
export async function measure(browser, base, job) {
  const kind = job === 'xlsx' ? 'xlsx' : 'csv';
  const context = await browser.createBrowserContext();
  try {
    const { page, session } = await openBench(context, base);
    const pid = await rendererOf(browser, page);
    let peak = 0;
    const sampling = setInterval(() => (peak = Math.max(peak, residentMegabytes(pid))), 50);
    const before = await mainThread(session);
    const begun = performance.now();
    await page.evaluate(`bench.run(${JSON.stringify(job)}, ${rows})`);
    const seconds = (performance.now() - begun) / 1000;
    const after = await mainThread(session);
    clearInterval(sampling);
    const file = job === 'rows' ? undefined : await page.evaluate(`Promise.all([bench.size('${kind}'), bench.count('${kind}')]).then(([size, lines]) => ({ size, rows: lines - ${beside[job]} }))`);
    if (file && file.rows !== rows) throw new Error(`${job}: ${file.rows} rows`);
    return { task: after.task - before.task, peak, seconds, file };
  } finally {
    await context.close();
  }
}

/** The process that works for a page: the one that its work makes busy. */
async function rendererOf(browser, page) {
  const session = await browser.target().createCDPSession();
  const times = async () => new Map((await session.send('SystemInfo.getProcessInfo')).processInfo.filter(({ type }) => type === 'renderer').map(({ id, cpuTime }) => [id, cpuTime]));
  const before = await times();
  await page.evaluate('{ const end = performance.now() + 300; while (performance.now() < end); }');
  const after = await times();
  await session.detach();
  return [...after].sort((one, other) => other[1] - (before.get(other[0]) ?? 0) - (one[1] - (before.get(one[0]) ?? 0)))[0][0];
}

/** What a process holds for itself, the browser's own code not counted. Read from Linux; 0 elsewhere. */
function residentMegabytes(pid) {
  try {
    return Number(/RssAnon:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
  } catch {
    return 0;
  }
}
