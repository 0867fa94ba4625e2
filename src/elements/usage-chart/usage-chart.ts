import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { usageRoutes } from '../../contract/routes/usage.js';
import type { Backend } from '../../controllers/backend.js';
import { enChart } from '../../i18n/en-chart.js';
import type { Granularity, Measure } from '../../model/usage-choices.js';
import type { DayRange } from '../../model/usage-range.js';
import { Later } from '../../parts/later.js';
import { PackmeterElement } from '../../parts/packmeter-element.js';
import { errorView } from '../../parts/status-view.js';
import type { Scope } from './dimensions.js';
import { foot, head, toolbar, toolbarChoices, usageKind, type ViewKind } from './frame.js';
import { hinderedView, missingView } from './hindered.js';
import { once } from './once.js';
import { KeptFocus } from './kept-focus.js';
import { canAsk, type Hindrance, type Question } from './question.js';
import { Room } from './room.js';
import { RangeField } from './range-field.js';
import { oldest, UsageReading } from './reading.js';
import { chartSkeleton, toolbarSkeleton } from './skeleton.js';
import { usageStyles } from './usage-chart.styles.js';
import type { ViewPanel } from './view-panel.js';

const usagePanel = once(() => import('./usage-panel.js'));
const burnDownPanel = once(() => import('./burn-down-panel.js'));

/**
 * How fast it goes: daily usage of one task type by specification, as a chart, as figures and as a table.
 *
 * @summary Daily usage by specification.
 * @fires packmeter-ready - The usage is shown.
 * @fires packmeter-error - A call has failed; the element shows why.
 * @fires packmeter-select - The user has selected a product, or the pack to be burnt down. Detail: `{product, packId}`.
 * @csspart head - Title, kind of chart, table, refresh.
 * @csspart toolbar - Product, task type, region, range, measure, granularity.
 * @csspart summary - Total, average, peak, change.
 * @csspart chart - The chart with caption and legend.
 * @csspart tooltip - What is said of the day under the cursor.
 * @csspart legend - The legend.
 * @csspart legend-item - One switch of the legend.
 * @csspart table - The data as a table.
 * @csspart state - Loading, empty and error views.
 * @cssprop [--packmeter-height=920px] - Least height of the element; up to 840px of width 1260px, up to 560px 1380px, up to 420px 1600px; for a burn-down 980px and, up to 560px, 1200px.
 * @cssprop --packmeter-chart-height - Height of the drawing. What the other parts leave when absent, 320px at least, in narrow places 280px.
 * @cssprop [--packmeter-series-1=light-dark(#466be8, #6285fa)] - First colour of the palette; eight in all, up to `--packmeter-series-8`.
 * @cssprop [--packmeter-series-rest=light-dark(#7b8698, #94a1b5)] - Colour of what stands for many series, or for none.
 * @cssprop [--packmeter-table-height=420px] - Greatest height of the table.
 */
export class UsageChart extends PackmeterElement {
  protected static override readonly english = enChart;
  protected static override readonly routes = usageRoutes;
  static override styles: CSSResultGroup = usageStyles;

  /** Key of the task type to begin with; the product's default when absent or not known. The user may choose another. */
  @property({ attribute: 'task-type' }) taskType: string | null = null;

  /** Key of the region to begin with, or `*` for all together; the product's default when absent or not known. */
  @property() region: string | null = null;

  /**
   * The days to begin with: `7d`, `30d`, `90d`, `6m` or `12m` up to today, or `2025-06-01/2025-07-01`, half-open, in the
   * billing time zone. Default `30d`. A range chosen by the user, or by another element of the group, goes before it.
   * @type {'7d' | '30d' | '90d' | '6m' | '12m' | string}
   */
  @property() range = '30d';

  /** What is counted: `usage`, or `count` for the number of tasks. */
  @property({ reflect: true }) measure: Measure = 'usage';

  /** What one bar stands for: `day`, `week` or `month`. Whatever suits the range and the room for it when absent. */
  @property({ reflect: true }) granularity: Granularity | null = null;

  /** How it is drawn: `bars` on top of each other, `lines`, the `share` of each; or the `burndown` of a pack in its place. */
  @property({ reflect: true }) kind: ViewKind = 'bars';

  /** Id of the pack that is burnt down; the one that the reader or the group has selected when absent. */
  @property({ attribute: 'pack-id' }) packId: string | null = null;

  /** Shows the data as a table below the chart. */
  @property({ type: Boolean, reflect: true }) table = false;

  /** Draws as many days before as well: as steps over bars, as thinner lines, as narrower bars beside shares. */
  @property({ type: Boolean, reflect: true }) compare = false;

  readonly #reading = new UsageReading(this, {
    backend: () => this.backend.value,
    wishes: () => ({ product: this.currentProduct, taskType: this.taskType, region: this.region, range: this.range, groupRange: this.groupLink.selection.range }),
    active: () => !this.#burning,
  });
  readonly #usage = new Later<ViewPanel>(this, async () => {
    const { UsagePanel } = await usagePanel();
    return new UsagePanel(this, {
      reading: this.#reading,
      backend: () => this.backend.value,
      writer: () => this.writer,
      active: () => !this.#burning,
      wishes: () => ({ kind: usageKind(this.kind), measure: this.measure, granularity: this.#granularity, compare: this.compare, table: this.table }),
      onCompare: (compare) => (this.compare = compare),
      onRegion: (region) => this.#choose({ region }),
      onRange: (range) => this.groupLink.select({ range }),
      onDrawn: () => this.#tellState(),
    });
  });
  readonly #burnDown = new Later<ViewPanel>(this, async () => {
    const { BurnDownPanel } = await burnDownPanel();
    return new BurnDownPanel(this, {
      active: () => this.#burning,
      backend: () => this.backend.value,
      packId: () => this.#pack,
      product: () => this.currentProduct,
      onPack: (pack) => {
        // A pack that the page has set goes before that of the group.
        if (this.packId) this.packId = pack.id;
        this.choosePack(pack);
      },
      granularity: () => this.granularity,
      onGranularity: (next) => (this.granularity = next),
      table: () => this.table,
      writer: () => this.writer,
      onDrawn: () => this.#tellState(),
    });
  });
  readonly #room = new Room(this, () => this.#reading.range);
  readonly #granularity = (range: DayRange): Granularity => this.granularity ?? this.#room.granularityFor(range);
  readonly #rangeField = new RangeField(this, (range) => this.groupLink.select({ range }));

  constructor() {
    super();
    new KeptFocus(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // A range that the page sets goes before one chosen earlier.
    if (changed.has('range') && this.hasUpdated) this.groupLink.select({ range: null });
    // Fetched while the first answers are on their way.
    const view = this.#view;
    if (!view.failed) void view.open();
  }

  protected override update(changed: PropertyValues<this>): void {
    this.#view.part?.update();
    super.update(changed);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#view.part?.updated();
    this.#tellState();
  }

  #tellState(): void {
    const { part } = this.#view;
    const shown = this.backend.value !== undefined && (part?.ready === true || (!this.#burning && this.#hindrance !== undefined));
    this.tellState(shown, this.backend.error ?? (this.#burning ? part?.error : this.#reading.error));
  }

  protected override render(): TemplateResult {
    const { writer } = this;
    const [{ value: backend, error }, { question, read }] = [this.backend, this.#reading];
    const [view, burning] = [error ? undefined : this.#view.part, this.#burning];
    return html`<div class="frame">
      ${head({
        writer,
        kind: this.kind,
        ready: backend !== undefined && !error,
        usage: question === undefined || canAsk(question),
        table: this.table,
        onKind: (kind) => (this.kind = kind),
        onTable: () => (this.table = !this.table),
        onRefresh: () => this.reload(),
        menu: view?.menu() ?? null,
      })}
      ${error ? nothing : ((burning ? view?.toolbar?.() : backend && this.#toolbar(backend, question!)) ?? toolbarSkeleton(burning))} ${view?.notes() ?? nothing}
      ${error
        ? // A place of its own: where there is no toolbar it stands higher, and what was there would be seen to move.
          html`<div class="body refused">${errorView(writer, error, () => this.backend.reload())}</div>`
        : html`<div class="body">${this.#body(question)}</div>`}
      ${error ? nothing : guard([writer, backend, read, burning, view?.asOf], () => foot(writer, backend?.capabilities, burning ? view?.asOf : read && oldest(read), !burning))}
    </div>`;
  }

  #toolbar({ catalogue }: Backend, question: Question | Hindrance): unknown {
    const { writer, measure, currentProduct } = this;
    const granularity = canAsk(question) ? this.#granularity(question.range) : 'day';
    return guard([writer, question, catalogue, currentProduct, measure, granularity, this.#rangeField.state], () =>
      toolbar({
        writer,
        catalogue,
        product: canAsk(question) ? question.product.key : currentProduct,
        onProduct: (key) => this.chooseProduct(key),
        choices: canAsk(question) ? toolbarChoices(question, this.#rangeField.render(writer, question.range, question.window), measure, granularity) : null,
        onScope: this.#choose,
        onMeasure: (next) => (this.measure = next),
        onGranularity: (next) => (this.granularity = next),
      }),
    );
  }

  #body(question: Question | Hindrance | undefined): TemplateResult {
    const { writer } = this;
    if (!this.#burning) {
      if (this.#hindrance) return hinderedView(writer, this.#hindrance, (product) => this.chooseProduct(product));
      const { read, failed, retry } = this.#reading;
      if (failed) return errorView(writer, read!.parts[0]!.error!, () => retry());
      if (question === undefined || !read) return chartSkeleton(writer);
    }
    const view = this.#view;
    if (view.part) return view.part.render();
    return view.failed ? missingView(writer, () => void view.open()) : chartSkeleton(writer);
  }

  readonly #choose = ({ taskType, region }: Partial<Scope>): void => {
    if (taskType !== undefined) this.taskType = taskType;
    if (region !== undefined) this.region = region;
  };

  /** Why nothing can be asked. */
  get #hindrance(): Hindrance | undefined {
    const { question } = this.#reading;
    return question === undefined || canAsk(question) ? undefined : question;
  }

  /** What is looked at. */
  get #view(): Later<ViewPanel> {
    return this.#burning ? this.#burnDown : this.#usage;
  }

  get #pack(): string | null {
    return this.packId || this.groupLink.selection.packId;
  }

  get #burning(): boolean {
    return this.kind === 'burndown';
  }

  protected override dataChanged(): void {
    if (this.#burning) this.#burnDown.part?.reload();
    else this.#reading.reload();
  }

  override reload(): void {
    super.reload();
    this.dataChanged();
  }
}
