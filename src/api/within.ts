/** Waiting for the network, with an end to it. */
import { ApiError } from './api-error.js';
import { onAbort } from './abort.js';
import type { Runtime } from './runtime.js';
import { loggedOut } from './session.js';

/** What may end a wait. */
export interface Limits {
  /** Milliseconds. */
  readonly timeout: number;
  readonly runtime: Runtime;
  /** The caller's own signal. */
  readonly signal: AbortSignal | undefined;
  /** Fires on log-out. */
  readonly session: AbortSignal;
  /** For errors: the address without its query. */
  readonly url: string;
  /** True once an answer has begun to come. */
  begun?: boolean;
}

/** The outcome of the work, unless a limit is reached first. Rejects with an {@link ApiError} only. */
export function within<T>(limits: Limits, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { url } = limits;
  const controller = new AbortController();
  const releases: (() => void)[] = [];
  return new Promise<T>((resolve, reject) => {
    const end = (error: ApiError) => () => {
      reject(error);
      controller.abort();
    };
    releases.push(onAbort(limits.signal, end(new ApiError('aborted', { url }))), onAbort(limits.session, end(loggedOut())));
    if (controller.signal.aborted) return;
    releases.push(limits.runtime.after(limits.timeout, end(new ApiError('timeout', { url, retryable: true }))));
    work(controller.signal).then(resolve, (cause: unknown) => reject(cause instanceof ApiError ? cause : lost(url, cause, limits.begun)));
  }).finally(() => releases.forEach((release) => release()));
}

/** False only where the browser is sure that there is no network. */
export const online = (): boolean => globalThis.navigator?.onLine !== false;

/** The error of a connection that gave no answer, or, as `cutOff`, not all of one. */
export function lost(url: string, cause?: unknown, begun?: boolean): ApiError {
  return new ApiError(online() ? 'network' : 'offline', { url, retryable: true, cause, code: begun ? 'cutOff' : null });
}
