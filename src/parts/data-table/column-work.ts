/** What a reader does with columns: each step is said, and can be taken back. */
import { allowedWidth, movedBefore, pinnedOrder } from '../../model/column-moves.js';
import type { ColumnSettings } from '../../controllers/column-settings.js';
import { enGrid } from '../../i18n/en-grid.js';
import type { MessageKey } from '../../i18n/locales.js';
import type { MessageValues } from '../../i18n/message.js';
import type { Column } from './column.js';
import type { TableFace } from './face.js';
import type { StatusLine } from './line.js';

/** Padding, the arrows of a header and some air, beside the text of a cell. */
const beside = 28;

export class ColumnWork<Row> {
  readonly #table: TableFace<Row>;
  readonly #settings: ColumnSettings;
  readonly #line: StatusLine<Row>;

  constructor(table: TableFace<Row>, settings: ColumnSettings, line: StatusLine<Row>) {
    this.#table = table;
    this.#settings = settings;
    this.#line = line;
  }

  /** Moves a column so many places among those that are shown. */
  move(key: string, by: number): void {
    const { columns } = this.#table.view;
    const from = columns.findIndex((column) => column.key === key);
    const to = Math.min(columns.length - 1, Math.max(0, from + by));
    if (to !== from) this.moveBefore(key, columns[by > 0 ? to + 1 : to]?.key ?? null);
  }

  /** Moves a column before another; to the end without one. */
  moveBefore(key: string, before: string | null): void {
    const keys = this.#table.view.columns.map((column) => column.key);
    const shown = movedBefore(keys, key, before);
    if (shown.every((each, index) => each === keys[index])) return;
    this.#settings.arrange({ order: this.#withHidden(shown) });
    this.#say('grid.moved', key, { position: shown.indexOf(key) + 1, total: keys.length });
  }

  /** The width of a column as it stands, in pixels. */
  width(key: string): number {
    return this.#table.cell({ row: -1, key })?.offsetWidth ?? 0;
  }

  resize(key: string, width: number): void {
    const allowed = allowedWidth(width);
    this.#settings.arrange({ widths: { ...this.#settings.now.widths, [key]: allowed } });
    this.#say('grid.resized', key, { width: allowed });
  }

  /** As wide as the widest of its cells that are drawn. */
  fit(key: string): void {
    const { view } = this.#table;
    const index = view.columns.findIndex((column) => column.key === key);
    let widest = 0;
    const measure = (cell: Element | undefined): void => {
      if (!cell) return;
      const range = document.createRange();
      range.selectNodeContents(cell);
      widest = Math.max(widest, range.getBoundingClientRect().width);
    };
    this.#table.each((_, cells) => measure(cells[index]));
    measure(this.#table.cell({ row: -1, key })?.firstElementChild ?? undefined);
    this.resize(key, Math.ceil(widest) + beside);
  }

  resetWidth(key: string): void {
    const { [key]: _own, ...widths } = this.#settings.now.widths;
    this.#settings.arrange({ widths });
    this.#say('grid.widthReset', key);
  }

  hasOwnWidth(key: string): boolean {
    return Object.hasOwn(this.#settings.now.widths, key);
  }

  pin(column: Column<Row>): void {
    const pinned = !column.pinned;
    const { columns } = this.#table.view;
    const order = pinned ? this.#withHidden(pinnedOrder(columns, column.key)) : this.#settings.now.order;
    this.#settings.arrange({ order, pinned: { ...this.#settings.now.pinned, [column.key]: pinned } });
    this.#say(pinned ? 'grid.pinned' : 'grid.unpinned', column.key);
  }

  hide(key: string): void {
    this.#say('grid.hidden', key);
    this.#settings.hide([...this.#settings.now.hidden, key]);
  }

  /** Takes the latest change back. */
  readonly undo = (): void => {
    if (this.#settings.undo()) this.#line.say(this.#table.view.writer.with(enGrid).t('grid.undone'));
  };

  /** Hidden columns keep their place behind the column they follow. */
  #withHidden(shown: readonly string[]): readonly string[] {
    const all = [...shown];
    this.#settings.keys.forEach((key, index, keys) => {
      if (!all.includes(key)) all.splice(index === 0 ? 0 : all.indexOf(keys[index - 1]!) + 1, 0, key);
    });
    return all;
  }

  #say(message: MessageKey, key: string, values: MessageValues = {}): void {
    const { columns, writer } = this.#table.view;
    const label = columns.find((column) => column.key === key)?.label;
    this.#line.say(writer.with(enGrid).t(message, { column: label ? writer.t(label) : key, ...values }), this.undo);
  }
}
