/** Renewals and refunds by the thousand, each wanted once, over a network with every fault. */
import { createBackend, createFetch, type Backend as MockBackend } from '../../mock-api/index.js';
import { MAIN } from '../../mock-api/worlds/company.js';
import { Random } from '../../mock-api/worlds/random.js';
import { createHttpSource } from '../../src/api/http-source.js';
import type { Capabilities, Catalogue } from '../../src/contract/index.js';
import { Tab, type Want } from './buyer.js';
import { Keys, sendingHeader } from './keys.js';
import { fateKinds, Network, type Fate, type FateKind } from './network.js';
import { Profile } from './page.js';
import { unguarded } from './unguarded.js';
import { VirtualTime } from './virtual-time.js';

/** What came of many intents. */
export interface MoneyTally {
  intents: number;
  /** Carried out more than once. */
  doubled: string[];
  /** Carried out and never told, told and never carried out, or never settled. */
  lost: string[];
  /** Told that it was not carried out, when it was. */
  misled: string[];
  /** Sent with a new key where it should have kept its own. */
  rekeyed: string[];
  /** Sendings of an order that had been sent before, and those of them by another page. */
  repeats: number;
  takeovers: number;
  /** Intents that nothing but their key has guarded: the version of their pack never changed. */
  unguarded: number;
  /** Answers that told nothing, so that what became of the order had to be read. */
  unknown: number;
  reloads: number;
  presses: number;
  requests: number;
  /** Virtual milliseconds. */
  time: number;
  readonly met: Map<FateKind, number>;
}

/** Presses after which the network is well again: by then everything has to come to its end. */
const patience = 12;
const perWorld = 400;
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Plays so many intents, each from a seed of its own, so that one can be played again by itself. */
export async function playMoney(seed: number, count: number, tell: (tally: MoneyTally) => void = () => undefined): Promise<MoneyTally> {
  const tally: MoneyTally = { intents: 0, doubled: [], lost: [], misled: [], rekeyed: [], repeats: 0, takeovers: 0, unguarded: 0, unknown: 0, reloads: 0, presses: 0, requests: 0, time: 0, met: new Map() };
  const every = Math.min(1000, Math.max(20, Math.ceil(count / 20)));
  let scene: Scene | undefined;
  for (let number = 0; number < count; number += 1) {
    if (!scene || number % perWorld === 0) scene = await world();
    await play(seed + number, scene, tally);
    tally.intents += 1;
    if (tally.intents % every === 0) tell(tally);
  }
  return tally;
}

interface Scene {
  readonly backend: MockBackend;
  readonly known: { readonly capabilities: Capabilities; readonly catalogue: Catalogue };
}

async function world(): Promise<Scene> {
  const backend = createBackend({ world: 'fresh', requestsPerSecond: 1_000_000 });
  backend.ledger.run({ do: 'topUp', at: backend.now, uin: MAIN, amount: '100000000' });
  const source = createHttpSource({ endpoint: 'https://api.packmeter.test/v1', fetch: createFetch(backend) });
  return { backend, known: { capabilities: await source.capabilities(), catalogue: await source.catalogue() } };
}

async function play(seed: number, { backend, known }: Scene, tally: MoneyTally): Promise<void> {
  const random = new Random(Math.imul(seed, 2_654_435_761));
  const want: Want = random.next() < 0.5 ? 'renewal' : 'refund';
  const id = `pack-${seed}`;
  buy(backend, want, id);
  const keys = new Keys();
  const guarded = random.next() < 0.7;
  if (!guarded) tally.unguarded += 1;
  const answer = guarded ? createFetch(backend) : unguarded(createFetch(backend));
  const direct: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const response = await answer(request);
    if (request.method === 'POST' && response.ok) keys.carryOut(request.headers.get('Idempotency-Key')!, Number(request.headers.get(sendingHeader)));
    return response;
  };
  const time = new VirtualTime(() => random.next(), turn);
  const storminess = random.next();
  let well = false;
  const network = new Network(direct, time, ({ method, headers }): Fate => {
    tally.requests += 1;
    // Orders meet more than questions do: they are what this is about.
    const kind = well || random.next() > (method === 'GET' ? storminess / 2 : 0.3 + storminess / 2) ? 'well' : fateKinds[random.whole(0, fateKinds.length - 1)]!;
    // A backend that is sane says `changed` when something was, and never speaks against an order that it has carried out.
    if (guarded && kind === 'changed' && method !== 'GET') someoneElse(backend, want, id);
    const lie = kind === 'changed' || (kind === 'clash' && keys.isCarriedOut(headers.get('Idempotency-Key') ?? ''));
    return { kind: lie ? 'well' : kind, delay: random.whole(0, 3000), at: random.next() };
  });
  const profile = new Profile();
  profile.open();
  const open = () => new Tab(want, id, network.fetch, time, known, keys);
  const tabs = [open()];
  const closed: Tab[] = [];
  let presses = 0;

  /** One thing that a person does, by what they see. */
  const act = async (): Promise<boolean> => {
    const at = random.next() < 0.85 ? tabs.length - 1 : 0;
    const tab = tabs[at]!;
    const { phase } = tab.intent.state;
    if (phase === 'sending' || phase === 'checking') {
      if (!well && random.next() < 0.2) return reload(at);
      await time.pass(random.whole(200, 8000));
      return false;
    }
    if (phase === 'done') return true;
    presses += 1;
    if (!well && random.next() < 0.08) return reload(at);
    // Two pages beside each other need the version: what one has ordered, the other's reader may not have seen yet.
    if (guarded && !well && tabs.length < 2 && random.next() < 0.05) tabs.push(open());
    if (phase === 'undecided') void tab.intent.check();
    else if (phase === 'absent' || phase === 'refused') tab.again();
    else if (phase === 'conflict') tab.intent.dismiss();
    else if (tab.seenDone) return true;
    else if (tab.ready) tab.press();
    else if (tab.stuck) tab.reload();
    await time.pass(random.whole(0, 4000));
    return false;
  };
  const reload = (at: number): boolean => {
    tally.reloads += 1;
    closed.push(tabs[at]!);
    tabs[at]!.host.leave();
    tabs[at] = open();
    return false;
  };

  let settled = false;
  for (let acts = 0; acts < 400 && !settled; acts += 1) {
    well ||= presses > patience;
    if (guarded && !well && random.next() < 0.03) someoneElse(backend, want, id);
    network.offline = !well && random.next() < 0.05;
    time.shift = well ? 0 : random.whole(-1, 1) * 7_200_000;
    settled = await act();
  }
  well = true;
  network.offline = false;
  // What is still on its way arrives, in this page or after it.
  await time.pass(120_000);
  if (!settled) tally.lost.push(`${want} ${seed}: never settled, ${tabs.map(({ intent }) => intent.state.phase).join(', ')}`);
  // What another page has left open is looked up as soon as the pack is shown again.
  if (stillOpen(profile)) tabs.push(open());
  await time.pass(60_000);
  const all = [...closed, ...tabs];
  const told = all.reduce((sum, { done }) => sum + done, 0);
  tally.unknown += all.reduce((sum, { unknown }) => sum + unknown, 0);
  judge(backend, { want, id, seed, carried: keys.carriedOut, told, seen: tabs.some((tab) => tab.seenDone), kept: profile.kept }, tally);
  const what = `${want} ${seed}`;
  tally.misled.push(...keys.misled.map((told) => `${what}: ${told}`));
  tally.rekeyed.push(...keys.rekeyed.map((fault) => `${what}: ${fault}`));
  tally.repeats += keys.repeats;
  tally.takeovers += keys.takeovers;
  tally.presses += presses;
  tally.time += time.now();
  for (const [kind, times] of network.met) tally.met.set(kind, (tally.met.get(kind) ?? 0) + times);
  for (const tab of tabs) tab.host.leave();
}

function buy(backend: MockBackend, want: Want, id: string): void {
  const { ledger, now: at } = backend;
  const validity = { count: 1, unit: 'month' } as const;
  if (want === 'renewal') ledger.run({ do: 'purchase', at, id, name: id, uin: MAIN, product: 'tokenhub', subproduct: 'tokenhub/01', mode: 'periodDecrement', capacity: '40', validity, price: '120', renewal: 'manual' });
  else ledger.run({ do: 'purchase', at, id, name: id, uin: MAIN, product: 'live', subproduct: 'live/traffic', capacity: '100', validity: { count: 1, unit: 'year' }, price: '520' });
}

/** Another person changes the pack, so that what the order was given upon is no longer there. */
function someoneElse({ ledger, now: at }: MockBackend, want: Want, packId: string): void {
  if (want === 'renewal') ledger.run({ do: 'setRenewal', at, id: packId, method: ledger.state.packsById.get(packId)!.renewal === 'none' ? 'manual' : 'none' });
}

const stillOpen = ({ kept }: { readonly kept: ReadonlyMap<string, string> }): boolean => [...kept.keys()].some((name) => name.includes('intent'));

interface End {
  readonly want: Want;
  readonly id: string;
  readonly seed: number;
  /** Orders that the backend has carried out. */
  readonly carried: number;
  readonly told: number;
  readonly seen: boolean;
  readonly kept: ReadonlyMap<string, string>;
}

function judge({ ledger: { state } }: MockBackend, { want, id, seed, carried, told, seen, kept }: End, tally: MoneyTally): void {
  const inLedger = want === 'renewal' ? state.packsById.get(id)!.receipts.length : state.refunds.filter(({ packId }) => packId === id).length;
  const what = `${want} ${seed}`;
  if (inLedger > 1 || carried > 1) tally.doubled.push(`${what}: carried out ${Math.max(inLedger, carried)} times`);
  if (inLedger === 0) tally.lost.push(`${what}: not carried out, told ${told} times`);
  if (inLedger > 0 && told === 0 && !seen) tally.lost.push(`${what}: carried out and never told`);
  if (stillOpen({ kept })) tally.lost.push(`${what}: still open in the browser`);
}
