// The page that 5-charts.bench.mjs drives: the same usage drawn by usage-chart and by bare libraries, from the answer on.
import { createBackend, createFetch } from '../../../mock-api/index.js';
import type { Usage } from '../../../src/contract/index.js';
import { createHttpSource, define, type PackSource, type UsageChart } from '../../../src/index.js';
import { addDays } from '../../../src/model/days.js';
import { painters, type Kind, type Painter } from './chart-painters.js';

const backend = createBackend({ world: 'seeds' });
const mock = createHttpSource({ endpoint: 'https://bench.test/v1', fetch: createFetch(backend) });
const [capabilities, catalogue] = await Promise.all([mock.capabilities(), mock.catalogue()]);

/** Usage of so many specifications, each day its own; another version has other values. */
function usageOf(count: number, version: number, from: string, to: string): Usage {
  const days: string[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) days.push(day);
  const points = (series: number) =>
    days.map((day) => {
      const at = Date.parse(day) / 86_400_000;
      const usage = Math.round(5000 * (1.2 + Math.sin(at / 9 + series + version)) * (1 + ((at * 7 + series * 13) % 11) / 11));
      return { day, count: '7', usage: String(usage) };
    });
  const specifications = Array.from({ length: count }, (_, series) => ({ specification: `Standard.H264.S${series}`, points: points(series) }));
  return { product: 'mps', from, to, regions: ['ap-guangzhou'], asOf: '2026-06-18T10:00:00+08:00', tasks: [{ taskType: 'Transcode', unit: 'second', summary: [], specifications }] };
}

let version = 0;
const answers = new Map<string, Usage>();
function answer(count: number, from: string, to: string): Usage {
  const key = `${count} ${version % 2} ${from} ${to}`;
  let known = answers.get(key);
  if (!known) answers.set(key, (known = usageOf(count, version % 2, from, to)));
  return known;
}

/** Two frames: what has been drawn on a canvas is rasterised at the end of the first, after whoever waits for one alone. */
const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
const range = { from: '2025-06-19', to: '2026-06-19' };

/** usage-chart as a painter: it is given a source, and what it fetched is there at once. */
function ours(place: HTMLElement, kind: Kind, count: number): Promise<() => Promise<void>> {
  const usage: PackSource['usage'] = (query) => Promise.resolve(answer(count, query.from, query.to));
  const source = { ...mock, capabilities: () => Promise.resolve(capabilities), catalogue: () => Promise.resolve(catalogue), usage };
  const element = Object.assign(document.createElement('usage-chart') as UsageChart, { source, kind, range: '12m', granularity: 'day', product: 'mps' });
  const summary = () => element.shadowRoot?.querySelector('canvas')?.getAttribute('aria-label');
  const ready = new Promise<void>((resolve) => element.addEventListener('packmeter-ready', () => resolve(), { once: true }));
  place.append(element);
  return ready.then(() => async () => {
    const before = summary();
    element.reload();
    while (summary() === before) await frame();
  });
}

/** A library as a painter: the numbers are read out of the same answer. */
const bare = (paint: Painter) => (place: HTMLElement, kind: Kind, count: number) => {
  place.style.setProperty('height', '320px');
  const update = paint(place, kind, answer(count, range.from, range.to));
  return Promise.resolve(() => Promise.resolve(update(answer(count, range.from, range.to))));
};

const all: Record<string, (place: HTMLElement, kind: Kind, count: number) => Promise<() => Promise<void>>> = {
  packmeter: ours,
  ...Object.fromEntries(Object.entries(painters).map(([name, paint]) => [name, bare(paint)])),
};

let next: () => Promise<void> = () => Promise.resolve();

/** Answers are made before anything is measured. */
function prepare(count: number): void {
  for (version of [0, 1]) {
    answer(count, range.from, range.to);
    for (let from = range.from; from < range.to; from = addDays(from, 90)) answer(count, from, [addDays(from, 90), range.to].sort()[0]!);
  }
}

async function mount(name: string, kind: Kind, count: number): Promise<void> {
  const place = Object.assign(document.createElement('div'), { id: 'place' });
  document.body.append(place);
  version = 0;
  next = await all[name]!(place, kind, count);
  await frame();
}

async function update(): Promise<void> {
  version += 1;
  await next();
  await frame();
}

/** Where the drawing is, for the mouse. */
function area(): { left: number; top: number; width: number; height: number } {
  const place = document.querySelector('#place')!;
  const root = place.firstElementChild?.shadowRoot ?? place;
  const { left, top, width, height } = root.querySelector('canvas')!.getBoundingClientRect();
  return { left, top, width, height };
}

define();
Object.assign(globalThis, { bench: { names: Object.keys(all), prepare, mount, update, area, unmount: () => document.querySelector('#place')?.remove() } });
