/**
 * The ledger check: that every row adds up by itself, and goes on where the row before it in its cycle ended.
 *
 * Pages are added as they come, in any order. Each row is looked at once and then let go, so that a check over all rows of
 * a range needs no more memory than one over a page. Pure: the only state is what has been added.
 */
import type { Deduction } from '../contract/index.js';
import { Chain, type Link } from './ledger-check-chain.js';
import { rowDifferences, type Difference, type PlacedRow } from './ledger-check-row.js';
import { readNine } from './ledger-check-read.js';
import { quantity, zero, type Quantity } from './quantity.js';

/** How the rows of a list relate to the ledger. */
export interface CheckedList {
  /** The order of the list by deduction time; null for another order, in which no row goes on where its neighbour ended. */
  readonly order: 'ascending' | 'descending' | null;
  /** True when filters leave out rows of packs that they do not leave out as a whole. */
  readonly partial: boolean;
  /**
   * The first usage start of the range, in milliseconds since the epoch. Usage is settled by the end of the following
   * day: until then, rows between two of the list may belong to usage that began before the range.
   */
  readonly from: number;
}

/** What the rows of one pack, or of one capacity of it, took together. */
export interface PackSum {
  readonly packId: string;
  readonly comboItem: string | null;
  readonly rows: number;
  readonly sum: Quantity;
}

/** Differences that are kept; beyond them they are only counted. */
const kept = 1000;
const settledWithin = 2 * 86_400_000;

interface Run {
  from: number;
  to: number;
  readonly chains: Map<string, Chain>;
}

export class LedgerCheck {
  readonly #list: CheckedList;
  readonly #found: Difference[] = [];
  readonly #sums = new Map<string, { packId: string; comboItem: string | null; rows: number; sum: Quantity }>();
  #runs: Run[] = [];
  #count = 0;
  #checked = 0;

  constructor(list: CheckedList) {
    this.#list = list;
  }

  /** How many rows have been looked at. */
  get checked(): number {
    return this.#checked;
  }

  /** What does not add up, in the order of the list; at most a thousand. `count` has them all. */
  result(): { readonly differences: readonly Difference[]; readonly count: number } {
    const ends: Difference[] = [];
    for (const { chains } of this.#runs) for (const chain of chains.values()) chain.ends(this.#linkInto(ends));
    const differences = [...this.#found, ...ends].sort((a, b) => a.index - b.index).slice(0, kept);
    return { differences, count: this.#count + ends.length };
  }

  /** What the rows of each pack took together. */
  sums(): readonly PackSum[] {
    return [...this.#sums.values()];
  }

  /** Adds rows that follow each other in the list, the first at `offset`. Rows that have been added before are passed over. */
  add(offset: number, rows: readonly Deduction[]): void {
    let begin = 0;
    for (let at = 0; at <= rows.length; at += 1) {
      if (at < rows.length && !this.#has(offset + at)) continue;
      if (at > begin) this.#add(offset + begin, at - begin === rows.length ? rows : rows.slice(begin, at));
      begin = at + 1;
    }
  }

  #has(index: number): boolean {
    const place = this.#list.order === 'descending' ? -index : index;
    return this.#runs.some(({ from, to }) => from <= place && place < to);
  }

  #add(offset: number, rows: readonly Deduction[]): void {
    const backwards = this.#list.order === 'descending';
    const from = backwards ? 1 - offset - rows.length : offset;
    const run: Run = { from, to: from + rows.length, chains: new Map() };
    this.#checked += rows.length;
    for (let step = 0; step < rows.length; step += 1) {
      const at = backwards ? rows.length - 1 - step : step;
      const row = rows[at]!;
      const wrong = rowDifferences(offset + at, row);
      if (wrong) this.#keep(wrong);
      this.#addUp(row);
      if (this.#list.order && row.remainingBefore !== null && row.remainingAfter !== null) this.#chain(run, { index: offset + at, row });
    }
    this.#place(run);
  }

  #addUp({ packId, comboItem, actualDeduction }: Deduction): void {
    const key = comboItem === null ? packId : `${packId}\n${comboItem}`;
    let sum = this.#sums.get(key);
    if (!sum) this.#sums.set(key, (sum = { packId, comboItem, rows: 0, sum: zero }));
    sum.rows += 1;
    sum.sum = (sum.sum + readNine(actualDeduction)) as Quantity;
  }

  #chain({ chains }: Run, placed: PlacedRow): void {
    const { packId, comboItem, cycle, deductedAt } = placed.row;
    const key = `${packId}\n${comboItem ?? ''}\n${cycle?.start ?? ''}`;
    const chain = chains.get(key);
    if (!chain) chains.set(key, new Chain({ at: deductedAt, rows: [placed] }));
    else if (chain.latest.at === deductedAt) chain.latest.rows.push(placed);
    else chain.append({ at: deductedAt, rows: [placed] }, this.#link);
  }

  /** Joins a run with those it touches. */
  #place(run: Run): void {
    const left = this.#runs.find(({ to }) => to === run.from);
    const right = this.#runs.find(({ from }) => from === run.to);
    const others = this.#runs.filter((each) => each !== left && each !== right);
    let whole = run;
    if (left) whole = this.#joined(left, whole);
    if (right) whole = this.#joined(whole, right);
    this.#runs = [...others, whole];
  }

  #joined(left: Run, right: Run): Run {
    for (const [key, chain] of right.chains) {
      const before = left.chains.get(key);
      if (before) before.join(chain, this.#link);
      else left.chains.set(key, chain);
    }
    return { from: left.from, to: right.to, chains: left.chains };
  }

  readonly #link: Link = (previous, next) => {
    const wrong = this.#gap(previous, next);
    if (wrong) this.#keep([wrong]);
  };

  #linkInto(found: Difference[]): Link {
    return (previous, next) => {
      const wrong = this.#gap(previous, next);
      if (wrong) found.push(wrong);
    };
  }

  #gap(previous: PlacedRow, next: PlacedRow): Difference | undefined {
    const [left, right] = [previous.row.remainingAfter!, next.row.remainingBefore!];
    // Stryker disable next-line ConditionalExpression: the quick answer for nearly all, which reading them would give as well
    if (left === right) return undefined;
    const [expected, found] = [quantity(left), quantity(right)];
    if (expected === found) return undefined;
    if (found < expected && this.#mayHide(previous)) return undefined;
    return { kind: 'continuity', ...next, expected, found, previous };
  }

  /** True when rows that the list leaves out may have taken what is missing. */
  #mayHide({ row }: PlacedRow): boolean {
    return this.#list.partial || Date.parse(row.deductedAt) < this.#list.from + settledWithin;
  }

  #keep(found: readonly Difference[]): void {
    this.#count += found.length;
    for (const difference of found) if (this.#found.length < kept) this.#found.push(difference);
  }
}
