/** The bar of the overview: product, filters, view, columns. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../../contract/index.js';
import { icon, type IconName } from '../../parts/icons.js';
import { productPicker } from '../../parts/product-picker.js';
import type { Writer } from '../../parts/writer.js';
import { packFilters, type PackFiltersView } from './filters.js';
import { viewSwitch, type PackView } from './view-switch.js';

/** What the bar shows and does. */
export interface ToolbarView {
  readonly writer: Writer;
  readonly catalogue: Catalogue;
  readonly product: string | null;
  /** The filters; null where there is nothing to filter. */
  readonly filters: PackFiltersView | null;
  readonly choosesDays: boolean;
  /** How packs are shown; null where there is no choice. */
  readonly view: PackView | null;
  /** The button for the columns. */
  readonly columns: TemplateResult | typeof nothing;
  readonly onProduct: (product: string | null) => void;
  readonly onRange: () => void;
  readonly onDays: (on: boolean) => void;
  readonly onView: (view: PackView) => void;
  readonly onRefresh: () => void;
}

export function overviewToolbar(bar: ToolbarView): TemplateResult {
  const { writer, catalogue, product, view } = bar;
  const { t } = writer;
  const button = (name: IconName, label: string, press: () => void, popup?: 'dialog') =>
    html`<button class="button icon" title=${label} aria-label=${label} aria-haspopup=${popup ?? nothing} @click=${press}>${icon(name)}</button>`;
  return html`<div class="toolbar no-print" part="toolbar">
    <span class="product-choice">
      ${productPicker({ writer, catalogue, view: 'overview', product, all: true, onChoose: bar.onProduct })}
      ${button('search', t('overview.range'), bar.onRange, 'dialog')}
    </span>
    ${bar.filters && packFilters(bar.filters, bar.choosesDays, bar.onDays)}
    <span class="push actions">
      ${view === null ? nothing : viewSwitch(writer, view, bar.onView)} ${bar.columns} ${button('refresh', t('refresh'), bar.onRefresh)}
    </span>
  </div>`;
}
