/** Reading scripts. Whatever comes in, what comes out is a script that keeps to the schema, or a ScriptError. */
import * as v from 'valibot';
import type { Command } from '../ledger/commands.js';
import { LedgerError } from '../ledger/errors.js';
import { momentOf } from '../ledger/moment.js';
import { refusedAt, ScriptError, type ScriptRule } from './errors.js';
import { WorldScript } from './schema.js';

/** A script as it is once read. */
export type ReadScript = v.InferOutput<typeof WorldScript>;

/** Reads a script from its text. */
export function readScript(text: string): ReadScript {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new ScriptError({ index: null, command: null, field: '', rule: 'notJson', detail });
  }
  return parseScript(input);
}

/** Checks a script. The first fault is thrown. */
export function parseScript(input: unknown): ReadScript {
  const result = v.safeParse(WorldScript, input, { abortEarly: true });
  if (!result.success) throw faultOf(result.issues[0]);
  inOrder(result.output.commands);
  return result.output;
}

function inOrder(commands: readonly Command[]): void {
  let now = 0;
  for (const [index, command] of commands.entries()) {
    const moment = momentOf(command.at);
    if (moment < now) throw refusedAt(index, command, new LedgerError('timeGoesBack', { at: moment, now }));
    now = moment;
  }
}

function faultOf(issue: v.BaseIssue<unknown>): ScriptError {
  const path = (issue.path ?? []).map(({ key }) => key);
  const inCommand = path[0] === 'commands' && typeof path[1] === 'number';
  return new ScriptError({
    index: inCommand ? (path[1] as number) : null,
    command: inCommand ? nameOf(issue.path?.[1]?.value) : null,
    field: (inCommand ? path.slice(2) : path).map(String).join('.'),
    rule: ruleOf(issue),
    detail: issue.message,
  });
}

/** Which rule of a schema an issue is about. */
function ruleOf({ type, kind, received, expected, path }: v.BaseIssue<unknown>): ScriptRule {
  if (received === 'undefined' && path) return 'missing';
  if (type === 'strict_object' && expected === 'never') return 'unknown';
  if (type === 'variant' && expected === 'Object') return 'type';
  return kind === 'validation' || ['picklist', 'literal', 'variant', 'union'].includes(type) ? 'value' : 'type';
}

function nameOf(command: unknown): string | null {
  const name = typeof command === 'object' && command !== null && 'do' in command ? command.do : null;
  return typeof name === 'string' ? name.slice(0, 100) : null;
}
