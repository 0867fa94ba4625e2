/** The billing mode in force for a kind of pack, and what it means for such packs. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ApiError } from '../../api/api-error.js';
import type { BillingMode, BillingModeList, Product, Subproduct } from '../../contract/index.js';
import { icon } from '../../parts/icons.js';
import type { Writer } from '../../parts/writer.js';

/** The modes as they have been read. */
export interface ReadModes {
  readonly value: BillingModeList | undefined;
  readonly error: ApiError | undefined;
  reload(): void;
}

/** For one kind, or for all of a product. */
export function billingNote(writer: Writer, product: Product, kind: Subproduct | undefined, { value, error, reload }: ReadModes): TemplateResult | typeof nothing {
  const { t } = writer;
  if (!value && error) return html`<p class="small">${t('console.billing.failed')} <button class="link" @click=${() => reload()}>${t('retry')}</button></p>`;
  if (!value) return nothing;
  const lines = kind ? (kind.billingLines ?? []) : product.subproducts.flatMap(({ billingLines }) => billingLines ?? []);
  const modes = value.items.filter((mode) => mode.product === product.key && (lines.length === 0 ? kind === undefined : lines.includes(mode.line)));
  if (modes.length === 0) return kind ? html`<p class="small muted">${t('console.billing.none')}</p>` : nothing;
  const names = [...new Set(modes.map(({ mode }) => mode))];
  const wrong = modes.filter(({ mode, packMode }) => packMode !== null && mode !== packMode);
  return html`<details class="billing small">
    <summary>
      ${icon(wrong.length > 0 ? 'snow' : 'check')}<bdi>${t('console.billing')}:</bdi>
      <strong>${names.length === 1 ? modeName(names[0]!, writer) : t('console.billing.several')}</strong>
    </summary>
    <ul>
      ${modes.map((mode) => html`<li>${icon(wrong.includes(mode) ? 'snow' : 'check')}<span>${placeName(mode, writer)}: ${modeName(mode.mode, writer)} ${nextMode(mode, writer)}</span></li>`)}
    </ul>
    <p>${meaning(modes, wrong, writer)}</p>
  </details>`;
}

const modeName = (mode: string, { known }: Writer): string => known('billing.mode', mode);

function placeName({ line, regionGroup }: BillingMode, { known }: Writer): string {
  const name = known('billing.line', line);
  return regionGroup === null ? name : `${name} · ${known('billing.region', regionGroup)}`;
}

function nextMode({ next }: BillingMode, writer: Writer): string {
  return next ? `(${writer.t('console.billing.next', { mode: modeName(next.mode, writer), date: writer.date(next.effectiveAt) })})` : '';
}

function meaning(modes: readonly BillingMode[], wrong: readonly BillingMode[], writer: Writer): string {
  const { t } = writer;
  const wanted = [...new Set(modes.flatMap(({ packMode }) => packMode ?? []))];
  if (wanted.length === 0) return t('console.billing.none');
  if (wrong.length === 0) return t('console.billing.good');
  if (wanted.length === 1) return t('console.billing.frozen', { mode: modeName(wanted[0]!, writer) });
  return t('console.billing.some', { lines: wrong.map((mode) => placeName(mode, writer)).join(', ') });
}
