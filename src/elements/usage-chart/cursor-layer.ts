/** What lies over the drawing: a band, a slider for the keyboard, a place for the pointer, a tooltip. */
import { html, type TemplateResult } from 'lit';
import { ref, type Ref } from 'lit/directives/ref.js';

/** The elements that move. */
export interface CursorRefs {
  readonly slider: Ref<HTMLInputElement>;
  readonly band: Ref<HTMLElement>;
  readonly tip: Ref<HTMLElement>;
}

/** What is done at what. */
export interface CursorHandlers {
  readonly input: () => void;
  readonly focus: () => void;
  readonly blur: () => void;
  readonly key: (event: KeyboardEvent) => void;
  readonly point: (event: PointerEvent) => void;
  readonly down: (event: PointerEvent) => void;
  readonly up: (event: PointerEvent) => void;
  readonly cancel: () => void;
  readonly leave: (event: PointerEvent) => void;
}

/** The layer. `label` names the slider, `last` is the last bucket. */
export function cursorLayer(label: string, last: number, hidden: boolean, { slider, band, tip }: CursorRefs, on: CursorHandlers): TemplateResult {
  return html`<div class="cursor-band" aria-hidden="true" ?hidden=${hidden} ${ref(band)}></div>
    <input
      type="range"
      class="cursor"
      min="0"
      max=${last}
      step="1"
      aria-label=${label}
      @input=${on.input}
      @focus=${on.focus}
      @blur=${on.blur}
      @keydown=${on.key}
      ${ref(slider)}
    />
    <div class="hit" @pointermove=${on.point} @pointerdown=${on.down} @pointerup=${on.up} @pointercancel=${on.cancel} @pointerleave=${on.leave}></div>
    <div class="tip" part="tooltip" aria-hidden="true" ?hidden=${hidden} ${ref(tip)}></div>`;
}
