// Libraries as they come: their own axes, legends and tooltips, no animation. Numbers are read out of the answer.
import Chart from 'chart.js/auto';
import * as echarts from 'echarts';
import uPlot from 'uplot';
import type { Usage } from '../../../src/contract/index.js';

export type Kind = 'bars' | 'lines';

/** Draws, and resolves to what draws other values in the same place. */
export type Painter = (place: HTMLElement, kind: Kind, usage: Usage) => (usage: Usage) => void;

const series = ({ tasks }: Usage) => tasks[0]!.specifications.map(({ specification, points }) => ({ name: specification, values: points.map(({ usage }) => Number(usage)) }));
const days = ({ tasks }: Usage) => tasks[0]!.specifications[0]!.points.map(({ day }) => day);
const colour = (index: number) => `hsl(${(index * 47) % 360} 60% 50%)`;

const chartJs: Painter = (place, kind, usage) => {
  const canvas = document.createElement('canvas');
  place.append(canvas);
  const stacked = kind === 'bars';
  const datasets = (of: Usage) => series(of).map(({ name, values }, index) => ({ label: name, data: values, backgroundColor: colour(index), borderColor: colour(index) }));
  const chart = new Chart(canvas, {
    type: stacked ? 'bar' : 'line',
    data: { labels: days(usage), datasets: datasets(usage) },
    options: { animation: false, maintainAspectRatio: false, interaction: { mode: 'index', intersect: false }, scales: { x: { stacked }, y: { stacked } } },
  });
  return (other) => {
    for (const [index, { values }] of series(other).entries()) chart.data.datasets[index]!.data = values;
    chart.update();
  };
};

/** Stacking is the caller's in uPlot: sums from the bottom up, drawn from the top down. */
const uplot: Painter = (place, kind, usage) => {
  const data = (of: Usage): uPlot.AlignedData => {
    const x = days(of).map((day) => Date.parse(day) / 1000);
    const values = series(of).map((each) => [...each.values]);
    if (kind === 'bars') for (let index = 1; index < values.length; index += 1) for (const [day, below] of values[index - 1]!.entries()) values[index]![day]! += below;
    return [x, ...(kind === 'bars' ? values.reverse() : values)];
  };
  const bars = kind === 'bars' && uPlot.paths.bars ? { paths: uPlot.paths.bars({ size: [0.8] }), points: { show: false } } : {};
  const lines = series(usage).map(({ name }, index) => ({ label: name, stroke: colour(index), fill: kind === 'bars' ? colour(index) : undefined, ...bars }));
  const plot = new uPlot({ width: 1100, height: 320, series: [{}, ...lines] }, data(usage), place);
  return (other) => plot.setData(data(other));
};

const eCharts: Painter = (place, kind, usage) => {
  const chart = echarts.init(place);
  const lines = (of: Usage) => series(of).map(({ name, values }) => (kind === 'bars' ? { name, data: values, type: 'bar' as const, stack: 'all' } : { name, data: values, type: 'line' as const }));
  chart.setOption({ animation: false, tooltip: { trigger: 'axis' }, legend: { type: 'scroll' }, xAxis: { type: 'category', data: days(usage) }, yAxis: { type: 'value' }, series: lines(usage) });
  return (other) => chart.setOption({ series: lines(other) });
};

export const painters: Readonly<Record<string, Painter>> = { 'chart.js': chartJs, uPlot: uplot, ECharts: eCharts };
