/** The order of the cards, which have no headers to press. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Pack } from '../../contract/index.js';
import type { Column } from '../../parts/data-table/column.js';
import { icon } from '../../parts/icons.js';
import type { Writer } from '../../parts/writer.js';

/** What can be sorted by, and what is. */
export interface CardSort {
  readonly columns: readonly Column<Pack>[];
  /** A member, with a minus sign for descending order; null for the backend's own order. */
  readonly sort: string | null;
  readonly order: (sort: string | null) => void;
}

/** A member to choose, and the direction once one is chosen. */
export function cardSort({ t }: Writer, { columns, sort, order }: CardSort): TemplateResult {
  const [descending, by] = [sort?.startsWith('-') ?? false, sort?.replace(/^-/, '') ?? ''];
  const options = columns.filter((column) => column.sort !== undefined);
  const direction = t(descending ? 'overview.sort.descending' : 'overview.sort.ascending');
  return html`<div class="card-sort no-print">
    <label>
      <span>${t('overview.sort')}</span>
      <select @change=${({ target }: Event) => order((target as HTMLSelectElement).value || null)}>
        <option value="" .selected=${by === ''}>${t('overview.sort.usual')}</option>
        ${options.map((column) => html`<option value=${column.sort ?? ''} .selected=${column.sort === by}>${t(column.label)}</option>`)}
      </select>
    </label>
    ${by === ''
      ? nothing
      : html`<button class="button icon" title=${direction} aria-label=${direction} @click=${() => order(descending ? by : `-${by}`)}>${icon(descending ? 'down' : 'up')}</button>`}
  </div>`;
}
