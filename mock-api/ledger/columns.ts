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
/** Where the low half of a 64-bit number lies in memory: first on every machine that browsers run on today. */
// Stryker disable next-line ConditionalExpression: there is no machine of the other kind
const LOW_WORD = new Int32Array(new BigInt64Array([1n]).buffer)[0] === 1 ? 0 : 1;

/** A growing column of quantities: eight bytes each, and the few that need more kept beside. */
export class QuantityColumn {
  length = 0;
  #room = new BigInt64Array(FIRST_ROOM);
  #words = new Int32Array(this.#room.buffer);
  readonly #large = new Map<number, bigint>();

  push(value: bigint): void {
    if (this.length === this.#room.length) {
      const room = new BigInt64Array(this.length * 2);
      room.set(this.#room);
      this.#room = room;
      this.#words = new Int32Array(room.buffer);
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

  /** Makes the value of a row smaller. */
  reduce(row: number, by: bigint): void {
    const value = this.at(row) - by;
    const large = value > LARGEST;
    if (large) this.#large.set(row, value);
    else this.#large.delete(row);
    this.#room[row] = large ? ELSEWHERE : value;
  }

  /** The nearest double, as `Number(at(row))` gives it, but without making a bigint. */
  approximate(row: number): number {
    const low = this.#words[2 * row + LOW_WORD]! >>> 0;
    const high = this.#words[2 * row + 1 - LOW_WORD]!;
    if (high === -0x8000_0000 && low === 0) return Number(this.#large.get(row)!);
    return high * 0x1_0000_0000 + low;
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

const BLOCK = 1024;

/** Rows of the log that have something in common, with the least and greatest usage start of each block of them. */
export class RowIndex {
  readonly rows = new IndexColumn();
  readonly #least: number[] = [];
  readonly #greatest: number[] = [];

  push(row: number, start: number): void {
    const block = Math.floor(this.rows.length / BLOCK);
    this.#least[block] = Math.min(start, this.#least[block] ?? start);
    this.#greatest[block] = Math.max(start, this.#greatest[block] ?? start);
    this.rows.push(row);
  }

  /** The blocks that may hold usage starts in `[from, to)`, of rows below `end`, and whether all that they hold lies in it. */
  *blocks(from: number, to: number, end: number, backwards = false): Generator<{ readonly rows: Uint32Array; readonly inside: boolean }> {
    const length = firstIndex(this.rows.length, (index) => this.rows.at(index) >= end);
    const count = Math.ceil(length / BLOCK);
    for (let turn = 0; turn < count; turn++) {
      const block = backwards ? count - 1 - turn : turn;
      const [least, greatest] = [this.#least[block]!, this.#greatest[block]!];
      if (greatest < from || least >= to) continue;
      yield { rows: this.rows.slice(block * BLOCK, Math.min(length, (block + 1) * BLOCK)), inside: least >= from && greatest < to };
    }
  }
}
