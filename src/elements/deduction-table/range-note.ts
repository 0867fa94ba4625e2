/** Why a range cannot be had. Fetched when there is one. */
import { html, nothing, type TemplateResult } from 'lit';
import { enNarrowed } from '../../i18n/en-narrowed.js';
import { earliestDay, rangeProblem, today } from '../../model/deduction-filters.js';
import { icon } from '../../parts/icons.js';
import type { DeductionFiltersView } from './filters.js';

/** Why a range cannot be asked for, and what to do instead: exports reach no further back than the list does. */
export function rangeNote({ writer, capabilities, refused, onRange }: DeductionFiltersView): TemplateResult | typeof nothing {
  const problem = refused && capabilities && rangeProblem(refused, capabilities);
  if (!capabilities || !problem) return nothing;
  const { t, day } = writer.with(enNarrowed);
  const earliest = earliestDay(capabilities);
  const text = problem === 'tooEarly' ? t('deductions.rangeLimit', { day: day(earliest) }) : t(problem === 'order' ? 'deductions.rangeOrder' : 'deductions.rangeIncomplete');
  const instead = () => onRange({ first: earliest, last: refused.last < earliest ? today(capabilities) : refused.last });
  const button = html`<button class="link" @click=${instead}>${t('deductions.rangeFrom', { day: day(earliest) })}</button>`;
  return html`<div class="note warn" id="range-problem" role="alert">${icon('warn')}<span>${text} ${problem === 'tooEarly' ? button : nothing}</span></div>`;
}
