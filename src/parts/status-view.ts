/** What stands in place of data, or above it: loading, empty, error, stale. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { ApiError } from '../api/api-error.js';
import { icon, type IconName } from './icons.js';
import type { Writer } from './writer.js';

/** An error with its cause, what to do, a way to try again, and what support will ask for. */
export function errorView(writer: Writer, error: ApiError, retry?: () => void): TemplateResult {
  const { title, text } = writer.error(error);
  return html`<div class="state error" part="state" role="alert">
    ${bigIcon(error.kind === 'forbidden' || error.kind === 'unauthenticated' ? 'pause' : 'warn')}
    <h3>${title}</h3>
    <p>${text} ${patience(writer, error)}</p>
    ${!retry || error.kind === 'configuration' ? nothing : html`<button class="button" @click=${retry}>${icon('refresh')}${writer.t('retry')}</button>`}
    ${idToCopy(writer, error, 'small muted request')}
  </div>`;
}

/** When it may go again. Counted down for the eye; read out once, since whoever listens would hear every second of it. */
function patience({ t }: Writer, { retryAfter, secondsLeft }: ApiError): TemplateResult | typeof nothing {
  const words = (seconds: number) => t('retry.in', { count: Math.ceil(seconds) });
  return secondsLeft === 0 ? nothing : html`<span class="visually-hidden">${words(retryAfter!)}</span><span aria-hidden="true">${words(secondsLeft)}</span>`;
}

/** Nothing to show, and why. */
export function emptyView(title: string, text: string, action?: TemplateResult): TemplateResult {
  return html`<div class="state" part="state">
    ${bigIcon('empty')}
    <h3>${title}</h3>
    <p>${text}</p>
    ${action ?? nothing}
  </div>`;
}

/** Rows as they are fetched: from a snapshot, page by page. */
export interface FetchedRows {
  readonly first: { readonly asOf: string } | undefined;
  readonly error: ApiError | undefined;
  /** True when it is the snapshot that could not be renewed, and not a page of it. */
  readonly stale: boolean;
  retry(): void;
}

/** A line above rows that are old, or of which some have not come. Nothing while all is well, or nothing shown. */
export const rowsNote = (writer: Writer, rows: FetchedRows): TemplateResult | typeof nothing =>
  rows.error && rows.first ? staleNote(writer, rows.error, rows.stale ? writer.instant(rows.first.asOf) : null, () => rows.retry()) : nothing;

/**
 * A line above data that could not be renewed. `time` is when it held, by the backend's clock where that is told; null
 * where it still holds, and some of it is missing.
 */
export function staleNote(writer: Writer, error: ApiError, time: string | null, retry: () => void): TemplateResult {
  const { t } = writer;
  return html`<div class="note warn" role="status">
    ${icon('warn')}
    <span>
      <strong>${t('sentence', { text: writer.error(error).title })}</strong> ${time === null ? t('rows.missing') : t('stale', { time })} ${patience(writer, error)}
      <button class="link" @click=${retry}>${t('retry')}</button>
      ${idToCopy(writer, error)}
    </span>
  </div>`;
}

/** Grey lines that fill the room that the data will have. */
export function skeleton(writer: Writer, lines = 20): TemplateResult {
  return html`<div class="skeleton" role="status">
    <span class="visually-hidden">${writer.t('loading')}</span>
    ${Array.from({ length: lines }, () => html`<div class="bone"></div>`)}
  </div>`;
}

/** What support will ask for, where that is known. */
export function idToCopy(writer: Writer, { requestId: id }: ApiError, look = 'nowrap'): TemplateResult | typeof nothing {
  if (id === null) return nothing;
  const copy = (event: Event) => {
    const button = event.currentTarget as HTMLButtonElement;
    // Clipboard access may be denied to an embedded page; the id stands there to be selected.
    navigator.clipboard?.writeText(id).then(
      () => (button.title = writer.t('copied')),
      () => undefined,
    );
  };
  return html`<span class=${look}>
    ${writer.t('requestId')} <code>${id}</code>
    <button class="button plain icon" aria-label=${writer.t('copy')} @click=${copy}>${icon('copy')}</button>
  </span>`;
}

const bigIcon = (name: IconName) => html`<span class="sign">${icon(name)}</span>`;

export const statusStyles = css`
  .state {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_space) * 2);
    min-block-size: 240px;
    padding: calc(var(--_space) * 8) calc(var(--_space) * 5);
    text-align: center;
  }

  .state p {
    max-inline-size: 58ch;
    color: var(--_muted);
  }

  .state .button {
    margin-block-start: calc(var(--_space) * 2);
  }

  .state .request {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    align-items: center;
    gap: 0 calc(var(--_space) * 1.5);
  }

  .state .request .button {
    margin: 0;
  }

  .note .button.icon {
    inline-size: 24px;
    block-size: 24px;
    margin-block: -4px;
    vertical-align: middle;
  }

  .sign {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    border-radius: 50%;
    background: var(--_sunken);
    color: var(--_muted);
  }

  .state.error .sign {
    background: color-mix(in srgb, var(--_bad) 10%, var(--_surface));
    color: var(--_bad);
  }

  .sign svg.icon {
    inline-size: 22px;
    block-size: 22px;
  }

  .bone {
    block-size: 14px;
    margin-block: calc((var(--_row, 44px) - 14px) / 2);
    border-radius: 4px;
    background: var(--_line);
    animation: breathe 1.4s ease-in-out infinite alternate;
  }

  .skeleton {
    padding-inline: calc(var(--_space) * 5);
  }

  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
`;
