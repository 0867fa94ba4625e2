/** The burn-down of one pack: asks for the pack and its history, and shows what they say. Fetched when it is looked at. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ApiError } from '../../api/api-error.js';
import type { PackSource } from '../../api/pack-source.js';
import type { BalancePoint, Capabilities, Pack } from '../../contract/index.js';
import { ChartController } from '../../controllers/chart.js';
import { RemoteData } from '../../controllers/remote-data.js';
import { enBurnDown } from '../../i18n/en-burn-down.js';
import { enChartFigure } from '../../i18n/en-chart-figure.js';
import { addDays, dayIn } from '../../model/days.js';
import { burnDown, type BurnDown } from '../../model/forecast-burn-down.js';
import { dayFinder } from '../../model/forecast-history.js';
import { forecast } from '../../model/forecast.js';
import { dress } from '../../parts/later.js';
import { emptyView, errorView, staleNote } from '../../parts/status-view.js';
import type { Writer } from '../../parts/writer.js';
import { burnDownFigure } from './burn-down-figure.js';
import { burnDownView } from './burn-down-view.js';
import { burnDownSpoken, burnDownTip } from './burn-down-words.js';
import { placeOf, plotRefs } from './chart-figure.js';
import { ChartCursor } from './cursor.js';
import { panelStyles } from './panel.styles.js';
import { remember } from './remember.js';
import { chartSkeleton } from './skeleton.js';
import type { BurnDownConfig, ViewHost, ViewPanel } from './view-panel.js';
import { rangeName } from './words.js';

interface Answer {
  readonly pack: Pack;
  readonly points: readonly BalancePoint[];
  readonly today: string;
  readonly zone: string;
}

/** So many days of history are asked for, in so many pages at most: the newest are the ones that count. */
const [historyDays, mostPages] = [180, 20];

export class BurnDownPanel implements ViewPanel {
  readonly #host: ViewHost;
  readonly #config: BurnDownConfig;
  readonly #answer: RemoteData<[PackSource, string, Capabilities], Answer>;
  readonly #refs = plotRefs();
  readonly #chart: ChartController;
  readonly #cursor: ChartCursor;
  readonly #view = remember(viewOf);
  readonly #drawn = remember(burnDownFigure);
  #item: string | undefined;

  constructor(host: ViewHost, config: BurnDownConfig) {
    this.#host = host;
    this.#config = config;
    dress(host, ...panelStyles);
    this.#answer = new RemoteData<[PackSource, string, Capabilities], Answer>(host, {
      args: () => {
        const [backend, id] = [config.backend(), config.packId()];
        return config.active() && backend && id !== null ? [backend.source, id, backend.capabilities] : null;
      },
      load: ([source, id, capabilities], signal) => read(source, id, capabilities, signal),
    });
    this.#chart = new ChartController(host, {
      place: () => placeOf(this.#refs),
      figure: () => this.#shown && this.#drawn(this.#shown, this.#writer).figure,
      onDrawn: () => {
        this.#cursor.refresh();
        config.onDrawn();
      },
    });
    const tip = (index: number) => burnDownTip(this.#shown!, index, this.#writer);
    const spoken = (index: number) => burnDownSpoken(this.#shown!, index, this.#writer);
    this.#cursor = new ChartCursor({
      drawing: () => this.#chart.drawing,
      count: () => this.#shown?.days.length ?? 0,
      tip,
      spoken,
      // There is nothing to zoom into: of several days, the last is told.
      spanTip: (_first, last) => tip(last),
      spanSpoken: (_first, last) => spoken(last),
      onSelect: () => undefined,
    });
  }

  /** Why something is not shown. */
  get error(): ApiError | undefined {
    return this.#answer.error;
  }

  /** True when there is something to look at. */
  get ready(): boolean {
    const { value, current } = this.#answer;
    const empty = value !== undefined && (value.pack.capacityMode === 'unlimited' || value.points.length === 0);
    return current && (empty || this.#chart.drawing !== undefined || this.#chart.failed);
  }

  get #writer(): Writer {
    return this.#config.writer().with(enChartFigure).with(enBurnDown);
  }

  update(): void {}

  notes(): unknown {
    return nothing;
  }

  menu(): unknown {
    return nothing;
  }

  /** After the element has been rendered. */
  updated(): void {
    if (this.#shown) this.#cursor.refresh();
  }

  reload(): void {
    this.#answer.reload();
  }

  get #shown(): BurnDown | undefined {
    const { value } = this.#answer;
    return value && this.#config.active() && value.pack.id === this.#config.packId() ? this.#view(value, this.#itemOf(value.pack)) : undefined;
  }

  #itemOf({ comboItems }: Pack): string | undefined {
    return comboItems?.find(({ key }) => key === this.#item)?.key ?? comboItems?.[0]?.key;
  }

  render(): TemplateResult {
    const writer = this.#writer;
    const { value, error, receivedAt } = this.#answer;
    const view = this.#shown;
    if (!value || !view) return error ? errorView(writer, error, () => this.reload()) : chartSkeleton(writer);
    const { pack } = value;
    if (pack.capacityMode === 'unlimited') return emptyView(writer.t('usage.burnDown.empty.title'), writer.t('usage.burnDown.unlimited.text', { name: pack.name }));
    if (value.points.length === 0) return emptyView(writer.t('usage.burnDown.empty.title'), writer.t('usage.burnDown.empty.text', { name: pack.name }));
    const range = rangeName({ from: view.days[0]!.day, to: addDays(view.days.at(-1)!.day, 1) }, writer);
    return html`${error ? html`<div class="notes">${staleNote(writer, error, receivedAt!, () => this.reload())}</div>` : nothing}
    ${burnDownView({
      writer,
      view,
      unit: this.#drawn(view, writer).unit,
      caption: writer.t('usage.burnDown.caption', { name: pack.name, id: pack.id, range }),
      capacities: this.#capacities(pack, writer),
      table: this.#config.table(),
      busy: !this.#answer.current,
      engineFailed: this.#chart.failed,
      onEngineRetry: () => this.#chart.retry(),
      refs: this.#refs,
      cursor: this.#cursor.template(writer.t('usage.burnDown.cursor')),
    })}`;
  }

  #capacities({ comboItems, ...pack }: Pack, { t, name }: Writer): TemplateResult | typeof nothing {
    if (!comboItems || comboItems.length < 2) return nothing;
    const chosen = this.#itemOf({ comboItems, ...pack });
    const choose = (event: Event) => {
      this.#item = (event.target as HTMLSelectElement).value;
      this.#host.requestUpdate();
    };
    return html`<label class="field">
      <span>${t('usage.burnDown.capacity')}</span>
      <select @change=${choose}>
        ${comboItems.map(({ key, names }) => html`<option value=${key} ?selected=${key === chosen}>${name(names, key)}</option>`)}
      </select>
    </label>`;
  }
}

function viewOf({ pack, points, today, zone }: Answer, comboItem: string | undefined): BurnDown {
  const mine = comboItem === undefined ? points : points.filter((point) => point.comboItem === comboItem);
  const says = forecast({ pack, points, ...(comboItem === undefined ? {} : { comboItem }) }, today, zone);
  return burnDown({ pack, points: mine, comboItem, forecast: says, today, dayOf: dayFinder(zone) });
}

async function read(source: PackSource, id: string, { serverTime, billingTimeZone: zone, limits }: Capabilities, signal: AbortSignal): Promise<Answer> {
  const known = dayIn(serverTime, zone);
  const page = (offset: number, asOf?: string) =>
    source.balanceHistory(id, { from: addDays(known, -historyDays), sort: '-at', limit: limits.pageSize, offset, ...(asOf === undefined ? {} : { asOf }) }, { signal });
  const [pack, first] = await Promise.all([source.pack(id, { signal }), page(0)]);
  const points = [...first.items];
  for (let pages = 1; points.length < first.total && pages < mostPages; pages += 1) {
    const { items } = await page(points.length, first.asOf);
    if (items.length === 0) break;
    points.push(...items);
  }
  return { pack, points: points.toReversed(), today: dayIn(first.asOf, zone), zone };
}
