/** Everything that can happen to a ledger. Each command has its time; nothing happens without one. */
import type { QuantityInput } from './decimal.js';
import type { AlertKind, CapacityMode, PackSource, RenewalMethod } from './terms.js';
import type { CycleRule } from './policy.js';
import type { Duration, Time } from './time.js';

/** When a command is given: milliseconds, or RFC 3339 text, or a day. */
export type TimeInput = Time | string;

/** An amount of money to have, by kind. Kinds left out become zero. */
export interface BalanceParts {
  readonly cash?: QuantityInput;
  readonly income?: QuantityInput;
  readonly present?: QuantityInput;
  readonly frozen?: QuantityInput;
  readonly owed?: QuantityInput;
}

export interface Attribute {
  readonly key: string;
  readonly value: string;
}

/** What each command takes beside its `do` and `at`. */
export interface Commands {
  /** Opens an account. `payer` is another account, opened before; by default it pays for itself. */
  openAccount: { uin: string; payer?: string };
  /** Puts money in (cash). */
  topUp: { uin: string; amount: QuantityInput };
  /** Sets the parts of the balance as given. An account that owes is overdue. */
  setBalance: { uin: string } & BalanceParts;
  /**
   * Gives a voucher to the account that pays for `uin`. It pays by itself where its products' tables say so, until it is
   * empty or `until` has come; it is never given back as money.
   */
  grantVoucher: { uin: string; amount: QuantityInput; id?: string; until?: TimeInput; products?: readonly string[] };
  /** Blocks an account for breaking the rules, or lifts the block. */
  suspendAccount: { uin: string; suspended: boolean };
  /** Buys a pack. */
  purchase: {
    id?: string;
    name: string;
    uin: string;
    product: string;
    subproduct: string;
    mode?: CapacityMode;
    /** Quota: of the whole validity, of each cycle, or none for unlimited. By pool key for a combo. */
    capacity?: QuantityInput | Readonly<Record<string, QuantityInput>>;
    validity: Duration;
    /** Start of validity; at once when absent. */
    effectiveAt?: TimeInput;
    /** True when validity starts by an `activate` command; the pack lapses when that comes too late. */
    awaitsActivation?: boolean;
    cycle?: CycleRule;
    /** Time of day, `[from, to)` as `hh:mm`, in which it is drawn on; `22:00` to `06:00` goes over midnight. */
    shardRange?: readonly [from: string, to: string];
    region?: string;
    zone?: string;
    attributes?: readonly Attribute[];
    source?: PackSource;
    /** Place in the order of deduction, 1 (first) to 10. */
    priority?: number;
    shared?: boolean;
    /** List price, and the part of it that a voucher pays. */
    price?: QuantityInput;
    voucher?: QuantityInput;
    /** True to let the vouchers of the account pay what they can, in this order and when it is ordered again. */
    autoVoucher?: boolean;
    renewal?: RenewalMethod;
    autoPeriod?: Duration;
    /** True to buy another one when it ends. */
    autoPurchase?: boolean;
    /** True when a plug-in that comes with it is in use from the start. */
    pluginBound?: boolean;
  };
  /** Starts the validity of a pack that waits for it. */
  activate: { id: string };
  /** Gives a pack to another account. */
  transfer: { id: string; uin: string };
  /** Meters usage; it is settled when its product's cadence says so. */
  use: {
    uin: string;
    product: string;
    item: string;
    amount: QuantityInput;
    start: TimeInput;
    end: TimeInput;
    specification?: string;
    region?: string;
    attributes?: readonly Attribute[];
    /** How many tasks it comes from, for the usage view. */
    tasks?: number;
    /** Overrides the time at which it is settled. */
    settleAt?: TimeInput;
  };
  /** Counts tasks in the usage view alone, for task types that no pack is drawn on for. */
  countTasks: {
    product: string;
    taskType: string;
    region: string;
    day: TimeInput;
    specification?: string;
    tasks: number;
    usage: QuantityInput;
  };
  /** Asks for another billing mode; it takes effect by the rules of switching. `approvedAt`: when support agrees, if not at once. */
  switchBillingMode: { uin: string; product: string; line: string; group?: string; mode: string; approvedAt?: TimeInput };
  /** Takes back a switch that has not taken effect. The day's request is spent all the same. */
  cancelBillingModeSwitch: { uin: string; product: string; line: string; group?: string };
  /** Sets what happens when a pack ends. */
  setRenewal: { id: string; method: RenewalMethod; period?: Duration };
  /** Renews at once. */
  renew: { id: string; period: Duration; key?: string };
  /** Switches buying another pack at the end of this one on or off. */
  setAutoPurchase: { id: string; on: boolean };
  /** Gives a pack back. `amount`, when given, must be what comes back. */
  refund: { id: string; amount?: QuantityInput };
  /** Replaces the thresholds of a pack. */
  setAlerts: { id: string; items: readonly { kind: AlertKind; value: QuantityInput }[] };
  /** Asks for a file of deductions. `outcome`, `seconds`, `micros` and `fraction` steer how it is made. */
  createExport: {
    product: string;
    packIds?: readonly string[];
    from: TimeInput;
    to: TimeInput;
    /** How it ends; `stuck` never does. */
    outcome?: 'generated' | 'timeout' | 'internal' | 'stuck';
    /** How long it takes. */
    seconds?: number;
    /** Microseconds of completion, and the digits after the second, in the file's name. */
    micros?: number;
    fraction?: string;
  };
  /** Takes the file: notes the time of download. */
  downloadExport: { id: string };
  /**
   * Replaces the public holidays of a year, by which working days are counted: days off, and weekend days on which work is
   * done in their place. Reviews under way are reckoned anew.
   */
  setHolidays: { year: number; off: readonly string[]; worked?: readonly string[] };
  /**
   * Applies for a plug-in. Its review ends as `outcome` says, after the working days that its product takes for it; `stuck`
   * never does. Default `approved`.
   */
  applyForPlugin: {
    id: string;
    product: string;
    uin: string;
    applicationType: string;
    name: string;
    appId: string;
    outcome?: 'approved' | 'rejected' | 'stuck';
  };
  /** Ends the review of a plug-in before its time. */
  reviewPlugin: { id: string; approved: boolean };
  /** Pays for a reviewed plug-in, or for another year of it. */
  buyPlugin: { id: string };
  /** Uses the plug-in that came with a pack in place of paying; the pack counts as used from then on. */
  bindPlugin: { id: string; pack: string };
  /** Moves the clock, and everything due on the way happens. */
  advance: object;
}

export type CommandName = keyof Commands;

/** A command. */
export type Command<N extends CommandName = CommandName> = {
  [K in N]: { readonly do: K; readonly at: TimeInput } & Readonly<Commands[K]>;
}[N];
