/** How a reader moves through a long list, and how far to look ahead of them. */
import type { ReadingPlace } from '../model/page-plan.js';

/** Moves of more views than this at once are jumps: nothing is fetched ahead of them. */
const jump = 3;
/** What is fetched ahead lasts for so many times as long as a call takes. */
const reserve = 4;
/** What a call takes before one has been timed, in milliseconds. */
const guess = 60;
const nowhere: ReadingPlace = { first: 0, last: 0, total: 0, ahead: 0 };

export class Travel {
  place = nowhere;
  #movedAt = 0;
  #latency = guess;

  /** The reader sees these rows now. Looks ahead by a chunk of `size` rows at least, in the direction they move. */
  move(first: number, last: number, total: number, size: number): ReadingPlace {
    this.place = { first, last, total, ahead: this.#ahead(first, last, size) };
    return this.place;
  }

  /** A call has taken so long. */
  answered(milliseconds: number): void {
    this.#latency = 0.7 * this.#latency + 0.3 * milliseconds;
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
    if (Math.abs(moved) > jump * (last - first + 1)) return 0;
    const rows = (Math.abs(moved) / elapsed) * this.#latency * reserve;
    return Math.sign(moved) * Math.ceil(Math.min(6 * size, Math.max(size, rows)));
  }
}
