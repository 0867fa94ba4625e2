/** The rows of a long list that are at hand, in chunks: those nearest to the reader, and no more than so many. */
export class Pages<Row> {
  readonly #chunks = new Map<number, readonly Row[]>();
  /** Rows to a chunk. */
  size = 50;
  /** Most chunks to one call. */
  perCall = 2;

  /** Lets go of all rows; from now on chunks have this size. */
  begin(size: number, perCall: number): void {
    this.clear();
    this.size = size;
    this.perCall = perCall;
  }

  /** A row that is here. */
  at(index: number): Row | undefined {
    return this.#chunks.get(Math.floor(index / this.size))?.[index % this.size];
  }

  has(chunk: number): boolean {
    return this.#chunks.has(chunk);
  }

  /** All rows that are here, in order. */
  *rows(): Iterable<Row> {
    for (const chunk of [...this.#chunks.keys()].sort((a, b) => a - b)) yield* this.#chunks.get(chunk)!;
  }

  /** Takes rows in, from the beginning of a chunk on; of more than `most` chunks, the ones furthest from `near` go. */
  keep(from: number, to: number, items: readonly Row[], most: number, near: number): void {
    for (let chunk = from; chunk <= to; chunk += 1) {
      const start = (chunk - from) * this.size;
      this.#chunks.set(chunk, items.slice(start, start + this.size));
    }
    while (this.#chunks.size > most) {
      let furthest = from;
      for (const chunk of this.#chunks.keys()) if (Math.abs(chunk - near) > Math.abs(furthest - near)) furthest = chunk;
      this.#chunks.delete(furthest);
    }
  }

  clear(): void {
    this.#chunks.clear();
  }
}
