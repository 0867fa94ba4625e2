/** POST /__mock/commands: all of them are carried out, or none. */
import type { Backend } from '../backend.js';
import { Refusal } from '../handlers/problems.js';
import { check } from '../handlers/request.js';
import { exportToWire, refundReceiptToWire, renewalReceiptToWire } from '../handlers/wire.js';
import type { Command } from '../ledger/commands.js';
import type { ExportRecord } from '../ledger/records.js';
import type { RefundReceipt, RenewalReceipt } from '../ledger/model.js';
import { momentOf } from '../ledger/moment.js';
import { toInstant } from '../ledger/time.js';
import { playCommand, ScriptCommand, ScriptError } from '../scripts/index.js';
import type { Journal } from './journal.js';
import { CommandList } from './schemas.js';

/** Runs one command, or those of `{ commands }`. One without `at` happens now. Answers what each has brought about. */
export function runCommands(backend: Backend, journal: Journal, body: unknown): unknown {
  const { now } = backend;
  const single = !isObject(body) || !('commands' in body);
  const commands: readonly Command[] = single
    ? [check(ScriptCommand, timed(body, now))]
    : check(CommandList, { ...body, commands: Array.isArray(body['commands']) ? body['commands'].map((command) => timed(command, now)) : body['commands'] }).commands;
  const { length } = journal.commands;
  const results: unknown[] = [];
  try {
    for (const [index, command] of commands.entries()) results.push(runOne(backend, command, index));
  } catch (error) {
    takeBack(backend, journal, length, now);
    throw error instanceof ScriptError ? refusalAt(error, single) : error;
  }
  return { now: toInstant(backend.now), results };
}

/** The world as it was. A refusal leaves the ledger alone but for its clock, so that only what moved has to be made anew. */
function takeBack(backend: Backend, journal: Journal, length: number, now: number): void {
  if (journal.commands.length === length && backend.now === now) return;
  journal.strike(length);
  backend.replay(journal.commands, now, 'origin');
}

function runOne(backend: Backend, command: Command, index: number): unknown {
  const { deductions, uncovered } = backend.ledger.state;
  const before = [deductions.length, uncovered.length] as const;
  const answer = playCommand(backend.ledger, command, index);
  return {
    index,
    do: command.do,
    at: toInstant(momentOf(command.at)),
    ...wired(command, answer),
    deductions: deductions.length - before[0],
    uncovered: uncovered.length - before[1],
  };
}

/** What a command answers, in the words of the contract. */
function wired(command: Command, answer: unknown): object {
  switch (command.do) {
    case 'purchase':
    case 'grantVoucher':
    case 'createExport':
      return { id: answer };
    case 'renew':
      return { renewal: renewalReceiptToWire(answer as RenewalReceipt) };
    case 'refund':
      return { refund: refundReceiptToWire(answer as RefundReceipt) };
    case 'downloadExport':
      return { export: exportToWire(answer as ExportRecord) };
    default:
      return {};
  }
}

/** Rules that look at a value alone. */
const OF_VALUES: readonly string[] = ['timeGoesBack', 'invalidTime', 'invalidCapacity', 'invalidOrder'];

/** What the ledger refuses is 409 with the ledger's code beside the command; a value that can never be right is 400. */
function refusalAt({ index, field, rule, detail, message }: ScriptError, single: boolean): Refusal {
  const path = [...(single ? [] : ['commands', String(index)]), ...(field === '' ? [] : [field])].join('.');
  const code = OF_VALUES.includes(rule) ? 'invalidParameterValue' : 'operationDenied';
  return new Refusal(code, message, [{ field: path, code: rule, message: detail }]);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const timed = (command: unknown, now: number): unknown => (isObject(command) && !('at' in command) ? { ...command, at: now } : command);
