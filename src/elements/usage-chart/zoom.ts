/** Ranges that were zoomed in on, and the way back out of them. */
import { sameDays, type DayRange } from '../../model/usage-range.js';

interface Step {
  readonly range: DayRange;
  readonly back: DayRange;
  readonly before: Step | null;
}

export class Zoom {
  readonly #select: (range: DayRange) => void;
  #step: Step | null = null;

  /** `select` makes a range the one that is shown. */
  constructor(select: (range: DayRange) => void) {
    this.#select = select;
  }

  /** Goes from one range into a part of it. */
  enter(range: DayRange, back: DayRange): void {
    this.#step = { range, back, before: this.#step };
    this.#select(range);
  }

  /** The way out of a range that was zoomed in on; null for any other, which was chosen since. */
  wayOut(range: DayRange): (() => void) | null {
    return this.#step && sameDays(this.#step.range, range) ? this.#leave : null;
  }

  readonly #leave = (): void => {
    const step = this.#step;
    if (!step) return;
    this.#step = step.before;
    this.#select(step.back);
  };
}
