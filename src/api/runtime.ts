/** What the client takes from its surroundings. Tests hand in their own, so that nothing waits and nothing is left to chance. */
export interface Runtime {
  /** Milliseconds that never jump and never go back. */
  now(): number;
  /** The wall clock in epoch milliseconds: only for a `Retry-After` that names a date. */
  date(): number;
  /** From 0 up to, but not including, 1. */
  random(): number;
  /** Calls back once after so many milliseconds; returns a function that takes the wish back. */
  after(milliseconds: number, callback: () => void): () => void;
}

/** The browser's own clock and chance. */
export const browserRuntime: Runtime = {
  now: () => performance.now(),
  date: () => Date.now(),
  random: () => Math.random(),
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};
