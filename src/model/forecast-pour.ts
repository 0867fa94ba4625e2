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
  /** The running period, half-open; null for a pack that is not filled up again. */
  readonly period: { readonly from: string; readonly to: string } | null;
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
 * @param path use of the first days together, today first
 * @param vessels in the order of deduction
 */
export function pour(path: Float64Array, vessels: readonly Vessel[], today: string): readonly Poured[] {
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
    let wanted = path[index]! - (index === 0 ? 0 : path[index - 1]!);
    for (const state of states) {
      const { vessel } = state;
      while (state.reset !== null && state.reset <= day && state.reset <= vessel.lastReset) {
        state.atReset ??= state.left;
        state.left = vessel.quota;
        state.resets += 1;
        state.period = state.reset;
        state.reset = resetAfter(vessel.period!, state.resets);
      }
      if (day >= vessel.from && day <= vessel.to) {
        const taken = Math.min(wanted, state.left);
        state.left -= taken;
        wanted -= taken;
        if (state.left <= vessel.quota * 1e-9) state.emptied ??= { day, period: state.period };
        state.atEnd = state.left;
      }
      state.course[index] = day > vessel.to ? Number.NaN : state.left;
    }
  }
  return states;
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
