/**
 * Where a file goes. In order: the place that the reader picks, which the browser writes to as the rows come; the browser's
 * private files, handed over when the file is whole; pieces that the browser keeps, which it may move to disk.
 */
import type { FileSink } from './rows-file.js';

/** Name and kind of a file. */
export interface FileName {
  readonly name: string;
  readonly type: string;
}

type PickFile = (options: {
  readonly suggestedName: string;
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}) => Promise<FileSystemFileHandle>;

/** The browser's dialog for a place to save to, where there is one. */
const picker = (): PickFile | undefined => (globalThis as { readonly showSaveFilePicker?: PickFile }).showSaveFilePicker;

/**
 * Opens a file. Call it from the reader's click: browsers ask for a place only then. Null when the reader has not picked
 * one after all.
 */
export async function openFile(file: FileName): Promise<FileSink | null> {
  try {
    const picked = await askForPlace(file);
    if (picked) return diskSink(await picked.createWritable());
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    // Not allowed here, as in a frame of another origin: it goes the way of browsers that do not ask.
  }
  return (await privateSink(file)) ?? piecesSink(file);
}

function askForPlace({ name, type }: FileName): Promise<FileSystemFileHandle> | undefined {
  const extension = name.slice(name.lastIndexOf('.'));
  return picker()?.call(globalThis, { suggestedName: name, types: [{ accept: { [type]: [extension] } }] });
}

function diskSink(stream: FileSystemWritableFileStream): FileSink {
  return {
    write: (bytes) => stream.write(bytes),
    rewriteStart: (bytes) => stream.write({ type: 'write', position: 0, data: bytes }),
    close: () => stream.close(),
    abort: () => stream.abort().catch(() => {}),
  };
}

const folder = 'packmeter-exports';
/** Long enough for any browser to have copied a file that was handed over. */
const kept = 3_600_000;

/** A file that only this page's origin sees until it is whole. Undefined where the browser has none, or no room. */
async function privateSink(file: FileName): Promise<FileSink | undefined> {
  try {
    const root = await navigator.storage.getDirectory();
    const exports = await root.getDirectoryHandle(folder, { create: true });
    await sweep(exports);
    const entry = `${Date.now()}-${Math.random().toString(36).slice(2)}`;
    const handle = await exports.getFileHandle(entry, { create: true });
    const sink = diskSink(await handle.createWritable());
    const forget = () => exports.removeEntry(entry).catch(() => {});
    return {
      ...sink,
      close: async () => {
        await sink.close();
        handOver(await handle.getFile(), file);
      },
      abort: async () => {
        await sink.abort();
        await forget();
      },
    };
  } catch {
    return undefined;
  }
}

/** Removes what earlier exports have left. */
async function sweep(exports: FileSystemDirectoryHandle): Promise<void> {
  // The names of a directory came to TypeScript's types later than to browsers.
  const names = (exports as unknown as { keys(): AsyncIterable<string> }).keys();
  for await (const name of names) if (Number(name.split('-')[0]) < Date.now() - kept) await exports.removeEntry(name).catch(() => {});
}

/** Pieces that become the browser's as they come; now and then many are made one. */
function piecesSink(file: FileName): FileSink {
  let start: Blob | undefined;
  let pieces: Blob[] = [];
  let latest: Blob[] = [];
  return {
    write: (bytes) => {
      if (!start) start = new Blob([bytes]);
      else latest.push(new Blob([bytes]));
      if (latest.length >= 50) {
        pieces.push(new Blob(latest));
        latest = [];
      }
      return Promise.resolve();
    },
    rewriteStart: (bytes) => {
      start = new Blob([bytes]);
      return Promise.resolve();
    },
    close: () => {
      handOver(new Blob([start ?? '', ...pieces, ...latest]), file);
      return Promise.resolve();
    },
    abort: () => {
      start = undefined;
      pieces = latest = [];
      return Promise.resolve();
    },
  };
}

/** Gives a file to the reader as a download. */
function handOver(content: Blob, { name, type }: FileName): void {
  const url = URL.createObjectURL(content.slice(0, content.size, type));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), kept);
}

/** A name that every file system takes: the colons of times and whatever else none allows become hyphens. */
export const fileNameFrom = (name: string, extension: string): FileName['name'] =>
   
  `${name.replaceAll(/[\u0000-\u001f\u007f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]+/g, '-').replaceAll(/^[.\s-]+|[.\s]+$/g, '').slice(0, 180) || 'export'}.${extension}`;
