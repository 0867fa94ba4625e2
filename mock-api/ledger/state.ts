/** All that one ledger holds. Modules work on it; only `ledger.ts` lets others in. */
import type { Interned, RowIndex } from './columns.js';
import type { DeductionLog, UsageLog } from './deduction-log.js';
import type { Quantity } from './decimal.js';
import type { EventQueue } from './event-queue.js';
import { LedgerError } from './errors.js';
import type { Account, Notice, Pack, Pool, RefundReceipt, Voucher } from './model.js';
import type { HolidayYear, ItemPolicy, Policy } from './policy.js';
import type { BillingModeEntry, ExportRecord, Plugin } from './records.js';
import type { Time } from './time.js';
import type { UncoveredLog } from './uncovered-log.js';

/** What all usage of one kind has in common. */
export interface UsageKind {
  readonly number: number;
  readonly policy: Policy;
  readonly item: ItemPolicy;
  readonly specification: string | null;
  readonly region: string | null;
  /** Group of the region; null without a region. */
  readonly group: string | null;
  /** The region, its group and its area. */
  readonly places: readonly string[];
  readonly attributes: ReadonlyMap<string, string>;
  /** Place in the order in which usages are settled together. */
  readonly rank: number;
}

/** Usage of one account and kind on one day, as it adds up. */
export interface DaySum {
  readonly kind: number;
  readonly owner: number;
  readonly start: Time;
  readonly end: Time;
  amount: Quantity;
}

/** A day that is settled as it grows. */
export interface RunningDay extends DaySum {
  /** Metered so far, not rounded. */
  amount: Quantity;
  /** Settled so far: taken from packs, or called uncovered once the day is over. */
  settled: Quantity;
  /** From then on, what no pack takes is uncovered. Until then it is offered again: a pack of the day takes all of the day. */
  readonly closesAt: Time;
}

/** What one product settles at one moment. */
export interface PendingUsage {
  readonly product: ProductState;
  readonly settleAt: Time;
  /** Rows of the usage log. */
  readonly usages: number[];
  /** What is still being added up. */
  readonly sums: Map<string, DaySum>;
  /** Days that are over with it. */
  readonly closing: RunningDay[];
  /** By row of the usage log, the day that it is the growth of. */
  readonly growths: Map<number, RunningDay>;
}

/** How many pack units one unit of usage takes. */
export interface Rate {
  /** As the product's table says, once both are in one unit; in billionths. */
  readonly coefficient: Quantity;
  /** Number of the coefficient in the log. */
  readonly number: number;
  /** Coefficient and conversion of units together. */
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A pack that usage of one kind and owner may draw on, as far as that never changes. */
export interface Candidate {
  readonly pack: Pack;
  readonly pool: Pool;
  readonly poolNumber: number;
  readonly rate: Rate;
}

/** The packs of a product in the order of deduction. */
export interface Ranking {
  /** Holds before this instant. */
  readonly until: Time;
  readonly packs: readonly Pack[];
  readonly candidates: Map<string, readonly Candidate[]>;
}

/** Tasks that ran on a day, and how much they used. */
export interface TaskCount {
  tasks: number;
  usage: Quantity;
}

/** Cells by task type, region, specification (empty for none) and number of the day. */
export type TaskCounts = Map<string, Map<string, Map<string, Map<number, TaskCount>>>>;

/** What falls due. The ranks put what happens at one instant in order. */
export type Event =
  | { readonly kind: 'billingMode'; readonly entry: BillingModeEntry }
  | { readonly kind: 'effective'; readonly pack: Pack }
  | { readonly kind: 'autoRenewal'; readonly pack: Pack }
  | { readonly kind: 'settle'; readonly pending: PendingUsage }
  | { readonly kind: 'expiry'; readonly pack: Pack }
  | { readonly kind: 'alerts'; readonly pack: Pack }
  | { readonly kind: 'exportDone'; readonly record: ExportRecord }
  | { readonly kind: 'exportGone'; readonly record: ExportRecord }
  | { readonly kind: 'pluginReview'; readonly plugin: Plugin }
  | { readonly kind: 'pluginEnd'; readonly plugin: Plugin };

/**
 * Earlier in this list, earlier at one instant: a pack that is used up as it expires is used up. What is not in it has no
 * bearing on the rest of it but that the rest may rely on it, such as a mode or a start that holds from then on, and comes first.
 */
const RANKS: readonly Event['kind'][] = ['autoRenewal', 'settle', 'expiry', 'alerts', 'exportDone'];

/** What belongs to one product. */
export interface ProductState {
  readonly policy: Policy;
  readonly items: ReadonlyMap<string, ItemPolicy>;
  readonly packs: Pack[];
  ranking: Ranking | null;
  readonly pending: Map<Time, PendingUsage>;
  /** Days that are settled as they grow. */
  readonly runningDays: Map<string, RunningDay>;
  /** Its deductions. */
  readonly deductions: RowIndex;
  readonly tasks: TaskCounts;
}

/** The state. */
export interface State {
  now: Time;
  /** Grows with every command that is carried out, and with everything that falls due: while it stays, nothing has changed. */
  revision: number;
  readonly queue: EventQueue<Event>;
  readonly products: Map<string, ProductState>;
  readonly accounts: Map<string, Account>;
  readonly accountList: Account[];
  readonly packs: Pack[];
  readonly packsById: Map<string, Pack>;
  readonly kinds: Interned<UsageKind>;
  readonly usages: UsageLog;
  readonly deductions: DeductionLog;
  readonly uncovered: UncoveredLog;
  readonly modes: Map<string, BillingModeEntry>;
  readonly exports: ExportRecord[];
  readonly plugins: Plugin[];
  readonly refunds: RefundReceipt[];
  readonly vouchers: Voucher[];
  /** Years whose public holidays were set, in place of those of the policies. */
  readonly holidays: Map<number, HolidayYear>;
  /** Messages that went out about packs. */
  readonly notices: Notice[];
  /** Packs that have just ended, and may be bought again. */
  readonly ended: Pack[];
  /** All money that came in from outside less what was taken out again, by payer. */
  readonly deposits: Map<string, Quantity>;
  /** All money that packs were paid with, less refunds, by payer. */
  readonly spent: Map<string, Quantity>;
}

export function schedule(state: State, at: Time, event: Event): void {
  state.queue.push(at, RANKS.indexOf(event.kind), event);
}

export function productOf(state: State, key: string): ProductState {
  const product = state.products.get(key);
  if (!product) throw new LedgerError('unknownProduct', { product: key });
  return product;
}

export function packOf(state: State, id: string): Pack {
  const pack = state.packsById.get(id);
  if (!pack) throw new LedgerError('unknownPack', { id });
  return pack;
}

export function accountOf(state: State, uin: string): Account {
  const account = state.accounts.get(uin);
  if (!account) throw new LedgerError('unknownAccount', { uin });
  return account;
}

export const payerOf = (state: State, uin: string): Account => accountOf(state, accountOf(state, uin).payer);
