/** Waiting that the reader can end. */

/** Resolves after so many milliseconds, or at once when the signal fires. */
export function wait(milliseconds: number, ...signals: readonly AbortSignal[]): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      for (const signal of signals) signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    for (const signal of signals) {
      if (signal.aborted) end();
      else signal.addEventListener('abort', end);
    }
  });
}

/** Resolves when the browser is back online, or when the signal fires. */
export function untilOnline(...signals: readonly AbortSignal[]): Promise<void> {
  const ended = new AbortController();
  addEventListener('online', () => ended.abort(), { signal: ended.signal, once: true });
  // A browser's word on being offline is not always right: after a while it is worth a try.
  return wait(30_000, ended.signal, ...signals).finally(() => ended.abort());
}
