// deduction-table as a page loads it by a script tag, over the contract.
import type { DeductionTable, PackSource, createHttpSource } from '../../../../src/index.js';
import { rowHeight, type Contestant } from './contestant.js';

interface Kit {
  createHttpSource: typeof createHttpSource;
}
// A variable address: the kit is not to be bundled with the bench.
const address = '/cdn/packmeter.js';
const kit = (await import(/* @vite-ignore */ address)) as Kit;

const sources = new Map<string, { source: PackSource; remembered: PackSource }>();
function sourcesFor(count: number): { source: PackSource; remembered: PackSource } {
  let found = sources.get(String(count));
  if (!found) {
    const source = kit.createHttpSource({ endpoint: new URL(`/first-${count}/v1`, location.href).href });
    const answers = new Map<string, ReturnType<PackSource['deductions']>>();
    /** Answers at once with what was answered the first time, for what is to be measured from the answer on. */
    const remember: PackSource['deductions'] = (query, options) => {
      const key = JSON.stringify(query);
      if (!answers.has(key)) answers.set(key, source.deductions(query));
      void options;
      return answers.get(key)!;
    };
    sources.set(String(count), (found = { source, remembered: { ...source, deductions: remember } }));
  }
  return found;
}

/** From an answer that is there, when `answered`; else each page is fetched. */
export const mountFrom =
  (answered: boolean): Contestant =>
  async (place, _rows, count) => {
    const { source, remembered } = sourcesFor(count);
    const table = Object.assign(document.createElement('deduction-table') as DeductionTable, { source: answered ? remembered : source, product: 'trtc' });
    table.style.setProperty('--packmeter-table-height', '600px');
    await new Promise((resolve) => {
      table.addEventListener('packmeter-ready', resolve, { once: true });
      place.append(table);
    });
    const root = table.shadowRoot!;
    const scroller = root.querySelector<HTMLElement>('.table')!;
    return {
      scroller,
      sort: (descending) => {
        const header = [...root.querySelectorAll<HTMLElement>('.thead [role="columnheader"]')].find((each) => each.textContent?.trim().startsWith('Actual'))!;
        header.querySelector<HTMLElement>('button')!.click();
        void descending;
      },
      blanks: () => blanksOf(root, scroller, count),
    };
  };

function blanksOf(root: ShadowRoot, scroller: HTMLElement, count: number): number {
  const head = root.querySelector<HTMLElement>('.thead')!.offsetHeight;
  const first = Math.floor(scroller.scrollTop / rowHeight);
  const last = Math.min(count, Math.ceil((scroller.scrollTop + scroller.clientHeight - head) / rowHeight)) - 1;
  let blanks = 0;
  for (let index = first; index <= last; index += 1) if (!root.querySelector(`.tbody .row[aria-rowindex="${index + 2}"]:not(.pending)`)) blanks += 1;
  return blanks;
}

export const mount = mountFrom(false);
