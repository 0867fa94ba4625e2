/** Which pack the next usage of a kind is drawn from, which ones after it, and why in that order. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Pack, Product, Subproduct } from '../../contract/index.js';
import type { Writer } from '../../parts/writer.js';
import type { OrderReading, Ranked } from './order-reading.js';
import { outlookLines } from './outlook-words.js';

export interface OrderView {
  readonly pack: Pack;
  readonly product: Product | undefined;
  readonly kind: Subproduct | undefined;
  readonly reading: OrderReading;
  readonly writer: Writer;
  /** The reader wants to see another one. */
  readonly onPack: (pack: Pack) => void;
}

/** Most packs listed; the one that is looked at is listed whatever its place. */
const mostListed = 12;

export function orderSection(view: OrderView): TemplateResult {
  const { t } = view.writer;
  return html`<section aria-label=${t('detail.order')}>
    <h4>${t('detail.order')}</h4>
    ${content(view)}
  </section>`;
}

function content({ pack, product, kind, reading, writer, onPack }: OrderView): TemplateResult {
  const { t, name } = writer;
  if (!product?.deductionOrder) return html`<p class="muted">${t('detail.order.untold')}</p>`;
  const { value, error } = reading;
  if (!value && error) return html`<p>${writer.error(error).title}. <button class="link" @click=${() => reading.reload()}>${t('retry')}</button></p>`;
  if (!value) return html`<p class="muted" role="status">${t('loading')}</p>`;
  const place = value.packs.findIndex((each) => each.pack.id === pack.id);
  const listed = value.packs.map((ranked, index) => ({ ranked, index })).filter(({ index }) => index < mostListed || index === place);
  const rest = value.packs.length - listed.length;
  return html`${place < 0 ? html`<p>${t('detail.order.notDrawn')}</p>` : nothing}
    ${listed.length === 0
      ? nothing
      : html`<p class="small muted">${t('detail.order.lead', { kind: name(kind?.names, pack.subproduct) })}</p>
          <ol class="order">
            ${listed.map(({ ranked, index }) => entry(ranked, index, { current: index === place, alone: value.packs.length === 1, writer, onPack }))}
          </ol>`}
    ${rest > 0 ? html`<p class="small muted">${t('detail.order.more', { count: rest })}</p>` : nothing}`;
}

interface EntryContext {
  readonly current: boolean;
  readonly alone: boolean;
  readonly writer: Writer;
  readonly onPack: (pack: Pack) => void;
}

function entry({ pack, because, forecast }: Ranked, index: number, { current, alone, writer, onPack }: EntryContext): TemplateResult {
  const { t, known, name } = writer;
  const scope = pack.deductionAttributes.map((each) => `${name(each.names, each.key)} ${each.value}`);
  const left = pack.period?.remaining ?? pack.totalRemaining;
  const notes = [
    left === null ? null : t('overview.left', { amount: writer.quantity(left, pack.capacityUnit, 'short') }),
    scope.length > 0 ? t('detail.order.scope', { scope: scope.join(', ') }) : null,
    alone ? t('detail.order.first') : because && known('detail.order.because', because),
  ].filter((note) => note !== null);
  const expected = forecast ? outlookLines({ item: null, unit: pack.capacityUnit, forecast }, writer)[0] : undefined;
  return html`<li value=${index + 1} aria-current=${current ? 'true' : nothing}>
    <div>
      ${current ? html`<strong>${pack.name}</strong> <span class="tag">${t('detail.order.this')}</span>` : html`<button class="link" @click=${() => onPack(pack)}>${pack.name}</button>`}
      ${index === 0 ? html`<span class="tag next">${t('detail.order.next')}</span>` : nothing}
    </div>
    <div class="small muted">
      ${notes.map((note, at) => html`${at > 0 ? ' · ' : nothing}<bdi>${note}</bdi>`)}
    </div>
    ${expected === undefined ? nothing : html`<div class="small"><bdi>${expected}</bdi></div>`}
  </li>`;
}
