/** Product rules as data. A product is a table of these, never code; see mock-api/policies for the tables. */

/** A name in each language. */
export type Names = Readonly<Record<string, string>>;

/** When metered usage is settled against packs. */
export interface Cadence {
  /**
   * `day`: the day's usage on the following day. `hour`: an hour's usage when the hour is over.
   * `fiveMinutes`: as it grows, every five minutes. `record`: each usage on its own as it ends.
   */
  readonly every: 'day' | 'hour' | 'fiveMinutes' | 'record';
  /** How long after the end of the day, hour or five minutes: `hh:mm:ss`. */
  readonly after?: string;
  /** True to add up usage of one account, item and specification over the day before it is deducted. */
  readonly daily?: boolean;
  /** True to leave the region, or attributes, out when usage is added up. */
  readonly acrossRegions?: boolean;
  readonly acrossAttributes?: boolean;
  /** Unit that the sum of a day is rounded up to; only the increase is deducted, offered until the day is over. For `fiveMinutes`. */
  readonly roundUpTo?: string;
}

/** Something that is metered. */
export interface ItemPolicy {
  readonly key: string;
  readonly names: Names;
  /** Unit that usage is metered in. */
  readonly unit: string;
  /** Subproduct that the metered resource belongs to. */
  readonly subproduct: string;
  /** Line of billing, when packs depend on the billing mode. */
  readonly line?: string;
  /** Overrides the product's. */
  readonly cadence?: Cadence;
  /** Specification that usage has which tells none. */
  readonly standard?: string;
  /** Task type under which its usage is counted by day. */
  readonly taskType?: string;
}

/**
 * Pack units (converted) for one unit of usage, as decimal text. Keys from the most specific to the least:
 * `specification@group`, `specification`, `@group`, `*`; the first found counts. None found: the pack does not take it.
 */
export type Coefficients = Readonly<Record<string, string>>;

/** One capacity of a pack. */
export interface PoolPolicy {
  /** Empty for the only capacity of an ordinary pack. */
  readonly key: string;
  readonly names: Names;
  readonly unit: string;
  /** True where usage in units of other kinds draws on it: its coefficients then hold for a unit as it is metered. */
  readonly acrossUnits?: boolean;
  /** By billing item. */
  readonly covers: Readonly<Record<string, Coefficients>>;
}

/**
 * How an end of validity is reckoned from its start, both for months and for years.
 * `sameClock`: the same clock time N months later. `sameDayEnd`: the end of the same day N months later.
 * `dayBefore`: the end of the day before that. `thirtyDays`: 30 days to a month.
 */
export type ValidityRule = 'sameClock' | 'sameDayEnd' | 'dayBefore' | 'thirtyDays';

/** Cycles of period and shard decrement. */
export interface CycleRule {
  readonly unit: 'hour' | 'day' | 'month';
  /**
   * `calendar`: cut at full hours, midnights, firsts of the month. `purchase`: counted from the start of validity.
   * `purchaseDay`: from the midnight before it. `purchaseDayEnd`: the first cycle ends at the end of that day N later.
   */
  readonly from: 'calendar' | 'purchase' | 'purchaseDay' | 'purchaseDayEnd';
}

/** Whether and how a pack is given back. */
export interface RefundRule {
  /** While unused, all (`unused`) or less the started days (`byDays`); less the consumed share of all (`byAmount`); or `none`. */
  readonly kind: 'unused' | 'byAmount' | 'byDays' | 'none';
  /** Days after purchase, of 24 hours, within which it is possible; absent for no deadline. */
  readonly days?: number;
  /** True when the deadline stretches to the end of its calendar day. */
  readonly toDayEnd?: boolean;
  /** False when only support can do it. Default true. */
  readonly selfService?: boolean;
  /** Time of day, `[from, to)`, in which settlement runs and nothing is given back. */
  readonly notBetween?: readonly [from: string, to: string];
  /** Most refunds of an account from July to June. */
  readonly perYear?: number;
  /** Most full refunds of the product that one paying account ever gets. */
  readonly perProduct?: number;
  /** True when an account that is blocked for breaking the rules gets none. */
  readonly notSuspended?: boolean;
  /** `origin`: each part of the money goes back to where it was paid from. `cash`: all of it becomes cash. Default `cash`. */
  readonly to?: 'origin' | 'cash';
}

/** Orders that vouchers may pay for by themselves. */
export type VoucherUse = 'purchase' | 'repurchase' | 'renewal' | 'automaticRenewal';

/** Messages that a product sends to whoever owns a pack, each once when it is crossed. */
export interface ReminderRule {
  /** Days to the end of validity. Nobody is told of a pack that is not to be renewed. */
  readonly daysToExpiry: readonly number[];
  /** Per cent that are left. */
  readonly remainingPercent: readonly number[];
}

/** Plug-ins that can be applied for. */
export interface PluginRule {
  /** Working days that a review takes. */
  readonly reviewDays: number;
  /** Months that one payment lasts. */
  readonly paidMonths: number;
  /** By which working days are counted, until a world sets others. */
  readonly holidays: readonly HolidayYear[];
}

/** The public holidays of a year. */
export interface HolidayYear {
  readonly year: number;
  /** Days off, `YYYY-MM-DD`. */
  readonly off: readonly string[];
  /** Saturdays and Sundays on which work is done in their place. */
  readonly worked: readonly string[];
}

/** Buying the same kind of pack again when one ends. Not a renewal: the old pack stays ended, the new one is another. */
export interface RepurchaseRule {
  /** What sets it off. */
  readonly on: readonly ('exhaustion' | 'expiry')[];
  /**
   * `pack`: the end of the pack that it is switched on for. `region`: one pack of an account, kind and region has it switched
   * on; its expiry sets it off, or that no pack of the region is left.
   */
  readonly scope: 'pack' | 'region';
  /** Per cent off the list price of what is bought this way; default none. */
  readonly percentOff?: number;
}

/** A kind of pack. */
export interface SubproductPolicy {
  readonly key: string;
  /** One for an ordinary pack, several for a combo. */
  readonly pools: readonly PoolPolicy[];
  readonly validity: ValidityRule;
  /** Default cycle of packs with period or shard decrement. */
  readonly cycle?: CycleRule;
  /** Override the product's rules. */
  readonly refund?: RefundRule;
  readonly repurchase?: RepurchaseRule;
  /** A plug-in for so many months that comes with packs of at least this capacity, in the unit of the pack. */
  readonly plugin?: { readonly capacityFrom: string; readonly months: number };
  /** Billing mode outside which the pack is frozen, and the lines it looks at. Absent: never frozen by mode. */
  readonly requires?: { readonly mode: string; readonly lines: readonly string[] };
}

/** A line of billing whose mode decides over packs, in each group of regions. */
export interface LinePolicy {
  readonly key: string;
  /** Regions, groups or areas, each with a mode of its own; only null for a line that has one mode everywhere. */
  readonly groups: readonly (string | null)[];
  /** Modes settled by the day that it can be switched to; the first is the one that accounts begin with. */
  readonly daily: readonly string[];
  /** Modes settled by the month: taken up with support's consent, left with the month. */
  readonly monthly: readonly string[];
}

/** All rules of one product. */
export interface Policy {
  readonly product: string;
  readonly items: readonly ItemPolicy[];
  readonly subproducts: readonly SubproductPolicy[];
  readonly cadence: Cadence;
  /** Whether usage and validity are compared by day (the day of purchase counts from 00:00) or to the instant. */
  readonly validityBy: 'day' | 'instant';
  /** Whether the pack that ends first or the one bought first is drawn on first. */
  readonly order: 'expiry' | 'purchase';
  readonly refund: RefundRule;
  /** Orders that vouchers pay for by themselves; none where absent. */
  readonly vouchers?: readonly VoucherUse[];
  /** Messages about packs; none where absent. */
  readonly reminders?: ReminderRule;
  /** Absent where there are no plug-ins. */
  readonly plugins?: PluginRule;
  /** Absent where packs are not bought again by themselves. */
  readonly repurchase?: RepurchaseRule;
  readonly lines?: readonly LinePolicy[];
  /** True when packs are sold only to accounts in the mode that they require. */
  readonly soldOnlyInMode?: boolean;
  /** The regions of each group, in the order in which usage of the groups is settled. */
  readonly regionGroups?: Readonly<Record<string, readonly string[]>>;
  /** The groups of each area, where lines of billing or packs look at more than a group. */
  readonly areas?: Readonly<Record<string, readonly string[]>>;
  /** Lower ranks are settled first: items by their place in `items`, then specifications by their place here. */
  readonly specificationOrder?: readonly string[];
}
