/**
 * Trying again. Reads are repeated when that can help. Writes are repeated with their own idempotency key only, and
 * their last error says when it is not known whether they were carried out.
 */
import { ApiError } from './api-error.js';
import { pause } from './abort.js';
import type { Runtime } from './runtime.js';

/** How failed tries are repeated. */
export interface RetryOptions {
  /** How often to try, the first time included: 1 never repeats. Default 3. */
  readonly tries?: number;
  /** Milliseconds that the first wait is at most; each further one is at most double. Default 400. */
  readonly firstDelay?: number;
  /** Milliseconds that no wait exceeds, unless the backend asks for more. Default 8,000. */
  readonly longestDelay?: number;
  /**
   * Seconds. When the backend asks to wait for longer (`Retry-After`), the call fails at once and its error carries
   * `retryAfter`, so that the reader sees a countdown instead of a spinner. Default 5.
   */
  readonly longestRetryAfter?: number;
}

/** What one call needs to be repeated. */
export interface RetryContext {
  readonly write: boolean;
  /** Shared by the calls to one origin. */
  readonly budget: RetryBudget;
  readonly runtime: Runtime;
  readonly options: RetryOptions;
  readonly signal: AbortSignal | undefined;
}

/**
 * Repeats that one origin may be asked for, by all elements of the page together: 10 at once, then one every two
 * seconds. Fifty elements in front of a failing backend so do little more than their fifty first tries.
 */
export class RetryBudget {
  readonly #runtime: Runtime;
  #tokens = 10;
  #at: number;

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
    this.#at = runtime.now();
  }

  /** Takes one repeat; false when there is none left. */
  take(): boolean {
    const now = this.#runtime.now();
    this.#tokens = Math.min(10, this.#tokens + (now - this.#at) / 2000);
    this.#at = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}

const budgets = new WeakMap<Runtime, Map<string, RetryBudget>>();

/** The budget of an origin. */
export function budgetFor(origin: string, runtime: Runtime): RetryBudget {
  const known = budgets.get(runtime) ?? new Map<string, RetryBudget>();
  budgets.set(runtime, known);
  const budget = known.get(origin) ?? new RetryBudget(runtime);
  known.set(origin, budget);
  return budget;
}

/** The outcome of the first try that succeeds, or the error of the last. */
export async function withRetries<T>(attempt: () => Promise<T>, context: RetryContext): Promise<T> {
  const { write, budget, runtime, options, signal } = context;
  // Once the fate of a try is open only a success settles it: whatever a later try is told may be the echo of the first.
  let doubt = false;
  let wait: number | null = 0;
  for (let tried = 1; ; tried++) {
    try {
      if (wait > 0) await pause(wait, runtime, signal);
      return await attempt();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      doubt ||= error.outcomeUnknown;
      wait = worthRepeating(error, write) && tried < (options.tries ?? 3) ? delay(error, tried, options, runtime) : null;
      if (wait === null || !budget.take()) throw doubtful(error, doubt);
    }
  }
}

/** The same error, saying that the request may have been carried out. */
export function doubtful(error: ApiError, doubt: boolean): ApiError {
  return doubt ? new ApiError(error.kind, { ...error, cause: error.cause, outcomeUnknown: true }) : error;
}

function worthRepeating({ kind, status, code, retryable }: ApiError, write: boolean): boolean {
  // A reader has waited long enough by then; a write is asked for again, because its fate is open.
  if (kind === 'timeout') return write;
  if (kind === 'network') return true;
  if (status === 429 || status === 503) return true;
  if (write) return code === 'idempotencyKeyInFlight';
  return status === 502 || status === 504 || (status !== null && retryable);
}

/** Milliseconds to wait before the next try; null when the backend asks for more than a reader should sit through. */
function delay(error: ApiError, tried: number, options: RetryOptions, runtime: Runtime): number | null {
  const { firstDelay = 400, longestDelay = 8_000, longestRetryAfter = 5 } = options;
  // Anything between nothing and the bound, so that those who failed together do not come back together.
  const spread = runtime.random() * Math.min(longestDelay, firstDelay * 2 ** (tried - 1));
  const asked = error.retryAfter ?? 0;
  return asked > longestRetryAfter ? null : asked * 1000 + spread;
}
