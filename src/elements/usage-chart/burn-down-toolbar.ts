/** What a reader may choose of a burn-down. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Pack } from '../../contract/index.js';
import { burnDownReaches, type BurnDownReach } from '../../model/forecast-burn-down.js';
import { granularities, type Granularity } from '../../model/usage-choices.js';
import type { Writer } from '../../parts/writer.js';
import { segments } from './segments.js';

/** What the toolbar shows and does. */
export interface BurnDownToolbar {
  readonly writer: Writer;
  /** The field of packs. */
  readonly packs: TemplateResult;
  /** The pack that is shown, and which of its capacities where it has several; undefined while there is nothing to show. */
  readonly pack: Pack | undefined;
  readonly item: string | undefined;
  /** How far it reaches; null when there is no more to be had, or while that is not known. */
  readonly reach: BurnDownReach | null;
  readonly granularity: Granularity;
  readonly onItem: (key: string) => void;
  readonly onReach: (reach: BurnDownReach) => void;
  readonly onGranularity: (granularity: Granularity) => void;
}

/** Pack; a capacity of a combo pack; how far to look ahead, and how long a row of the table is. */
export function burnDownToolbar({ writer: { t, name }, packs, pack, item, reach, granularity, ...on }: BurnDownToolbar): TemplateResult {
  const { comboItems } = pack ?? {};
  const capacities =
    !comboItems || comboItems.length < 2
      ? nothing
      : html`<label class="field capacity">
          <span>${t('usage.burnDown.capacity')}</span>
          <select @change=${(event: Event) => on.onItem((event.target as HTMLSelectElement).value)}>
            ${comboItems.map(({ key, names }) => html`<option value=${key} ?selected=${key === item}>${name(names, key)}</option>`)}
          </select>
        </label>`;
  // Where all is shown anyway there is nothing to choose.
  const all: BurnDownReach = pack ? 'lastDay' : 'next';
  return html`<div class="toolbar burning no-print" part="toolbar">
    ${packs} ${capacities}
    <span class="push choices">
      ${segments(t('usage.burnDown.reach'), burnDownReaches.map((value) => ({ value, label: t(`usage.burnDown.reach.${value}`), disabled: reach === null })), reach ?? all, on.onReach)}
      ${segments(t('usage.by'), granularities.map((value) => ({ value, label: t(`usage.by.${value}`) })), granularity, on.onGranularity)}
    </span>
  </div>`;
}
