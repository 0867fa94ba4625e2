/** Turns a burn-down into what the chart draws. */
import type { ChartFigure } from '../../chart/figure.js';
import { formatAxisValue, formatMonth } from '../../i18n/format-chart.js';
import { addDays } from '../../model/days.js';
import type { BurnDown } from '../../model/forecast-burn-down.js';
import { add, toNumber, zero, type Quantity } from '../../model/quantity.js';
import { axisDays } from '../../model/usage-axis.js';
import { readingUnit, toUnit } from '../../model/usage-units.js';
import type { Writer } from '../../parts/writer.js';

/** The figure, and the unit of its axis. */
export function burnDownFigure(view: BurnDown, writer: Writer): { readonly figure: ChartFigure; readonly unit: string | null } {
  const { days, ceiling } = view;
  const greatest = days.reduce<Quantity>((most, { left }) => (left !== null && left > most ? left : most), add(ceiling ?? zero, zero));
  const unit = readingUnit(greatest, view.unit);
  const factor = toNumber(toUnit('1', view.unit, unit));
  const numbers = (pick: (day: BurnDown['days'][number]) => number | null | undefined) => Float64Array.from(days, (day) => (pick(day) ?? Number.NaN) * factor);
  // What is expected begins at what is left now.
  const from = (pick: 'likely' | 'least' | 'most') => numbers(({ left, expected }) => (expected === null ? null : left === null ? expected[pick] : toNumber(left)));
  const buckets = days.map(({ day }, first) => ({ from: day, to: addDays(day, 1), first, days: 1, whole: 1 }));
  const last = days.findIndex(({ day }) => day === view.lastDay);
  const tick = (day: string, style: string) => (style === 'day' ? writer.day(day, 'short') : formatMonth(writer.tag, day, style === 'monthOfYear'));
  const lines = [
    { index: view.today, label: writer.t('usage.burnDown.today'), strong: false },
    ...(last < 0 ? [] : [{ index: last, label: writer.t('usage.burnDown.expires'), strong: true }]),
  ];
  return {
    unit,
    figure: {
      kind: 'lines',
      count: days.length,
      series: [],
      before: null,
      states: days.map(() => 'data'),
      ticks: (most) => axisDays(buckets, 'day', most).map(({ index, day, style }) => ({ index, label: tick(day, style) })),
      widestTick: tick('2024-12-28', 'day'),
      format: (value) => formatAxisValue(writer.tag, value),
      burnDown: {
        left: numbers(({ left }) => (left === null ? null : toNumber(left))),
        likely: from('likely'),
        least: from('least'),
        most: from('most'),
        frozen: days.map(({ frozen }) => frozen),
        marks: days.flatMap(({ marks, left }, index) => (left === null ? [] : marks.map((mark) => ({ index, mark })))),
        lines,
        ceiling: ceiling === null ? null : { value: toNumber(ceiling) * factor },
      },
    },
  };
}
