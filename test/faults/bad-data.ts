/** Elements on bad answers: whatever comes, a state that was drawn is shown, nothing is run, nothing is thrown. */
import { Random } from '../../mock-api/worlds/random.js';
import { createBackend, createFetch, type WorldName } from '../../mock-api/index.js';
import type { PackmeterElement } from '../../src/parts/packmeter-element.js';
import { endpoint, mount, sourceOver, unmount, type tags } from '../elements/support.js';
import { badBody } from './mutate.js';
import { complaints } from './complaints.js';
import { pressEveryButton } from './every-button.js';
import { alarm } from './naughty.js';
import { drawn, eventually, stateOf } from './drawn.js';

export type Tag = (typeof tags)[number];

/** What each element is shown on, so that it has something to show. */
export const stages: Readonly<Record<Tag, { readonly world: WorldName; readonly properties: object }>> = {
  'pack-overview': { world: 'typical', properties: {} },
  'deduction-table': { world: 'typical', properties: { product: 'mps' } },
  'usage-chart': { world: 'typical', properties: { product: 'mps' } },
  'renewal-settings': { world: 'expiring', properties: { packId: 'plan-week' } },
  'export-records': { world: 'typical', properties: {} },
  'plugin-list': { world: 'typical', properties: {} },
};

/** What came of many. */
export interface BadDataTally {
  cases: number;
  /** Buttons that were pressed, of what had come to show data all the same. */
  pressed: number;
  /** By what was shown in the end. */
  readonly states: Map<string, number>;
  readonly faults: string[];
}

const good = (tag: Tag): typeof fetch => createFetch(createBackend({ world: stages[tag].world, requestsPerSecond: 1_000_000 }));

/** Good answers of one world, asked for once each. Of use as long as nothing is written. */
function goodAnswers(tag: Tag): typeof fetch {
  const backend = good(tag);
  const answers = new Map<string, string>();
  return async (input, init) => {
    const { href } = new URL(input instanceof Request ? input.url : input);
    let text = answers.get(href);
    if (text === undefined) {
      const response = await backend(input, init);
      if (!response.ok) return response;
      answers.set(href, (text = await response.text()));
    }
    return new Response(text, { headers: { 'content-type': 'application/json' } });
  };
}

/** Mounts an element on so many bad answers, each from a seed of its own, while it may go on. */
export async function playBadData(tag: Tag, seed: number, count: number, goOn: () => boolean = () => true): Promise<BadDataTally> {
  const tally: BadDataTally = { cases: 0, pressed: 0, states: new Map(), faults: [] };
  const read = goodAnswers(tag);
  let alarmed = false;
  const ring = () => void (alarmed = true);
  const { alert } = globalThis;
  Object.assign(globalThis, { [alarm]: ring, alert: ring });
  const told = complaints();
  try {
    for (let number = seed; number < seed + count && goOn() && tally.faults.length < 5; number += 1) {
      // Whatever opens or writes is pressed now and then, on a ledger of its own.
      const presses = number % 50 === 1;
      let underWay = 0;
      const element = await play(tag, number, presses ? counted(good(tag), (change) => (underWay += change)) : read);
      // An update that throws rejects what waits for it: its case is to be told like any other.
      await element.updateComplete.catch((error: unknown) => told.push(`thrown: ${error instanceof Error ? error.stack : String(error)}`));
      if (presses) tally.pressed += await pressEveryButton(element, 12, () => underWay === 0).then(({ buttons }) => buttons.length, (error: unknown) => told.push(String(error)));
      const state = stateOf(element);
      tally.cases += 1;
      tally.states.set(state, (tally.states.get(state) ?? 0) + 1);
      const faults = [...told.splice(0), ...active(element), ...(alarmed ? ['a script was run'] : []), ...('polluted' in {} ? ['every object was changed'] : []), ...(drawn(state) ? [] : [`shows ${state}`])];
      unmount(element);
      alarmed = false;
      for (const fault of faults) tally.faults.push(`${tag} on case ${number}: ${fault}`);
    }
  } finally {
    Object.assign(globalThis, { alert });
    told.end();
  }
  return tally;
}

/** Tells of each request that it begins, 1, and that it ends, -1. */
const counted = (fetch: typeof globalThis.fetch, tell: (change: number) => void): typeof globalThis.fetch => (...request) => {
  tell(1);
  return fetch(...request).finally(() => tell(-1));
};

async function play(tag: Tag, seed: number, fetch: typeof globalThis.fetch): Promise<PackmeterElement> {
  const random = new Random(Math.imul(seed, 2_654_435_761));
  // Which of the answers is bad: of those that it asks for, one after another.
  const share = random.next() < 0.3 ? 0.6 : 0.25;
  let spoilt = 0;
  const source = sourceOver(async (input, init) => {
    const response = await fetch(input, init);
    const path = new URL(input instanceof Request ? input.url : input).pathname.slice(new URL(endpoint).pathname.length);
    const basic = path === '/capabilities' || path === '/catalogue';
    if (!response.ok || random.next() > (basic ? share / 4 : spoilt === 0 ? 0.9 : share)) return response;
    spoilt += 1;
    return new Response(badBody(await response.text(), random, seed), { headers: { 'content-type': 'application/json' } });
  });
  const lang = ['en', 'zh-CN', 'ja', 'ko'][random.whole(0, 3)]!;
  const element = mount(tag, { source, ...stages[tag].properties, lang, dir: random.next() < 0.2 ? 'rtl' : 'ltr' });
  await eventually(() => drawn(stateOf(element)));
  return element;
}

/** What would run, or lead somewhere it must not, if it were touched. */
function active(element: PackmeterElement): readonly string[] {
  const found: string[] = [];
  for (const each of element.shadowRoot?.querySelectorAll('script, iframe, img, object, embed, [href], [src]') ?? []) {
    const address = each.getAttribute('href') ?? each.getAttribute('src');
    if (each.localName !== 'a' || !/^https?:$/.test(new URL(address ?? '', document.baseURI).protocol)) found.push(`<${each.localName}> with the address ${address}`);
  }
  return found;
}
