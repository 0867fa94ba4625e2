/** Where files go: the place that the reader picks, the browser's private files, pieces in memory. */
import { expect } from '@open-wc/testing';
import { fileNameFrom, openFile, type FileName } from '../../src/export/file-sinks.js';

const file: FileName = { name: 'rows.csv', type: 'text/csv' };
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Puts something in the place of a member of an object until the test is over. */
const undo: (() => void)[] = [];
function instead(of: object, name: string, value: unknown): void {
  const own = Object.getOwnPropertyDescriptor(of, name);
  Object.defineProperty(of, name, { value, configurable: true, writable: true });
  undo.push(() => (own ? Object.defineProperty(of, name, own) : Reflect.deleteProperty(of, name)));
}
afterEach(() => {
  for (const each of undo.splice(0)) each();
});

/** The file that the reader is handed while something is done. */
async function handed(act: () => Promise<void>): Promise<{ readonly name: string; readonly type: string; readonly text: string }> {
  const links: HTMLAnchorElement[] = [];
  instead(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
    links.push(this);
  });
  await act();
  expect(links).to.have.length(1);
  const blob = await (await fetch(links[0]!.href)).blob();
  return { name: links[0]!.download, type: blob.type, text: await blob.text() };
}

/** A place that writes down what is done to it. */
function place() {
  const done: unknown[] = [];
  const stream = {
    write: (what: unknown) => Promise.resolve(void done.push(what)),
    close: () => Promise.resolve(void done.push('closed')),
    abort: () => Promise.reject(new Error('already gone')),
  };
  return { done, handle: { createWritable: () => Promise.resolve(stream) } };
}

describe('where files go', () => {
  it('is the place that the reader picks, named as the file is', async () => {
    const { done, handle } = place();
    const asked: unknown[] = [];
    instead(globalThis, 'showSaveFilePicker', (options: unknown) => {
      asked.push(options);
      return Promise.resolve(handle);
    });
    const sink = (await openFile(file))!;
    await sink.write(bytes('rows'));
    await sink.rewriteStart(bytes('head'));
    await sink.close();
    expect(asked).to.deep.equal([{ suggestedName: 'rows.csv', types: [{ accept: { 'text/csv': ['.csv'] } }] }]);
    expect(done).to.deep.equal([bytes('rows'), { type: 'write', position: 0, data: bytes('head') }, 'closed']);
    await sink.abort();
  });

  it('is nowhere when the reader picks none', async () => {
    instead(globalThis, 'showSaveFilePicker', () => Promise.reject(new DOMException('no', 'AbortError')));
    expect(await openFile(file)).to.equal(null);
  });

  for (const [why, refusal] of [['in a frame of another origin', new DOMException('not here', 'SecurityError')], ['for whatever else', new TypeError('no')]] as const) {
    it(`is the browser's own store when nothing may be picked ${why}`, async () => {
      instead(globalThis, 'showSaveFilePicker', () => Promise.reject(refusal));
      const saved = await handed(async () => {
        const sink = (await openFile(file))!;
        await sink.write(bytes('....,2\r\n'));
        await sink.rewriteStart(bytes('rows'));
        await sink.close();
      });
      expect(saved).to.deep.equal({ name: 'rows.csv', type: 'text/csv', text: 'rows,2\r\n' });
    });
  }

  it('leaves nothing of a file that was given up, and sweeps away what has lain there for long', async () => {
    instead(globalThis, 'showSaveFilePicker', undefined);
    const names = ['1-old', `${Date.now()}-new`];
    const removed: string[] = [];
    const { done, handle } = place();
    const folder = {
      keys: async function* () {
        yield* await Promise.resolve(names);
      },
      removeEntry: (name: string) => {
        removed.push(name);
        return Promise.reject(new Error('in use'));
      },
      getFileHandle: () => Promise.resolve(handle),
    };
    instead(navigator.storage, 'getDirectory', () => Promise.resolve({ getDirectoryHandle: () => Promise.resolve(folder) }));
    const sink = (await openFile(file))!;
    expect(removed).to.deep.equal(['1-old']);
    await sink.write(bytes('half'));
    await sink.abort();
    expect(done).to.deep.equal([bytes('half')]);
    expect(removed, 'the file itself').to.have.length(2);
  });

  it('is made of pieces where there is no store, in their order, however many there are', async () => {
    instead(globalThis, 'showSaveFilePicker', undefined);
    instead(navigator.storage, 'getDirectory', () => Promise.reject(new DOMException('private window', 'SecurityError')));
    const saved = await handed(async () => {
      const sink = (await openFile(file))!;
      for (let piece = 0; piece < 120; piece += 1) await sink.write(bytes(`${piece},`));
      await sink.rewriteStart(bytes('start,'));
      await sink.close();
    });
    expect(saved.text).to.equal(`start,${Array.from({ length: 119 }, (_, piece) => `${piece + 1},`).join('')}`);
    const empty = await handed(async () => {
      const sink = (await openFile(file))!;
      await sink.write(bytes('given up'));
      await sink.abort();
      await sink.close();
    });
    expect(empty.text).to.equal('');
  });

  it('has a name that every file system takes, and some name at all', () => {
    expect(fileNameFrom('a/b: c?\u202e', 'csv')).to.equal('a-b- c-.csv');
    expect(fileNameFrom('..  ', 'csv')).to.equal('export.csv');
    expect(fileNameFrom('x'.repeat(300), 'xlsx')).to.have.length(185);
  });
});
