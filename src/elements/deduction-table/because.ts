/** Why packs did not take a usage, in plain words. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PassedOver } from '../../contract/index.js';
import { besideReasons } from '../../model/refused-alike.js';
import type { Writer } from '../../parts/writer.js';

/** As many packs that are beside the point stand there at once. */
const few = 3;

/** The packs that were considered, by the reason that speaks against them; those beside the point at the end, folded where they are many. */
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
      const folded = other || (besideReasons.includes(reason) && packs.length > few);
      return html`<li data-reason=${reason}>
        ${folded ? html`<details><summary class="muted">${words} (${t('uncovered.packs', { count: packs.length })})</summary>${list}</details>` : html`<span>${words}</span> ${list}`}
      </li>`;
    })}
  </ul>`;
}

function byReason(considered: readonly PassedOver[]): readonly { readonly reason: string; readonly packs: readonly PassedOver[] }[] {
  const groups = new Map<string, PassedOver[]>();
  for (const pack of considered) groups.set(pack.reason, [...(groups.get(pack.reason) ?? []), pack]);
  return [...groups].map(([reason, packs]) => ({ reason, packs })).sort((a, b) => besideReasons.indexOf(a.reason) - besideReasons.indexOf(b.reason));
}
