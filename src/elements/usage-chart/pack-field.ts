/** The field in which a reader chooses the pack to be burnt down, among those that are drawn on. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PackSource } from '../../api/pack-source.js';
import type { Pack, PackList } from '../../contract/index.js';
import type { Backend } from '../../controllers/backend.js';
import { RemoteData } from '../../controllers/remote-data.js';
import type { Writer } from '../../parts/writer.js';
import type { ViewHost } from './view-panel.js';

/** Where the field takes from what it offers. */
export interface PackFieldConfig {
  readonly active: () => boolean;
  readonly backend: () => Backend | undefined;
  /** The product whose packs are offered; those of all when null. */
  readonly product: () => string | null;
  readonly onChoose: (pack: Pack) => void;
}

export class PackField {
  readonly #config: PackFieldConfig;
  readonly #packs: RemoteData<[PackSource, string | null, number], PackList>;

  constructor(host: ViewHost, config: PackFieldConfig) {
    this.#config = config;
    this.#packs = new RemoteData(host, {
      args: () => {
        const backend = config.backend();
        return config.active() && backend ? [backend.source, config.product(), backend.capabilities.limits.pageSize] : null;
      },
      load: ([source, product, limit], signal) => source.packs({ ...(product === null ? {} : { product }), status: ['valid'], limit }, { signal }),
    });
  }

  /** Asks again for what is offered. */
  reload(): void {
    this.#packs.reload();
  }

  /** The select. The chosen pack is offered even where it is not among those that are drawn on. */
  render(writer: Writer, id: string | null, chosen: Pack | undefined): TemplateResult {
    const { t } = writer;
    const { value: list, error } = this.#packs;
    const packs = (list?.items ?? []).filter(({ capacityMode }) => capacityMode !== 'unlimited');
    const choose = (event: Event) => {
      const pack = packs.find((each) => each.id === (event.target as HTMLSelectElement).value);
      if (pack) this.#config.onChoose(pack);
    };
    const option = (key: string, name: string) => html`<option value=${key} .selected=${key === id}>${name}</option>`;
    const products = [...new Set(packs.map(({ product }) => product))];
    const more = list ? list.total - list.items.length : 0;
    return html`<label class="field product wide">
      <span>${t('usage.burnDown.pack')}</span>
      <select @change=${choose}>
        ${id === null ? html`<option value="" selected disabled>${t('usage.burnDown.pack.choose')}</option>` : nothing}
        ${id === null || packs.some((pack) => pack.id === id) ? nothing : option(id, chosen?.id === id ? nameOf(chosen) : id)}
        ${products.map((key) => html`<optgroup label=${this.#productName(key, writer)}>${packs.filter(({ product }) => product === key).map((pack) => option(pack.id, nameOf(pack)))}</optgroup>`)}
        ${more > 0 ? html`<option disabled>${t('usage.burnDown.pack.more', { count: more })}</option>` : nothing}
        ${error ? html`<option disabled>${t('usage.burnDown.pack.failed')}</option>` : nothing}
      </select>
    </label>`;
  }

  #productName(key: string, writer: Writer): string {
    return writer.name(this.#config.backend()?.catalogue.products.find((product) => product.key === key)?.names, key);
  }
}

const nameOf = ({ name, id }: Pack): string => `${name} (${id})`;
