/** A backend: a world, its clock, and handlers that answer from it. */
import type { HttpHandler } from 'msw';
import { Faults } from './faults.js';
import type { Context } from './handlers/context.js';
import { handlersOf } from './handlers/index.js';
import { IdempotencyStore } from './handlers/idempotency.js';
import { Refusal } from './handlers/problems.js';
import { RequestRate } from './handlers/request-rate.js';
import type { Command } from './ledger/commands.js';
import type { Ledger } from './ledger/ledger.js';
import { momentOf } from './ledger/moment.js';
import { toTime, type Time } from './ledger/time.js';
import { build, originOf, watched, type Keeper, type Origin } from './origin.js';
import type { WorldName } from './worlds/index.js';

/** How a backend is made. */
export interface BackendOptions extends Origin {
  /** Where the handlers answer: path with an optional origin or `*` before it. Default `*​/v1` on any origin. */
  readonly base?: string;
  /** `fixed`: time stands still until it is moved. `running`: it goes on with the wall clock. Default `fixed`. */
  readonly clock?: 'fixed' | 'running';
  /** Milliseconds that every answer is held back; default 0. */
  readonly latency?: number;
  /** Requests a second that one token, or everybody without one, may make; default 5000. More are answered 429. */
  readonly requestsPerSecond?: number;
  /** Milliseconds that only ever grow, for counting requests; default the time since the page or process began. */
  readonly requestClock?: () => number;
  /** When set, requests without `Bearer <token>` get 401. */
  readonly token?: string | null;
}

/** How far to move the clock. */
export interface Span {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
}

const PINS = 200;
/** More than tests and elements ever ask for. */
const REQUESTS_PER_SECOND = 5000;

export class Backend implements Context {
  readonly base: string;
  readonly faults = new Faults();
  readonly handlers: readonly HttpHandler[];
  readonly rate: RequestRate;
  latency: number;
  token: string | null;
  ledger: Ledger;
  idempotency = this.#noIdempotency();
  /** Is told of everything that happens from now on. */
  keeper: Keeper | null = null;
  #options: BackendOptions;
  #requests = 0;
  #running: { readonly wall: number; readonly ledger: Time } | null = null;
  readonly #memo = new Map<string, unknown>();

  constructor(options: BackendOptions = {}) {
    this.#options = options;
    this.base = options.base ?? '*/v1';
    this.latency = options.latency ?? 0;
    this.token = options.token ?? null;
    this.rate = new RequestRate(options.requestsPerSecond ?? REQUESTS_PER_SECOND, options.requestClock);
    this.ledger = this.#watched(build(options));
    this.handlers = handlersOf(this);
    this.#startClock();
  }

  /** What time it is there. */
  get now(): Time {
    return this.ledger.now;
  }

  /** The name of the world that it holds; null for a script. */
  get world(): WorldName | null {
    return this.#options.script === undefined ? (this.#options.world ?? 'typical') : null;
  }

  /** What its world began from. */
  get origin(): Origin {
    return originOf(this.#options);
  }

  /** Starts over: the same world, or another. Faults are cleared. A script that cannot be played changes nothing. */
  reset(world?: WorldName, options: Omit<Origin, 'world'> = {}): void {
    const next = { ...this.#options, ...(world === undefined ? {} : { world, script: undefined }), ...options };
    const ledger = build(next);
    this.keeper?.began(originOf(next));
    this.#options = next;
    this.ledger = this.#watched(ledger);
    this.idempotency = this.#noIdempotency();
    this.faults.clear();
    this.#memo.clear();
    this.#startClock();
  }

  /** Does again what a keeper was told: on the world as it began, or on the one just made. Tells nobody. */
  replay(commands: Iterable<Command>, now: Time, from: 'origin' | 'here'): void {
    const ledger = from === 'origin' ? build(this.#options) : this.ledger;
    const { keeper } = this;
    this.keeper = null;
    for (const command of commands) ledger.run(command);
    ledger.advance(Math.max(now, ledger.now));
    this.keeper = keeper;
    if (from === 'origin') this.ledger = this.#watched(ledger);
    this.#startClock();
  }

  /** Whether time goes on by itself. */
  get clock(): 'fixed' | 'running' {
    return this.#options.clock ?? 'fixed';
  }

  /** Lets time stand still, or go on from where it stands. */
  set clock(clock: 'fixed' | 'running') {
    this.tick();
    this.#options = { ...this.#options, clock };
    this.setClock(this.now);
  }

  /** Moves the clock to an instant, forwards only; everything due until then happens. */
  setClock(to: Time | string): void {
    this.ledger.run({ do: 'advance', at: momentOf(to) });
    this.#startClock();
  }

  /** Moves the clock by so much. */
  advance({ days = 0, hours = 0, minutes = 0, seconds = 0 }: Span): void {
    this.tick();
    this.setClock(this.ledger.now + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
  }

  /** Brings a running clock up to date. Called at each request. */
  tick(): void {
    if (!this.#running) return;
    const due = this.#running.ledger + Math.floor(performance.now() - this.#running.wall);
    // A command may have been ahead of the clock, which then goes on from there.
    if (due < this.ledger.now) this.#startClock();
    else this.ledger.advance(due);
  }

  nextRequestId(): string {
    return `req-${String(++this.#requests).padStart(8, '0')}`;
  }

  /** Remembers a result that later pages of the same snapshot need again. */
  memo<T>(key: string, make: () => T): T {
    if (!this.#memo.has(key)) {
      if (this.#memo.size >= PINS) this.#memo.delete(this.#memo.keys().next().value!);
      this.#memo.set(key, make());
    }
    return this.#memo.get(key) as T;
  }

  /**
   * The order of a list whose records change, pinned by its snapshot: a first page fixes it, later ones read it.
   * A snapshot that has been dropped, and that the ledger has left behind, is gone.
   */
  pin(asOf: string, url: URL, make: () => readonly string[]): readonly string[] {
    const query = new URLSearchParams(url.search);
    const follows = query.has('asOf');
    for (const name of ['offset', 'limit', 'asOf']) query.delete(name);
    query.sort();
    const key = `pin ${asOf} ${query.toString()}`;
    const { revision } = this.ledger.state;
    const known = this.#memo.get(key) as { readonly ids: readonly string[]; readonly revision: number } | undefined;
    if (known && (follows || known.revision === revision)) return known.ids;
    if (follows && !known && toTime(asOf) < this.ledger.now) throw new Refusal('snapshotGone', 'The snapshot is no longer kept; start again without asOf.');
    this.#memo.delete(key);
    return this.memo(key, () => ({ ids: make(), revision })).ids;
  }

  #noIdempotency(): IdempotencyStore {
    return new IdempotencyStore((key, kept) => this.keeper?.answered(key, kept));
  }

  #watched(ledger: Ledger): Ledger {
    return watched(ledger, (command) => this.keeper?.done(command));
  }

  #startClock(): void {
    this.#running = this.#options.clock === 'running' ? { wall: performance.now(), ledger: this.ledger.now } : null;
  }
}

/** Makes a backend; see `Backend`. */
export const createBackend = (options: BackendOptions = {}): Backend => new Backend(options);
