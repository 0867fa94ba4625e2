/** How much room there is for bars, and how long each may be for that. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { granularityFor, type Granularity } from '../../model/usage-choices.js';
import type { DayRange } from '../../model/usage-range.js';

/** Pixels beside the plot of a wide element, where names stand beside the bars, and of a narrow one. */
const [besideWide, besideNarrow, wide] = [220, 72, 600];

export class Room implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #range: () => DayRange | undefined;
  /** Pixels for all bars beside each other; without bound until the element has been laid out. */
  #forBars = Number.POSITIVE_INFINITY;
  #observer: ResizeObserver | undefined;

  /** @param range what is looked at: the host is updated when something else suits it */
  constructor(host: ReactiveControllerHost & Element, range: () => DayRange | undefined) {
    this.#host = host;
    this.#range = range;
    host.addController(this);
  }

  /** The granularity that suits a range here. */
  granularityFor(range: DayRange): Granularity {
    return granularityFor(range, this.#forBars);
  }

  hostConnected(): void {
    this.#observer ??= new ResizeObserver((entries) => this.#measured(entries.at(-1)!.contentRect.width));
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #measured(width: number): void {
    if (width === 0) return;
    const range = this.#range();
    const before = range && this.granularityFor(range);
    this.#forBars = width - (width < wide ? besideNarrow : besideWide);
    // Later: sizes must not change while they are being observed.
    if (range && this.granularityFor(range) !== before) requestAnimationFrame(() => this.#host.requestUpdate());
  }
}
