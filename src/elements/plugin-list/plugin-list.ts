import { css, html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { accountRoutes } from '../../contract/routes/account.js';
import type { Backend } from '../../controllers/backend.js';
import { enColumns } from '../../i18n/en-columns.js';
import { enPlugins } from '../../i18n/en-plugins.js';
import { badgeStyles } from '../../parts/badge.js';
import { dataTableStyles } from '../../parts/data-table/data-table.styles.js';
import { icon } from '../../parts/icons.js';
import { PackmeterElement } from '../../parts/packmeter-element.js';
import { isInView, productProblem, productProblemView } from '../../parts/product-picker.js';
import { errorView, skeleton, statusStyles } from '../../parts/status-view.js';
import { sharedStyles } from '../../styles/index.js';
import { PluginTable } from './plugin-table.js';
import { pluginStyles } from './plugin-table.styles.js';

const view = 'plugins';

const heights = css`
  .frame {
    --_height: 480px;
  }

  .head {
    padding-block-end: calc(var(--_space) * 3);
  }

  .head h2 {
    flex: 1;
  }

  @container packmeter (max-width: 560px) {
    .frame {
      --_height: 860px;
    }
  }
`;

/**
 * The plug-ins that were applied for: for which mini program, where the review stands, from when until when they hold,
 * and where to buy one while payment is due.
 *
 * @summary Plug-ins of mini programs and where their review stands.
 * @fires packmeter-ready - The plug-ins are shown.
 * @fires packmeter-error - A call has failed; the element shows why.
 * @csspart head - Title.
 * @csspart table - The table.
 * @csspart card - A plug-in shown as a card, in narrow places.
 * @csspart status - A badge of the review.
 * @csspart state - Loading, empty and error views.
 * @cssprop [--packmeter-accent=light-dark(#1257c9, #7db0ff)] - Colour of links, buttons and focus.
 * @cssprop [--packmeter-height=480px] - Height of the element; in narrow places 860px.
 * @cssprop [--packmeter-table-height=20rem] - Least height of the table.
 */
export class PluginList extends PackmeterElement {
  protected static override readonly english = { ...enColumns, ...enPlugins };
  protected static override readonly routes = accountRoutes;
  static override styles: CSSResultGroup = [sharedStyles, statusStyles, badgeStyles, dataTableStyles, pluginStyles, heights];

  readonly #table = new PluginTable(this, { backend: () => this.backend.value, writer: () => this.writer, product: () => this.#product });
  #width: ResizeObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // Drawn in the next frame: a change of size inside the observer's own turn is reported to the page as an error.
    this.#width ??= new ResizeObserver(() => requestAnimationFrame(() => this.requestUpdate()));
    this.#width.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#width?.disconnect();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.tellState(this.#table.ready, this.backend.error ?? this.#table.error);
  }

  protected override render(): TemplateResult {
    const { t } = this.writer;
    const backend = this.backend.value;
    return html`
      <div class="frame">
        <div class="head" part="head">
          <h2>${t('plugins.title')}</h2>
          <button class="button icon no-print" title=${t('refresh')} aria-label=${t('refresh')} @click=${this.#refresh}>${icon('refresh')}</button>
        </div>
        <div class="room">${this.#body(backend)}</div>
        <div class="foot" ?inert=${!this.#table.ready}>${this.#table.count()}<span class="push nowrap">${this.writer.zone()}</span></div>
      </div>
    `;
  }

  #body(backend: Backend | undefined): TemplateResult {
    const { writer } = this;
    if (this.backend.error) return errorView(writer, this.backend.error, () => this.backend.reload());
    if (!backend) return skeleton(writer);
    const problem = productProblem(backend.catalogue, view, this.product || null);
    return problem ? productProblemView(writer, backend.catalogue, problem) : this.#table.render();
  }

  /** The one set, else the group's if it has plug-ins, else the first that has. */
  get #product(): string | null {
    if (this.product) return this.product;
    const products = this.backend.value?.catalogue.products.filter((product) => isInView(product, view)) ?? [];
    const chosen = products.find(({ key }) => key === this.currentProduct) ?? products[0];
    return chosen?.key ?? null;
  }

  readonly #refresh = (): void => this.reload();

  protected override dataChanged(): void {
    this.#table.reload();
  }

  override reload(): void {
    super.reload();
    this.#table.reload();
  }
}
