import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ApiError } from '../../src/api/api-error.js';
import type { GetToken, TokenGrant } from '../../src/api/auth.js';
import { createHttpSource } from '../../src/api/http-source.js';
import { FakeRuntime, account, bearer, json, network, problem, type Reply } from './support.js';
import { runs } from '../ledger/support/runs.js';

/** What may happen in the life of a page. */
type Step =
  | { readonly do: 'call'; readonly count: number }
  | { readonly do: 'wait'; readonly seconds: number }
  /** The backend refuses all tokens handed out so far. */
  | { readonly do: 'revoke' };

/** How the host answers one wish. */
type Mood = 'fresh' | 'same' | 'fails' | 'slow' | 'never' | 'garbage' | 'none';

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('call' as const), count: fc.integer({ min: 1, max: 8 }) }),
  fc.record({ do: fc.constant('wait' as const), seconds: fc.integer({ min: 0, max: 200 }) }),
  fc.record({ do: fc.constant('revoke' as const) }),
);
const mood = fc.constantFrom<Mood>('fresh', 'fresh', 'same', 'fails', 'slow', 'never', 'garbage', 'none');

/** Runs a story and checks, all along, what must hold in every story. */
async function live(steps: readonly Step[], moods: readonly Mood[], life: number): Promise<void> {
  const runtime = new FakeRuntime();
  let [wishes, minting, most, last] = [0, 0, 0, 't0'];
  const dead = new Set<string>();

  const grant = (): TokenGrant => ({ token: (last = `t${wishes}`), expiresIn: life });
  const answers: Record<Mood, (signal: AbortSignal) => Promise<TokenGrant | string | null>> = {
    fresh: () => Promise.resolve(grant()),
    same: () => Promise.resolve({ token: last, expiresIn: life }),
    fails: () => Promise.reject(new Error('down')),
    slow: () => new Promise((resolve) => runtime.after(3000, () => resolve(grant()))),
    never: (signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('given up')))),
    garbage: () => Promise.resolve({ token: 'not a token' }),
    none: () => Promise.resolve(null),
  };
  const getToken: GetToken = async ({ signal }) => {
    most = Math.max(most, ++minting);
    const chosen = moods[wishes++ % moods.length]!;
    try {
      return await answers[chosen](signal);
    } finally {
      minting--;
    }
  };

  const backend: Reply = async ({ headers }) => {
    const token = bearer(headers);
    if (token !== null && !dead.has(token)) return json(account)(undefined as never);
    await new Promise<void>((resolve) => runtime.after(10, resolve));
    return problem(401)(undefined as never);
  };
  const { fetch, seen } = network(runtime, backend);
  const source = createHttpSource({ endpoint: 'https://api.test', fetch, getToken, retry: { tries: 1 } }, runtime);

  const calls: Promise<unknown>[] = [];
  for (const one of steps) {
    if (one.do === 'revoke') for (let i = 0; i <= wishes; i++) dead.add(`t${i}`);
    else if (one.do === 'wait') await runtime.advance(one.seconds * 1000);
    else for (let i = 0; i < one.count; i++) calls.push(source.account().catch((error: unknown) => error));
  }
  const outcomes = await runtime.outcome(Promise.all(calls));
  for (const outcome of outcomes) {
    if (outcome instanceof ApiError) expect(outcome.kind).to.equal('unauthenticated');
    else expect(outcome).to.deep.equal(account);
  }
  expect(most, 'one wish at a time').to.be.at.most(1);
  expect(seen.length, 'a call is sent twice at most').to.be.at.most(2 * calls.length);
  expect(wishes, 'a call asks for three tokens at most').to.be.at.most(3 * calls.length);
  await runtime.advance(20_000);
  expect(runtime.timers.size, 'no timer is left').to.equal(0);
}

describe('whatever host and backend do about tokens', () => {
  it('a page asks for one at a time, no call is sent more than twice, and every call ends', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), fc.array(mood, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 300 }), live),
      { numRuns: runs(500), includeErrorInReport: true },
    );
  }).timeout(60_000);
});
