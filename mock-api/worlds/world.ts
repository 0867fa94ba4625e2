import type { Time } from '../ledger/time.js';
import type { Timed } from './script.js';

/** A scenario. */
export interface World {
  /** Where its clock stands when nothing else is said. */
  readonly now: string;
  /** What happens, in the order of time, as seen from `now`. */
  readonly history: (now: Time, seed: number) => Iterable<Timed>;
  /** True when its commands have times of their own; another `now` then only cuts them off. */
  readonly absolute?: boolean;
}
