/** Playing scripts: a world is made by running its commands. */
import type { Command } from '../ledger/commands.js';
import { isRefusal } from '../ledger/errors.js';
import { Ledger } from '../ledger/ledger.js';
import { momentOf } from '../ledger/moment.js';
import type { Time } from '../ledger/time.js';
import { policies } from '../policies/index.js';
import { refusedAt } from './errors.js';
import { parseScript } from './parse.js';

/**
 * The world of a script, once it is checked. `now` says where the clock stands, else the script does, else its last command:
 * what is later has not happened, and is not held to the ledger's rules. Throws a ScriptError.
 */
export function playScript(input: unknown, now?: Time): Ledger {
  const script = parseScript(input);
  const ledger = new Ledger(policies);
  const until = now ?? (script.now === undefined ? Number.POSITIVE_INFINITY : momentOf(script.now));
  playCommands(ledger, script.commands, until);
  if (until !== Number.POSITIVE_INFINITY) ledger.advance(until);
  return ledger;
}

/** Runs commands up to a moment. Throws a ScriptError at the first that the ledger refuses; those before it have been run. */
export function playCommands(ledger: Pick<Ledger, 'run'>, commands: readonly Command[], until = Number.POSITIVE_INFINITY): void {
  for (const [index, command] of commands.entries()) {
    if (momentOf(command.at) > until) break;
    playCommand(ledger, command, index);
  }
}

/** Runs the command at `index` of a script. */
export function playCommand(ledger: Pick<Ledger, 'run'>, command: Command, index: number): unknown {
  try {
    return ledger.run(command);
  } catch (error) {
    throw isRefusal(error) ? refusedAt(index, command, error) : error;
  }
}
