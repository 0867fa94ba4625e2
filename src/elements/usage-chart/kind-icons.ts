/** The signs of the kinds of chart, drawn like those that all elements have. */
import { html } from 'lit';
import { icon } from '../../parts/icons.js';

export const kindIcons = {
  bars: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M3.5 13V8.5M8 13V3M12.5 13V6.5" stroke-width="2.5" stroke-linecap="butt" /></svg>`,
  lines: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M2 11.5l4-4.5 3 2.5 5-6.5" /></svg>`,
  share: icon('share'),
  burndown: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M2 3h3.5v3.5H9V10" /><path d="M9 10l4.5 3.5" stroke-dasharray="1.8 1.8" /></svg>`,
} as const;
