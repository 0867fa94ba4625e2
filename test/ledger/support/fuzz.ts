/** Telling random histories for as long as one likes, and making a short story of the first one that breaks a rule. */
import fc from 'fast-check';
import type { Command } from '../../../mock-api/ledger/commands.js';
import { isRefusal } from '../../../mock-api/ledger/errors.js';
import { Ledger } from '../../../mock-api/ledger/ledger.js';
import { policies } from '../../../mock-api/policies/index.js';
import { endStays } from './history.js';
import { invariants, meteringIsConserved } from './invariants.js';
import { rules } from './rules.js';
import { shortest } from './shrink.js';
import { commandOf, histories, opening, START } from './steps.js';
import { Watcher } from './watch.js';

/** Makes the ledger that is put to the test. */
export type Open = () => Ledger;
export const openLedger: Open = () => new Ledger(policies, START);

/** A history that breaks a rule. */
export interface Failure {
  /** Which one, and where. */
  readonly message: string;
  /** As short as it gets: no command can be left out. Accounts and money included. */
  readonly commands: readonly Command[];
  /** Commands of the history as it was found. */
  readonly found: number;
}

export interface Fuzzed {
  readonly histories: number;
  readonly commands: number;
  readonly refused: number;
  readonly deductions: number;
  readonly failure: Failure | null;
}

const BATCH = 20;
const LENGTH = 200;

/** Tells histories until `goesOn` says no, asked after every few of them, or until one fails. The same seed tells the same ones. */
export function fuzz(seed: number, goesOn: (soFar: Fuzzed) => boolean, open: Open = openLedger): Fuzzed {
  const count = { histories: 0, commands: 0, refused: 0, deductions: 0 };
  for (let batch = 0; goesOn({ ...count, failure: null }); batch++) {
    for (const steps of fc.sample(histories(LENGTH), { seed: (Math.imul(seed, 0x9e3779b1) + batch) | 0, numRuns: BATCH })) {
      const told: Told[] = [];
      const message = broken(open, told, function* (ledger) {
        for (const step of steps) yield commandOf(ledger, step);
      }, count);
      count.histories++;
      if (message !== null) return { ...count, failure: shrink(open, told, message) };
    }
  }
  return { ...count, failure: null };
}

/** What rule these commands break, if any. Refusals are part of a story. */
export const faultIn = (open: Open, commands: readonly Command[]): string | null => broken(open, [], () => commands, null, []);

type Count = { -readonly [K in 'commands' | 'refused' | 'deductions']: Fuzzed[K] };

/** A command of a story, and what is left of it when it was refused: time that passes. */
interface Told {
  readonly command: Command;
  readonly plain: Command;
}

/** Runs a story and answers with the first rule that it breaks. What was run is put into `told`. */
function broken(open: Open, told: Told[], story: (ledger: Ledger) => Iterable<Command>, count: Count | null, start: readonly Command[] = opening): string | null {
  const ledger = open();
  const done: Command[] = [];
  const written = new Written();
  const watcher = new Watcher();
  try {
    for (const commands of [start, story(ledger)]) {
      for (const command of commands) {
        told.push({ command, plain: command });
        let refused = false;
        if (count) count.commands++;
        try {
          ledger.run(command);
          done.push(command);
        } catch (error) {
          if (!isRefusal(error)) throw error;
          refused = true;
          if (count) count.refused++;
          told[told.length - 1] = { command, plain: { do: 'advance', at: ledger.now } };
        }
        written.look(ledger);
        watcher.look(ledger, command, refused);
      }
    }
    if (count) count.deductions += ledger.state.deductions.length;
    for (const holds of [...invariants, ...rules]) holds(ledger);
    meteringIsConserved({ ledger, done, refused: 0 });
    written.check(ledger);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** What was written once, and how packs ended: none of it may ever change. */
class Written {
  readonly #rows: string[] = [];
  readonly #ends = new Map<string, string>();

  look({ state }: Ledger): void {
    for (let row = this.#rows.length; row < state.deductions.length; row++) this.#rows.push(line(state.deductions, row));
    for (const { id, status, invalidAt } of state.packs) if (invalidAt !== null && !this.#ends.has(id)) this.#ends.set(id, `${status} ${invalidAt}`);
  }

  check({ state }: Ledger): void {
    const changed = this.#rows.findIndex((text, row) => text !== line(state.deductions, row));
    if (changed >= 0) throw new Error(`row ${changed} was changed after it was written`);
    for (const { id, status, invalidAt } of state.packs) {
      const ended = this.#ends.get(id);
      if (ended !== undefined && !endStays([`${status} ${invalidAt}`, ended])) throw new Error(`${id} ended as ${ended}, and now says ${status} ${invalidAt}`);
    }
  }
}

const line = (log: Ledger['state']['deductions'], row: number): string =>
  `${log.at.at(row)} ${log.pack.at(row)} ${log.usage.at(row)} ${log.before.at(row)} ${log.actual.at(row)} ${log.original.at(row)}`;

/** The same rule has to be broken: what comes before the figures of a message. */
const ruleOf = (message: string): string => message.replace(/ is .*|[\d(].*/s, '');

function shrink(open: Open, told: readonly Told[], message: string): Failure {
  const rule = ruleOf(message);
  const fails = (commands: readonly Command[]) => {
    const fault = faultIn(open, commands);
    return fault !== null && ruleOf(fault) === rule;
  };
  // A fault may show through the very refusals: then they stay, unless they can be done without.
  const whole = told.map(({ plain }) => plain);
  const commands = shortest(fails(whole) ? whole : told.map(({ command }) => command), fails);
  return { message: faultIn(open, commands) ?? message, commands, found: told.length };
}
