/** Which pages of a long list to ask for while a reader moves through it. Pure. */

/** A run of neighbouring chunks, both ends included. */
export interface ChunkRun {
  readonly from: number;
  readonly to: number;
}

/** Where a reader is, and how they move. */
export interface ReadingPlace {
  /** First and last row in view. */
  readonly first: number;
  readonly last: number;
  /** Rows that there are. */
  readonly total: number;
  /** Rows to look ahead: below when positive, above when negative; 0 after a jump. */
  readonly ahead: number;
}

/** Rows of a chunk, and the most chunks that one call may ask for. */
export interface ChunkSize {
  readonly rows: number;
  readonly most: number;
}

/** Where a list begins that is read anew at a row: two chunks, as many rows as one call may ask for. */
export function firstRun(row: number, limit: number): { readonly run: ChunkRun; readonly size: number } {
  const size = Math.max(1, Math.floor(limit / 2));
  const from = Math.floor(row / size);
  return { run: { from, to: from + Math.floor(limit / size) - 1 }, size };
}

/** All chunks that are wanted: those in view, and those ahead. */
export function wantedChunks({ first, last, total, ahead }: ReadingPlace, { rows }: ChunkSize): ChunkRun {
  const end = Math.ceil(total / rows) - 1;
  const chunk = (row: number) => Math.min(end, Math.max(0, Math.floor(row / rows)));
  return { from: chunk(first + Math.min(0, ahead)), to: chunk(last + Math.max(0, ahead)) };
}

/**
 * The calls to make for what is missing, the nearest first. Each asks for as much as a call may, further on in the
 * direction of travel; after a jump, on the side whose edge is nearer: so a jump takes one call, and a step beyond it none.
 */
export function plannedRuns(place: ReadingPlace, size: ChunkSize, missing: (chunk: number) => boolean): readonly ChunkRun[] {
  // Of a list without rows there is nothing to ask for.
  if (place.total === 0) return [];
  const { from, to } = wantedChunks(place, size);
  const end = Math.ceil(place.total / size.rows) - 1;
  const upwards = place.ahead < 0;
  const runs: ChunkRun[] = [];
  const taken = (chunk: number) => !missing(chunk) || runs.some((run) => chunk >= run.from && chunk <= run.to);
  for (let step = 0; step <= to - from; step += 1) {
    const chunk = upwards ? to - step : from + step;
    if (taken(chunk)) continue;
    let run: ChunkRun = { from: chunk, to: chunk };
    const grow = (down: boolean): void => {
      const next = down ? run.to + 1 : run.from - 1;
      if (run.to - run.from + 1 >= size.most || next < 0 || next > end || taken(next)) return;
      run = down ? { from: run.from, to: next } : { from: next, to: run.to };
      grow(down);
    };
    const middle = (place.first + place.last) / 2;
    const down = place.ahead > 0 || (place.ahead === 0 && middle >= (chunk + 0.5) * size.rows);
    grow(down);
    grow(!down);
    runs.push(run);
  }
  return runs;
}
