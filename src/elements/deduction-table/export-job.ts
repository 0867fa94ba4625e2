/** Asking for an export job: once for one wish, however often it has to be sent. */
import type { ReactiveControllerHost } from 'lit';
import type { ApiError } from '../../api/api-error.js';
import { newKey } from '../../api/new-key.js';
import type { PackSource } from '../../api/pack-source.js';
import type { ExportOrder, ExportRecord } from '../../contract/index.js';
import { asApiError } from '../../export/recovery.js';

export type JobState =
  | { readonly is: 'idle' }
  | { readonly is: 'sending' }
  | { readonly is: 'created'; readonly record: ExportRecord }
  | { readonly is: 'refused'; readonly error: ApiError };

export class ExportJob {
  state: JobState = { is: 'idle' };

  readonly #host: ReactiveControllerHost;
  readonly #onCreated: (record: ExportRecord) => void;
  /** The wish that is open: what is wanted, and its key. */
  #wish: { readonly order: string; readonly key: string } | undefined;

  constructor(host: ReactiveControllerHost, onCreated: (record: ExportRecord) => void) {
    this.#host = host;
    this.#onCreated = onCreated;
  }

  /** Sends the order. The same order goes on with its key for as long as it is not known what became of it. */
  async send(source: PackSource, order: ExportOrder): Promise<void> {
    if (this.state.is === 'sending') return;
    const text = JSON.stringify(order);
    if (this.#wish?.order !== text) this.#wish = { order: text, key: newKey() };
    this.#set({ is: 'sending' });
    try {
      const record = await source.createExport(order, { idempotencyKey: this.#wish.key });
      this.#wish = undefined;
      this.#set({ is: 'created', record });
      this.#onCreated(record);
    } catch (cause) {
      const error = asApiError(cause, 'server');
      if (!error.outcomeUnknown) this.#wish = undefined;
      this.#set({ is: 'refused', error });
    }
  }

  /** Forgets what became of the last one. */
  dismiss(): void {
    if (this.state.is !== 'sending') this.#set({ is: 'idle' });
  }

  #set(state: JobState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
