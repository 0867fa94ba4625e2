/** Escape under the mouse, wherever the focus is: what lies over the drawing goes, until the mouse comes to another bucket. */
import type { Ref } from 'lit/directives/ref.js';

export class Dismissal {
  readonly #slider: Ref<Element>;
  readonly #hide: () => number | null;
  #bucket: number | null = null;

  /** `hide` hides the cursor and says where it was. The slider's own Escape is its own affair. */
  constructor(slider: Ref<Element>, hide: () => number | null) {
    this.#slider = slider;
    this.#hide = hide;
  }

  /** Listens while there is something to be sent away. */
  watch(shown: boolean): void {
    document[shown ? 'addEventListener' : 'removeEventListener']('keydown', this.#key as EventListener, true);
  }

  /** True for the bucket that was sent away; another one ends that. */
  holds(bucket: number): boolean {
    if (bucket !== this.#bucket) this.#bucket = null;
    return this.#bucket !== null;
  }

  /** The mouse has left, or is pressed. */
  forget(): void {
    this.#bucket = null;
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && event.composedPath()[0] !== this.#slider.value) this.#bucket = this.#hide();
  };
}
