import { fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import zlib from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { builtScriptTag } from '../build-for-tests.mjs';
import { bundleSizes } from '../build/sizes.mjs';
import { chromiumArgs, chromiumPath } from '../chromium.mjs';
import { bundle, openBench } from './bench-page.mjs';
import { interleaved, mainThread, median } from './measure.mjs';

export const title = 'Fifty thousand rows';
export const about =
  'The same 50,000 rows of 18 columns in 1,200 × 600 pixels, in one page, in turn. *Floor* is the least code by hand that shows them from memory, *floor that fetches* the least that ' +
  'fetches pages of 100 rows over HTTP, each after 30 ms, as `<deduction-table>` does (by its script-tag build, with its toolbar, check and languages). The other tables hold all rows in memory, as ' +
  '`<deduction-table>` does in the line *rows in memory*, and are tuned as far as we know how. Main-thread time as a multiple of the floor: first paint from the arrival of the data (*whole*: from an empty place, ' +
  'toolbar and filters with it), 60 jumps end to end, each until other rows than before stand in the document over the whole view, whichever table it is, 150 frames of a wheel at 120 pixels, ' +
  'sorting by a number (on the server for those that fetch). Frames over 50 ms are those of the quietest round. All rows: 50,000 rows scrolled through at two views a frame. ' +
  'Left after 200 mounts: of heap, after 25 that do not count; first without the machine code that the engine makes of functions that are called often, in a browser that makes none, then with it. ' +
  'Goals of packmeter as a multiple of the floor that fetches: jump 1.4, smooth 1.6; first paint 1.5 × floor; no smooth frame over 50 ms; heap 3 MB; 600 elements; 20 KB left after 200 mounts; no blank row.';

const fetching = ['floor that fetches', 'packmeter'];
const inMemory = 'packmeter, rows in memory';
const [jumps, frames] = [60, 150];
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const only = process.env.BENCH_ONLY?.split(';');
const sizes = [1_000, 5_000, 20_000, 50_000];
const mounts = 200;
const viewport = { width: 1240, height: 1000 };
const through = { ms: 'all rows, ms of main thread a frame, by twentieths', long: 'all rows, frames over 50 ms, by twentieths', heap: 'all rows, MB of heap, by quarters' };

export async function run({ browser, root }) {
  const out = path.join(root, '.cache/bench-table');
  await bundle(root, 'table', out);
  const cdn = await builtScriptTag();
  fs.rmSync(path.join(out, 'cdn'), { recursive: true, force: true });
  fs.cpSync(cdn, path.join(out, 'cdn'), { recursive: true });
  const server = fork(path.join(root, 'tools/bench/table/server.ts'), [out], { cwd: root, execArgv: ['--import=tsx'] });
  const port = await new Promise((resolve, reject) => server.once('message', resolve).once('exit', reject));
  const address = `http://127.0.0.1:${port}/`;
  const { page, session } = await openBench(browser, address, viewport);
  try {
    const bench = new Bench(page, session);
    const names = (await page.evaluate('bench.names')).filter((name) => !only || only.includes(name) || (name === inMemory && only.includes('packmeter')));
    const raw = await bench.inTurn(names);
    console.log(raw); // what has been measured is not lost when what follows fails
    if (names.includes('packmeter')) Object.assign(raw, await bench.growth());
    if (names.includes('packmeter')) Object.assign(raw, await bench.through());
    const once = {};
    for (const name of names) console.log(name, (once[name] = await bench.once(name)));
    const left = await leftWithoutCode(address, names);
    const bytes = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await brotli(root, out, name, path.join(out, 'cdn'))])));
    return { head, rows: rowsOf(names, raw, bench.long, once, left, bytes), raw: { ...raw, ...Object.fromEntries(names.map((name) => [`${name}, once`, { ...once[name], leftWithoutCode: left[name] }])) } };
  } finally {
    await page.close();
    server.disconnect();
  }
}

const head = ['', 'first paint ×', 'jump ×', 'jump frames > 50 ms', 'smooth ×', 'smooth frames > 50 ms', 'sort ×', 'heap, MB', 'elements', `KB left after ${mounts} mounts, without code · with it`, 'kB brotli', 'blank rows seen'];

class Bench {
  /** Frames over 50 ms, round by round. */
  long = {};
  #page;
  #session;

  constructor(page, session) {
    this.#page = page;
    this.#session = session;
  }

  inTurn(names) {
    const steps = names.flatMap((name) => [
      ...(name === inMemory ? [[`${name}, whole`, () => this.#whole(name)]] : []),
      [`${name}, first paint`, () => this.#firstPaint(name)],
      [`${name}, jump`, () => this.#worked(`bench.jump(${jumps})`, `${name}, jump`)],
      [`${name}, smooth`, () => this.#worked(`bench.smooth(${frames})`, `${name}, smooth`)],
      [`${name}, sort`, () => this.#sort()],
    ]);
    return interleaved(Object.fromEntries(steps), rounds);
  }

  /** How the cost grows with rows: fewer jumps and frames, compared among themselves. */
  growth() {
    const steps = sizes.flatMap((size) => ['jump', 'smooth'].map((step) => [`packmeter, ${size} rows, ${step}`, () => this.#grown(size, step)]));
    return interleaved(Object.fromEntries(steps), 3);
  }

  async #firstPaint(name) {
    await this.#page.evaluate(`bench.prepare(${JSON.stringify(name)})`);
    const before = (await mainThread(this.#session)).task;
    await this.#page.evaluate('bench.arrive()');
    const after = (await mainThread(this.#session)).task;
    // What follows is measured from the rows on, fetched anew by those that fetch.
    await this.#page.evaluate(`bench.unmount(); bench.mount(${JSON.stringify(name)}).then(bench.settled)`);
    return after - before;
  }

  /** From an empty place. */
  async #whole(name) {
    const before = (await mainThread(this.#session)).task;
    await this.#page.evaluate(`bench.mount(${JSON.stringify(name)})`);
    const worked = (await mainThread(this.#session)).task - before;
    await this.#page.evaluate('bench.unmount()');
    return worked;
  }

  /** The whole list at two views a frame: what each frame costs, and what stays in memory on the way. */
  async through() {
    await this.#page.evaluate(`bench.mount('packmeter').then(bench.settled)`);
    const [ms, heap, long] = [[], [], []];
    for (let part = 0; part < 20; part += 1) {
      const before = (await mainThread(this.#session)).task;
      const { frames: drawn, long: over } = await this.#page.evaluate(`bench.through(${part} / 20, ${part + 1} / 20)`);
      ms.push(Number((((await mainThread(this.#session)).task - before) / drawn).toFixed(2)));
      long.push(over);
      if (part % 5 === 4) heap.push(Number(((await this.#heap()) / 1e6).toFixed(2)));
    }
    await this.#page.evaluate('bench.unmount()');
    return { [through.ms]: ms, [through.long]: long, [through.heap]: heap };
  }

  async #worked(act, key) {
    const before = (await mainThread(this.#session)).task;
    const outcome = await this.#page.evaluate(act);
    const worked = (await mainThread(this.#session)).task - before;
    (this.long[key] ??= []).push(typeof outcome === 'number' ? outcome : (outcome?.long ?? 0));
    return worked;
  }

  async #sort() {
    await this.#page.evaluate('bench.top(); bench.settled()');
    const worked = await this.#worked('bench.sort(false)', 'sort');
    await this.#page.evaluate('bench.unmount()');
    return worked;
  }

  async #grown(size, step) {
    await this.#page.evaluate(`bench.mount('packmeter', ${size}).then(bench.settled)`);
    const worked = await this.#worked(step === 'jump' ? 'bench.jump(20)' : 'bench.smooth(100)', `${size}`);
    await this.#page.evaluate('bench.unmount()');
    return worked;
  }

  /** What needs no rounds: memory, elements, leaks, blank rows. */
  async once(name) {
    const by = JSON.stringify(name);
    await this.#page.evaluate(`bench.mounts(${by}, 5)`);
    const before = await this.#heap();
    await this.#page.evaluate(`bench.mount(${by}).then(bench.settled)`);
    const { blanks, seen } = await this.#page.evaluate(`bench.smooth(${frames}, true)`);
    const heap = ((await this.#heap()) - before) / 1e6;
    const elements = await this.#page.evaluate('bench.elements()');
    await this.#page.evaluate('bench.unmount()');
    return { heap: Number(heap.toFixed(2)), elements, left: await this.left(name), blanks, seen };
  }

  /** KB of heap that mounting and removing leaves behind, after each quarter of the mounts. */
  async left(name) {
    const by = JSON.stringify(name);
    await this.#page.evaluate(`bench.mounts(${by}, 25)`);
    const empty = await this.#heap();
    const left = [];
    for (let quarter = 0; quarter < 4; quarter += 1) {
      await this.#page.evaluate(`bench.mounts(${by}, ${mounts / 4})`);
      left.push(Math.round(((await this.#heap()) - empty) / 1024));
    }
    return left;
  }

  async #heap() {
    await this.#page.evaluate('new Promise((resolve) => setTimeout(resolve, 500))');
    for (let time = 0; time < 3; time += 1) await this.#session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.#session.send('Runtime.getHeapUsage');
    return usedSize;
  }
}

/** What mounts leave behind where the engine makes no machine code: a table's functions are compiled as they are called often, and stay so. */
async function leftWithoutCode(address, names) {
  const browser = await puppeteer.launch({ executablePath: await chromiumPath(), args: [...chromiumArgs, '--js-flags=--jitless'] });
  try {
    const left = {};
    for (const name of names) {
      const { page, session } = await openBench(browser, address, viewport);
      console.log(name, (left[name] = await new Bench(page, session).left(name)));
      await page.close();
    }
    return left;
  } finally {
    await browser.close();
  }
}

function rowsOf(names, raw, long, once, left, bytes) {
  const ms = (name, step) => median(raw[`${name}, ${step}`]);
  const ratio = (name, step, to = 'floor') => {
    const other = raw[to.includes(', first') ? to : `${to}, ${step}`];
    return other ? (ms(name, step) / median(other)).toFixed(2) : '–';
  };
  const quiet = (name, step) => Math.min(...long[`${name}, ${step}`].slice(1));
  const line = (name) => [
    name.replace('packmeter', '`<deduction-table>`'),
    name === inMemory ? `whole ${ratio(name, 'whole', 'floor, first paint')}` : ratio(name, 'first paint'),
    ratio(name, 'jump'),
    quiet(name, 'jump'),
    ratio(name, 'smooth'),
    quiet(name, 'smooth'),
    ratio(name, 'sort'),
    once[name].heap.toFixed(1),
    once[name].elements,
    `${left[name].at(-1)} · ${once[name].left.at(-1)}`,
    bytes[name].toFixed(1),
    `${once[name].blanks} of ${once[name].seen}`,
  ];
  const rest = (cells) => [...cells, ...Array(head.length - cells.length).fill('')];
  const lines = names.map(line);
  if (!fetching.every((name) => names.includes(name))) return lines;
  const over = (step) => ratio('packmeter', step, 'floor that fetches');
  return [
    ...lines,
    rest(['`<deduction-table>` × the floor that fetches', over('first paint'), over('jump'), '', over('smooth'), '', over('sort')]),
    rest(['All rows, `<deduction-table>`: ms of main thread a frame, median · most of any twentieth; frames over 50 ms; MB of heap by quarters', `${median(raw[through.ms])} · ${Math.max(...raw[through.ms])}`, '', raw[through.long].reduce((a, b) => a + b), '', '', '', raw[through.heap].join(' · ')]),
    ...sizes.map((size) => rest([`\`<deduction-table>\`, ${size.toLocaleString('en')} rows × 50,000`, '', ratio(`packmeter, ${size} rows`, 'jump', 'packmeter, 50000 rows'), '', ratio(`packmeter, ${size} rows`, 'smooth', 'packmeter, 50000 rows')])),
  ];
}

/** What a page loads of a table alone, in kB. */
async function brotli(root, out, name, cdn) {
  if (name.startsWith('packmeter')) return bundleSizes(cdn).find((file) => file.name === 'deduction-table.js').brotli / 1000;
  const file = { floor: 'floor', 'floor that fetches': 'floor-http', 'AG Grid': 'ag-grid', Tabulator: 'tabulator', 'Vaadin Grid': 'vaadin', RevoGrid: 'revogrid', 'TanStack on Lit': 'tanstack', 'regular-table': 'regular-table' }[name];
  const alone = path.join(out, 'alone', file);
  await bundle(root, `table/${file}`, alone);
  const made = fs.globSync('**/*.js', { cwd: alone });
  return made.reduce((sum, each) => sum + zlib.brotliCompressSync(fs.readFileSync(path.join(alone, each))).length, 0) / 1000;
}
