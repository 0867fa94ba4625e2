/**
 * The cursor over the days: a band and a tooltip above the drawing, moved by mouse, touch and keyboard. It can be drawn
 * out over several days to select them: by dragging, after a long press on a touch screen, or with Shift and the arrows.
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
  /** The same of several buckets, the first and the last one included. */
  readonly spanTip: (first: number, last: number) => TemplateResult;
  readonly spanSpoken: (first: number, last: number) => string;
  /** Several buckets have been selected. */
  readonly onSelect: (first: number, last: number) => void;
}

/** Milliseconds after which a touch that rests begins a selection. */
const longPress = 450;

export class ChartCursor {
  readonly #config: CursorConfig;
  readonly #slider: Ref<HTMLInputElement> = createRef();
  readonly #band: Ref<HTMLElement> = createRef();
  readonly #tip: Ref<HTMLElement> = createRef();
  #at: number | null = null;
  /** The other end of a selection. */
  #anchor: number | null = null;
  #press: ReturnType<typeof setTimeout> | undefined;

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
        @blur=${this.#blurred}
        @keydown=${this.#key}
        ${ref(this.#slider)}
      />
      <div class="hit" @pointermove=${this.#point} @pointerdown=${this.#down} @pointerup=${this.#up} @pointercancel=${this.#cancel} @pointerleave=${this.#leave}></div>
      <div class="tip" part="tooltip" aria-hidden="true" ?hidden=${this.#at === null} ${ref(this.#tip)}></div>`;
  }

  /** Says anew what has changed under the cursor, after the chart has. */
  refresh(): void {
    const last = this.#config.count() - 1;
    const slider = this.#slider.value;
    if (!slider) return;
    if (this.#at !== null && this.#at > last) this.#at = null;
    if (this.#anchor !== null && this.#anchor > last) this.#anchor = null;
    const at = this.#at ?? Math.max(0, last);
    if (this.#at === null) slider.valueAsNumber = at;
    if (last >= 0) slider.setAttribute('aria-valuetext', this.#config.spoken(at));
    this.#show(this.#at);
  }

  readonly #point = (event: PointerEvent): void => {
    const bucket = this.#config.drawing()?.bucketAt(event.offsetX);
    if (bucket !== undefined && bucket !== this.#at) this.#show(bucket);
  };

  readonly #down = (event: PointerEvent): void => {
    // The slider takes the focus, so that the arrow keys go on from here and a tap elsewhere hides the tooltip.
    event.preventDefault();
    this.#anchor = null;
    this.#point(event);
    const at = this.#at;
    this.#slider.value?.focus({ preventScroll: true });
    this.#show(at);
    if (event.button !== 0) return;
    (event.target as Element).setPointerCapture(event.pointerId);
    const begin = () => (this.#anchor = this.#at);
    if (event.pointerType === 'touch') this.#press = setTimeout(() => this.#at === at && begin(), longPress);
    else begin();
  };

  readonly #up = (): void => {
    clearTimeout(this.#press);
    this.#select();
  };

  readonly #cancel = (): void => {
    clearTimeout(this.#press);
    this.#anchor = null;
    this.#hide();
  };

  readonly #leave = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse' && !this.#slider.value?.matches(':focus-visible')) this.#hide();
  };

  readonly #slid = (): void => this.#show(this.#slider.value!.valueAsNumber);

  readonly #focused = (): void => {
    if (!this.#slider.value?.matches(':focus-visible')) return;
    this.#byKeys(true);
    this.#slid();
  };

  readonly #blurred = (): void => {
    this.#byKeys(false);
    this.#hide();
  };

  /** Tells the style sheet that the cursor is moved by keys: not every browser notices by `:has(:focus-visible)`. */
  #byKeys(used: boolean): void {
    this.#slider.value?.closest('.figure')?.toggleAttribute('data-keys', used);
  }

  readonly #key = (event: KeyboardEvent): void => {
    this.#byKeys(true);
    const { key, shiftKey } = event;
    if (key === 'Escape' && this.#at !== null) {
      event.stopPropagation();
      this.#anchor = null;
      this.#hide();
    } else if (key === 'Enter') {
      this.#select();
    } else if (shiftKey && (key === 'ArrowLeft' || key === 'ArrowRight')) {
      // By our own hand: what Shift does to a slider differs from browser to browser.
      event.preventDefault();
      const slider = this.#slider.value!;
      this.#anchor ??= slider.valueAsNumber;
      const forwards = (key === 'ArrowRight') !== slider.matches(':dir(rtl)');
      this.#show(Math.min(Number(slider.max), Math.max(0, slider.valueAsNumber + (forwards ? 1 : -1))));
    } else if (/^(Arrow|Page|Home|End)/.test(key)) {
      this.#anchor = null;
    }
  };

  #select(): void {
    const [anchor, at] = [this.#anchor, this.#at];
    this.#anchor = null;
    if (anchor === null || at === null || anchor === at) return;
    this.#hide();
    this.#config.onSelect(Math.min(anchor, at), Math.max(anchor, at));
  }

  readonly #hide = (): void => this.#show(null);

  #show(bucket: number | null): void {
    const [band, tip, slider, drawing] = [this.#band.value, this.#tip.value, this.#slider.value, this.#config.drawing()];
    this.#at = bucket;
    if (!band || !tip || !slider) return;
    band.hidden = tip.hidden = bucket === null || !drawing;
    if (bucket === null || !drawing) return;
    const { tip: single, spoken, spanTip, spanSpoken } = this.#config;
    const [first, last] = this.#anchor === null ? [bucket, bucket] : [Math.min(bucket, this.#anchor), Math.max(bucket, this.#anchor)];
    slider.valueAsNumber = bucket;
    slider.setAttribute('aria-valuetext', first === last ? spoken(bucket) : spanSpoken(first, last));
    render(first === last ? single(bucket) : spanTip(first, last), tip);
    place(band, tip, drawing, first, last);
  }
}

function place(band: HTMLElement, tip: HTMLElement, drawing: ChartDrawing, first: number, last: number): void {
  const { left, right, top, bottom } = drawing.area();
  const [a, b] = [drawing.place(first), drawing.place(last)];
  const start = Math.min(a.centre, b.centre) - a.width / 2;
  const end = Math.max(a.centre, b.centre) + a.width / 2;
  band.toggleAttribute('data-span', first !== last);
  band.style.setProperty('transform', `translate(${start}px, ${top}px)`);
  band.style.setProperty('width', `${Math.max(1, end - start)}px`);
  band.style.setProperty('height', `${bottom - top}px`);
  // Beside the band, where there is more room.
  const before = start - left > right - end;
  tip.style.setProperty('transform', `translate(calc(${before ? start : end}px + ${before ? '-100% - 8px' : '8px'}), ${top}px)`);
}
