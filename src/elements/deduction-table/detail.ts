/** The details of one row: all that is known of it, how it adds up, where it was taken from, and what was left over. */
import { html, nothing, type TemplateResult } from 'lit';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import { RemoteData } from '../../controllers/remote-data.js';
import type { Deduction, UncoveredUsage } from '../../contract/index.js';
import { enLedger } from '../../i18n/en-ledger.js';
import { enUncovered } from '../../i18n/en-uncovered.js';
import { rowDifferences } from '../../model/ledger-check-row.js';
import type { MenuItem } from '../../parts/data-table/face.js';
import { facts, type Fact } from '../../parts/facts.js';
import { factsStyles } from '../../parts/facts.styles.js';
import { icon } from '../../parts/icons.js';
import { dress } from '../../parts/later.js';
import type { Writer } from '../../parts/writer.js';
import { because } from './because.js';
import { apart, exactly } from './check-words.js';
import { deductionNames } from './columns.js';
import { detailStyles } from './detail.styles.js';
import type { RoomDoors, RoomHost } from './room-host.js';
import { rowMenu } from './row-menu.js';

/** Ends are told by the last second that belongs to them: a day ends at 23:59:59. */
const lastSecond = (end: string): string => new Date(Date.parse(end) - 1000).toISOString();

export class DetailPanel {
  shown = false;

  readonly #host: RoomHost;
  readonly #rooms: RoomDoors;
  readonly #panel: Ref<HTMLElement> = createRef();
  /** What of the row's usage no pack took. */
  readonly #left: RemoteData<readonly [Deduction], UncoveredUsage | null>;
  #index: number | undefined;

  constructor(host: RoomHost, rooms: RoomDoors) {
    this.#host = host;
    this.#rooms = rooms;
    dress(host.element, factsStyles, ...detailStyles);
    this.#left = new RemoteData(host.element, {
      args: () => {
        const row = this.shown ? this.#row : undefined;
        return row ? ([row] as const) : null;
      },
      load: ([row], signal) => this.#leftOf(row, signal),
    });
  }

  /** Opens with a row, and takes the focus there if it came by key. */
  open(index: number, focus = false): void {
    this.shown = true;
    this.look(index);
    this.#host.element.requestUpdate();
    if (focus) void this.#host.element.updateComplete.then(() => this.#panel.value?.focus());
  }

  toggle(): void {
    this.shown = !this.shown;
    this.#index ??= 0;
    this.#host.element.requestUpdate();
  }

  /** What the menu of a cell offers for its row; nothing for one that has not come. */
  menu(index: number): readonly MenuItem[] {
    const row = this.#host.rows().at(index);
    return row ? rowMenu(row, this.#host, this.#rooms, () => this.open(index, true)) : [];
  }

  /** Follows the reader to another row. */
  look(index: number): void {
    if (index === this.#index) return;
    this.#index = index;
    if (this.shown) this.#host.element.requestUpdate();
  }

  /** Id of the row that is shown. */
  get rowId(): string | null {
    return (this.shown && this.#row?.id) || null;
  }

  get #row(): Deduction | undefined {
    return this.#index === undefined ? undefined : this.#host.rows().at(this.#index);
  }

  render(): TemplateResult | typeof nothing {
    if (!this.shown) return nothing;
    const writer = this.#host.writer().with(enLedger).with(enUncovered);
    const { t, decimal } = writer;
    const [index, row, total] = [this.#index ?? 0, this.#row, this.#host.rows().total];
    const step = (by: number) => () => this.#step(index + by);
    return html`<aside class="detail" part="detail" tabindex="-1" aria-label=${t('deductions.details')} ${ref(this.#panel)} @keydown=${this.#onKey}>
      <div class="detail-head">
        <h3>${t('check.row', { number: decimal(String(index + 1)) })}</h3>
        <button class="button plain icon" aria-label=${t('detail.previous')} title=${t('detail.previous')} ?disabled=${index === 0} @click=${step(-1)}>${icon('up')}</button>
        <button class="button plain icon" aria-label=${t('detail.next')} title=${t('detail.next')} ?disabled=${index >= total - 1} @click=${step(1)}>${icon('down')}</button>
        <button class="button plain icon" aria-label=${t('close')} title=${t('close')} @click=${this.#close}>${icon('close')}</button>
      </div>
      <div class="detail-body" tabindex="0" role="group" aria-label=${t('deductions.details')}>${row ? this.#body(writer, row, index) : html`<p class="muted">${t(total === 0 ? 'detail.choose' : 'detail.loading')}</p>`}</div>
    </aside>`;
  }

  #body(writer: Writer, row: Deduction, index: number): TemplateResult {
    const { t, instant, known, quantity } = writer;
    const names = deductionNames(this.#host.backend()!);
    const onlyPack = () => this.#host.desk.choosePack(row.packId);
    const pack: readonly Fact[] = [
      [t('column.pack'), html`${row.packName}<br /><code>${row.packId}</code>`],
      [t('column.owner'), row.packOwnerUin],
      [t('column.product'), names.product(writer, row.product)],
      [t('column.subproduct'), names.subproduct(writer, row.product, row.subproduct)],
      [t('column.mode'), known('mode', row.capacityMode)],
      ...(row.cycle ? [[t('detail.cycle'), t('detail.cycle.value', { start: instant(row.cycle.start), end: instant(lastSecond(row.cycle.end)) })] as const] : []),
      ...(row.comboItem === null ? [] : [[t('detail.comboItem'), row.comboItem] as const]),
    ];
    const usage: readonly Fact[] = [
      [t('column.deductedUin'), row.deductedUin],
      [t('column.deductedProduct'), names.product(writer, row.deductedProduct)],
      [t('column.deductedSubproduct'), names.subproduct(writer, row.deductedProduct, row.deductedSubproduct)],
      [t('column.billingItem'), names.item(writer, row.deductedProduct, row.billingItem)],
      ...(row.specification === null ? [] : [[t('column.specification'), row.specification] as const]),
      [t('column.originalUsage'), quantity(row.originalUsage, row.originalUsageUnit)],
      [t('column.usageStart'), instant(row.usageStart)],
      [t('column.usageEnd'), instant(row.usageEnd)],
      [t('detail.usageId'), html`<code>${row.usageId}</code>`],
      [t('detail.rowId'), html`<code>${row.id}</code>`],
    ];
    return html`<p class="when">${icon('clock')}<span>${t('column.deductedAt')}: ${instant(row.deductedAt)}</span></p>
      <section><h4>${t('detail.sum')}</h4>${this.#sum(writer, row, index)}</section>
      <section>
        <h4>${t('detail.pack')}</h4>
        ${facts(pack)}
        ${this.#host.desk.packId === row.packId ? nothing : html`<button class="link" @click=${onlyPack}>${t('detail.onlyPack')}</button>`}
      </section>
      <section><h4>${t('detail.usage')}</h4>${facts(usage)}</section>
      <section><h4>${t('detail.rest.title')}</h4>${this.#rest(writer, row)}</section>`;
  }

  #sum(writer: Writer, row: Deduction, index: number): TemplateResult {
    const { t, quantity, decimal } = writer;
    const actual = quantity(row.actualDeduction, row.packUnit);
    const taken = t('detail.taken', { original: quantity(row.originalUsage, row.originalUsageUnit), coefficient: decimal(row.coefficient), actual });
    const { remainingBefore: before, remainingAfter: after } = row;
    const balance =
      before === null || after === null
        ? t('detail.unbounded')
        : t('detail.balance', { before: decimal(before), actual: decimal(row.actualDeduction), after: quantity(after, row.packUnit) });
    const loaded = this.#rooms.watch.part?.differences.filter((each) => each.row.id === row.id && each.kind === 'continuity') ?? [];
    const wrong = [...(rowDifferences(index, row) ?? []), ...loaded];
    return html`<p class="sum">${taken}</p>
      <p class="sum">${balance}</p>
      ${wrong.length === 0 ? html`<p class="verdict good">${icon('check')}${t('detail.ok')}</p>` : nothing}
      ${wrong.map(
        (each) => html`<p class="verdict bad">
          ${icon('warn')}${t(`check.kind.${each.kind}`)}
          ${each.expected === null ? nothing : html`<br />${t('check.mark', { expected: exactly(writer, each.expected, row.packUnit), difference: apart(writer, each) })}`}
        </p>`,
      )}`;
  }

  #rest(writer: Writer, row: Deduction): TemplateResult {
    const { t, quantity } = writer;
    const { value, error, current } = this.#left;
    if (error) return html`<p class="verdict bad">${icon('warn')}${writer.error(error).title} <button class="link" @click=${() => this.#left.reload()}>${t('retry')}</button></p>`;
    if (!current || value === undefined) return html`<p class="muted">${t('loading')}</p>`;
    if (value === null) return html`<p class="verdict good">${icon('check')}${t('detail.rest.none')}</p>`;
    return html`<p>${t('detail.rest.some', { amount: quantity(value.uncoveredUsage, value.unit) })}</p>
      ${because(writer, value.considered, (kind) => deductionNames(this.#host.backend()!).subproduct(writer, value.product, kind))}
      <button class="link" @click=${() => this.#rooms.openUncovered(row.packId)}>${t('uncovered.title')}</button>`;
  }

  async #leftOf(row: Deduction, signal: AbortSignal): Promise<UncoveredUsage | null> {
    const { source, capabilities } = this.#host.backend()!;
    const after = new Date(Date.parse(row.usageStart) + 1000).toISOString();
    const query = { product: row.deductedProduct, usageStartFrom: row.usageStart, usageStartTo: after, limit: Math.min(100, capabilities.limits.pageSize) };
    const { items } = await source.uncoveredUsage(query, { signal });
    return items.find(({ usageId }) => usageId === row.usageId) ?? null;
  }

  #step(index: number): void {
    this.#host.scrollTo(index);
    this.look(index);
  }

  readonly #close = (): void => {
    const root = this.#host.element.renderRoot;
    const inside = this.#panel.value?.contains((root as ShadowRoot).activeElement) ?? false;
    this.shown = false;
    this.#host.element.requestUpdate();
    // Back to the table's one stop for Tab, which is the cell that the reader came from.
    if (inside) root.querySelector<HTMLElement>('.table [tabindex="0"]')?.focus();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#close();
  };
}
