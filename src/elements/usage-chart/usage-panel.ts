/** The view of usage: makes of the answers what is shown, and draws it. Fetched while the first answers are on their way. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { ApiError } from '../../api/api-error.js';
import { ChartController } from '../../controllers/chart.js';
import { enChartFigure } from '../../i18n/en-chart-figure.js';
import { addDays } from '../../model/days.js';
import { dress } from '../../parts/later.js';
import type { Writer } from '../../parts/writer.js';
import { answeredQuestion } from './answered.js';
import { captionOf } from './caption.js';
import { chartFigure, isCovered, placeOf, plotRefs } from './chart-figure.js';
import { cursorWords } from './cursor-words.js';
import { ChartCursor } from './cursor.js';
import { defaultsNote } from './dimensions.js';
import { downloadMenu, type FileKind } from './download-menu.js';
import { summaryText } from './figures.js';
import { whyNoChange } from './no-change.js';
import { notes } from './notes.js';
import { panelStyles } from './panel.styles.js';
import { canAsk, type Question } from './question.js';
import { remember } from './remember.js';
import { isComplete, ShownUsageMaker, type ShownUsage } from './shown.js';
import { chartSkeleton } from './skeleton.js';
import { startDownload } from './start-download.js';
import { noUsageView } from './states.js';
import type { UsagePanelConfig, ViewHost, ViewPanel } from './view-panel.js';
import { readable } from './words.js';
import { Zoom } from './zoom.js';

export class UsagePanel implements ViewPanel {
  readonly error: ApiError | undefined;

  readonly #host: ViewHost;
  readonly #config: UsagePanelConfig;
  readonly #maker = new ShownUsageMaker();
  readonly #refs = plotRefs();
  readonly #chart: ChartController;
  readonly #cursor: ChartCursor;
  readonly #zoom: Zoom;
  readonly #answered = remember(answeredQuestion);
  readonly #caption = remember(captionOf);
  readonly #summary = remember(({ summary, view, read }: ShownUsage, hidden: ReadonlySet<string>, caption: string, writer: Writer) =>
    isCovered(view, hidden) ? `${caption}: ${writer.t('usage.series.hidden')}` : summaryText({ writer, summary, unit: view.unit, range: view.range, complete: isComplete(read) }, caption),
  );
  #shown: ShownUsage | undefined;
  /** What is shown answers this; the reader may have asked for something else since. */
  #question: Question | undefined;
  /** What the cursor last spoke of. */
  #spoken: readonly unknown[] = [];
  /** Ids of the series that the reader has hidden, and of which task type they are. */
  #hidden: ReadonlySet<string> = new Set();
  #taskType: string | undefined;
  /** Whether the small series are named as well. */
  #open = false;
  #downloadFailed = false;

  constructor(host: ViewHost, config: UsagePanelConfig) {
    this.#host = host;
    this.#config = config;
    dress(host, ...panelStyles);
    this.#zoom = new Zoom(config.onRange);
    this.#chart = new ChartController(host, {
      place: () => placeOf(this.#refs),
      figure: () => (config.active() ? this.#shown?.figure : undefined),
      onDrawn: () => {
        this.#cursor.refresh();
        config.onDrawn();
      },
    });
    this.#cursor = new ChartCursor(host, {
      drawing: () => this.#chart.drawing,
      count: () => this.#shown?.view.buckets.length ?? 0,
      ...cursorWords(() => ({ view: this.#shown!.view, hidden: this.#hidden, kind: config.wishes().kind, writer: this.#writer })),
      onSelect: (first, last) => {
        const { range, buckets } = this.#shown!.view;
        this.#zoom.enter({ from: buckets[first]!.from, to: buckets[last]!.to }, range);
      },
      wayOut: () => this.#shown && this.#zoom.wayOut(this.#shown.read.request.range),
    });
  }

  get ready(): boolean {
    return this.#shown !== undefined && (this.#empty || this.#chart.drawing !== undefined || this.#chart.failed);
  }

  get #writer(): Writer {
    return this.#config.writer().with(enChartFigure);
  }

  /** True when all was read and there is no usage. */
  get #empty(): boolean {
    return this.#shown !== undefined && isComplete(this.#shown.read) && this.#shown.view.totals.every((total) => total === null);
  }

  update(): void {
    const { reading, wishes } = this.#config;
    const { question, read, previous } = reading;
    if (!read || reading.failed || !canAsk(question)) {
      this.#shown = undefined;
      return;
    }
    this.#question = this.#answered(question, read.request, this.#config.backend()!.catalogue);
    const { taskType } = read.request;
    if (taskType !== this.#taskType) this.#hidden = new Set();
    this.#taskType = taskType;
    const { kind, measure, granularity, compare } = wishes();
    const choice = { kind, measure, granularity, compare, open: this.#open, hidden: this.#hidden, today: addDays(question.window.to, -1) };
    this.#shown = this.#maker.make(read, previous, choice, this.#writer);
  }

  updated(): void {
    const subject = [this.#shown, this.#hidden, this.#writer];
    if (!this.#shown || subject.every((each, index) => each === this.#spoken[index])) return;
    this.#spoken = subject;
    this.#cursor.refresh();
  }

  reload(): void {
    this.#config.reading.reload();
  }

  notes(): unknown {
    const { reading, backend } = this.#config;
    const { question } = reading;
    const usageDays = backend()?.capabilities.limits.usageDays;
    if (!canAsk(question) || usageDays === undefined) return nothing;
    return notes({ writer: this.#writer, question, usageDays, read: this.#shown?.read, previous: reading.previous, retry: reading.retry, downloadFailed: this.#downloadFailed });
  }

  menu(): unknown {
    return this.#shown && !this.#empty ? guard([this.#writer], () => downloadMenu(this.#writer, (file) => void this.#download(file))) : null;
  }

  render(): TemplateResult {
    const writer = this.#writer;
    const { reading, wishes, onRegion, onCompare } = this.#config;
    const shown = this.#shown!;
    const question = this.#question!;
    // That there was nothing elsewhere is no answer to what is asked now.
    if (this.#empty && reading.outdated) return chartSkeleton(writer);
    if (this.#empty) return noUsageView(writer, question, onRegion);
    const { kind, measure, table, compare } = wishes();
    const caption = this.#caption(question, shown.read, writer);
    return html`<p class="visually-hidden" role="status">${this.#told(shown, caption, reading.outdated || reading.pending)}</p>${chartFigure({
      writer,
      shown,
      kind,
      measure,
      hidden: this.#hidden,
      open: this.#open,
      table,
      compare,
      noChange: whyNoChange(shown.read, reading.previous, question, isCovered(shown.view, this.#hidden)),
      busy: reading.outdated,
      engineFailed: this.#chart.failed,
      caption,
      summary: this.#summary(shown, this.#hidden, caption, writer),
      defaults: defaultsNote(question.dimensions, question.scope, writer),
      refs: this.#refs,
      cursor: this.#cursor.template(writer.t('usage.cursor')),
      onHide: (change) => this.#again(() => (this.#hidden = change(this.#hidden))),
      onOpen: (open) => this.#again(() => (this.#open = open)),
      onCompare,
      onZoomOut: this.#zoom.wayOut(shown.read.request.range),
      onEngineRetry: () => this.#chart.retry(),
    })}`;
  }

  /** What is shown and what it comes to, for those who do not see the drawing: told anew whenever it has changed. */
  #told({ summary, view }: ShownUsage, caption: string, busy: boolean): string {
    const { t } = this.#writer;
    if (busy) return t('loading');
    const total = summary.total === null ? t('none') : readable(summary.total, view.unit, this.#writer);
    return `${caption} · ${t('usage.total')} ${total}${this.#hidden.size === 0 ? '' : ` · ${t('usage.figures.shown')}`}`;
  }

  async #download(file: FileKind): Promise<void> {
    const { kind, measure } = this.#config.wishes();
    const failed = await startDownload(file, { writer: this.#writer, question: this.#question!, shown: this.#shown!, hidden: this.#hidden, kind, measure, look: this.#chart.look, zone: this.#config.backend()!.capabilities.billingTimeZone });
    this.#again(() => (this.#downloadFailed = failed));
  }

  #again(change: () => void): void {
    change();
    this.#host.requestUpdate();
  }
}
