// The page that 6-packs.bench.mjs drives: five thousand packs as cards, by the overview and by hand.
import { createBackend, createFetch } from '../../../mock-api/index.js';
import type { Pack, PackList } from '../../../src/contract/index.js';
import { createHttpSource, define, type PackSource } from '../../../src/index.js';

const backend = createBackend({ world: 'many-packs' });
const asked = createHttpSource({ endpoint: 'https://bench.test/v1', fetch: createFetch(backend) });
const answers = new Map<string, Promise<unknown>>();

/** Answers at once with what was answered the first time: what is measured is drawing, not the mock backend. */
const remembered = <T>(key: string, ask: () => Promise<T>): Promise<T> => {
  if (!answers.has(key)) answers.set(key, ask());
  return answers.get(key) as Promise<T>;
};

/** Packs are on their way until this is kept. */
let arrival: Promise<void> = Promise.resolve();

const source: PackSource = {
  ...asked,
  capabilities: () => remembered('capabilities', () => asked.capabilities()),
  catalogue: () => remembered('catalogue', () => asked.catalogue()),
  packs: async (query) => {
    await arrival;
    return remembered(JSON.stringify(query), () => asked.packs(query));
  },
  // Forecasts come after the packs and are no part of their first paint.
  balanceHistory: () => new Promise(() => undefined),
};

/** The room that either has. The element needs some of it for its head and its filters. */
const [width, height] = [1200, 720];
const [cardWidth, cardHeight, gap] = [280, 300, 16];
const date = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'Asia/Shanghai' });
const number = new Intl.NumberFormat('en', { maximumFractionDigits: 9 });

function element<K extends keyof HTMLElementTagNameMap>(tag: K, text = '', css = ''): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(tag), { textContent: text });
  made.style.cssText = css;
  return made;
}

/** A card with what a card of the overview shows. */
function card(pack: Pack): HTMLElement {
  const made = element('li', '', 'display:flex;flex-direction:column;gap:4px;padding:16px;border:1px solid #ccc;border-radius:8px');
  made.append(element('button', pack.name), element('span', pack.status), element('p', `${pack.product} · ${pack.subproduct}`), element('p', pack.id));
  const quotas = pack.comboItems ?? [{ remaining: pack.period?.remaining ?? pack.totalRemaining ?? '0', total: pack.period?.total ?? pack.totalCapacity ?? '1', unit: pack.capacityUnit }];
  for (const { remaining, total, unit } of quotas) {
    const bar = element('div', '', 'block-size:6px;background:#ddd');
    bar.append(element('div', '', `block-size:6px;background:green;inline-size:${(Number(remaining) / Number(total)) * 100}%`));
    made.append(element('p', `${number.format(remaining as Intl.StringNumericLiteral)} of ${number.format(total as Intl.StringNumericLiteral)} ${unit ?? ''}`), bar);
  }
  made.append(element('p', `Expires ${date.format(new Date(pack.expiresAt))}`), element('button', 'Renewal'), element('button', 'More'));
  return made;
}

/** The least that shows them: cards of one height, those in view and one row beyond, or all of them. */
function byHand(place: HTMLElement, { items, total }: PackList, all: boolean): void {
  const across = Math.floor((width + gap) / (cardWidth + gap));
  const scroller = element('div', '', `overflow:auto;block-size:${height}px`);
  const list = element('ul', '', `display:grid;gap:${gap}px;grid-template-columns:repeat(${across},1fr);padding:0;margin:0`);
  scroller.append(list);
  place.append(scroller);
  const rows = all ? Math.ceil(total / across) : Math.ceil(height / (cardHeight + gap)) + 1;
  const count = Math.min(total, rows * across);
  if (!all) list.style.marginBlockEnd = `${(Math.ceil(total / across) - rows) * (cardHeight + gap)}px`;
  for (let index = 0; index < count; index += 1) list.append(card(items[index % items.length]!));
}

const page = { limit: 100, offset: 0 };
const placeOf = (): HTMLElement => {
  const place = element('div', '', `inline-size:${width}px`);
  place.id = 'place';
  document.body.append(place);
  return place;
};
const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

type Painter = 'packmeter' | 'floor' | 'everything';

/** From an empty place to packs that are painted. */
async function mount(by: Painter): Promise<void> {
  await stand(by)();
}

/** All that stands before packs arrive. What it resolves to lets them, and waits until they are painted. */
function stand(by: Painter): () => Promise<void> {
  const place = placeOf();
  if (by !== 'packmeter') {
    return async () => {
      byHand(place, await source.packs(page), by === 'everything');
      await drawn();
    };
  }
  const overview = Object.assign(document.createElement('pack-overview'), { source, view: 'cards' });
  const ready = new Promise((resolve) => overview.addEventListener('packmeter-ready', resolve, { once: true }));
  place.append(overview);
  return async () => {
    await ready;
    while (!overview.shadowRoot?.querySelector('.card .name')) await new Promise(requestAnimationFrame);
    await drawn();
  };
}

let arrived: () => Promise<void>;

/** Stands and waits. */
async function wait(by: Painter): Promise<void> {
  let release!: () => void;
  arrival = new Promise((resolve) => (release = resolve));
  const painted = stand(by);
  for (let frames = 0; frames < 6; frames += 1) await drawn();
  arrived = () => {
    release();
    return painted();
  };
}

/** Narrows to a status and waits until that is drawn. */
async function filter(status: string): Promise<void> {
  const root = document.querySelector('pack-overview')!.shadowRoot!;
  const select = [...root.querySelectorAll<HTMLSelectElement>('.toolbar select')].find(({ options }) => [...options].some(({ value }) => value === 'frozen'))!;
  select.value = status;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  while (!root.querySelector('.card .name') || select.value !== status) await new Promise(requestAnimationFrame);
  await drawn();
}

define();
Object.assign(globalThis, { bench: { mount, wait, arrive: () => arrived(), filter, unmount: () => document.querySelector('#place')?.remove(), total: async () => (await source.packs(page)).total } });
