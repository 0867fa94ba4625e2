/** Why packs did not take a usage, in plain words. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PassedOver } from '../../contract/index.js';
import type { Writer } from '../../parts/writer.js';

/** The packs that were considered, in the order of deduction; those that follow each other for one reason share its line. */
export function because({ t, known }: Writer, considered: readonly PassedOver[]): TemplateResult {
  if (considered.length === 0) return html`<p class="muted">${t('uncovered.noPacks')}</p>`;
  return html`<ul class="because">
    ${inTurn(considered).map(
      ({ reason, packs }) =>
        html`<li data-reason=${reason}>
          <span>${known('because', reason)}</span>
          <ul>
            ${packs.map(({ packId, packName, detail }) => html`<li class="who">${packName} <code>${packId}</code>${detail === null ? nothing : html` · ${detail}`}</li>`)}
          </ul>
        </li>`,
    )}
  </ul>`;
}

function inTurn(considered: readonly PassedOver[]): readonly { readonly reason: string; readonly packs: readonly PassedOver[] }[] {
  const groups: { reason: string; packs: PassedOver[] }[] = [];
  for (const pack of considered) {
    const last = groups.at(-1);
    if (last?.reason === pack.reason) last.packs.push(pack);
    else groups.push({ reason: pack.reason, packs: [pack] });
  }
  return groups;
}
