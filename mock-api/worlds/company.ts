/** What the worlds have in common: the accounts of a company, and usage with the rhythm of its weeks. */
import type { Commands } from '../ledger/commands.js';
import * as time from '../ledger/time.js';
import type { Random } from './random.js';
import type { Script } from './script.js';

/** The account that pays, and those of two departments. */
export const MAIN = '100012345678';
export const STUDIO = '100012345701';
export const LABS = '100012345702';

/** Opens them, with money. */
export function openAccounts(script: Script, days: number, cash = '500000'): void {
  const at = script.ago(days, '08:00');
  script.add('openAccount', at, { uin: MAIN });
  script.add('openAccount', at, { uin: STUDIO, payer: MAIN });
  script.add('openAccount', at, { uin: LABS, payer: MAIN });
  script.add('topUp', at, { uin: MAIN, amount: cash });
}

/** How busy each day of the week is, Sunday first. */
const WEEK = [0.55, 0.95, 1.05, 1.1, 1.08, 1.15, 0.7];

/** One source of usage. */
export interface Stream extends Pick<Commands['use'], 'uin' | 'product' | 'item' | 'specification' | 'region' | 'attributes'> {
  /** An ordinary day's usage, in the item's unit. */
  readonly daily: number;
  /** Fraction digits of a measurement; default 0. */
  readonly places?: number;
  /** Clock times between which usage is metered, one record each; default once for the whole day. */
  readonly slots?: readonly (readonly [start: string, end: string])[];
  /** First and last day, counted back from now; default the whole history and yesterday. */
  readonly since?: number;
  readonly until?: number;
  /** Share of tasks in the usage, for products that count them: usage of one task. */
  readonly perTask?: number;
  /** Growth from the first day to the last: 0.3 is thirty per cent. */
  readonly growth?: number;
}

const WHOLE_DAY = [['00:00', '24:00']] as const;

/** Meters a stream over its days. */
export function meter(script: Script, random: Random, stream: Stream, history: number): void {
  const { daily, places = 0, slots = WHOLE_DAY, since = history, until = 1, growth = 0.2, perTask, ...what } = stream;
  for (let day = since; day >= until; day--) {
    const midnight = script.ago(day, '00:00');
    const weekday = new Date(midnight + 8 * time.HOUR).getUTCDay();
    const trend = 1 + (growth * (since - day)) / Math.max(1, since);
    for (const [from, to] of slots) {
      const end = midnight + time.clockTime(to);
      if (end > script.now) continue;
      const amount = (daily / slots.length) * WEEK[weekday]! * trend * random.around(0.25);
      script.add('use', end, {
        ...what,
        amount: amount.toFixed(places),
        start: midnight + time.clockTime(from),
        end,
        ...(perTask === undefined ? {} : { tasks: Math.max(1, Math.round(amount / perTask)) }),
      });
    }
  }
}

/** Six-hour slots of a day. */
export const QUARTERS = [
  ['00:00', '06:00'],
  ['06:00', '12:00'],
  ['12:00', '18:00'],
  ['18:00', '24:00'],
] as const;
