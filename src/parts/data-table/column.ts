/** A column of a data table. */
import type { TemplateResult } from 'lit';
import type { MessageKey } from '../../i18n/locales.js';
import type { Writer } from '../writer.js';

/** What a cell shows: a text, several lines of which the first leads, or a template. Cells are used again for other rows. */
export type CellContent = string | readonly string[] | TemplateResult;

/** What a cell is copied as: a text, several cells, or what differs with and without units: `bare` is for calculating. */
export type CopiedCell = string | readonly string[] | { readonly shown: string; readonly bare: string };

export interface Column<Row> {
  /** Identifier, under which settings are kept. */
  readonly key: string;
  /** Header. */
  readonly label: MessageKey;
  /** What the header means, for columns that need it said. */
  readonly help?: MessageKey;
  /** Width in pixels for text of the usual size: the least one, while the table has room to give. */
  readonly width: number;
  /** The reader has chosen the width: it does not grow with the table. */
  readonly fixed?: boolean;
  /** `end` for numbers, so that digits align. */
  readonly align?: 'start' | 'end';
  /** Always shown. */
  readonly locked?: boolean;
  /** Stays in sight while the others scroll sideways. */
  readonly pinned?: boolean;
  /** Stays in sight at the end of the view while the others scroll sideways, unless the reader pins it at the beginning. */
  readonly atEnd?: boolean;
  /** Member to sort by, for columns that can be sorted. */
  readonly sort?: string;
  /** What a row shows here. */
  readonly cell: (row: Row, writer: Writer) => CellContent;
  /** What is copied of it; what it shows when absent. Amounts with all their digits; each row as many cells as the others. */
  readonly copy?: (row: Row, writer: Writer) => CopiedCell;
}

/** A cell of a table: a row's index, or the header; and the key of a column. */
export interface CellPlace {
  /** Index of the row; -1 for the header. */
  readonly row: number;
  readonly key: string;
}

/** The classes of a column's cells, header included. */
export const cellClass = ({ align, pinned, atEnd }: Pick<Column<never>, 'align' | 'pinned' | 'atEnd'>): string =>
  ['cell', align === 'end' && 'end', pinned ? 'pinned' : atEnd && 'pinned at-end'].filter(Boolean).join(' ');
