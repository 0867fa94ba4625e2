/** The filters in force, each of which can be taken away. Fetched when there is one. */
import { html, type TemplateResult } from 'lit';
import type { Backend } from '../../controllers/backend.js';
import { enNarrowed } from '../../i18n/en-narrowed.js';
import type { MessageKey } from '../../i18n/locales.js';
import { addDays } from '../../model/days.js';
import { icon } from '../../parts/icons.js';
import type { Writer } from '../../parts/writer.js';
import { deductionNames } from './columns.js';
import type { DeductionDesk } from './desk.js';
import { kindLabel } from './filters.js';

interface Chip {
  readonly key: string;
  readonly label: MessageKey;
  readonly value: string;
  readonly remove: () => void;
}

/** One chip for each narrowing. */
export function filterChips(plain: Writer, backend: Backend, desk: DeductionDesk): TemplateResult {
  const writer = plain.with(enNarrowed);
  const { t } = writer;
  const chips = chipsOf(writer, backend, desk);
  return html`<ul class="chips" aria-label=${t('deductions.chips')}>
    ${chips.map(({ key, label, value, remove }) => {
      const words = t('deductions.chip', { name: t(label), value });
      return html`<li class="chip" data-filter=${key}>
        <span>${words}</span>
        <button class="chip-remove" aria-label=${t('deductions.chip.remove', { filter: words })} @click=${remove}>${icon('close')}</button>
      </li>`;
    })}
  </ul>`;
}

function chipsOf(writer: Writer, backend: Backend, desk: DeductionDesk): readonly Chip[] {
  const { filters, packId } = desk;
  const names = deductionNames(backend);
  const product = desk.product(backend) ?? '';
  const chips: Chip[] = [];
  if (packId !== null) chips.push({ key: 'pack', label: 'deductions.pack', value: packId, remove: () => desk.choosePack(null) });
  const { from, to } = desk.range(backend);
  const standard = backend.capabilities.defaultDeductionRange;
  if (from !== standard.from || to !== standard.to) {
    const last = addDays(to, -1);
    const value = from === last ? writer.day(from) : `${writer.day(from)} – ${writer.day(last)}`;
    chips.push({ key: 'range', label: 'deductions.usageStart', value, remove: () => desk.resetRange() });
  }
  const add = (key: keyof typeof filters, label: MessageKey, value: (text: string) => string) => {
    if (filters[key] !== '') chips.push({ key, label, value: value(filters[key]), remove: () => desk.filter({ [key]: '' }) });
  };
  add('mode', 'deductions.mode', (mode) => writer.known('mode', mode));
  add('subproduct', kindLabel(desk.entry(backend)), (key) => names.subproduct(writer, product, key));
  add('billingItem', 'column.billingItem', (key) => names.item(writer, product, key));
  add('specification', 'column.specification', (text) => text);
  add('deductedUin', 'column.deductedUin', (uin) => uin);
  return chips;
}
