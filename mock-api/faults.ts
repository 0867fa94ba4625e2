/** Faults to choose: what goes wrong, on which routes, how often. Typed once, for tests, the demo page and the server. */
import type { RouteName } from '../src/contract/index.js';

/** What can go wrong. */
export const FAULT_NAMES = [
  'slow',
  'never',
  'offline',
  'lostAnswer',
  'unauthenticated',
  'forbidden',
  'conflict',
  'stale',
  'rateLimited',
  'serverError',
  'unavailable',
  'cutOff',
  'html',
  'wrongShape',
  'wrongTypes',
  'reordered',
  'clockSkew',
] as const;
export type FaultName = (typeof FAULT_NAMES)[number];

/** A fault that is switched on. */
export interface Fault {
  readonly name: FaultName;
  /** The route it concerns; every route when absent. */
  readonly route?: RouteName;
  /** How many requests it hits before it switches itself off; all when absent. */
  readonly times?: number;
  /** How long `slow` and every second answer of `reordered` take, in milliseconds; default 2000. */
  readonly delay?: number;
  /** How far the clock is off under `clockSkew`, in milliseconds; default an hour ahead. */
  readonly skew?: number;
}

/** The faults of one backend. */
export class Faults {
  #on: { fault: Fault; left: number; seen: number }[] = [];

  /** Switches a fault on; the function that comes back switches it off. */
  add(fault: Fault): () => void {
    const entry = { fault, left: fault.times ?? Number.POSITIVE_INFINITY, seen: 0 };
    this.#on.push(entry);
    return () => {
      this.#on = this.#on.filter((other) => other !== entry);
    };
  }

  /** Replaces all faults. */
  set(faults: readonly Fault[]): void {
    this.#on = [];
    for (const fault of faults) this.add(fault);
  }

  clear(): void {
    this.#on = [];
  }

  get list(): readonly Fault[] {
    return this.#on.map(({ fault }) => fault);
  }

  /** The fault that hits a request now, and how many requests it has hit before. Counts as a hit. Null for no known route. */
  take(route: RouteName | null): { readonly fault: Fault; readonly seen: number } | undefined {
    const entry = this.#on.find(({ fault, left }) => left > 0 && (fault.route === undefined || fault.route === route));
    if (!entry) return undefined;
    entry.left--;
    return { fault: entry.fault, seen: entry.seen++ };
  }
}
