/** What is shown, out of what was answered. Each step is computed again only when something that it depends on has changed. */
import type { ChartKind } from '../../chart/figure.js';
import type { UsageRead } from '../../controllers/usage-parts.js';
import type { Granularity, Measure } from '../../model/usage-choices.js';
import type { DayRange } from '../../model/usage-range.js';
import { dailyUsage, type DailyUsage } from '../../model/usage-series.js';
import { usageSummary, type UsageSummary } from '../../model/usage-summary.js';
import { besides, selectedUsage, usageView, type UsageView } from '../../model/usage-view.js';
import type { Writer } from '../../parts/writer.js';
import { drawnUsage, type DrawnUsage } from './figure.js';
import { named } from './palette.js';
import { remember } from './remember.js';

/** What a reader has chosen. */
export interface ShownChoice {
  readonly measure: Measure;
  /** How long a bar of a range is. */
  readonly granularity: (range: DayRange) => Granularity;
  readonly kind: ChartKind;
  /** True to name the small series as well. */
  readonly open: boolean;
  readonly hidden: ReadonlySet<string>;
  /** True to draw the days before as well. */
  readonly compare: boolean;
  /** The day that is not over yet. */
  readonly today: string;
}

/** A read as it is shown. */
export interface ShownUsage extends DrawnUsage {
  readonly read: UsageRead;
  readonly view: UsageView;
  readonly summary: UsageSummary;
}

/** Makes what is shown. One for each element, because it remembers the latest. */
export class ShownUsageMaker {
  readonly #daily = remember(daily);
  readonly #previous = remember(daily);
  /** The figures are of the series that are shown: beside a drawing of these, others would contradict it. */
  readonly #summary = remember((usage: DailyUsage, before: DailyUsage | null, today: string, complete: boolean, view: UsageView, hidden: ReadonlySet<string>) =>
    usageSummary(selectedUsage(usage, view, hidden), before && selectedUsage(before, view, hidden), today, complete),
  );
  readonly #view = remember((usage: DailyUsage, granularity: Granularity, open: boolean, today: string, parts: UsageRead['parts']) =>
    usageView(usage, { granularity, most: open ? Number.POSITIVE_INFINITY : named, today, parts }),
  );
  readonly #besides = remember(besides);
  readonly #drawn = remember(drawnUsage);
  readonly #shown = remember((read: UsageRead, view: UsageView, summary: UsageSummary, drawn: DrawnUsage): ShownUsage => ({ read, view, summary, ...drawn }));

  /** @param previous the days before; of use only when they are complete and belong to the read */
  make(read: UsageRead, previous: UsageRead | undefined, choice: ShownChoice, writer: Writer): ShownUsage {
    const { measure, granularity, kind, open, hidden, compare, today } = choice;
    const usage = this.#daily(read, measure);
    const before = previous && belongs(previous, read) ? this.#previous(previous, measure) : null;
    const plain = this.#view(usage, granularity(usage.range), open, today, read.parts);
    const summary = this.#summary(usage, before, today, isComplete(read), plain, hidden);
    const view = compare && before ? this.#besides(plain, before, hidden, today) : plain;
    return this.#shown(read, view, summary, this.#drawn(view, kind, hidden, writer));
  }
}

/** Whether all days have been read. */
export const isComplete = ({ parts }: UsageRead): boolean => parts.every(({ state }) => state === 'ready');

function daily({ request, parts }: UsageRead, measure: Measure): DailyUsage {
  const answers = parts.flatMap(({ answer }) => (answer ? [answer] : []));
  return dailyUsage(answers, { range: request.range, taskType: request.taskType, measure });
}

/** Days before are compared with only when both stretches are complete and of the same usage. */
function belongs(previous: UsageRead, read: UsageRead): boolean {
  const of = ({ product, taskType, regions }: UsageRead['request']) => JSON.stringify([product, taskType, regions]);
  return isComplete(previous) && isComplete(read) && previous.request.range.to === read.request.range.from && of(previous.request) === of(read.request);
}
