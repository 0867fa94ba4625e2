/** The filters of the overview: name or ID, kind, status, capacity mode, expiry; and those in force as chips. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Capabilities, Product } from '../../contract/index.js';
import { isNarrowed, noFilters, type PackFilters } from '../../model/pack-filters.js';
import { icon } from '../../parts/icons.js';
import type { Writer } from '../../parts/writer.js';
import { concernLabel } from './summary.js';

/** What the filters show and do. */
export interface PackFiltersView {
  readonly writer: Writer;
  readonly filters: PackFilters;
  /** The product looked at, whose kinds of pack are offered. */
  readonly product: Product | undefined;
  /** Undefined until the backend has answered. */
  readonly capabilities: Capabilities | undefined;
  /** Which of the filters a product's face has: all, unless it says otherwise. */
  readonly leftOut: readonly (keyof PackFilters)[];
  /** The word for a status. */
  readonly word: (status: string) => string;
  readonly onChange: (change: Partial<PackFilters>) => void;
  readonly onReset: () => void;
}

const statuses = ['valid', 'inactive', 'frozen', 'exhausted', 'expired', 'refunded'];
const modes = ['totalDecrement', 'periodDecrement', 'shardDecrement', 'unlimited'];
const spans = [7, 30, 90];
const between = 'between';

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;
const hasDays = ({ expiresFrom, expiresTo }: PackFilters): boolean => expiresFrom !== '' || expiresTo !== '';

/** The filters. A search takes effect when it is confirmed, a choice at once. */
export function packFilters(view: PackFiltersView, choosesDays: boolean, chooseDays: (on: boolean) => void): TemplateResult {
  const { writer, filters, product, leftOut, word, onChange, onReset } = view;
  const { t, known, name } = writer;
  const select = (label: string, value: string, options: readonly (readonly [string, string])[], change: (value: string) => void, disabled = false) =>
    html`<label class="field">
      <span>${label}</span>
      <select ?disabled=${disabled} @change=${(event: Event) => change(valueOf(event))}>
        ${options.map(([key, text]) => html`<option value=${key} .selected=${key === value}>${text}</option>`)}
      </select>
    </label>`;
  const kinds = product?.subproducts ?? [];
  const days = choosesDays || hasDays(filters);
  const span = days ? between : String(filters.expiresWithin ?? '');
  const chooseSpan = (chosen: string) => {
    chooseDays(chosen === between);
    onChange({ expiresFrom: '', expiresTo: '', expiresWithin: chosen === '' || chosen === between ? null : Number(chosen) });
  };

  return html`
    <label class="field search wide">
      <span>${t('pack.search')}</span>
      <input
        type="search"
        placeholder=${t('pack.search.hint')}
        maxlength="200"
        .value=${filters.search}
        @change=${(event: Event) => onChange({ search: valueOf(event) })}
      />
    </label>
    ${select(t('overview.status'), filters.status, [['', t('all')], ...statuses.map((key) => [key, word(key)] as const)], (status) => onChange({ status }))}
    ${leftOut.includes('mode')
      ? nothing
      : select(t('overview.mode'), filters.mode, [['', t('all')], ...modes.map((key) => [key, known('mode', key)] as const)], (mode) => onChange({ mode }))}
    ${leftOut.includes('kind')
      ? nothing
      : select(t('overview.kind'), filters.kind, [['', t('all')], ...kinds.map(({ key, names }) => [key, name(names, key)] as const)], (kind) => onChange({ kind }), kinds.length < 2)}
    ${select(
      t('overview.expires'),
      span,
      [
        ['', t('overview.expires.any')],
        ...spans.map((each) => [String(each), t('overview.expires.within', { count: each })] as const),
        [between, t('overview.expires.between')],
      ],
      chooseSpan,
    )}
    ${days
      ? html`${dayField(t('range.from'), filters.expiresFrom, '', filters.expiresTo, (expiresFrom) => onChange({ expiresFrom }))}
        ${dayField(t('range.to'), filters.expiresTo, filters.expiresFrom, '', (expiresTo) => onChange({ expiresTo }))}`
      : nothing}
    <button class="button plain" ?disabled=${!isNarrowed(filters)} @click=${onReset}>${t('reset')}</button>
  `;
}

const dayField = (label: string, value: string, min: string, max: string, change: (day: string) => void): TemplateResult =>
  html`<label class="field">
    <span>${label}</span>
    <input type="date" .value=${value} min=${min || nothing} max=${max || nothing} @change=${(event: Event) => change(valueOf(event))} />
  </label>`;

/** The filters in force, each with a way out of it. */
export function filterChips(view: PackFiltersView): TemplateResult | typeof nothing {
  const { writer, onChange } = view;
  const { t } = writer;
  const chips = inForce(view);
  if (chips.length === 0) return nothing;
  return html`<ul class="chips no-print">
    ${chips.map(
      ([text, change]) =>
        html`<li>
          <button class="chip" aria-label=${t('overview.filter.remove', { filter: text })} @click=${() => onChange(change)}>
            <bdi>${text}</bdi>${icon('close')}
          </button>
        </li>`,
    )}
  </ul>`;
}

function inForce({ writer, filters, product, capabilities, leftOut, word }: PackFiltersView): readonly (readonly [string, Partial<PackFilters>])[] {
  const { t, known, name, day } = writer;
  const { search, status, mode, kind, expiresWithin, expiresFrom, expiresTo, concern } = filters;
  const labelled = (label: string, value: string) => t('overview.filter', { label, value });
  const days = [expiresFrom && t('overview.filter.from', { day: day(expiresFrom) }), expiresTo && t('overview.filter.to', { day: day(expiresTo) })];
  const kindNames = product?.subproducts.find(({ key }) => key === kind)?.names;
  const all: readonly (readonly [boolean, string, Partial<PackFilters>])[] = [
    [concern !== null, concern === null ? '' : concernLabel(writer, concern, capabilities?.thresholds), { concern: null }],
    [search !== '', labelled(t('pack.search'), search), { search: '' }],
    [status !== '', labelled(t('overview.status'), word(status)), { status: '' }],
    [mode !== '', labelled(t('overview.mode'), known('mode', mode)), { mode: '' }],
    [kind !== '' && !leftOut.includes('kind'), labelled(t('overview.kind'), name(kindNames, kind)), { kind: '' }],
    [expiresWithin !== null, labelled(t('overview.expires'), t('overview.expires.within', { count: expiresWithin ?? 0 })), { expiresWithin: null }],
    [expiresFrom + expiresTo !== '', labelled(t('overview.expires'), days.filter(Boolean).join(' ')), { expiresFrom: noFilters.expiresFrom, expiresTo: noFilters.expiresTo }],
  ];
  return all.filter(([is]) => is).map(([, text, change]) => [text, change]);
}
