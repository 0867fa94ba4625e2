/** The burn-down of one pack: asks for the pack and its history, and shows what they say. Fetched when it is looked at. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ApiError } from '../../api/api-error.js';
import type { PackSource } from '../../api/pack-source.js';
import type { Capabilities, Catalogue } from '../../contract/index.js';
import { ChartController } from '../../controllers/chart.js';
import { RemoteData } from '../../controllers/remote-data.js';
import { enBurnDown } from '../../i18n/en-burn-down.js';
import { enChartFigure } from '../../i18n/en-chart-figure.js';
import { fetched } from '../../loading/fetched.js';
import type { DayRange } from '../../model/usage-range.js';
import { dress } from '../../parts/later.js';
import { emptyView, errorView, staleNote } from '../../parts/status-view.js';
import type { Writer } from '../../parts/writer.js';
import type { BurnDownReach } from '../../model/forecast-burn-down.js';
import { burnDownFigure } from './burn-down-figure.js';
import { aheadOf, burnDownOf, readBurnDown, type BurnDownAnswer } from './burn-down-reading.js';
import { burnDownSteps, type BurnDownSteps } from './burn-down-steps.js';
import { burnDownToolbar } from './burn-down-toolbar.js';
import { burnDownView } from './burn-down-view.js';
import { burnDownSpanSpoken, burnDownSpanTip, burnDownSpoken, burnDownTip } from './burn-down-tip.js';
import { placeOf, plotRefs } from './chart-figure.js';
import { ChartCursor } from './cursor.js';
import { downloadMenu, type FileKind } from './download-menu.js';
import { infoNote } from './notes.js';
import { PackField } from './pack-field.js';
import { panelStyles } from './panel.styles.js';
import { remember } from './remember.js';
import { chartSkeleton } from './skeleton.js';
import type { BurnDownConfig, ViewHost, ViewPanel } from './view-panel.js';
import { rangeName } from './words.js';
import { Zoom } from './zoom.js';

export class BurnDownPanel implements ViewPanel {
  readonly #host: ViewHost;
  readonly #config: BurnDownConfig;
  readonly #answer: RemoteData<[PackSource, string, Capabilities, Catalogue], BurnDownAnswer>;
  readonly #refs = plotRefs();
  readonly #chart: ChartController;
  readonly #cursor: ChartCursor;
  readonly #whole = remember(burnDownOf);
  readonly #steps = remember(burnDownSteps);
  readonly #drawn = remember(burnDownFigure);
  /** The days zoomed in on. They reach into the future, where no other element of the group has anything to show. */
  readonly #zoom = new Zoom((range) => this.#again(() => (this.#range = range)));
  #range: DayRange | null = null;
  #packId: string | null = null;
  #item: string | undefined;
  #shown: BurnDownSteps | undefined;
  readonly #packs: PackField;
  #reach: BurnDownReach = 'next';
  #downloadFailed = false;

  constructor(host: ViewHost, config: BurnDownConfig) {
    this.#host = host;
    this.#config = config;
    dress(host, ...panelStyles);
    this.#answer = new RemoteData(host, {
      args: () => {
        const [backend, id] = [config.backend(), config.packId()];
        return config.active() && backend && id !== null ? [backend.source, id, backend.capabilities, backend.catalogue] : null;
      },
      load: ([source, id, capabilities, catalogue], signal) => readBurnDown(source, id, capabilities, catalogue, signal),
    });
    this.#packs = new PackField(host, { active: config.active, backend: config.backend, product: config.product, onChoose: config.onPack });
    this.#chart = new ChartController(host, {
      place: () => placeOf(this.#refs),
      figure: () => this.#shown && this.#drawn(this.#shown, this.#writer).figure,
      onDrawn: () => {
        this.#cursor.refresh();
        config.onDrawn();
      },
    });
    this.#cursor = new ChartCursor(host, {
      drawing: () => this.#chart.drawing,
      count: () => this.#shown?.steps.length ?? 0,
      tip: (index) => burnDownTip(this.#shown!, index, this.#writer),
      spoken: (index) => burnDownSpoken(this.#shown!, index, this.#writer),
      spanTip: (first, last, { by }) => burnDownSpanTip(this.#shown!, [first, last], by, this.#writer),
      spanSpoken: (first, last, { by }) => burnDownSpanSpoken(this.#shown!, [first, last], by, this.#writer),
      onSelect: (first, last) => {
        const { steps, range } = this.#shown!;
        this.#zoom.enter({ from: steps[first]!.bucket.from, to: steps[last]!.bucket.to }, range);
      },
      wayOut: () => this.#shown && this.#zoom.wayOut(this.#shown.range),
    });
  }

  get error(): ApiError | undefined {
    const { error, pending, value } = this.#answer;
    // The error of another pack is none of this one.
    return pending && value?.pack.id !== this.#config.packId() ? undefined : error;
  }

  get asOf(): string | undefined {
    return this.#answer.value?.asOf;
  }

  get ready(): boolean {
    const { value, current } = this.#answer;
    if (this.#config.packId() === null) return true;
    const empty = value !== undefined && this.#nothingOf(value) !== null;
    return current && (empty || this.#chart.drawing !== undefined || this.#chart.failed);
  }

  get #writer(): Writer {
    return this.#config.writer().with(enChartFigure).with(enBurnDown);
  }

  update(): void {
    const { value } = this.#answer;
    const id = this.#config.packId();
    if (id !== this.#packId) this.#range = null;
    this.#packId = id;
    const there = value && this.#config.active() && value.pack.id === id && this.#nothingOf(value) === null;
    this.#shown = there ? this.#steps(this.#whole(value, this.#itemOf(value), this.#reach), this.#config.granularity() ?? 'day', this.#range) : undefined;
  }

  updated(): void {
    if (this.#shown) this.#cursor.refresh();
  }

  reload(): void {
    this.#answer.reload();
    this.#packs.reload();
  }

  toolbar(): TemplateResult {
    const { value } = this.#answer;
    const view = this.#shown;
    return burnDownToolbar({
      writer: this.#writer,
      packs: this.#packs.render(this.#writer, this.#config.packId(), value?.pack),
      pack: view && value!.pack,
      item: view && this.#itemOf(value!),
      reach: view?.reach ?? null,
      granularity: this.#config.granularity() ?? 'day',
      onItem: (item) => this.#again(() => (this.#item = item)),
      onReach: (reach) => this.#again(() => [this.#reach, this.#range] = [reach, null]),
      onGranularity: this.#config.onGranularity,
    });
  }

  notes(): unknown {
    const { error, value } = this.#answer;
    const all = [
      error && this.#shown ? staleNote(this.#writer, error, this.#writer.instant(value!.asOf), () => this.reload()) : null,
      this.#downloadFailed ? infoNote(this.#writer.t('usage.download.failed')) : null,
    ].filter((note) => note !== null);
    return all.length > 0 ? html`<div class="notes">${all}</div>` : nothing;
  }

  menu(): unknown {
    return this.#shown ? downloadMenu(this.#writer, (file) => void this.#download(file)) : null;
  }

  render(): TemplateResult {
    const [writer, view] = [this.#writer, this.#shown];
    const { error } = this;
    const { value, current } = this.#answer;
    if (this.#config.packId() === null) {
      const what = this.#packs.empty ? 'usage.burnDown.nothing' : 'usage.burnDown.choose';
      return emptyView(writer.t(`${what}.title`), writer.t(`${what}.text`));
    }
    if (!value || value.pack.id !== this.#config.packId()) return error ? errorView(writer, error, () => this.reload()) : chartSkeleton(writer);
    const none = this.#nothingOf(value);
    if (none !== null || !view) return emptyView(writer.t('usage.burnDown.empty.title'), writer.t(none ?? 'usage.burnDown.empty.text', { name: value.pack.name }));
    return burnDownView({
      writer,
      view,
      unit: this.#drawn(view, writer).unit,
      caption: this.#caption(value, view),
      reason: value.pack.statusReason && writer.known('status.reason', value.pack.statusReason.code),
      ahead: aheadOf(value),
      table: this.#config.table(),
      busy: !current,
      engineFailed: this.#chart.failed,
      onEngineRetry: () => this.#chart.retry(),
      onZoomOut: this.#zoom.wayOut(view.range),
      refs: this.#refs,
      cursor: this.#cursor.template(writer.t('usage.burnDown.cursor')),
    });
  }

  /** Of which pack, of which of its capacities where it has several, and which days. */
  #caption(answer: BurnDownAnswer, { range }: BurnDownSteps): string {
    const { name, id } = answer.pack;
    const [values, capacity] = [{ name, id, range: rangeName(range, this.#writer) }, this.#capacityOf(answer)];
    return capacity === null ? this.#writer.t('usage.burnDown.caption', values) : this.#writer.t('usage.burnDown.caption.capacity', { ...values, capacity });
  }

  /** The capacity of a combo pack that is shown, by name; null for any other pack. */
  #capacityOf(answer: BurnDownAnswer): string | null {
    const item = answer.pack.comboItems?.find(({ key }) => key === this.#itemOf(answer));
    return item ? this.#writer.name(item.names, item.key) : null;
  }

  /** Why there is nothing to burn down; null when there is something. */
  #nothingOf({ pack, points }: BurnDownAnswer): 'usage.burnDown.unlimited.text' | 'usage.burnDown.empty.text' | null {
    if (pack.capacityMode === 'unlimited') return 'usage.burnDown.unlimited.text';
    return points.length === 0 ? 'usage.burnDown.empty.text' : null;
  }

  /** The capacity that the reader has chosen, or else the first that has been drawn on: one that is not used has no course. */
  #itemOf({ pack: { comboItems }, points }: BurnDownAnswer): string | undefined {
    const drawnOn = new Set(points.flatMap(({ event, comboItem }) => (event === 'deduction' ? [comboItem] : [])));
    return (comboItems?.find(({ key }) => key === this.#item) ?? comboItems?.find(({ key }) => drawnOn.has(key)) ?? comboItems?.[0])?.key;
  }

  async #download(file: FileKind): Promise<void> {
    const [view, answer, writer] = [this.#shown!, this.#answer.value!, this.#writer];
    const { pack, zone, asOf } = answer;
    const product = this.#config.backend()?.catalogue.products.find(({ key }) => key === pack.product);
    const { figure, unit } = this.#drawn(view, writer);
    const subject = { writer, view, pack, figure, unit, caption: this.#caption(answer, view), look: this.#chart.look, zone, asOf, product: writer.name(product?.names, pack.product), capacity: this.#capacityOf(answer) };
    const failed = await fetched(() => import('./burn-down-download.js')).then(({ downloadBurnDown }) => downloadBurnDown(file, subject)).then(
      () => false,
      () => true,
    );
    this.#again(() => (this.#downloadFailed = failed));
  }

  #again(change: () => void): void {
    change();
    this.#host.requestUpdate();
  }
}
