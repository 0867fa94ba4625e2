/** The size of what scrolls. To measure it while a table is drawn would lay the page out twice. */

/** What has not been measured yet is as large as what was measured last, in pixels, until it is measured. */
let usual = { width: 1200, height: 560 };

export class ViewSize {
  width = 0;
  height = 0;
  readonly #observer: ResizeObserver | undefined;
  #scroller: HTMLElement | undefined;

  /** `onChange` is called before the page is painted with the new size. */
  constructor(onChange: () => void) {
    if (typeof ResizeObserver === 'undefined') return;
    this.#observer = new ResizeObserver(() => {
      this.#measure();
      onChange();
    });
  }

  /** Follows this element from now on: by a guess at first, or measured at once. */
  follow(scroller: HTMLElement, guess: boolean): void {
    if (this.#scroller === scroller) return;
    this.end();
    this.#scroller = scroller;
    if (guess) ({ width: this.width, height: this.height } = usual);
    else this.#measure();
    this.#observer?.observe(scroller);
  }

  end(): void {
    this.#observer?.disconnect();
    this.#scroller = undefined;
  }

  #measure(): void {
    const { clientWidth: width = 0, clientHeight: height = 0 } = this.#scroller ?? {};
    [this.width, this.height] = [width, height];
    if (height > 0) usual = { width, height };
  }
}
