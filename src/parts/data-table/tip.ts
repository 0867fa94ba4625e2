/**
 * What does not fit into a cell, or what a header means: shown in the top layer when a reader points at the cell or
 * reaches it by keyboard, for as long as they stay, and gone with Escape.
 */
import { html, type TemplateResult } from 'lit';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import type { TableFace } from './face.js';

export class Tip<Row> {
  readonly #table: TableFace<Row>;
  readonly #element: Ref<HTMLElement> = createRef();
  #cell: HTMLElement | undefined;

  constructor(table: TableFace<Row>) {
    this.#table = table;
  }

  render(): TemplateResult {
    return html`<div class="tip" popover="manual" aria-hidden="true" ${ref(this.#element)}></div>`;
  }

  /** Shows what there is to show of the cell under the pointer, or with the focus. */
  follow(event: Event): void {
    const target = event.target instanceof Element ? event.target : null;
    if (!target || this.#element.value?.contains(target)) return;
    const cell = target.closest<HTMLElement>('.cell');
    const pointed = event.type === 'pointerover';
    if (cell === this.#cell) return;
    const text = cell && (pointed || cell.matches(':focus-visible')) ? this.#words(cell, pointed ? target : cell) : undefined;
    if (cell && text !== undefined) this.#show(cell, text);
    else this.hide();
  }

  /** True when there was one to hide. */
  hide(): boolean {
    this.#cell = undefined;
    const tip = this.#element.value;
    if (!tip?.matches(':popover-open')) return false;
    tip.hidePopover();
    return true;
  }

  #words(cell: HTMLElement, target: Element): string | undefined {
    const place = this.#table.placeOf(cell);
    if (!place) return undefined;
    const { columns, writer } = this.#table.view;
    const help = columns.find(({ key }) => key === place.key)?.help;
    if (place.row < 0) return help && (target === cell || target.closest('.help')) ? writer.t(help) : undefined;
    const cut = [cell, ...cell.querySelectorAll('span')].some((each) => each.scrollWidth > each.clientWidth && each.clientWidth > 1);
    return cut ? cell.innerText.trim() : undefined;
  }

  #show(cell: HTMLElement, text: string): void {
    const tip = this.#element.value;
    if (!tip) return;
    this.#cell = cell;
    tip.textContent = text;
    if (!tip.matches(':popover-open')) tip.showPopover();
    const box = cell.getBoundingClientRect();
    const frame = this.#table.scroller.getBoundingClientRect();
    const below = box.bottom + tip.offsetHeight + 6 < window.innerHeight;
    const left = Math.max(box.left, frame.left) + 4;
    tip.style.left = `${Math.max(4, Math.min(left, window.innerWidth - tip.offsetWidth - 4))}px`;
    tip.style.top = `${below ? box.bottom + 2 : box.top - tip.offsetHeight - 2}px`;
  }
}
