/** Usage that no pack took, and what was said of each pack that was considered. Rows are only ever appended. */
import { IndexColumn, Interned, NumberColumn, QuantityColumn } from './columns.js';
import type { Quantity } from './decimal.js';
import type { Time } from './time.js';

/** Why a pack that was considered did not take a usage. */
export type PassedOverReason =
  | 'otherSubproduct'
  | 'noCoefficient'
  | 'notYetEffective'
  | 'outsideValidity'
  | 'outsideShardRange'
  | 'exhausted'
  | 'cycleExhausted'
  | 'frozen'
  | 'refunded'
  | 'expired'
  | 'attributeMismatch'
  | 'regionMismatch'
  | 'ownerMismatch'
  | 'accountOverdue';

/** A reason and what it refers to. */
export interface Mismatch {
  readonly reason: PassedOverReason;
  readonly detail: string | null;
}

/** A pack, by number, and why it was passed over. */
export interface PassedOver extends Mismatch {
  readonly pack: number;
}

export class UncoveredLog {
  readonly at = new NumberColumn();
  readonly usage = new IndexColumn();
  readonly amount = new QuantityColumn();
  /** Number of the list of packs passed over: many rows share one. */
  readonly considered = new IndexColumn();
  readonly lists = new Interned<readonly PassedOver[]>();

  get length(): number {
    return this.at.length;
  }

  push(at: Time, usage: number, amount: Quantity, considered: readonly PassedOver[]): void {
    const key = JSON.stringify(considered);
    this.at.push(at);
    this.usage.push(usage);
    this.amount.push(amount);
    this.considered.push(this.lists.of(key, () => considered));
  }
}
