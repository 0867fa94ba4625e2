/**
 * How much will be used on each day to come, and how sure that is. Pure.
 *
 * The days are freed of their weekly pattern; a line is laid through them, in which newer days weigh more and a steep
 * slope is believed only as far as the days bear it out (a Bayesian regression with a prior of no trend); the slope is
 * damped on its way into the future. What the line leaves unexplained, and what it is not sure of, make the range.
 */
import { addDays } from './days.js';
import type { DailyUse } from './forecast-history.js';

/** Fewer days with use than this are no ground for a forecast. */
export const leastActiveDays = 7;

/** Days after which a day weighs half. */
const halfLife = 40;
/** The same where use is taken for level. */
const longHalfLife = 60;
/** How steep a trend is taken for likely beforehand: the standard deviation of its share of the level, each day. */
const usualSlope = 0.008;
/** What is left of the slope from one day to the next. */
const damping = 0.99;
/** No trend brings use below this share of the present level. */
const floor = 0.25;
/** Of a normal distribution, this many standard deviations to either side hold 80 %. */
const eighty = 1.2816;

/** Demand from today on. */
export interface Demand {
  /** Whether a weekly pattern was found. */
  readonly weekly: boolean;
  /** Use of the first days, what is left of today first, together: what is likely, and the bounds that hold 80 %. */
  paths(days: number): { readonly likely: Float64Array; readonly low: Float64Array; readonly high: Float64Array };
}

interface Sample {
  /** Days before today, negative. */
  readonly t: number;
  readonly weekday: number;
  readonly use: number;
  readonly weight: number;
}

/** How many days had use. */
export const activeDays = ({ uses }: DailyUse): number => uses.filter((use) => use > 0).length;

/**
 * The demand that a history points to; null when it has too few days with use.
 * @param over the share of today's use that lies behind
 */
export function demandOf(history: DailyUse, today: string, over = 0): Demand | null {
  if (activeDays(history) < leastActiveDays) return null;
  const all = samplesOf(history, () => true);
  const open = samplesOf(history, (day) => history.open[day]!);
  // A pack that is used up each day tells only the least that was wanted; better than nothing, when there is nothing else.
  const samples = open.filter(({ use }) => use > 0).length >= leastActiveDays ? open : all;
  // The trend must not pass for a weekly pattern, nor hide one.
  const rough = fit(samples);
  const factors = weekdayFactors(samples.map((each) => ({ ...each, use: each.use / Math.max(floor * rough.level, rough.level + rough.slope * each.t) })));
  // A day of little use says little of the level.
  const line = fit(samples.map((each) => ({ ...each, use: each.use / factors[each.weekday]!, weight: each.weight * factors[each.weekday]! })));
  const first = weekdayOf(today);
  return {
    weekly: factors.some((factor) => factor !== 1),
    paths: (days) => pathsOf(days, line, (day) => factors[(first + day) % 7]!, over),
  };
}

function samplesOf({ from, uses }: DailyUse, counts: (day: number) => boolean): readonly Sample[] {
  return uses.flatMap((use, day) => {
    const t = day - uses.length;
    return counts(day) ? [{ t, use, weekday: weekdayOf(addDays(from, day)), weight: 0.5 ** (-t / halfLife) }] : [];
  });
}

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

const mean = (samples: readonly Sample[]): number => {
  const weight = samples.reduce((sum, each) => sum + each.weight, 0);
  return samples.reduce((sum, { use, weight: w }) => sum + use * w, 0) / weight;
};

/** What each weekday has of the mean, drawn towards it as far as chance alone could make the difference; mean 1. */
function weekdayFactors(samples: readonly Sample[]): readonly number[] {
  const whole = mean(samples);
  const groups = Array.from({ length: 7 }, (_, weekday) => samples.filter((each) => each.weekday === weekday));
  if (groups.some(({ length }) => length < 2)) return groups.map(() => 1);
  const means = groups.map((group) => mean(group) / whole);
  const within = groups.flatMap((group, day) => group.map(({ use }) => (use / whole - means[day]!) ** 2)).reduce((sum, each) => sum + each, 0) / (samples.length - 7);
  const between = means.reduce((sum, each) => sum + (each - 1) ** 2, 0) / 6;
  // Weekdays that differ by less than a hundredth have no pattern.
  const trust = between < 1e-4 ? 0 : Math.max(0, 1 - within / (samples.length / 7) / between);
  const drawn = means.map((each) => Math.max(0.02, 1 + trust * (each - 1)));
  const middle = drawn.reduce((sum, each) => sum + each, 0) / 7;
  return drawn.map((each) => each / middle);
}

interface Line {
  readonly level: number;
  readonly slope: number;
  /** Variance of the level, of the slope, and what they have in common. */
  readonly spread: readonly [level: number, both: number, slope: number];
  /** Variance of a day around the line, raised by what neighbouring days have in common. */
  readonly noise: number;
  /** How many standard deviations hold 80 %: more when few days stand behind them. */
  readonly width: number;
}

/** Either use is level, or it has a trend: both are laid through the days and weighed by how well each explains them. */
function fit(samples: readonly Sample[]): Line {
  const even = samples.map((each) => ({ ...each, weight: each.weight * 2 ** (-each.t / halfLife) * 0.5 ** (-each.t / longHalfLife) }));
  const flat = mean(even);
  let noise = variance(samples, () => flat, 1);
  let line = regress(samples, 0);
  for (let round = 0; round < 3; round += 1) {
    line = regress(samples, noise / (usualSlope * flat) ** 2);
    noise = Math.max(variance(samples, (t) => line.level + line.slope * t, 2), (0.01 * flat) ** 2);
  }
  const tied = likeness(samples, (t) => line.level + line.slope * t);
  const raised = (noise * (1 + tied)) / (1 - tied);
  const trend = trendOdds(regress(samples, 0), raised, (usualSlope * flat) ** 2);
  const p = trend / (1 + trend);
  const [up, slope] = [line.level - flat, line.slope];
  const total = even.reduce((sum, each) => sum + each.weight, 0);
  const { inverse } = line;
  return {
    level: Math.max(flat + p * up, floor * flat),
    slope: p * slope,
    // The spread of a mixture: that of each part, and how far the parts lie from each other.
    spread: [
      (1 - p) * (raised / total) + p * raised * inverse[0] + p * (1 - p) * up * up,
      p * raised * inverse[1] + p * (1 - p) * up * slope,
      p * raised * inverse[2] + p * (1 - p) * slope * slope,
    ],
    noise: raised,
    width: eighty * (1 + 1.5 / Math.max(3, total)),
  };
}

/** How much better a trend explains the days than none (a Bayes factor). */
function trendOdds({ slope, inverse }: ReturnType<typeof regress>, noise: number, prior: number): number {
  const error = noise * inverse[2];
  const explained = (slope * slope * prior) / (error * (error + prior));
  return Math.sqrt(error / (error + prior)) * Math.exp(Math.min(50, explained / 2));
}

function regress(samples: readonly Sample[], prior: number) {
  let [s0, s1, s2, y0, y1] = [0, 0, prior, 0, 0];
  for (const { t, use, weight } of samples) {
    s0 += weight;
    s1 += weight * t;
    s2 += weight * t * t;
    y0 += weight * use;
    y1 += weight * use * t;
  }
  const determinant = s0 * s2 - s1 * s1;
  const inverse = [s2 / determinant, -s1 / determinant, s0 / determinant] as const;
  return { level: inverse[0] * y0 + inverse[1] * y1, slope: inverse[1] * y0 + inverse[2] * y1, inverse };
}

function variance(samples: readonly Sample[], at: (t: number) => number, taken: number): number {
  const weight = samples.reduce((sum, each) => sum + each.weight, 0);
  const sum = samples.reduce((all, { t, use, weight: w }) => all + w * (use - at(t)) ** 2, 0);
  return (sum / weight) * (samples.length / Math.max(1, samples.length - taken));
}

/** How far a day above the line is followed by another one above it: the correlation of neighbours, from 0 to 0.6. */
function likeness(samples: readonly Sample[], at: (t: number) => number): number {
  const rests = samples.map(({ t, use }) => use - at(t));
  const square = rests.reduce((sum, rest) => sum + rest * rest, 0);
  const products = rests.slice(1).reduce((sum, rest, index) => sum + rest * rests[index]!, 0);
  // Beside a line that fits to the last digit there are only traces of its computation, which may well be alike.
  const traces = samples.reduce((sum, { use }) => sum + (use * 1e-9) ** 2, 0);
  return square > traces ? Math.min(0.6, Math.max(0, products / square)) : 0;
}

function pathsOf(days: number, { level, slope, spread, noise, width }: Line, factor: (day: number) => number, over: number) {
  const [likely, low, high] = [new Float64Array(days), new Float64Array(days), new Float64Array(days)];
  let [sum, byLevel, bySlope, byNoise, ahead] = [0, 0, 0, 0, 0];
  // Stryker disable next-line EqualityOperator: what is written behind the end is lost
  for (let day = 0; day < days; day += 1) {
    const part = day === 0 ? 1 - over : 1;
    const share = factor(day) * part;
    ahead += damping ** day;
    sum += Math.max(floor * level, level + slope * ahead) * share;
    byLevel += share;
    bySlope += share * ahead;
    byNoise += factor(day) ** 2 * part;
    const sd = Math.sqrt(spread[0] * byLevel ** 2 + 2 * spread[1] * byLevel * bySlope + spread[2] * bySlope ** 2 + noise * byNoise);
    const before = day === 0 ? 0 : day - 1;
    likely[day] = Math.max(likely[before]!, sum);
    low[day] = Math.max(low[before]!, sum - width * sd);
    high[day] = Math.max(high[before]!, sum + width * sd);
  }
  return { likely, low, high };
}
