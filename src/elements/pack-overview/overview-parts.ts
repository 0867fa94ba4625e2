/** The parts of the overview that are fetched when they are first needed. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Pack, PackList } from '../../contract/index.js';
import { isNarrowed, type PackFilters } from '../../model/pack-filters.js';
import type { Backend } from '../../controllers/backend.js';
import { keptNames } from '../../controllers/persistence.js';
import { dress, later, type Later } from '../../parts/later.js';
import { skeleton } from '../../parts/status-view.js';
import type { Writer } from '../../parts/writer.js';
import type { Column } from '../../parts/data-table/column.js';
import { packColumns } from './columns.js';
import type { ConsoleFace } from './console-face.js';
import type { Errands } from './errands.js';
import type * as FewPacks from './few-packs.js';
import type { PackFiltersView } from './filters.js';
import { operations } from './operations.js';
import type { Outlooks } from './outlooks.js';
import type { PackPanels } from './panels.js';
import type { PartsConfig } from './parts-config.js';
import type { RangeDialog } from './range-dialog.js';
import type { RowContext } from './row-context.js';
import { reason } from './status-button.js';

/**
 * The faces that a product's own console gives its packs, with the filters that they do without. A face that is not known
 * here is the billing centre's.
 */
const consoleFaces: ReadonlyMap<string, readonly (keyof PackFilters)[]> = new Map([
  ['mps', ['mode']],
  ['live', ['mode', 'kind']],
]);

/** Milliseconds that rows rest in view before what is to be expected of them is asked for. */
const afterPacks = 120;

export class OverviewParts {
  /** When packs run out. */
  readonly outlooks: Later<Outlooks>;
  /** The menu and the panel of a pack. */
  readonly panels: Later<PackPanels>;
  /** The dialog of products in range. */
  readonly range: Later<RangeDialog>;
  /** What rows need beside their packs. */
  readonly row: RowContext = {
    actions: {
      open: (pack, at) => {
        this.#config.select(pack);
        void this.panels.open(this.#pressed).then((panels) => panels?.openDetail(pack, at));
      },
      renew: (pack) => this.#config.renew(pack),
      refund: (pack) => void this.panels.open(this.#pressed).then((panels) => panels?.refund(pack)),
      more: (pack, opener) => void this.panels.open(opener).then((panels) => panels?.openMenu(pack, opener)),
    },
    operations: (pack, writer) => operations(pack, writer, this.row.actions, this.face?.firstOf(pack, writer, this.row.actions)),
    outlook: (pack) => this.outlooks.part?.lines(pack, this.wording(this.#config.writer())),
    until: (pack, writer) => this.outlooks.part?.until(pack, writer),
    drafted: ({ id }) => this.#drafts.has(id),
    word: (pack, writer) => this.face?.word(pack, writer),
    why: (pack, writer) => reason(pack, writer) ?? this.face?.why(pack, writer),
  };
  #drafts: ReadonlySet<string> = new Set();
  #looking: ReturnType<typeof setTimeout> | undefined;
  /** The list that was drawn last, and whether the next one is a fresh reading: what was foreseen goes then, and not before. */
  #list: PackList | undefined;
  #fresh = false;
  readonly #console: Later<ConsoleFace>;
  #errands: Errands | undefined;
  readonly #few: Later<typeof FewPacks>;
  readonly #host: LitElement;
  readonly #config: PartsConfig;
  #columns: { readonly backend: Backend; readonly all: readonly Column<Pack>[] } | undefined;

  constructor(host: LitElement, config: PartsConfig) {
    this.#host = host;
    this.#config = config;
    this.outlooks = later(host, () => import('./after-packs.js'), ({ Errands, Outlooks }) => {
      this.#errands = new Errands(host, config, this.panels);
      return new Outlooks(host, config.backend);
    });
    this.panels = later(host, () => import('./panels.js'), ({ PackPanels }) => new PackPanels(host, config, this.outlooks, this.row.word));
    this.range = later(host, () => import('./range-dialog.js'), ({ RangeDialog }) => new RangeDialog(host, config));
    this.#few = later(host, () => import('./few-packs.js'), (part) => {
      dress(host, part.chipStyles);
      return part;
    });
    this.#console = later(host, () => import('./console-face.js'), ({ ConsoleFace }) => new ConsoleFace(host, config));
  }

  /** The button that has just been pressed. */
  get #pressed(): Element | null {
    return this.#host.shadowRoot?.activeElement?.closest('button') ?? null;
  }

  /** The face of a product console; null for the billing centre's, undefined while it is on its way. */
  get face(): ConsoleFace | null | undefined {
    const key = this.#config.product();
    const product = this.#config.backend()?.catalogue.products.find((each) => each.key === key);
    // A face that cannot be fetched leaves the billing centre's, which shows every pack.
    if (!product || !consoleFaces.has(product.face) || this.#console.failed) return null;
    if (!this.#console.part && !this.#console.opening) void this.#console.open();
    return this.#console.part;
  }

  /** The filters that the face does without. While it is on its way, those of the face that has the product's name. */
  get leftOut(): readonly (keyof PackFilters)[] {
    return this.face?.leftOut ?? this.#awaited ?? [];
  }

  /** The filters in force; their place while they are on their way. */
  chips(view: PackFiltersView): TemplateResult | typeof nothing {
    const { filters, leftOut } = view;
    if (!isNarrowed(leftOut.includes('kind') ? { ...filters, kind: '' } : filters)) return nothing;
    return this.#fewPacks?.filterChips(view) ?? html`<div class="chips"></div>`;
  }

  /** The days of expiry to choose, once they are there. */
  readonly days = (view: PackFiltersView): unknown => this.#fewPacks?.dayFields(view);

  /** Why there are no packs; their place while that is on its way. */
  empty(view: PackFiltersView): TemplateResult {
    return this.#fewPacks?.noPacks(view) ?? skeleton(view.writer);
  }

  get #fewPacks(): typeof FewPacks | undefined {
    if (!this.#few.part && !this.#few.failed) void this.#few.open();
    return this.#few.part;
  }

  /** What a console has above its packs; its place while that is on its way. */
  bar(): TemplateResult | typeof nothing {
    return this.face?.bar() ?? (this.#awaited?.includes('kind') ? html`<div class="console-bar"></div>` : nothing);
  }

  /** What it has in its head. */
  side(): TemplateResult | typeof nothing {
    return this.face?.side() ?? (this.#awaited ? html`<div class="console-side"></div>` : nothing);
  }

  /** The filters left out by a face that is on its way, or will probably be when the backend has answered. */
  get #awaited(): readonly (keyof PackFilters)[] | undefined {
    const known = this.#config.backend() !== undefined && this.face !== undefined;
    return known ? undefined : consoleFaces.get(this.#config.product() ?? '');
  }

  /** The columns of the face; the same array as long as that is the same. */
  columns(backend: Backend): readonly Column<Pack>[] {
    const { face, row } = this;
    if (face) return face.columns(backend, row);
    if (this.#columns?.backend !== backend) this.#columns = { backend, all: packColumns(backend, row) };
    return this.#columns.all;
  }

  /** These rows are in view: what is to be expected of them is found out once they are drawn, `then` whatever else can wait. */
  look(rows: readonly (Pack | undefined)[], list: PackList, then: () => void): void {
    if (this.#fresh && list !== this.#list) {
      this.#fresh = false;
      this.outlooks.part?.forget();
    }
    this.#list = list;
    const packs = rows.filter((pack) => pack !== undefined);
    const show = () => {
      void this.outlooks.open().then((outlooks) => {
        // Whoever has left by now asks for nothing.
        if (!this.#host.isConnected) return;
        outlooks?.show(packs);
        outlooks?.lapses.look(list.summary, this.#config.product());
        this.#errands?.look(packs);
      });
      then();
    };
    clearTimeout(this.#looking);
    // Not in the turn that draws the packs, which are to be there first.
    this.#looking = setTimeout(show, afterPacks);
  }

  /** Looks which packs have a renewal that was entered and not saved. */
  readDrafts(): void {
    const key = this.#config.persistKey();
    this.#drafts = new Set(key ? keptNames(`renewal:${key}:`) : []);
  }

  /** The packs are read anew. */
  reload(): void {
    this.#fresh = true;
    this.#console.part?.reload();
  }

  /** The writer with the words of the parts that are there. */
  wording(writer: Writer): Writer {
    return [this.outlooks.part, this.#console.part].reduce((wider, part) => (part ? wider.with(part.words) : wider), writer);
  }
}
