// What the tables have in common: eighteen columns, the texts in them, and what the bench does with each.
import type { Deduction } from '../../../../src/contract/index.js';

const instants = new Intl.DateTimeFormat('en', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const numbers = new Intl.NumberFormat('en', { minimumFractionDigits: 9, maximumFractionDigits: 9 });
const instant = (text: string): string => instants.format(new Date(text));
const quantity = (text: string | null, unit: string): string => (text === null ? '–' : `${numbers.format(text as Intl.StringNumericLiteral)} ${unit}`);

export interface BenchColumn {
  readonly key: keyof Deduction;
  readonly width: number;
  readonly end?: boolean;
  readonly text: (row: Deduction) => string;
}

const plain = (key: Exclude<keyof Deduction, 'cycle'>, width: number): BenchColumn => ({ key, width, text: (row) => row[key] ?? '–' });
const time = (key: 'deductedAt' | 'usageStart' | 'usageEnd'): BenchColumn => ({ key, width: 205, text: (row) => instant(row[key]) });
const amount = (key: 'remainingBefore' | 'actualDeduction' | 'remainingAfter', width: number): BenchColumn => ({
  key,
  width,
  end: true,
  text: (row) => quantity(row[key], row.packUnit),
});

/** As wide as those of deduction-table, which shows the same eighteen texts. */
export const columns: readonly BenchColumn[] = [
  plain('packName', 220),
  plain('packId', 120),
  plain('packOwnerUin', 160),
  plain('product', 170),
  plain('subproduct', 190),
  plain('capacityMode', 150),
  time('deductedAt'),
  amount('remainingBefore', 260),
  amount('actualDeduction', 240),
  amount('remainingAfter', 260),
  plain('deductedUin', 195),
  plain('deductedProduct', 180),
  plain('deductedSubproduct', 200),
  plain('billingItem', 190),
  { key: 'originalUsage', width: 240, end: true, text: (row) => quantity(row.originalUsage, row.originalUsageUnit) },
  { key: 'coefficient', width: 200, end: true, text: (row) => row.coefficient },
  time('usageStart'),
  time('usageEnd'),
];

export const rowHeight = 48;
/** Height of the whole table, its header included. */
export const height = 600;
/** The member that the bench sorts by: a number. */
export const sortKey = 'actualDeduction';
export const compare = (a: Deduction, b: Deduction): number => Number(a[sortKey]) - Number(b[sortKey]);

/** A table that stands in the page. */
export interface Mounted {
  /** The element that scrolls. */
  readonly scroller: HTMLElement;
  /** Sorts by `sortKey`, upwards or downwards; resolves when that has been asked for. */
  readonly sort: (descending: boolean) => unknown;
  /** The elements of rows that show a row of the list, or stand for one that is on its way; spare and hidden ones without words. */
  readonly rows: () => Iterable<HTMLElement>;
  /** What a row says; empty for one on its way. By default its text. */
  readonly words?: (row: HTMLElement) => string;
  /** Height of the part of the scroller that a header covers; 0 where the header stands outside of it. */
  readonly head: number;
  readonly unmount?: () => void;
}

/** A table in a place of 1,200 × 600 pixels. */
export type Contestant = (place: HTMLElement, rows: Deduction[], count: number) => Mounted | Promise<Mounted>;

/** One that is painted before its rows have come; the second step is their arrival. */
export type SteppedContestant = (place: HTMLElement, rows: Deduction[], count: number) => () => Promise<Mounted>;

/** What stands in the view of a table, by the document: rows that are missing, and the words of the first one. */
export function viewOf({ scroller, rows, head, words = textOf }: Mounted): { readonly blanks: number; readonly first: string } {
  const { top, bottom } = scroller.getBoundingClientRect();
  const [from, to] = [top + head, Math.min(bottom, top + scroller.clientHeight)];
  let covered = 0;
  let first = '';
  for (const row of rows()) {
    const place = row.getBoundingClientRect();
    const height = Math.min(place.bottom, to) - Math.max(place.top, from);
    const said = height > 0 ? words(row) : '';
    if (said === '') continue;
    covered += height;
    if (place.top <= from) first = said;
  }
  // Half a row is what borders and rounding may leave over.
  return { blanks: Math.max(0, Math.round((to - from - covered) / rowHeight)), first };
}

const textOf = (row: HTMLElement): string => row.textContent;

export function element<K extends keyof HTMLElementTagNameMap>(tag: K, css: string, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.style.cssText = css;
  made.append(...children);
  return made;
}

/** The frame that the floors draw into: a header that stays, and rows from a small pool. */
export function frame(place: HTMLElement, total: number): { scroller: HTMLElement; draw: (at: (index: number) => Deduction | undefined, anew?: boolean) => [number, number]; rows: () => HTMLElement[] } {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const cells = `display:grid;grid-template-columns:${columns.map((column) => `${column.width}px`).join(' ')};width:${width}px;`;
  const cell = ({ end }: BenchColumn, text: string): HTMLElement =>
    element('div', `overflow:hidden;text-overflow:ellipsis;white-space:pre;align-content:center;padding:0 12px;${end ? 'text-align:right' : ''}`, document.createTextNode(text));
  const head = element('div', `${cells}position:sticky;top:0;z-index:1;background:#eee;height:36px`, ...columns.map((column) => cell(column, column.key)));
  const body = element('div', `position:relative;contain:layout style;width:${width}px;height:${total * rowHeight}px`);
  const scroller = element('div', `overflow:auto;height:${height}px`, head, body);
  place.append(scroller);
  const pool = Array.from({ length: Math.ceil((height - 36) / rowHeight) + 1 }, () => {
    const made = columns.map((column) => cell(column, ''));
    const row = element('div', `${cells}position:absolute;top:0;height:${rowHeight}px;border-bottom:1px solid #ddd;box-sizing:border-box`, ...made);
    body.append(row);
    return { row, texts: made.map((each) => each.firstChild as Text), index: -1, of: undefined as Deduction | undefined };
  });
  const draw = (at: (index: number) => Deduction | undefined, anew = false): [number, number] => {
    const first = Math.floor(scroller.scrollTop / rowHeight);
    const last = Math.min(total, first + pool.length) - 1;
    for (let index = first; index <= last; index += 1) {
      const slot = pool[index % pool.length]!;
      const of = at(index);
      if (slot.index === index && slot.of === of && !anew) continue;
      if (slot.index !== index) slot.row.style.transform = `translateY(${index * rowHeight}px)`;
      slot.index = index;
      slot.of = of;
      columns.forEach((column, place) => (slot.texts[place]!.data = of ? column.text(of) : ''));
    }
    return [first, last];
  };
  return { scroller, draw, rows: () => pool.filter(({ of }) => of).map(({ row }) => row) };
}
