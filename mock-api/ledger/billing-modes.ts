/** Switching the mode of billing: what may be asked for, and when it holds. */
import type { Commands } from './commands.js';
import { LedgerError } from './errors.js';
import { reviewFreezes } from './freezing.js';
import { modeOf } from './modes.js';
import type { BillingModeEntry } from './records.js';
import { accountOf, productOf, schedule, type State } from './state.js';
import * as time from './time.js';

/**
 * Asks for another mode. Between two daily modes, and from daily to monthly, it holds from the next day; from monthly to
 * daily from the first of the next month. One request a day for each line and group.
 */
export function switchBillingMode(state: State, command: Commands['switchBillingMode']): void {
  const { policy } = productOf(state, command.product);
  accountOf(state, command.uin);
  const line = policy.lines?.find(({ key }) => key === command.line);
  const group = command.group ?? null;
  if (!line?.modes.includes(command.mode) || !line.groups.includes(group)) {
    throw new LedgerError('unknownBillingMode', { line: command.line, mode: command.mode });
  }
  const entry = modeOf(state, command.uin, policy, line, group);
  const today = time.dayNumber(state.now);
  if (entry.askedOn === today) throw new LedgerError('billingModeSwitchedToday', { line: command.line });
  if ((entry.next?.mode ?? entry.mode) === command.mode) throw new LedgerError('billingModeUnchanged', { mode: command.mode });
  const toDaily = entry.mode.startsWith('monthly') && command.mode.startsWith('daily');
  const effectiveAt = toDaily ? time.monthByNumber(time.monthNumber(state.now) + 1) : time.dayByNumber(today + 1);
  entry.askedOn = today;
  entry.next = { mode: command.mode, effectiveAt };
  schedule(state, effectiveAt, { kind: 'billingMode', entry });
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
