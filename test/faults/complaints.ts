/** What a page complains of: errors that nobody caught, promises, its console. */

export type Complaints = string[] & { end(): void };

/** Hears complaints until its end. Those that are heard do not end the test by themselves: its seed is to be told first. */
export function complaints(): Complaints {
  const heard = [] as unknown as Complaints;
  const onError = (event: ErrorEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    heard.push(`uncaught: ${event.message} ${event.error instanceof Error ? event.error.stack : ''}`);
  };
  const onRejection = (event: PromiseRejectionEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    heard.push(`unhandled: ${String(event.reason)} ${event.reason instanceof Error ? event.reason.stack : ''}`);
  };
  const { error, warn } = console;
  // The test runner's own handler was there first, and a window tells its listeners in their order, whether they capture or not.
  const { onerror, onunhandledrejection } = globalThis;
  Object.assign(globalThis, { onerror: null, onunhandledrejection: null });
  console.error = (...said: unknown[]) => void heard.push(`console: ${said.map(String).join(' ')}`);
  console.warn = (...said: unknown[]) => void heard.push(`console: ${said.map(String).join(' ')}`);
  addEventListener('error', onError, true);
  addEventListener('unhandledrejection', onRejection, true);
  heard.end = () => {
    Object.assign(console, { error, warn });
    Object.assign(globalThis, { onerror, onunhandledrejection });
    removeEventListener('error', onError, true);
    removeEventListener('unhandledrejection', onRejection, true);
  };
  return heard;
}
