/** In a browser: an element in a page of ours, over a ledger of its own. */
import { createHttpSource, type PackSource } from 'packmeter';
import 'packmeter/define/pack-overview.js';
import { createBackend, createFetch, type Backend } from 'packmeter/mock-api';
import { afterEach, expect, test, vi } from 'vitest';

const sourceOver = (backend: Backend): PackSource =>
  createHttpSource({ endpoint: 'https://api.example.com/v1', fetch: createFetch(backend), retry: { tries: 1 } });

function overview(backend: Backend): HTMLElement {
  const element = Object.assign(document.createElement('pack-overview'), { lang: 'en', product: 'mps', source: sourceOver(backend) });
  document.body.append(element);
  return element;
}

const shows = (element: Element, words: string): Promise<void> => vi.waitFor(() => expect(element.shadowRoot?.textContent).toContain(words), 10_000);

afterEach(() => document.body.replaceChildren());

test('the packs of a product are shown, and the page is told', async () => {
  const backend = createBackend({ world: 'typical' });
  const told = new Promise((resolve) => addEventListener('packmeter-ready', resolve, { once: true }));
  const element = overview(backend);
  await told;
  const { items } = (await (await createFetch(backend)('https://api.example.com/v1/packs?product=mps')).json()) as { items: { name: string }[] };
  await shows(element, items[0]!.name);
});

test('what goes wrong is said, with the id to ask after', async () => {
  const backend = createBackend({ world: 'typical' });
  backend.faults.add({ name: 'serverError' });
  await shows(overview(backend), 'The service has a fault');
});

test('an account without packs is told so', async () => {
  await shows(overview(createBackend({ world: 'fresh' })), 'No packs');
});
