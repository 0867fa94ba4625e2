/** What a pointer does by dragging: widths at the grips, columns by their headers, cells over the rows. */
import { allowedWidth } from '../../model/column-moves.js';
import type { CellPlace } from './column.js';
import type { ColumnWork } from './column-work.js';
import type { TableFace } from './face.js';
import type { Selection } from './selection.js';
import { columnsVariable } from './tracks.js';

/** A drag of a header begins after so many pixels: before, it is a click. */
const threshold = 6;

export class Pointer<Row> {
  readonly #table: TableFace<Row>;
  readonly #selection: Selection<Row>;
  readonly #work: ColumnWork<Row> | undefined;

  constructor(table: TableFace<Row>, selection: Selection<Row>, work: ColumnWork<Row> | undefined) {
    this.#table = table;
    this.#selection = selection;
    this.#work = work;
  }

  /** Begins what a press on this element begins. */
  down(event: PointerEvent, target: EventTarget | null): void {
    const place = this.#table.placeOf(target);
    if (!place || event.button !== 0) return;
    const grip = (target as Element).closest<HTMLElement>('.grip');
    // A press that has waited for this part may have been let go of meanwhile.
    if (event.eventPhase === Event.NONE && !grip?.matches(':active')) return;
    if (grip) this.#resize(event, place.key, grip);
    else if (place.row < 0) this.#reorder(event, place.key);
    else this.#select(event, place);
  }

  #resize(event: PointerEvent, key: string, grip: HTMLElement): void {
    const work = this.#work;
    if (!work) return;
    const { scroller, view } = this.#table;
    const before = work.width(key);
    const way = rightToLeft(scroller) ? -1 : 1;
    let width = before;
    grip.toggleAttribute('data-held', true);
    event.preventDefault();
    drag(grip, event, {
      move: ({ clientX }) => {
        width = allowedWidth(before + way * (clientX - event.clientX));
        const columns = view.columns.map((column) => (column.key === key ? { ...column, width, fixed: true } : column));
        scroller.style.setProperty('--_columns', columnsVariable(columns));
      },
      end: (done) => {
        grip.toggleAttribute('data-held', false);
        if (done && width !== before) work.resize(key, width);
        else this.#table.host.requestUpdate();
      },
    });
  }

  #reorder(event: PointerEvent, key: string): void {
    const work = this.#work;
    const header = this.#table.cell({ row: -1, key });
    if (!work || !header || event.pointerType === 'touch' || (event.target as Element).closest('.column-menu')) return;
    const row = header.parentElement!;
    const { columns } = this.#table.view;
    let before: string | null | undefined;
    const mark = (place: string | null | undefined): void => {
      before = place;
      [...row.children].forEach((each, index) => {
        each.toggleAttribute('data-drop', place !== undefined && columns[index]!.key === place);
        each.toggleAttribute('data-drop-end', place === null && index === columns.length - 1);
      });
    };
    drag(header, event, {
      threshold,
      move: ({ clientX }) => {
        const rtl = rightToLeft(row);
        const found = [...row.children].findIndex((each) => {
          const { left, right } = each.getBoundingClientRect();
          return rtl ? clientX > (left + right) / 2 : clientX < (left + right) / 2;
        });
        mark(found < 0 ? null : columns[found]!.key);
      },
      end: (done) => {
        const to = before;
        mark(undefined);
        if (!done || to === undefined) return;
        // The release is no click on what sorts.
        const clicks = new AbortController();
        row.addEventListener('click', (click) => click.stopPropagation(), { capture: true, signal: clicks.signal });
        setTimeout(() => clicks.abort());
        work.moveBefore(key, to);
      },
    });
  }

  #select(event: PointerEvent, place: CellPlace): void {
    const cell = this.#table.cell(place)!;
    if ((event.target as Element).closest('a, button, input, select, textarea')) return;
    if (event.shiftKey) {
      event.preventDefault();
      document.getSelection()?.removeAllRanges();
      this.#selection.extend(this.#table.active, place);
    } else {
      this.#selection.clear();
    }
    cell.tabIndex = 0;
    cell.focus({ preventScroll: true });
    if (event.pointerType === 'touch') return;
    const { scroller } = this.#table;
    drag(scroller, event, {
      threshold: 3,
      capture: false,
      move: (moved) => {
        const frame = scroller.getBoundingClientRect();
        if (moved.clientY > frame.bottom - 8) scroller.scrollTop += this.#table.rowHeight;
        else if (moved.clientY < frame.top + 40) scroller.scrollTop -= this.#table.rowHeight;
        const root = scroller.getRootNode() as ShadowRoot;
        const over = this.#table.placeOf(root.elementFromPoint(moved.clientX, Math.max(frame.top + 41, Math.min(frame.bottom - 16, moved.clientY))));
        if (!over || over.row < 0 || (over.row === place.row && over.key === place.key && !this.#selection.range)) return;
        // Within one cell its text is selected; beyond it, cells are.
        document.getSelection()?.removeAllRanges();
        if (!scroller.hasAttribute('data-selecting')) hold(scroller, event.pointerId);
        scroller.toggleAttribute('data-selecting', true);
        if (event.shiftKey) this.#selection.extend(place, over);
        else this.#selection.select(place, over);
      },
      end: () => scroller.toggleAttribute('data-selecting', false),
    });
  }
}

interface Drag {
  readonly threshold?: number;
  readonly capture?: boolean;
  readonly move: (event: PointerEvent) => void;
  /** `done` when it was let go of, and not given up. */
  readonly end: (done: boolean) => void;
}

const rightToLeft = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';

/** Follows a pointer until it is let go of. Escape gives up. */
function drag(on: HTMLElement, start: PointerEvent, { threshold: least = 0, capture = true, move, end }: Drag): void {
  let begun = least === 0;
  const stop = new AbortController();
  const { signal } = stop;
  const finish = (done: boolean): void => {
    stop.abort();
    if (begun) end(done);
  };
  const follow = (event: PointerEvent): void => {
    if (event.pointerId !== start.pointerId) return;
    if (!begun && Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) < least) return;
    if (!begun && capture) hold(on, start.pointerId);
    begun = true;
    move(event);
  };
  if (begun && capture) hold(on, start.pointerId);
  window.addEventListener('pointermove', follow, { signal });
  const over = { signal, capture: true };
  window.addEventListener('pointerup', () => finish(true), over);
  window.addEventListener('pointercancel', () => finish(false), over);
  window.addEventListener('keydown', (event) => event.key === 'Escape' && finish(false), over);
}

function hold(element: HTMLElement, pointerId: number): void {
  try {
    element.setPointerCapture(pointerId);
  } catch {
    // The pointer has gone already, or is not a real one.
  }
}
