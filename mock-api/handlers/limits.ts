/** The bounds that this backend keeps and tells. */
import { MOST_ALERTS } from '../ledger/alerts.js';
import { MOST_MONTHS, MOST_YEARS } from '../ledger/renewal.js';
import * as time from '../ledger/time.js';
import type { Time } from '../ledger/time.js';

export const limits = {
  pageSize: 500,
  pageRows: 50_000,
  deductionMonths: 3,
  overviewMonths: 3,
  usageDays: 365,
  usageSpanDays: 90,
  renewalMonths: MOST_MONTHS,
  renewalYears: MOST_YEARS,
  alertsPerPack: MOST_ALERTS,
} as const;

export const thresholds = { expiringSoonDays: 30, runningLowPercent: 15 } as const;

export const CURRENCY = 'CNY';

/** Months back to the start of that day. */
export const monthsBack = (now: Time, months: number): Time => time.addMonths(time.startOfDay(now), -months);

/** The range of usage starts for a query that names none: three months less a day, to the end of today. */
export function defaultRange(now: Time): { from: Time; to: Time } {
  return { from: monthsBack(now, limits.deductionMonths) + time.DAY, to: time.startOfDay(now) + time.DAY };
}
