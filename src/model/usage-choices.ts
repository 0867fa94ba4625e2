/** What a reader may choose of usage: what is counted, and how long a bar is. Loaded before any usage is. Pure. */
import { daysBetween } from './days.js';
import type { DayRange } from './usage-range.js';

/** What is counted: how much was used, or how many tasks ran. */
export const measures = ['usage', 'count'] as const;
export type Measure = (typeof measures)[number];

/** What one bar stands for. Weeks begin on Monday. */
export const granularities = ['day', 'week', 'month'] as const;
export type Granularity = (typeof granularities)[number];

/** Pixels from one bar to the next: narrower bars have no room for a texture, by which they are told apart. */
const leastPitch = 8;

/**
 * The granularity that a range is shown in unless a reader asks for another one: at most 92 bars, none thinner than a
 * texture needs.
 * @param room pixels for all bars beside each other; without bound where that is not known
 */
export function granularityFor({ from, to }: DayRange, room = Number.POSITIVE_INFINITY): Granularity {
  const days = daysBetween(from, to);
  if (days <= 92 && days * leastPitch <= room) return 'day';
  return Math.ceil(days / 7) * leastPitch <= room ? 'week' : 'month';
}
