/**
 * The check of a whole range: all its rows in the order of time, page by page out of one snapshot, then what the packs say
 * was used of them. Ranges beyond the page cap are read in windows of deduction time. The page stays responsive: a page of
 * rows takes a millisecond or two, and while the next one is on its way there is nothing to do.
 */
import { apiErrorOf, ApiError } from '../../api/api-error.js';
import type { Deduction, DeductionList, DeductionQuery, Pack } from '../../contract/index.js';
import type { Backend } from '../../controllers/backend.js';
import { Pace } from '../../controllers/pace.js';
import { LedgerCheck, type CheckedList } from '../../model/ledger-check.js';
import { comparePacks, type PackComparison } from '../../model/ledger-check-packs.js';
import type { Difference } from '../../model/ledger-check-row.js';

/** Pages asked for at a time: one is checked while others are on their way. */
const atOnce = 3;
/** After so many milliseconds of work others have their turn: clicks, and drawing how far it has come. */
const turn = 12;

/** How far it has come. */
export interface CheckState {
  readonly phase: 'running' | 'done' | 'cancelled' | 'failed';
  readonly checked: number;
  /** All rows to be checked. */
  readonly total: number;
  readonly differences: readonly Difference[];
  readonly count: number;
  /** Sums beside used amounts; null while they are not compared, or when they could not be read. */
  readonly packs: PackComparison | null;
  readonly error: ApiError | null;
}

/** The rows of one window of deduction time, as far as paging reaches. */
interface Window {
  readonly query: DeductionQuery;
  readonly base: number;
  /** Ids of rows at its start that the window before it has had. */
  readonly known: ReadonlySet<string>;
}

/**
 * Checks all rows that match.
 * @param query without a page
 * @param tell called with each step
 */
export async function checkAll(backend: Backend, query: DeductionQuery, list: CheckedList, tell: (state: CheckState) => void, signal: AbortSignal): Promise<void> {
  const check = new LedgerCheck({ ...list, order: 'ascending' });
  const reader = new Reader(backend, signal);
  const state = (phase: CheckState['phase'], rest: Partial<CheckState> = {}): CheckState => {
    const { differences, count } = check.result();
    return { phase, checked: check.checked, total: reader.total, differences, count, packs: null, error: null, ...rest };
  };
  try {
    for (let window: Window | undefined = { query: { ...query, sort: 'deductedAt' }, base: 0, known: new Set() }; window; ) {
      window = await reader.window(window, (offset, rows) => {
        check.add(offset, rows);
        tell(state('running'));
      });
    }
    // Filters that leave out rows of a pack leave its sum behind what was used of it.
    const packs = list.partial ? null : await reader.packs(query).catch(() => null);
    if (signal.aborted) throw new ApiError('aborted');
    tell(state('done', { packs: packs && comparePacks(check.sums(), packs, list.from) }));
  } catch (cause) {
    const error = apiErrorOf(cause);
    tell(signal.aborted || error.kind === 'aborted' ? state('cancelled') : state('failed', { error }));
  }
}

class Reader {
  /** All rows to be read. */
  total = 0;
  readonly #backend: Backend;
  readonly #signal: AbortSignal;
  readonly #pace = new Pace();
  #asOf: string | undefined;
  #since = performance.now();

  constructor(backend: Backend, signal: AbortSignal) {
    this.#backend = backend;
    this.#signal = signal;
  }

  /** Reads a window, and tells which comes next; undefined when it was the last. */
  async window({ query, base, known }: Window, take: (offset: number, rows: readonly Deduction[]) => void): Promise<Window | undefined> {
    const { pageSize, pageRows } = this.#backend.capabilities.limits;
    const first = await this.#page(query, 0, pageSize);
    if (base === 0) this.total = first.truncated ? await this.#count(query, first.total) : first.total;
    const latest = new Latest();
    const keep = (offset: number, rows: readonly Deduction[]): void => {
      latest.add(rows);
      // Rows that the window before has had stand at the beginning of this one.
      const fresh = known.size > 0 ? rows.filter(({ id }) => !known.has(id)) : rows;
      take(base - known.size + offset + rows.length - fresh.length, fresh);
    };
    keep(0, first.items);
    await this.#inTurn(pageSize, first.total, async (offset) => keep(offset, (await this.#page(query, offset, Math.min(pageSize, pageRows - offset))).items));
    // All rows of one moment, more than paging reaches: there is no way beyond them.
    if (!first.truncated || latest.at === query.deductedFrom) return undefined;
    return { query: { ...query, deductedFrom: latest.at }, base: base - known.size + first.total, known: latest.ids };
  }

  /** The packs of the product. */
  async packs({ product, packId }: DeductionQuery): Promise<readonly Pack[]> {
    const { source, capabilities } = this.#backend;
    const options = { signal: this.#signal };
    const packs: Pack[] = [];
    const ids = packId ?? [];
    if (ids.length > 0) return Promise.all(ids.map((id) => source.pack(id, options)));
    for (let total = 1; packs.length < total; ) {
      const page = await source.packs({ product, offset: packs.length, limit: capabilities.limits.pageSize }, options);
      if (page.items.length === 0) break;
      packs.push(...page.items);
      total = page.total;
    }
    return packs;
  }

  async #inTurn(step: number, end: number, work: (offset: number) => Promise<void>): Promise<void> {
    let next = step;
    const worker = async (): Promise<void> => {
      while (next < end) {
        const offset = next;
        next += step;
        await work(offset);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
  }

  async #page(query: DeductionQuery, offset: number, limit: number): Promise<DeductionList> {
    const most = Math.max(1, this.#backend.capabilities.limits.requestsPerSecond / 2);
    if (performance.now() - this.#since > turn) await new Promise((resolve) => setTimeout(resolve)).then(() => (this.#since = performance.now()));
    if (this.#signal.aborted) throw new ApiError('aborted');
    const call = () => {
      const pinned = this.#asOf === undefined ? {} : { asOf: this.#asOf };
      return this.#backend.source.deductions({ ...query, offset, limit, ...pinned }, { signal: this.#signal });
    };
    const page = await this.#pace.begin(most, call, this.#signal);
    this.#asOf ??= page.asOf;
    return page;
  }

  async #count({ sort: _sort, ...query }: DeductionQuery, atLeast: number): Promise<number> {
    const { rows } = await this.#backend.source.deductionSummary({ ...query, by: 'product', limit: 1, asOf: this.#asOf }, { signal: this.#signal });
    return Math.max(rows, atLeast);
  }
}

/** The rows of the latest moment, whichever way the pages come. */
class Latest {
  at = '';
  ids = new Set<string>();
  #time = -Infinity;

  add(rows: readonly Deduction[]): void {
    const end = rows.at(-1);
    const time = end ? Date.parse(end.deductedAt) : -Infinity;
    if (!end || time < this.#time) return;
    if (time > this.#time) this.ids = new Set();
    this.#time = time;
    this.at = end.deductedAt;
    for (const { id, deductedAt } of rows) if (Date.parse(deductedAt) === time) this.ids.add(id);
  }
}
