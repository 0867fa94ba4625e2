/** What this source can do, and the limits that Tencent Cloud documents for what it asks. */
import { contractVersion, type Capabilities } from '../../contract/index.js';
import { addDays, addMonths } from '../../model/days.js';
import { billingDay, billingTimeZone } from './billing-days.js';
import type { TencentCloudOptions } from './options.js';

export const thresholds = { expiringSoonDays: 30, runningLowPercent: 15 } as const;

/** Months after their end for which packs are listed. */
export const overviewMonths = 3;

/** @param now milliseconds since 1970; the API tells no time of its own */
export function capabilitiesOf({ currency = 'CNY', buyUrl }: TencentCloudOptions, now: number): Capabilities {
  const tomorrow = addDays(billingDay(now), 1);
  return {
    contractVersion,
    serverTime: new Date(now).toISOString(),
    billingTimeZone,
    currency,
    operations: ['usage.read'],
    limits: {
      pageSize: 100,
      pageRows: 50_000,
      deductionMonths: 3,
      overviewMonths,
      usageDays: 365,
      usageSpanDays: 90,
      requestsPerSecond: 100,
      renewalMonths: 11,
      renewalYears: 5,
      alertsPerPack: 0,
    },
    thresholds,
    defaultDeductionRange: { from: addMonths(tomorrow, -3), to: tomorrow },
    buyUrl: buyUrl ?? null,
  };
}
