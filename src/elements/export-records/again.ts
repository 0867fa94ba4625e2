/** Asking once more for files that have failed, or that are no longer kept: once for one wish, however often it is sent. */
import type { ReactiveControllerHost } from 'lit';
import type { ApiError } from '../../api/api-error.js';
import { newKey } from '../../api/new-key.js';
import type { PackSource } from '../../api/pack-source.js';
import type { ExportRecord } from '../../contract/index.js';
import { asApiError } from '../../export/recovery.js';

/** How a wish stands. */
export type Wish = { readonly is: 'sending'; readonly key: string } | { readonly is: 'refused'; readonly key: string; readonly error: ApiError };

export class Again {
  readonly #host: ReactiveControllerHost;
  readonly #onCreated: () => void;
  readonly #wishes = new Map<string, Wish>();

  constructor(host: ReactiveControllerHost, onCreated: () => void) {
    this.#host = host;
    this.#onCreated = onCreated;
  }

  /** The wish for a record, while there is one to speak of. */
  of(id: string): Wish | undefined {
    return this.#wishes.get(id);
  }

  /** Asks for the same rows as they are now. A wish of which it is not known what became of it goes on with its key. */
  async start({ id, filter }: ExportRecord, source: PackSource): Promise<void> {
    const earlier = this.of(id);
    if (earlier?.is === 'sending') return;
    const key = earlier?.error.outcomeUnknown ? earlier.key : newKey();
    this.#set(id, { is: 'sending', key });
    try {
      await source.createExport({ fileType: 'deductions', filter }, { idempotencyKey: key });
      this.#set(id, undefined);
      this.#onCreated();
    } catch (cause) {
      this.#set(id, { is: 'refused', key, error: asApiError(cause, 'server') });
    }
  }

  #set(id: string, wish: Wish | undefined): void {
    if (wish) this.#wishes.set(id, wish);
    else this.#wishes.delete(id);
    this.#host.requestUpdate();
  }
}
