/** Checks the rows as they come, while the page has nothing better to do, and tells quietly how it stands. */
import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Deduction } from '../../contract/index.js';
import { enLedger } from '../../i18n/en-ledger.js';
import { LedgerCheck, type CheckedList } from '../../model/ledger-check.js';
import type { Difference } from '../../model/ledger-check-row.js';
import { icon } from '../../parts/icons.js';
import { dress } from '../../parts/later.js';
import type { Writer } from '../../parts/writer.js';
import { apart, columnOf } from './check-words.js';
import { checkStyles } from './check.styles.js';
import type { Marks } from './columns.js';
import type { RoomHost } from './room-host.js';

/** The rows rest for so long, in milliseconds, before they are checked: not while a reader scrolls. */
const calm = 300;
/** After so many milliseconds of work others have their turn: half a frame. */
const turn = 8;

export class LedgerWatch {
  /** What does not add up of the rows that have come. */
  differences: readonly Difference[] = [];
  list: CheckedList | undefined;
  /** Words for the cells of rows that do not add up; undefined while all do. */
  marks: Marks | undefined;

  readonly #host: RoomHost;
  #key = '';
  #check: LedgerCheck | undefined;
  #waiting: { readonly offset: number; readonly rows: readonly Deduction[] }[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #count = 0;

  constructor(host: RoomHost) {
    this.#host = host;
    dress(host.element, checkStyles);
  }

  get #writer(): Writer {
    return this.#host.writer().with(enLedger);
  }

  /** Takes rows of a list; another key begins anew. */
  came(key: string, list: CheckedList, offset: number, rows: readonly Deduction[]): void {
    if (key !== this.#key) {
      this.#key = key;
      this.#check = new LedgerCheck(list);
      this.#waiting = [];
      this.list = list;
    }
    this.#waiting.push({ offset, rows });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#work(), calm);
  }

  /** How it stands, and the way to more. */
  mark(open: () => void): TemplateResult {
    const { t } = this.#writer;
    const checked = this.#check?.checked ?? 0;
    if (checked === 0) return html`<span class="check-mark">${t('check.running')}</span>`;
    const wrong = this.#count > 0;
    const words = wrong ? t('check.wrong', { count: checked, wrong: this.#count }) : t('check.ok', { count: checked });
    return html`<button class="check-mark ${wrong ? 'wrong' : 'good'}" aria-haspopup="dialog" @click=${open}>
      ${keyed(wrong, icon(wrong ? 'warn' : 'check'))}<span role="status">${words}</span>
    </button>`;
  }

  #work(): void {
    const check = this.#check!;
    const begun = performance.now();
    for (let page; (page = this.#waiting.shift()); ) {
      check.add(page.offset, page.rows);
      if (this.#waiting.length === 0 || performance.now() - begun < turn) continue;
      this.#timer = setTimeout(() => this.#work());
      return;
    }
    const { differences, count } = check.result();
    if (differences.length !== this.differences.length || differences.some(({ row }, at) => row !== this.differences[at]!.row)) {
      this.differences = differences;
      this.marks = differences.length === 0 ? undefined : this.#marksOf(differences);
    }
    this.#count = count;
    this.#host.element.requestUpdate();
  }

  #marksOf(differences: readonly Difference[]): Marks {
    const wrong = new Map<string, Difference[]>();
    for (const each of differences) wrong.set(each.row.id, [...(wrong.get(each.row.id) ?? []), each]);
    return (row, column) => {
      const found = wrong.get(row.id)?.find(({ kind }) => columnOf[kind] === column);
      if (!found) return undefined;
      const { t } = this.#writer;
      if (found.expected === null || found.found === null) return t(`check.kind.${found.kind}`);
      return t('check.cell', { difference: apart(this.#writer, found) });
    };
  }
}
