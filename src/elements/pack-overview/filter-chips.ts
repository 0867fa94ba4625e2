/** The filters in force as chips: fetched when there is one. */
import { css, html, type TemplateResult } from 'lit';
import { noFilters, type PackFilters } from '../../model/pack-filters.js';
import { enChips } from '../../i18n/en-chips.js';
import { icon } from '../../parts/icons.js';
import type { PackFiltersView } from './filters.js';
import { concernLabel } from './summary.js';

export const chipStyles = css`
  .chip {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    max-inline-size: 100%;
    padding: 2px calc(var(--_space) * 2) 2px calc(var(--_space) * 2.5);
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_selected);
    font-size: var(--_small);
    text-align: start;
    cursor: pointer;
  }

  .chip svg.icon {
    inline-size: 12px;
    block-size: 12px;
  }

  /* Where there is nothing to point with, a figure that is pressed tells all of its amounts. */
  @container packmeter (max-width: 1060px) {
    .figure[aria-pressed='true'] .count:has(bdi) {
      display: block;
      block-size: auto;
    }

    .figure[aria-pressed='true'] .count:has(bdi) > * {
      display: none;
    }

    .figure[aria-pressed='true'] .count:has(bdi) > .visually-hidden {
      display: block;
      position: static;
      inline-size: auto;
      block-size: auto;
      clip-path: none;
      white-space: pre-line;
    }
  }

  /* Paper says what it has been narrowed to. */
  @media print {
    .chips {
      padding-block-start: calc(var(--_space) * 3);
    }

    .chip svg.icon {
      display: none;
    }
  }
`;

/** The filters in force, each with a way out of it. */
export function filterChips(view: PackFiltersView): TemplateResult {
  const { onChange } = view;
  const writer = view.writer.with(enChips);
  const { t } = writer;
  const chips = inForce({ ...view, writer });
  return html`<ul class="chips">
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
