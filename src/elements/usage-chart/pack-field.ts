/** The field in which a reader chooses the pack to be burnt down: those that are drawn on by product, then the others by status. */
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
  readonly #packs: RemoteData<[PackSource, string | null, number], Offered>;

  constructor(host: ViewHost, config: PackFieldConfig) {
    this.#config = config;
    this.#packs = new RemoteData(host, {
      args: () => {
        const backend = config.backend();
        return config.active() && backend ? [backend.source, config.product(), backend.capabilities.limits.pageSize] : null;
      },
      load: ([source, product, limit], signal) => offered((status) => source.packs({ ...(product === null ? {} : { product }), status, limit }, { signal })),
    });
  }

  /** True when it is known that there is nothing to be chosen. */
  get empty(): boolean {
    return this.#packs.value?.packs.length === 0;
  }

  /** Asks again for what is offered. */
  reload(): void {
    this.#packs.reload();
  }

  /** The select. The chosen pack is offered even where it is not in the list. */
  render(writer: Writer, id: string | null, chosen: Pack | undefined): TemplateResult {
    const { t } = writer;
    const { value: { packs, more } = nothingYet, error } = this.#packs;
    const choose = (event: Event) => {
      const pack = packs.find((each) => each.id === (event.target as HTMLSelectElement).value);
      if (pack) this.#config.onChoose(pack);
    };
    const option = (key: string, name: string) => html`<option value=${key} .selected=${key === id}>${name}</option>`;
    const products = [...new Set(packs.flatMap(({ status, product }) => (status === 'valid' ? [product] : [])))];
    const group = (label: string, belongs: (pack: Pack) => boolean) => {
      const its = packs.filter(belongs);
      return its.length === 0 ? nothing : html`<optgroup label=${label}>${its.map((pack) => option(pack.id, nameOf(pack)))}</optgroup>`;
    };
    return html`<label class="field product wide">
      <span>${t('usage.burnDown.pack')}</span>
      <select @change=${choose}>
        ${id === null ? html`<option value="" selected disabled>${t('usage.burnDown.pack.choose')}</option>` : nothing}
        ${id === null || packs.some((pack) => pack.id === id) ? nothing : option(id, chosen?.id === id ? nameOf(chosen) : id)}
        ${products.map((key) => group(this.#productName(key, writer), ({ status, product }) => status === 'valid' && product === key))}
        ${others.map((each) => group(t(`status.${each}`), ({ status }) => status === each))}
        ${more > 0 ? html`<option disabled>${t('usage.burnDown.pack.more', { count: more })}</option>` : nothing}
        ${error ? html`<option disabled>${t('usage.burnDown.pack.failed')}</option>` : nothing}
      </select>
    </label>`;
  }

  #productName(key: string, writer: Writer): string {
    return writer.name(this.#config.backend()?.catalogue.products.find((product) => product.key === key)?.names, key);
  }
}

/** What else has a history. */
const others = ['frozen', 'exhausted', 'expired', 'refunded'] as const;

interface Offered {
  readonly packs: readonly Pack[];
  /** How many there are beyond those. */
  readonly more: number;
}

const nothingYet: Offered = { packs: [], more: 0 };

/** Whatever is drawn on first. What has no limit has nothing to burn down. */
async function offered(ask: (status: ('valid' | (typeof others)[number])[]) => Promise<PackList>): Promise<Offered> {
  const lists = await Promise.all([ask(['valid']), ask([...others])]);
  return {
    packs: lists.flatMap(({ items }) => items.filter(({ capacityMode }) => capacityMode !== 'unlimited')),
    more: lists.reduce((sum, { total, items }) => sum + total - items.length, 0),
  };
}

const nameOf = ({ name, id }: Pack): string => `${name} (${id})`;
