/** How much of a pack has been used, for consoles that tell that first. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Pack } from '../../contract/index.js';
import { subtract, toDecimal } from '../../model/quantity.js';
import type { Writer } from '../../parts/writer.js';
import { blank, comboLines } from './amounts.js';

/** What has been used of the whole, or of each capacity, and below it what is left: a bar of that would seem to show the use. */
export function useAndRest(pack: Pack, writer: Writer): TemplateResult {
  if (pack.comboItems) return comboLines(pack, writer, ({ remaining, total }) => toDecimal(subtract(total, remaining)), () => nothing);
  const { totalCapacity: total, totalRemaining: left, capacityUnit: unit } = pack;
  if (total === null || left === null) return blank(writer);
  const used = pack.usedAmount ?? toDecimal(subtract(total, left));
  const exact = writer.t('overview.left', { amount: writer.quantity(left, unit) });
  return html`<span title=${`${writer.quantity(used, unit)} / ${writer.quantity(total, unit)}`}
      ><strong>${writer.decimal(used, 'plain')}</strong> / ${writer.quantity(total, unit, 'plain')}</span
    ><span class="muted" title=${exact}>${writer.t('overview.left', { amount: writer.quantity(left, unit, 'plain') })}</span>`;
}
