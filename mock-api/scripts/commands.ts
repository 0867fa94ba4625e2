/** Every command of the ledger as a script writes it down. */
import * as v from 'valibot';
import { Amount, AttributeField, Method, Moment, Name, Period, Text, whole } from './fields.js';

export { GrantVoucher, OpenAccount, SetBalance, SuspendAccount, TopUp } from './accounts.js';
export { Activate, Purchase, Transfer } from './purchase.js';

/** Meters usage. It is settled against packs when its product says so. */
export const Use = v.strictObject({
  do: v.literal('use'),
  at: Moment,
  uin: Name,
  product: Name,
  /** Billing item. */
  item: Name,
  /** How much, in the unit of the item. */
  amount: Amount,
  /** First instant of the usage. */
  start: Moment,
  /** First instant after it. */
  end: Moment,
  specification: v.optional(Text),
  region: v.optional(Text),
  attributes: v.optional(v.pipe(v.array(AttributeField), v.maxLength(50))),
  /** How many tasks it comes from. The usage view counts only usage that tells this and its region. */
  tasks: v.optional(whole(0, 1_000_000_000)),
  /** When it is settled, if not when its product says. */
  settleAt: v.optional(Moment),
});

/** Counts tasks in the usage view alone. */
export const CountTasks = v.strictObject({
  do: v.literal('countTasks'),
  at: Moment,
  product: Name,
  taskType: Name,
  region: Text,
  day: Moment,
  specification: v.optional(Text),
  tasks: whole(0, 1_000_000_000),
  usage: Amount,
});

/** Asks for another billing mode; it takes effect by the rules of switching. */
export const SwitchBillingMode = v.strictObject({
  do: v.literal('switchBillingMode'),
  at: Moment,
  uin: Name,
  product: Name,
  line: Name,
  /** Group of regions, for lines that have a mode in each. */
  group: v.optional(Name),
  mode: Name,
  /** When support agrees, if not at once. */
  approvedAt: v.optional(Moment),
});

/** Takes back a switch that has not taken effect. */
export const CancelBillingModeSwitch = v.strictObject({
  do: v.literal('cancelBillingModeSwitch'),
  at: Moment,
  uin: Name,
  product: Name,
  line: Name,
  group: v.optional(Name),
});

/** Sets what happens when a pack ends. */
export const SetRenewal = v.strictObject({
  do: v.literal('setRenewal'),
  at: Moment,
  id: Name,
  method: Method,
  /** For `automatic` only, and needed there: 1-11 months or 1-5 years. */
  period: v.optional(Period),
});

/** Renews a pack at once. `key` is only noted with the receipt: the same key again pays again; the header `Idempotency-Key` of the route is what keeps that from happening. */
export const Renew = v.strictObject({
  do: v.literal('renew'),
  at: Moment,
  id: Name,
  /** 1-11 months or 1-5 years. */
  period: Period,
  /** The idempotency key that the receipt shows. */
  key: v.optional(Name),
});

/** Gives a pack back. */
export const Refund = v.strictObject({
  do: v.literal('refund'),
  at: Moment,
  id: Name,
  /** What must come back; any amount when absent. */
  amount: v.optional(Amount),
});

/** Switches buying another pack at the end of this one on or off. */
export const SetAutoPurchase = v.strictObject({ do: v.literal('setAutoPurchase'), at: Moment, id: Name, on: v.boolean() });

/** Replaces the thresholds of a pack. */
export const SetAlerts = v.strictObject({
  do: v.literal('setAlerts'),
  at: Moment,
  id: Name,
  items: v.pipe(
    v.array(v.strictObject({ kind: v.picklist(['remainingPercent', 'remainingAmount', 'daysToExpiry', 'daysToExhaustion']), value: Amount })),
    v.maxLength(100),
  ),
});

/** Asks for a file of deductions. */
export const CreateExport = v.strictObject({
  do: v.literal('createExport'),
  at: Moment,
  product: Name,
  packIds: v.optional(v.pipe(v.array(Name), v.maxLength(1000))),
  /** First usage start inside. */
  from: Moment,
  /** First usage start after. */
  to: Moment,
  /** How it ends; `stuck` never does; `generated` when absent. */
  outcome: v.optional(v.picklist(['generated', 'timeout', 'internal', 'stuck'])),
  /** How long it takes. */
  seconds: v.optional(whole(0, 31_536_000)),
  /** Microseconds of completion, for the file's name. */
  micros: v.optional(whole(0, 999_999)),
  /** Digits after the second of completion, for the file's name. */
  fraction: v.optional(v.pipe(v.string(), v.regex(/^\d{0,9}$/, 'not up to nine digits'))),
});

/** Takes the file of an export: notes the time of download. */
export const DownloadExport = v.strictObject({ do: v.literal('downloadExport'), at: Moment, id: Name });

const Holiday = v.pipe(v.string(), v.isoDate('not a day (YYYY-MM-DD)'));

/** Replaces the public holidays of a year, by which working days are counted. */
export const SetHolidays = v.strictObject({
  do: v.literal('setHolidays'),
  at: Moment,
  year: whole(1970, 3000),
  /** Days off. */
  off: v.pipe(v.array(Holiday), v.maxLength(366)),
  /** Saturdays and Sundays on which work is done in their place. */
  worked: v.optional(v.pipe(v.array(Holiday), v.maxLength(366))),
});

/** Applies for a plug-in. */
export const ApplyForPlugin = v.strictObject({
  do: v.literal('applyForPlugin'),
  at: Moment,
  id: Name,
  product: Name,
  uin: Name,
  applicationType: Text,
  name: Text,
  appId: Text,
  /** How its review ends after the working days that its product takes; `stuck` never does; `approved` when absent. */
  outcome: v.optional(v.picklist(['approved', 'rejected', 'stuck'])),
});

/** Ends the review of a plug-in before its time. */
export const ReviewPlugin = v.strictObject({ do: v.literal('reviewPlugin'), at: Moment, id: Name, approved: v.boolean() });

/** Pays for a reviewed plug-in, or for another year of it. */
export const BuyPlugin = v.strictObject({ do: v.literal('buyPlugin'), at: Moment, id: Name });

/** Uses the plug-in that came with a pack in place of paying; the pack counts as used from then on. */
export const BindPlugin = v.strictObject({ do: v.literal('bindPlugin'), at: Moment, id: Name, pack: Name });

/** Sets the clock to `at`; whatever is due on the way happens. */
export const Advance = v.strictObject({ do: v.literal('advance'), at: Moment });
