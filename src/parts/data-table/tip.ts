/**
 * What does not fit into a cell, or what a header means: shown in the top layer when a reader points at the cell or
 * reaches it by keyboard, for as long as they and the cell's words stay, and gone with Escape.
 */
import { html, type TemplateResult } from 'lit';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import type { TableFace } from './face.js';

export class Tip<Row> {
  readonly #table: TableFace<Row>;
  readonly #element: Ref<HTMLElement> = createRef();
  #cell: HTMLElement | undefined;
  #watch: AbortController | undefined;

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
    this.hide();
    if (!cell || text === undefined) return;
    this.#show(cell, text);
    this.#stayWith(cell, () => this.#words(cell, pointed ? target : cell) === text);
  }

  /** True when there was one to hide. */
  hide(): boolean {
    this.#cell = undefined;
    this.#watch?.abort();
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

  /** Hides the tip when the pointer leaves the table, unless the focus is on its cell, and when rows change under it. */
  #stayWith(cell: HTMLElement, holds: () => boolean): void {
    const { scroller } = this.#table;
    const { signal } = (this.#watch = new AbortController());
    const changes = new MutationObserver(() => !(cell.isConnected && holds()) && this.hide());
    changes.observe(scroller, { subtree: true, childList: true, characterData: true });
    signal.addEventListener('abort', () => changes.disconnect());
    // The frame holds the tip as well, which a reader may point at.
    scroller.parentElement!.addEventListener('pointerleave', () => !cell.matches(':focus-visible') && this.hide(), { signal });
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
