/** A backend: a world, its clock, and handlers that answer from it. */
import type { HttpHandler } from 'msw';
import { Faults } from './faults.js';
import type { Context } from './handlers/context.js';
import { handlersOf } from './handlers/index.js';
import { IdempotencyStore } from './handlers/idempotency.js';
import { Refusal } from './handlers/problems.js';
import type { Ledger } from './ledger/ledger.js';
import { toTime, type Time } from './ledger/time.js';
import { buildWorld, type WorldName, type WorldOptions } from './worlds/index.js';

/** How a backend is made. */
export interface BackendOptions extends WorldOptions {
  /** Which world; default `typical`. */
  readonly world?: WorldName;
  /** Where the handlers answer: path with an optional origin or `*` before it. Default `*​/v1` on any origin. */
  readonly base?: string;
  /** `fixed`: time stands still until it is moved. `running`: it goes on with the wall clock. Default `fixed`. */
  readonly clock?: 'fixed' | 'running';
  /** Milliseconds that every answer is held back; default 0. */
  readonly latency?: number;
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

export class Backend implements Context {
  readonly base: string;
  readonly faults = new Faults();
  readonly handlers: readonly HttpHandler[];
  latency: number;
  token: string | null;
  ledger: Ledger;
  idempotency = new IdempotencyStore();
  #options: BackendOptions;
  #requests = 0;
  #running: { readonly wall: number; readonly ledger: Time } | null = null;
  readonly #memo = new Map<string, unknown>();

  constructor(options: BackendOptions = {}) {
    this.#options = options;
    this.base = options.base ?? '*/v1';
    this.latency = options.latency ?? 0;
    this.token = options.token ?? null;
    this.ledger = buildWorld(options.world ?? 'typical', options);
    this.handlers = handlersOf(this);
    this.#startClock();
  }

  /** What time it is there. */
  get now(): Time {
    return this.ledger.now;
  }

  /** The name of the world that it holds. */
  get world(): WorldName {
    return this.#options.world ?? 'typical';
  }

  /** Starts over: the same world, or another. Faults are cleared. */
  reset(world: WorldName = this.world, options: WorldOptions = {}): void {
    this.#options = { ...this.#options, ...options, world };
    this.ledger = buildWorld(world, this.#options);
    this.idempotency = new IdempotencyStore();
    this.faults.clear();
    this.#memo.clear();
    this.#startClock();
  }

  /** Moves the clock to an instant, forwards only; everything due until then happens. */
  setClock(to: Time | string): void {
    this.ledger.advance(typeof to === 'number' ? to : toTime(to));
    this.#startClock();
  }

  /** Moves the clock by so much. */
  advance({ days = 0, hours = 0, minutes = 0, seconds = 0 }: Span): void {
    this.tick();
    this.setClock(this.ledger.now + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
  }

  /** Brings a running clock up to date. Called at each request. */
  tick(): void {
    if (this.#running) this.ledger.advance(Math.max(this.ledger.now, this.#running.ledger + Math.floor(performance.now() - this.#running.wall)));
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

  #startClock(): void {
    this.#running = this.#options.clock === 'running' ? { wall: performance.now(), ledger: this.ledger.now } : null;
  }
}

/** Makes a backend; see `Backend`. */
export const createBackend = (options: BackendOptions = {}): Backend => new Backend(options);
