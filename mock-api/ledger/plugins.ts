/** Plug-ins: applied for, reviewed, paid for, run out, paid for again. */
import type { Commands } from './commands.js';
import { LedgerError } from './errors.js';
import type { Plugin } from './records.js';
import { accountOf, productOf, schedule, type State } from './state.js';
import { addMonths } from './time.js';

/** Months that one payment lasts. */
const PAID_MONTHS = 12;

export function applyForPlugin(state: State, command: Commands['applyForPlugin']): void {
  productOf(state, command.product);
  accountOf(state, command.uin);
  if (state.plugins.some(({ id }) => id === command.id)) throw new LedgerError('pluginState', { id: command.id, state: 'exists' });
  const { id, product, uin, applicationType, name, appId } = command;
  state.plugins.push({
    id,
    product,
    uin,
    applicationType,
    name,
    appId,
    state: 'pendingReview',
    appliedAt: state.now,
    startedAt: null,
    expiresAt: null,
  });
  state.revision++;
}

export function reviewPlugin(state: State, { id, approved }: Commands['reviewPlugin']): void {
  const plugin = inState(state, id, ['pendingReview']);
  plugin.state = approved ? 'pendingPayment' : 'rejected';
  state.revision++;
}

/** Pays for a year. One that still runs gets the year on top. */
export function buyPlugin(state: State, { id }: Commands['buyPlugin']): void {
  const plugin = inState(state, id, ['pendingPayment', 'available', 'expired']);
  const runs = plugin.state === 'available';
  if (!runs) plugin.startedAt = state.now;
  plugin.expiresAt = addMonths(runs ? plugin.expiresAt! : state.now, PAID_MONTHS);
  plugin.state = 'available';
  state.revision++;
  schedule(state, plugin.expiresAt, { kind: 'pluginEnd', plugin });
}

export function endPlugin(state: State, plugin: Plugin): void {
  if (plugin.expiresAt !== state.now) return;
  plugin.state = 'expired';
  state.revision++;
}

function inState(state: State, id: string, states: readonly Plugin['state'][]): Plugin {
  const plugin = state.plugins.find((candidate) => candidate.id === id);
  if (!plugin) throw new LedgerError('unknownPlugin', { id });
  if (!states.includes(plugin.state)) throw new LedgerError('pluginState', { id, state: plugin.state });
  return plugin;
}
