/** What stands in place of the chart when nothing can be asked, or a view cannot be had. */
import { html, type TemplateResult } from 'lit';
import { icon } from '../../parts/icons.js';
import { emptyView, errorView } from '../../parts/status-view.js';
import type { Writer } from '../../parts/writer.js';
import type { Hindrance } from './question.js';

/** Nothing can be asked: an error, or a product without daily usage. */
export function hinderedView(writer: Writer, hindrance: Hindrance, choose: (product: string | null) => void): TemplateResult {
  const { t, name } = writer;
  if ('error' in hindrance) return errorView(writer, hindrance.error, () => choose(null));
  const { product, other } = hindrance;
  if (!product || !other) return emptyView(t('usage.noView.title'), t('usage.noProducts.text'));
  const show = html`<button class="button" @click=${() => choose(other.key)}>${t('usage.show', { name: name(other.names, other.key) })}</button>`;
  return emptyView(t('usage.noView.title'), t('usage.noView.text', { product: name(product.names, product.key) }), show);
}

/** The code of a view could not be fetched. */
export const missingView = ({ t }: Writer, retry: () => void): TemplateResult =>
  html`<div class="state error" part="state" role="alert">
    <p>${t('usage.view.failed')}</p>
    <button class="button" @click=${retry}>${icon('refresh')}${t('retry')}</button>
  </div>`;
