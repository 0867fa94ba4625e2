/** Asks for usage: the element's other half, which knows no templates. What is made of the answers is the view's to say. */
import type { ReactiveControllerHost } from 'lit';
import type { ApiError } from '../../api/api-error.js';
import type { Backend } from '../../controllers/backend.js';
import { Pace } from '../../controllers/pace.js';
import { UsageParts, type UsagePart, type UsageRead, type UsageRequest } from '../../controllers/usage-parts.js';
import type { DayRange } from '../../model/usage-range.js';
import { canAsk, questionOf, type Hindrance, type Question, type Wishes } from './question.js';
import { remember } from './remember.js';

/** Where a reading takes its wishes from. */
export interface ReadingConfig {
  readonly backend: () => Backend | undefined;
  readonly wishes: () => Wishes;
  /** False while something else is looked at: nothing is asked for until it is true again. */
  readonly active: () => boolean;
}

export class UsageReading {
  readonly #config: ReadingConfig;
  readonly #parts: UsageParts;
  readonly #previous: UsageParts;
  readonly #pace = new Pace();
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

  /** The days that are asked for; undefined while nothing can be asked. */
  get range(): DayRange | undefined {
    const { question } = this;
    return canAsk(question) ? question.range : undefined;
  }

  /** What has been answered; undefined before the first answer, and while nothing can be asked. */
  get read(): UsageRead | undefined {
    return canAsk(this.question) ? this.#parts.shown : undefined;
  }

  /** The same of as many days before. */
  get previous(): UsageRead | undefined {
    return this.#previous.shown;
  }

  /** True when no part could be read. */
  get failed(): boolean {
    return this.read !== undefined && this.read.parts.every(({ state }) => state === 'failed');
  }

  /** True while what is shown is to be replaced by what has been asked for since. */
  get outdated(): boolean {
    return !this.#parts.current;
  }

  /** True while parts of the range are on their way. */
  get pending(): boolean {
    return this.#parts.pending;
  }

  /** Why something is not shown. */
  get error(): ApiError | undefined {
    const { question } = this;
    if (question && 'error' in question) return question.error;
    return this.#parts.shown?.parts.find(({ error }) => error)?.error;
  }

  /** Asks again for a part that failed, of the days before too, or for all that did. */
  readonly retry = (part?: UsagePart): void => {
    this.#parts.retry(part);
    this.#previous.retry(part);
  };

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
      active: this.#config.active,
    });
  }
}

/** The time of the oldest snapshot that a read is made of; undefined before an answer. */
export function oldest({ parts }: UsageRead): string | undefined {
  const times = parts.flatMap(({ answer }) => (answer ? [answer.asOf] : []));
  return times.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0];
}
