/** What the parts that the deduction table opens know of it, and of each other. */
import type { LitElement, TemplateResult } from 'lit';
import type { Deduction, DeductionList } from '../../contract/index.js';
import type { Backend } from '../../controllers/backend.js';
import type { PagedRows } from '../../controllers/paged-rows.js';
import type { CheckedList } from '../../model/ledger-check.js';
import type { Difference } from '../../model/ledger-check-row.js';
import type { Writer } from '../../parts/writer.js';
import type { DeductionDesk } from './desk.js';

/** What the rooms know of their element. */
export interface RoomHost {
  readonly element: LitElement;
  readonly writer: () => Writer;
  readonly backend: () => Backend | undefined;
  readonly desk: DeductionDesk;
  readonly rows: () => PagedRows<Deduction, DeductionList>;
  readonly scrollTo: (index: number) => void;
  readonly openExport: () => void;
}

/** A page as it is asked for. */
export type AskedPage = Parameters<ConstructorParameters<typeof PagedRows<Deduction, DeductionList>>[1]['load']>[0];

/** Rows that the list asks for at a time. */
export const rowsToAPage = ({ capabilities }: Backend): number => Math.min(100, capabilities.limits.pageSize);

/** How the rows that have come add up. */
export interface CheckedRows {
  /** What does not add up. */
  readonly differences: readonly Difference[];
  readonly list: CheckedList | undefined;
  /** How it stands in a few words, and the way to more. */
  mark(open: () => void): TemplateResult;
}

/** The ways from one part to another. */
export interface RoomDoors {
  /** The check of the rows that have come; undefined before it is there. */
  readonly watch: { readonly part: CheckedRows | undefined };
  /** Shows the row in the list, whatever it is sorted by now, and brings its column into view. */
  goToRow(row: Deduction, column: string): void;
  /** Shows usage that was not taken: all, or that for which a pack was considered. */
  openUncovered(packId: string | null): void;
}
