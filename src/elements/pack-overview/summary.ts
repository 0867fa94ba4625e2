/** The figures at the head of the overview. Each narrows the list to what it counts, and lets go of it again. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PackSummary, Thresholds } from '../../contract/index.js';
import type { Concern, PackFilters } from '../../model/pack-filters.js';
import type { Lapse } from '../../model/lapse.js';
import type { Writer } from '../../parts/writer.js';

/** What the head shows and does. */
export interface SummaryView {
  readonly writer: Writer;
  /** Undefined until it is known: its places are kept. */
  readonly summary: PackSummary | null | undefined;
  /** What will lapse of it, once that is known. */
  readonly expected: Lapse | undefined;
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
export function packSummary({ writer, summary: known, expected, thresholds, filters, onChange }: SummaryView): TemplateResult {
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
  const concern = (tone: string, of: Concern, count: number, figures: string | TemplateResult = decimal(String(count)), label = concernLabel(writer, of, thresholds)) => {
    const pressed = filters.concern === of;
    return figure(tone, count, figures, label, pressed, { concern: pressed ? null : of });
  };
  const valid = filters.status === 'valid' && filters.concern === null;
  const { lapsing } = summary;
  return html`<ul class="summary" part="summary" ?inert=${!known}>
    ${figure('good', summary.valid, decimal(String(summary.valid)), t('overview.valid'), valid, { status: valid ? '' : 'valid', concern: null })}
    ${concern('warn', 'expiringSoon', summary.expiringSoon)} ${concern('bad', 'runningLow', summary.runningLow)}
    ${lapsing ? concern('warn', 'lapsing', lapsing.packs, ...lapse(writer, lapsing, expected, thresholds)) : nothing}
  </ul>`;
}

type Sums = readonly { readonly unit: string; readonly amount: string }[];

/** What is expected to lapse; as long as that is not known, what is left. Either is called what it is. */
function lapse(writer: Writer, { amounts }: { readonly amounts: Sums }, expected: Lapse | undefined, { expiringSoonDays: days }: Thresholds = usual): readonly [TemplateResult, string] {
  const { t } = writer;
  const left = amountsOf(writer, amounts);
  if (!expected || (!expected.whole && expected.amounts.length === 0)) return [left, t('overview.lapsing', { days })];
  const label = t('overview.lapse', { days });
  if (expected.amounts.length === 0) return [html`${writer.decimal('0')}`, label];
  return [amountsOf(writer, expected.amounts, expected.whole ? '≈ ' : '≥ ', amounts), label];
}

/** One amount in short, the others counted; all of them one step away, with what is left in certain. */
function amountsOf({ t, quantity }: Writer, amounts: Sums, sign = '', left: Sums = []): TemplateResult {
  const [first, ...others] = amounts;
  if (!first) return html`${t('none')}`;
  const all = (some: Sums, before = '') => some.map(({ unit, amount }) => `${before}${quantity(amount, unit)}`).join('\n');
  const certain = left.length === 0 ? '' : `\n\n${t('overview.lapse.left')}\n${all(left)}`;
  const exact = `${all(amounts, sign)}${certain}`;
  return html`<bdi title=${exact}>${sign}${quantity(first.amount, first.unit, 'short')}</bdi>${others.length === 0
      ? nothing
      : html` <span class="others">${t('overview.lapse.others', { count: others.length })}</span>`}<span class="visually-hidden">${exact}</span>`;
}
