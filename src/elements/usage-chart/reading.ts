/** Asks for usage and makes of the answers what is shown: the element's other half, which knows no templates. */
import type { ReactiveControllerHost } from 'lit';
import type { ApiError } from '../../api/api-error.js';
import type { Backend } from '../../controllers/backend.js';
import { Pace } from '../../controllers/pace.js';
import { UsageParts, type UsagePart, type UsageRequest } from '../../controllers/usage-parts.js';
import { addDays } from '../../model/days.js';
import type { DayRange } from '../../model/usage-range.js';
import type { Writer } from '../../parts/writer.js';
import { canAsk, questionOf, type Hindrance, type Question, type Wishes } from './question.js';
import { remember } from './remember.js';
import { ShownUsageMaker, type ShownChoice, type ShownUsage } from './shown.js';

/** Where a reading takes its wishes from. */
export interface ReadingConfig {
  readonly backend: () => Backend | undefined;
  readonly wishes: () => Wishes;
  readonly choice: () => Omit<ShownChoice, 'today'>;
  readonly writer: () => Writer;
}

export class UsageReading {
  /** What is shown; undefined before the first answer. Brought up to date by `update`. */
  shown: ShownUsage | undefined;

  readonly #config: ReadingConfig;
  readonly #parts: UsageParts;
  readonly #previous: UsageParts;
  readonly #pace = new Pace();
  readonly #maker = new ShownUsageMaker();
  readonly #ask = remember(
    (backend: Backend, product: string | null, taskType: string | null, region: string | null, range: string, groupRange: DayRange | null) =>
      questionOf(backend, { product, taskType, region, range, groupRange }),
  );

  constructor(host: ReactiveControllerHost, config: ReadingConfig) {
    this.#config = config;
    this.#parts = this.#partsOf(host, (question) => question.request);
    this.#previous = this.#partsOf(host, (question) => question.previous);
  }

  /** What is asked, or why nothing can be; undefined until the backend has said what can be asked. */
  get question(): Question | Hindrance | undefined {
    const backend = this.#config.backend();
    const { product, taskType, region, range, groupRange } = this.#config.wishes();
    return backend && this.#ask(backend, product, taskType, region, range, groupRange);
  }

  /** True when no part could be read. */
  get failed(): boolean {
    return this.shown !== undefined && this.shown.read.parts.every(({ state }) => state === 'failed');
  }

  /** True when all was read and there is no usage. */
  get empty(): boolean {
    return this.shown !== undefined && this.shown.read.parts.every(({ state }) => state === 'ready') && this.shown.summary.total === null;
  }

  /** True while what is shown is to be replaced by what has been asked for since. */
  get outdated(): boolean {
    return !this.#parts.current;
  }

  /** Why something is not shown. */
  get error(): ApiError | undefined {
    const { question } = this;
    if (question && 'error' in question) return question.error;
    return this.#parts.shown?.parts.find(({ error }) => error)?.error;
  }

  /** Makes what is shown out of the latest answers and choices. */
  update(): void {
    const [question, read] = [this.question, this.#parts.shown];
    if (!read || !canAsk(question)) {
      this.shown = undefined;
      return;
    }
    const choice = { ...this.#config.choice(), today: addDays(question.window.to, -1) };
    this.shown = this.#maker.make(read, this.#previous.shown, choice, this.#config.writer());
  }

  /** Asks again for a part that failed, or for all that did. */
  readonly retry = (part?: UsagePart): void => this.#parts.retry(part);

  /** Asks again for everything. */
  reload(): void {
    this.#parts.reload();
    this.#previous.reload();
  }

  #partsOf(host: ReactiveControllerHost, pick: (question: Question) => UsageRequest | null): UsageParts {
    return new UsageParts(host, {
      request: () => {
        const { question } = this;
        return canAsk(question) ? pick(question) : null;
      },
      load: (query, signal) => this.#config.backend()!.source.usage(query, { signal }),
      limits: () => {
        const { usageSpanDays, requestsPerSecond } = this.#config.backend()!.capabilities.limits;
        return { days: usageSpanDays, perSecond: requestsPerSecond };
      },
      pace: this.#pace,
    });
  }
}
