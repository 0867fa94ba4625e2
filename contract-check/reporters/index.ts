/** The forms that a report can take. */
import type { Report } from '../report.js';
import { html } from './html.js';
import { junit } from './junit.js';
import { text } from './text.js';

export const reporters = { text, junit, html } as const satisfies Record<string, (report: Report) => string>;
export type Format = keyof typeof reporters;
