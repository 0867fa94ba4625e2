/** A backend whose world outlives the process. */
import { isDeepStrictEqual } from 'node:util';
import { createBackend, type Backend, type BackendOptions } from '../backend.js';
import { isRefusal } from '../ledger/errors.js';
import { originOf } from '../origin.js';
import { Journal } from '../steering/index.js';
import { SqliteStore, StoreError, type Stored } from './sqlite-store.js';

/** A backend and what keeps it. */
export interface Kept {
  readonly backend: Backend;
  readonly journal: Journal;
  close(): void;
}

/** A backend that is kept in memory, or in a file: then it goes on from where the file ends. Throws a StoreError. */
export function keptBackend(options: BackendOptions, file: string | undefined): Kept {
  if (file === undefined) return watchedBy(createBackend(options), new Journal(), () => undefined);
  const store = new SqliteStore(file);
  try {
    const stored = store.load();
    const backend = createBackend(stored ? { ...options, ...bare, ...matching(stored, options, file) } : options);
    if (stored) goOn(backend, stored, file);
    else store.begin(backend.origin);
    return watchedBy(backend, new Journal(store, stored?.commands), () => store.close());
  } catch (error) {
    store.close();
    throw error;
  }
}

const bare = { world: undefined, script: undefined, now: undefined, seed: undefined };

function watchedBy(backend: Backend, journal: Journal, close: () => void): Kept {
  journal.onLoss = () => backend.replay(journal.commands, backend.now, 'origin');
  backend.keeper = journal;
  return { backend, journal, close };
}

/** What the file began from; options may repeat it, but not contradict it. */
function matching({ origin }: Stored, options: BackendOptions, file: string): BackendOptions {
  const asked = JSON.parse(JSON.stringify(originOf(options))) as Record<string, unknown>;
  for (const name of ['world', 'script', 'now', 'seed'] as const) {
    if (options[name] === undefined || isDeepStrictEqual(asked[name], origin[name])) continue;
    throw new StoreError(`${file} holds a world with another ${name}. Leave that out, take another file, or reset the world while it is served.`);
  }
  return origin;
}

/** Does again what was done. Where the clock runs, it has gone on meanwhile. */
function goOn(backend: Backend, { commands, answers, last, begunAt }: Stored, file: string): void {
  const { at, wall } = last ?? { at: backend.now, wall: begunAt };
  const passed = backend.clock === 'running' ? Math.max(0, Date.now() - wall) : 0;
  try {
    backend.replay(commands, at + passed, 'here');
  } catch (error) {
    if (!isRefusal(error)) throw error;
    throw new StoreError(`${file} cannot be played again, its rules are of another version: ${error.message}`);
  }
  for (const [key, kept] of answers) backend.idempotency.restore(key, kept);
}
