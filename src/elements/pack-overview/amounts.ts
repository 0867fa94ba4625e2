/** What is left, with its bar: of the whole, of the running period, of each capacity of a combo pack. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ComboItem, Pack } from '../../contract/index.js';
import { ratio } from '../../model/quantity.js';
import { meter } from '../../parts/meter.js';
import type { Writer } from '../../parts/writer.js';
import { restOf } from './status-button.js';

/** One amount of another. */
export function amounts(writer: Writer, pack: Pack, remaining: string, total: string, low: number): TemplateResult {
  const share = ratio(remaining, total);
  const exact = `${writer.quantity(remaining, pack.capacityUnit)} / ${writer.quantity(total, pack.capacityUnit)}`;
  return html`<span><strong>${writer.decimal(remaining, 'plain')}</strong> / ${writer.quantity(total, pack.capacityUnit, 'plain')}</span>${meter({ share, low, label: `${writer.share(share)}, ${exact}`, over: restOf(pack) })}`;
}

/** Each capacity of a combo pack: what is left of it, with its bar. */
export function combo(pack: Pack, writer: Writer, low: number): TemplateResult {
  return comboLines(pack, writer, ({ remaining }) => remaining, (item, label) =>
    meter({ share: ratio(item.remaining, item.total), low, label, over: restOf(pack) }),
  );
}

/** A line for each capacity of a combo pack. */
export function comboLines(pack: Pack, writer: Writer, amount: (item: ComboItem) => string, bar: (item: ComboItem, label: string) => unknown): TemplateResult {
  const items = pack.comboItems ?? [];
  if (items.length === 0) return blank(writer);
  return html`<span class="combo"
    >${items.map((item) => {
      const [name, part] = [writer.name(item.names, item.key), amount(item)];
      const label = `${name}: ${writer.quantity(part, item.unit)} / ${writer.quantity(item.total, item.unit)}`;
      return html`<span class="combo-item" title=${label}
        ><span>${name}</span
        ><bdi class="combo-figures"><strong>${writer.decimal(part, 'plain')}</strong> / ${writer.quantity(item.total, item.unit, 'plain')}</bdi
        >${bar(item, label)}</span
      >`;
    })}</span
  >`;
}

/** The scarcest of what is left, and until when it does: seen without scrolling sideways. */
export function glance(pack: Pack, writer: Writer, low: number, until: string | undefined): TemplateResult | typeof nothing {
  const shares = (pack.comboItems ?? []).map((item) => ratio(item.remaining, item.total));
  if (pack.totalRemaining !== null && pack.totalCapacity !== null) shares.push(ratio(pack.totalRemaining, pack.totalCapacity));
  else if (pack.period) shares.push(ratio(pack.period.remaining, pack.period.total));
  if (shares.length === 0) return nothing;
  const share = Math.min(...shares);
  const bar = meter({ share, low, label: writer.t('overview.left', { amount: writer.share(share) }), over: restOf(pack) });
  return html`<span class="glance">${bar}${until === undefined ? nothing : html`<span class="until">${until}</span>`}</span>`;
}

/** Nothing applies here, which is not the same as zero. */
export const blank = ({ t }: Writer): TemplateResult => html`<span class="muted">${t('none')}</span>`;
