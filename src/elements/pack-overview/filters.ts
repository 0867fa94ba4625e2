/** The filters of the overview: name or ID, kind, status, capacity mode, expiry. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Capabilities, Product } from '../../contract/index.js';
import { isNarrowed, modes, statuses, type PackFilters } from '../../model/pack-filters.js';
import { foldButton } from '../../parts/fold.js';
import type { Writer } from '../../parts/writer.js';

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
  /** What is typed, and whether it has been confirmed. */
  readonly onSeek: (search: string, confirmed: boolean) => void;
  readonly onReset: () => void;
  /** The first and the last day, once the reader chooses them one by one. */
  readonly days: (view: PackFiltersView) => unknown;
}

const spans = [7, 30, 90];
const between = 'between';

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;
const hasDays = ({ expiresFrom, expiresTo }: PackFilters): boolean => expiresFrom !== '' || expiresTo !== '';

/** The filters: a choice takes effect at once. */
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
  const seek = (event: Event) => view.onSeek(valueOf(event), event.type === 'change');
  const kinds = product?.subproducts ?? [];
  const days = choosesDays || hasDays(filters);
  const span = days ? between : String(filters.expiresWithin ?? '');
  const chooseSpan = (chosen: string) => {
    chooseDays(chosen === between);
    onChange({ expiresFrom: '', expiresTo: '', expiresWithin: chosen === '' || chosen === between ? null : Number(chosen) });
  };

  return html`
    ${foldButton(t('overview.filters'))}
    <label class="field search wide">
      <span>${t('pack.search')}</span>
      <input
        type="search"
        placeholder=${t('pack.search.hint')}
        maxlength="200"
        .value=${filters.search}
        @input=${seek}
        @change=${seek}
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
    ${days ? view.days(view) : nothing}
    <button class="button plain further" ?disabled=${!isNarrowed(filters)} @click=${onReset}>${t('reset')}</button>
  `;
}
