/** The figures at the head of the overview. Each narrows the list to what it counts, and lets go of it again. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PackSummary, Thresholds } from '../../contract/index.js';
import type { Concern, PackFilters } from '../../model/pack-filters.js';
import type { Writer } from '../../parts/writer.js';

/** What the head shows and does. */
export interface SummaryView {
  readonly writer: Writer;
  /** Undefined until it is known: its places are kept. */
  readonly summary: PackSummary | null | undefined;
  readonly thresholds: Thresholds | undefined;
  readonly filters: PackFilters;
  readonly onChange: (change: Partial<PackFilters>) => void;
}

const usual: Thresholds = { expiringSoonDays: 30, runningLowPercent: 15 };
const unknown: PackSummary = { valid: 0, expiringSoon: 0, runningLow: 0, lapsing: { packs: 0, amounts: [] } };

/** What a count counts, in words. */
export function concernLabel({ t, share }: Writer, concern: Concern, { expiringSoonDays: days, runningLowPercent }: Thresholds = usual): string {
  if (concern === 'runningLow') return t('overview.runningLow', { percent: share(runningLowPercent / 100) });
  return t(concern === 'lapsing' ? 'overview.lapsing' : 'overview.expiringSoon', { days });
}

/** Counts over all packs of the product, coloured only where there is something to see to. */
export function packSummary({ writer, summary: known, thresholds, filters, onChange }: SummaryView): TemplateResult {
  const { t, decimal } = writer;
  const summary = known ?? unknown;
  const figure = (tone: string, count: number, figures: string | TemplateResult, label: string, pressed: boolean, change: Partial<PackFilters>) =>
    html`<li>
      <button
        class="figure ${count > 0 ? tone : ''}"
        title=${t('overview.only', { what: label })}
        aria-pressed=${pressed ? 'true' : 'false'}
        ?disabled=${count === 0 && !pressed}
        @click=${() => onChange(change)}
      >
        <span class="count">${figures}</span> <span class="what">${label}</span>
      </button>
    </li>`;
  const concern = (tone: string, of: Concern, count: number, figures: string | TemplateResult = decimal(String(count))) => {
    const pressed = filters.concern === of;
    return figure(tone, count, figures, concernLabel(writer, of, thresholds), pressed, { concern: pressed ? null : of });
  };
  const valid = filters.status === 'valid' && filters.concern === null;
  const { lapsing } = summary;
  return html`<ul class="summary" part="summary" ?inert=${!known}>
    ${figure('good', summary.valid, decimal(String(summary.valid)), t('overview.valid'), valid, { status: valid ? '' : 'valid', concern: null })}
    ${concern('warn', 'expiringSoon', summary.expiringSoon)} ${concern('bad', 'runningLow', summary.runningLow)}
    ${lapsing ? concern('warn', 'lapsing', lapsing.packs, amountsOf(writer, lapsing.amounts)) : nothing}
  </ul>`;
}

/** Two amounts in short, the others one step away; every digit in the title. */
function amountsOf({ t, quantity }: Writer, amounts: readonly { readonly unit: string; readonly amount: string }[]): TemplateResult {
  if (amounts.length === 0) return html`${t('none')}`;
  const exact = amounts.map(({ unit, amount }) => quantity(amount, unit)).join('\n');
  const short = amounts.slice(0, 2).map(({ unit, amount }) => quantity(amount, unit, 'short'));
  const more = amounts.length > 2 ? ` +${amounts.length - 2}` : '';
  return html`<bdi title=${exact}>${short.join(' · ')}${more}</bdi><span class="visually-hidden">${exact}</span>`;
}
