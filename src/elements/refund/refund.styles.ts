/** How giving a pack back looks. */
import { css } from 'lit';

export const refundStyles = css`
  .dialog.refund {
    inline-size: min(32.5rem, calc(100vw - 32px));
  }

  .refund .content {
    padding-block-start: var(--_space);
  }

  .refund .dialog-head h3 {
    unicode-bidi: plaintext;
  }

  .refund .back .facts > div {
    align-items: baseline;
  }

  .refund .back strong {
    font-size: 1.25rem;
  }

  .reasons {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 2.5);
  }

  .reasons li {
    padding-inline-start: calc(var(--_space) * 3);
    border-inline-start: 3px solid var(--_warn);
  }

  .reasons strong {
    font-weight: 600;
  }

  .typed {
    padding-block-start: calc(var(--_space) * 3);
    border-block-start: 1px solid var(--_line);
  }

  .typed .field,
  .typed input {
    inline-size: 100%;
  }

  .typed .mono {
    user-select: all;
    color: var(--_text);
  }

  .button.danger {
    background: var(--_bad);
    border-color: var(--_bad);
    color: var(--_surface);
  }

  .button.danger:hover:not([aria-disabled='true']) {
    background: color-mix(in srgb, var(--_bad) 88%, var(--_text));
  }

  .button.danger[aria-disabled='true'] {
    background: var(--_line);
    border-color: var(--_line);
    color: var(--_muted);
  }

  @media (forced-colors: active) {
    .button.danger[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
