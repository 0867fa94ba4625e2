/**
 * The usage of a range, asked for in parts that are as long as the backend allows, side by side, and joined.
 *
 * Each part stands for itself: one that fails leaves the others to be shown and can be asked for again alone. What was
 * shown stays until the first part of something newer is there, unless some of it failed; a late answer is never put over a
 * newer one.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { apiErrorOf, type ApiError } from '../api/api-error.js';
import type { Usage, UsageQuery } from '../contract/index.js';
import { splitRange, type DayRange } from '../model/usage-range.js';
import type { RangePart } from '../model/usage-view.js';
import type { Pace } from './pace.js';

/** What is asked for. */
export interface UsageRequest {
  readonly product: string;
  readonly taskType: string;
  /** The regions that are added up. */
  readonly regions: readonly string[];
  readonly range: DayRange;
}

/** One part and what came of it. */
export interface UsagePart extends RangePart {
  /** The latest good answer. */
  readonly answer?: Usage;
  /** Why the latest call failed; beside an answer, that answer is an older one. */
  readonly error?: ApiError;
}

/** A request and how its parts stand. Replaced, never changed, whenever a part has been answered. */
export interface UsageRead {
  readonly request: UsageRequest;
  readonly parts: readonly UsagePart[];
}

/** How usage is asked for. */
export interface UsagePartsConfig {
  /** What is wanted; null while something is missing. */
  readonly request: () => UsageRequest | null;
  readonly load: (query: UsageQuery, signal: AbortSignal) => Promise<Usage>;
  /** Most days in one part, and most calls that begin in one second. */
  readonly limits: () => { readonly days: number; readonly perSecond: number };
  /** Counts the calls; shared by those that ask the same backend. */
  readonly pace: Pace;
  /** False while the answers are of no use to anybody: nothing is asked for until it is true again. */
  readonly active: () => boolean;
}

export class UsageParts implements ReactiveController {
  /** The newest read of which a part has been answered. */
  shown: UsageRead | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #config: UsagePartsConfig;
  readonly #underway = new Set<number>();
  /** Numbers of the parts that were under way when the host left the page. */
  #brokenOff: readonly number[] = [];
  #key: string | null = null;
  #wanted: UsageRead | undefined;
  #calls = new AbortController();

  constructor(host: ReactiveControllerHost, config: UsagePartsConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  /** True while a part is on its way. */
  get pending(): boolean {
    return this.#underway.size > 0;
  }

  /** True when what is shown answers what is wanted now. */
  get current(): boolean {
    return this.shown !== undefined && this.shown === this.#wanted;
  }

  /** Asks again for a part that failed, or for all that did. */
  retry(one?: UsagePart): void {
    this.#ask((part) => part.error !== undefined && (one === undefined || one.from === part.from));
  }

  /** Asks again for all parts; what is shown stays meanwhile. */
  reload(): void {
    this.#endCalls();
    if (this.#config.active()) this.#ask(() => true);
    else this.#key = null;
  }

  hostConnected(): void {
    // Moved within the page: the calls were ended on the way.
    if (this.#wanted && this.#config.active()) this.#ask(({ state }, number) => state === 'pending' || this.#brokenOff.includes(number));
    this.#brokenOff = [];
  }

  hostDisconnected(): void {
    this.#brokenOff = [...this.#underway];
    this.#endCalls();
  }

  hostUpdate(): void {
    if (!this.#config.active()) return;
    const request = this.#config.request();
    const key = request && JSON.stringify(request);
    if (key === this.#key) return;
    this.#key = key;
    this.#endCalls();
    if (!request) {
      this.#wanted = this.shown = undefined;
      return;
    }
    // Why an earlier question could not be answered says nothing of this one.
    if (this.shown?.parts.some(({ error }) => error)) this.shown = undefined;
    const parts = splitRange(request.range, this.#config.limits().days).map((range) => ({ ...range, state: 'pending' as const }));
    this.#wanted = { request, parts };
    this.#ask(() => true);
  }

  #endCalls(): void {
    this.#calls.abort();
    this.#underway.clear();
  }

  #ask(which: (part: UsagePart, number: number) => boolean): void {
    if (this.#calls.signal.aborted) this.#calls = new AbortController();
    const numbers = [...(this.#wanted?.parts ?? []).entries()].filter(([number, part]) => which(part, number) && !this.#underway.has(number));
    for (const [number, part] of numbers) {
      this.#underway.add(number);
      // A part that failed is on its way again; one that is shown stays what it is until there is a newer answer.
      if (part.state === 'failed') this.#settle(number, { from: part.from, to: part.to, state: 'pending' });
      void this.#fetch(number, this.#calls.signal);
    }
    this.#host.requestUpdate();
  }

  async #fetch(number: number, signal: AbortSignal): Promise<void> {
    const { request, parts } = this.#wanted!;
    const { from, to, answer } = parts[number]!;
    const { product, taskType, regions } = request;
    const call = () => this.#config.load({ product, from, to, taskType: [taskType], region: [...regions] }, signal);
    try {
      const fresh = await this.#config.pace.begin(this.#config.limits().perSecond, call, signal);
      if (signal.aborted) return;
      this.#underway.delete(number);
      this.#settle(number, { from, to, state: 'ready', answer: fresh });
    } catch (cause) {
      if (signal.aborted) return;
      this.#underway.delete(number);
      const error = apiErrorOf(cause);
      this.#settle(number, answer ? { from, to, state: 'ready', answer, error } : { from, to, state: 'failed', error });
    }
  }

  #settle(number: number, part: UsagePart): void {
    const { request, parts } = this.#wanted!;
    this.#wanted = { request, parts: parts.with(number, part) };
    if (part.state !== 'pending' || this.shown?.request === request) this.shown = this.#wanted;
    this.#host.requestUpdate();
  }
}
