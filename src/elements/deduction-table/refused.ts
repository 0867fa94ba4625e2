/** Usages that the same packs refused for the same reasons: what they come to, why, and each of them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { UncoveredUsage } from '../../contract/index.js';
import type { RefusedAlike } from '../../model/refused-alike.js';
import type { Writer } from '../../parts/writer.js';
import { because } from './because.js';
import type { deductionNames } from './columns.js';

type Names = ReturnType<typeof deductionNames>;

/** So many stand there at once; more are folded away, below the reasons. */
const few = 3;

export function refused(writer: Writer, names: Names, { usages, uncovered, considered }: RefusedAlike): TemplateResult {
  const { t, quantity } = writer;
  const [newest] = usages;
  const amount = quantity(uncovered, newest.unit, 'plain');
  const several = usages.length > 1;
  // What all of them share stands in the head, the rest with each.
  const shares = (member: 'specification' | 'region'): string | null => (usages.every((usage) => usage[member] === newest[member]) ? newest[member] : null);
  const shared = { specification: shares('specification'), region: shares('region') };
  const what = [names.item(writer, newest.product, newest.billingItem), shared.specification];
  const about = [span(writer, usages), newest.ownerUin, shared.region];
  return html`<li class="usage">
    <div class="usage-head">
      <span>
        <strong>${several ? t('uncovered.group', { count: usages.length, amount }) : t('uncovered.amount', { amount })}</strong>
        ${several ? nothing : metered(writer, newest)}
      </span>
      <span class="what">${joined(what)}</span>
      <span class="muted when">${joined(about)}</span>
    </div>
    ${because(writer, considered, (kind) => names.subproduct(writer, newest.product, kind))}
    ${several
      ? html`<details class="each" ?open=${usages.length <= few}>
          <summary class="muted">${t('uncovered.each')}</summary>
          <ul>
            ${usages.map((usage) => each(writer, usage, shared))}
          </ul>
        </details>`
      : nothing}
  </li>`;
}

const joined = (words: readonly (string | null)[]): string => words.filter((word) => word !== null).join(' · ');

/** From the first of them to the end of the last. */
function span({ instant }: Writer, usages: readonly UncoveredUsage[]): string {
  const by = (member: 'usageStart' | 'usageEnd') => usages.map((usage) => usage[member]).sort((a, b) => Date.parse(a) - Date.parse(b));
  return `${instant(by('usageStart')[0]!)} – ${instant(by('usageEnd').at(-1)!)}`;
}

const metered = ({ t, quantity }: Writer, { uncoveredUsage, meteredUsage, unit }: UncoveredUsage): TemplateResult | typeof nothing =>
  uncoveredUsage === meteredUsage ? nothing : html`<span class="muted">${t('uncovered.of', { amount: quantity(meteredUsage, unit, 'plain') })}</span>`;

function each(writer: Writer, usage: UncoveredUsage, shared: { readonly specification: string | null; readonly region: string | null }): TemplateResult {
  const own = [shared.specification === null ? usage.specification : null, shared.region === null ? usage.region : null].filter((word) => word !== null);
  return html`<li>
    <span class="amount">${writer.quantity(usage.uncoveredUsage, usage.unit, 'plain')}</span> ${metered(writer, usage)}
    ${own.length === 0 ? nothing : html`<span>${joined(own)}</span>`}
    <span class="muted">${writer.instant(usage.usageStart)} – ${writer.instant(usage.usageEnd)}</span>
  </li>`;
}
