/**
 * The cursor over the days: a band and a tooltip above the drawing, moved by mouse, touch and keyboard. It can be drawn
 * out over several days to select them: by dragging, after a long press on a touch screen, or with Shift and the arrows.
 *
 * To move it neither draws the chart nor renders the element again. The keyboard's end of it is a native slider, which
 * every assistive technology can operate and reads aloud by its value text.
 */
import { render, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { createRef, type Ref } from 'lit/directives/ref.js';
import type { CursorConfig, Pointing, Telling } from './cursor-config.js';
import { Dismissal } from './cursor-dismissal.js';
import { cursorLayer, type CursorHandlers } from './cursor-layer.js';
import { place } from './cursor-place.js';

/** Milliseconds after which a touch that rests begins a selection. */
const longPress = 450;

export class ChartCursor {
  readonly #config: CursorConfig;
  readonly #slider: Ref<HTMLInputElement> = createRef();
  readonly #band: Ref<HTMLElement> = createRef();
  readonly #tip: Ref<HTMLElement> = createRef();
  readonly #dismissal = new Dismissal(this.#slider, () => {
    const at = this.#at;
    this.#anchor = null;
    this.#hide();
    return at;
  });
  #at: number | null = null;
  /** The other end of a selection. */
  #anchor: number | null = null;
  #press: ReturnType<typeof setTimeout> | undefined;
  #exact = false;
  #by: Pointing = 'mouse';
  /** True while the focus is here because of a pointer. */
  #pointed = false;
  /** Where the cursor was when the pointer came down. */
  #from: number | null = null;

  constructor(host: ReactiveControllerHost, config: CursorConfig) {
    this.#config = config;
    host.addController({ hostDisconnected: this.#hide });
  }

  /** The layer over the drawing. */
  template(label: string): TemplateResult {
    return cursorLayer(label, Math.max(0, this.#config.count() - 1), this.#at === null, { slider: this.#slider, band: this.#band, tip: this.#tip }, this.#handlers);
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
    if (last >= 0) slider.setAttribute('aria-valuetext', this.#config.spoken(at, this.#telling));
    this.#show(this.#at);
  }

  get #telling(): Telling {
    return { exact: this.#exact, by: this.#by };
  }

  readonly #point = (event: PointerEvent): void => {
    const bucket = this.#config.drawing()?.bucketAt(event.offsetX);
    if (bucket !== undefined && bucket !== this.#at && !this.#dismissal.holds(bucket)) this.#show(bucket);
  };

  readonly #down = (event: PointerEvent): void => {
    // The slider takes the focus, so that the arrow keys go on from here and a tap elsewhere hides the tooltip.
    event.preventDefault();
    this.#dismissal.forget();
    this.#pointed = true;
    this.#moveBy(event.pointerType === 'touch' ? 'touch' : 'mouse');
    this.#anchor = null;
    this.#from = this.#at;
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

  readonly #up = ({ button }: PointerEvent): void => {
    clearTimeout(this.#press);
    if (button !== 0) return;
    if (this.#anchor !== null && this.#anchor !== this.#at) this.#select();
    else {
      this.#anchor = null;
      this.#tellExactly(this.#from === this.#at && !this.#exact);
    }
  };

  readonly #cancel = (): void => {
    clearTimeout(this.#press);
    this.#anchor = null;
    this.#hide();
  };

  readonly #leave = (event: PointerEvent): void => {
    this.#dismissal.forget();
    if (event.pointerType === 'mouse' && this.#by !== 'keys') this.#hide();
  };

  readonly #slid = (): void => this.#show(this.#slider.value!.valueAsNumber);

  readonly #focused = (): void => {
    // The pointer has brought it here: what keys do is of no use to its owner.
    if (this.#pointed || !this.#slider.value?.matches(':focus-visible')) return;
    this.#moveBy('keys');
    this.#slid();
  };

  readonly #blurred = (): void => {
    // The window has lost the focus, not the slider: it comes back as it went.
    if (document.hasFocus()) {
      this.#pointed = false;
      this.#moveBy('mouse');
    }
    this.#hide();
  };

  /** Tells the style sheet as well whether the cursor is moved by keys: a slider that a pointer has focused matches `:focus-visible` too. */
  #moveBy(by: Pointing): void {
    this.#by = by;
    this.#slider.value?.closest('.figure')?.toggleAttribute('data-keys', by === 'keys');
  }

  readonly #key = (event: KeyboardEvent): void => {
    const { key, shiftKey } = event;
    if (key !== 'Shift') {
      this.#pointed = false;
      this.#moveBy('keys');
    }
    if (key === 'Escape') {
      if (this.#at === null && this.#anchor === null && !this.#config.wayOut()) return;
      event.stopPropagation();
      if (this.#at === null) this.#config.wayOut()?.();
      this.#anchor = null;
      this.#hide();
    } else if (key === 'Enter') {
      if (this.#anchor !== null && this.#anchor !== this.#at) this.#select();
      else if (this.#at !== null) this.#tellExactly(!this.#exact);
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

  #tellExactly(exact: boolean): void {
    this.#exact = exact;
    this.#show(this.#at);
  }

  readonly #hide = (): void => {
    this.#exact = false;
    this.#show(null);
  };

  readonly #handlers: CursorHandlers = { input: this.#slid, focus: this.#focused, blur: this.#blurred, key: this.#key, point: this.#point, down: this.#down, up: this.#up, cancel: this.#cancel, leave: this.#leave };

  #show(bucket: number | null): void {
    const [band, tip, slider, drawing] = [this.#band.value, this.#tip.value, this.#slider.value, this.#config.drawing()];
    this.#at = bucket;
    this.#dismissal.watch(bucket !== null);
    if (!band || !tip || !slider) return;
    band.hidden = tip.hidden = bucket === null || !drawing;
    if (bucket === null || !drawing) return;
    const { tip: single, spoken, spanTip, spanSpoken } = this.#config;
    const told = this.#telling;
    const [first, last] = this.#anchor === null ? [bucket, bucket] : [Math.min(bucket, this.#anchor), Math.max(bucket, this.#anchor)];
    slider.valueAsNumber = bucket;
    slider.setAttribute('aria-valuetext', first === last ? spoken(bucket, told) : spanSpoken(first, last, told));
    render(first === last ? single(bucket, told) : spanTip(first, last, told), tip);
    place(band, tip, drawing, first, last);
  }
}
