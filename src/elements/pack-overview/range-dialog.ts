/** The products whose packs can be looked at, to be searched, with their kinds of pack and the sites that list them. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import type { Product } from '../../contract/index.js';
import { enRange } from '../../i18n/en-range.js';
import { dialogStyles } from '../../parts/dialog.styles.js';
import { icon } from '../../parts/icons.js';
import { dress } from '../../parts/later.js';
import { isInView } from '../../parts/product-picker.js';
import type { Writer } from '../../parts/writer.js';
import type { PartsConfig } from './parts-config.js';
import { rangeStyles } from './range-dialog.styles.js';

const view = 'overview';

export class RangeDialog {
  readonly #host: LitElement;
  readonly #config: PartsConfig;
  readonly #dialog: Ref<HTMLDialogElement> = createRef();
  #search = '';
  #edition = '';

  constructor(host: LitElement, config: PartsConfig) {
    this.#host = host;
    this.#config = config;
    dress(host, dialogStyles, rangeStyles);
  }

  /** Opens it as soon as it has been rendered. */
  open(): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      this.#dialog.value?.showModal();
      this.#dialog.value?.querySelector('input')?.focus();
    });
  }

  render(): TemplateResult | typeof nothing {
    const backend = this.#config.backend();
    if (!backend) return nothing;
    const writer = this.#config.writer().with(enRange);
    const { t } = writer;
    const found = backend.catalogue.products.filter((product) => isInView(product, view) && this.#matches(product, writer));
    const held = found.filter(({ packCount }) => (packCount ?? 0) > 0);
    const others = found.filter((product) => !held.includes(product));
    const group = (title: string, products: readonly Product[]) =>
      products.length === 0 ? nothing : html`<h4>${title}</h4><ul class="range-list">${products.map((product) => this.#product(product, writer))}</ul>`;
    return html`<dialog class="dialog wide range" part="dialog" aria-label=${t('range.title')} closedby="any" ${ref(this.#dialog)}>
      <div class="dialog-head">
        <h3>${t('range.title')}</h3>
        <button class="button plain icon" aria-label=${t('close')} @click=${() => this.#dialog.value?.close()}>${icon('close')}</button>
      </div>
      <div class="content">
        <p class="muted small">${t('range.lead', { count: backend.capabilities.limits.overviewMonths })}</p>
        <div class="range-filters">
          <label class="field grow"
            ><span>${t('range.search')}</span><input type="search" maxlength="200" .value=${this.#search} @input=${this.#onSearch}
          /></label>
          <label class="field"
            ><span>${t('range.edition')}</span
            ><select @change=${this.#onEdition}>
              ${['', ...editionsOf(backend.catalogue.products)].map(
                (key) => html`<option value=${key} .selected=${key === this.#edition}>${key === '' ? t('all') : writer.known('range.edition', key)}</option>`,
              )}
            </select></label
          >
        </div>
        <p class="small muted" role="status"><bdi>${found.length === 0 ? t('range.none') : t('range.count', { count: found.length })}</bdi></p>
        ${group(t('product.withPacks'), held)} ${group(t('product.others'), others)}
      </div>
    </dialog>`;
  }

  #product(product: Product, writer: Writer): TemplateResult {
    const { t, name, known } = writer;
    const { key, names, subproducts, views, packCount } = product;
    const editions = views.find((each) => each.view === view)?.editions ?? [];
    const kinds = subproducts.filter((kind) => kind.views.some((each) => each.view === view));
    const choose = () => {
      this.#dialog.value?.close();
      this.#config.chooseProduct(key);
    };
    return html`<li>
      <div class="range-head">
        <button class="link" aria-current=${this.#config.product() === key ? 'true' : nothing} @click=${choose}>${name(names, key)}</button>
        ${packCount ? html`<bdi class="small muted">${t('range.packs', { count: packCount })}</bdi>` : nothing}
        <span class="editions">${editions.map((edition) => html`<span class="edition">${known('range.edition', edition)}</span>`)}</span>
      </div>
      ${kinds.length === 0
        ? nothing
        : html`<details>
            <summary class="small muted"><bdi>${t('range.kinds', { count: kinds.length })}</bdi></summary>
            <ul class="small">
              ${kinds.map((kind) => html`<li>${name(kind.names, kind.key)} ${this.#fewer(kind.views, editions, writer)}</li>`)}
            </ul>
          </details>`}
    </li>`;
  }

  /** The sites that list a kind of pack, where they are not those of its product. */
  #fewer(views: Product['views'], editions: readonly string[], { known }: Writer): TemplateResult | typeof nothing {
    const own = views.find((each) => each.view === view)?.editions ?? [];
    if (own.length === editions.length) return nothing;
    return html`${own.map((edition) => html`<span class="edition">${known('range.edition', edition)}</span>`)}`;
  }

  #matches({ key, names, subproducts, views }: Product, { name }: Writer): boolean {
    const editions = views.find((each) => each.view === view)?.editions ?? [];
    if (this.#edition !== '' && !editions.includes(this.#edition)) return false;
    const wanted = this.#search.trim().toLowerCase();
    const texts = [key, name(names, key), ...Object.values(names), ...subproducts.flatMap((kind) => [kind.key, ...Object.values(kind.names)])];
    return wanted === '' || texts.some((text) => text.toLowerCase().includes(wanted));
  }

  readonly #onSearch = ({ target }: Event): void => {
    this.#search = (target as HTMLInputElement).value;
    this.#host.requestUpdate();
  };

  readonly #onEdition = ({ target }: Event): void => {
    this.#edition = (target as HTMLSelectElement).value;
    this.#host.requestUpdate();
  };
}

const editionsOf = (products: readonly Product[]): readonly string[] => [
  ...new Set(products.flatMap(({ views }) => views.filter((each) => each.view === view).flatMap(({ editions }) => editions))),
];
