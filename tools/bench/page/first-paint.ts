// The page that 3-first-paint.bench.mjs drives: each element, and the least code by hand that shows the same data.
import { createBackend, createFetch } from '../../../mock-api/index.js';
import { createHttpSource, define, type PackSource } from '../../../src/index.js';
import { drawBars, listPacks, showSettings, tabulate } from './floor.js';

const backend = createBackend({ world: 'typical' });
const query = { product: 'mps' };
const day = (offset: number): string => new Date(backend.now + offset * 86_400_000).toISOString().slice(0, 10);

/** Answers at once with what was answered the first time: what is measured is drawing, not the mock backend. */
function remembering(source: PackSource): PackSource {
  const answers = new Map<string, unknown>();
  return new Proxy(source, {
    get: (target, name) => (...given: unknown[]) => {
      const key = `${String(name)} ${JSON.stringify(given.map((value) => (isOptions(value) ? null : value)))}`;
      if (!answers.has(key)) answers.set(key, (Reflect.get(target, name) as (...values: unknown[]) => unknown)(...given));
      return answers.get(key);
    },
  });
}

function isOptions(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'signal' in value;
}

const source = remembering(createHttpSource({ endpoint: 'https://bench.test/v1', fetch: createFetch(backend) }));

const floors: Record<string, (place: HTMLElement) => Promise<void>> = {
  'pack-overview': async (place) => listPacks(place, await source.packs({ ...query, limit: 20 })),
  'deduction-table': async (place) => tabulate(place, await source.deductions({ ...query, usageStartFrom: day(-90), limit: 50 })),
  'usage-chart': async (place) => drawBars(place, await source.usage({ ...query, from: day(-30), to: day(0) })),
  'renewal-settings': async (place) => showSettings(place, await source.renewal('codebuddy-team-d1', {})),
};

const attributes: Record<string, Record<string, string>> = {
  'pack-overview': query,
  'deduction-table': query,
  'usage-chart': query,
  'renewal-settings': { 'pack-id': 'codebuddy-team-d1' },
};

async function mount(tag: string, by: 'packmeter' | 'floor'): Promise<void> {
  const place = document.createElement('div');
  place.id = 'place';
  document.body.append(place);
  if (by === 'floor') await floors[tag]?.(place);
  else await mountElement(place, tag);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

function mountElement(place: HTMLElement, tag: string): Promise<void> {
  const element = Object.assign(document.createElement(tag), { source });
  for (const [name, value] of Object.entries(attributes[tag] ?? {})) element.setAttribute(name, value);
  return new Promise((resolve, reject) => {
    element.addEventListener('packmeter-ready', () => resolve(), { once: true });
    element.addEventListener('packmeter-error', (event) => reject(new Error(JSON.stringify((event as CustomEvent).detail))), { once: true });
    place.append(element);
  });
}

define();
Object.assign(globalThis, { bench: { tags: Object.keys(floors), mount, unmount: () => document.querySelector('#place')?.remove() } });
