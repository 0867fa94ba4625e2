/** One thing that does not add up: in numbers, with the rows it stands between. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PlacedRow, Difference } from '../../model/ledger-check-row.js';
import { icon } from '../../parts/icons.js';
import type { Writer } from '../../parts/writer.js';
import { apart, exactly } from './check-words.js';

export function differenceCard(writer: Writer, difference: Difference, go: () => void): TemplateResult {
  const { t, decimal } = writer;
  const { kind, row, index, previous, expected, found } = difference;
  const number = (place: number) => decimal(String(place + 1));
  return html`<div class="difference">
    <p class="what">${icon('warn')}<strong>${t(`check.kind.${kind}`)}</strong> <button class="link" @click=${go}>${t('check.goTo')}</button></p>
    <div class="pair">
      ${previous ? rowFacts(writer, t('check.rowBefore', { number: number(previous.index) }), previous, kind === 'continuity' ? 'after' : undefined) : nothing}
      ${rowFacts(writer, t('check.row', { number: number(index) }), difference, wrongMember[kind])}
    </div>
    ${expected === null || found === null
      ? nothing
      : html`<dl class="amounts">
          <div><dt>${t('check.expected')}</dt><dd>${exactly(writer, expected, row.packUnit)}</dd></div>
          <div><dt>${t('check.found')}</dt><dd>${exactly(writer, found, row.packUnit)}</dd></div>
          <div class="apart"><dt>${t('check.difference')}</dt><dd>${apart(writer, difference)}</dd></div>
        </dl>`}
  </div>`;
}

const wrongMember: Readonly<Record<Difference['kind'], string>> = {
  arithmetic: 'after',
  coefficient: 'actual',
  continuity: 'before',
  missing: 'after',
  negative: 'actual',
};

function rowFacts(writer: Writer, title: string, { row }: PlacedRow, wrong: string | undefined): TemplateResult {
  const { t, quantity, instant } = writer;
  const balance = (amount: string | null) => (amount === null ? t('none') : quantity(amount, row.packUnit));
  const fact = (key: string, label: string, value: string) =>
    html`<div class=${key === wrong ? 'here' : ''}><dt>${label}</dt><dd>${value}</dd></div>`;
  return html`<section>
    <h5>${title}</h5>
    <p class="muted small">${row.packName} <code>${row.packId}</code></p>
    <dl>
      ${fact('time', t('column.deductedAt'), instant(row.deductedAt))} ${fact('before', t('column.before'), balance(row.remainingBefore))}
      ${fact('actual', t('column.actual'), quantity(row.actualDeduction, row.packUnit))} ${fact('after', t('column.after'), balance(row.remainingAfter))}
    </dl>
  </section>`;
}
