/** What a query found, for reading page by page: pieces of indices as they lie, so that finding it does not mean copying it. */
import { firstIndex } from './columns.js';

export class FoundRows {
  /** How many rows can be read. */
  readonly length: number;
  /** Whether there are more than can be read. */
  readonly more: boolean;
  readonly #pieces: readonly Uint32Array[];
  /** For each piece, how many rows lie in those up to its end. */
  readonly #ends: readonly number[];
  readonly #backwards: boolean;

  /** Reads the pieces in turn, as far as `most` rows go; each from its end when `backwards`. */
  constructor(pieces: Iterable<Uint32Array>, most: number, backwards = false) {
    const [kept, ends]: [Uint32Array[], number[]] = [[], []];
    let length = 0;
    for (const piece of pieces) {
      length += piece.length;
      kept.push(piece);
      ends.push(length);
      if (length > most) break;
    }
    this.#pieces = kept;
    this.#ends = ends;
    this.#backwards = backwards;
    this.length = Math.min(length, most);
    this.more = length > most;
  }

  /** The rows from `start` to before `end`. */
  slice(start = 0, end = this.length): number[] {
    const rows: number[] = [];
    let piece = firstIndex(this.#ends.length, (index) => this.#ends[index]! > start);
    for (let place = start; place < Math.min(end, this.length); place++) {
      if (place >= this.#ends[piece]!) piece++;
      const inPiece = place - (piece === 0 ? 0 : this.#ends[piece - 1]!);
      const found = this.#pieces[piece]!;
      rows.push(found[this.#backwards ? found.length - 1 - inPiece : inPiece]!);
    }
    return rows;
  }

  /** The place of the first row of which something holds, which then holds of all after it; `length` where there is none. */
  firstPlace(holds: (row: number) => boolean): number {
    return firstIndex(this.length, (place) => holds(this.slice(place, place + 1)[0]!));
  }
}
