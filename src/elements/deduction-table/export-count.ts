/** How many rows an export would have. */
import type { LitElement } from 'lit';
import type { DeductionQuery } from '../../contract/index.js';
import type { PackSource } from '../../api/pack-source.js';
import { Stay } from '../../controllers/stay.js';
import type { ExportSubject } from './export-subject.js';
import type { RowCount } from './export-form.js';

export class ExportCount {
  /** Undefined while it is being counted. */
  value: RowCount | undefined;

  readonly #element: LitElement;
  readonly #stay: Stay;
  #latest = 0;

  constructor(element: LitElement) {
    this.#element = element;
    this.#stay = new Stay(element);
  }

  /** Counts anew. */
  of({ backend, query }: ExportSubject): void {
    const turn = (this.#latest += 1);
    this.value = undefined;
    this.#element.requestUpdate();
    void count(backend.source, query, this.#stay.signal)
      // How many there are is good to know; that it cannot be told now is the export's own affair.
      .catch(() => ({ rows: null, truncated: false }))
      .then((value) => {
        if (turn !== this.#latest) return;
        this.value = value;
        this.#element.requestUpdate();
      });
  }
}

/** As many as a list says; where lists do not reach all, the summary knows. */
async function count(source: PackSource, query: DeductionQuery, signal: AbortSignal): Promise<RowCount> {
  const { total, truncated } = await source.deductions({ ...query, limit: 1 }, { signal });
  if (!truncated) return { rows: total, truncated };
  const { sort: _, ...filters } = query;
  const rows = await source.deductionSummary({ ...filters, by: 'product', limit: 1 }, { signal }).then(
    (summary) => summary.rows,
    () => null,
  );
  return { rows, truncated };
}
