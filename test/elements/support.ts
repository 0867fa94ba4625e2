/** Elements in a page, over the mock backend without a network. */
import { waitUntil as waitUntilSoon } from '@open-wc/testing';
import { createHttpSource } from '../../src/api/http-source.js';
import type { PackSource } from '../../src/api/pack-source.js';
import { define } from '../../src/define.js';
import type { PackmeterElement } from '../../src/parts/packmeter-element.js';
import { createBackend, createFetch, type Backend, type WorldName } from '../../mock-api/index.js';

define();

/** Waits for a state, as long as a slow engine on a busy machine may need. */
export const waitUntil: typeof waitUntilSoon = (condition, message, options) => waitUntilSoon(condition, message, { timeout: 8000, ...options });

/** The elements of the kit. */
export const tags = ['pack-overview', 'deduction-table', 'usage-chart', 'renewal-settings', 'export-records', 'plugin-list'] as const;

/** An endpoint that no network answers for. */
export const endpoint = 'https://api.packmeter.test/v1';

/** A source over a fetch of the test's own. Nothing is tried twice, so that errors show at once. */
export const sourceOver = (fetch: typeof globalThis.fetch): PackSource => createHttpSource({ endpoint, fetch, retry: { tries: 1 } });

/** A backend with a world in it, and a source that asks it. */
export function backendSource(world: WorldName = 'typical'): { readonly backend: Backend; readonly fetch: typeof fetch; readonly source: PackSource } {
  const backend = createBackend({ world });
  const fetch = createFetch(backend);
  return { backend, fetch, source: sourceOver(fetch) };
}

const mounted = new Set<Element>();

/** Puts an element into the page. It leaves again when the test is over. */
export function mount<E extends PackmeterElement>(tag: string, properties: Partial<E> = {}, parent: Element = document.body): E {
  const element = Object.assign(document.createElement(tag) as E, { lang: 'en' }, properties);
  parent.append(element);
  mounted.add(element);
  return element;
}

/** Takes an element out of the page before the test is over, and keeps nothing of it: for those that mount thousands. */
export function unmount(element: Element): void {
  element.remove();
  mounted.delete(element);
}

afterEach(() => {
  mounted.forEach(unmount);
});

/** What an element shows, as one line of text. */
export const text = (element: Element): string => (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** One element of the shadow tree. Throws when it is not there. */
export function part<E extends Element = HTMLElement>(element: Element, selector: string): E {
  const found = element.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector} in <${element.localName}>: ${text(element)}`);
  return found;
}

/** All elements of the shadow tree that match. */
export const parts = <E extends Element = HTMLElement>(element: Element, selector: string): readonly E[] => [
  ...(element.shadowRoot?.querySelectorAll<E>(selector) ?? []),
];

/** Waits until an element shows something. */
export const shows = (element: Element, wanted: string | RegExp): Promise<void> =>
  waitUntil(
    () => (typeof wanted === 'string' ? text(element).includes(wanted) : wanted.test(text(element))),
    `<${element.localName}> to show ${String(wanted)}`,
    { timeout: 8000 },
  );

/** Waits for an event of an element. */
export const heard = <E extends Event>(element: EventTarget, type: string): Promise<E> =>
  new Promise((resolve) => element.addEventListener(type, (event) => resolve(event as E), { once: true }));

/** Chooses an option as a person does. */
export function choose(select: HTMLSelectElement | HTMLInputElement, value: string): void {
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}
