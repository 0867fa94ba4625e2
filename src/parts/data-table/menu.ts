/** A menu at a cell, in the top layer. */
import { html, nothing, type TemplateResult } from 'lit';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import type { MenuItem, TableFace } from './face.js';

export class Menu<Row> {
  readonly #table: TableFace<Row>;
  readonly #element: Ref<HTMLElement> = createRef();
  #items: readonly MenuItem[] = [];
  #label = '';
  #back: (() => void) | undefined;

  constructor(table: TableFace<Row>) {
    this.#table = table;
  }

  /** Opens the menu at a point of the window. `back` returns the focus. */
  async open(label: string, items: readonly MenuItem[], { x, y }: { readonly x: number; readonly y: number }, back: () => void): Promise<void> {
    [this.#label, this.#items, this.#back] = [label, items, back];
    this.#table.host.requestUpdate();
    await (this.#table.host as Element & { readonly updateComplete?: Promise<unknown> }).updateComplete;
    const menu = this.#element.value;
    if (!menu?.isConnected) return;
    if (!menu.matches(':popover-open')) menu.showPopover();
    const { innerWidth, innerHeight } = window;
    menu.style.left = `${Math.max(4, Math.min(x, innerWidth - menu.offsetWidth - 4))}px`;
    menu.style.top = `${Math.max(4, Math.min(y, innerHeight - menu.offsetHeight - 4))}px`;
    this.#buttons()[0]?.focus();
  }

  render(): TemplateResult {
    return html`<div class="menu" popover role="menu" aria-label=${this.#label || nothing} ${ref(this.#element)} @toggle=${this.#onToggle} @keydown=${this.#onKey}>
      ${this.#items.map(
        ({ label, keys, disabled, run }) =>
          html`<button role="menuitem" tabindex="-1" ?disabled=${disabled ?? false} @click=${() => this.#run(run)}>
            <span>${label}</span>${keys ? html`<kbd aria-hidden="true">${keys}</kbd>` : nothing}
          </button>`,
      )}
    </div>`;
  }

  #run(run: () => void): void {
    this.#close();
    run();
  }

  #close(): void {
    const back = this.#back;
    this.#back = undefined;
    if (this.#element.value?.matches(':popover-open')) this.#element.value.hidePopover();
    back?.();
  }

  #buttons(): readonly HTMLButtonElement[] {
    return [...(this.#element.value?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? [])];
  }

  readonly #onToggle = (event: Event): void => {
    if ((event as ToggleEvent).newState !== 'closed') return;
    // Closed by a click elsewhere: the focus is where the reader has put it.
    this.#items = [];
    this.#table.host.requestUpdate();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const buttons = this.#buttons();
    const root = this.#element.value!.getRootNode() as ShadowRoot;
    const now = buttons.indexOf(root.activeElement as HTMLButtonElement);
    const steps: Readonly<Record<string, number>> = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: -1 };
    if (event.key === 'Escape' || event.key === 'Tab') this.#close();
    else if (!(event.key in steps)) return;
    else buttons.at(steps[event.key]! % buttons.length)?.focus();
    event.preventDefault();
  };
}
