/** Files on their way from the backend to the reader. Each is written as it comes, and none is held whole. */
import type { ReactiveControllerHost } from 'lit';
import type { ApiError } from '../../api/api-error.js';
import type { PackSource } from '../../api/pack-source.js';
import type { ExportRecord } from '../../contract/index.js';
import { asApiError } from '../../export/recovery.js';
import type { FileSink } from '../../export/rows-file.js';
import { fetched } from '../../loading/fetched.js';

/** How a download stands. */
export type Download =
  | { readonly is: 'underway'; readonly bytes: number; readonly cancel: () => void }
  | { readonly is: 'failed'; readonly error: ApiError };

/** What downloads tell. */
export interface DownloadHost {
  /** A file has been saved: the backend knows a newer last download. */
  readonly onSaved: (record: ExportRecord) => void;
}

export class Downloads {
  readonly #host: ReactiveControllerHost;
  readonly #tell: DownloadHost;
  readonly #known = new Map<string, Download>();

  constructor(host: ReactiveControllerHost, tell: DownloadHost) {
    this.#host = host;
    this.#tell = tell;
  }

  /** The download of a record, while there is one to speak of. */
  of(id: string): Download | undefined {
    return this.#known.get(id);
  }

  /** Fetches a file. Call it from the reader's click, so that the browser may ask where to save it: a click counts for seconds. */
  async start(record: ExportRecord, source: PackSource): Promise<void> {
    if (this.of(record.id)?.is === 'underway') return;
    const ended = new AbortController();
    const cancel = () => ended.abort();
    let bytes = 0;
    let sink: FileSink | null = null;
    try {
      const { openSink } = await fetched(() => import('./sink.js'));
      sink = await openSink(record.fileName);
      if (!sink) return;
      this.#set(record.id, { is: 'underway', bytes, cancel });
      const file = await source.exportFile(record.id, { signal: ended.signal });
      const reader = file.getReader();
      for (let chunk; !(chunk = await reader.read()).done; ) {
        await sink.write(chunk.value as Uint8Array<ArrayBuffer>);
        bytes += chunk.value.length;
        this.#set(record.id, { is: 'underway', bytes, cancel });
      }
      await sink.close();
      this.#set(record.id, undefined);
      this.#tell.onSaved(record);
    } catch (cause) {
      await sink?.abort();
      this.#set(record.id, ended.signal.aborted ? undefined : { is: 'failed', error: asApiError(cause, 'refused', 'fileFailed') });
    }
  }

  /** Ends all of them. */
  end(): void {
    for (const download of this.#known.values()) if (download.is === 'underway') download.cancel();
  }

  #set(id: string, download: Download | undefined): void {
    if (download) this.#known.set(id, download);
    else this.#known.delete(id);
    this.#host.requestUpdate();
  }
}
