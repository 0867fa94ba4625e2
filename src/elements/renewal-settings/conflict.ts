/** Somebody else was faster: what the reader saw, what is there now, what the reader wants. The choice is the reader's. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Duration } from '../../contract/index.js';
import type { Choice, Seen } from '../../model/renewal-choice.js';
import { differences, type Difference } from '../../model/renewal-difference.js';
import { icon } from '../../parts/icons.js';
import type { Writer } from '../../parts/writer.js';

/** Three versions, and the two ways on. */
export interface ConflictView {
  readonly writer: Writer;
  readonly seen: Seen;
  readonly now: Seen;
  /** What the reader wants to set; null for an order to renew, which sets nothing. */
  readonly mine: Choice | null;
  readonly text: string;
  readonly keep: { readonly label: string; readonly act: () => void };
  readonly apply: { readonly label: string; readonly act: () => void };
}

/** The versions side by side. */
export function conflictView({ writer, seen, now, mine, text, keep, apply }: ConflictView): TemplateResult {
  const { t } = writer;
  const rows = differences(seen, now);
  return html`<div class="note warn conflict" part="conflict" role="group" aria-labelledby="conflict-title" tabindex="-1">
    ${icon('warn')}
    <div class="body">
      <p id="conflict-title"><strong>${t('renewal.conflict.title')}</strong></p>
      <p>${rows.length > 0 ? text : t('renewal.conflict.elsewhere')}</p>
      ${rows.length > 0 ? table(writer, rows, seen, now, mine) : nothing}
      <p class="actions no-print">
        <button type="button" class="button" @click=${keep.act}>${keep.label}</button>
        <button type="button" class="button" @click=${apply.act}>${apply.label}</button>
      </p>
    </div>
  </div>`;
}

function table(writer: Writer, rows: readonly Difference[], seen: Seen, now: Seen, mine: Choice | null): TemplateResult {
  const { t } = writer;
  return html`<table class="versions">
    <thead>
      <tr>
        <td></td>
        <th scope="col">${t('renewal.conflict.seen')}</th>
        <th scope="col">${t('renewal.conflict.now')}</th>
        ${mine ? html`<th scope="col">${t('renewal.conflict.mine')}</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ what, changed }) =>
          html`<tr ?data-changed=${changed}>
            <th scope="row">${t(`renewal.conflict.${what}`)}</th>
            <td data-label=${t('renewal.conflict.seen')}>${value(writer, what, seen)}</td>
            <td data-label=${t('renewal.conflict.now')}>
              ${changed ? html`<strong>${value(writer, what, now)}</strong> <span class="visually-hidden">(${t('renewal.conflict.changed')})</span>` : value(writer, what, now)}
            </td>
            ${mine ? html`<td data-label=${t('renewal.conflict.mine')}>${what === 'expiresAt' ? t('none') : value(writer, what, { ...now, ...mine })}</td>` : nothing}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function value(writer: Writer, what: Difference['what'], { method, period, expiresAt }: Seen): string {
  const none = writer.t('none');
  const lasting = (each: Duration | null) => (each ? writer.duration(each) : none);
  switch (what) {
    case 'method':
      return method === null ? none : writer.known('method', method);
    case 'period':
      return lasting(period);
    case 'expiresAt':
      return writer.instant(expiresAt);
  }
}
