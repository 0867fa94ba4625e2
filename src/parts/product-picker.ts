/** The product picker: products with packs first, then the rest of what the view's range has. */
import { html, nothing, type TemplateResult } from 'lit';
import { ApiError } from '../api/api-error.js';
import type { Catalogue, Product } from '../contract/index.js';
import { emptyView, errorView } from './status-view.js';
import type { Writer } from './writer.js';

/** What the picker offers. */
export interface ProductPickerView {
  readonly writer: Writer;
  /** Undefined until the backend has answered: the picker keeps its place. */
  readonly catalogue: Catalogue | undefined;
  /** The view whose range is offered. */
  readonly view: string;
  readonly product: string | null;
  /** Offers "all products" as well. */
  readonly all: boolean;
  readonly onChoose: (product: string | null) => void;
}

/** Whether a product is in the range of a view. */
export const isInView = ({ views }: Product, view: string): boolean => views.some((each) => each.view === view);

/**
 * What is wrong with a product in a view: the catalogue does not have it, or it is not in the view's range, which
 * happens when another element of the group has chosen it.
 */
export function productProblem({ products }: Catalogue, view: string, key: string | null): ApiError | undefined {
  if (key === null) return undefined;
  const product = products.find((each) => each.key === key);
  if (product && isInView(product, view)) return undefined;
  return new ApiError('notFound', { code: product ? 'productNotInView' : 'productNotSupported', field: key });
}

/** What stands in place of data for such a product. The picker above offers those that are in range. */
export function productProblemView(writer: Writer, { products }: Catalogue, problem: ApiError): TemplateResult {
  if (problem.code !== 'productNotInView') return errorView(writer, problem);
  const names = products.find(({ key }) => key === problem.field)?.names;
  const values = { product: writer.name(names, problem.field ?? '') };
  return emptyView(writer.t('product.notInView.title', values), writer.t('product.notInView.text', values));
}

/** A select of products. A product that is not in the range is still shown as chosen, so that its error can be read. */
export function productPicker({ writer, catalogue, view, product, all, onChoose }: ProductPickerView): TemplateResult {
  const { t, name } = writer;
  const products = catalogue?.products ?? [];
  const range = products.filter((each) => isInView(each, view));
  const held = range.filter(({ packCount }) => (packCount ?? 0) > 0);
  const others = range.filter((each) => !held.includes(each));
  const known = product === null || range.some(({ key }) => key === product);
  const option = ({ key, names, packCount }: Product) =>
    html`<option value=${key} .selected=${key === product}>${name(names, key)}${packCount ? ` (${writer.decimal(String(packCount))})` : nothing}</option>`;

  return html`<label class="field product wide">
    <span>${t('product')}</span>
    <select @change=${(event: Event) => onChoose((event.target as HTMLSelectElement).value || null)}>
      ${all ? html`<option value="" .selected=${product === null}>${t('product.all')}</option>` : nothing}
      ${!all && product === null ? html`<option value="" selected disabled>${t('product.choose')}</option>` : nothing}
      ${known ? nothing : html`<option value=${product} .selected=${true}>${name(products.find(({ key }) => key === product)?.names, catalogue ? product : '')}</option>`}
      ${held.length > 0 ? html`<optgroup label=${t('product.withPacks')}>${held.map(option)}</optgroup>` : nothing}
      ${held.length > 0 ? html`<optgroup label=${t('product.others')}>${others.map(option)}</optgroup>` : others.map(option)}
    </select>
  </label>`;
}
