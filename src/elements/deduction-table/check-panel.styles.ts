/** How the dialog of the check looks. */
import { css } from 'lit';

export const checkPanelStyles = css`
  .ledger-check h4,
  .ledger-check h5 {
    margin: 0;
    font-size: var(--_font-size);
  }

  .ledger-check :is(p, span) {
    unicode-bidi: plaintext;
  }

  .ledger-check p:dir(rtl) {
    text-align: right;
  }

  .ledger-check progress {
    inline-size: 100%;
    accent-color: var(--_accent);
  }

  .ledger-check .outcome,
  .ledger-check .sums li,
  .ledger-check .what {
    display: flex;
    align-items: start;
    gap: calc(var(--_space) * 1.5);
  }

  .ledger-check .outcome svg.icon,
  .ledger-check .sums svg.icon,
  .ledger-check .what svg.icon {
    margin-block-start: 3px;
    color: var(--_bad);
  }

  .ledger-check .outcome.good svg.icon {
    color: var(--_good);
  }

  .ledger-check .sums,
  .ledger-check .differences {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 3);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .difference {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 3);
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_bad);
    border-radius: calc(var(--_radius) * 0.75);
  }

  .difference .what {
    flex-wrap: wrap;
  }

  .difference .what strong {
    flex: 1 1 10em;
  }

  .difference .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 280px), 1fr));
    gap: calc(var(--_space) * 3);
  }

  .difference section {
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_sunken);
  }

  .difference dl > div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 calc(var(--_space) * 3);
  }

  .difference dt {
    color: var(--_muted);
  }

  .difference dd {
    unicode-bidi: plaintext;
  }

  .difference .here dd {
    color: var(--_bad);
    font-weight: 600;
    text-decoration: underline wavy from-font;
    text-underline-offset: 3px;
  }

  .difference .amounts {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 1) calc(var(--_space) * 6);
  }

  .difference .apart dd {
    color: var(--_bad);
    font-weight: 600;
  }
`;
