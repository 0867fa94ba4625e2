/** How a reader moves through a long list, and how far to look ahead of them. */
import type { ReadingPlace } from '../model/page-plan.js';

/** Moves of more views than this at once are jumps: nothing is fetched ahead of them. */
const jump = 3;
/** What is fetched ahead lasts for so many times as long as a call takes. */
const reserve = 4;
/** Jumps that follow each other within so many milliseconds are a scrollbar being dragged. */
const drag = 50;
/** A scrollbar that is dragged rests for so many milliseconds before rows are asked for. */
const rest = 40;
/** What a call takes before one has been timed, in milliseconds. */
const guess = 60;
/** Rows that come within a frame, in milliseconds, are asked for in passing too. */
const frame = 16;
const nowhere: ReadingPlace = { first: 0, last: 0, total: 0, ahead: 0 };

export class Travel {
  place = nowhere;
  #movedAt = 0;
  #jumpedAt = -drag;
  #dragging = false;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #latency: number | undefined;

  /**
   * The reader sees these rows now. Looks ahead by a chunk of `size` rows at least, in the direction they move. Asks at
   * once, or when a drag rests: whatever it passes would be asked for in vain.
   */
  move(first: number, last: number, total: number, size: number, ask: () => void): void {
    const moved = first !== this.place.first;
    this.place = { first, last, total, ahead: this.#ahead(first, last, size) };
    if (moved) clearTimeout(this.#resting);
    if (!this.#dragging || (this.#latency ?? guess) < frame) return ask();
    if (moved) {
      this.#resting = setTimeout(() => {
        this.#dragging = false;
        ask();
      }, rest);
    }
  }

  /** Nothing is asked for any more when a drag rests. */
  stop(): void {
    clearTimeout(this.#resting);
    this.#dragging = false;
  }

  /** A call has taken so long. */
  answered(milliseconds: number): void {
    this.#latency = this.#latency === undefined ? milliseconds : 0.7 * this.#latency + 0.3 * milliseconds;
  }

  /** Back to the first row. */
  reset(): void {
    this.place = nowhere;
  }

  #ahead(first: number, last: number, size: number): number {
    const moved = first - this.place.first;
    if (moved === 0) return this.place.ahead;
    const now = performance.now();
    const elapsed = Math.max(1, now - this.#movedAt);
    this.#movedAt = now;
    const far = Math.abs(moved) > jump * (last - first + 1);
    this.#dragging = far && now - this.#jumpedAt < drag;
    if (far) this.#jumpedAt = now;
    if (far) return 0;
    const rows = (Math.abs(moved) / elapsed) * (this.#latency ?? guess) * reserve;
    return Math.sign(moved) * Math.ceil(Math.min(6 * size, Math.max(size, rows)));
  }
}
