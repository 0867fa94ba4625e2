/** The plug-ins of a product as a table, or as cards where there is little room. For `<plugin-list>` and for the overview. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { ApiError } from '../../api/api-error.js';
import type { Plugin, PluginList } from '../../contract/index.js';
import type { Backend } from '../../controllers/backend.js';
import { PagedRows } from '../../controllers/paged-rows.js';
import { enPlugins } from '../../i18n/en-plugins.js';
import { DataTable } from '../../parts/data-table/data-table.js';
import { dress } from '../../parts/later.js';
import { emptyView, errorView, rowsNote, skeleton } from '../../parts/status-view.js';
import type { Writer } from '../../parts/writer.js';
import { buyPlugin, pluginColumns, reviewBadge } from './plugin-columns.js';
import { pluginStyles } from './plugin-table.styles.js';

/** What the table needs of its element. */
export interface PluginTableConfig {
  readonly backend: () => Backend | undefined;
  readonly writer: () => Writer;
  /** Key of the product; null while none is chosen. */
  readonly product: () => string | null;
}

/** Narrower than this, plug-ins are shown as cards. */
const tableFrom = 640;

export class PluginTable {
  readonly #host: LitElement;
  readonly #config: PluginTableConfig;
  readonly #rows: PagedRows<Plugin, PluginList>;
  readonly #table: DataTable<Plugin>;
  #sort: string | null = null;

  constructor(host: LitElement, config: PluginTableConfig) {
    this.#host = host;
    this.#config = config;
    void host.updateComplete.then(() => dress(host, pluginStyles));
    const query = () => ({ product: config.product()!, ...(this.#sort === null ? {} : { sort: this.#sort }) });
    this.#rows = new PagedRows<Plugin, PluginList>(host, {
      key: () => (this.#permitted && config.product() !== null ? JSON.stringify(query()) : null),
      scope: () => config.product(),
      load: (page, signal) => config.backend()!.source.plugins({ ...query(), ...page }, { signal }),
      pageSize: () => Math.min(100, config.backend()!.capabilities.limits.pageSize),
    });
    this.#table = new DataTable<Plugin>(host, {
      rowHeight: 52,
      onShow: (first, last) => this.#rows.show(first, last),
      onSort: (sort) => {
        this.#sort = sort;
        host.requestUpdate();
      },
    });
  }

  /** Why there is nothing to show. */
  get error(): ApiError | undefined {
    return this.#rows.error;
  }

  /** True when plug-ins are shown, or when it is known that there are none. */
  get ready(): boolean {
    return this.#rows.first !== undefined || (this.#config.backend() !== undefined && !this.#permitted);
  }

  reload(): void {
    this.#rows.reload();
  }

  /** The table with its states. */
  render(): TemplateResult {
    const writer = this.#config.writer().with(enPlugins);
    const note = rowsNote(writer, this.#rows);
    return html`${note === nothing ? nothing : html`<div class="notes">${note}</div>`} ${this.#body(writer)}`;
  }

  /** How many there are, for the foot. */
  count(): TemplateResult | typeof nothing {
    const count = this.#rows.total;
    return count > 0 ? html`<span role="status">${this.#config.writer().with(enPlugins).t('plugins.count', { count })}</span>` : nothing;
  }

  get #permitted(): boolean {
    return this.#config.backend()?.capabilities.operations.includes('plugins.read') ?? false;
  }

  #body(writer: Writer): TemplateResult {
    const { t } = writer;
    if (!this.#config.backend()) return skeleton(writer);
    if (!this.#permitted || this.#config.product() === null) return emptyView(t('plugins.untold.title'), t('plugins.untold.text'));
    if (this.#rows.starting) return skeleton(writer);
    if (!this.#rows.first) return errorView(writer, this.#rows.error!, () => this.#rows.retry());
    if (this.#rows.total === 0) return emptyView(t('plugins.empty.title'), t('plugins.empty.text'));
    return this.#host.clientWidth < tableFrom ? this.#cards(writer) : this.#wide(writer);
  }

  #wide(writer: Writer): TemplateResult {
    return this.#table.render({
      label: writer.t('plugins.title'),
      columns: pluginColumns,
      total: this.#rows.total,
      at: (index) => this.#rows.at(index),
      writer,
      sort: this.#sort,
    });
  }

  #cards(writer: Writer): TemplateResult {
    const { t, date } = writer;
    const card = (plugin: Plugin) =>
      html`<li class="plugin" part="card">
        <div class="plugin-head"><strong><bdi>${plugin.miniProgramName}</bdi></strong>${reviewBadge(plugin, writer)}</div>
        <p class="small muted"><bdi>${plugin.applicationType}</bdi> · <bdi class="mono">${plugin.miniProgramAppId}</bdi></p>
        <p class="small muted">
          ${t('plugins.applied', { date: date(plugin.appliedAt) })}
          ${plugin.startedAt === null ? nothing : html`<br />${t('plugins.started')}: ${date(plugin.startedAt)}`}
          ${plugin.expiresAt === null ? nothing : html`<br />${t('plugins.ends', { date: date(plugin.expiresAt) })}`}
        </p>
        ${buyPlugin(plugin, writer)}
      </li>`;
    return html`<ul class="plugins">
      ${[...this.#rows.loaded()].map(card)}
    </ul>`;
  }
}
