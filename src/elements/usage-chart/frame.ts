/** What stands around the chart: title, toolbar, foot. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ChartKind } from '../../chart/figure.js';
import type { Capabilities, Catalogue, UsageDimensions } from '../../contract/index.js';
import { formatZone } from '../../i18n/format.js';
import { granularities, measures, type Granularity, type Measure } from '../../model/usage-choices.js';
import { icon } from '../../parts/icons.js';
import { productPicker } from '../../parts/product-picker.js';
import type { Writer } from '../../parts/writer.js';
import { scopeFields, type Scope } from './dimensions.js';
import { kindIcons } from './kind-icons.js';
import type { Question } from './question.js';
import { segments } from './segments.js';

/** What may be looked at: usage drawn in some way, or the burn-down of a pack. */
export type ViewKind = ChartKind | 'burndown';

/** How usage is drawn, once it is looked at again. */
export const usageKind = (kind: ViewKind): ChartKind => (kind === 'burndown' ? 'bars' : kind);

/** What the head shows and does. */
export interface HeadView {
  readonly writer: Writer;
  readonly kind: ViewKind;
  /** Whether there is anything to be chosen; what there will be keeps its place until then. */
  readonly ready: boolean;
  /** Whether there is usage to be drawn. */
  readonly usage: boolean;
  readonly table: boolean;
  readonly onKind: (kind: ViewKind) => void;
  readonly onTable: () => void;
  readonly onRefresh: () => void;
  /** The menu of files; null while there are none to be had. */
  readonly menu: unknown;
}

const kinds: readonly ViewKind[] = ['bars', 'lines', 'share', 'burndown'];

/** Title, kind of chart, table, refresh. */
export function head({ writer, kind, ready, usage, table, onKind, onTable, onRefresh, menu }: HeadView): TemplateResult {
  const { t } = writer;
  const button = (label: string, sign: 'table' | 'refresh', onClick: () => void, pressed?: boolean) =>
    html`<button class="button icon" title=${label} aria-label=${label} aria-pressed=${pressed ?? nothing} @click=${onClick}>${icon(sign)}</button>`;
  return html`<div class="head" part="head">
    <h2>${t('usage.title')}</h2>
    <span class="actions no-print ${ready ? '' : 'gap'}">
      ${segments(
        t('usage.kind'),
        kinds
          .filter((value) => value === 'burndown' || usage || kind === 'burndown')
          .map((value) => ({ value, label: t(value === 'burndown' ? 'usage.burnDown' : `usage.kind.${value}`), icon: kindIcons[value] })),
        kind,
        onKind,
      )}
      ${button(t('usage.table'), 'table', onTable, table)} ${menu ?? html`<span class="button icon gap" aria-hidden="true"></span>`} ${button(t('refresh'), 'refresh', onRefresh)}
    </span>
  </div>`;
}

/** What the toolbar shows and does. */
export interface ToolbarView {
  readonly writer: Writer;
  readonly catalogue: Catalogue;
  readonly product: string | null;
  readonly onProduct: (product: string | null) => void;
  /** Null when the product has no daily usage. */
  readonly choices: {
    readonly dimensions: UsageDimensions;
    readonly scope: Scope;
    readonly range: TemplateResult;
    readonly measure: Measure;
    readonly granularity: Granularity;
  } | null;
  readonly onScope: (change: Partial<Scope>) => void;
  readonly onMeasure: (measure: Measure) => void;
  readonly onGranularity: (granularity: Granularity) => void;
}

/** The choices that a question leaves. */
export function toolbarChoices(question: Question, range: TemplateResult, measure: Measure, granularity: Granularity): NonNullable<ToolbarView['choices']> {
  return { dimensions: question.dimensions, scope: question.scope, range, measure, granularity };
}

/** Product, task type, region, range; measure and granularity. */
export function toolbar({ writer, catalogue, product, choices, ...on }: ToolbarView): TemplateResult {
  const { t } = writer;
  return html`<div class="toolbar no-print" part="toolbar">
    ${productPicker({ writer, catalogue, view: 'usage', product, all: false, onChoose: on.onProduct })}
    ${choices
      ? html`${scopeFields(writer, choices.dimensions, choices.scope, on.onScope)} ${choices.range}
          <span class="push choices">
            ${segments(t('usage.measure'), measures.map((value) => ({ value, label: t(`usage.measure.${value}`) })), choices.measure, on.onMeasure)}
            ${segments(t('usage.by'), granularities.map((value) => ({ value, label: t(`usage.by.${value}`) })), choices.granularity, on.onGranularity)}
          </span>`
      : nothing}
  </div>`;
}

/** How far back usage goes, in which zone days are cut, how fresh it is. */
export function foot(writer: Writer, capabilities: Capabilities | undefined, asOf: string | undefined, usage = true): TemplateResult {
  const { t, tag } = writer;
  // As high as it will be, so that nothing moves when it is filled.
  if (!capabilities) return html`<div class="foot"><span>&nbsp;</span></div>`;
  const { limits, billingTimeZone } = capabilities;
  return html`<div class="foot">
    ${usage ? html`<span>${t('usage.foot.kept', { count: limits.usageDays })}</span>` : nothing}
    ${asOf === undefined ? nothing : html`<span class="as-of">${t('asOf', { time: writer.instant(asOf) })}</span>`}
    <span class="push nowrap">${t('usage.foot.zone', { zone: formatZone(tag, billingTimeZone) })}</span>
  </div>`;
}
