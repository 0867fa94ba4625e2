/** The exports of the deduction table. */
import { nothing, type LitElement, type TemplateResult } from 'lit';
import type { ExportHost } from './export-door.js';

export class ExportPart {
  readonly #element: LitElement;

  constructor(element: LitElement, _host: ExportHost) {
    this.#element = element;
  }

  open(): void {
    this.#element.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    return nothing;
  }
}
