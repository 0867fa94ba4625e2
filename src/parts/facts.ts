/** Facts in pairs. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ApiError } from '../api/api-error.js';
import type { Writer } from './writer.js';

/** A term and what is to be said of it. */
export type Fact = readonly [term: string, value: unknown];

/** A list of facts. */
export const facts = (list: readonly Fact[]): TemplateResult =>
  html`<dl class="facts">
    ${list.map(
      ([term, value]) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;

/** What support will ask for. */
export const requestIdNote = ({ t }: Writer, error: ApiError | null): TemplateResult | typeof nothing =>
  error?.requestId ? html`<span class="request nowrap">${t('requestId')} <code>${error.requestId}</code></span>` : nothing;
