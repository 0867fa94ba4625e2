/** One answer for all who ask for the same at the same time, kept for a short while. */
import { ApiError } from './api-error.js';
import { abortable } from './abort.js';
import type { Runtime } from './runtime.js';
import { session } from './session.js';

interface Shared<T> {
  readonly answer: Promise<T>;
  readonly controller: AbortController;
  readonly session: AbortSignal;
  waiting: number;
  /** Until when the answer is fresh; unlimited while it is under way. */
  until: number;
}

/**
 * A read that callers share. An error is not kept. A caller who takes the question back leaves the others undisturbed;
 * when the last one does, the request is ended.
 * @param time milliseconds for which an answer is kept
 */
export function sharedRead<T>(load: (signal: AbortSignal) => Promise<T>, time: number, runtime: Runtime) {
  let shared: Shared<T> | undefined;

  const start = (): Shared<T> => {
    const controller = new AbortController();
    return { answer: load(controller.signal), controller, session: session(), waiting: 0, until: Infinity };
  };

  return async (signal?: AbortSignal): Promise<T> => {
    if (signal?.aborted) throw new ApiError('aborted');
    if (shared && (runtime.now() >= shared.until || shared.session !== session())) shared = undefined;
    const mine = (shared ??= start());
    mine.waiting++;
    try {
      const answer = await abortable(mine.answer, signal);
      mine.until = Math.min(mine.until, runtime.now() + time);
      return answer;
    } finally {
      mine.waiting--;
      if (mine.waiting === 0 && mine.until === Infinity) {
        if (shared === mine) shared = undefined;
        mine.controller.abort();
      }
    }
  };
}
