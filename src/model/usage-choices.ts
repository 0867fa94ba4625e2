/** What a reader may choose of usage: what is counted, and how long a bar is. Loaded before any usage is. Pure. */
import { daysBetween } from './days.js';
import type { DayRange } from './usage-range.js';

/** What is counted: how much was used, or how many tasks ran. */
export const measures = ['usage', 'count'] as const;
export type Measure = (typeof measures)[number];

/** What one bar stands for. Weeks begin on Monday. */
export const granularities = ['day', 'week', 'month'] as const;
export type Granularity = (typeof granularities)[number];

/** The granularity that a range is shown in unless a reader asks for another one: bars must not get thinner than a hair. */
export const granularityFor = ({ from, to }: DayRange): Granularity => (daysBetween(from, to) <= 92 ? 'day' : 'week');
