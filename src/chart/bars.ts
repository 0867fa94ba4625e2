/** Bars on top of each other, by value or filled up to 100 %. */
import { columnsOf, heightsOf, leastHeight, snap, type Columns } from './columns.js';
import type { ChartFigure, ChartLook } from './figure.js';
import { inkOf, type Plot } from './plot.js';
import { textured } from './textures.js';

/** From this height and width on there is room for a texture; below it would be mere noise. */
const textureFrom = 6;

/** Paints stacked bars, bottom to top. Negative values, which a sound backend never sends, have no height. */
export function paintBars(ctx: CanvasRenderingContext2D, plot: Plot, figure: ChartFigure, look: ChartLook): void {
  const { kind, count, series } = figure;
  const wholes = kind === 'share' ? heightsOf(series.map(({ values }) => values), count) : null;
  const compared = wholes !== null && series.some((each) => each.before);
  const columns = columnsOf(plot, count);
  const halves = compared ? halved(columns, plot, look) : null;
  const { lefts, rights } = halves?.now ?? columns;
  if (halves) paintSharesBefore(ctx, plot, figure, look, halves.before);
  const heights = new Float64Array(count);
  const ground = plot.y(0);
  for (const [order, each] of series.entries()) {
    const plain = new Path2D();
    const rough = new Path2D();
    for (let bucket = 0; bucket < count; bucket += 1) {
      const value = share(each.values[bucket]!, wholes?.[bucket]);
      if (!(value > 0)) continue;
      const base = snap(ground - heights[bucket]!, plot);
      heights[bucket]! += Math.max(leastHeight, ground - plot.y(value));
      const top = snap(ground - heights[bucket]!, plot);
      const [width, height] = [rights[bucket]! - lefts[bucket]!, base - top];
      const path = height >= textureFrom && width >= textureFrom ? rough : plain;
      path.rect(lefts[bucket]!, top, width, height - separation(order, height, width));
    }
    ctx.fillStyle = inkOf(each, look);
    ctx.fill(plain);
    if (rights[0]! - lefts[0]! < textureFrom) continue;
    ctx.fillStyle = textured(ctx, inkOf(each, look), each.texture, look, plot.scale);
    ctx.fill(rough);
  }
  paintUnfinished(ctx, plot, figure, look, { lefts, rights, heights });
  paintZeros(ctx, plot, figure, look, { lefts, rights, heights });
}

/** Each bar in two: the days before, narrower and where time comes from, and the days themselves. */
function halved({ lefts, rights }: Columns, plot: Plot, { rtl }: ChartLook): { readonly before: Columns; readonly now: Columns } {
  const width = rights[0]! - lefts[0]!;
  const before = Math.max(1 / plot.scale, snap(width * 0.3, plot));
  const now = before + (width <= 4 ? 0 : Math.max(1, Math.min(4, snap(width * 0.16, plot))));
  const from = (edges: Float64Array, by: number) => edges.map((edge) => edge + by);
  return rtl
    ? { before: { lefts: from(rights, -before), rights }, now: { lefts, rights: from(rights, -now) } }
    : { before: { lefts, rights: from(lefts, before) }, now: { lefts: from(lefts, now), rights } };
}

interface Stacks extends Columns {
  readonly heights: Float64Array;
}

/** A bar that does not hold all of its days is paler than the others, and has a dashed outline: it must not be taken for a fall. */
function paintUnfinished(
  ctx: CanvasRenderingContext2D,
  plot: Plot,
  { kind, unfinished }: ChartFigure,
  look: ChartLook,
  { lefts, rights, heights }: Stacks,
): void {
  if (kind === 'share') return;
  const path = new Path2D();
  for (const [bucket, partly] of unfinished.entries()) {
    if (partly && heights[bucket]! > 0) path.rect(lefts[bucket]!, plot.y(0) - heights[bucket]!, rights[bucket]! - lefts[bucket]!, heights[bucket]!);
  }
  ctx.globalAlpha = 0.55;
  ctx.fillStyle = look.surface;
  ctx.fill(path);
  ctx.globalAlpha = 1;
  if (rights[0]! - lefts[0]! < textureFrom) return;
  ctx.setLineDash([3, 3]);
  ctx.lineWidth = 1;
  ctx.strokeStyle = look.text;
  ctx.stroke(path);
  ctx.setLineDash([]);
}

/**
 * How usage divided before: narrow bars without texture, in the same colours and order. Where the reader's own few colours
 * are in force these would be a mesh beside textures: there they are pale.
 */
function paintSharesBefore(
  ctx: CanvasRenderingContext2D,
  plot: Plot,
  { count, series }: ChartFigure,
  look: ChartLook,
  { lefts, rights }: Columns,
): void {
  const none = new Float64Array(count);
  const wholes = heightsOf(series.map(({ before }) => before ?? none), count);
  const tops = new Float64Array(count);
  if (look.texture === 1) ctx.globalAlpha = 0.35;
  for (const each of series) {
    const path = new Path2D();
    for (let bucket = 0; bucket < count; bucket += 1) {
      const value = share(each.before?.[bucket] ?? 0, wholes[bucket]);
      if (!(value > 0)) continue;
      const [base, top] = [plot.y(tops[bucket]!), plot.y((tops[bucket]! += value))];
      path.rect(lefts[bucket]!, top, rights[bucket]! - lefts[bucket]!, base - top);
    }
    ctx.fillStyle = inkOf(each, look);
    ctx.fill(path);
  }
  ctx.globalAlpha = 1;
}

/** A bucket that was read and came to nothing gets a line on the ground; one without data gets none, and neither does one of which no series is shown. */
function paintZeros(
  ctx: CanvasRenderingContext2D,
  plot: Plot,
  { count, states, series }: ChartFigure,
  look: ChartLook,
  { lefts, rights, heights }: Stacks,
): void {
  if (series.length === 0) return;
  const path = new Path2D();
  for (let bucket = 0; bucket < count; bucket += 1) {
    if (heights[bucket] === 0 && states[bucket] === 'data') path.rect(lefts[bucket]!, plot.y(0) - 2, rights[bucket]! - lefts[bucket]!, 2);
  }
  ctx.fillStyle = look.muted;
  ctx.fill(path);
}

/** A hair's breadth of surface between the parts of a bar, where they are large enough to spare it. */
const separation = (order: number, height: number, width: number): number => (order > 0 && height > 3 && width > 3 ? 1 : 0);

const share = (value: number, whole: number | undefined): number => (whole === undefined ? value : whole > 0 ? value / whole : 0);
