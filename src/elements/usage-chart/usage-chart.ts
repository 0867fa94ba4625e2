import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { createRef } from 'lit/directives/ref.js';
import type { ChartKind } from '../../chart/figure.js';
import type { Backend } from '../../controllers/backend.js';
import { ChartController } from '../../controllers/chart.js';
import { UsageParts, type UsagePart, type UsageRequest } from '../../controllers/usage-parts.js';
import { addDays } from '../../model/days.js';
import { granularityFor, type Granularity } from '../../model/usage-buckets.js';
import type { Measure } from '../../model/usage-series.js';
import { enChart } from '../../i18n/en-chart.js';
import { PackmeterElement } from '../../parts/packmeter-element.js';
import { errorView } from '../../parts/status-view.js';
import { chartFigure, chartSkeleton } from './chart-figure.js';
import { ChartCursor } from './cursor.js';
import { defaultsNote, scopeNames, type Scope } from './dimensions.js';
import { foot, head, toolbar, toolbarSkeleton } from './frame.js';
import { notes } from './notes.js';
import { canAsk, questionOf, type Hindrance, type Question } from './question.js';
import { RangeField } from './range-field.js';
import { remember } from './remember.js';
import { oldest, ShownUsageMaker, type ShownUsage } from './shown.js';
import { hinderedView, noUsageView } from './states.js';
import { spoken, tip } from './tip.js';
import { usageStyles } from './usage-chart.styles.js';
import { rangeName } from './words.js';

/**
 * How fast it goes: daily usage of one task type by specification, as a chart, as figures and as a table.
 *
 * @summary Daily usage by specification.
 * @fires packmeter-ready - The usage is shown.
 * @fires packmeter-error - A call has failed; the element shows why.
 * @fires packmeter-select - The user has selected a product. Detail: `{product, packId}`.
 * @csspart head - Title, kind of chart, table, refresh.
 * @csspart toolbar - Product, task type, region, range, measure, granularity.
 * @csspart summary - Total, average, peak, change.
 * @csspart chart - The chart with caption and legend.
 * @csspart tooltip - What is said of the day under the cursor.
 * @csspart legend - The legend.
 * @csspart legend-item - One switch of the legend.
 * @csspart table - The data as a table.
 * @csspart state - Loading, empty and error views.
 * @cssprop --packmeter-chart-height - Height of the drawing. Default 320px.
 * @cssprop --packmeter-series-1 - First colour of the palette; eight in all, up to `--packmeter-series-8`.
 * @cssprop --packmeter-series-rest - Colour of what stands for many series, or for none.
 * @cssprop --packmeter-table-height - Greatest height of the table. Default 420px.
 */
export class UsageChart extends PackmeterElement {
  protected static override readonly english = enChart;
  static override styles: CSSResultGroup = usageStyles;

  /** Key of the task type to begin with; the product's default when absent or not known. The user may choose another. */
  @property({ attribute: 'task-type' }) taskType: string | null = null;

  /** Key of the region to begin with, or `*` for all together; the product's default when absent or not known. */
  @property() region: string | null = null;

  /**
   * The days to begin with: `7d`, `30d`, `90d`, `6m` or `12m` up to today, or `2025-06-01/2025-07-01`, half-open, in the
   * billing time zone. Default `30d`. A range chosen by the user, or by another element of the group, goes before it.
   */
  @property() range = '30d';

  /** What is counted: `usage`, or `count` for the number of tasks. */
  @property({ reflect: true }) measure: Measure = 'usage';

  /** What one bar stands for: `day`, `week` or `month`. Whatever suits the range when absent. */
  @property({ reflect: true }) granularity: Granularity | null = null;

  /** How it is drawn: `bars` on top of each other, `lines`, or the `share` of each. */
  @property({ reflect: true }) kind: ChartKind = 'bars';

  /** Shows the data as a table below the chart. */
  @property({ type: Boolean, reflect: true }) table = false;

  /** Draws as many days before over the bars. */
  @property({ type: Boolean, reflect: true }) compare = false;

  /** Ids of the series that the reader has hidden. */
  @state() private off: ReadonlySet<string> = new Set();
  /** Whether the small series are named as well. */
  @state() private open = false;

  readonly #refs = { canvas: createRef<HTMLCanvasElement>(), box: createRef<HTMLElement>(), probes: createRef<HTMLElement>() };
  readonly #ask = remember(
    (backend: Backend, product: string | null, taskType: string | null, region: string | null, range: string, groupRange: Question['range'] | null) =>
      questionOf(backend, { product, taskType, region, range, groupRange }),
  );
  readonly #parts = this.#partsOf((question) => question.request);
  readonly #previous = this.#partsOf((question) => question.previous);
  readonly #maker = new ShownUsageMaker();
  readonly #chart = new ChartController(this, {
    place: () => {
      const [canvas, box, probes] = [this.#refs.canvas.value, this.#refs.box.value, this.#refs.probes.value];
      return canvas && box && probes && { canvas, box, probes };
    },
    figure: () => this.#shown?.figure,
  });
  readonly #cursor = new ChartCursor({
    drawing: () => this.#chart.drawing,
    count: () => this.#shown?.view.buckets.length ?? 0,
    tip: (bucket) => tip(this.#shown!.view, bucket, this.off, this.kind, this.writer),
    spoken: (bucket) => spoken(this.#shown!.view, bucket, this.off, this.writer),
  });
  readonly #rangeField = new RangeField(this, (range) => this.groupLink.select({ range }));
  #shown: ShownUsage | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // A range that the page sets goes before one chosen earlier.
    if (changed.has('range') && this.hasUpdated) this.groupLink.select({ range: null });
  }

  protected override update(changed: PropertyValues<this>): void {
    const [question, read] = [this.#question, this.#parts.shown];
    const { measure, granularity, kind, open, off: hidden, compare } = this;
    const choice = canAsk(question) && { measure, granularity, kind, open, hidden, compare, today: addDays(question.window.to, -1) };
    this.#shown = read && choice ? this.#maker.make(read, this.#previous.shown, choice, this.writer) : undefined;
    super.update(changed);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#cursor.refresh();
    const question = this.#question;
    const drawn = this.#shown !== undefined && !this.#allFailed && (this.#isEmpty || this.#chart.drawing !== undefined || this.#chart.failed);
    const hindrance = question && !canAsk(question) ? question : undefined;
    const refused = hindrance && 'error' in hindrance ? hindrance.error : undefined;
    const failed = this.#parts.shown?.parts.find(({ error }) => error)?.error;
    this.tellState(drawn || (hindrance !== undefined && !refused), this.backend.error ?? refused ?? failed);
  }

  protected override render(): TemplateResult {
    const { writer } = this;
    const backend = this.backend.value;
    const question = this.#question;
    return html`
      ${head({
        writer,
        kind: canAsk(question) ? this.kind : null,
        table: this.table,
        onKind: (kind) => (this.kind = kind),
        onTable: () => (this.table = !this.table),
        onRefresh: this.#refresh,
      })}
      ${backend ? this.#toolbar(backend, question!) : toolbarSkeleton()}
      ${backend && canAsk(question) ? notes(writer, question, backend.capabilities.limits.usageDays, this.#allFailed ? undefined : this.#shown?.read, this.#retry) : nothing}
      <div class="body">${this.#body(question)}</div>
      ${foot(writer, backend?.capabilities, this.#shown && oldest(this.#shown.read))}
    `;
  }

  #toolbar({ catalogue }: Backend, question: Question | Hindrance): TemplateResult {
    const { writer, measure } = this;
    return toolbar({
      writer,
      catalogue,
      product: canAsk(question) ? question.product.key : this.currentProduct,
      onProduct: (key) => this.chooseProduct(key),
      choices: canAsk(question)
        ? {
            dimensions: question.dimensions,
            scope: question.scope,
            range: this.#rangeField.render(writer, question.range, question.window),
            measure,
            granularity: this.granularity ?? granularityFor(question.range),
          }
        : null,
      onScope: this.#choose,
      onMeasure: (next) => (this.measure = next),
      onGranularity: (next) => (this.granularity = next),
    });
  }

  #body(question: Question | Hindrance | undefined): TemplateResult {
    const { writer } = this;
    if (this.backend.error) return errorView(writer, this.backend.error, () => this.backend.reload());
    if (question === undefined) return chartSkeleton(writer);
    if (!canAsk(question)) return hinderedView(writer, question, (product) => this.chooseProduct(product));
    const shown = this.#shown;
    if (!shown) return chartSkeleton(writer);
    if (this.#allFailed) return errorView(writer, shown.read.parts[0]!.error!, () => this.#retry());
    return this.#isEmpty ? noUsageView(writer, question, (region) => this.#choose({ region })) : this.#figure(question, shown);
  }

  #figure({ dimensions, scope }: Question, shown: ShownUsage): TemplateResult {
    const { writer, kind, measure, off: hidden, open, table, compare } = this;
    return chartFigure({
      writer,
      shown,
      kind,
      measure,
      hidden,
      open,
      table,
      compare,
      busy: !this.#parts.current,
      engineFailed: this.#chart.failed,
      caption: writer.t('usage.caption', { ...scopeNames(dimensions, scope, writer), range: rangeName(shown.read.request.range, writer) }),
      defaults: defaultsNote(dimensions, scope, writer),
      refs: this.#refs,
      cursor: this.#cursor.template(writer.t('usage.cursor')),
      onHide: (change) => (this.off = change(this.off)),
      onOpen: (next) => (this.open = next),
      onCompare: (next) => (this.compare = next),
      onEngineRetry: () => this.#chart.retry(),
    });
  }

  /** What is asked; undefined until the backend has said what can be. */
  get #question(): Question | Hindrance | undefined {
    const backend = this.backend.value;
    return backend && this.#ask(backend, this.currentProduct, this.taskType, this.region, this.range, this.groupLink.selection.range);
  }

  get #allFailed(): boolean {
    return this.#shown !== undefined && this.#shown.read.parts.every(({ state }) => state === 'failed');
  }

  get #isEmpty(): boolean {
    return this.#shown !== undefined && this.#shown.read.parts.every(({ state }) => state === 'ready') && this.#shown.summary.total === null;
  }

  #partsOf(pick: (question: Question) => UsageRequest | null): UsageParts {
    return new UsageParts(this, {
      request: () => {
        const question = this.#question;
        return canAsk(question) ? pick(question) : null;
      },
      load: (query, signal) => this.backend.value!.source.usage(query, { signal }),
      limits: () => {
        const { usageSpanDays, requestsPerSecond } = this.backend.value!.capabilities.limits;
        return { days: usageSpanDays, perSecond: requestsPerSecond };
      },
    });
  }

  readonly #choose = ({ taskType, region }: Partial<Scope>): void => {
    if (taskType !== undefined) {
      this.taskType = taskType;
      this.off = new Set();
    }
    if (region !== undefined) this.region = region;
  };

  readonly #retry = (part?: UsagePart): void => this.#parts.retry(part);

  readonly #refresh = (): void => this.reload();

  override reload(): void {
    super.reload();
    this.#parts.reload();
    this.#previous.reload();
  }
}
