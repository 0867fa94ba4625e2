/** Short forms for writing tables of product rules. */
import type { Coefficients, Names, Policy, PoolPolicy } from '../ledger/policy.js';

/** A name in both languages of the catalogue, and in Japanese and Korean where these have one of their own. */
export const names = (en: string, zh: string, ja?: string, ko?: string): Names => ({ en, 'zh-CN': zh, ...(ja === undefined ? {} : { ja }), ...(ko === undefined ? {} : { ko }) });

/** The only capacity of an ordinary pack. */
export const pool = (unit: string, covers: Readonly<Record<string, Coefficients>>): PoolPolicy => ({
  key: '',
  names: {},
  unit,
  covers,
});

/** Takes every specification of an item one to one. */
export const oneToOne: Coefficients = { '*': '1' };

/** Vouchers pay for automatic renewals; for other orders they have to be chosen. */
export const vouchers = ['automaticRenewal'] as const;

/** What most products do: a day's usage on the next morning, earliest end first, one refund of an unused pack in five days. */
export const usual = {
  cadence: { every: 'day', after: '04:10:46' },
  validityBy: 'day',
  order: 'expiry',
  refund: { kind: 'unused', days: 5, toDayEnd: true, perProduct: 1 },
  vouchers,
} as const satisfies Partial<Policy>;

/** Table entries for the definitions of one codec: `family.codec.definition`. */
export function byDefinition(family: string, codec: string, coefficients: Readonly<Record<string, string>>): Coefficients {
  return Object.fromEntries(Object.entries(coefficients).map(([definition, k]) => [`${family}.${codec}.${definition}`, k]));
}
