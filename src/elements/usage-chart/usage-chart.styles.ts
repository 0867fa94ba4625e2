/** How the usage chart looks. */
import { css } from 'lit';
import { statusStyles } from '../../parts/status-view.js';
import { sharedStyles } from '../../styles/index.js';
import { skeletonStyles } from './skeleton.styles.js';

const own = css`
  :host {
    --_height: 920px;
  }

  /* In WebKit the ink of a select reaches a hair's breadth beyond its box. */
  .frame {
    overflow-x: clip;
  }

  .head .actions {
    display: inline-flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }

  .field.product select {
    inline-size: 12.25rem;
  }

  .field.task-type select,
  .field.region select {
    inline-size: 12.25rem;
  }

  /* As wide in every language: lines of fields break where those of the grey shapes do. */
  .field.range select {
    inline-size: 9.0625rem;
  }

  /* Where something is to stand. */
  .gap {
    visibility: hidden;
  }

  .choices {
    display: inline-flex;
    flex-wrap: wrap;
    justify-content: end;
    min-inline-size: min(330px, 100%);
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

  .head + .body {
    padding-block-start: calc(var(--_space) * 3);
  }

  /* The drawing takes what the other parts leave of the element's height: what stands below never moves. */
  .body,
  .body > [role='status']:not(.state),
  .figure {
    display: flex;
    flex: 1 0 auto;
    flex-direction: column;
  }

  /* Not in the middle of a high and narrow place, where nobody would look for it. */
  .body > .state {
    flex: 0 1 460px;
  }

  .figures {
    display: grid;
    grid-template-columns: repeat(2, min(19%, 240px)) min(23%, 240px) minmax(0, 1fr);
    gap: calc(var(--_space) * 3) calc(var(--_space) * 5);
    padding: 0 calc(var(--_space) * 5) calc(var(--_space) * 5);
  }

  /* Four beside each other would leave the last one next to nothing. In rem too: where text is large, two columns come sooner. */
  @container packmeter (max-width: 840px) or (max-width: 50rem) {
    .figures {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }

  .figure {
    padding: 0 calc(var(--_space) * 5) calc(var(--_space) * 4);
  }

  .plot {
    position: relative;
    flex: 1 0 var(--packmeter-chart-height, 320px);
    max-block-size: var(--packmeter-chart-height, 620px);
    border-radius: calc(var(--_radius) * 0.5);
  }

  .legend {
    margin-block-start: calc(var(--_space) * 3);
  }

  :host([kind='burndown']) .frame {
    --_height: 980px;
  }

  @container packmeter (max-width: 840px) {
    :host(:not([kind='burndown'])) .frame {
      --_height: 1260px;
    }
  }

  /* What it says of data takes two lines here. */
  @container packmeter (max-width: 610px) {
    .foot .as-of {
      flex-basis: 100%;
      order: 1;
    }

    .foot {
      align-content: start;
      min-block-size: calc(var(--_small) * 3 + var(--_space) * 7 + 1px);
    }
  }

  /* In lines that do not depend on the length of their words. */
  @container packmeter (max-width: 700px) {
    .burning .choices {
      flex: 1 0 100%;
      flex-wrap: nowrap;
    }
  }

  @container packmeter (max-width: 560px) {
    :host(:not([kind='burndown'])) .frame {
      --_height: 1380px;
    }

    :host([kind='burndown']) .frame {
      --_height: 1200px;
    }

    .burning .choices {
      flex-direction: column;
      align-items: start;
    }

    .plot {
      flex-basis: var(--packmeter-chart-height, 280px);
      max-block-size: var(--packmeter-chart-height, 560px);
    }

    .figures {
      gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
      padding-inline: calc(var(--_space) * 3.5);
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

    .figure {
      padding-inline: calc(var(--_space) * 3.5);
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

  @container packmeter (max-width: 420px) {
    :host(:not([kind='burndown'])) .frame {
      --_height: 1600px;
    }

    :host(:not([kind='burndown'])) .foot {
      min-block-size: calc(var(--_small) * 4.5 + var(--_space) * 9 + 1px);
    }
  }
`;

export const usageStyles = [sharedStyles, statusStyles, own, skeletonStyles];
