/** Time that passes when nothing else happens: hours of waiting in milliseconds, in the same order each time. */
import type { Runtime } from '../../src/api/runtime.js';

interface Timer {
  readonly due: number;
  readonly callback: () => void;
}

/** Turns of the event loop without anything under way after which there is nothing left to do but wait. */
const quietTurns = 4;

export class VirtualTime implements Runtime {
  /** Lets everything that can go on without time go on. */
  readonly #turn: () => Promise<void>;
  readonly #random: () => number;
  readonly #timers = new Map<number, Timer>();
  #now = 0;
  #numbers = 0;
  #busy = 0;
  /** How far the wall clock is off. */
  shift = 0;

  constructor(random: () => number, turn: () => Promise<void>) {
    this.#random = random;
    this.#turn = turn;
  }

  now = (): number => this.#now;
  date = (): number => 1_781_764_200_000 + this.#now + this.shift;
  random = (): number => this.#random();

  after = (milliseconds: number, callback: () => void): (() => void) => {
    const number = ++this.#numbers;
    this.#timers.set(number, { due: this.#now + Math.max(0, milliseconds), callback });
    return () => void this.#timers.delete(number);
  };

  /** Resolves after so many milliseconds of this time. */
  pause = (milliseconds: number): Promise<void> => new Promise((resolve) => this.after(milliseconds, resolve));

  /** Work that takes no time of this clock: it stands still meanwhile. */
  async still<T>(work: Promise<T>): Promise<T> {
    this.#busy += 1;
    try {
      return await work;
    } finally {
      this.#busy -= 1;
    }
  }

  /** How many wait for their time. */
  get waiting(): number {
    return this.#timers.size;
  }

  /** Lets time pass until the condition holds. Throws when it does not within so many milliseconds of this time. */
  async until(condition: () => boolean, within = 3_600_000): Promise<void> {
    const end = this.#now + within;
    for (let quiet = 0; ; ) {
      if (condition()) return;
      await this.#turn();
      quiet = this.#busy > 0 ? 0 : quiet + 1;
      if (quiet < quietTurns) continue;
      quiet = 0;
      const [number, timer] = [...this.#timers].reduce<[number, Timer | undefined]>(
        (next, [each, other]) => (next[1] === undefined || other.due < next[1].due ? [each, other] : next),
        [0, undefined],
      );
      if (!timer || timer.due > end) throw new Error(`nothing more happens at ${this.#now} ms`);
      this.#timers.delete(number);
      this.#now = Math.max(this.#now, timer.due);
      timer.callback();
    }
  }

  /** Lets so many milliseconds pass. */
  async pass(milliseconds: number): Promise<void> {
    let over = false;
    this.after(milliseconds, () => (over = true));
    await this.until(() => over, milliseconds);
  }
}
