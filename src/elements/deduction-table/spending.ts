/** Where it went: what was deducted, by pack, account, product, billing item or day. A click narrows the table. */
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { DeductionSummary, DeductionTotal } from '../../contract/index.js';
import type { Backend } from '../../controllers/backend.js';
import { RemoteData } from '../../controllers/remote-data.js';
import { enSpending } from '../../i18n/en-spending.js';
import { add, quantity, ratio, subtract, toDecimal, zero, type Quantity } from '../../model/quantity.js';
import { icon } from '../../parts/icons.js';
import { dress } from '../../parts/later.js';
import { errorView, skeleton } from '../../parts/status-view.js';
import { usedShare } from '../../parts/used-share.js';
import type { Writer } from '../../parts/writer.js';
import type { RoomHost } from './room-host.js';
import { spendingStyles } from './spending.styles.js';

const groupings = ['pack', 'owner', 'product', 'billingItem', 'day'] as const;
type Grouping = (typeof groupings)[number];

/** Groups that are shown before a reader asks for more. */
const shownAtFirst = 12;

interface Spending {
  readonly by: Grouping;
  readonly groups: readonly DeductionTotal[];
  /** Sums of the groups, and totals told by the backend, by unit. */
  readonly sums: ReadonlyMap<string, Quantity>;
  readonly totals: ReadonlyMap<string, Quantity>;
  readonly rows: number;
}

export class SpendingPanel {
  shown = false;

  readonly #host: RoomHost;
  readonly #data: RemoteData<readonly [Backend, string, Grouping], Spending>;
  #by: Grouping = 'pack';
  #all = false;

  constructor(host: RoomHost) {
    this.#host = host;
    dress(host.element, spendingStyles);
    this.#data = new RemoteData(host.element, {
      args: () => {
        const [backend, query] = [host.backend(), host.desk.query()];
        if (!this.shown || !backend || !query) return null;
        const { sort: _sort, ...filter } = query;
        return [backend, JSON.stringify(filter), this.#by] as const;
      },
      load: ([backend, filter, by], signal) => this.#load(backend, JSON.parse(filter) as Record<string, never> & { product: string }, by, signal),
    });
  }

  toggle(): void {
    this.shown = !this.shown;
    this.#host.element.requestUpdate();
  }

  reload(): void {
    if (this.shown) this.#data.reload();
  }

  render(): TemplateResult | typeof nothing {
    if (!this.shown) return nothing;
    const writer = this.#host.writer().with(enSpending);
    const { t } = writer;
    const choose = (by: Grouping) => () => {
      this.#by = by;
      this.#all = false;
      this.#host.element.requestUpdate();
    };
    return html`<section class="spending" part="spending" aria-labelledby="spending-title">
      <div class="spending-head">
        <h3 id="spending-title">${t('deductions.spending')}</h3>
        <span class="segments" role="group" aria-label=${t('spending.by')}>
          ${groupings.map((by) => html`<button class="button" aria-pressed=${by === this.#by ? 'true' : 'false'} @click=${choose(by)}>${t(`spending.by.${by}`)}</button>`)}
        </span>
        <button class="button plain icon" aria-label=${t('close')} @click=${() => this.toggle()}>${icon('close')}</button>
      </div>
      ${this.#body(writer)}
    </section>`;
  }

  #body(writer: Writer): TemplateResult {
    const { t } = writer;
    const { value, error, current } = this.#data;
    if (error && !current) return errorView(writer, error, () => this.#data.reload());
    if (!value) return skeleton(writer, 4);
    if (value.groups.length === 0) return html`<p class="muted">${t('spending.empty')}</p>`;
    const shown = this.#all ? value.groups : value.groups.slice(0, shownAtFirst);
    return html`<div class="spending-scroll" aria-busy=${current ? 'false' : 'true'}>
        <table role="table">
          <thead>
            <tr role="row">
              <th scope="col" role="columnheader">${t(`spending.by.${value.by}`)}</th>
              <th scope="col" role="columnheader" class="bar-cell">${t('spending.share')}</th>
              <th scope="col" role="columnheader" class="number">${t('spending.amount')}</th>
              <th scope="col" role="columnheader" class="number">${t('spending.rows')}</th>
            </tr>
          </thead>
          ${[...value.totals.keys()].map((unit) => this.#ofUnit(writer, unit, shown.filter((group) => group.unit === unit), value))}
        </table>
      </div>
      ${shown.length < value.groups.length ? html`<button class="link" @click=${this.#showAll}>${t('more')} (${writer.decimal(String(value.groups.length - shown.length))})</button>` : nothing}
      ${this.#totals(writer, value)}`;
  }

  /** Amounts of different units are not to be compared: each unit has a heading with its own total. */
  #ofUnit(writer: Writer, unit: string, groups: readonly DeductionTotal[], value: Spending): TemplateResult | typeof nothing {
    if (groups.length === 0) return nothing;
    const total = writer.quantity(toDecimal(value.totals.get(unit) ?? zero, 9), unit);
    return html`<tbody>
      ${value.totals.size > 1 ? html`<tr role="row" class="of-unit"><th scope="row" role="rowheader">${writer.t('spending.ofUnit', { unit: writer.unit(unit) })}</th><td role="cell" class="bar-cell"></td><td role="cell" class="number">${total}</td><td role="cell" class="number"></td></tr>` : nothing}
      ${groups.map((group) => this.#group(writer, group, value))}
    </tbody>`;
  }

  #group(writer: Writer, { key, names, rows, actualDeduction, unit }: DeductionTotal, { by, totals }: Spending): TemplateResult {
    const { t, decimal } = writer;
    const name = by === 'day' ? writer.day(key) : writer.name(names, key);
    const part = ratio(actualDeduction, totals.get(unit) ?? zero);
    // A template may not carry a style attribute under a strict content policy; a style set from code is allowed.
    const fill = ref((element) => element instanceof HTMLElement && element.style.setProperty('inline-size', `${part * 100}%`));
    return html`<tr role="row">
      <th scope="row" role="rowheader">
        <button class="link" title=${t('spending.narrow', { name })} @click=${() => this.#narrow(by, key)}>${name}</button>
        ${name === key || by === 'day' ? nothing : html`<code>${key}</code>`}
      </th>
      <td role="cell" class="bar-cell"><span class="bar"><span class="fill" ${fill}></span></span><span class="percent">${usedShare(writer, part)}</span></td>
      <td role="cell" class="number">${writer.quantity(actualDeduction, unit)}</td>
      <td role="cell" class="number">${decimal(String(rows))}</td>
    </tr>`;
  }

  #totals(writer: Writer, { sums, totals, rows }: Spending): TemplateResult {
    const { t } = writer;
    const amounts = [...totals].map(([unit, total]) => writer.quantity(toDecimal(total, 9), unit)).join(' · ');
    const apart = [...totals].filter(([unit, total]) => (sums.get(unit) ?? zero) !== total);
    const words = apart.map(([unit, total]) => writer.quantity(toDecimal(subtract(sums.get(unit) ?? zero, total), 9), unit)).join(' · ');
    return html`<p class="total"><strong>${t('spending.total')}: ${amounts}</strong> <span class="muted">${t('deductions.count', { count: rows })}</span></p>
      ${apart.length === 0
        ? html`<p class="verdict-line good">${icon('check')}${t('spending.equal')}</p>`
        : html`<p class="verdict-line bad">${icon('warn')}${t('spending.apart', { difference: words })}</p>`}`;
  }

  #narrow(by: Grouping, key: string): void {
    const { desk } = this.#host;
    if (by === 'pack') desk.choosePack(key);
    else if (by === 'owner') desk.filter({ deductedUin: key });
    else if (by === 'billingItem') desk.filter({ billingItem: key });
    else if (by === 'day') desk.chooseRange({ first: key, last: key });
    else desk.chooseProduct(key);
  }

  readonly #showAll = (): void => {
    this.#all = true;
    this.#host.element.requestUpdate();
  };

  async #load(backend: Backend, filter: { readonly product: string }, by: Grouping, signal: AbortSignal): Promise<Spending> {
    const read = async (grouping: Grouping, asOf?: string): Promise<{ readonly first: DeductionSummary; readonly groups: readonly DeductionTotal[] }> => {
      const ask = (offset: number, at: string | undefined) =>
        backend.source.deductionSummary({ ...filter, by: grouping, offset, limit: backend.capabilities.limits.pageSize, asOf: at }, { signal });
      const first = await ask(0, asOf);
      const groups = [...first.items];
      while (groups.length < first.total) {
        const { items } = await ask(groups.length, first.asOf);
        if (items.length === 0) break;
        groups.push(...items);
      }
      return { first, groups };
    };
    const { first, groups } = await read(by);
    // Totals by product are those of everything, for there is one product.
    const whole = by === 'product' ? groups : (await read('product', first.asOf)).groups;
    return { by, groups: by === 'day' ? groups : bySize(groups), sums: sumsOf(groups), totals: sumsOf(whole), rows: first.rows };
  }
}

function sumsOf(groups: readonly DeductionTotal[]): Map<string, Quantity> {
  const sums = new Map<string, Quantity>();
  for (const { unit, actualDeduction } of groups) sums.set(unit, add(sums.get(unit) ?? zero, quantity(actualDeduction)));
  return sums;
}

/** The greatest first, unit by unit. */
function bySize(groups: readonly DeductionTotal[]): readonly DeductionTotal[] {
  const units = [...new Set(groups.map(({ unit }) => unit))];
  return groups.toSorted((a, b) => units.indexOf(a.unit) - units.indexOf(b.unit) || Number(quantity(b.actualDeduction) - quantity(a.actualDeduction)));
}
