// deduction-table as a page loads it by a script tag, over the contract.
import type { Deduction } from '../../../../src/contract/index.js';
import type { DeductionTable, PackSource, createHttpSource } from '../../../../src/index.js';
import { compare, type Contestant, type Mounted, type SteppedContestant } from './contestant.js';

interface Kit {
  createHttpSource: typeof createHttpSource;
}
// A variable address: the kit is not to be bundled with the bench.
const address = '/cdn/packmeter.js';
const kit = (await import(/* @vite-ignore */ address)) as Kit;

/** Sources are kept: what they have heard of the backend is heard once. */
const sources = new Map<string, PackSource>();

/** Each page fetched. */
function overHttp(count: number): PackSource {
  const key = `first-${count}`;
  if (!sources.has(key)) sources.set(key, kit.createHttpSource({ endpoint: new URL(`/${key}/v1`, location.href).href }));
  return sources.get(key)!;
}

/** From memory, as the other tables have their rows. */
function fromMemory(rows: readonly Deduction[]): PackSource {
  const orders = new Map<string, readonly Deduction[]>([['', rows]]);
  const deductions: PackSource['deductions'] = ({ sort = '', offset = 0, limit = 50 }) => {
    if (!orders.has(sort)) orders.set(sort, [...rows].sort(sort.startsWith('-') ? (a, b) => compare(b, a) : compare));
    const items = orders.get(sort)!.slice(offset, offset + limit);
    return Promise.resolve({ items, total: rows.length, truncated: false, asOf: rows[0]!.deductedAt, position: null, offset: null });
  };
  return { ...overHttp(rows.length), deductions };
}

/** Holds the rows back, so that what comes after them can be told from what comes before. */
function held(source: PackSource): { readonly source: PackSource; readonly let: () => void } {
  let open!: () => void;
  const gate = new Promise<void>((resolve) => (open = resolve));
  return { source: { ...source, deductions: (query, options) => gate.then(() => source.deductions(query, options)) }, let: open };
}

function place(into: HTMLElement, source: PackSource): { readonly table: DeductionTable; readonly ready: Promise<unknown> } {
  const table = Object.assign(document.createElement('deduction-table') as DeductionTable, { source, product: 'trtc' });
  table.style.setProperty('--packmeter-table-height', '600px');
  const ready = new Promise((resolve) => table.addEventListener('packmeter-ready', resolve, { once: true }));
  into.append(table);
  return { table, ready };
}

function mounted({ shadowRoot }: DeductionTable): Mounted {
  const root = shadowRoot!;
  const scroller = root.querySelector<HTMLElement>('.table')!;
  return {
    scroller,
    sort: () => {
      const header = [...root.querySelectorAll<HTMLElement>('.thead [role="columnheader"]')].find((each) => each.textContent?.trim().startsWith('Actual'))!;
      header.querySelector<HTMLElement>('button')!.click();
    },
    rows: () => root.querySelectorAll<HTMLElement>('.tbody .row'),
    words: (row) => (row.classList.contains('pending') ? '' : row.textContent),
    head: root.querySelector<HTMLElement>('.thead')!.offsetHeight,
  };
}

/** Each page fetched. */
export const mount: Contestant = async (into, _rows, count) => {
  const { table, ready } = place(into, overHttp(count));
  await ready;
  return mounted(table);
};

/** Rows from memory. */
export const mountFromMemory: Contestant = async (into, rows) => {
  const { table, ready } = place(into, fromMemory(rows));
  await ready;
  return mounted(table);
};

/** Painted without its rows; they come when the second step is taken. */
export const mountInSteps: SteppedContestant = (into, rows) => {
  const { source, let: arrive } = held(fromMemory(rows));
  const { table, ready } = place(into, source);
  return async () => {
    arrive();
    await ready;
    return mounted(table);
  };
};
