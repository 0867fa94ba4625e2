/** Waiting that ends early and leaves no listener behind. */
import { ApiError } from './api-error.js';
import type { Runtime } from './runtime.js';

/** Calls back when the signal fires, at once if it has; returns a function that stops listening. */
export function onAbort(signal: AbortSignal | undefined, callback: () => void): () => void {
  if (signal?.aborted) callback();
  else signal?.addEventListener('abort', callback);
  return () => signal?.removeEventListener('abort', callback);
}

/** The outcome of the work, or an `aborted` error as soon as the signal fires. The work itself goes on for others. */
export function abortable<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const release = onAbort(signal, () => reject(new ApiError('aborted')));
    work.then(resolve, reject).finally(release);
  });
}

/** Resolves after so many milliseconds; rejects with an `aborted` error when the signal fires first. */
export function pause(milliseconds: number, runtime: Runtime, signal: AbortSignal | undefined): Promise<void> {
  let cancel!: () => void;
  const waited = new Promise<void>((resolve) => (cancel = runtime.after(milliseconds, resolve)));
  return abortable(waited, signal).finally(cancel);
}
