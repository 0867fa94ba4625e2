/** The time between two log-outs. What was asked, cached or minted in one session is of no use in the next. */

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
