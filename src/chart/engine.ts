/**
 * The one importer of chart.js, fetched with import() when a chart is really drawn.
 *
 * chart.js lays out, scales, labels and sizes. What lies inside the axes is painted by our own controller in a few
 * strokes for each series, without one object for each bar. Nothing is set on `Chart.defaults`, which a host page may
 * share with us, and nothing is taken from there that matters: every option that shows is passed in.
 */
import { CategoryScale, Chart, DatasetController, Element, LinearScale, type ChartConfiguration, type ChartOptions, type Scale } from 'chart.js';
import type { Box, ChartDrawing, ChartFigure, ChartLook } from './figure.js';
import { roomForHeads } from './burn-down-names.js';
import { roomForEnds } from './ends.js';
import { paint, valueRange } from './paint.js';
import { isolated, type Plot } from './plot.js';

const type = 'packmeter-figure';

/** Of which there are none: a controller must name the class of its elements. */
class NoElement extends Element {
  static readonly id = 'packmeter-none';
  static override readonly defaults = {};
}

/** Hands painting and the range of values to its dataset. So it may be shared by several versions of packmeter. */
class FigureController extends DatasetController {
  static readonly id = type;
  static readonly defaults = { datasetElementType: false, dataElementType: NoElement.id };

  override getMinMax(scale: Scale): { min: number; max: number } {
    return this.#dataset.range(scale.axis);
  }

  override draw(): void {
    this.#dataset.paint(this.chart);
  }

  get #dataset(): FigureDataset {
    return this.getDataset() as unknown as FigureDataset;
  }
}

interface FigureDataset {
  readonly data: [];
  readonly range: (axis: string) => { min: number; max: number };
  readonly paint: (chart: Chart) => void;
}

Chart.register(FigureController, NoElement, CategoryScale, LinearScale);

/** What is drawn, and how: the drawing follows when these are replaced. */
interface Shown {
  figure: ChartFigure;
  look: ChartLook;
}

/** Draws a figure on a canvas that no other drawing holds. */
export function draw(canvas: HTMLCanvasElement, figure: ChartFigure, look: ChartLook, width: number, height: number, scale?: number): ChartDrawing {
  // Of this size from the start: otherwise all would be laid out and drawn twice.
  canvas.width = width;
  canvas.height = height;
  const shown: Shown = { figure, look };
  const chart = new Chart(canvas, configuration(shown, scale));
  return {
    update(nextFigure, nextLook) {
      const alike = nextLook === shown.look && nextFigure.kind === shown.figure.kind;
      Object.assign(shown, { figure: nextFigure, look: nextLook });
      if (chart.data.labels!.length !== nextFigure.count) chart.data.labels = labels(nextFigure);
      // To take options anew makes chart.js resolve each of them again.
      if (!alike) chart.options = options(shown, scale);
      chart.update();
    },
    resize(nextWidth, nextHeight) {
      chart.options.devicePixelRatio = scale ?? devicePixelRatio;
      chart.resize(nextWidth, nextHeight);
    },
    area: () => boxOf(chart),
    bucketAt: (x) => clamp(chart.scales['x']!.getValueForPixel(x) ?? 0, 0, (chart.data.labels?.length ?? 1) - 1),
    place: (bucket) => ({ centre: chart.scales['x']!.getPixelForValue(bucket), width: bandWidth(chart) }),
    destroy: () => chart.destroy(),
  };
}

const labels = ({ count }: ChartFigure): number[] => Array.from({ length: count }, (_, index) => index);

function configuration(shown: Shown, scale?: number): ChartConfiguration {
  const dataset: FigureDataset = {
    data: [],
    range: (axis) => (axis === 'x' ? { min: 0, max: shown.figure.count - 1 } : valueRange(shown.figure)),
    paint: (chart) => paint(chart.ctx, plotOf(chart), shown.figure, shown.look),
  };
  return {
    // The types know chart.js's own kinds of chart alone.
    type: type as 'bar',
    data: { labels: labels(shown.figure), datasets: [dataset] },
    options: options(shown, scale),
  };
}

function options(shown: Shown, scale = devicePixelRatio): ChartOptions {
  const { look } = shown;
  const font = { family: look.fontFamily, size: look.fontSize, weight: 'normal' as const, lineHeight: 1.2, style: 'normal' as const };
  return {
    responsive: false,
    maintainAspectRatio: false,
    animation: false,
    events: [],
    normalized: true,
    devicePixelRatio: scale,
    font,
    color: look.muted,
    layout: { padding: ({ chart }) => paddingOf(chart, shown), autoPadding: false },
    // False, where the types ask for an object: plug-ins that a host has registered for its own charts stay out of ours.
    plugins: false as unknown as NonNullable<ChartOptions['plugins']>,
    scales: {
      x: {
        type: 'category',
        axis: 'x',
        position: 'bottom',
        offset: true,
        reverse: look.rtl,
        grid: { display: false },
        border: { display: true, color: look.line, width: 1 },
        ticks: { autoSkip: false, maxRotation: 0, minRotation: 0, font, color: look.muted, padding: 6, callback: () => '' },
        afterBuildTicks: (scale) => placeTicks(scale, shown),
        afterTickToLabelConversion: (scale) => {
          for (const tick of scale.ticks) tick.label = isolated((tick as { text?: string }).text ?? '');
        },
      },
      y: {
        type: 'linear',
        axis: 'y',
        position: look.rtl ? 'right' : 'left',
        beginAtZero: true,
        ...(shown.figure.kind === 'share' ? { max: 1 } : {}),
        grid: { display: true, color: look.line, lineWidth: 1, drawTicks: false },
        border: { display: false },
        ticks: { autoSkip: false, maxTicksLimit: 6, font, color: look.muted, padding: 8, callback: (value) => shown.figure.format(Number(value)) },
      },
    },
  };
}

/** Around axes and values; lines leave room for their names where they end. */
function paddingOf({ ctx, width }: Chart, { figure, look }: Shown): { top: number; bottom: number; left: number; right: number } {
  const room = roomForEnds(ctx, figure, look, width);
  return { top: figure.burnDown ? roomForHeads(look) : 10, bottom: 0, left: look.rtl ? room : 0, right: look.rtl ? 0 : room };
}

/** Under the axis go as many labels as fit beside each other, at the buckets that the figure picks for that many. */
function placeTicks(scale: Scale, { figure, look }: Shown): void {
  const { ctx } = scale.chart;
  ctx.save();
  ctx.font = `${look.fontSize}px ${look.fontFamily}`;
  const wide = ctx.measureText(figure.widestTick).width + look.fontSize * 1.5;
  ctx.restore();
  const most = Math.max(1, Math.floor((scale.maxWidth || scale.chart.width) / wide));
  scale.ticks = figure.ticks(most).map(({ index, label }) => ({ value: index, text: label }));
}

function plotOf(chart: Chart): Plot {
  const { x, y } = chart.scales;
  // Both axes are straight: two points of each tell where all others are, without asking chart.js for each.
  const { min, max } = y!;
  const [left, ground] = [x!.getPixelForValue(0), y!.getPixelForValue(min)];
  const [step, slope] = [x!.getPixelForValue(1) - left, (y!.getPixelForValue(max) - ground) / (max - min)];
  return {
    width: chart.width,
    box: boxOf(chart),
    x: (bucket) => left + bucket * step,
    y: (value) => ground + (value - min) * slope,
    band: bandWidth(chart),
    scale: chart.currentDevicePixelRatio,
  };
}

function boxOf({ chartArea }: Chart): Box {
  const { left, top, right, bottom } = chartArea;
  return { left, top, right, bottom };
}

function bandWidth({ chartArea, data }: Chart): number {
  return chartArea.width / Math.max(1, data.labels?.length ?? 1);
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
