/** Running random histories, and watching them from step to step. */
import type { Command } from '../../../mock-api/ledger/commands.js';
import { isRefusal } from '../../../mock-api/ledger/errors.js';
import { Ledger } from '../../../mock-api/ledger/ledger.js';
import type { Pack } from '../../../mock-api/ledger/model.js';
import { policies } from '../../../mock-api/policies/index.js';
import { commandOf, opening, START, type Step } from './steps.js';

/** A ledger after a history, and what was put into it. */
export interface Told {
  readonly ledger: Ledger;
  /** Commands that were carried out, in order. */
  readonly done: readonly Command[];
  readonly refused: number;
}

/** Called after every step. */
export type Watch = (ledger: Ledger) => void;

/** Tells a history. Refusals are part of it; any other error is a fault. */
export function tell(steps: readonly Step[], watch?: Watch): Told {
  const ledger = new Ledger(policies, START);
  const done: Command[] = [];
  let refused = 0;
  for (const command of opening) ledger.run(command);
  for (const step of steps) {
    const command = commandOf(ledger, step);
    try {
      ledger.run(command);
      done.push(command);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      refused++;
    }
    watch?.(ledger);
  }
  return { ledger, done, refused };
}

/** How a pack ended, as `status instant`: for ever, but that an expiry gives way to a refund of its very instant. */
export const endStays = ([now, first]: readonly string[]): boolean => now === first || now === first!.replace('expired', 'refunded');

/** Runs commands on a new ledger, with moves of the clock in between that ought to change nothing. */
export function replay(done: readonly Command[], until: number, stops: (from: number, to: number) => readonly number[] = () => []): Ledger {
  const ledger = new Ledger(policies, START);
  for (const command of [...opening, ...done]) {
    for (const stop of stops(ledger.now, command.at as number)) ledger.advance(stop);
    ledger.run(command);
  }
  for (const stop of stops(ledger.now, until)) ledger.advance(stop);
  ledger.advance(until);
  return ledger;
}

/** Everything that a reader of a ledger could see, as text. */
export function digest({ state }: Ledger): string {
  const { deductions: log, uncovered, usages } = state;
  const rows = Array.from({ length: log.length }, (_, row) =>
    [log.at.at(row), log.pack.at(row), log.pool.at(row), log.before.at(row), log.actual.at(row), log.original.at(row), usages.start.at(log.usage.at(row))].join(' '),
  );
  const left = Array.from({ length: uncovered.length }, (_, row) => `${uncovered.at.at(row)} ${uncovered.amount.at(row)} ${JSON.stringify(uncovered.lists.at(uncovered.considered.at(row)))}`);
  const vouchers = state.vouchers.map(({ id, left }) => `${id} ${left}`);
  const notices = state.notices.map(({ at, packId, kind, value }) => `${at} ${packId} ${kind} ${value}`);
  const accounts = state.accountList.map(({ uin, cash, owed }) => `${uin} ${cash} ${owed}`);
  return [...rows, ...left, ...state.packs.map(packDigest), ...accounts, ...vouchers, ...notices].join('\n');
}

const packDigest = ({ id, status, invalidAt, expiresAt, paid, nextAttemptAt, pools, alerts, receipts }: Pack): string =>
  [
    id,
    status,
    invalidAt,
    expiresAt,
    paid,
    nextAttemptAt,
    pools.map(({ used }) => used).join('/'),
    alerts.map(({ firedAt }) => firedAt).join('/'),
    receipts.map(({ at }) => at).join('/'),
  ].join(' ');
