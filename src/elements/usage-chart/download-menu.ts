/** The menu of files to download. */
import { html, type TemplateResult } from 'lit';
import { icon } from '../../parts/icons.js';
import type { Writer } from '../../parts/writer.js';

/** Kinds of file. */
export type FileKind = 'png' | 'csv';

/** The button, and the choices below it. */
export function downloadMenu({ t }: Writer, onChoose: (kind: FileKind) => void): TemplateResult {
  const choose = (kind: FileKind) => (event: Event) => {
    const menu = (event.currentTarget as Element).closest('details')!;
    menu.open = false;
    menu.querySelector('summary')!.focus();
    onChoose(kind);
  };
  return html`<details class="menu" @keydown=${closeAtEscape} @focusout=${closeOutside}>
    <summary class="button icon" title=${t('usage.download')} aria-label=${t('usage.download')}>${icon('download')}</summary>
    <div class="items">
      <button class="button plain" @click=${choose('png')}>${t('usage.download.png')}</button>
      <button class="button plain" @click=${choose('csv')}>${t('usage.download.csv')}</button>
    </div>
  </details>`;
}

function closeAtEscape(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLDetailsElement;
  if (event.key !== 'Escape' || !menu.open) return;
  event.stopPropagation();
  menu.open = false;
  menu.querySelector('summary')!.focus();
}

function closeOutside(event: FocusEvent): void {
  const menu = event.currentTarget as HTMLDetailsElement;
  if (!menu.contains(event.relatedTarget as Node | null)) menu.open = false;
}
