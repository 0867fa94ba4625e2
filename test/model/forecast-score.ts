/** How forecasts fare on histories with known truth. */
import { addDays, daysBetween } from '../../src/model/days.js';
import { forecast } from '../../src/model/forecast.js';
import { knownHistories, now, regimes, today, zone, type KnownHistory } from './forecast-histories.js';

/** Of how many histories, and how well. Errors are shares of the horizon. */
export interface Score {
  readonly name: string;
  readonly histories: number;
  /** Share of histories whose true day lies in the range. */
  readonly inside: number;
  readonly medianError: number;
  readonly naiveMedianError: number;
  readonly meanError: number;
  readonly naiveMeanError: number;
  /** Share of histories on which the forecast is nearer than the naive one, ties left out. */
  readonly nearer: number;
  /** Median length of the range, as a share of the horizon. */
  readonly width: number;
}

interface Outcome {
  readonly regime: string;
  readonly inside: boolean;
  readonly error: number;
  readonly naive: number;
  readonly width: number;
}

/** The scores on so many histories: of all together, then of each regime. */
export function scores(count: number, seed: number): readonly Score[] {
  const outcomes = knownHistories(count, seed).flatMap((known) => outcomeOf(known) ?? []);
  return [scoreOf('all', outcomes), ...regimes.map((regime) => scoreOf(regime, outcomes.filter((each) => each.regime === regime)))];
}

function outcomeOf({ regime, pack, points, horizon, uses, remaining }: KnownHistory): Outcome | null {
  const result = forecast({ pack, points }, now, zone);
  if (result.kind === 'notEnough') return null;
  if (result.kind !== 'runsOut' && result.kind !== 'lapses') throw new Error(result.kind);
  const ahead = (day: string) => daysBetween(today, day) + 1;
  const truth = addDays(today, horizon - 1);
  const latest = result.kind === 'runsOut' ? result.latest : null;
  const earliest = result.earliest ?? result.day;
  const average = uses.reduce((sum, use) => sum + use, 0) / uses.length;
  return {
    regime,
    inside: earliest <= truth && (latest === null || truth <= latest),
    error: Math.abs(ahead(result.day) - horizon) / horizon,
    naive: Math.abs(Math.ceil(remaining / average) - horizon) / horizon,
    width: latest === null ? Number.POSITIVE_INFINITY : (daysBetween(earliest, latest) + 1) / horizon,
  };
}

function scoreOf(name: string, outcomes: readonly Outcome[]): Score {
  const mean = (pick: (outcome: Outcome) => number) => outcomes.reduce((sum, each) => sum + pick(each), 0) / outcomes.length;
  const median = (pick: (outcome: Outcome) => number) => {
    const sorted = outcomes.map(pick).toSorted((a, b) => a - b);
    return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
  };
  const decided = outcomes.filter(({ error, naive }) => error !== naive);
  return {
    name,
    histories: outcomes.length,
    inside: mean(({ inside }) => Number(inside)),
    medianError: median(({ error }) => error),
    naiveMedianError: median(({ naive }) => naive),
    meanError: mean(({ error }) => error),
    naiveMeanError: mean(({ naive }) => naive),
    nearer: decided.filter(({ error, naive }) => error < naive).length / decided.length,
    width: median(({ width }) => width),
  };
}
