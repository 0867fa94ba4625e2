/** How the figures at the head and the filters in force look. */
import { css } from 'lit';

export const headStyles = css`
  .summary {
    display: grid;
    flex-basis: 100%;
    order: 1;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: calc(var(--_space) * 2);
    margin: 0;
  }

  .figure {
    inline-size: 100%;
    block-size: 100%;
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2.5);
    background: none;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.75);
    text-align: start;
    cursor: pointer;
  }

  .figure:hover:not(:disabled) {
    background: var(--_hover);
  }

  .figure[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_selected);
  }

  .figure:disabled {
    cursor: default;
  }

  .figure .count {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: 1.25rem;
    font-weight: 600;
    /* The same for the smaller type of amounts: what stands below stays where it is. */
    line-height: 1.625rem;
    color: var(--_text);
  }

  .figure .what {
    display: flex;
    font-size: var(--_small);
    color: var(--_muted);
  }

  /* The lines of what stood first are kept under what takes its place. */
  .figure .what::after {
    content: attr(data-room);
    flex: none;
    inline-size: 100%;
    margin-inline-start: -100%;
    visibility: hidden;
  }

  .figure .count:has(bdi) {
    font-size: 0.9375rem;
  }

  .figure .others {
    font-size: var(--_small);
    font-weight: 400;
  }

  .figure .what > span {
    unicode-bidi: plaintext;
  }

  .figure:dir(rtl) {
    text-align: right;
  }

  .figure.warn .count {
    color: var(--_warn);
  }

  .figure.bad .count {
    color: var(--_bad);
  }

  /* Places that a product's own console fills. */
  .console-bar {
    min-block-size: 46px;
    padding: 0 calc(var(--_space) * 5) calc(var(--_space) * 2);
  }

  .console-side {
    flex: 1;
  }

  .chips {
    display: flex;
    min-block-size: 37px;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 1.5);
    padding: 0 calc(var(--_space) * 5) calc(var(--_space) * 3);
  }

  @container packmeter (max-width: 1060px) {
    /* Room for two lines from the start: what comes late moves nothing. */
    .summary > :nth-child(4) .count {
      display: -webkit-box;
      block-size: 2.25rem;
      line-height: 1.125rem;
      white-space: normal;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
    }

    .figure .count:has(bdi) {
      font-size: 0.8125rem;
    }

    .console-side {
      flex-basis: 100%;
      min-block-size: var(--_control);
      order: 1;
    }
  }

  @container packmeter (max-width: 560px) {
    .console-side {
      min-block-size: calc(var(--_control) * 2 + var(--_space) * 2);
    }

    .summary {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .summary > :nth-child(4) .count {
      block-size: 3.375rem;
      -webkit-line-clamp: 3;
    }

    .console-bar {
      padding-inline: calc(var(--_space) * 3.5);
    }
  }
`;
