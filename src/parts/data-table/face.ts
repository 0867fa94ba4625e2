/** A data table as its fetched parts see it: what stands, which cell is the active one, and how to move there. */
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { ColumnSettings } from '../../controllers/column-settings.js';
import type { Writer } from '../writer.js';
import type { CellPlace, Column } from './column.js';

/** What the table shows at one time. */
export interface TableView<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly total: number;
  readonly at: (index: number) => Row | undefined;
  readonly writer: Writer;
  /** Member sorted by, with a minus sign for descending; null for the source's own order. */
  readonly sort: string | null;
  readonly selected?: (row: Row) => boolean;
  /** What paper says when only so many rows stand on it. */
  readonly printed?: (shown: number) => string;
}

/** A line of a menu. */
export interface MenuItem {
  readonly label: string;
  /** A second way to do it, as keys. */
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly run: () => void;
}

/** What the table asks of its element. */
export interface TableConfig {
  /** Height of every row in pixels, the placeholder's too, for text of the usual size. */
  readonly rowHeight: number;
  /** Rows in view have changed. */
  readonly onShow: (first: number, last: number) => void;
  /** The user wants another order. */
  readonly onSort: (sort: string | null) => void;
  /**
   * Cells show nothing but their row, and hold nothing but text: they are filled again for another row, other columns or
   * another language alone, and those beyond the sides of the view when the reader rests. Rows are busy until then.
   */
  readonly steady?: boolean;
  /** The reader's columns. The header offers to arrange them when given. */
  readonly settings?: ColumnSettings;
  /** What the menu of a cell offers for its row, before what it offers for every cell. */
  readonly menu?: (row: number) => Promise<readonly MenuItem[]>;
}

/** The table to its parts. */
export interface TableFace<Row> {
  readonly host: ReactiveControllerHost & Element;
  readonly config: TableConfig;
  /** The latest view. */
  readonly view: TableView<Row>;
  /** What scrolls; all cells stand in it. */
  readonly scroller: HTMLElement;
  /** The place that has, or had, the focus. */
  active: CellPlace;
  /** Height of every row in pixels, as the text needs it. */
  readonly rowHeight: number;
  /** Index of the first row that is wholly in view. */
  readonly firstInView: number;
  /** The element at a place, when it is drawn. */
  cell(place: CellPlace): HTMLElement | undefined;
  /** The place of an element of a cell. */
  placeOf(target: EventTarget | null): CellPlace | undefined;
  /** Calls for the cells of each row that is drawn. */
  each(mark: (index: number, cells: readonly HTMLElement[]) => void): void;
  /** Brings a place into view, draws it, and moves the focus there. */
  focus(place: CellPlace): void;
  /** Brings a place into view and draws it. */
  reveal(place: CellPlace): void;
  /** Sorts as a click on the header does. */
  sort(column: Column<Row>, direction?: 'ascending' | 'descending' | 'none'): void;
}

/** What works in a table once it is there: keys, selection, columns, finding. */
export interface TableDesk {
  /** Takes part in an event of the table; `target` is what it came from, for an event that is over. */
  handle(event: Event, target?: EventTarget | null): void;
  /** Marks the cells of a drawn row. */
  readonly mark: (index: number, cells: readonly HTMLElement[]) => void;
  /** What stands over the table: menu, tip, find bar. */
  overlay(): TemplateResult;
  /** What is said below the table. */
  line(): TemplateResult | undefined;
}
