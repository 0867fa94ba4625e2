/** The chart's data as a table, every digit of it. */
import { html, nothing, type TemplateResult } from 'lit';
import { daysBetween } from '../../model/days.js';
import { sum, toDecimal, type Quantity } from '../../model/quantity.js';
import { shownTotals, type BucketState, type BucketValues, type UsageView } from '../../model/usage-view.js';
import type { Writer } from '../../parts/writer.js';
import { bucketName, partlyName, seriesName } from './words.js';

/** What the table shows. */
export interface UsageTableView {
  readonly writer: Writer;
  readonly view: UsageView;
  readonly hidden: ReadonlySet<string>;
  /** What the data are of, in words. */
  readonly caption: string;
}

/** The table: one row for each bucket, one column for each series that is not hidden. */
export function usageTable({ writer, view, hidden, caption }: UsageTableView): TemplateResult {
  const { t } = writer;
  const series = view.series.filter(({ id }) => !hidden.has(id));
  const unit = writer.unit(view.unit);
  const totals = shownTotals(view, hidden);
  const told = (state: BucketState) => t(state === 'data' ? 'usage.state.none' : `usage.state.${state}`);
  const total = (value: Quantity | null, state: BucketState) =>
    value === null ? html`<td class="muted">${told(state)}</td>` : html`<td>${writer.decimal(toDecimal(value))}</td>`;
  const cell = (value: Quantity | null, state: BucketState) =>
    value === null
      ? html`<td class="muted"><span aria-hidden="true">${t('none')}</span><span class="visually-hidden">${told(state)}</span></td>`
      : html`<td>${writer.decimal(toDecimal(value))}</td>`;
  const all = (values: BucketValues) => {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? html`<td class="muted">${t('none')}</td>` : html`<td>${writer.decimal(toDecimal(sum(known)))}</td>`;
  };
  return html`<div class="table-box" part="table" role="region" aria-label=${caption} tabindex="0">
    <table>
      <caption>
        ${unit === '' ? t('usage.table.captionNoUnit', { caption }) : t('usage.table.caption', { caption, unit })}
        ${hidden.size === 0 ? nothing : t('usage.figures.shown')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t(`usage.by.${view.granularity}`)}</th>
          <th scope="col">${t('usage.table.total')}</th>
          ${view.before ? html`<th scope="col">${t('usage.before', { count: daysBetween(view.range.from, view.range.to) })}</th>` : nothing}
          ${series.map((each) => html`<th scope="col" title=${seriesName(each, writer)}>${seriesName(each, writer)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${view.buckets.map((bucket, index) => {
          const state = view.states[index]!;
          const partly = partlyName(view, index, writer);
          return html`<tr>
            <th scope="row">
              ${bucketName(bucket, view.granularity, writer)}
              ${partly === null ? nothing : html`<span class="muted">(${partly})</span>`}
            </th>
            ${total(totals[index]!, state)} ${view.before ? cell(view.before[index]!, 'data') : nothing}
            ${series.map(({ values }) => cell(values[index]!, state))}
          </tr>`;
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${t(view.unread.every((days) => days === 0) ? 'usage.total' : 'usage.total.partial')}</th>
          ${all(totals)} ${view.before ? all(view.before) : nothing} ${series.map(({ values }) => all(values))}
        </tr>
      </tfoot>
    </table>
  </div>`;
}
