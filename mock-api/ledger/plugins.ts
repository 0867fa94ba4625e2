/** Plug-ins: applied for, reviewed, paid for, run out, paid for again. */
import type { Commands } from './commands.js';
import { toQuantity } from './decimal.js';
import { LedgerError } from './errors.js';
import { addWorkingDays, holidaysOf, holidayYear } from './holidays.js';
import type { PluginRule } from './policy.js';
import type { Plugin } from './records.js';
import { accountOf, packOf, productOf, schedule, type State } from './state.js';
import { addMonths, type Time } from './time.js';

export function applyForPlugin(state: State, command: Commands['applyForPlugin']): void {
  const rule = ruleOf(state, command.product);
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
    reviewEndsAt: reviewEnd(state, state.now, rule),
    startedAt: null,
    expiresAt: null,
    outcome,
    boundPack: null,
  };
  state.plugins.push(plugin);
  schedule(state, plugin.reviewEndsAt, { kind: 'pluginReview', plugin });
}

function ruleOf(state: State, product: string): PluginRule {
  const rule = productOf(state, product).policy.plugins;
  if (!rule) throw new LedgerError('pluginsNotOffered', { product });
  return rule;
}

const reviewEnd = (state: State, appliedAt: Time, { reviewDays, holidays }: PluginRule): Time =>
  addWorkingDays(appliedAt, reviewDays, holidaysOf(holidays, state.holidays.values()));

/** Other holidays: reviews that are under way end when they would have ended by these, though not in the past. */
export function setHolidays(state: State, command: Commands['setHolidays']): void {
  state.holidays.set(command.year, holidayYear(command));
  for (const plugin of state.plugins.filter((candidate) => candidate.state === 'pendingReview')) {
    plugin.reviewEndsAt = Math.max(state.now, reviewEnd(state, plugin.appliedAt, ruleOf(state, plugin.product)));
    schedule(state, plugin.reviewEndsAt, { kind: 'pluginReview', plugin });
  }
}

/** The review ends by itself, unless it has ended before or ends later by now. */
export function finishReview(state: State, { id, state: reached, outcome, reviewEndsAt }: Plugin): void {
  if (reviewEndsAt !== state.now) return;
  if (reached === 'pendingReview' && outcome !== 'stuck') reviewPlugin(state, { id, approved: outcome === 'approved' });
}

export function reviewPlugin(state: State, { id, approved }: Commands['reviewPlugin']): void {
  const plugin = inState(state, id, ['pendingReview']);
  plugin.state = approved ? 'pendingPayment' : 'rejected';
}

/** Pays for another time. One that still runs gets it on top. */
export function buyPlugin(state: State, { id }: Commands['buyPlugin']): void {
  const plugin = inState(state, id, PAYABLE);
  run(state, plugin, ruleOf(state, plugin.product).paidMonths);
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
  schedule(state, plugin.expiresAt, { kind: 'pluginEnd', plugin });
}

export function endPlugin(state: State, plugin: Plugin): void {
  if (plugin.expiresAt !== state.now) return;
  plugin.state = 'expired';
}

function inState(state: State, id: string, states: readonly Plugin['state'][]): Plugin {
  const plugin = state.plugins.find((candidate) => candidate.id === id);
  if (!plugin) throw new LedgerError('unknownPlugin', { id });
  if (!states.includes(plugin.state)) throw new LedgerError('pluginState', { id, state: plugin.state });
  return plugin;
}
