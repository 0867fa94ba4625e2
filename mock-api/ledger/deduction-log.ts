/** The deductions, in columns, in the order they were made. Rows are only ever appended. */
import { IndexColumn, Interned, NumberColumn, QuantityColumn } from './columns.js';
import type { Quantity } from './decimal.js';
import type { Time } from './time.js';

/** No cycle, in the column of cycles. */
export const NO_CYCLE = 0;

/** Usage as metered, in columns. */
export class UsageLog {
  /** Its kind: item, specification, region, attributes. */
  readonly kind = new IndexColumn();
  /** Number of the account. */
  readonly owner = new IndexColumn();
  readonly start = new NumberColumn();
  readonly end = new NumberColumn();
  readonly amount = new QuantityColumn();

  get length(): number {
    return this.kind.length;
  }

  push(kind: number, owner: number, start: Time, end: Time, amount: Quantity): number {
    this.kind.push(kind);
    this.owner.push(owner);
    this.start.push(start);
    this.end.push(end);
    this.amount.push(amount);
    return this.kind.length - 1;
  }
}

/** Deductions, in columns. */
export class DeductionLog {
  readonly at = new NumberColumn();
  readonly pack = new IndexColumn();
  /** Which of the pack's pools. */
  readonly pool = new IndexColumn();
  /** Row in the usage log. */
  readonly usage = new IndexColumn();
  /** Left before; −1 for an unlimited pack. */
  readonly before = new QuantityColumn();
  readonly actual = new QuantityColumn();
  /** The part of the usage that was covered, in its own unit. */
  readonly original = new QuantityColumn();
  /** Number of the coefficient. */
  readonly coefficient = new IndexColumn();
  /** Row in `cycles`. */
  readonly cycle = new IndexColumn();
  readonly coefficients = new Interned<Quantity>();
  readonly cycles: { readonly start: Time; readonly end: Time }[] = [{ start: 0, end: 0 }];

  get length(): number {
    return this.at.length;
  }

  push(
    at: Time,
    pack: number,
    pool: number,
    usage: number,
    before: Quantity,
    actual: Quantity,
    original: Quantity,
    coefficient: number,
    cycle: number,
  ): number {
    this.at.push(at);
    this.pack.push(pack);
    this.pool.push(pool);
    this.usage.push(usage);
    this.before.push(before);
    this.actual.push(actual);
    this.original.push(original);
    this.coefficient.push(coefficient);
    this.cycle.push(cycle);
    return this.at.length - 1;
  }
}

/** What is left after a row; −1 for an unlimited pack. */
export const remainingAfter = (log: DeductionLog, row: number): Quantity => {
  const before = log.before.at(row);
  return before < 0n ? before : before - log.actual.at(row);
};

/** Number for "without bound" in `before`. */
export const UNBOUNDED: Quantity = -1n;

