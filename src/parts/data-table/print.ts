/** Paper does not scroll: while a page is printed, all rows that are loaded around the view stand in the table. */
import type { RowWindow } from '../../model/row-window.js';
import type { TableView } from './face.js';

/** Most rows put on paper: more is what the export is for. */
const most = 1000;

/** The loaded rows around those in view. */
export function printedRows({ first, last }: RowWindow, total: number, loaded: (index: number) => boolean): RowWindow {
  let [from, to] = [first, last];
  while (to + 1 < total && to - from < most && loaded(to + 1)) to += 1;
  while (from > 0 && to - from < most && loaded(from - 1)) from -= 1;
  return { first: from, last: to };
}

/** Says on paper how many of the rows stand there, where that is not all of them. */
export function tellPrinted({ dataset }: HTMLElement, { first, last }: RowWindow, { total, printed }: Pick<TableView<never>, 'total' | 'printed'>): void {
  const shown = last - first + 1;
  dataset['printed'] = (shown < total && printed?.(shown)) || '';
}

/** Calls before and after printing, until it is told to stop. */
export function whenPrinted(call: (printing: boolean) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  window.addEventListener('beforeprint', () => call(true), { signal });
  window.addEventListener('afterprint', () => call(false), { signal });
  return () => stop.abort();
}
