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
  /** Undefined until the backend has answered: nothing can be chosen before. */
  readonly catalogue: Catalogue | undefined;
  readonly product: string | null;
  /** The filters; null where there is nothing to filter. */
  readonly filters: PackFiltersView | null;
  readonly choosesDays: boolean;
  /** How packs are shown; null where there is no choice. */
  readonly view: PackView | null;
  /** The button for the columns. */
  readonly columns: TemplateResult | typeof nothing;
  readonly onProduct: (product: string | null) => void;
  readonly onRange: (button: Element) => void;
  readonly onDays: (on: boolean) => void;
  readonly onView: (view: PackView) => void;
  readonly onRefresh: () => void;
}

/** The product and the filters. */
export function overviewToolbar(bar: ToolbarView): TemplateResult {
  const { writer, catalogue, product } = bar;
  return html`<div class="toolbar no-print" part="toolbar" ?inert=${!catalogue}>
    <span class="product-choice">
      ${productPicker({ writer, catalogue, view: 'overview', product, all: true, onChoose: bar.onProduct })}
      ${button('search', writer.t('overview.range'), bar.onRange, 'dialog')}
    </span>
    ${bar.filters && packFilters(bar.filters, bar.choosesDays, bar.onDays)}
  </div>`;
}

/** How packs are shown, for the head. */
export function overviewActions({ writer, catalogue, view, columns, onView, onRefresh }: ToolbarView): TemplateResult {
  return html`<span class="actions no-print" ?inert=${!catalogue}>
    ${view === null ? nothing : viewSwitch(writer, view, onView)} ${columns} ${button('refresh', writer.t('refresh'), onRefresh)}
  </span>`;
}

const button = (name: IconName, label: string, press: (button: Element) => void, popup?: 'dialog'): TemplateResult =>
  html`<button class="button icon" title=${label} aria-label=${label} aria-haspopup=${popup ?? nothing} @click=${({ currentTarget }: Event) => press(currentTarget as Element)}>${icon(name)}</button>`;
