/** What handlers and faults need of a backend. */
import type { Faults } from '../faults.js';
import type { Ledger } from '../ledger/ledger.js';
import type { IdempotencyStore } from './idempotency.js';
import type { RequestRate } from './request-rate.js';

export interface Context {
  /** Where the handlers answer. */
  readonly base: string;
  readonly faults: Faults;
  readonly ledger: Ledger;
  readonly idempotency: IdempotencyStore;
  readonly rate: RequestRate;
  /** Milliseconds that every answer is held back. */
  readonly latency: number;
  /** The only token that is let in; null lets everybody in. */
  readonly token: string | null;
  /** Brings a running clock up to date. */
  tick(): void;
  nextRequestId(): string;
  /** Remembers a result that later pages of the same snapshot need again. */
  memo<T>(key: string, make: () => T): T;
  /** The order of a list whose records change, pinned by its snapshot: a first page fixes it, later ones read it. */
  pin(asOf: string, url: URL, make: () => readonly string[]): readonly string[];
}
