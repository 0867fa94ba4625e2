/** The demo console: the four elements as a partner would embed them, over the mock backend in this browser. */
import { configure, define } from '../../src/index.js';
import { startMockBackend } from '../../mock-api/browser.js';
import { FAULT_NAMES, WORLD_NAMES, type FaultName, type WorldName } from '../../mock-api/index.js';
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

const backend = await startMockBackend({ world: isWorld(settings.world) ? settings.world : 'typical', endpoint: '/v1' });
if (isFault(settings.fault)) backend.faults.set([{ name: settings.fault }]);
configure({ endpoint: '/v1' });
define();
showClock();

form.addEventListener('change', () => {
  const chosen = Object.fromEntries([...new FormData(form)].filter(([name, value]) => value !== defaults[name as keyof Settings])) as Record<string, string>;
  const next = { ...defaults, ...chosen };
  history.replaceState(null, '', `?${new URLSearchParams(chosen).toString()}${location.hash}`);
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
