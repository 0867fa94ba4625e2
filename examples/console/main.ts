/** The demo console: the four elements as a partner would embed them, over the mock backend in this browser. */
import './storage.js';
import { configure, createHttpSource, define } from '../../src/index.js';
import { startMockBackend } from '../../mock-api/browser.js';
import { createBackend, createFetch, FAULT_NAMES, WORLD_NAMES, type Backend, type FaultName, type WorldName } from '../../mock-api/index.js';
import { languageNames, textsOf, translate } from './messages.js';

const defaults = { world: 'typical', fault: '', lang: 'en', theme: 'auto', density: 'comfortable', dir: 'ltr' };
type Settings = typeof defaults;

const form = document.querySelector<HTMLFormElement>('#settings')!;
const now = form.querySelector<HTMLOutputElement>('[name="now"]')!;

const fromAddress = (): Settings => ({ ...defaults, ...Object.fromEntries(new URLSearchParams(location.search)) });
const settings = fromAddress();
const isWorld = (name: string): name is WorldName => (WORLD_NAMES as readonly string[]).includes(name);
const isFault = (name: string): name is FaultName => (FAULT_NAMES as readonly string[]).includes(name);

fill('world', WORLD_NAMES.map((name: WorldName) => [name, name]));
fill('fault', [['', ''], ...FAULT_NAMES.map((name) => [name, name] as const)]);
fill('lang', languageNames);
for (const [name, value] of Object.entries(settings)) {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLSelectElement) field.value = value;
}
wear(settings);

const backend = await begin(isWorld(settings.world) ? settings.world : 'typical');
if (isFault(settings.fault)) backend.faults.set([{ name: settings.fault }]);
define();
showClock();
followSections();

form.addEventListener('change', () => {
  const chosen = Object.fromEntries([...new FormData(form)].filter(([name, value]) => value !== defaults[name as keyof Settings])) as Record<string, string>;
  const next = { ...defaults, ...chosen };
  // What elements keep in the address is of this account: it does not go along to another world.
  const kept = next.world === backend.world ? [...new URLSearchParams(location.search)].filter(([name]) => !(name in defaults)) : [];
  history.replaceState(null, '', `?${new URLSearchParams([...Object.entries(chosen), ...kept]).toString()}${location.hash}`);
  wear(next);
  showClock();
  // Another world is another account: everything is read anew.
  if (next.world !== backend.world || next.fault !== settings.fault) location.reload();
});

form.addEventListener('click', ({ target }) => {
  const hours = target instanceof HTMLElement ? Number(target.dataset['advance']) : Number.NaN;
  if (!hours) return;
  backend.advance({ seconds: hours / 1000 });
  showClock();
  for (const element of document.querySelectorAll('pack-overview, deduction-table, usage-chart, renewal-settings, export-records, plugin-list')) {
    (element as HTMLElement & { reload(): void }).reload();
  }
});

/** The ledger behind a service worker, as a backend on the network would be; in the page itself where storage, and with it the worker, is denied. */
async function begin(world: WorldName): Promise<Backend> {
  try {
    const started = await startMockBackend({ world, endpoint: '/v1' });
    configure({ endpoint: '/v1' });
    return started;
  } catch {
    const inPage = createBackend({ world, clock: 'running' });
    configure({ source: createHttpSource({ endpoint: '/v1', fetch: createFetch(inPage) }) });
    return inPage;
  }
}

/** Marks the section that is read in the bar. */
function followSections(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('nav a')];
  const places = links.map(({ hash }) => document.querySelector(hash)!);
  const inSight = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) inSight[isIntersecting ? 'add' : 'delete'](target);
      const first = places.findIndex((place) => inSight.has(place));
      links.forEach((link, index) => (index === Math.max(first, 0) ? link.setAttribute('aria-current', 'true') : link.removeAttribute('aria-current')));
    },
    { rootMargin: '-25% 0px -60% 0px' },
  );
  for (const place of places) observer.observe(place);
}

function wear({ lang, theme, density, dir }: Settings): void {
  Object.assign(document.documentElement, { lang, dir });
  translate(document, lang);
  form.querySelector('option[value=""]')!.textContent = textsOf(lang).noFault;
  document.documentElement.dataset['theme'] = theme;
  configure({ density: density === 'compact' ? 'compact' : 'comfortable' });
}

function showClock(): void {
  const { lang } = document.documentElement;
  const time = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Shanghai' }).format(backend.now);
  now.value = textsOf(lang).clock.replace('{time}', time);
}

function fill(name: string, options: readonly (readonly [string, string])[]): void {
  const select = form.querySelector<HTMLSelectElement>(`select[name="${name}"]`)!;
  select.append(...options.map(([value, label]) => new Option(label, value)));
}
