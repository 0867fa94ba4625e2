/** How plug-ins look as cards and in their table. */
import { css } from 'lit';

export const pluginStyles = css`
  .plugins {
    display: grid;
    gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 1) calc(var(--_space) * 3.5) calc(var(--_space) * 4);
  }

  .plugin {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 1);
    padding: calc(var(--_space) * 4);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .plugin-head {
    display: flex;
    justify-content: space-between;
    align-items: start;
    gap: calc(var(--_space) * 2);
  }

  .tbody .cell .badge {
    align-self: flex-start;
  }
`;
