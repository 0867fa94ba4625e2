/** The ledger: commands go in, each with its time; everything due until then happens first, in order. */
import { openAccount, setBalance, suspendAccount, topUp } from './accounts.js';
import { reviewAlerts, setAlerts } from './alerts.js';
import { cancelBillingModeSwitch, switchBillingMode, takeEffect } from './billing-modes.js';
import { Interned, RowIndex } from './columns.js';
import type { Command, CommandName, Commands } from './commands.js';
import { DeductionLog, UsageLog } from './deduction-log.js';
import { LedgerError } from './errors.js';
import { EventQueue } from './event-queue.js';
import { createExport, downloadExport, dropExport, finishExport } from './exports.js';
import { use } from './metering.js';
import { momentOf } from './moment.js';
import { activate, becomeEffective, purchase, reachEnd, transfer } from './packs.js';
import { applyForPlugin, bindPlugin, buyPlugin, endPlugin, finishReview, reviewPlugin, setHolidays } from './plugins.js';
import type { Policy } from './policy.js';
import { refund } from './refund.js';
import { buyAgain, setAutoPurchase } from './repurchase.js';
import { attemptRenewals, renew, setRenewal } from './renewal.js';
import { settle } from './settlement.js';
import type { Event, ProductState, State } from './state.js';
import { countTasks } from './task-counts.js';
import type { Time } from './time.js';
import { UncoveredLog } from './uncovered-log.js';
import { grantVoucher } from './vouchers.js';

type Handlers = { readonly [N in CommandName]: (state: State, command: Commands[N]) => unknown };

const handlers = {
  openAccount,
  topUp,
  setBalance,
  grantVoucher,
  suspendAccount,
  purchase,
  activate,
  transfer,
  use,
  countTasks,
  switchBillingMode,
  cancelBillingModeSwitch,
  setRenewal,
  renew,
  setAutoPurchase,
  refund,
  setAlerts,
  createExport,
  downloadExport,
  setHolidays,
  applyForPlugin,
  reviewPlugin,
  buyPlugin,
  bindPlugin,
  advance: () => undefined,
} satisfies Handlers;

/** What a command answers with. */
export type Answer<N extends CommandName> = ReturnType<(typeof handlers)[N]>;

/** A ledger of prepaid packs. Deterministic: the same policies and commands give the same state, to the digit. */
export class Ledger {
  /** Everything it holds, for reading. */
  readonly state: State;

  /** `start` is where the clock stands at first; no command may be earlier. */
  constructor(policies: readonly Policy[], start: Time = 0) {
    this.state = {
      now: start,
      revision: 0,
      queue: new EventQueue<Event>(),
      products: new Map(policies.map((policy) => [policy.product, productState(policy)])),
      accounts: new Map(),
      accountList: [],
      packs: [],
      packsById: new Map(),
      kinds: new Interned(),
      usages: new UsageLog(),
      deductions: new DeductionLog(),
      uncovered: new UncoveredLog(),
      modes: new Map(),
      exports: [],
      plugins: [],
      refunds: [],
      vouchers: [],
      holidays: new Map(),
      notices: [],
      ended: [],
      deposits: new Map(),
      spent: new Map(),
    };
  }

  get now(): Time {
    return this.state.now;
  }

  /** Runs a command. A refusal is a `LedgerError`; the clock has moved all the same. */
  run<N extends CommandName>(command: Command<N>): Answer<N> {
    // The table pairs each name with its handler; TypeScript cannot follow that through a generic index.
    const handler = handlers[command.do] as unknown as ((state: State, command: Command<N>) => Answer<N>) | undefined;
    if (!handler) throw new LedgerError('unknownCommand', { value: String(command.do) });
    this.advance(momentOf(command.at));
    const answer = handler(this.state, command);
    // Time that passes changes nothing by itself.
    if (command.do !== 'advance') this.state.revision++;
    buyAgain(this.state);
    // What the command has made due at once, such as usage that is settled as it ends.
    this.#happenUntil(this.state.now);
    return answer;
  }

  /** Moves the clock; everything due on the way happens, each at its own time. */
  advance(to: Time): void {
    const { state } = this;
    if (!Number.isFinite(to)) throw new LedgerError('invalidTime', { value: String(to) });
    if (to < state.now) throw new LedgerError('timeGoesBack', { at: to, now: state.now });
    this.#happenUntil(to);
    state.now = to;
  }

  #happenUntil(to: Time): void {
    const { state } = this;
    for (let due = state.queue.take(to); due; due = state.queue.take(to)) {
      state.now = Math.max(state.now, due.at);
      happen(state, due.event);
      state.revision++;
      buyAgain(state);
    }
  }
}

function happen(state: State, event: Event): void {
  switch (event.kind) {
    case 'billingMode':
      return takeEffect(state, event.entry);
    case 'effective':
      return becomeEffective(state, event.pack);
    case 'autoRenewal':
      return attemptRenewals(state, event.pack);
    case 'settle':
      return settle(state, event.pending);
    case 'expiry':
      return reachEnd(state, event.pack);
    case 'alerts':
      return reviewAlerts(state, event.pack);
    case 'exportDone':
      return finishExport(state, event.record);
    case 'exportGone':
      return dropExport(event.record);
    case 'pluginReview':
      return finishReview(state, event.plugin);
    case 'pluginEnd':
      return endPlugin(state, event.plugin);
  }
}

function productState(policy: Policy): ProductState {
  return {
    policy,
    items: new Map(policy.items.map((item) => [item.key, item])),
    packs: [],
    ranking: null,
    pending: new Map(),
    runningDays: new Map(),
    deductions: new RowIndex(),
    tasks: new Map(),
  };
}
