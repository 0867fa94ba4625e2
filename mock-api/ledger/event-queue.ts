/** What falls due, in order: by time, then by the rank of its kind, then in the order it was put in. */
import type { Time } from './time.js';

/** Something due. */
export interface Due<E> {
  readonly at: Time;
  readonly rank: number;
  readonly order: number;
  readonly event: E;
}

/** A binary heap. */
export class EventQueue<E> {
  readonly #heap: Due<E>[] = [];
  #order = 0;

  push(at: Time, rank: number, event: E): void {
    const heap = this.#heap;
    const due = { at, rank, order: this.#order++, event };
    let index = heap.length;
    heap.push(due);
    while (index > 0) {
      const parent = (index - 1) >>> 1;
      if (!before(due, heap[parent]!)) break;
      heap[index] = heap[parent]!;
      index = parent;
    }
    heap[index] = due;
  }

  /** Takes out the first one due at or before `until`; undefined when there is none. */
  take(until: Time): Due<E> | undefined {
    const heap = this.#heap;
    const first = heap[0];
    if (!first || first.at > until) return undefined;
    const last = heap.pop()!;
    if (heap.length > 0) this.#sink(last);
    return first;
  }

  #sink(due: Due<E>): void {
    const heap = this.#heap;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child++;
      if (!before(heap[child]!, due)) break;
      heap[index] = heap[child]!;
      index = child;
    }
    heap[index] = due;
  }
}

function before<E>(a: Due<E>, b: Due<E>): boolean {
  if (a.at !== b.at) return a.at < b.at;
  if (a.rank !== b.rank) return a.rank < b.rank;
  return a.order < b.order;
}
