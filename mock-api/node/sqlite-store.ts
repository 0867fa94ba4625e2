/**
 * A journal in a file: what the world began from, a table of commands that only grows, and the answers to writes. A commit
 * is on the disk before it returns (write-ahead log, synchronised in full); commands and the answer they led to are one.
 */
import process from 'node:process';
import type * as Sqlite from 'node:sqlite';
import type { KeptAnswer } from '../handlers/idempotency.js';
import { toDecimal } from '../ledger/decimal.js';
import type { Command } from '../ledger/commands.js';
import { momentOf } from '../ledger/moment.js';
import type { Time } from '../ledger/time.js';
import type { Origin } from '../origin.js';
import type { Store } from '../steering/index.js';

/** The file cannot be used, for the reason it says. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/** What a file holds. */
export interface Stored {
  readonly origin: Origin;
  readonly commands: readonly Command[];
  readonly answers: readonly (readonly [key: string, kept: KeptAnswer])[];
  /** The last time of the ledger that was written down, and the wall clock then. Null when there is only the beginning. */
  readonly last: { readonly at: Time; readonly wall: number } | null;
  /** The wall clock when it began. */
  readonly begunAt: number;
}

/** Marks our files among all of SQLite's. */
const APPLICATION = 0x70_61_63_6b;
const VERSION = 1;

const TABLES = `
  CREATE TABLE origin (one INTEGER PRIMARY KEY CHECK (one = 1), origin TEXT NOT NULL, wall INTEGER NOT NULL) STRICT;
  CREATE TABLE commands (number INTEGER PRIMARY KEY, at INTEGER NOT NULL, wall INTEGER NOT NULL, command TEXT NOT NULL) STRICT;
  CREATE TABLE answers (key TEXT PRIMARY KEY, target TEXT NOT NULL, body TEXT NOT NULL, answer TEXT NOT NULL) STRICT;
  PRAGMA application_id = ${APPLICATION};
  PRAGMA user_version = ${VERSION};
`;

export class SqliteStore implements Store {
  readonly #database: Sqlite.DatabaseSync;
  readonly #addCommand: Sqlite.StatementSync;
  readonly #addAnswer: Sqlite.StatementSync;

  /** Opens a file, or makes it. Throws a StoreError when it is another's, or in use. */
  constructor(file: string) {
    // Loaded only when it is asked for: not every Node that runs the server has it.
    const sqlite = process.getBuiltinModule?.('node:sqlite') as typeof Sqlite | undefined;
    if (!sqlite) throw new StoreError('Keeping a world in a file needs Node 22.13 or later.');
    try {
      this.#database = new sqlite.DatabaseSync(file);
      // Locked for as long as it is open: two servers would tell two stories.
      this.#database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
      this.#prepareTables(file);
      this.#addCommand = this.#database.prepare('INSERT INTO commands (at, wall, command) VALUES (?, ?, ?)');
      this.#addAnswer = this.#database.prepare('INSERT INTO answers (key, target, body, answer) VALUES (?, ?, ?, ?)');
    } catch (error) {
      throw error instanceof StoreError ? error : new StoreError(`${file} cannot be used: ${reasonOf(error)}`);
    }
  }

  /** What the file holds; null when it is new. */
  load(): Stored | null {
    const row = this.#database.prepare('SELECT origin, wall FROM origin').get() as { origin: string; wall: number } | undefined;
    if (!row) return null;
    const commands = this.#database.prepare('SELECT at, wall, command FROM commands ORDER BY number').all() as unknown as { at: number; wall: number; command: string }[];
    const answers = this.#database.prepare('SELECT key, target, body, answer FROM answers').all() as unknown as { key: string; target: string; body: string; answer: string }[];
    const last = commands.at(-1);
    return {
      origin: JSON.parse(row.origin) as Origin,
      commands: commands.map(({ command }) => JSON.parse(command) as Command),
      answers: answers.map(({ key, target, body, answer }) => [key, { target, body, answer: JSON.parse(answer) as KeptAnswer['answer'] }]),
      last: last ? { at: last.at, wall: last.wall } : null,
      begunAt: row.wall,
    };
  }

  begin(origin: Origin): void {
    this.#atOnce(() => {
      this.#database.exec('DELETE FROM commands; DELETE FROM answers; DELETE FROM origin;');
      this.#database.prepare('INSERT INTO origin (one, origin, wall) VALUES (1, ?, ?)').run(JSON.stringify(origin), Date.now());
    });
  }

  append(commands: readonly Command[], answer: { readonly key: string; readonly kept: KeptAnswer } | null): void {
    this.#atOnce(() => {
      for (const command of commands) this.#addCommand.run(momentOf(command.at), Date.now(), JSON.stringify(command, plain));
      if (answer) this.#addAnswer.run(answer.key, answer.kept.target, answer.kept.body, JSON.stringify(answer.kept.answer));
    });
  }

  close(): void {
    this.#database.close();
  }

  #prepareTables(file: string): void {
    const number = (pragma: string) => Object.values(this.#database.prepare(`PRAGMA ${pragma}`).get()!)[0] as number;
    const tables = this.#database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get() as { tables: number };
    if (tables.tables === 0) this.#atOnce(() => this.#database.exec(TABLES));
    else if (number('application_id') !== APPLICATION) throw new StoreError(`${file} is a database of something else.`);
    else if (number('user_version') !== VERSION) throw new StoreError(`${file} was written by another version of the mock backend.`);
    // Takes the lock, which reading alone does not.
    this.#atOnce(() => undefined);
  }

  #atOnce(change: () => void): void {
    this.#database.exec('BEGIN EXCLUSIVE');
    try {
      change();
      this.#database.exec('COMMIT');
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }
}

/** Commands given in a program may have quantities as billionths. */
const plain = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? toDecimal(value) : value);

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /locked/.test(message) ? 'another server has it open.' : message;
}
