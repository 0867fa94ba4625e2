// npm run leaks -- [--mounts N] [--element TAG] [--cdn DIR]   mounts and removes each element, and counts what stays
// npm run leaks -- --fuite [--element TAG] [--cdn DIR]        has fuite look for what stays, which it is fetched for
import './node-version.mjs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { startServer } from '../mock-api/node/http-server.js';
import { startBrowser, startSite } from '../test/node/embedding-support.js';
import { builtScriptTag } from './build-for-tests.mjs';
import { countObservers, held, type Held } from './counting.js';
import { growing } from './leaks/fuite.js';

const elements: Readonly<Record<string, string>> = {
  'pack-overview': '',
  'deduction-table': 'product="mps"',
  'usage-chart': 'product="mps"',
  'renewal-settings': 'pack-id="plan-week"',
  'export-records': '',
  'plugin-list': '',
};

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { mounts: text, element: text, cdn: text, fuite: { type: 'boolean', default: false } } });
const mounts = Number(values.mounts ?? 500);
const wanted = Object.keys(elements).filter((tag) => values.element === undefined || tag === values.element);

interface Counts extends Held {
  readonly timers: number;
}

const browser = await startBrowser();
const cdn = values.cdn ?? (await builtScriptTag());
let grown = false;
for (const tag of wanted) {
  const api = await startServer({ world: tag === 'renewal-settings' ? 'expiring' : 'typical', clock: 'fixed' });
  const site = await startSite(cdn, '<!doctype html><html lang="en"><meta charset="utf-8"><title>Leaks</title><script type="module" src="/cdn/packmeter.js"></script><body>');
  if (values.fuite) {
    const given = [...elements[tag]!.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!] as const);
    const leaks = await growing(site.origin, { LEAKS_TAG: tag, LEAKS_ATTRIBUTES: JSON.stringify({ endpoint: api.endpoint, ...Object.fromEntries(given) }) });
    console.log(`<${tag}>: fuite finds ${leaks.join(', ') || 'nothing'} that grows`);
    grown ||= leaks.length > 0;
    site.close();
    await api.close();
    continue;
  }
  const page = await browser.newPage();
  await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
  await page.evaluateOnNewDocument(countObservers);
  // Counts what is switched on and not off again.
  await page.evaluateOnNewDocument(() => {
    const timers = new Set<unknown>();
    Object.assign(globalThis, { livingTimers: timers });
    const { setTimeout: set, clearTimeout: clear, setInterval: every, clearInterval: stop } = globalThis;
    Object.assign(globalThis, {
      setTimeout: (callback: () => void, ...rest: []) => {
        const id = set(() => (timers.delete(id), callback()), ...rest);
        timers.add(id);
        return id;
      },
      clearTimeout: (id: number) => (timers.delete(id), clear(id)),
      setInterval: (...given: Parameters<typeof setInterval>) => {
        const id = every(...given);
        timers.add(id);
        return id;
      },
      clearInterval: (id: number) => (timers.delete(id), stop(id)),
    });
  });
  await page.goto(site.origin, { waitUntil: 'load' });
  const cdp = await page.createCDPSession();

  const cycle = (times: number) =>
    page.evaluate(
      async (tag: string, attributes: string, endpoint: string, times: number) => {
        for (let number = 0; number < times; number += 1) {
          const place = document.createElement('div');
          const element = document.createElement(tag);
          element.setAttribute('endpoint', endpoint);
          for (const [, name, value] of attributes.matchAll(/([\w-]+)="([^"]*)"/g)) element.setAttribute(name!, value!);
          const ready = new Promise((resolve) => {
            element.addEventListener('packmeter-ready', resolve, { once: true });
            element.addEventListener('packmeter-error', resolve, { once: true });
          });
          document.body.append(place);
          place.append(element);
          await ready;
          await (element as unknown as { updateComplete: Promise<unknown> }).updateComplete;
          // Every other time what a reader opens is opened too.
          if (number % 2 === 1) {
            const buttons = [...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('button[aria-haspopup], .actions button, .other .link')].slice(0, 4);
            buttons[(number >> 1) % (buttons.length || 1)]?.click();
            await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          }
          place.remove();
        }
      },
      tag,
      elements[tag]!,
      api.endpoint,
      times,
    );
  const count = async (): Promise<Counts> => {
    // Chromium's form filling keeps the last field that was met, and all around it, until it meets another.
    await page.evaluate(() => document.body.appendChild(document.createElement('form')).append(document.createElement('input'), document.createElement('select')));
    await page.type('form > input', 'a');
    await page.evaluate(() => document.querySelector('form')!.remove());
    const rest = await held(page, cdp);
    return { ...rest, timers: await page.evaluate(() => (globalThis as unknown as { livingTimers: Set<unknown> }).livingTimers.size) };
  };

  await cycle(Math.min(20, mounts));
  const before = await count();
  // In steps, each well within what one call of the browser may take.
  for (let left = mounts; left > 0; left -= 10) await cycle(Math.min(10, left));
  const after = await count();
  const diff = (name: keyof Counts) => `${name} ${after[name] - before[name] >= 0 ? '+' : ''}${after[name] - before[name]}`;
  console.log(`<${tag}>, ${mounts} times: heap ${((after.heap - before.heap) / 1024 / mounts).toFixed(2)} KiB a mount (${Math.round(before.heap / 1024)} to ${Math.round(after.heap / 1024)} KiB), ${diff('nodes')}, ${diff('listeners')}, ${diff('timers')}, ${diff('observers')}`);
  // A handful may be a cache; what grows with each mount is a leak.
  const allowed = Math.max(10, mounts / 20);
  if (after.nodes - before.nodes > allowed || after.listeners - before.listeners > allowed || after.timers - before.timers > 5 || after.observers - before.observers > 5 || after.heap - before.heap > 2048 * 1024) grown = true;
  await page.close();
  site.close();
  await api.close();
}
await browser.close();
if (grown) console.error('Something grows.');
process.exitCode = grown ? 1 : 0;
