/**
 * The cursor over the days: a band and a tooltip above the drawing, moved by mouse, touch and keyboard.
 *
 * To move it neither draws the chart nor renders the element again. The keyboard's end of it is a native slider, which
 * every assistive technology can operate and reads aloud by its value text.
 */
import { html, render, type TemplateResult } from 'lit';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import type { ChartDrawing } from '../../chart/figure.js';

/** What the cursor moves over and what it says. */
export interface CursorConfig {
  readonly drawing: () => ChartDrawing | undefined;
  /** How many buckets there are. */
  readonly count: () => number;
  readonly tip: (bucket: number) => TemplateResult;
  readonly spoken: (bucket: number) => string;
}

export class ChartCursor {
  readonly #config: CursorConfig;
  readonly #slider: Ref<HTMLInputElement> = createRef();
  readonly #band: Ref<HTMLElement> = createRef();
  readonly #tip: Ref<HTMLElement> = createRef();
  #at: number | null = null;

  constructor(config: CursorConfig) {
    this.#config = config;
  }

  /** The layer over the drawing. */
  template(label: string): TemplateResult {
    const last = Math.max(0, this.#config.count() - 1);
    return html`<div class="cursor-band" aria-hidden="true" ?hidden=${this.#at === null} ${ref(this.#band)}></div>
      <input
        type="range"
        class="cursor"
        min="0"
        max=${last}
        step="1"
        aria-label=${label}
        @input=${this.#slid}
        @focus=${this.#focused}
        @blur=${this.#hide}
        @keydown=${this.#key}
        ${ref(this.#slider)}
      />
      <div class="hit" @pointermove=${this.#point} @pointerdown=${this.#press} @pointerleave=${this.#leave}></div>
      <div class="tip" part="tooltip" aria-hidden="true" ?hidden=${this.#at === null} ${ref(this.#tip)}></div>`;
  }

  /** Says anew what has changed under the cursor, after the chart has. */
  refresh(): void {
    const last = this.#config.count() - 1;
    const slider = this.#slider.value;
    if (!slider) return;
    if (this.#at !== null && this.#at > last) this.#at = null;
    const at = this.#at ?? Math.max(0, last);
    if (this.#at === null) slider.valueAsNumber = at;
    if (last >= 0) slider.setAttribute('aria-valuetext', this.#config.spoken(at));
    this.#show(this.#at);
  }

  readonly #point = (event: PointerEvent): void => {
    const bucket = this.#config.drawing()?.bucketAt(event.offsetX);
    if (bucket !== undefined && bucket !== this.#at) this.#show(bucket);
  };

  readonly #press = (event: PointerEvent): void => {
    // The slider takes the focus, so that the arrow keys go on from here and a tap elsewhere hides the tooltip.
    event.preventDefault();
    this.#point(event);
    const at = this.#at;
    this.#slider.value?.focus({ preventScroll: true });
    this.#show(at);
  };

  readonly #leave = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse' && !this.#slider.value?.matches(':focus-visible')) this.#hide();
  };

  readonly #slid = (): void => this.#show(this.#slider.value!.valueAsNumber);

  readonly #focused = (): void => {
    if (this.#slider.value?.matches(':focus-visible')) this.#slid();
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.#at !== null) {
      event.stopPropagation();
      this.#hide();
    }
  };

  readonly #hide = (): void => this.#show(null);

  #show(bucket: number | null): void {
    const [band, tip, slider, drawing] = [this.#band.value, this.#tip.value, this.#slider.value, this.#config.drawing()];
    this.#at = bucket;
    if (!band || !tip || !slider) return;
    band.hidden = tip.hidden = bucket === null || !drawing;
    if (bucket === null || !drawing) return;
    slider.valueAsNumber = bucket;
    slider.setAttribute('aria-valuetext', this.#config.spoken(bucket));
    render(this.#config.tip(bucket), tip);
    this.#place(band, tip, drawing, bucket);
  }

  #place(band: HTMLElement, tip: HTMLElement, drawing: ChartDrawing, bucket: number): void {
    const { left, right, top, bottom } = drawing.area();
    const { centre, width } = drawing.place(bucket);
    band.style.setProperty('transform', `translate(${centre - width / 2}px, ${top}px)`);
    band.style.setProperty('width', `${Math.max(1, width)}px`);
    band.style.setProperty('height', `${bottom - top}px`);
    const before = centre > (left + right) / 2;
    tip.toggleAttribute('data-before', before);
    tip.style.setProperty('transform', `translate(calc(${centre}px + ${before ? '-100% - 14px' : '14px'}), ${top}px)`);
  }
}
