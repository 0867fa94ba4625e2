/** What views wear beside what the element does: fetched with them. */
import { css } from 'lit';
import { chartStyles } from './chart.styles.js';
import { legendStyles } from './legend.styles.js';
import { paletteStyles } from './palette.styles.js';
import { tableStyles } from './table.styles.js';

const own = css`
  .menu {
    position: relative;
  }

  .menu summary {
    list-style: none;
  }

  .menu summary::-webkit-details-marker {
    display: none;
  }

  .menu .items {
    position: absolute;
    inset-inline-end: 0;
    inset-block-start: calc(100% + 4px);
    z-index: 4;
    display: flex;
    flex-direction: column;
    padding: calc(var(--_space) * 1);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }

  .menu .items .button {
    justify-content: start;
    color: var(--_text);
  }

  .notes {
    padding-block-end: calc(var(--_space) * 4);
  }

  .note .link {
    margin-inline-start: calc(var(--_space) * 1);
  }

  .figures dt {
    font-size: var(--_small);
    color: var(--_muted);
  }

  .figures dd {
    font-size: 1.25rem;
    font-weight: 600;
    line-height: 1.5;
  }

  .figures dd.plain {
    font-size: inherit;
    font-weight: inherit;
    line-height: 1.875rem;
  }

  .figures dd.compare {
    font-size: inherit;
    font-weight: inherit;
  }

  .figures div:has(.compare) dd {
    display: inline-block;
    margin-inline-end: calc(var(--_space) * 2);
  }

  .figures .when {
    white-space: nowrap;
    font-size: var(--_small);
    font-weight: 400;
    color: var(--_muted);
  }

  .figures svg.icon {
    margin-inline-end: calc(var(--_space) * 1);
    vertical-align: -2px;
  }

  @media (forced-colors: active) {
    .menu summary {
      color: ButtonText;
    }
  }

  /* As high as the comparison will be, once the days before are known. */
  @container packmeter (max-width: 640px) {
    :host(:not([kind='burndown'])) .figures > :nth-child(4) {
      min-block-size: 80px;
    }
  }

  @container packmeter (max-width: 560px) {
    .figures dd {
      font-size: 1.0625rem;
    }

    :host(:not([kind='burndown'])) .figures > :nth-child(4) {
      min-block-size: 100px;
    }
  }
`;

export const panelStyles = [paletteStyles, chartStyles, legendStyles, tableStyles, own];
