/** The figures at the head of the overview. Each narrows the list to what it counts, and lets go of it again. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PackSummary, Thresholds } from '../../contract/index.js';
import type { Concern, PackFilters } from '../../model/pack-filters.js';
import type { Writer } from '../../parts/writer.js';

/** What the head shows and does. */
export interface SummaryView {
  readonly writer: Writer;
  /** Undefined until it is known: its places are kept. Null where the backend keeps none. */
  readonly summary: PackSummary | null | undefined;
  /** What will lapse of it, in figures and in words, once that is known. Until then what is left is told, and called so. */
  readonly expected: readonly [figures: TemplateResult, label: string] | undefined;
  readonly thresholds: Thresholds | undefined;
  readonly filters: PackFilters;
  readonly onChange: (change: Partial<PackFilters>) => void;
}

export const usual: Thresholds = { expiringSoonDays: 30, runningLowPercent: 15 };
const unknown: PackSummary = { valid: 0, expiringSoon: 0, runningLow: 0, lapsing: { packs: 0, amounts: [] } };

/** What a count counts, in words. */
export function concernLabel({ t, share }: Writer, concern: Concern, { expiringSoonDays: days, runningLowPercent }: Thresholds = usual): string {
  if (concern === 'runningLow') return t('overview.runningLow', { percent: share(runningLowPercent / 100) });
  return t(concern === 'lapsing' ? 'overview.lapsing' : 'overview.expiringSoon', { days });
}

/** Counts over all packs of the product, coloured only where there is something to see to. */
export function packSummary({ writer, summary: known, expected, thresholds, filters, onChange }: SummaryView): TemplateResult | typeof nothing {
  if (known === null) return nothing;
  const { t, decimal } = writer;
  const summary = known ?? unknown;
  const figure = (tone: string, count: number, figures: string | TemplateResult, label: string, pressed: boolean, change: Partial<PackFilters>, room = label) =>
    html`<li>
      <button
        class="figure ${count > 0 ? tone : ''}"
        title=${t('overview.only', { what: label })}
        aria-pressed=${pressed ? 'true' : 'false'}
        ?disabled=${count === 0 && !pressed}
        @click=${() => onChange(change)}
      >
        <span class="count">${known ? figures : '\u00a0'}</span> <span class="what" data-room=${room}><span>${label}</span></span>
      </button>
    </li>`;
  const concern = (tone: string, of: Concern, count: number, figures: string | TemplateResult = decimal(String(count)), label?: string) => {
    const pressed = filters.concern === of;
    const usually = concernLabel(writer, of, thresholds);
    return figure(tone, count, figures, label ?? usually, pressed, { concern: pressed ? null : of }, usually);
  };
  const valid = filters.status === 'valid' && filters.concern === null;
  const { lapsing } = summary;
  return html`<ul class="summary" part="summary" ?inert=${!thresholds}>
    ${figure('good', summary.valid, decimal(String(summary.valid)), t('overview.valid'), valid, { status: valid ? '' : 'valid', concern: null })}
    ${concern('warn', 'expiringSoon', summary.expiringSoon)} ${concern('bad', 'runningLow', summary.runningLow)}
    ${lapsing ? concern('warn', 'lapsing', lapsing.packs, ...(expected ?? [amountsOf(writer, lapsing.amounts)])) : nothing}
  </ul>`;
}

/** Amounts by unit. */
export type Sums = readonly { readonly unit: string; readonly amount: string }[];

/** One amount in short, the others counted; all of them one step away, with `beside` below. */
export function amountsOf({ t, quantity }: Writer, amounts: Sums, sign = '', beside = ''): TemplateResult {
  const [first, ...others] = amounts;
  if (!first) return html`${t('none')}`;
  const exact = amounts.map(({ unit, amount }) => sign + quantity(amount, unit)).join('\n') + beside;
  return html`<bdi title=${exact}>${sign}${quantity(first.amount, first.unit, 'short')}</bdi>${others.length === 0
      ? nothing
      : html` <span class="others">${t('overview.lapse.others', { count: others.length })}</span>`}<span class="visually-hidden">${exact}</span>`;
}
