/** The size of what scrolls, and of the text in it. To measure it while a table is drawn would lay the page out twice. */
import type { Column } from './column.js';

/** What has not been measured yet is as large as what was measured last, in pixels, until it is measured. */
let usual = { width: 1200, height: 560, text: 1 };
/** Ten lines of the text that rows and columns are meant for, in pixels. */
const tenEms = 140;

export class ViewSize<Row> {
  width = 0;
  height = 0;
  /** How many times as large as usual the text is; not below 1. Rows are as much higher, and columns as much wider. */
  text = 1;
  readonly #observer: ResizeObserver | undefined;
  #scroller: HTMLElement | undefined;
  #sized: { readonly of?: readonly Column<Row>[]; readonly text?: number; readonly columns: readonly Column<Row>[] } = { columns: [] };

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
    if (guess) Object.assign(this, usual);
    else this.#measure();
    for (const each of [scroller, gauge(scroller)]) this.#observer?.observe(each);
  }

  end(): void {
    this.#observer?.disconnect();
    this.#scroller = undefined;
  }

  /** These columns as wide as their text asks for; those whose width the reader has chosen stay. */
  columns(of: readonly Column<Row>[]): readonly Column<Row>[] {
    const { text } = this;
    if (this.#sized.of !== of || this.#sized.text !== text) {
      this.#sized = { of, text, columns: of.map((column) => (column.fixed ? column : { ...column, width: Math.round(column.width * text) })) };
    }
    return this.#sized.columns;
  }

  #measure(): void {
    const scroller = this.#scroller!;
    const { clientWidth: width, clientHeight: height } = scroller;
    const size = { width, height, text: Math.max(1, gauge(scroller).offsetHeight / tenEms) };
    Object.assign(this, size);
    if (height > 0) usual = size;
  }
}

/** Ten ems high: how large the text is, wherever that was said. */
const gauge = (scroller: HTMLElement): HTMLElement => scroller.previousElementSibling as HTMLElement;
