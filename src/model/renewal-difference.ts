/** Two people changed one pack: what each of them sees. Pure. */
import { samePeriod, type Seen } from './renewal-choice.js';

/** One thing that may differ. */
export interface Difference {
  readonly what: 'method' | 'period' | 'expiresAt';
  /** True when it is no longer what the reader saw. */
  readonly changed: boolean;
}

/** Compares what the reader saw with what is there now. All three are listed as soon as one differs; none otherwise. */
export function differences(seen: Seen, now: Seen): readonly Difference[] {
  const all: readonly Difference[] = [
    { what: 'method', changed: seen.method !== now.method },
    { what: 'period', changed: !samePeriod(seen.period, now.period) },
    { what: 'expiresAt', changed: Date.parse(seen.expiresAt) !== Date.parse(now.expiresAt) },
  ];
  return all.some(({ changed }) => changed) ? all : [];
}
