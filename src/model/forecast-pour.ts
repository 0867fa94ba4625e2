/** Takes the use of the days to come out of packs, one after the other. Pure. */
import { addDays, addMonths, daysBetween } from './days.js';

/** A pack as far as use can be taken from it. Doubles, in the pack's unit. */
export interface Vessel {
  readonly left: number;
  /** What it is filled up to when a period begins. */
  readonly quota: number;
  /** First and last day on which it gives something. */
  readonly from: string;
  readonly to: string;
  /** How much of its last day is over when it ends, from 0 to 1. */
  readonly end: number;
  /** The running period, half-open; null for a pack that is not filled up again. */
  readonly period: { readonly from: string; readonly to: string } | null;
  /** How much of a day is over when it is filled up on it. */
  readonly refill: number;
  /** The last day on which it is filled up. */
  readonly lastReset: string;
}

/** A day on which a pack was empty while more was wanted, and the first day of the period in which that was. */
export interface Emptied {
  readonly day: string;
  readonly period: string;
}

/** What becomes of a pack. */
export interface Poured {
  /** The first time it was empty; null for never. */
  readonly emptied: Emptied | null;
  /** What is left in it on each day's end. */
  readonly course: Float64Array;
  /** What is left when its first period ends; null for a pack without periods, or when it ends first. */
  readonly atReset: number | null;
  /** What is left when its last day ends. */
  readonly atEnd: number;
}

/**
 * Pours.
 * @param path use of the first days together, what is left of today first
 * @param vessels in the order of deduction
 * @param before the share of a day's use that comes before so much of the day is over
 * @param now how much of today is over
 */
export function pour(path: Float64Array, vessels: readonly Vessel[], today: string, before: (clock: number) => number, now: number): readonly Poured[] {
  const states = vessels.map((vessel) => ({
    vessel,
    left: vessel.left,
    period: vessel.period?.from ?? vessel.from,
    reset: vessel.period?.to ?? null,
    resets: 0,
    emptied: null as Emptied | null,
    atReset: null as number | null,
    atEnd: vessel.left,
    course: new Float64Array(path.length),
  }));
  for (let index = 0; index < path.length; index += 1) {
    const day = addDays(today, index);
    const whole = path[index]! - (index === 0 ? 0 : path[index - 1]!);
    const begin = index === 0 ? now : 0;
    const rest = 1 - before(begin);
    let from = begin;
    // A day is cut where a pack ends, and where one is filled up.
    for (const to of cutsOf(states, day, begin)) {
      let wanted = rest > 0 ? (whole * (before(to) - before(from))) / rest : 0;
      for (const state of states) {
        const { vessel } = state;
        while (state.reset !== null && (state.reset < day || (state.reset === day && vessel.refill <= from)) && state.reset <= vessel.lastReset) {
          state.atReset ??= state.left;
          state.left = vessel.quota;
          state.resets += 1;
          state.period = state.reset;
          state.reset = resetAfter(vessel.period!, state.resets);
        }
        if (day < vessel.from || day > vessel.to || (day === vessel.to && from >= vessel.end)) continue;
        const taken = Math.min(wanted, state.left);
        state.left -= taken;
        wanted -= taken;
        if (state.left <= vessel.quota * 1e-9) state.emptied ??= { day, period: state.period };
        state.atEnd = state.left;
      }
      from = to;
    }
    for (const { vessel, left, course } of states) course[index] = day > vessel.to ? Number.NaN : left;
  }
  return states;
}

/** The ends of the parts of a day, or of what is left of it. */
function cutsOf(states: readonly { readonly vessel: Vessel; readonly reset: string | null }[], day: string, begin: number): readonly number[] {
  // Stryker disable next-line ConditionalExpression,ArrayDeclaration: a day that is cut once more gives no other sum
  const cuts = states.flatMap(({ vessel: { to, end, refill }, reset }) => [...(to === day ? [end] : []), ...(reset === day ? [refill] : [])]);
  return [...new Set([...cuts, 1])].filter((cut) => cut > begin).toSorted((a, b) => a - b);
}

/** The end of the period so many after the running one. Periods of whole months keep their day of the month. */
function resetAfter({ from, to }: { readonly from: string; readonly to: string }, periods: number): string {
  const months = monthsBetween(from, to);
  return months > 0 ? addMonths(from, months * (periods + 1)) : addDays(to, daysBetween(from, to) * periods);
}

/** The whole months from one day to another; 0 where it is none. */
export function monthsBetween(from: string, to: string): number {
  const months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  return addMonths(from, months) === to ? months : 0;
}
