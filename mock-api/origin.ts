/** What a world begins from, and who is told what happens in it: together they are enough to have it again. */
import type { KeptAnswer } from './handlers/idempotency.js';
import type { Command, CommandName } from './ledger/commands.js';
import type { Answer, Ledger } from './ledger/ledger.js';
import { momentOf } from './ledger/moment.js';
import { playScript } from './scripts/index.js';
import { buildWorld, type WorldName, type WorldOptions } from './worlds/index.js';

/** What a world begins from. */
export interface Origin extends WorldOptions {
  /** Which world; default `typical`. */
  readonly world?: WorldName | undefined;
  /** A world script in its place, as read from JSON. One that cannot be played throws a `ScriptError`. */
  readonly script?: unknown;
}

/** Is told what a backend does, so that it can be done again. What it throws becomes the answer of the request. */
export interface Keeper {
  /** A world begins, in place of the one before. */
  began(origin: Origin): void;
  /** A command has been carried out. */
  done(command: Command): void;
  /** A write has got its answer; the commands since the last answer belong to it. */
  answered(key: string, kept: KeptAnswer): void;
}

/** That part of any options. */
export const originOf = ({ world = 'typical', script, now, seed }: Origin): Origin => ({
  ...(script === undefined ? { world } : { script }),
  ...(now === undefined ? {} : { now: momentOf(now) }),
  ...(seed === undefined ? {} : { seed }),
});

/** Builds a world as it begins. */
export function build({ world = 'typical', script, now, seed }: Origin): Ledger {
  return script === undefined ? buildWorld(world, { now, seed }) : playScript(script, now === undefined ? undefined : momentOf(now));
}

/** The same ledger, telling of each command once it is carried out. */
export function watched(ledger: Ledger, tell: (command: Command) => void): Ledger {
  const run = ledger.run.bind(ledger);
  ledger.run = <N extends CommandName>(command: Command<N>): Answer<N> => {
    const answer = run(command);
    tell(command as unknown as Command);
    return answer;
  };
  return ledger;
}
