/** How the menu and the panel of a pack look. */
import { css } from 'lit';
import { cardStyles } from './card.styles.js';
import { factsStyles } from '../../parts/facts.styles.js';

const own = css`
  .pack-menu {
    position: fixed;
    inset: auto;
    margin: 0;
    min-inline-size: 180px;
    max-inline-size: min(21.25rem, calc(100vw - 16px));
    padding: calc(var(--_space) * 1);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow);
  }

  .pack-menu-item {
    display: flex;
    flex-direction: column;
    inline-size: 100%;
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2.5);
    border: 0;
    border-radius: calc(var(--_radius) * 0.75);
    background: none;
    color: inherit;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }

  .pack-menu-item:hover,
  .pack-menu-item:focus-visible {
    background: var(--_hover);
    outline-offset: -2px;
  }

  .dialog.drawer {
    inline-size: min(32.5rem, 100vw);
    max-inline-size: 100vw;
    block-size: 100dvh;
    max-block-size: 100dvh;
    margin: 0;
    margin-inline-start: auto;
    border-width: 0 0 0 1px;
    border-radius: 0;
  }

  .dialog.drawer:dir(rtl) {
    border-width: 0 1px 0 0;
  }

  .drawer .content {
    flex: 1;
    gap: calc(var(--_space) * 5);
  }

  .drawer h4 {
    margin: 0 0 calc(var(--_space) * 1.5);
    font-size: 0.875rem;
    font-weight: 600;
  }

  /* Each sentence keeps its own direction, and stands where the page begins. */
  .drawer :is(p, dt, dd, li, .verdict) {
    unicode-bidi: plaintext;
  }

  .drawer:dir(rtl) :is(p, dt, dd, li, .amount) {
    text-align: right;
  }

  .drawer .quota {
    margin-block: 0 calc(var(--_space) * 3);
  }

  .detail-head:focus-visible,
  .detail-status:focus-visible {
    outline-offset: 0;
  }

  .detail-lead {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
  }

  /* A number stands beside the first line of a name. */
  .order .link {
    vertical-align: top;
  }

  .order {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 2);
    margin: calc(var(--_space) * 2) 0 0;
    padding-inline-start: 1.6em;
  }

  .order [aria-current] {
    padding-inline-start: calc(var(--_space) * 2);
    border-inline-start: 3px solid var(--_accent);
  }

  .tag {
    padding: 0 calc(var(--_space) * 1.5);
    border: 1px solid var(--_line);
    border-radius: 999px;
    font-size: 0.75rem;
    color: var(--_muted);
  }

  .tag.next {
    border-color: var(--_good);
    color: var(--_good);
  }
`;

export const panelStyles = [factsStyles, cardStyles, own];
