/** Why packs did not take a usage, in plain words. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PassedOver } from '../../contract/index.js';
import type { Writer } from '../../parts/writer.js';

/** The packs that were considered, by the reason that speaks against them; those for another subproduct folded, at the end. */
export function because(writer: Writer, considered: readonly PassedOver[], kindName: (key: string) => string): TemplateResult {
  const { t, known } = writer;
  if (considered.length === 0) return html`<p class="muted">${t('uncovered.noPacks')}</p>`;
  return html`<ul class="because">
    ${byReason(considered).map(({ reason, packs }) => {
      // What else the contract tells of frozen packs is the key of a billing line, which the reason says in words.
      const other = reason === 'otherSubproduct';
      const list = html`<ul>
        ${packs.map(({ packId, packName, detail }) => html`<li class="who">${packName} <code>${packId}</code>${detail === null || reason === 'frozen' ? nothing : html` · ${other ? kindName(detail) : detail}`}</li>`)}
      </ul>`;
      const words = known('because', reason);
      return html`<li data-reason=${reason}>
        ${other ? html`<details><summary class="muted">${words} (${t('uncovered.packs', { count: packs.length })})</summary>${list}</details>` : html`<span>${words}</span> ${list}`}
      </li>`;
    })}
  </ul>`;
}

function byReason(considered: readonly PassedOver[]): readonly { readonly reason: string; readonly packs: readonly PassedOver[] }[] {
  const groups = new Map<string, PassedOver[]>();
  for (const pack of considered) groups.set(pack.reason, [...(groups.get(pack.reason) ?? []), pack]);
  const rank = (reason: string): number => (reason === 'otherSubproduct' ? 1 : 0);
  return [...groups].map(([reason, packs]) => ({ reason, packs })).sort((a, b) => rank(a.reason) - rank(b.reason));
}
