/** Why an export job could not be asked for. */
import { html, type TemplateResult } from 'lit';
import type { ApiError } from '../../api/api-error.js';
import { requestIdNote } from '../../parts/facts.js';
import { icon } from '../../parts/icons.js';
import type { Writer } from '../../parts/writer.js';

export function outcomeError(writer: Writer, error: ApiError): TemplateResult {
  const { title, text } = writer.error(error);
  return html`<div class="note bad" role="alert">${icon('warn')}<span><strong>${title}.</strong> ${text} ${requestIdNote(writer, error)}</span></div>`;
}
