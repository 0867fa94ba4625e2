/** The billing mode in force for a kind of pack, and what it means for such packs; all lines, regions and times one press away. */
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { ApiError } from '../../api/api-error.js';
import type { BillingMode, BillingModeList, Product, Subproduct } from '../../contract/index.js';
import { icon, type IconName } from '../../parts/icons.js';
import type { Writer } from '../../parts/writer.js';

/** The modes as they have been read. */
export interface ReadModes {
  readonly value: BillingModeList | undefined;
  readonly error: ApiError | undefined;
  reload(): void;
}

/** Pixels between the popover and the edge of the window; below the other width it begins there. */
const [edge, narrow] = [8, 640];

/** For one kind, or for all of a product. */
export function billingNote(writer: Writer, product: Product, kind: Subproduct | undefined, { value, error, reload }: ReadModes): TemplateResult | typeof nothing {
  const { t } = writer;
  if (!value && error) return html`<p class="small">${t('console.billing.failed')} <button class="link" @click=${() => reload()}>${t('retry')}</button></p>`;
  if (!value) return nothing;
  const lines = kind ? (kind.billingLines ?? []) : product.subproducts.flatMap(({ billingLines }) => billingLines ?? []);
  const modes = value.items.filter((mode) => mode.product === product.key && (lines.length === 0 ? kind === undefined : lines.includes(mode.line)));
  if (modes.length === 0) return kind ? html`<p class="small muted">${t('console.billing.none')}</p>` : nothing;
  const names = [...new Set(modes.map(({ mode }) => mode))];
  const wrong = modes.filter(isWrong);
  const sign = signOf(modes);
  return html`<span class="billing small">
    <button class="billing-open" aria-haspopup="dialog" ${ref(opens)}>
      ${icon(wrong.map(sign).find((each) => each === 'snow') ?? (wrong.length > 0 ? 'warn' : 'check'))}<bdi>${t('console.billing')}:</bdi>
      <strong>${names.length === 1 ? modeName(names[0]!, writer) : t('console.billing.several')}</strong>${icon('down')}
    </button>
    <div class="billing-modes" id="billing-modes" popover role="dialog" aria-label=${t('console.billing')} @beforetoggle=${beside}>
      <p>${meaning(modes, wrong, writer)}</p>
      ${table(modes, sign, writer)}
    </div>
  </span>`;
}

/** Packs are not drawn on in this mode. */
const isWrong = ({ mode, packMode }: BillingMode): boolean => packMode !== null && mode !== packMode;

/** Packs are frozen where nothing that they are for is in the mode that they need; else only usage in another mode is not taken from them. */
const signOf = (modes: readonly BillingMode[]) => (mode: BillingMode): IconName => {
  if (!isWrong(mode)) return 'check';
  return modes.filter(({ packMode }) => packMode === mode.packMode).every(isWrong) ? 'snow' : 'warn';
};

function table(modes: readonly BillingMode[], sign: (mode: BillingMode) => IconName, writer: Writer): TemplateResult {
  const { t, known, date } = writer;
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${t('console.billing.line')}</th>
        <th scope="col">${t('column.region')}</th>
        <th scope="col">${t('console.billing.mode')}</th>
        <th scope="col">${t('console.billing.since')}</th>
      </tr>
    </thead>
    <tbody>
      ${modes.map(
        (mode) =>
          html`<tr>
            <th scope="row">${known('billing.line', mode.line)}</th>
            <td>${mode.regionGroup === null ? t('console.billing.everywhere') : known('billing.region', mode.regionGroup)}</td>
            <td><span class="billing-mode">${icon(sign(mode))}${modeName(mode.mode, writer)}</span></td>
            <td data-label=${t('console.billing.since')}>${Date.parse(mode.effectiveAt) > 0 ? date(mode.effectiveAt) : t('console.billing.always')}${nextMode(mode, writer)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** The browser opens and closes the popover, pressing elsewhere included. */
function opens(button: Element | undefined): void {
  button?.setAttribute('popovertarget', 'billing-modes');
}

/** Below the button, ends aligned; measured from the button alone, before the popover shows. */
function beside(event: Event): void {
  const box = event.currentTarget as HTMLElement;
  const at = box.previousElementSibling!.getBoundingClientRect();
  const phone = innerWidth < narrow;
  const rightwards = phone || getComputedStyle(box).direction === 'rtl';
  box.style.setProperty('top', `${at.bottom + 4}px`);
  box.style.setProperty('left', rightwards ? `${phone ? edge : Math.max(edge, at.left)}px` : 'auto');
  box.style.setProperty('right', rightwards ? 'auto' : `${Math.max(edge, innerWidth - at.right)}px`);
}

const modeName = (mode: string, { known }: Writer): string => known('billing.mode', mode);

function placeName({ line, regionGroup }: BillingMode, { known }: Writer): string {
  const name = known('billing.line', line);
  return regionGroup === null ? name : `${name} · ${known('billing.region', regionGroup)}`;
}

function nextMode({ next }: BillingMode, writer: Writer): string {
  return next ? ` (${writer.t('console.billing.next', { mode: modeName(next.mode, writer), date: writer.date(next.effectiveAt) })})` : '';
}

function meaning(modes: readonly BillingMode[], wrong: readonly BillingMode[], writer: Writer): string {
  const { t } = writer;
  const wanted = [...new Set(modes.flatMap(({ packMode }) => packMode ?? []))];
  if (wanted.length === 0) return t('console.billing.none');
  const [mode, lines] = [modeName(wanted[0]!, writer), wrong.map((each) => placeName(each, writer)).join(', ')];
  if (wanted.length > 1) return wrong.length === 0 ? t('console.billing.good.all') : t('console.billing.some', { lines });
  if (wrong.length === 0) return t('console.billing.good', { mode });
  return wrong.every((each) => signOf(modes)(each) === 'snow') ? t('console.billing.frozen', { mode }) : t('console.billing.partly', { mode, lines });
}
