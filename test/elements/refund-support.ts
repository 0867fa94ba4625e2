/** A pack that can be given back, and what a person does about it. */
import { createBackend, createFetch, type Backend } from '../../mock-api/index.js';
import { MAIN } from '../../mock-api/worlds/company.js';
import type { PackSource } from '../../src/api/pack-source.js';
import type { RenewalSettings } from '../../src/index.js';
import type { PackmeterElement } from '../../src/parts/packmeter-element.js';
import { mount, part, parts, sourceOver, text, waitUntil } from './support.js';

export interface Stage {
  readonly backend: Backend;
  readonly source: PackSource;
  /** The keys of the refunds that were asked for. */
  readonly keys: string[];
}

/** Bought just now, unused, for 520; and one that has been used. */
export function stage(): Stage {
  const backend = createBackend({ world: 'fresh' });
  const { ledger } = backend;
  const bought = { uin: MAIN, product: 'live', subproduct: 'live/traffic', capacity: '100', validity: { count: 1, unit: 'year' } } as const;
  ledger.run({ do: 'topUp', at: backend.now, uin: MAIN, amount: '5000' });
  ledger.run({ do: 'purchase', at: backend.now, ...bought, id: 'new-1', name: 'Bought  today', price: '520' });
  ledger.run({ do: 'purchase', at: backend.now, ...bought, id: 'gift-1', name: 'A gift', source: 'campaign' });
  const answer = createFetch(backend);
  const keys: string[] = [];
  const fetch: typeof globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    if (request.method === 'POST' && request.url.endsWith('/refunds')) keys.push(request.headers.get('Idempotency-Key')!);
    return answer(request);
  };
  return { backend, keys, source: sourceOver(fetch) };
}

/** The refund dialog of a pack, opened from its renewal settings. */
export async function refundOf({ source }: Pick<Stage, 'source'>, packId: string): Promise<RenewalSettings> {
  const element = mount<RenewalSettings>('renewal-settings', { source, packId });
  await openRefund(element);
  return element;
}

export async function openRefund(element: RenewalSettings): Promise<void> {
  await waitUntil(() => parts(element, '.name').length > 0, 'the pack');
  link(element, 'Refund').click();
  await waitUntil(() => parts(element, 'dialog.refund[open]').length > 0, 'the dialog');
  await waitUntil(() => parts(element, 'dialog.refund .skeleton').length === 0, 'the quote');
}

const link = (element: RenewalSettings, label: string): HTMLButtonElement => parts<HTMLButtonElement>(element, '.other .link').find((each) => each.textContent === label)!;

/** What the dialog says. */
export const said = (element: RenewalSettings): string => part(element, 'dialog.refund').textContent.replace(/\s+/g, ' ').trim();

/** Types the confirmation. */
export async function type(element: PackmeterElement, words: string): Promise<void> {
  const input = part<HTMLInputElement>(element, '[name="typed"]');
  input.value = words;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await element.updateComplete;
}

/** A button of the dialog. */
export function inDialog(element: PackmeterElement, label: string): HTMLButtonElement {
  const found = parts<HTMLButtonElement>(element, 'dialog[open] button').find((each) => each.textContent.trim().startsWith(label));
  if (!found) throw new Error(`no button “${label}” in ${text(element)}`);
  return found;
}

export const closed = (element: RenewalSettings): Promise<void> => waitUntil(() => parts(element, 'dialog[open]').length === 0, 'the dialog to close');
