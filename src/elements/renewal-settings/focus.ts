/** Moves the focus to what follows from an action, once it is there, unless the user has gone elsewhere meanwhile. */
import type { LitElement, ReactiveController } from 'lit';

export class Focus implements ReactiveController {
  readonly #host: LitElement;
  #wanted: string | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Focuses the first match after an update that brings one. Nothing happens when the focus is outside the element. */
  follow(selector: string): void {
    if ((this.#host.renderRoot as ShadowRoot).activeElement !== null) this.#wanted = selector;
  }

  /** Focuses a match that is there already, on the same terms. */
  move(selector: string): void {
    const root = this.#host.renderRoot as ShadowRoot;
    if (root.activeElement !== null) root.querySelector<HTMLElement>(selector)?.focus();
  }

  hostUpdated(): void {
    if (this.#wanted === undefined) return;
    const target = this.#host.renderRoot.querySelector<HTMLElement>(this.#wanted);
    if (!target) return;
    this.#wanted = undefined;
    const active = focused();
    if (active === null || active === document.body || this.#host.renderRoot.contains(active)) target.focus();
  }
}

/** The element that has the focus, however deep in shadow roots. */
function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
