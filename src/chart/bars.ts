/** Bars on top of each other, by value or filled up to 100 %. */
import type { ChartFigure, ChartLook } from './figure.js';
import { inkOf, type Plot } from './plot.js';
import { textured } from './textures.js';

/** Least height of a value that is more than zero: what is there must be seen. */
const leastHeight = 1;

/** From this height and width on there is room for a texture; below it would be mere noise. */
const textureFrom = 6;

/** Paints stacked bars, bottom to top. Negative values, which a sound backend never sends, have no height. */
export function paintBars(ctx: CanvasRenderingContext2D, plot: Plot, figure: ChartFigure, look: ChartLook): void {
  const { kind, count, series } = figure;
  const wholes = kind === 'share' ? sums(series.map(({ values }) => values), count) : null;
  const full = barWidth(plot);
  const beside = wholes !== null && series.some((each) => each.before) ? Math.max(1 / plot.scale, full * 0.3) : 0;
  // The days before stand where time comes from.
  const apart = beside === 0 || full <= 4 ? 0 : Math.max(1, Math.min(4, full * 0.16));
  const width = Math.max(1 / plot.scale, full - beside - apart);
  const shift = look.rtl ? 0 : full - width;
  const lefts = Float64Array.from({ length: count }, (_, bucket) => snap(plot.x(bucket) - full / 2 + shift, plot.scale));
  if (beside > 0) paintSharesBefore(ctx, plot, figure, look, { width: beside, shift: look.rtl ? full / 2 - beside : -full / 2 });
  const heights = new Float64Array(count);
  const ground = plot.y(0);
  for (const [order, each] of series.entries()) {
    const plain = new Path2D();
    const rough = new Path2D();
    for (let bucket = 0; bucket < count; bucket += 1) {
      const value = share(each.values[bucket]!, wholes?.[bucket]);
      if (!(value > 0)) continue;
      const height = Math.max(leastHeight, ground - plot.y(value));
      const top = ground - heights[bucket]! - height;
      const path = height >= textureFrom && width >= textureFrom ? rough : plain;
      path.rect(lefts[bucket]!, top, width, height - separation(order, height, width));
      heights[bucket]! += height;
    }
    ctx.fillStyle = inkOf(each, look);
    ctx.fill(plain);
    if (width < textureFrom) continue;
    ctx.fillStyle = textured(ctx, inkOf(each, look), each.texture, look, plot.scale);
    ctx.fill(rough);
  }
  paintUnfinished(ctx, plot, figure, look, { lefts, heights, width });
  paintZeros(ctx, plot, figure, look, { lefts, heights, width });
}

/** A bar that does not hold all of its days is paler than the others, and has a dashed outline: it must not be taken for a fall. */
function paintUnfinished(
  ctx: CanvasRenderingContext2D,
  plot: Plot,
  { kind, unfinished }: ChartFigure,
  look: ChartLook,
  { lefts, heights, width }: { readonly lefts: Float64Array; readonly heights: Float64Array; readonly width: number },
): void {
  if (kind === 'share') return;
  const path = new Path2D();
  for (const [bucket, partly] of unfinished.entries()) {
    if (partly && heights[bucket]! > 0) path.rect(lefts[bucket]!, plot.y(0) - heights[bucket]!, width, heights[bucket]!);
  }
  ctx.globalAlpha = 0.55;
  ctx.fillStyle = look.surface;
  ctx.fill(path);
  ctx.globalAlpha = 1;
  if (width < textureFrom) return;
  ctx.setLineDash([3, 3]);
  ctx.lineWidth = 1;
  ctx.strokeStyle = look.text;
  ctx.stroke(path);
  ctx.setLineDash([]);
}

/** How usage divided before: narrow bars without texture, in the same colours and order. */
function paintSharesBefore(
  ctx: CanvasRenderingContext2D,
  plot: Plot,
  { count, series }: ChartFigure,
  look: ChartLook,
  { width, shift }: { readonly width: number; readonly shift: number },
): void {
  const none = new Float64Array(count);
  const wholes = sums(series.map(({ before }) => before ?? none), count);
  const tops = new Float64Array(count);
  for (const each of series) {
    const path = new Path2D();
    for (let bucket = 0; bucket < count; bucket += 1) {
      const value = share(each.before?.[bucket] ?? 0, wholes[bucket]);
      if (!(value > 0)) continue;
      const [base, top] = [plot.y(tops[bucket]!), plot.y((tops[bucket]! += value))];
      path.rect(plot.x(bucket) + shift, top, width, base - top);
    }
    ctx.fillStyle = inkOf(each, look);
    ctx.fill(path);
  }
}

/** A bucket that was read and came to nothing gets a line on the ground; one without data gets none, and neither does one of which no series is shown. */
function paintZeros(
  ctx: CanvasRenderingContext2D,
  plot: Plot,
  { count, states, series }: ChartFigure,
  look: ChartLook,
  { lefts, heights, width }: { readonly lefts: Float64Array; readonly heights: Float64Array; readonly width: number },
): void {
  if (series.length === 0) return;
  const path = new Path2D();
  for (let bucket = 0; bucket < count; bucket += 1) {
    if (heights[bucket] === 0 && states[bucket] === 'data') path.rect(lefts[bucket]!, plot.y(0) - 2, width, 2);
  }
  ctx.fillStyle = look.muted;
  ctx.fill(path);
}

/** A hair's breadth of surface between the parts of a bar, where they are large enough to spare it. */
const separation = (order: number, height: number, width: number): number => (order > 0 && height > 3 && width > 3 ? 1 : 0);

function barWidth({ band, scale }: Plot): number {
  const wide = band > 6 ? Math.min(48, band * 0.72) : Math.max(band * 0.86, 1 / scale);
  return Math.max(1 / scale, Math.round(wide * scale) / scale);
}

const snap = (x: number, scale: number): number => Math.round(x * scale) / scale;

const share = (value: number, whole: number | undefined): number => (whole === undefined ? value : whole > 0 ? value / whole : 0);

function sums(all: readonly Float64Array[], count: number): Float64Array {
  const totals = new Float64Array(count);
  for (const values of all) for (let bucket = 0; bucket < count; bucket += 1) if (values[bucket]! > 0) totals[bucket]! += values[bucket]!;
  return totals;
}
