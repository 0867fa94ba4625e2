/** A column of a data table. */
import type { TemplateResult } from 'lit';
import type { MessageKey } from '../../i18n/locales.js';
import type { Writer } from '../writer.js';

/**
 * What a cell shows: a text, several lines of which the first leads, or a template. A column always gives the same
 * sort, because its cells are used again for other rows.
 */
export type CellContent = string | readonly string[] | TemplateResult;

export interface Column<Row> {
  /** Identifier, under which settings are kept. */
  readonly key: string;
  /** Header. */
  readonly label: MessageKey;
  /** What the header means, for columns that need it said. */
  readonly help?: MessageKey;
  /** Width in pixels. */
  readonly width: number;
  /** `end` for numbers, so that digits align. */
  readonly align?: 'start' | 'end';
  /** Always shown. */
  readonly locked?: boolean;
  /** Stays in sight while the others scroll sideways. One column of a table. */
  readonly pinned?: boolean;
  /** Member to sort by, for columns that can be sorted. */
  readonly sort?: string;
  /** What a row shows here. */
  readonly cell: (row: Row, writer: Writer) => CellContent;
}

/** The classes of a column's cells, header included. */
export const cellClass = ({ align, pinned }: Pick<Column<never>, 'align' | 'pinned'>): string =>
  ['cell', align === 'end' && 'end', pinned && 'pinned'].filter(Boolean).join(' ');
