/**
 * What a user wants done once, and once at most. An intent has one idempotency key, which it keeps through every retry,
 * through a reload of the page, and in another tab that wants the same. An intent whose answer was lost is looked up
 * before anything else is tried; until its fate is known it stays in the browser, without a setting for that: what is
 * kept is a random key and the order, and it goes as soon as the outcome is known.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiError } from '../api/api-error.js';
import { newKey } from '../api/new-key.js';
import { canBeRepeated, dayLong, idle, isOpen, type IntentConfig, type IntentState, type OpenIntent } from './intent-state.js';
import { read, write } from './persistence.js';

export type { IntentConfig, IntentState, OpenIntent } from './intent-state.js';

/** The intents of one kind, one for each subject. */
export class Intent<Order, Outcome> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #config: IntentConfig<Order, Outcome>;
  readonly #states = new Map<string | null, IntentState<Order, Outcome>>();

  constructor(host: ReactiveControllerHost, config: IntentConfig<Order, Outcome>) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  /** How far the intent for the present subject has come. */
  get state(): IntentState<Order, Outcome> {
    return this.stateOf(this.#config.subject());
  }

  /** How far the intent for a subject has come, be it shown or not; without one it is idle. */
  stateOf(subject: string | null): IntentState<Order, Outcome> {
    return this.#states.get(subject) ?? idle;
  }

  /** True while nothing else may be tried: it is on its way, or its fate is not known. */
  get open(): boolean {
    return isOpen(this.state);
  }

  /** True while a call for any subject is on its way. */
  get busy(): boolean {
    return [...this.#states.values()].some(({ phase }) => phase === 'sending' || phase === 'checking');
  }

  /** Begins. An order that is still open for this subject goes first; the same order goes on with its key. */
  async start(order: Order, etag: string, subject = this.#config.subject()): Promise<void> {
    if (subject !== null && !isOpen(this.stateOf(subject))) await this.#begin(subject, { key: newKey(), etag, order, at: Date.now() });
  }

  /** Sends it again: with its key, unless the backend has spoken its last word on that. Another page's may be open by now. */
  async again(subject = this.#config.subject()): Promise<void> {
    const state = this.stateOf(subject);
    // Stryker disable next-line ConditionalExpression: without a subject it is idle
    if (subject === null || (state.phase !== 'absent' && state.phase !== 'refused')) return;
    const final = state.phase === 'refused' && !canBeRepeated(state.error);
    await this.#begin(subject, final ? { ...state.open, key: newKey() } : state.open, state.phase === 'absent');
  }

  /** Looks again what became of one whose fate is not known. */
  async check(subject = this.#config.subject()): Promise<void> {
    const state = this.stateOf(subject);
    // Stryker disable next-line ConditionalExpression: without a subject it is idle
    if (subject !== null && state.phase === 'undecided') await this.#check(subject, state.open, state.error);
  }

  /** Lets go of an intent that has come to its end. */
  dismiss(subject = this.#config.subject()): void {
    const state = this.stateOf(subject);
    // Stryker disable next-line ConditionalExpression: without a subject it is idle
    if (subject === null || isOpen(state) || state.phase === 'idle') return;
    this.#forget(subject, state.open);
    this.#set(subject, idle);
  }

  hostConnected(): void {
    addEventListener('storage', this.#onStorage);
    addEventListener('online', this.#lookAgain);
    addEventListener('visibilitychange', this.#lookAgain);
  }

  hostDisconnected(): void {
    removeEventListener('storage', this.#onStorage);
    removeEventListener('online', this.#lookAgain);
    removeEventListener('visibilitychange', this.#lookAgain);
  }

  /** An intent that was left open when the page was left is looked up as soon as its subject is shown. */
  hostUpdate(): void {
    void this.resume(this.#config.subject());
  }

  /** Takes up what was left open for a subject when the page was left, unless that has been done. True when something was. */
  async resume(subject: string | null): Promise<boolean> {
    if (subject === null || this.#states.has(subject)) return false;
    this.#states.set(subject, idle);
    const earlier = this.#kept(subject);
    if (!earlier) return false;
    await this.#check(subject, earlier, null);
    const old = Date.now() - earlier.at > dayLong;
    if (old && this.stateOf(subject).phase === 'absent') this.dismiss(subject);
    return true;
  }

  /** What could not be looked up is looked up when that is likely to succeed: the network is back, or the reader. */
  readonly #lookAgain = (): void => {
    if (document.hidden) return;
    for (const subject of this.#states.keys()) void this.check(subject);
  };

  /** Told by the browser of what other tabs keep and forget. */
  readonly #onStorage = ({ key, newValue }: StorageEvent): void => {
    const subject = this.#config.subject();
    if (subject === null || newValue !== null || !key?.endsWith(this.#name(subject))) return;
    if (this.state.phase === 'idle') this.#config.elsewhere?.(subject);
    // Another tab knows by now.
    else void this.check(subject);
  };

  /** What another page has left open goes first, the same order with its key; while it is looked up, a third may begin one. */
  async #begin(subject: string, open: OpenIntent<Order>, sentBefore = false): Promise<void> {
    for (let looked: string | undefined; ; ) {
      const earlier = this.#kept(subject);
      if (!earlier || earlier.key === looked) return this.#send(subject, open, sentBefore);
      if (earlier.etag === open.etag && JSON.stringify(earlier.order) === JSON.stringify(open.order)) return this.#send(subject, earlier, true);
      looked = earlier.key;
      await this.#check(subject, earlier, null);
      const { phase } = this.stateOf(subject);
      // What has not arrived was given upon the version that is there: what was given upon another is past.
      if (phase === 'absent' && earlier.etag !== open.etag) return this.#settle(subject, { phase: 'conflict', open });
      if (phase !== 'absent' && phase !== 'conflict') return;
    }
  }

  /** `sentBefore`, without an answer: then a refusal says nothing of the first time, which may have arrived since. */
  async #send(subject: string, open: OpenIntent<Order>, sentBefore: boolean): Promise<void> {
    // Kept by somebody who has not forgotten it, unlike this page: another one has taken it up.
    const doubt = sentBefore || this.#kept(subject)?.key === open.key;
    write(this.#name(subject), doubt ? { ...open, shared: true } : open);
    this.#set(subject, { phase: 'sending', open });
    const { key: idempotencyKey, etag, order } = open;
    try {
      const outcome = await this.#config.send(subject, order, { idempotencyKey, etag });
      this.#settle(subject, { phase: 'done', open, outcome });
    } catch (cause) {
      const error = cause instanceof ApiError ? cause : new ApiError('server', { cause, outcomeUnknown: true });
      if (error.outcomeUnknown || doubt || !this.#alone(subject, open)) return this.#check(subject, open, error);
      if (error.kind === 'conflict') return this.#settle(subject, { phase: 'conflict', open });
      this.#forget(subject, open);
      this.#set(subject, { phase: 'refused', open, error });
    }
  }

  /** Whether no other page has taken it up meanwhile. */
  #alone(subject: string, { key }: OpenIntent<Order>): boolean {
    const kept = this.#kept(subject);
    return kept?.key === key && !kept.shared;
  }

  async #check(subject: string, open: OpenIntent<Order>, error: ApiError | null): Promise<void> {
    this.#set(subject, { phase: 'checking', open });
    try {
      const found = await this.#config.find(subject, open);
      if (found === 'absent') this.#set(subject, { phase: 'absent', open, error });
      else if (found === 'changed') this.#settle(subject, { phase: 'conflict', open });
      else this.#settle(subject, { phase: 'done', open, outcome: found });
    } catch (cause) {
      this.#set(subject, { phase: 'undecided', open, error: cause instanceof ApiError ? cause : new ApiError('server', { cause }) });
    }
  }

  #settle(subject: string, state: IntentState<Order, Outcome> & { phase: 'done' | 'conflict' }): void {
    this.#forget(subject, state.open);
    this.#set(subject, state);
    this.#config.settled(subject, state);
  }

  #set(subject: string, state: IntentState<Order, Outcome>): void {
    this.#states.set(subject, state);
    this.#host.requestUpdate();
  }

  #name(subject: string): string {
    return `intent:${this.#config.kind}:${subject}`;
  }

  #kept(subject: string): OpenIntent<Order> | undefined {
    return read(this.#name(subject), (value): value is OpenIntent<Order> => {
      const { key, etag, order, at } = (value ?? {}) as Partial<Record<keyof OpenIntent<Order>, unknown>>;
      return typeof key === 'string' && typeof etag === 'string' && typeof at === 'number' && this.#config.isOrder(order);
    });
  }

  /** Another page may keep a later one by now, which is not this one's to forget. */
  #forget(subject: string, { key }: OpenIntent<Order>): void {
    if (this.#kept(subject)?.key === key) write(this.#name(subject), undefined);
  }
}
