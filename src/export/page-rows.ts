/** Rows page by page, all of one snapshot, the next page asked for while the last one is written. */
import { ApiError } from '../api/api-error.js';
import type { RowSource } from './row-source.js';

/** A page as every list of the contract answers it. */
export interface ListPage<Row> {
  readonly items: readonly Row[];
  readonly total: number;
  readonly truncated: boolean;
  readonly asOf: string;
}

/** Which page. */
export interface PageRequest {
  readonly offset: number;
  readonly limit: number;
  readonly asOf?: string;
}

export type AskPage<Row> = (page: PageRequest, signal: AbortSignal) => Promise<ListPage<Row>>;

export class PageRows<Row> implements RowSource<Row> {
  total: number | null = null;
  asOf: string | null = null;
  truncated = false;

  readonly #ask: AskPage<Row>;
  readonly #size: number;
  #offset = 0;
  #ahead: Promise<ListPage<Row>> | undefined;

  constructor(ask: AskPage<Row>, size: number) {
    this.#ask = ask;
    this.#size = size;
  }

  async next(signal: AbortSignal): Promise<readonly Row[] | null> {
    if (this.total !== null && this.#offset >= this.total) return null;
    const asked = this.#ahead ?? this.#page(this.#offset, signal);
    this.#ahead = undefined;
    const { items, total, truncated, asOf } = await asked;
    if (this.asOf === null) Object.assign(this, { total, truncated, asOf });
    if (items.length === 0 && this.#offset < this.total!) {
      // A snapshot cannot lose rows: a backend that says so has lost the snapshot.
      throw new ApiError('shape', { code: 'snapshotGone', field: 'items' });
    }
    this.#offset += items.length;
    if (this.#offset < this.total!) {
      this.#ahead = this.#page(this.#offset, signal);
      // If it fails, whoever asks for it is told.
      this.#ahead.catch(() => {});
    }
    return items;
  }

  #page(offset: number, signal: AbortSignal): Promise<ListPage<Row>> {
    // Never past the last row: a backend refuses to list beyond its cap.
    const limit = this.total === null ? this.#size : Math.min(this.#size, this.total - offset);
    return this.#ask({ offset, limit, ...(this.asOf !== null && { asOf: this.asOf }) }, signal);
  }
}
