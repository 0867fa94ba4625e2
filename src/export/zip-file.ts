/**
 * A ZIP file in the making, one part after the other. The headers are fflate's; the browser deflates, chunk by chunk, so
 * that what is held at any time is a few chunks, however long a part gets.
 */
import { Zip, ZipPassThrough } from 'fflate';
import type { FileSink } from './rows-file.js';

/** A part whose bytes go through the browser's own deflate. */
class DeflatedPart extends ZipPassThrough {
  readonly writer: WritableStreamDefaultWriter<BufferSource>;
  readonly output: ReadableStreamDefaultReader<Uint8Array>;

  constructor(name: string) {
    super(name);
    const { readable, writable } = new CompressionStream('deflate-raw');
    this.compression = 8;
    this.writer = writable.getWriter();
    this.output = (readable as ReadableStream<Uint8Array>).getReader();
  }

  protected override process(chunk: Uint8Array): void {
    // What goes wrong here is told by the output.
    this.writer.write(chunk as Uint8Array<ArrayBuffer>).catch(() => {});
  }
}

export class ZipFile {
  readonly #sink: FileSink;
  readonly #encoder = new TextEncoder();
  readonly #zip: Zip;
  #made: Uint8Array[] = [];
  #part: DeflatedPart | undefined;
  /** Resolves when the part has been written whole; rejects when the sink takes no more. */
  #written: Promise<void> = Promise.resolve();

  constructor(sink: FileSink) {
    this.#sink = sink;
    this.#zip = new Zip((error, chunk) => {
      if (error) throw error;
      this.#made.push(chunk);
    });
  }

  /** Begins a part; the one before is finished. */
  async open(name: string): Promise<void> {
    await this.#finishPart();
    const part = new DeflatedPart(name);
    this.#zip.add(part);
    this.#part = part;
    this.#written = this.#drain(part);
    // Seen by whoever writes next; a file that is given up has nobody to see it.
    this.#written.catch(() => {});
  }

  /** Adds text to the part that is open, and waits until there is room for more. */
  async write(text: string): Promise<void> {
    const part = this.#part!;
    part.push(this.#encoder.encode(text));
    await Promise.race([part.writer.ready, this.#written]);
  }

  /** A whole part. */
  async part(name: string, text: string): Promise<void> {
    await this.open(name);
    await this.write(text);
  }

  /** Finishes the file; the sink stays open. */
  async end(): Promise<void> {
    await this.#finishPart();
    this.#zip.end();
    await this.#flush();
  }

  async #finishPart(): Promise<void> {
    const part = this.#part;
    if (!part) return;
    part.push(new Uint8Array(), true);
    part.writer.close().catch(() => {});
    await this.#written;
    this.#part = undefined;
  }

  async #drain(part: DeflatedPart): Promise<void> {
    for (let chunk; !(chunk = await part.output.read()).done; await this.#flush()) part.ondata(null, chunk.value as Uint8Array<ArrayBuffer>, false);
    part.ondata(null, new Uint8Array(), true);
    await this.#flush();
  }

  async #flush(): Promise<void> {
    const made = this.#made;
    this.#made = [];
    for (const bytes of made) await this.#sink.write(bytes as Uint8Array<ArrayBuffer>);
  }
}
