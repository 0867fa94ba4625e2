/** Which columns a reader wants to see, kept in the browser when the page gives a name to keep it under. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { read, write } from './persistence.js';

interface Kept {
  readonly hidden: readonly string[];
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && Array.isArray((value as Kept).hidden) && (value as Kept).hidden.every((key) => typeof key === 'string');

/** Choice of columns for one element. */
export class ColumnSettings implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #key: () => string | null;
  #hidden: ReadonlySet<string> = new Set();
  #shown: { readonly from: unknown; readonly hidden: unknown; readonly columns: readonly unknown[] } | undefined;

  /** `key` names where the choice is kept; null keeps it for the life of the element. */
  constructor(host: ReactiveControllerHost, key: () => string | null) {
    this.#host = host;
    this.#key = key;
    host.addController(this);
  }

  hostConnected(): void {
    const key = this.#key();
    const kept = key === null ? undefined : read(`${key}:columns`, isKept);
    if (kept) this.#hidden = new Set(kept.hidden);
  }

  /** The columns to show, in their order. The same array as long as nothing has changed. */
  visible<C extends { readonly key: string; readonly locked?: boolean }>(columns: readonly C[]): readonly C[] {
    if (this.#shown?.from !== columns || this.#shown.hidden !== this.#hidden) {
      const shown = columns.filter((column) => column.locked || !this.#hidden.has(column.key));
      this.#shown = { from: columns, hidden: this.#hidden, columns: shown };
    }
    return this.#shown.columns as readonly C[];
  }

  /** Whether a column is shown. */
  shows(key: string): boolean {
    return !this.#hidden.has(key);
  }

  /** Hides these columns and shows all others. */
  hide(hidden: Iterable<string>): void {
    this.#hidden = new Set(hidden);
    const key = this.#key();
    if (key !== null) write(`${key}:columns`, { hidden: [...this.#hidden] });
    this.#host.requestUpdate();
  }
}
