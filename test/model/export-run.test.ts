import { expect } from '@open-wc/testing';
import { ApiError } from '../../src/api/api-error.js';
import type { PackSource } from '../../src/api/pack-source.js';
import type { ExportRecord } from '../../src/contract/index.js';
import { ExportRun, type RunPhase } from '../../src/export/export-run.js';
import { JobRows } from '../../src/export/job-rows.js';
import { PageRows } from '../../src/export/page-rows.js';
import { asApiError } from '../../src/export/recovery.js';
import type { RowSource } from '../../src/export/row-source.js';
import type { FileSink, RowsFile } from '../../src/export/rows-file.js';

type About = readonly (readonly [string, unknown])[];

/** A file that remembers what it was given, and a place for it that says what became of it. */
function paper(change: Partial<FileSink> = {}) {
  const rows: string[] = [];
  const abouts: About[] = [];
  const ended: string[] = [];
  const file: RowsFile<string> = {
    begin: (about) => Promise.resolve(void abouts.push(about)),
    write: (more) => Promise.resolve(void rows.push(...more)),
    end: (about) => Promise.resolve(void abouts.push(about)),
  };
  const sink: FileSink = {
    write: () => Promise.resolve(),
    rewriteStart: () => Promise.resolve(),
    close: () => Promise.resolve(void ended.push('closed')),
    abort: () => Promise.resolve(void ended.push('aborted')),
    ...change,
  };
  return { rows, abouts, ended, file, sink };
}

/** Rows of a source in the steps that are given: rows, the end, or an error. */
function rowsOf(steps: readonly (readonly string[] | null | (() => readonly string[] | null))[], more: Partial<RowSource<string>> = {}): RowSource<string> {
  let at = 0;
  return {
    total: null,
    asOf: null,
    truncated: false,
    next: () => {
      const step = steps[at] ?? null;
      at += 1;
      return typeof step === 'function' ? new Promise((resolve) => resolve(step())) : Promise.resolve(step);
    },
    ...more,
  };
}

function running(source: RowSource<string>, change: Partial<FileSink> = {}, onPhase: (run: ExportRun<string>) => void = () => undefined) {
  const made = paper(change);
  const phases: RunPhase['is'][] = [];
  const run: ExportRun<string> = new ExportRun<string>({
    source,
    file: made.file,
    sink: made.sink,
    about: ({ rows, asOf, state }) => [['rows', rows], ['as of', asOf ?? 'none'], ['state', state]],
    onChange: () => {
      if (phases.at(-1) !== run.phase.is) phases.push(run.phase.is);
      onPhase(run);
    },
  });
  return { ...made, run, phases };
}

const fail = (error: Error) => () => {
  throw error;
};

describe('an export in the making', () => {
  it('begins without a number of rows where nobody knows it, and ends with it', async () => {
    const { run, rows, abouts, ended } = running(rowsOf([['a', 'b'], ['c'], null]));
    await run.start();
    expect([rows, ended, run.phase]).to.deep.equal([['a', 'b', 'c'], ['closed'], { is: 'done', state: 'complete' }]);
    expect(abouts.map((about) => about.map(([, value]) => value))).to.deep.equal([[0, 'none', 'underway'], [3, 'none', 'complete']]);
  });

  it('tells of the rows that a backend does not list', async () => {
    const { run } = running(rowsOf([['a']], { truncated: true, total: 1 }));
    await run.start();
    expect(run.phase).to.deep.equal({ is: 'done', state: 'truncated' });
  });

  it('says why, and leaves nothing, where the file cannot be written', async () => {
    const { run, ended } = running(rowsOf([['a'], null]), { close: () => Promise.reject(new Error('no room')) });
    await run.start();
    expect(ended).to.deep.equal(['aborted']);
    expect(run.phase).to.have.property('is', 'cancelled');
    expect((run.phase as { error?: ApiError }).error).to.deep.include({ kind: 'refused', code: 'fileFailed', detail: 'Error: no room' });
  });

  it('says nothing where the reader has cancelled it, and leaves nothing either', async () => {
    const { run, ended } = running(rowsOf([() => (run.cancel(), ['a'])]));
    await run.start();
    expect([run.phase, ended, run.open]).to.deep.equal([{ is: 'cancelled' }, ['aborted'], false]);
  });

  it('pauses only while it runs, and goes on only while it does not', async () => {
    const { run, phases, rows } = running(
      rowsOf([
        () => {
          run.resume();
          run.pause();
          run.pause();
          return ['a'];
        },
        ['b'],
      ]),
      {},
      (each) => each.phase.is === 'paused' && queueMicrotask(() => setTimeout(() => each.resume())),
    );
    await run.start();
    expect([rows, phases]).to.deep.equal([['a', 'b'], ['paused', 'running', 'done']]);
    run.pause();
    run.resume();
    expect(run.phase.is, 'when it is over').to.equal('done');
  });

  it('asks again for what failed while it was paused, without a wait and without a word of it', async () => {
    const { run, phases, rows } = running(
      rowsOf([
        () => {
          run.pause();
          throw new ApiError('network', { retryable: true });
        },
        ['a'],
      ]),
      {},
      (each) => each.phase.is === 'paused' && setTimeout(() => each.resume()),
    );
    await run.start();
    expect([rows, phases]).to.deep.equal([['a'], ['paused', 'running', 'done']]);
  });

  it('goes on at once when the reader does not want to wait', async () => {
    const { run, phases, rows } = running(rowsOf([fail(new ApiError('rateLimited', { retryAfter: 3600 })), ['a']]), {}, (each) => each.phase.is === 'waiting' && setTimeout(() => each.resume()));
    await run.start();
    expect([rows, phases]).to.deep.equal([['a'], ['waiting', 'running', 'done']]);
  });

  it('stops where waiting does not help, and makes a file of what has come if the reader says so', async () => {
    const { run, phases, rows } = running(rowsOf([['a'], fail(new ApiError('forbidden', {}))]), {}, (each) => each.phase.is === 'stopped' && setTimeout(() => each.keep()));
    await run.start();
    expect([rows, phases.filter((is) => is !== 'running'), run.phase]).to.deep.equal([['a'], ['stopped', 'done'], { is: 'done', state: 'interrupted' }]);
  });

  it('takes anything that is thrown for a failure of its kind, and errors of its own for themselves', () => {
    const own = new ApiError('timeout', {});
    expect(asApiError(own, 'server')).to.equal(own);
    expect(asApiError('out of order', 'server')).to.deep.include({ kind: 'server', code: null, detail: 'out of order' });
    expect(asApiError(new TypeError('x'), 'refused', 'fileFailed')).to.deep.include({ kind: 'refused', code: 'fileFailed', detail: 'TypeError: x' });
  });
});

const record = { id: 'export-1', state: 'generated', rowCount: 2, finishedAt: '2025-06-02T16:00:00Z' } as unknown as ExportRecord;
const streamOf = (...parts: readonly string[]) =>
  new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const part of parts) controller.enqueue(new TextEncoder().encode(part));
      controller.close();
    },
  });

/** The rows of a job whose record and files are given. */
function job(records: readonly ExportRecord[], files: readonly (() => ReadableStream<Uint8Array>)[], wanted?: (row: string) => boolean) {
  const told: ExportRecord[] = [];
  let [asked, opened] = [0, 0];
  const next = () => Promise.resolve(records[Math.min(asked++, records.length - 1)]!);
  const source = { createExport: next, exportRecord: next, exportFile: () => Promise.resolve(files[Math.min(opened++, files.length - 1)]!()) } as unknown as PackSource;
  const rows = new JobRows<string>({
    source,
    order: {} as never,
    idempotencyKey: 'key',
    reader: () => (cells) => cells.join('|'),
    ...(wanted ? { wanted } : {}),
    onRecord: (each) => told.push(each),
  });
  return { rows, told, signal: new AbortController().signal };
}

/** All rows, to the end. */
async function all({ rows, signal }: ReturnType<typeof job>): Promise<readonly string[]> {
  const found: string[] = [];
  for (;;) {
    const more = await rows.next(signal);
    if (more === null) return found;
    found.push(...more);
  }
}

const rejection = (call: Promise<unknown>) => call.then(() => undefined, (error: unknown) => error as ApiError);

describe('the rows of an export job', () => {
  it('are counted by its record, which nobody has at first', async () => {
    const made = job([record], [() => streamOf('a,b\r\n1,2\r\n', '3,4\r\n')]);
    expect([made.rows.total, made.rows.asOf]).to.deep.equal([null, null]);
    expect(await all(made)).to.deep.equal(['1|2', '3|4']);
    expect([made.rows.total, made.rows.asOf, made.told]).to.deep.equal([2, '2025-06-02T16:00:00Z', [record]]);
    made.rows.close();
  });

  it('are of no known number where only some are wanted', async () => {
    const made = job([record], [() => streamOf('a,b\r\n1,2\r\n3,4\r\n')], (row) => row === '3|4');
    expect(await all(made)).to.deep.equal(['3|4']);
    expect(made.rows.total).to.equal(null);
  });

  it('include a last one that no end of line follows', async () => {
    expect(await all(job([record], [() => streamOf('a\r\n1\r\n2')]))).to.deep.equal(['1', '2']);
  });

  it('are no more than the file has where the record does not count them', async () => {
    expect(await all(job([{ ...record, rowCount: null }], [() => streamOf('a\r\n1\r\n')]))).to.deep.equal(['1']);
  });

  it('come once each from a file that was cut off and is opened again', async () => {
    const made = job([record], [() => streamOf('a\r\n1\r\n'), () => streamOf('a\r\n1\r\n2\r\n')]);
    expect(await made.rows.next(made.signal)).to.deep.equal(['1']);
    expect(await rejection(made.rows.next(made.signal))).to.deep.include({ kind: 'network', code: 'cutOff', retryable: true });
    expect(await all(made)).to.deep.equal(['2']);
  });

  for (const [state, code] of [['expired', 'exportExpired'], ['failed', 'exportFailed']] as const) {
    it(`are refused where the job is ${state}`, async () => {
      const made = job([{ ...record, state }], [() => streamOf('')]);
      expect(await rejection(made.rows.next(made.signal))).to.deep.include({ kind: 'refused', code });
    });
  }

  it('are no longer waited for when the reader has given up', async () => {
    const made = job([{ ...record, state: 'generating' }], [() => streamOf('')]);
    const ended = new AbortController();
    const asked = rejection(made.rows.next(ended.signal));
    ended.abort();
    expect(await asked).to.have.property('kind', 'aborted');
    expect(made.told, 'not asked a second time').to.have.length(1);
    expect(await rejection(made.rows.next(AbortSignal.abort()))).to.have.property('kind', 'aborted');
  });
});

describe('the rows of pages', () => {
  it('are missed where a snapshot has lost some', async () => {
    const page = (items: readonly string[]) => Promise.resolve({ items, total: 3, truncated: false, asOf: 'then' });
    const rows = new PageRows<string>(({ offset }) => page(offset === 0 ? ['a', 'b'] : []), 2);
    const { signal } = new AbortController();
    expect(await rows.next(signal)).to.deep.equal(['a', 'b']);
    expect(await rejection(rows.next(signal))).to.deep.include({ kind: 'shape', code: 'snapshotGone', field: 'items' });
  });

  it('end at once where there are none', async () => {
    const rows = new PageRows<string>(() => Promise.resolve({ items: [], total: 0, truncated: false, asOf: 'then' }), 2);
    const { signal } = new AbortController();
    expect([await rows.next(signal), await rows.next(signal), rows.total]).to.deep.equal([[], null, 0]);
  });
});
