/** Turns a burn-down into what the chart draws. */
import type { DrawnMark } from '../../chart/burn-down-figure.js';
import type { ChartFigure } from '../../chart/figure.js';
import { formatAxisValue, formatMonth } from '../../i18n/format-chart.js';
import type { BurnDownMark } from '../../model/forecast-burn-down.js';
import { add, toNumber, zero, type Quantity } from '../../model/quantity.js';
import { axisDays } from '../../model/usage-axis.js';
import { readingUnit, toUnit } from '../../model/usage-units.js';
import type { Writer } from '../../parts/writer.js';
import { lastDayName } from './burn-down-events.js';
import { stepOfDay, type BurnDownStep, type BurnDownSteps } from './burn-down-steps.js';

/** How a mark is drawn. */
export function drawnMark(mark: BurnDownMark): DrawnMark {
  if (mark === 'resetDaily' || mark === 'resetHourly') return 'refill';
  if (mark === 'renewal') return 'topUp';
  return mark === 'exhaustion' || mark === 'expiry' || mark === 'refund' ? 'end' : mark;
}

/** Whether the last day lies in the year that ends the range: then the year goes without saying. */
const sameYear = ({ lastDay, range }: BurnDownSteps): boolean => lastDay.slice(0, 4) === range.to.slice(0, 4);

/** The figure, and the unit of its axis. */
export function burnDownFigure(view: BurnDownSteps, writer: Writer): { readonly figure: ChartFigure; readonly unit: string | null } {
  const { steps, rows, ceiling, granularity } = view;
  const greatest = steps.reduce<Quantity>((most, { left }) => (left !== null && left > most ? left : most), add(ceiling ?? zero, zero));
  const unit = readingUnit(greatest, view.unit);
  const factor = toNumber(toUnit('1', view.unit, unit));
  const numbers = (pick: (step: BurnDownStep) => number | null | undefined) => Float64Array.from(steps, (step) => (pick(step) ?? Number.NaN) * factor);
  const expectedOf = (pick: 'likely' | 'least' | 'most') => numbers(({ expected }) => expected?.[pick]);
  const buckets = rows.map(({ bucket }) => bucket);
  const [today, last] = [stepOfDay(view, view.today), stepOfDay(view, view.lastDay)];
  const tick = (day: string, style: string) => (style === 'day' ? writer.day(day, 'short') : formatMonth(writer.tag, day, style === 'monthOfYear'));
  const lines = [
    ...(today < 0 ? [] : [{ index: today, label: writer.t('usage.burnDown.today'), strong: false }]),
    ...(last < 0 ? [] : [{ index: last, label: lastDayName(view, writer), strong: !view.renewed }]),
  ];
  return {
    unit,
    figure: {
      kind: 'lines',
      count: steps.length,
      series: [],
      before: null,
      states: steps.map(() => 'data'),
      unfinished: [],
      stateNames: { none: '', pending: '', failed: '' },
      ticks: (most) => axisDays(buckets, granularity, most).map(({ index, day, style }) => ({ index: buckets[index]!.first, label: tick(day, style) })),
      widestTick: tick('2024-12-28', granularity === 'month' ? 'monthOfYear' : 'day'),
      format: (value) => formatAxisValue(writer.tag, value),
      burnDown: {
        left: numbers(({ left }) => (left === null ? null : toNumber(left))),
        now: today,
        likely: expectedOf('likely'),
        least: expectedOf('least'),
        most: expectedOf('most'),
        frozen: steps.map(({ frozen }) => frozen),
        marks: steps.flatMap(({ marks, left }, index) => (left === null ? [] : marks.map((mark) => ({ index, mark: drawnMark(mark) })))),
        lines,
        beyond: view.lastDay < view.range.to ? null : { label: `${lastDayName(view, writer)} ${writer.day(view.lastDay, sameYear(view) ? 'short' : 'medium')}`, strong: !view.renewed },
        ceiling: ceiling === null ? null : { value: toNumber(ceiling) * factor },
        words: { left: writer.t('usage.burnDown.key.left'), likely: writer.t('usage.burnDown.key.likely'), ceiling: writer.t('usage.burnDown.key.ceiling') },
      },
    },
  };
}
