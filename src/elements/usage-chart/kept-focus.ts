/** What was pressed may go with what it did, as "Zoom out" does: then the focus is at the drawing's cursor, not at the page's beginning. */
import type { LitElement, ReactiveController } from 'lit';

export class KeptFocus implements ReactiveController {
  readonly #host: LitElement;
  #had = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#had = this.#root?.activeElement !== null;
  }

  hostUpdated(): void {
    const { activeElement, body } = document;
    if (this.#had && this.#root?.activeElement === null && activeElement === body) this.#root.querySelector<HTMLElement>('.plot [type="range"]')?.focus();
  }

  get #root(): ShadowRoot | null {
    return this.#host.shadowRoot;
  }
}
