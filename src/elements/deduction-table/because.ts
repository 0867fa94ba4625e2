/** Why packs did not take a usage, in plain words. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PassedOver } from '../../contract/index.js';
import type { Writer } from '../../parts/writer.js';

/** The packs that were considered, in the order of deduction, each with its reason. */
export function because({ t, known }: Writer, considered: readonly PassedOver[]): TemplateResult {
  if (considered.length === 0) return html`<p class="muted">${t('uncovered.noPacks')}</p>`;
  return html`<ol class="because">
    ${considered.map(
      ({ packId, packName, reason, detail }) =>
        html`<li data-reason=${reason}>
          <span class="who">${packName} <code>${packId}</code></span>
          <span>${known('because', reason)} ${detail === null ? nothing : html`<code>${detail}</code>`}</span>
        </li>`,
    )}
  </ol>`;
}
