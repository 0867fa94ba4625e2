/** The time between two log-outs. What was asked, cached or minted in one session is of no use in the next. */
import { ApiError } from './api-error.js';

let current: AbortController | undefined;

/** The signal of the running session. It fires when the session ends. */
export function session(): AbortSignal {
  return (current ??= new AbortController()).signal;
}

/** Ends the session: all that listens to its signal stops. The next begins at once. */
export function endSession(): void {
  current?.abort();
  current = undefined;
}

/** The error of everything that a log-out ends. */
export const loggedOut = (): ApiError => new ApiError('unauthenticated', { code: 'loggedOut' });
