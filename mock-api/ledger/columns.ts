/**
 * Columns that grow: a million rows in typed arrays take a tenth of the memory of a million objects, and scanning one
 * column touches nothing else.
 */

const FIRST_ROOM = 64;

/** A growing column of numbers held as doubles: times. */
export class NumberColumn {
  length = 0;
  #room = new Float64Array(FIRST_ROOM);

  push(value: number): void {
    if (this.length === this.#room.length) {
      const room = new Float64Array(this.length * 2);
      room.set(this.#room);
      this.#room = room;
    }
    this.#room[this.length++] = value;
  }

  at(row: number): number {
    return this.#room[row]!;
  }

  /** Overwrites a row. For derived columns; recorded ones are only appended to. */
  set(row: number, value: number): void {
    this.#room[row] = value;
  }
}

/** A growing column of whole numbers from 0 to 2³² − 1: references to other rows. */
export class IndexColumn {
  length = 0;
  #room = new Uint32Array(FIRST_ROOM);

  push(value: number): void {
    if (this.length === this.#room.length) {
      const room = new Uint32Array(this.length * 2);
      room.set(this.#room);
      this.#room = room;
    }
    this.#room[this.length++] = value;
  }

  at(row: number): number {
    return this.#room[row]!;
  }

  /** The rows from `start` to before `end`, without a copy. Good until the next push. */
  slice(start: number, end: number): Uint32Array {
    return this.#room.subarray(start, end);
  }
}

const ELSEWHERE = -(2n ** 63n);
const LARGEST = 2n ** 63n - 1n;

/** A growing column of quantities: eight bytes each, and the few that need more kept beside. */
export class QuantityColumn {
  length = 0;
  #room = new BigInt64Array(FIRST_ROOM);
  readonly #large = new Map<number, bigint>();

  push(value: bigint): void {
    if (this.length === this.#room.length) {
      const room = new BigInt64Array(this.length * 2);
      room.set(this.#room);
      this.#room = room;
    }
    if (value > LARGEST || value <= ELSEWHERE) {
      this.#large.set(this.length, value);
      this.#room[this.length++] = ELSEWHERE;
    } else {
      this.#room[this.length++] = value;
    }
  }

  at(row: number): bigint {
    const value = this.#room[row]!;
    return value === ELSEWHERE ? this.#large.get(row)! : value;
  }
}

/** Numbers for values that repeat: each distinct one is kept once. */
export class Interned<T> {
  readonly values: T[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of the value with that key; `make` is called for a new one. */
  of(key: string, make: () => T): number {
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.values.length;
      this.values.push(make());
      this.#numbers.set(key, number);
    }
    return number;
  }

  at(number: number): T {
    return this.values[number]!;
  }
}

/** The first index in [0, length) for which `test` holds, given that it holds for all that follow; else `length`. */
export function firstIndex(length: number, test: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
