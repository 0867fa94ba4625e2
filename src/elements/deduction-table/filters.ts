/** The filters of the deduction table: pack, usage start, pack type; the way to further ones. */
import { html, nothing, type TemplateResult } from 'lit';
import { addDays, isDay } from '../../model/days.js';
import type { Capabilities, Product } from '../../contract/index.js';
import type { DayRange } from '../../controllers/group.js';
import { earliestDay, presetRange, rangePresets, rangeProblem, today, type DeductionFilters, type RangePreset, type ShownRange } from '../../model/deduction-filters.js';
import { foldButton } from '../../parts/fold.js';
import type { Writer } from '../../parts/writer.js';

/** A pack that is offered while one is typed. */
export interface OfferedPack {
  readonly id: string;
  readonly name: string;
}

/** What the filters show and do. */
export interface DeductionFiltersView {
  readonly writer: Writer;
  /** Key of the product looked at. */
  readonly product: string | null;
  /** That product as the catalogue has it. */
  readonly entry: Product | undefined;
  /** Undefined, as the range is, until the backend has answered: the filters keep their places. */
  readonly capabilities: Capabilities | undefined;
  readonly filters: DeductionFilters;
  readonly packId: string | null;
  readonly packs: readonly OfferedPack[];
  readonly range: DayRange | undefined;
  /** A range the user has typed that cannot be asked for; null when there is none. */
  readonly refused: ShownRange | null;
  readonly pristine: boolean;
  readonly onFilters: (change: Partial<DeductionFilters>) => void;
  /** The user is about to choose a pack. */
  readonly onPacks: () => void;
  readonly onPack: (packId: string | null) => void;
  readonly onRange: (range: ShownRange) => void;
  readonly onMore: () => void;
  readonly onReset: () => void;
}

/** Capacity modes that can be asked for. */
export const modes = ['totalDecrement', 'periodDecrement', 'shardDecrement', 'unlimited'];

/** True for products with a console of their own, whose rows tell the kind of their pack. */
export const hasKinds = (product: Product | undefined): boolean => product?.face === 'live' || product?.face === 'mps';
/** What the kinds of pack are called in a product's columns. */
export const kindLabel = (product: Product | undefined) => (product?.face === 'live' ? 'deductions.mode' : product?.face === 'mps' ? 'column.type' : 'column.subproduct');

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

export function deductionFilters(view: DeductionFiltersView): TemplateResult {
  const { writer, packId, packs, onPack, onPacks, onMore, onReset, pristine } = view;
  const { t } = writer;
  return html`
    ${foldButton(t('deductions.filters'))}
    <label class="field pack">
      <span>${t('deductions.pack')}</span>
      <input
        type="search"
        maxlength="200"
        list="packs"
        autocomplete="off"
        placeholder=${t('deductions.pack.hint')}
        .value=${packId ?? ''}
        @focus=${onPacks}
        @change=${(event: Event) => onPack(valueOf(event).trim() || null)}
      />
      <datalist id="packs">${packs.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}</datalist>
    </label>
    <div class="field range wide" role="group" aria-labelledby="range-label">
      <span><span id="range-label">${t('deductions.usageStart')}</span>${rangeWords(view)}</span>
      <span class="range-row">${presets(view)} ${dates(view)}</span>
    </div>
    ${typeFilter(view)}
    <span class="further">
      <button class="button plain" aria-haspopup="dialog" @click=${onMore}>${t('deductions.moreFilters')}</button>
      <button class="button plain" ?disabled=${pristine} @click=${onReset}>${t('reset')}</button>
    </span>
  `;
}

/** The type of pack: the kind where a product's console calls that its type, else the capacity mode. */
function typeFilter({ writer, entry, filters, onFilters }: DeductionFiltersView): TemplateResult {
  const { t, known, name } = writer;
  const select = (sort: 'kind' | 'mode', label: string, chosen: string, options: readonly (readonly [key: string, words: string])[], choose: (key: string) => void) =>
    html`<label class="field ${sort}">
      <span>${label}</span>
      <select @change=${(event: Event) => choose(valueOf(event))}>
        <option value="" .selected=${chosen === ''}>${t('all')}</option>
        ${options.map(([key, words]) => html`<option value=${key} .selected=${key === chosen}>${words}</option>`)}
      </select>
    </label>`;
  if (!entry || !hasKinds(entry)) return select('mode', t('deductions.mode'), filters.mode, modes.map((mode) => [mode, known('mode', mode)]), (mode) => onFilters({ mode }));
  const kinds = entry.subproducts.filter(({ views }) => views.length === 0 || views.some(({ view }) => view === 'deductions'));
  return select('kind', t(kindLabel(entry)), filters.subproduct, kinds.map(({ key, names }) => [key, name(names, key)]), (subproduct) => onFilters({ subproduct }));
}

/** The range of the rows, even while another one is refused, as the reader writes days: the fields themselves follow the browser. It brings the space before it, which would be seen to move if it stood there first. */
const rangeWords = ({ writer: { day }, range }: DeductionFiltersView): TemplateResult | typeof nothing => {
  if (!range) return nothing;
  const last = addDays(range.to, -1);
  return html` <span class="range-words">${day(range.from)}${range.from === last ? nothing : ` – ${day(last)}`}</span>`;
};

function dates({ writer, capabilities, range, refused, onRange }: DeductionFiltersView): TemplateResult {
  const { t } = writer;
  const shown = refused ?? (range ? { first: range.from, last: addDays(range.to, -1) } : { first: '', last: '' });
  const input = (which: 'first' | 'last', label: string) => {
    const wrong = refused && capabilities && isWrong(which, refused, capabilities);
    return html`<input
      type="date"
      aria-label=${`${t('deductions.usageStart')}: ${label}`}
      min=${capabilities ? earliestDay(capabilities) : nothing}
      max=${capabilities ? today(capabilities) : nothing}
      aria-invalid=${wrong ? 'true' : nothing}
      aria-describedby=${wrong ? 'range-problem' : nothing}
      .value=${shown[which]}
      @change=${(event: Event) => onRange({ ...shown, [which]: valueOf(event) })}
    />`;
  };
  return html`<span class="dates">${input('first', t('range.from'))}<span class="muted">–</span>${input('last', t('range.to'))}</span>`;
}

function presets({ writer, capabilities, range, refused, onRange }: DeductionFiltersView): TemplateResult {
  const { t } = writer;
  const now = capabilities ? today(capabilities) : '2000-01-01';
  const of = (preset: RangePreset) => presetRange(preset, now);
  const chosen = refused ? undefined : rangePresets.find((preset) => of(preset).from === range?.from && of(preset).to === range.to);
  const choose = (event: Event) => {
    const preset = valueOf(event) as RangePreset;
    const { from, to } = of(preset);
    onRange({ first: from, last: addDays(to, -1), preset });
  };
  return html`<select class="presets" aria-label=${t('deductions.preset')} @change=${choose}>
    ${chosen ? nothing : html`<option value="" .selected=${true} disabled>${t('deductions.preset.custom')}</option>`}
    ${rangePresets.map((preset) => html`<option value=${preset} .selected=${preset === chosen}>${t(`deductions.preset.${preset}`)}</option>`)}
  </select>`;
}

/** Whether a field of a refused range is what is wrong with it. */
function isWrong(which: 'first' | 'last', refused: ShownRange, capabilities: Capabilities): boolean {
  const problem = rangeProblem(refused, capabilities);
  if (problem === 'notADay') return !isDay(refused[which]);
  return problem === 'order' ? which === 'last' : refused[which] < earliestDay(capabilities);
}
