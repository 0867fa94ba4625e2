/** One line for each series. Days without data leave a gap. */
import type { ChartFigure, ChartLook, FigureSeries } from './figure.js';
import { inkOf, type Plot } from './plot.js';

/** Paints lines, the largest series last, so that it lies on top. */
export function paintLines(ctx: CanvasRenderingContext2D, plot: Plot, { series, count }: ChartFigure, look: ChartLook): void {
  ctx.lineJoin = 'round';
  ctx.lineCap = 'round';
  ctx.beginPath();
  ctx.rect(plot.box.left, plot.box.top - 4, plot.box.right - plot.box.left, plot.box.bottom - plot.box.top + 8);
  ctx.clip();
  // Days that lie closer than a line is wide would make one thicket of several lines.
  const width = plot.band >= 6 ? 2 : plot.band >= 3.5 ? 1.5 : 1.1;
  for (const each of series.toReversed()) {
    ctx.strokeStyle = inkOf(each, look);
    ctx.setLineDash([...each.dash]);
    // The days before are as plain to see, but thinner.
    ctx.lineWidth = width / 2;
    if (each.before) ctx.stroke(pathOf(each.before, plot, count));
    ctx.lineWidth = width;
    ctx.stroke(pathOf(each.values, plot, count));
    ctx.setLineDash([]);
    if (plot.band < 14) continue;
    ctx.fillStyle = inkOf(each, look);
    ctx.fill(pointsOf(each, plot, count));
  }
}

function pathOf(values: Float64Array, { x, y }: Plot, count: number): Path2D {
  const path = new Path2D();
  let drawing = false;
  for (let bucket = 0; bucket < count; bucket += 1) {
    const value = values[bucket]!;
    if (Number.isNaN(value)) {
      drawing = false;
      continue;
    }
    const alone = !drawing && !(bucket + 1 < count && !Number.isNaN(values[bucket + 1]!));
    if (drawing) path.lineTo(x(bucket), y(value));
    else path.moveTo(x(bucket), y(value));
    // A day between two gaps has no neighbour to draw a line to: a dot stands for it.
    if (alone) path.lineTo(x(bucket) + 0.01, y(value));
    drawing = true;
  }
  return path;
}

function pointsOf({ values }: FigureSeries, { x, y }: Plot, count: number): Path2D {
  const path = new Path2D();
  for (let bucket = 0; bucket < count; bucket += 1) {
    if (Number.isNaN(values[bucket]!)) continue;
    path.moveTo(x(bucket) + 2.5, y(values[bucket]!));
    path.arc(x(bucket), y(values[bucket]!), 2.5, 0, 2 * Math.PI);
  }
  return path;
}

/** A line of steps as wide as the bars that it is compared with, lined with the surface so that it stands out on them. */
export function paintSteps(ctx: CanvasRenderingContext2D, { x, y, band, box }: Plot, values: Float64Array, look: ChartLook): void {
  const path = new Path2D();
  let drawing = false;
  const outwards = look.rtl ? -band / 2 : band / 2;
  for (const [bucket, value] of values.entries()) {
    if (Number.isNaN(value)) {
      drawing = false;
      continue;
    }
    const height = Math.min(box.bottom - 0.75, y(value));
    if (drawing) path.lineTo(x(bucket) - outwards, height);
    else path.moveTo(x(bucket) - outwards, height);
    path.lineTo(x(bucket) + outwards, height);
    drawing = true;
  }
  for (const [colour, width] of [
    [look.surface, 3.5],
    [look.text, 1.5],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.stroke(path);
  }
}
