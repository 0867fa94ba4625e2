/** Elements used over a bad network: in the end the last intent of the user is what is shown, and nothing went wrong on the way. */
import * as fc from 'fast-check';
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

/** Uses an element. Throws with seed, path and the fewest actions that are enough, when something goes wrong. */
export async function useElements(tag: Tag, { seed, path = null, runs = 20, milliseconds, shrink = true }: UseOptions): Promise<UseTally> {
  const tally: UseTally = { runs: 0, actions: 0, requests: 0, choices: 0 };
  const end = performance.now() + (milliseconds ?? Infinity);
  const property = fc.asyncProperty(fc.array(action, { minLength: 4, maxLength: 14 }), (actions) => run(tag, actions, tally));
  for (let round = 0; round === 0 || (milliseconds !== undefined && path === null && performance.now() < end); round += 1) {
    await fc.assert(property, { seed: seed + round, numRuns: runs, interruptAfterTimeLimit: Math.max(1000, Math.min(end - performance.now(), 2 ** 31 - 1)), ...(path !== null && { path }), endOnFailure: !shrink, includeErrorInReport: true });
  }
  return tally;
}

async function run(tag: Tag, actions: readonly Action[], tally: UseTally): Promise<void> {
  const told = complaints();
  const stage = new Stage(tag);
  const chosen: Choice[] = [];
  let fresh: Stage | undefined;
  try {
    for (const each of actions) await play(stage, each, chosen);
    await heal(stage);
    const shown = await stage.shown();
    fail(told, stage);
    fresh = new Stage(tag);
    await fresh.rest();
    for (const choice of chosen) {
      fresh.choose(choice);
      await fresh.rest();
    }
    const wanted = await fresh.shown();
    if (shown !== wanted) throw new Error(`After ${JSON.stringify(chosen)} it shows\n${shown}\nbut a new one shows\n${wanted}`);
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

/** All is well again, and the user asks once more where something failed. */
async function heal(stage: Stage): Promise<void> {
  stage.fates = [];
  stage.network.offline = false;
  stage.time.shift = 0;
  dispatchEvent(new Event('online'));
  await stage.rest();
  stage.element.reload();
  await stage.rest();
  if (stateOf(stage.element) === 'error') stage.element.shadowRoot!.querySelector<HTMLElement>('[part~="state"] button')?.click();
  await stage.rest();
}

function fail(told: readonly string[], { element }: Stage): void {
  if (told.length > 0) throw new Error(told.join('\n'));
  if (!drawn(stateOf(element))) throw new Error(`It shows ${stateOf(element)}: ${element.shadowRoot?.textContent}`);
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
      if (action.do === 'move') document.body.append(stage.element);
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
