/**
 * The rows of one cycle of one pack, in which each row goes on where the one before it ended. A chain is built from
 * pieces of the list, which may come in any order. What lies inside a piece is checked at once and let go; only the rows
 * at its ends are kept, until the neighbouring piece is there.
 *
 * Rows of one time stand in no order: they are put into the one in which each goes on where another ended. Pure.
 */
import { settled } from './ledger-check-ties.js';
import type { PlacedRow } from './ledger-check-row.js';

/** Rows of one time. */
export interface Moment {
  readonly at: string;
  readonly rows: PlacedRow[];
}

/** Two rows that follow each other. */
export type Link = (previous: PlacedRow, next: PlacedRow) => void;

export class Chain {
  /** The earliest rows: others of the same time may still come before them. */
  readonly #head: Moment;
  /** The ends of what has been checked between head and tail. */
  #middle: { readonly first: PlacedRow; readonly last: PlacedRow } | undefined;
  /** The latest rows: others of the same time may still come after them. Undefined while the head is the latest too. */
  #tail: Moment | undefined;

  constructor(head: Moment) {
    this.#head = head;
  }

  /** The latest rows so far. */
  get latest(): Moment {
    return this.#tail ?? this.#head;
  }

  /** Adds rows of a later time. */
  append(moment: Moment, link: Link): void {
    if (this.#tail) this.#close(this.#tail, link);
    this.#tail = moment;
  }

  /** Adds all of the chain that comes next in the list. */
  join(next: Chain, link: Link): void {
    const latest = this.latest;
    if (latest.at === next.#head.at) latest.rows.push(...next.#head.rows);
    else this.append(next.#head, link);
    if (!next.#tail) return;
    if (!next.#middle) return this.append(next.#tail, link);
    if (this.#tail) {
      this.#close(this.#tail, link);
      link(this.#middle!.last, next.#middle.first);
      this.#middle = { first: this.#middle!.first, last: next.#middle.last };
    } else {
      this.#middle = next.#middle;
    }
    this.#tail = next.#tail;
  }

  /** Checks what is not yet checked, as if no further rows came. */
  ends(link: Link): void {
    let previous = walk(settled(this.#head.rows), link);
    if (this.#middle) {
      link(previous, this.#middle.first);
      previous = this.#middle.last;
    }
    if (!this.#tail) return;
    const rows = settled(this.#tail.rows);
    link(previous, rows[0]!);
    walk(rows, link);
  }

  #close({ rows }: Moment, link: Link): void {
    const inOrder = settled(rows);
    if (this.#middle) link(this.#middle.last, inOrder[0]!);
    this.#middle = { first: this.#middle?.first ?? inOrder[0]!, last: walk(inOrder, link) };
  }
}

function walk(rows: readonly PlacedRow[], link: Link): PlacedRow {
  for (let at = 1; at < rows.length; at += 1) link(rows[at - 1]!, rows[at]!);
  return rows.at(-1)!;
}
