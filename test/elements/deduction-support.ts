/** The deduction table in a page, and what a reader does there. */
import type { PackSource } from '../../src/api/pack-source.js';
import type { Deduction, DeductionQuery } from '../../src/contract/index.js';
import type { DeductionTable } from '../../src/index.js';
import type { WorldName } from '../../mock-api/index.js';
import { backendSource, heard, mount, parts, waitUntil } from './support.js';

export const rows = (element: Element): readonly HTMLElement[] => parts(element, '.tbody [role="row"]');
export const row = (element: Element, index: number) => rows(element).find((each) => each.getAttribute('aria-rowindex') === String(index + 2));
export const cells = (of: Element | undefined): string[] => [...(of?.children ?? [])].map((each) => each.textContent?.trim() ?? '');
export const isThere = (element: Element, index: number): boolean => row(element, index)?.getAttribute('aria-busy') === 'false';

/** A button by the words it shows or is called by. */
export function button(element: Element, words: string | RegExp): HTMLButtonElement {
  const found = parts<HTMLButtonElement>(element, 'button').find((each) => {
    const name = (each.getAttribute('aria-label') ?? each.textContent ?? '').trim();
    return typeof words === 'string' ? name === words : words.test(name);
  });
  if (!found) throw new Error(`no button ${String(words)}`);
  return found;
}

/** Words of an open dialog, as one line. */
export const dialogText = (element: Element, selector: string): string =>
  parts<HTMLDialogElement>(element, selector)
    .filter(({ open }) => open)
    .map(({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').trim())
    .join();

/** A source that keeps what it was asked, and may change the rows it answers with. */
export function watched(source: PackSource, change: (row: Deduction, index: number) => Deduction = (each) => each) {
  const asked: DeductionQuery[] = [];
  const deductions: PackSource['deductions'] = async (query, options) => {
    asked.push(query);
    const answer = await source.deductions(query, options);
    const first = answer.offset ?? query.offset ?? 0;
    return { ...answer, items: answer.items.map((each, index) => change(each, first + index)) };
  };
  return { asked, source: { ...source, deductions } };
}

/** A deduction table with rows in it. */
export async function table(world: WorldName, properties: Partial<DeductionTable> = {}, change?: (row: Deduction, index: number) => Deduction) {
  const { source, asked } = watched(properties.source ?? backendSource(world).source, change);
  const element = mount<DeductionTable>('deduction-table', { ...properties, source });
  await heard(element, 'packmeter-ready');
  await waitUntil(() => rows(element).length > 0 && rows(element).every((each) => each.getAttribute('aria-busy') === 'false'), 'rows');
  return { element, asked, source };
}
