/** The switch between table and cards. */
import { html, type TemplateResult } from 'lit';
import { icon } from '../../parts/icons.js';
import type { Writer } from '../../parts/writer.js';

/** How packs may be shown. */
export type PackView = 'table' | 'cards';

/** Two buttons, one of them pressed. */
export function viewSwitch({ t }: Writer, view: PackView, choose: (view: PackView) => void): TemplateResult {
  const choice = (each: PackView) =>
    html`<button
      class="button icon"
      title=${t(`overview.view.${each}`)}
      aria-label=${t(`overview.view.${each}`)}
      aria-pressed=${view === each ? 'true' : 'false'}
      @click=${() => choose(each)}
    >
      ${icon(each)}
    </button>`;
  return html`<span class="segments" role="group" aria-label=${t('overview.view')}>${choice('table')}${choice('cards')}</span>`;
}
