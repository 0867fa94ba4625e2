/** What exports are about, and what they ask of the table. */
import type { Deduction, DeductionQuery, ExportRecord } from '../../contract/index.js';
import type { Backend } from '../../controllers/backend.js';
import type { Column } from '../../parts/data-table/column.js';
import type { Writer } from '../../parts/writer.js';

/** Kinds of file that are made in the page. */
export type FileKind = 'csv' | 'xlsx';

/** What can be exported now. */
export interface ExportSubject {
  readonly writer: Writer;
  readonly backend: Backend;
  /** What is asked for, without a page. */
  readonly query: DeductionQuery;
  /** The columns in their order, and those of them that are shown. */
  readonly columns: readonly Column<Deduction>[];
  readonly shown: readonly Column<Deduction>[];
}

/** What exports ask of their element. */
export interface ExportHost {
  readonly subject: () => ExportSubject | undefined;
  /** A file is ready at the backend. */
  readonly onReady: (record: ExportRecord) => void;
  /** Records have changed at the backend: other elements read anew. */
  readonly onChange: () => void;
  /** Shows the records elsewhere on the page; false where nothing shows them. */
  readonly showRecords: () => boolean;
}
