/**
 * Data that an element asks a source for, on top of @lit/task, with what a task leaves out: the last good value stays
 * while a newer one is fetched or has failed, removal from the page ends the call, an ended call is not an error.
 */
import { Task, TaskStatus } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import { apiErrorOf, ApiError } from '../api/api-error.js';

/** How remote data is asked for. */
export interface RemoteDataConfig<Args extends readonly unknown[], Value> {
  /** Asks for the value. Must pass the signal on. */
  readonly load: (args: Args, signal: AbortSignal) => Promise<Value>;
  /**
   * What the value depends on; `null` while something is missing. Primitives or stable references only: a fresh object
   * each time would ask without end.
   */
  readonly args: () => Args | null;
}

const nothingToAsk: readonly [null] = [null];

/** A value that follows its arguments. */
export class RemoteData<Args extends readonly unknown[], Value> {
  /** The latest good value, kept while a newer one is on its way or has failed; undefined before the first. */
  value: Value | undefined;
  /** Why the latest call failed; undefined when it did not. */
  error: ApiError | undefined;
  /** When the value arrived, as milliseconds since the epoch. */
  receivedAt: number | undefined;

  readonly #host: ReactiveControllerHost & Element;
  readonly #task: Task<readonly unknown[], Value | undefined>;
  readonly #config: RemoteDataConfig<Args, Value>;
  #wanted: Args | null = null;
  #answered: Args | null = null;
  #interrupted = false;

  constructor(host: ReactiveControllerHost & Element, config: RemoteDataConfig<Args, Value>) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
    this.#task = new Task<readonly unknown[], Value | undefined>(host, {
      task: (_, { signal }) => this.#load(signal),
      args: () => (this.#wanted = config.args()) ?? nothingToAsk,
    });
  }

  /** True while a call is on its way. */
  get pending(): boolean {
    return this.#wanted !== null && this.#task.status === TaskStatus.PENDING;
  }

  /** True when the value answers the present arguments, not earlier ones. */
  get current(): boolean {
    const [wanted, answered] = [this.#wanted, this.#answered];
    return this.value !== undefined && !!wanted && !!answered && wanted.every((arg, i) => Object.is(arg, answered[i]));
  }

  /** True when the value shown is older than the latest attempt to renew it. */
  get stale(): boolean {
    return this.value !== undefined && this.error !== undefined;
  }

  /** Asks again with the present arguments. */
  reload(): void {
    void this.#task.run();
  }

  /** Puts a value in place that a write has brought back, so that it need not be read again. */
  set(value: Value): void {
    this.value = value;
    this.error = undefined;
    this.receivedAt = Date.now();
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    if (!this.#interrupted) return;
    this.#interrupted = false;
    // Moved within the page: the call was ended on the way, so ask again once the host has settled.
    queueMicrotask(() => this.reload());
  }

  hostDisconnected(): void {
    if (this.#task.status !== TaskStatus.PENDING) return;
    this.#interrupted = true;
    this.#task.abort();
  }

  async #load(signal: AbortSignal): Promise<Value | undefined> {
    const args = this.#wanted;
    if (args === null) {
      this.value = undefined;
      this.error = undefined;
      return undefined;
    }
    try {
      const value = await this.#config.load(args, signal);
      if (signal.aborted) return undefined;
      this.value = value;
      this.#answered = args;
      this.error = undefined;
      this.receivedAt = Date.now();
      return value;
    } catch (cause) {
      if (signal.aborted || (cause instanceof ApiError && cause.kind === 'aborted')) return undefined;
      this.error = apiErrorOf(cause);
      return undefined;
    }
  }
}
