/** A pack's remaining amount: steps for what was, a dashed line in a band for what is to be expected. */
import type { BurnDownFigure } from './burn-down-figure.js';
import { paintMark } from './burn-down-marks.js';
import { paintHeads, paintNames } from './burn-down-names.js';
import type { ChartLook } from './figure.js';
import { inkOf, type Plot } from './plot.js';
import { bandTint, hatch } from './textures.js';

/** Between strokes that are to be told apart, in CSS pixels. */
const leastPitch = 3.5;

/** Paints a burn-down. */
export function paintBurnDown(ctx: CanvasRenderingContext2D, plot: Plot, figure: BurnDownFigure, look: ChartLook): void {
  const ink = inkOf({ ink: 0 }, look);
  paintFrozen(ctx, plot, figure.frozen, look);
  paintLines(ctx, plot, figure, look);
  const half = ((look.rtl ? -1 : 1) * plot.band) / 2;
  const band = bandOf(figure, plot, half);
  ctx.globalAlpha = bandTint;
  ctx.fillStyle = ink;
  ctx.fill(band);
  // Where the reader's own few colours are in force a tint may not show; the edge and the hatching do.
  ctx.globalAlpha = 1;
  ctx.fillStyle = hatch(ctx, ink, plot.scale, true);
  ctx.fill(band);
  ctx.strokeStyle = ink;
  ctx.lineWidth = 2;
  ctx.lineJoin = 'round';
  ctx.setLineDash([6, 4]);
  ctx.stroke(pathThrough(courseOf(figure, figure.likely, plot, half)));
  ctx.setLineDash([]);
  ctx.stroke(stepsOf(figure, plot, half));
  for (const { index, mark } of figure.marks) {
    const { ceiling, left } = figure;
    // Each day begins with all of the quota. Where the days lie too close for strokes, these would join to a bar.
    if (mark !== 'refill') paintMark(ctx, { x: plot.x(index), y: plot.y(left[index]!) }, mark, ink, look);
    else if (plot.band >= leastPitch) paintMark(ctx, { x: plot.x(index) - half, y: plot.y(ceiling?.value ?? left[index]!) }, mark, ink, look);
  }
  paintHeads(ctx, plot, figure, look);
  paintNames(ctx, plot, figure, look);
}

/** What the axis of values must reach. */
export function burnDownRange({ left, most, ceiling }: BurnDownFigure): { min: number; max: number } {
  let max = ceiling?.value ?? 0;
  for (const values of [left, most]) for (const value of values) if (value > max) max = value;
  return { min: 0, max: max || 1 };
}

function paintFrozen(ctx: CanvasRenderingContext2D, { box, x, band, scale }: Plot, frozen: readonly boolean[], look: ChartLook): void {
  ctx.fillStyle = hatch(ctx, look.muted, scale, false);
  for (const [index, cold] of frozen.entries()) if (cold) ctx.fillRect(x(index) - band / 2, box.top, band, box.bottom - box.top);
}

function paintLines(ctx: CanvasRenderingContext2D, { box, x, y }: Plot, { lines, ceiling }: BurnDownFigure, look: ChartLook): void {
  const stroke = (dash: readonly number[], colour: string, from: readonly [number, number], to: readonly [number, number]) => {
    ctx.strokeStyle = colour;
    ctx.lineWidth = 1.5;
    ctx.setLineDash([...dash]);
    ctx.beginPath();
    ctx.moveTo(...from);
    ctx.lineTo(...to);
    ctx.stroke();
  };
  for (const { index, strong } of lines) stroke(strong ? [] : [2, 3], strong ? look.bad : look.muted, [x(index), box.top], [x(index), box.bottom]);
  if (ceiling) stroke([8, 4], look.muted, [box.left, y(ceiling.value)], [box.right, y(ceiling.value)]);
  ctx.setLineDash([]);
}

/** Steps as wide as a day; the day that runs has come as far as its middle. */
function stepsOf({ left, now }: BurnDownFigure, { x, y }: Plot, half: number): Path2D {
  const path = new Path2D();
  let drawing = false;
  for (const [index, value] of left.entries()) {
    if (Number.isNaN(value)) {
      drawing = false;
      continue;
    }
    if (drawing) path.lineTo(x(index) - half, y(value));
    else path.moveTo(x(index) - half, y(value));
    path.lineTo(index === now ? x(index) : x(index) + half, y(value));
    drawing = true;
  }
  return path;
}

type Point = readonly [x: number, y: number];

/** From what is left now to what is expected at the end of each day. Where that is more than before, it was filled up as the day began. */
function courseOf({ left, now }: BurnDownFigure, values: Float64Array, { x, y }: Plot, half: number): readonly Point[] {
  const points: Point[] = [];
  let before = left[now] ?? Number.NaN;
  if (!Number.isNaN(before)) points.push([x(now), y(before)]);
  for (const [index, value] of values.entries()) {
    if (Number.isNaN(value)) continue;
    if (index > now && value > before) points.push([x(index) - half, y(value)]);
    points.push([x(index) + half, y(value)]);
    before = value;
  }
  return points;
}

function pathThrough([first, ...others]: readonly Point[]): Path2D {
  const path = new Path2D();
  if (first) path.moveTo(...first);
  for (const point of others) path.lineTo(...point);
  return path;
}

function bandOf(figure: BurnDownFigure, plot: Plot, half: number): Path2D {
  const path = pathThrough([...courseOf(figure, figure.most, plot, half), ...courseOf(figure, figure.least, plot, half).toReversed()]);
  path.closePath();
  return path;
}
