/** Somebody else was faster: what the reader saw, what is there now, what the reader wants. The choice is the reader's. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.js';
import type { Writer } from './writer.js';

/** One thing that may differ, in each version. */
export interface VersionRow {
  readonly label: string;
  readonly seen: unknown;
  readonly now: unknown;
  /** What the reader wants; undefined where an order sets nothing. */
  readonly mine?: unknown;
  readonly changed: boolean;
}

/** The versions, and the two ways on. */
export interface VersionsView {
  /** Knows the words of `enOutcome`. */
  readonly writer: Writer;
  /** None when what has changed is not shown here. */
  readonly rows: readonly VersionRow[];
  readonly text: string;
  readonly keep: { readonly label: string; readonly act: () => void };
  readonly apply: { readonly label: string; readonly act: () => void } | null;
}

/** The versions side by side; below each other in narrow places. */
export function versions({ writer, rows, text, keep, apply }: VersionsView): TemplateResult {
  const { t } = writer;
  return html`<div class="note warn conflict" part="conflict" role="group" aria-labelledby="conflict-title" tabindex="-1">
    ${icon('warn')}
    <div class="body">
      <p id="conflict-title"><strong>${t('outcome.conflict.title')}</strong></p>
      <p>${rows.length > 0 ? text : t('outcome.conflict.elsewhere')}</p>
      ${rows.length > 0 ? table(writer, rows) : nothing}
      <p class="actions no-print">
        <button type="button" class="button" @click=${keep.act}>${keep.label}</button>
        ${apply ? html`<button type="button" class="button" @click=${apply.act}>${apply.label}</button>` : nothing}
      </p>
    </div>
  </div>`;
}

function table({ t }: Writer, rows: readonly VersionRow[]): TemplateResult {
  const withMine = rows.some(({ mine }) => mine !== undefined);
  return html`<table class="versions">
    <thead>
      <tr>
        <td></td>
        <th scope="col">${t('outcome.conflict.seen')}</th>
        <th scope="col">${t('outcome.conflict.now')}</th>
        ${withMine ? html`<th scope="col">${t('outcome.conflict.mine')}</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ label, seen, now, mine, changed }) =>
          html`<tr ?data-changed=${changed}>
            <th scope="row">${label}</th>
            <td data-label=${t('outcome.conflict.seen')}>${seen}</td>
            <td data-label=${t('outcome.conflict.now')}>
              ${changed ? html`<strong>${now}</strong> <span class="visually-hidden">(${t('outcome.conflict.changed')})</span>` : now}
            </td>
            ${withMine ? html`<td data-label=${t('outcome.conflict.mine')}>${mine ?? t('none')}</td>` : nothing}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
