/** What the tests of the overview share. */
import type { PackSource } from '../../src/api/pack-source.js';
import type { Pack } from '../../src/contract/index.js';
import type { PackOverview } from '../../src/index.js';
import type { WorldName } from '../../mock-api/index.js';
import { backendSource, heard, mount, part, parts, waitUntil } from './support.js';

/** An overview so wide, with its packs there. */
export async function overviewOf(world: WorldName, properties: Partial<PackOverview> = {}, width = 1400) {
  const { source, backend } = backendSource(world);
  const place = document.createElement('div');
  place.style.inlineSize = `${width}px`;
  document.body.append(place);
  const element = mount<PackOverview>('pack-overview', { source, ...properties }, place);
  await heard(element, 'packmeter-ready');
  await waitUntil(() => parts(element, '.tbody [role="row"], .card').length > 0, 'rows');
  return { element, source: (properties.source ?? source), backend };
}

/** Every pack of a source. */
export async function allPacks(source: PackSource, query: Parameters<PackSource['packs']>[0] = {}): Promise<readonly Pack[]> {
  return (await source.packs({ ...query, limit: 500 })).items;
}

export const said = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
export const headers = (element: Element): string[] => parts(element, '[role="columnheader"]').map(said);

/** One of several that says this. */
export function saying(element: Element, selector: string, words: string | RegExp): HTMLElement {
  const found = parts(element, selector).find((each) => (typeof words === 'string' ? said(each).includes(words) : words.test(said(each))));
  if (!found) throw new Error(`no ${selector} that says ${String(words)}: ${parts(element, selector).map(said).join(' | ')}`);
  return found;
}

/** The row or card of a pack. */
export const rowOf = (element: Element, id: string): HTMLElement => saying(element, '.tbody [role="row"], .card', id);

/** Waits for something in the shadow tree. */
export async function there(element: Element, selector: string, words: string | RegExp = /(?:)/): Promise<HTMLElement> {
  const find = () => parts(element, selector).find((each) => (typeof words === 'string' ? said(each).includes(words) : words.test(said(each))));
  await waitUntil(() => find() !== undefined, `${selector} that says ${String(words)}`);
  return find()!;
}

/** Opens the panel of a pack by its name. */
export async function openPanel(element: Element, id: string): Promise<HTMLDialogElement> {
  rowOf(element, id).querySelector<HTMLElement>('.name')!.click();
  await waitUntil(() => parts<HTMLDialogElement>(element, 'dialog.drawer').some(({ open }) => open), 'the panel');
  return part<HTMLDialogElement>(element, 'dialog.drawer');
}
