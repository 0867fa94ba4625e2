/** Renewal settings over the packs that end soon, with what was sent to the backend written down. */
import { createBackend, createFetch, type Backend } from '../../mock-api/index.js';
import { MAIN } from '../../mock-api/worlds/company.js';
import type { PackSource } from '../../src/api/pack-source.js';
import type { Renewal } from '../../src/contract/index.js';
import type { RenewalSettings } from '../../src/index.js';
import type { PackmeterEvent } from '../../src/parts/events.js';
import { heard, mount, part, parts, sourceOver, text, waitUntil } from './support.js';

/** A request that changes something. */
export interface Write {
  readonly method: string;
  readonly path: string;
  readonly key: string | null;
  readonly etag: string | null;
  readonly body: unknown;
}

export interface Scene {
  readonly backend: Backend;
  readonly source: PackSource;
  /** What was sent to be changed, in order. */
  readonly writes: Write[];
}

/** A world of packs that end soon. The account has 60 of the currency, and as much more as is asked for. */
export function scene(extra = '1000'): Scene {
  const backend = createBackend({ world: 'expiring' });
  if (extra !== '0') backend.ledger.run({ do: 'topUp', at: backend.now, uin: MAIN, amount: extra });
  const answer = createFetch(backend);
  const writes: Write[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (request.method !== 'GET') {
      const { headers, method } = request;
      const body: unknown = await request.clone().json();
      writes.push({ method, path: new URL(request.url).pathname, key: headers.get('Idempotency-Key'), etag: headers.get('If-Match'), body });
    }
    return answer(request);
  };
  return { backend, writes, source: sourceOver(fetch) };
}

/** What another person sets meanwhile. */
export async function others(source: PackSource, id: string, change: Parameters<PackSource['saveRenewal']>[1]): Promise<Renewal> {
  const { etag } = await source.renewal(id, {});
  return source.saveRenewal(id, change, { etag, idempotencyKey: crypto.randomUUID() });
}

/** The element with one pack, once its settings and prices are there. */
export async function settings({ source }: Pick<Scene, 'source'>, packId: string, properties: Partial<RenewalSettings> = {}): Promise<RenewalSettings> {
  const element = mount<RenewalSettings>('renewal-settings', { source, packId, ...properties });
  await there(element, '.name');
  await quoted(element);
  return element;
}

/** Waits until something is in the shadow tree. */
export const there = (element: RenewalSettings, selector: string): Promise<void> =>
  waitUntil(() => parts(element, selector).length > 0, `${selector} in ${text(element)}`, { timeout: 4000 });

/** Waits until every price has come. */
export const quoted = (element: RenewalSettings): Promise<void> =>
  waitUntil(() => parts(element, '.facts .bone').length === 0, 'prices', { timeout: 4000 });

/** A button by what it says. */
export function button(element: RenewalSettings, label: string): HTMLButtonElement {
  const found = parts<HTMLButtonElement>(element, 'button').find((each) => each.textContent?.trim().startsWith(label));
  if (!found) throw new Error(`no button “${label}” in ${text(element)}`);
  return found;
}

/** Presses a button as a person does: with the focus on it. */
export function press(element: RenewalSettings, label: string): void {
  const found = button(element, label);
  found.focus();
  found.click();
}

/** Whether a button takes a press. */
export const isOpen = (element: RenewalSettings, label: string): boolean => button(element, label).getAttribute('aria-disabled') !== 'true';

/** Chooses a method. */
export async function chooseMethod(element: RenewalSettings, method: string): Promise<void> {
  part<HTMLInputElement>(element, `input[value="${method}"]`).click();
  await element.updateComplete;
}

/** Which method is chosen. */
export const chosen = (element: RenewalSettings): string | undefined => parts<HTMLInputElement>(element, '[name="method"]').find(({ checked }) => checked)?.value;

/** Chooses a period by its words. */
export async function choosePeriod(element: RenewalSettings, name: 'period' | 'renew-period', words: string): Promise<void> {
  const select = part<HTMLSelectElement>(element, `select[name="${name}"]`);
  const option = [...select.options].find(({ text }) => text === words);
  if (!option) throw new Error(`no period ${words}`);
  select.value = option.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
  await quoted(element);
}

/** Agrees to automatic charges. */
export async function agree(element: RenewalSettings): Promise<void> {
  part<HTMLInputElement>(element, '[name="consent"]').click();
  await element.updateComplete;
}

/** What has the focus inside the element. */
export const focused = (element: RenewalSettings): Element | null => element.shadowRoot?.activeElement ?? null;

/** Presses the button to renew at once, and waits for what is to be agreed to. */
export async function askToRenew(element: RenewalSettings): Promise<void> {
  press(element, 'Renew now');
  await waitUntil(() => parts<HTMLDialogElement>(element, 'dialog').some(({ open }) => open), 'the confirmation');
  await element.updateComplete;
}

/** Whether the page may be left without a question. */
export const leaves = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }));

/** The event of the next save that goes through. */
export const saved = (element: RenewalSettings) => heard<PackmeterEvent<Renewal>>(element, 'packmeter-renewal-saved');
