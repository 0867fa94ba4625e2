/**
 * How the packs of a product look in that product's own console: fewer columns, the console's own words, kinds as tabs,
 * the billing mode in force. Which face a product wears, its kinds, lines and links come from the catalogue.
 */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { PackSource } from '../../api/pack-source.js';
import type { BillingModeList, Pack, Product } from '../../contract/index.js';
import type { Backend } from '../../controllers/backend.js';
import { RemoteData } from '../../controllers/remote-data.js';
import { enBilling } from '../../i18n/en-billing.js';
import { enConsole } from '../../i18n/en-console.js';
import type { PackFilters } from '../../model/pack-filters.js';
import { isRenewable } from '../../model/pack-state.js';
import { isBoundOnly } from '../../model/pack-use.js';
import { safeLink } from '../../model/safe-link.js';
import type { Column } from '../../parts/data-table/column.js';
import { dress, Later } from '../../parts/later.js';
import { isInView } from '../../parts/product-picker.js';
import type { Writer } from '../../parts/writer.js';
import type { PluginTable } from '../plugin-list/plugin-table.js';
import { billingNote } from './billing-note.js';
import { consoleColumns } from './console-columns.js';
import { consoleStyles } from './console-face.styles.js';
import type { PartsConfig } from './parts-config.js';
import type { PackActions, RowContext } from './row-context.js';

interface Face {
  /** Keys of its columns, in order. */
  readonly columns: readonly string[];
  /** Kinds of pack as tabs, or as one of the filters. */
  readonly tabs: boolean;
  /** Tells a pack that has been drawn on from one that has not. */
  readonly tellsUse: boolean;
}

const faces = {
  mps: { columns: ['pack', 'status', 'kind', 'total', 'remaining', 'start', 'end', 'forecast', 'operations'], tabs: false, tellsUse: false },
  live: { columns: ['pack', 'status', 'kind', 'used', 'bought', 'expires', 'forecast', 'operations'], tabs: true, tellsUse: true },
} satisfies Readonly<Record<string, Face>>;

/** All words of a console, in one object: a writer is made anew for another one. */
const words = { ...enConsole, ...enBilling };

export class ConsoleFace {
  readonly words = words;
  readonly #host: LitElement;
  readonly #config: PartsConfig;
  readonly #modes: RemoteData<readonly [PackSource, string], BillingModeList>;
  readonly #plugins: Later<PluginTable>;
  #columns: { readonly face: Face; readonly backend: Backend; readonly all: readonly Column<Pack>[] } | undefined;
  /** The product whose plug-ins are shown in place of its packs. */
  #pluginsOf: string | null = null;

  constructor(host: LitElement, config: PartsConfig) {
    this.#host = host;
    this.#config = config;
    dress(host, consoleStyles);
    this.#modes = new RemoteData<readonly [PackSource, string], BillingModeList>(host, {
      args: () => {
        const [backend, product] = [config.backend(), this.#product];
        const told = product && isInView(product, 'billingModes') && backend?.capabilities.operations.includes('billingModes.read');
        return backend && told ? [backend.source, product.key] : null;
      },
      load: ([source, product], signal) => source.billingModes({ product }, { signal }),
    });
    // Elsewhere it is a part of <plugin-list>, in whose file it has another name: under another address it could not be had.
    this.#plugins = new Later(host, async () => {
      const { PluginTable: Table } = await import('../plugin-list/plugin-table.js');
      return new Table(host, { backend: config.backend, writer: config.writer, product: () => this.#pluginsOf });
    });
  }

  /** Filters that the face does without: its packs have one capacity mode, and kinds may be tabs. */
  get leftOut(): readonly (keyof PackFilters)[] {
    return this.#face.tabs ? ['mode', 'kind'] : ['mode'];
  }

  /** The console's word for the status of a pack. */
  word(pack: Pack, writer: Writer): string {
    if (this.#face.tellsUse && pack.status === 'valid') return writer.with(words).t(pack.used ? 'console.word.inUse' : 'console.word.unused');
    return this.statusWord(pack.status, writer);
  }

  /** Why it says so of a pack that does not look it. */
  why(pack: Pack, writer: Writer): string | undefined {
    return this.#face.tellsUse && pack.status === 'valid' && isBoundOnly(pack) ? writer.with(words).t('console.why.bound') : undefined;
  }

  /** The console's word for a status. */
  statusWord(status: string, writer: Writer): string {
    const known = writer.with(words).known('console.word', status);
    return known === status ? writer.known('status', status) : known;
  }

  /** A pack of a product that has no renewal is given back; of one that cannot be either, the menu says why. */
  firstOf(pack: Pack, { t }: Writer, { refund }: PackActions): unknown {
    if (isRenewable(pack)) return undefined;
    return pack.operations.refund.allowed ? html`<button class="link" aria-haspopup="dialog" @click=${() => refund(pack)}>${t('pack.refund')}</button>` : nothing;
  }

  columns(backend: Backend, row: RowContext): readonly Column<Pack>[] {
    const face = this.#face;
    if (this.#columns?.backend !== backend || this.#columns.face !== face) {
      const all = consoleColumns(backend, row);
      this.#columns = { face, backend, all: face.columns.map((key) => all.find((column) => column.key === key)!) };
    }
    return this.#columns.all;
  }

  /** The kinds of pack as tabs. */
  bar(): TemplateResult | typeof nothing {
    const product = this.#product;
    return product && this.#face.tabs ? html`<div class="console-bar">${this.#tabs(product, this.#config.writer().with(words))}</div>` : nothing;
  }

  /** Billing mode and where to buy. */
  side(): TemplateResult | typeof nothing {
    const [backend, product] = [this.#config.backend(), this.#product];
    if (!backend || !product || this.#pluginsOf === product.key) return nothing;
    const writer = this.#config.writer().with(words);
    const { kind } = this.#config.filters();
    const chosen = product.subproducts.find(({ key }) => key === kind);
    const link = safeLink((chosen ?? product).buyUrl ?? backend.capabilities.buyUrl);
    return html`<div class="console-side">
      ${billingNote(writer, product, chosen, this.#modes)}
      ${link ? html`<a class="button no-print" href=${link}>${chosen ? writer.t('console.buy', { kind: writer.name(chosen.names, chosen.key) }) : writer.t('console.buy.any')}</a>` : nothing}
    </div>`;
  }

  /** What stands in place of the packs: the plug-ins, when they are looked at. */
  body(): TemplateResult | undefined {
    if (this.#pluginsOf === null || this.#pluginsOf !== this.#product?.key) return undefined;
    return this.#plugins.part?.render() ?? html`<div class="skeleton"><div class="bone"></div></div>`;
  }

  /** What the foot says of that. */
  count(): TemplateResult | typeof nothing {
    return this.#plugins.part?.count() ?? nothing;
  }

  reload(): void {
    if (this.#product) this.#modes.reload();
    this.#plugins.part?.reload();
  }

  get #product(): Product | undefined {
    const key = this.#config.product();
    return this.#config.backend()?.catalogue.products.find((each) => each.key === key);
  }

  get #face(): Face {
    return this.#product?.face === 'mps' ? faces.mps : faces.live;
  }

  #tabs(product: Product, writer: Writer): TemplateResult {
    const { t, name } = writer;
    const { kind } = this.#config.filters();
    const plugins = isInView(product, 'plugins') && this.#config.backend()!.capabilities.operations.includes('plugins.read');
    const looksAtPlugins = this.#pluginsOf === product.key;
    const tab = (label: string, pressed: boolean, press: () => void) =>
      html`<button class="tab" aria-pressed=${pressed ? 'true' : 'false'} @click=${press}>${label}</button>`;
    const choose = (key: string) => {
      this.#pluginsOf = null;
      this.#config.filter({ kind: key });
    };
    // A kind that is listed elsewhere, as plug-ins are, has no packs.
    const kinds = product.subproducts.filter(({ views }) => views.length === 0 || views.some(({ view }) => view === 'overview'));
    return html`<div class="tabs" role="group" aria-label=${t('console.kinds')}>
      ${tab(t('all'), !looksAtPlugins && kind === '', () => choose(''))}
      ${kinds.map(({ key, names }) => tab(name(names, key), !looksAtPlugins && kind === key, () => choose(key)))}
      ${plugins ? tab(t('console.plugins'), looksAtPlugins, () => this.#showPlugins(product)) : nothing}
    </div>`;
  }

  #showPlugins({ key }: Product): void {
    this.#pluginsOf = key;
    void this.#plugins.open();
    this.#host.requestUpdate();
  }
}
