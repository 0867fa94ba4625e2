/** The choice of a pack, while none is selected: those that can be renewed, the next to expire first. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Pack, PackList, PackQuery } from '../../contract/index.js';
import type { Backend } from '../../controllers/backend.js';
import type { PagedRows } from '../../controllers/paged-rows.js';
import { statusBadge } from '../../parts/badge.js';
import { emptyView, errorView, rowsNote, skeleton } from '../../parts/status-view.js';
import type { Writer } from '../../parts/writer.js';

/** The packs that a renewal can concern: those of a mode that is renewed, in a status that lets it. */
export function renewablePacks(product: string | null, search: string): PackQuery {
  return {
    status: ['valid', 'inactive'],
    capacityMode: ['periodDecrement', 'shardDecrement', 'unlimited'],
    sort: 'expiresAt',
    ...(product === null ? {} : { product }),
    ...(search.trim() === '' ? {} : { search: search.trim() }),
  };
}

/** What is offered, and what follows. */
export interface PackChoiceView {
  readonly writer: Writer;
  readonly backend: Backend;
  readonly packs: PagedRows<Pack, PackList>;
  readonly search: string;
  /** Key of the product that the choice is narrowed to. */
  readonly product: string | null;
  readonly onAllProducts: () => void;
  readonly onSearch: (search: string) => void;
  readonly onChoose: (pack: Pack) => void;
  /** The user wants to see to several packs at once, what is being fetched for it. */
  readonly onSeveral: () => void;
  readonly opening: boolean;
}

/** The packs as a list of buttons, with a search. */
export function packChoice(view: PackChoiceView): TemplateResult {
  const { writer, onSeveral } = view;
  const { t } = writer;
  return html`<div class="choice">
    <p class="muted">
      ${t('renewal.choose.hint')}
      <button type="button" class="link no-print several-door" aria-busy=${view.opening ? 'true' : 'false'} @click=${onSeveral}>${t('renewal.several')}</button>
    </p>
    ${packList(view, (pack) => packButton(pack, view))}
  </div>`;
}

/** The packs, each as it is wanted, with a search above. */
export function packList(view: PackChoiceView, item: (pack: Pack) => TemplateResult, above: unknown = nothing): TemplateResult {
  const { writer, packs, search, product, onSearch, onAllProducts } = view;
  const { t } = writer;
  return html`${product === null
      ? nothing
      : html`<p>
          ${t('renewal.choose.product', { product: productName(view) })}
          <button type="button" class="link" @click=${onAllProducts}>${t('renewal.choose.all')}</button>
        </p>`}
    <label class="field search">
      <span>${t('pack.search')}</span>
      <input
        type="search"
        maxlength="200"
        placeholder=${t('pack.search.hint')}
        .value=${search}
        @change=${(event: Event) => onSearch((event.target as HTMLInputElement).value)}
      />
    </label>
    ${packs.starting ? skeleton(writer, 6) : packs.first ? html`${above} ${list(view, item)}` : errorView(writer, packs.error!, () => packs.retry())}`;
}

function list(view: PackChoiceView, item: (pack: Pack) => TemplateResult): TemplateResult {
  const { writer, packs, search, product, onSearch } = view;
  const { t } = writer;
  if (packs.total === 0 && search !== '') {
    const reset = html`<button type="button" class="button" @click=${() => onSearch('')}>${t('reset')}</button>`;
    return emptyView(t('pack.noMatch.title'), t('pack.noMatch.text'), reset);
  }
  if (packs.total === 0) {
    const text = product === null ? t('renewal.choose.empty.text') : t('renewal.choose.empty.product', { product: productName(view) });
    return emptyView(t('renewal.choose.empty.title'), text);
  }
  const shown = [...packs.loaded()];
  return html`${rowsNote(writer, packs)}
    <ul class="packs">
      ${shown.map((pack) => html`<li>${item(pack)}</li>`)}
    </ul>
    ${shown.length < packs.total
      ? html`<p class="more"><button type="button" class="button" @click=${() => packs.show(shown.length, shown.length)}>${t('more')}</button></p>`
      : nothing}`;
}

function productName({ writer, backend, product }: PackChoiceView): string {
  return product === null ? '' : writer.name(backend.catalogue.products.find(({ key }) => key === product)?.names, product);
}

function packButton(pack: Pack, { writer, backend: { catalogue }, onChoose }: PackChoiceView): TemplateResult {
  const { t, name, known } = writer;
  const product = catalogue.products.find(({ key }) => key === pack.product);
  const set = pack.renewalMethod === null ? null : known('method', pack.renewalMethod);
  const period = pack.autoRenewalPeriod ? ` · ${writer.duration(pack.autoRenewalPeriod)}` : '';
  return html`<button type="button" class="pack-button" @click=${() => onChoose(pack)}>
    <span class="line"><strong>${pack.name}</strong>${statusBadge(writer, pack)}</span>
    <span class="muted small">${name(product?.names, pack.product)} · <span class="mono">${pack.id}</span></span>
    <span class="when">${t('pack.expiresOn', { date: writer.date(pack.expiresAt) })}</span>
    <span class="muted small how">${set === null ? t('none') : set + period}</span>
  </button>`;
}
