/** Turns a view into what the chart draws. */
import type { AxisTick, ChartFigure, ChartKind } from '../../chart/figure.js';
import { formatAxisValue, formatMonth, formatPercent } from '../../i18n/format-chart.js';
import { zero, type Quantity } from '../../model/quantity.js';
import { axisDays } from '../../model/usage-axis.js';
import type { BucketValues, ShownSeries, UsageView } from '../../model/usage-view.js';
import { readingUnit, unitFactor } from '../../model/usage-units.js';
import type { Writer } from '../../parts/writer.js';
import { dashOf, inkOf, textureOf } from './palette.js';
import { seriesName } from './words.js';

/** A figure, and the unit of its axis. */
export interface DrawnUsage {
  readonly figure: ChartFigure;
  readonly unit: string | null;
}

/** The figure of the series that are not hidden. */
export function drawnUsage(view: UsageView, kind: ChartKind, hidden: ReadonlySet<string>, writer: Writer): DrawnUsage {
  const shown = view.series.map((series, position) => ({ series, position })).filter(({ series }) => !hidden.has(series.id));
  const largest = greatest(
    // What is hidden keeps its axis: that of nothing would measure something else.
    shown.length > 0 ? shown.map(({ series }) => series) : view.series,
    kind,
    view.buckets.length,
  );
  const unit = readingUnit(largest, view.unit);
  const leftOut = kind === 'lines' ? unfinished(view) : null;
  const numbers = (values: BucketValues) => Float64Array.from(values, (value, bucket) => (value === null || leftOut?.[bucket] ? Number.NaN : Number(value) * factor));
  const factor = unitFactor(view.unit, unit);
  const { tag } = writer;
  return {
    unit,
    figure: {
      kind,
      count: view.buckets.length,
      series: shown.map(({ series, position }) => ({
        values: numbers(series.values),
        before: series.before ? numbers(series.before) : null,
        name: seriesName(series, writer),
        ink: inkOf(series, position),
        texture: textureOf(position),
        dash: dashOf(position),
      })),
      before: view.before && numbers(view.before),
      states: view.states,
      unfinished: view.unfinished.map((each, bucket) => each !== null || view.states[bucket] === 'failed' || view.states[bucket] === 'pending'),
      stateNames: { none: writer.t('usage.state.none'), pending: writer.t('usage.state.pending'), failed: writer.t('usage.state.failed') },
      ticks: (most) => axisDays(view.buckets, view.granularity, most).map(({ index, day, style }) => ({ index, label: tickLabel(day, style, writer) })),
      widestTick: tickLabel('2024-12-28', view.granularity === 'month' ? 'monthOfYear' : 'day', writer),
      format: (value) => (kind === 'share' ? formatPercent(tag, value) : formatAxisValue(tag, value)),
    },
  };
}

/** Weeks and months that are cut by the range or not read in whole: a line through them would fall where use did not. */
function unfinished({ buckets, states, granularity }: UsageView): readonly boolean[] | null {
  if (granularity === 'day') return null;
  const marked = buckets.map(({ days, whole }, bucket) => days < whole || states[bucket] === 'failed' || states[bucket] === 'pending');
  // Where hardly a whole one is left, half a picture is better than none.
  return marked.filter((each) => !each).length < 2 ? null : marked;
}

function tickLabel(day: string, style: 'day' | 'month' | 'monthOfYear', writer: Writer): AxisTick['label'] {
  return style === 'day' ? writer.day(day, 'short') : formatMonth(writer.tag, day, style === 'monthOfYear');
}

/** The greatest value that the axis must reach. */
function greatest(series: readonly ShownSeries[], kind: ChartKind, count: number): Quantity {
  let most: bigint = zero;
  for (let bucket = 0; bucket < count; bucket += 1) {
    let sum = 0n;
    for (const { values } of series) {
      const value = values[bucket] ?? zero;
      sum = kind === 'lines' ? (value > sum ? value : sum) : sum + value;
    }
    if (sum > most) most = sum;
  }
  return most as Quantity;
}
