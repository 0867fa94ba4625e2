/** How a reader has arranged the columns, kept in the browser when the page gives a name to keep it under. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { arranged, noArrangement, type ArrangedColumn, type Arrangement } from '../model/column-arrangement.js';
import { read, write } from './persistence.js';

/** Version 1 kept only what is hidden. */
const form = { version: 2, migrate: (value: unknown) => ({ ...noArrangement, ...(value as object) }) };

/** Changes that can be taken back. */
const remembered = 20;

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((each) => typeof each === 'string');
const isRecordOf = (type: string, value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).every((each) => typeof each === type);

function isArrangement(value: unknown): value is Arrangement {
  const { hidden, order, widths, pinned } = (value ?? {}) as Partial<Record<keyof Arrangement, unknown>>;
  return isTexts(hidden) && isTexts(order) && isRecordOf('number', widths) && isRecordOf('boolean', pinned);
}

interface Shown {
  readonly from: unknown;
  readonly now: Arrangement;
  readonly all: readonly ArrangedColumn[];
  readonly visible: readonly ArrangedColumn[];
}

/** The arrangement of one element's columns. */
export class ColumnSettings implements ReactiveController {
  readonly host: ReactiveControllerHost;
  readonly #key: () => string | null;
  #name: string | null = null;
  #now: Arrangement = noArrangement;
  #earlier: readonly Arrangement[] = [];
  #shown: Shown | undefined;

  /** `key` names where the choice is kept; null keeps it for the life of the element. */
  constructor(host: ReactiveControllerHost, key: () => string | null) {
    this.host = host;
    this.#key = key;
    host.addController(this);
  }

  hostConnected(): void {
    this.#restore();
  }

  hostUpdate(): void {
    this.#restore();
  }

  /** What the reader has chosen. */
  get now(): Arrangement {
    return this.#now;
  }

  /** True when there is a change to take back. */
  get canUndo(): boolean {
    return this.#earlier.length > 0;
  }

  /** The columns to show, in their order. The same array as long as nothing has changed. */
  visible<C extends ArrangedColumn>(columns: readonly C[]): readonly C[] {
    return this.#arranged(columns).visible as readonly C[];
  }

  /** All columns in their order, hidden ones too. */
  all<C extends ArrangedColumn>(columns: readonly C[]): readonly C[] {
    return this.#arranged(columns).all as readonly C[];
  }

  /** The keys of the latest columns, hidden ones too, in their order. */
  get keys(): readonly string[] {
    return (this.#shown?.all ?? []).map(({ key }) => key);
  }

  /** Whether a column is shown. */
  shows(key: string): boolean {
    return !this.#now.hidden.includes(key);
  }

  /** Hides these columns and shows all others. */
  hide(hidden: Iterable<string>): void {
    this.arrange({ hidden: [...hidden] });
  }

  /** Changes the arrangement: one step that `undo` takes back. */
  arrange(change: Partial<Arrangement>): void {
    this.#earlier = [...this.#earlier, this.#now].slice(-remembered);
    this.#keep({ ...this.#now, ...change });
  }

  /** Takes the latest change back. False when there is none. */
  undo(): boolean {
    const earlier = this.#earlier.at(-1);
    if (!earlier) return false;
    this.#earlier = this.#earlier.slice(0, -1);
    this.#keep(earlier);
    return true;
  }

  #keep(now: Arrangement): void {
    this.#now = now;
    if (this.#name !== null) write(this.#name, now, form);
    this.host.requestUpdate();
  }

  #restore(): void {
    const key = this.#key();
    const name = key === null ? null : `${key}:columns`;
    if (name === this.#name) return;
    this.#name = name;
    const kept = name === null ? undefined : read(name, isArrangement, form);
    if (!kept) return;
    this.#now = kept;
    this.#earlier = [];
  }

  #arranged(columns: readonly ArrangedColumn[]): Shown {
    if (this.#shown?.from !== columns || this.#shown.now !== this.#now) {
      const all = arranged(columns, this.#now);
      const visible = all.filter((column) => column.locked || this.shows(column.key));
      this.#shown = { from: columns, now: this.#now, all, visible };
    }
    return this.#shown;
  }
}
