/** Elements used over a bad network: in the end the last intent of the user is what is shown, and nothing went wrong on the way. */
import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { apart } from './apart.js';
import { complaints } from './complaints.js';
import { drawn, stateOf } from './drawn.js';
import { fateKinds, type Fate } from './network.js';
import { Stage, type Choice } from './stage.js';
import { type Tag } from './bad-data.js';

/** What happens to an element: by its user, or by the network. */
type Action =
  | { readonly do: 'choose'; readonly which: number }
  | { readonly do: 'language'; readonly lang: string }
  | { readonly do: 'scroll'; readonly to: number }
  | { readonly do: 'refresh' | 'move' | 'offline' | 'online' }
  | { readonly do: 'weather'; readonly fates: readonly Fate[] }
  | { readonly do: 'clock'; readonly shift: number }
  | { readonly do: 'wait'; readonly milliseconds: number };

const part = fc.integer({ min: 0, max: 999 }).map((number) => number / 1000);
const fate: fc.Arbitrary<Fate> = fc.record({ kind: fc.constantFrom(...fateKinds), delay: fc.integer({ min: 0, max: 8000 }), at: part });
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('choose' as const), which: fc.nat(1000) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('language' as const), lang: fc.constantFrom('en', 'zh-CN', 'ja', 'ko') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('scroll' as const), to: part }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('refresh' as const, 'move' as const, 'offline' as const, 'online' as const) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('weather' as const), fates: fc.array(fate, { minLength: 1, maxLength: 6 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clock' as const), shift: fc.constantFrom(-7_200_000, 0, 7_200_000) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wait' as const), milliseconds: fc.integer({ min: 1, max: 20_000 }) }) },
);

/** How much was tried. */
export interface UseTally {
  runs: number;
  actions: number;
  requests: number;
  choices: number;
  /** Runs after which what was shown had to be right as it was, without being read anew. */
  asItWas: number;
  /** Runs that could not be compared, since an element that shows nothing offers no choice of what to show. */
  uncompared: number;
}

export interface UseOptions {
  readonly seed: number;
  /** Of one run that failed, to play it again. */
  readonly path?: string | null;
  /** How many runs, or for how long. */
  readonly runs?: number;
  readonly milliseconds?: number;
  /** Whether to look for the fewest actions that fail. That takes its time. */
  readonly shrink?: boolean;
}

/** How long the fewest actions that fail are looked for, in milliseconds. */
const shrinkFor = 60_000;

/** Uses an element. Throws with seed, path and the fewest actions that are enough, when something goes wrong. */
export async function useElements(tag: Tag, { seed, path = null, runs = 20, milliseconds, shrink = true }: UseOptions): Promise<UseTally> {
  const tally: UseTally = { runs: 0, actions: 0, requests: 0, choices: 0, asItWas: 0, uncompared: 0 };
  // Beyond its end no run is begun, and none is broken off: two at once would be in each other's way.
  let end = performance.now() + (path === null ? (milliseconds ?? Infinity) : Infinity);
  let failed = false;
  const over = (): boolean => tally.runs > 0 && performance.now() > end;
  const property = fc.asyncProperty(fc.boolean(), fc.boolean(), fc.array(action, { minLength: 4, maxLength: 14 }), async (deafSource, atRest, actions) => {
    if (over()) return;
    try {
      await run(tag, { deafSource, atRest }, actions, tally);
    } catch (error) {
      if (!failed) end = performance.now() + shrinkFor;
      failed = true;
      throw error;
    }
  });
  for (let round = 0; round === 0 || (milliseconds !== undefined && path === null && !over()); round += 1) {
    await fc.assert(property, { seed: seed + round, numRuns: runs, ...(path !== null && { path }), endOnFailure: !shrink, includeErrorInReport: true });
  }
  return tally;
}

/** `atRest`: all has come before it is used, so that there is much to choose from. */
async function run(tag: Tag, { deafSource, atRest }: { readonly deafSource: boolean; readonly atRest: boolean }, actions: readonly Action[], tally: UseTally): Promise<void> {
  const told = complaints();
  const stage = new Stage(tag, { deafSource });
  const chosen: Choice[] = [];
  let fresh: Stage | undefined;
  try {
    if (atRest) await stage.rest();
    for (const each of actions) {
      await play(stage, each, chosen);
      fail(told, stage, ['loading']);
    }
    // With whatever the bad network has left of it, and once it is whole.
    await expect(stage.element).to.be.accessible();
    const read = await heal(stage);
    const shown = await stage.shown();
    fail(told, stage);
    await expect(stage.element).to.be.accessible();
    fresh = new Stage(tag);
    await fresh.rest();
    if (await repeat(fresh, chosen)) {
      const parts = apart(shown, await fresh.shown());
      if (parts) throw new Error(`After ${JSON.stringify(chosen.map(short))}, ${read ? 'read anew' : 'as it was'}, it shows\n${parts[0]}\nbut a new one shows\n${parts[1]}`);
      if (!read) tally.asItWas += 1;
    } else tally.uncompared += 1;
    fail(told, fresh);
  } finally {
    tally.runs += 1;
    tally.actions += actions.length;
    tally.choices += chosen.length;
    tally.requests += stage.requests;
    told.end();
    stage.end();
    fresh?.end();
    localStorage.clear();
  }
}

const short = (choice: Choice): unknown => (choice.what === 'select' ? { select: choice.at, value: choice.value } : choice);

/** Makes the same choices, each once all is at rest. False when one cannot be made, since there is nothing to choose from. */
async function repeat(fresh: Stage, chosen: readonly Choice[]): Promise<boolean> {
  for (const choice of chosen) {
    if (!fresh.choose(choice)) {
      if (stateOf(fresh.element) !== 'data') return false;
      throw new Error(`Of ${JSON.stringify(chosen.map(short))} a new one does not let its user choose ${JSON.stringify(choice)}`);
    }
    await fresh.rest();
  }
  return true;
}

/** All is well again. What says that it is whole has to be so; else the user asks once more. True when that was needed. */
async function heal(stage: Stage): Promise<boolean> {
  stage.fates = [];
  stage.time.shift = 0;
  if (stage.network.offline) {
    stage.network.offline = false;
    dispatchEvent(new Event('online'));
  }
  await stage.rest();
  if (stage.whole) return false;
  stage.element.reload();
  await stage.rest();
  if (stateOf(stage.element) === 'error') stage.element.shadowRoot!.querySelector<HTMLElement>('[part~="state"] button')?.click();
  await stage.rest();
  return true;
}

function fail(told: readonly string[], { element }: Stage, besides: readonly string[] = []): void {
  if (told.length > 0) throw new Error(told.join('\n'));
  const state = stateOf(element);
  if (!drawn(state) && !besides.includes(state)) throw new Error(`It shows ${state}: ${element.shadowRoot?.textContent.replaceAll(/\s+/g, ' ').slice(0, 240)}`);
}

async function play(stage: Stage, action: Action, chosen: Choice[]): Promise<void> {
  switch (action.do) {
    case 'choose': {
      const choices = stage.choices();
      const choice = choices[action.which % (choices.length || 1)];
      if (choice && stage.choose(choice)) chosen.push(choice);
      break;
    }
    case 'language':
      chosen.push({ what: 'lang', value: action.lang });
      stage.element.lang = action.lang;
      break;
    case 'scroll':
      stage.scroll(action.to);
      break;
    case 'refresh':
      stage.element.reload();
      break;
    case 'move':
      stage.element.remove();
      document.body.append(stage.element);
      break;
    case 'offline':
    case 'online':
      stage.network.offline = action.do === 'offline';
      dispatchEvent(new Event(action.do));
      break;
    case 'weather':
      stage.fates.push(...action.fates);
      break;
    case 'clock':
      stage.time.shift = action.shift;
      break;
    case 'wait':
      await stage.time.pass(action.milliseconds);
  }
  await stage.element.updateComplete;
}
