/** Histories with known truth: what was used up to now, and the day on which the pack really runs out. Seeded. */
import type { Pack } from '../../src/contract/index.js';
import type { HistoryPoint } from '../../src/model/forecast-history.js';
import { addDays } from '../../src/model/days.js';

export const today = '2026-06-18';
/** The first instant of today: all of it is to come. */
export const now = `${today}T00:00:00+08:00`;
export const zone = 'Asia/Shanghai';

/** How use goes. */
export const regimes = ['steady', 'weekly', 'growing', 'shrinking', 'weekly and growing', 'bursts', 'idle days', 'drifting', 'recent step', 'short history'] as const;
export type Regime = (typeof regimes)[number];

/** A history and its truth. */
export interface KnownHistory {
  readonly regime: Regime;
  readonly pack: Pack;
  readonly points: readonly HistoryPoint[];
  /** Days from today to the day it runs out: 1 when it does today. */
  readonly horizon: number;
  /** Use of each day that is over. */
  readonly uses: readonly number[];
  readonly remaining: number;
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many histories, the regimes in turn. */
export const knownHistories = (count: number, seed: number): readonly KnownHistory[] =>
  Array.from({ length: count }, (_, number) => knownHistory(regimes[number % regimes.length]!, randomOf(seed * 100_003 + number)));

function knownHistory(regime: Regime, random: () => number): KnownHistory {
  const between = (least: number, most: number) => least + (most - least) * random();
  const past = Math.round(regime === 'short history' ? between(8, 13) : between(14, 88));
  const wanted = Math.round(between(10, 90));
  const use = useOf(regime, random, past);
  const uses = Array.from({ length: past }, (_, index) => use(index - past));
  const scale = 10 ** between(0, 6);
  const future: number[] = [];
  let remaining = 0;
  for (let day = 0; day < wanted; day += 1) remaining += future[day] = use(day);
  // A hair less than what will be used: the last of those days, or one just before it, is the truth.
  remaining *= between(0.995, 0.9999);
  let horizon = 0;
  for (let sum = 0; sum < remaining; horizon += 1) sum += future[horizon]!;
  return { regime, ...packOf(uses, remaining, scale), horizon, uses: uses.map((each) => each * scale), remaining: remaining * scale };
}

/** The use of a day before or after today, as the regime has it; asked for in the order of days. */
function useOf(regime: Regime, random: () => number, past: number): (day: number) => number {
  const between = (least: number, most: number) => least + (most - least) * random();
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const noise = regime === 'bursts' ? between(0.7, 1) : between(0.1, 0.4);
  const has = (part: string) => regime.includes(part) || (regime === 'short history' && random() < 0.5);
  const weekend = has('weekly') ? between(0.1, 0.6) : 1;
  const shift = Math.floor(between(0, 7));
  const slope = has('growing') ? between(0.002, 0.012) : regime === 'shrinking' ? -between(0.002, 0.009) : 0;
  const idle = regime === 'idle days' ? between(0.2, 0.6) : 0;
  const step = regime === 'recent step' ? { at: -Math.round(between(10, Math.max(11, past / 2))), factor: between(0.5, 2) } : null;
  let level = 1;
  return (day) => {
    if (regime === 'drifting') level *= Math.exp(0.025 * normal());
    const trend = Math.max(0.15, 1 + slope * day);
    const week = (day + shift + 700) % 7 < 2 ? weekend : 1;
    const before = step && day < step.at ? step.factor : 1;
    const luck = Math.exp(noise * normal() - noise ** 2 / 2);
    return random() < idle ? 0 : level * trend * week * before * luck;
  };
}

const decimal = (value: number): string => value.toFixed(9);

function packOf(uses: readonly number[], remaining: number, scale: number): { readonly pack: Pack; readonly points: readonly HistoryPoint[] } {
  const bought = uses.reduce((sum, use) => sum + use, remaining) * scale;
  const points: HistoryPoint[] = [{ at: `${addDays(today, -uses.length)}T00:00:00+08:00`, remaining: decimal(bought), event: 'effective' }];
  let left = bought;
  for (const [day, use] of uses.entries()) {
    if (use === 0) continue;
    left -= use * scale;
    points.push({ at: `${addDays(today, day - uses.length)}T14:10:46+08:00`, remaining: decimal(left), event: 'deduction' });
  }
  return { pack: packLike({ totalCapacity: decimal(bought), totalRemaining: points.at(-1)!.remaining }), points };
}

/** A pack with what matters here. */
export function packLike(parts: Partial<Pack>): Pack {
  const nothing = { period: null, periods: null, comboItems: null, renewalMethod: null, autoRenewalPeriod: null, totalCapacity: null, totalRemaining: null };
  const usual = { id: 'rp-1', status: 'valid', capacityMode: 'totalDecrement', capacityUnit: 'minute', effectiveAt: '2026-01-01T00:00:00+08:00', expiresAt: '2029-06-18T00:00:00+08:00' };
  return { ...nothing, ...usual, ...parts } as Pack;
}
