/** How the usage chart looks. */
import { css } from 'lit';
import { statusStyles } from '../../parts/status-view.js';
import { sharedStyles } from '../../styles/index.js';
import { chartStyles } from './chart.styles.js';
import { legendStyles } from './legend.styles.js';
import { paletteStyles } from './palette.styles.js';
import { tableStyles } from './table.styles.js';

const own = css`
  .head .actions {
    display: inline-flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }

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

  .field.product select {
    inline-size: 196px;
  }

  .field.task-type select,
  .field.region select {
    inline-size: 196px;
  }

  .choices {
    display: inline-flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 3);
  }

  .toolbar .segments .button {
    padding-inline: calc(var(--_space) * 3);
  }

  .toolbar .segments .button.icon,
  .head .segments .button.icon {
    padding: 0;
  }

  .fault {
    flex-basis: 100%;
    color: var(--_bad);
  }

  .head {
    min-block-size: calc(var(--_control) + var(--_space) * 4);
  }

  .toolbar .bone {
    inline-size: 196px;
    block-size: calc(var(--_control) + var(--_space) + var(--_small) * 1.5);
    margin-block: 0;
  }

  .toolbar .range.bone {
    inline-size: 145px;
  }

  .toolbar .choices.bone {
    inline-size: 330px;
    block-size: var(--_control);
  }

  .head + .body {
    padding-block-start: calc(var(--_space) * 3);
  }

  .notes {
    padding-block-end: calc(var(--_space) * 4);
  }

  /* As high whether there is a chart, something in its place, or nothing yet: what stands below does not move. */
  .body {
    display: flex;
    flex-direction: column;
    min-block-size: calc(var(--packmeter-chart-height, 320px) + 244px);
  }

  .body > .state {
    flex: 1;
  }

  .figures {
    display: grid;
    grid-template-columns: repeat(4, auto);
    justify-content: start;
    gap: calc(var(--_space) * 3) calc(var(--_space) * 10);
    padding: 0 calc(var(--_space) * 5) calc(var(--_space) * 5);
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
    font-size: var(--_small);
    font-weight: 400;
    color: var(--_muted);
  }

  .figures svg.icon {
    margin-inline-end: calc(var(--_space) * 1);
    vertical-align: -2px;
  }

  .note .link {
    margin-inline-start: calc(var(--_space) * 1);
  }

  @container packmeter (max-width: 560px) {
    .figures {
      grid-template-columns: 1fr 1fr;
      gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
      padding-inline: calc(var(--_space) * 3.5);
    }

    .figures dd {
      font-size: 1.0625rem;
    }

    .toolbar .field:is(.task-type, .region, .date) {
      flex: 1 1 calc(50% - var(--_space) * 3);
    }

    .toolbar .field:is(.product, .task-type, .region) select {
      inline-size: 100%;
    }

    .head {
      column-gap: calc(var(--_space) * 2);
    }

    .head .actions {
      gap: calc(var(--_space) * 1);
    }

    .skeleton-figures .bone:nth-child(n + 3) {
      block-size: 88px;
    }

    .toolbar .bone:is(.product, .range) {
      flex: 1 1 100%;
    }

    .toolbar .choices {
      flex: 1 1 100%;
      justify-content: space-between;
      gap: calc(var(--_space) * 2);
    }

    .toolbar .segments .button {
      padding-inline: calc(var(--_space) * 2);
    }
  }
`;

export const usageStyles = [sharedStyles, statusStyles, paletteStyles, chartStyles, legendStyles, tableStyles, own];
