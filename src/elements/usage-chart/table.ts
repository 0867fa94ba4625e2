/** The chart's data as a table, every digit of it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ChartKind } from '../../chart/figure.js';
import { daysBetween } from '../../model/days.js';
import { ratio, sum, toDecimal, type Quantity } from '../../model/quantity.js';
import { sharesOf, shownTotals, type BucketState, type BucketValues, type UsageView } from '../../model/usage-view.js';
import type { Writer } from '../../parts/writer.js';
import { bucketName, partlyName, seriesName } from './words.js';

/** What the table shows. */
export interface UsageTableView {
  readonly writer: Writer;
  readonly view: UsageView;
  readonly kind: ChartKind;
  readonly hidden: ReadonlySet<string>;
  /** What the data are of, in words. */
  readonly caption: string;
  /** True while something newer is on its way. */
  readonly busy: boolean;
}

/** The table: one row for each bucket, one column for each series that is not hidden. */
export function usageTable({ writer, view, kind, hidden, caption, busy }: UsageTableView): TemplateResult {
  const { t } = writer;
  const series = view.series.filter(({ id }) => !hidden.has(id));
  const unit = writer.unit(view.unit);
  const totals = shownTotals(view, hidden);
  const told = (state: BucketState) => t(state === 'data' ? 'usage.state.none' : `usage.state.${state}`);
  const total = (value: Quantity | null, state: BucketState) =>
    value === null ? html`<td class="muted">${told(state)}</td>` : html`<td>${writer.decimal(toDecimal(value))}</td>`;
  const shares = kind === 'share' ? sharesOf(series) : null;
  const percent = new Intl.NumberFormat(writer.tag, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const share = (part: number | null | undefined) => (part === null || part === undefined ? nothing : html` <span class="share muted">${percent.format(part)}</span>`);
  const cell = (value: Quantity | null, state: BucketState, part?: number | null, why = told(state)) =>
    value === null
      ? html`<td class="muted"><span aria-hidden="true">${t('none')}</span><span class="visually-hidden">${why}</span></td>`
      : html`<td>${writer.decimal(toDecimal(value))}${share(part)}</td>`;
  const known = (values: BucketValues) => values.filter((value) => value !== null);
  const whole = sum(series.flatMap(({ values }) => known(values)));
  const all = (values: BucketValues, isPart = false) =>
    known(values).length === 0
      ? html`<td class="muted">${t('none')}</td>`
      : html`<td>${writer.decimal(toDecimal(sum(known(values))))}${share(isPart && shares ? ratio(sum(known(values)), whole) : null)}</td>`;
  return html`<div class="table-box" part="table" role="region" aria-label=${caption} aria-busy=${busy} tabindex="0">
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
            ${total(totals[index]!, state)} ${view.before ? cell(view.before[index]!, 'data', null, view.unfinished[index] === 'running' ? t('usage.running') : undefined) : nothing}
            ${series.map(({ values }, position) => cell(values[index]!, state, shares?.[position]![index]))}
          </tr>`;
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${t(view.unread.every((days) => days === 0) ? 'usage.total' : 'usage.total.partial')}</th>
          ${all(totals)} ${view.before ? all(view.before) : nothing} ${series.map(({ values }) => all(values, true))}
        </tr>
      </tfoot>
    </table>
  </div>`;
}
