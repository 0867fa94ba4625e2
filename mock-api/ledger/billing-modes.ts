/** Switching the mode of billing: what may be asked for, and when it holds. */
import type { Commands } from './commands.js';
import { LedgerError } from './errors.js';
import { reviewFreezes } from './freezing.js';
import { modeOf } from './modes.js';
import type { LinePolicy } from './policy.js';
import type { BillingModeEntry } from './records.js';
import { accountOf, productOf, schedule, type State } from './state.js';
import { momentOf } from './moment.js';
import * as time from './time.js';

type Named = { readonly uin: string; readonly product: string; readonly line: string; readonly group?: string | null };

/**
 * Asks for another mode. Between two daily modes it holds from the next day; from daily to monthly from the day after support
 * has agreed; from monthly to anything else from the first of the next month. One request a day for each line and group.
 */
export function switchBillingMode(state: State, command: Commands['switchBillingMode']): void {
  const { entry, line } = found(state, command, command.mode);
  const today = time.dayNumber(state.now);
  if (entry.askedOn === today) throw new LedgerError('billingModeSwitchedToday', { line: command.line });
  if ((entry.next?.mode ?? entry.mode) === command.mode) throw new LedgerError('billingModeUnchanged', { mode: command.mode });
  const agreedAt = line.monthly.includes(command.mode) && command.approvedAt !== undefined ? momentOf(command.approvedAt) : state.now;
  if (agreedAt < state.now) throw new LedgerError('timeGoesBack', { at: agreedAt, now: state.now });
  const effectiveAt = line.monthly.includes(entry.mode) ? time.monthByNumber(time.monthNumber(agreedAt) + 1) : time.dayByNumber(time.dayNumber(agreedAt) + 1);
  entry.askedOn = today;
  entry.next = { mode: command.mode, effectiveAt };
  schedule(state, effectiveAt, { kind: 'billingMode', entry });
}

/** Takes back what was asked for. The day's request is spent all the same. */
export function cancelBillingModeSwitch(state: State, command: Commands['cancelBillingModeSwitch']): void {
  const { entry } = found(state, command, null);
  if (!entry.next) throw new LedgerError('billingModeNotSwitching', { line: command.line });
  entry.next = null;
}

/** The line and the entry that a command names, if there is such a line, group and mode. */
function found(state: State, { uin, product, line: key, group = null }: Named, mode: string | null): { readonly line: LinePolicy; readonly entry: BillingModeEntry } {
  const { policy } = productOf(state, product);
  accountOf(state, uin);
  const line = policy.lines?.find((candidate) => candidate.key === key);
  if (!line?.groups.includes(group) || (mode !== null && ![...line.daily, ...line.monthly].includes(mode))) {
    throw new LedgerError('unknownBillingMode', { line: key, mode: mode ?? '' });
  }
  return { line, entry: modeOf(state, uin, policy, line, group) };
}

/** A switch takes effect, unless another one was asked for meanwhile. */
export function takeEffect(state: State, entry: BillingModeEntry): void {
  if (entry.next?.effectiveAt !== state.now) return;
  entry.mode = entry.next.mode;
  entry.effectiveAt = state.now;
  entry.next = null;
  const product = productOf(state, entry.product);
  product.ranking = null;
  for (const pack of product.packs) if (pack.ownerUin === entry.uin) reviewFreezes(state, pack);
}
