/** What is wrong with a script: which command, and the rule that it breaks. */
import type { LedgerError, LedgerErrorCode } from '../ledger/errors.js';
import type { Command } from '../ledger/commands.js';
import { toShortDecimal } from '../ledger/decimal.js';
import { toInstant } from '../ledger/time.js';

/**
 * The rule that a script breaks. `notJson`: it is no JSON. `missing`, `unknown`, `type`, `value`: the schema, at `field`.
 * Anything else: what the ledger refuses, with its data; `timeGoesBack` where a command is earlier than the one before it.
 */
export type ScriptRule = 'notJson' | 'missing' | 'unknown' | 'type' | 'value' | LedgerErrorCode;

/** Where a script breaks a rule. */
export interface ScriptFault {
  /** Place of the command, from 0; null when it is the document. */
  readonly index: number | null;
  /** What the command is to do, as far as it says so. */
  readonly command: string | null;
  /** Path into the command, such as `period.count`, or into the document; empty for the whole. */
  readonly field: string;
  readonly rule: ScriptRule;
  /** The rule in words. */
  readonly detail: string;
  /** What the ledger adds: ids, instants, amounts, as text. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** A script that cannot be played. */
export class ScriptError extends Error implements ScriptFault {
  override readonly name = 'ScriptError';
  readonly index: number | null;
  readonly command: string | null;
  readonly field: string;
  readonly rule: ScriptRule;
  readonly detail: string;
  readonly data: Readonly<Record<string, unknown>>;

  constructor({ index, command, field, rule, detail, data = {} }: ScriptFault) {
    const what = index === null ? 'The script' : `Command ${index}${command === null ? '' : ` (${command})`}`;
    super(`${what}${field === '' ? '' : `, ${field}`}: ${rule}: ${detail}`);
    this.index = index;
    this.command = command;
    this.field = field;
    this.rule = rule;
    this.detail = detail;
    this.data = data;
  }
}

/** The refusal of the ledger, as a fault of the command at `index`. The field is the one that it speaks of, else `do`. */
export function refusedAt(index: number, { do: command, ...fields }: Command, { code, data }: LedgerError): ScriptError {
  const plain: Record<string, unknown> = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, readable(key, value)]));
  const told = { index, command, rule: code, data: plain };
  if (code === 'timeGoesBack') return new ScriptError({ ...told, field: 'at', detail: `time goes backwards: ${String(plain['at'])} is before ${String(plain['now'])}` });
  const detail = Object.entries(plain).map(([key, value]) => `${key}=${String(value)}`).join(' ');
  return new ScriptError({ ...told, field: fieldOf(fields, data) ?? (code === 'invalidCapacity' ? 'capacity' : 'do'), detail });
}

/** Members of refusals that are instants. */
const INSTANTS = ['at', 'now', 'start', 'end', 'since'];

/** Amounts as decimals and instants as text; the rest as it is. */
function readable(key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return toShortDecimal(value);
  return typeof value === 'number' && INSTANTS.includes(key) ? toInstant(value) : value;
}

/** The member of a command that a refusal names, or whose value it tells. */
function fieldOf(command: object, data: object): string | undefined {
  const named = Object.keys(data).find((key) => Object.hasOwn(command, key));
  if ('field' in data) return String(data.field);
  const told = 'value' in data ? String(data.value) : undefined;
  return named ?? (told === undefined ? undefined : pathTo(command, told));
}

function pathTo(value: object, told: string): string | undefined {
  for (const [key, member] of Object.entries(value) as readonly (readonly [string, unknown])[]) {
    if (typeof member !== 'object' || member === null) {
      if (String(member) === told) return key;
      continue;
    }
    const below = pathTo(member, told);
    if (below !== undefined) return `${key}.${below}`;
  }
  return undefined;
}
