import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Backend } from '../../controllers/backend.js';
import { ChartController } from '../../controllers/chart.js';
import type { Granularity } from '../../model/usage-buckets.js';
import type { Measure } from '../../model/usage-series.js';
import { enBurnDown } from '../../i18n/en-burn-down.js';
import { enChart } from '../../i18n/en-chart.js';
import { enChartFigure } from '../../i18n/en-chart-figure.js';
import { PackmeterElement } from '../../parts/packmeter-element.js';
import { errorView } from '../../parts/status-view.js';
import { BurnDownDoor } from './burn-down-door.js';
import { captionOf } from './caption.js';
import { chartFigure, chartSkeleton, placeOf, plotRefs } from './chart-figure.js';
import { cursorWords } from './cursor-words.js';
import { ChartCursor } from './cursor.js';
import { defaultsNote, type Scope } from './dimensions.js';
import type { FileKind } from './download-menu.js';
import { foot, head, toolbar, toolbarChoices, toolbarSkeleton, usageKind, type ViewKind } from './frame.js';
import { notes } from './notes.js';
import { canAsk, type Hindrance, type Question } from './question.js';
import { RangeField } from './range-field.js';
import { UsageReading } from './reading.js';
import { oldest, type ShownUsage } from './shown.js';
import { startDownload } from './start-download.js';
import { hinderedView, noUsageView } from './states.js';
import { usageStyles } from './usage-chart.styles.js';
import { Zoom } from './zoom.js';

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
  protected static override readonly english = { ...enChart, ...enChartFigure, ...enBurnDown };
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

  /** How it is drawn: `bars` on top of each other, `lines`, the `share` of each; or the `burndown` of a pack in its place. */
  @property({ reflect: true }) kind: ViewKind = 'bars';

  /** Id of the pack that is burnt down; the one that the group has selected when absent. */
  @property({ attribute: 'pack-id' }) packId: string | null = null;

  /** Shows the data as a table below the chart. */
  @property({ type: Boolean, reflect: true }) table = false;

  /** Draws as many days before as well: as steps over bars, as thinner lines, as narrower bars beside shares. */
  @property({ type: Boolean, reflect: true }) compare = false;

  /** Ids of the series that the reader has hidden. */
  @state() private off: ReadonlySet<string> = new Set();
  /** Whether a file could not be made. */
  @state() private downloadFailed = false;
  /** Whether the small series are named as well. */
  @state() private open = false;

  readonly #refs = plotRefs();
  readonly #reading = new UsageReading(this, {
    backend: () => this.backend.value,
    wishes: () => ({ product: this.currentProduct, taskType: this.taskType, region: this.region, range: this.range, groupRange: this.groupLink.selection.range }),
    choice: () => ({ measure: this.measure, granularity: this.granularity, kind: usageKind(this.kind), open: this.open, hidden: this.off, compare: this.compare }),
    writer: () => this.writer,
  });
  readonly #chart = new ChartController(this, {
    place: () => placeOf(this.#refs),
    figure: () => this.#reading.shown?.figure,
  });
  readonly #cursor = new ChartCursor({
    drawing: () => this.#chart.drawing,
    count: () => this.#reading.shown?.view.buckets.length ?? 0,
    ...cursorWords(() => ({ view: this.#reading.shown!.view, hidden: this.off, kind: usageKind(this.kind), writer: this.writer })),
    onSelect: (first, last) => {
      const { range, buckets } = this.#reading.shown!.view;
      this.#zoom.enter({ from: buckets[first]!.from, to: buckets[last]!.to }, range);
    },
  });
  readonly #burnDown = new BurnDownDoor(this, {
    active: () => this.#burning,
    backend: () => this.backend.value,
    packId: () => this.#pack,
    table: () => this.table,
    writer: () => this.writer,
  });
  readonly #zoom = new Zoom((range) => this.groupLink.select({ range }));
  readonly #rangeField = new RangeField(this, (range) => this.groupLink.select({ range }));

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // A range that the page sets goes before one chosen earlier.
    if (changed.has('range') && this.hasUpdated) this.groupLink.select({ range: null });
  }

  protected override update(changed: PropertyValues<this>): void {
    this.#reading.update();
    super.update(changed);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#burning) {
      this.#burnDown.updated();
      this.tellState(this.backend.value !== undefined && this.#burnDown.ready, this.backend.error ?? this.#burnDown.error);
      return;
    }
    this.#cursor.refresh();
    const { question, shown, empty, failed, error } = this.#reading;
    const drawn = shown !== undefined && !failed && (empty || this.#chart.drawing !== undefined || this.#chart.failed);
    const hindered = question !== undefined && 'other' in question;
    this.tellState(drawn || hindered, this.backend.error ?? error);
  }

  protected override render(): TemplateResult {
    const { writer } = this;
    const backend = this.backend.value;
    const { question, shown, failed, empty } = this.#reading;
    return html`
      ${head({
        writer,
        kind: canAsk(question) || this.#pack !== null || this.#burning ? this.kind : null,
        burnDown: this.#pack !== null || this.#burning,
        table: this.table,
        onKind: (kind) => (this.kind = kind),
        onTable: () => (this.table = !this.table),
        onRefresh: () => this.reload(),
        onDownload: shown && !failed && !empty && canAsk(question) && !this.#burning ? (file) => this.#download(file, question, shown) : null,
      })}
      ${this.#burning || this.backend.error ? nothing : backend ? this.#toolbar(backend, question!) : toolbarSkeleton()}
      ${backend && canAsk(question) && !this.#burning ? notes({ writer, question, usageDays: backend.capabilities.limits.usageDays, read: failed ? undefined : shown?.read, retry: this.#reading.retry, downloadFailed: this.downloadFailed }) : nothing}
      <div class="body">${this.#body(question)}</div>
      ${this.backend.error ? nothing : foot(writer, backend?.capabilities, shown && oldest(shown.read), !this.#burning)}
    `;
  }

  #toolbar({ catalogue }: Backend, question: Question | Hindrance): TemplateResult {
    const { writer, measure } = this;
    return toolbar({
      writer,
      catalogue,
      product: canAsk(question) ? question.product.key : this.currentProduct,
      onProduct: (key) => this.chooseProduct(key),
      choices: canAsk(question) ? toolbarChoices(question, this.#rangeField.render(writer, question.range, question.window), measure, this.granularity) : null,
      onScope: this.#choose,
      onMeasure: (next) => (this.measure = next),
      onGranularity: (next) => (this.granularity = next),
    });
  }

  #body(question: Question | Hindrance | undefined): TemplateResult {
    const { writer } = this;
    if (this.backend.error) return errorView(writer, this.backend.error, () => this.backend.reload());
    if (question === undefined) return chartSkeleton(writer);
    if (this.#burning) return this.#burnDown.render();
    if (!canAsk(question)) return hinderedView(writer, question, (product) => this.chooseProduct(product));
    const { shown, failed, empty, retry } = this.#reading;
    if (!shown) return chartSkeleton(writer);
    if (failed) return errorView(writer, shown.read.parts[0]!.error!, () => retry());
    return empty ? noUsageView(writer, question, (region) => this.#choose({ region })) : this.#figure(question, shown);
  }

  #figure(question: Question, shown: ShownUsage): TemplateResult {
    const { writer, measure, off: hidden, open, table, compare } = this;
    return chartFigure({
      writer,
      shown,
      kind: usageKind(this.kind),
      measure,
      hidden,
      open,
      table,
      compare,
      busy: this.#reading.outdated,
      engineFailed: this.#chart.failed,
      caption: captionOf(question, shown, writer),
      defaults: defaultsNote(question.dimensions, question.scope, writer),
      refs: this.#refs,
      cursor: this.#cursor.template(writer.t('usage.cursor')),
      onHide: (change) => (this.off = change(this.off)),
      onOpen: (next) => (this.open = next),
      onCompare: (next) => (this.compare = next),
      onZoomOut: this.#zoom.wayOut(shown.read.request.range),
      onEngineRetry: () => this.#chart.retry(),
    });
  }

  #download(file: FileKind, question: Question, shown: ShownUsage): void {
    const { writer, off: hidden, measure } = this;
    const subject = { writer, question, shown, hidden, kind: usageKind(this.kind), measure, look: this.#chart.look };
    void startDownload(file, subject).then((failed) => (this.downloadFailed = failed));
  }

  readonly #choose = ({ taskType, region }: Partial<Scope>): void => {
    if (taskType !== undefined) {
      this.taskType = taskType;
      this.off = new Set();
    }
    if (region !== undefined) this.region = region;
  };

  get #pack(): string | null {
    return this.packId || this.groupLink.selection.packId;
  }

  get #burning(): boolean {
    return this.kind === 'burndown';
  }

  override reload(): void {
    super.reload();
    this.#burnDown.reload();
    this.#reading.reload();
  }
}
