/** Plug-ins: applied for, reviewed, paid for, run out, paid for again. */
import type { Commands } from './commands.js';
import { toQuantity } from './decimal.js';
import { LedgerError } from './errors.js';
import type { Plugin } from './records.js';
import { accountOf, packOf, productOf, schedule, type State } from './state.js';
import { addMonths, addWorkingDays } from './time.js';

/** Months that one payment lasts. */
const PAID_MONTHS = 12;
/** Working days that a review takes. */
const REVIEW_DAYS = 5;

export function applyForPlugin(state: State, command: Commands['applyForPlugin']): void {
  productOf(state, command.product);
  accountOf(state, command.uin);
  if (state.plugins.some(({ id }) => id === command.id)) throw new LedgerError('pluginState', { id: command.id, state: 'exists' });
  const { id, product, uin, applicationType, name, appId, outcome = 'approved' } = command;
  const plugin: Plugin = {
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
    outcome,
    boundPack: null,
  };
  state.plugins.push(plugin);
  schedule(state, addWorkingDays(state.now, REVIEW_DAYS), { kind: 'pluginReview', plugin });
  state.revision++;
}

/** The review ends by itself, unless it has ended before. */
export function finishReview(state: State, { id, state: reached, outcome }: Plugin): void {
  if (reached === 'pendingReview' && outcome !== 'stuck') reviewPlugin(state, { id, approved: outcome === 'approved' });
}

export function reviewPlugin(state: State, { id, approved }: Commands['reviewPlugin']): void {
  const plugin = inState(state, id, ['pendingReview']);
  plugin.state = approved ? 'pendingPayment' : 'rejected';
  state.revision++;
}

/** Pays for a year. One that still runs gets the year on top. */
export function buyPlugin(state: State, { id }: Commands['buyPlugin']): void {
  run(state, inState(state, id, PAYABLE), PAID_MONTHS);
}

/** A large pack brings a plug-in with it, once. Binding it uses the pack: it cannot be given back any more. */
export function bindPlugin(state: State, { id, pack: packId }: Commands['bindPlugin']): void {
  const plugin = inState(state, id, PAYABLE);
  const pack = packOf(state, packId);
  const terms = pack.kind.plugin;
  const large = terms !== undefined && pack.pools[0]!.quota >= toQuantity(terms.capacityFrom);
  if (!large || pack.pluginBound || pack.product !== plugin.product || pack.ownerUin !== plugin.uin) {
    throw new LedgerError('packHasNoPlugin', { id: packId });
  }
  if (pack.status !== 'valid') throw new LedgerError('statusForbids', { id: packId, status: pack.status });
  pack.pluginBound = true;
  pack.used = true;
  pack.version++;
  plugin.boundPack = packId;
  run(state, plugin, terms.months);
}

const PAYABLE = ['pendingPayment', 'available', 'expired'] as const;

function run(state: State, plugin: Plugin, months: number): void {
  const runs = plugin.state === 'available';
  if (!runs) plugin.startedAt = state.now;
  plugin.expiresAt = addMonths(runs ? plugin.expiresAt! : state.now, months);
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
