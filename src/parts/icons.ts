/**
 * The few signs that stand beside words, hidden from assistive technology: each is decoration, the words say the same.
 * Whole templates without a hole, since a list draws dozens of them.
 */
import { html, type TemplateResult } from 'lit';

const shapes = {
  check: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M3.5 8.5l3 3 6-7" /></svg>`,
  clock: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6" /><path d="M8 4.5V8l2.5 1.5" /></svg>`,
  lock: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><rect x="3.5" y="7" width="9" height="6.5" rx="1.5" /><path d="M5.5 7V5a2.5 2.5 0 015 0v2" /></svg>`,
  snow: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 2v12M2.8 5l10.4 6M13.2 5L2.8 11" /></svg>`,
  empty: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6" /><path d="M3.8 12.2l8.4-8.4" /></svg>`,
  back: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M6 4L2.5 7.5 6 11M3 7.5h6.5a3.5 3.5 0 010 7H8" transform="translate(0 -1.5)" /></svg>`,
  pause: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6" /><path d="M6.5 6v4M9.5 6v4" /></svg>`,
  info: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6" /><path d="M8 7.5V11M8 5.2v.1" /></svg>`,
  warn: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 2.5l6 10.5H2L8 2.5zM8 6.5V9.5M8 11.3v.1" /></svg>`,
  refresh: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M13.5 8a5.5 5.5 0 11-1.7-4M13.5 2v2.8h-2.8" /></svg>`,
  columns: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><rect x="2" y="3" width="12" height="10" rx="1.5" /><path d="M6 3v10M10 3v10" /></svg>`,
  table: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><rect x="2" y="3" width="12" height="10" rx="1.5" /><path d="M2 6.5h12M2 9.8h12" /></svg>`,
  cards: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><rect x="2" y="2.5" width="5" height="5" rx="1" /><rect x="9" y="2.5" width="5" height="5" rx="1" /><rect x="2" y="9" width="5" height="5" rx="1" /><rect x="9" y="9" width="5" height="5" rx="1" /></svg>`,
  share: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M3.5 13V3M8 13V3M12.5 13V3" stroke-width="2.5" stroke-linecap="butt" stroke-opacity="0.35" /><path d="M3.5 13V6M8 13V9M12.5 13V7" stroke-width="2.5" stroke-linecap="butt" /></svg>`,
  close: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M4 4l8 8M12 4l-8 8" /></svg>`,
  copy: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><rect x="5" y="5" width="8" height="8" rx="1.5" /><path d="M3 10.5v-7A1.5 1.5 0 014.5 2h6" /></svg>`,
  download: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 2.5v7M5 7l3 3 3-3M3 13h10" /></svg>`,
  search: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><circle cx="7" cy="7" r="4.5" /><path d="M10.5 10.5L14 14" /></svg>`,
  more: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="3.5" r="0.6" /><circle cx="8" cy="8" r="0.6" /><circle cx="8" cy="12.5" r="0.6" /></svg>`,
  up: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 12.5v-9M4.5 7L8 3.5 11.5 7" /></svg>`,
  down: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 3.5v9M4.5 9L8 12.5 11.5 9" /></svg>`,
} as const;

/** The name of a sign. */
export type IconName = keyof typeof shapes;

/** A sign. */
export const icon = (name: IconName): TemplateResult => shapes[name];
