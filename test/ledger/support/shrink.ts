/** Making a failing list of commands as short and plain as it can be while it still fails. */
import type { Command } from '../../../mock-api/ledger/commands.js';
import { toShortDecimal } from '../../../mock-api/ledger/decimal.js';
import { toInstant } from '../../../mock-api/ledger/time.js';

type Fails = (commands: readonly Command[]) => boolean;

/** Leaves out whatever can be left out, then makes plain what is left. */
export function shortest(commands: readonly Command[], fails: Fails): readonly Command[] {
  let left = commands;
  for (let length = -1; length !== left.length; ) {
    length = left.length;
    left = plain(idle(without(left, fails), fails), fails);
  }
  return left;
}

/** Tries to leave out long runs of commands first, then shorter ones, down to single commands. */
function without(commands: readonly Command[], fails: Fails): readonly Command[] {
  let left = commands;
  for (let run = Math.ceil(left.length / 2); run >= 1; run = run === 1 ? 0 : Math.ceil(run / 2)) {
    for (let start = 0; start < left.length; ) {
      const shorter = [...left.slice(0, start), ...left.slice(start + run)];
      if (fails(shorter)) left = shorter;
      else start += run;
    }
  }
  return left;
}

/** A command that is refused still lets time pass: where only that is needed, time is let pass and nothing else. */
function idle(commands: readonly Command[], fails: Fails): readonly Command[] {
  let left = [...commands];
  commands.forEach(({ at }, place) => {
    const changed = left.with(place, { do: 'advance', at });
    if (fails(changed)) left = changed;
  });
  return left;
}

/** Members that can be done without, and round figures in place of long ones. */
function plain(commands: readonly Command[], fails: Fails): readonly Command[] {
  let left = [...commands];
  commands.forEach((command, place) => {
    for (const change of changesOf(command)) {
      const changed = [...left];
      changed[place] = { ...left[place]!, ...change };
      for (const [key, value] of Object.entries(change)) if (value === undefined) Reflect.deleteProperty(changed[place], key);
      if (fails(changed)) left = changed;
    }
  });
  return left;
}

const OPTIONAL = ['mode', 'cycle', 'shardRange', 'region', 'attributes', 'source', 'priority', 'shared', 'effectiveAt', 'awaitsActivation', 'price', 'renewal', 'autoPurchase', 'specification', 'outcome', 'approvedAt'];

function changesOf(command: Command): object[] {
  const changes: object[] = OPTIONAL.filter((key) => key in command).map((key) => (key === 'renewal' ? { renewal: undefined, autoPeriod: undefined } : { [key]: undefined }));
  for (const key of ['amount', 'capacity']) if (typeof (command as Record<string, unknown>)[key] === 'bigint') changes.push({ [key]: 1_000_000_000n }, { [key]: 10_000_000_000n });
  return changes;
}

/** The commands as a world script. */
export function toScript(commands: readonly Command[]): { readonly commands: readonly unknown[] } {
  const text = (key: string, value: unknown): unknown => {
    if (typeof value === 'bigint') return toShortDecimal(value);
    if (typeof value === 'number' && ['at', 'start', 'end', 'from', 'to', 'day', 'effectiveAt', 'approvedAt'].includes(key)) return toInstant(value);
    if (key === 'capacity' && typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([pool, amount]) => [pool, text('', amount)]));
    return value;
  };
  return { commands: commands.map((command) => Object.fromEntries(Object.entries(command).map(([key, value]) => [key, text(key, value)]))) };
}
