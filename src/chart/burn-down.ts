/** A pack's remaining amount: steps for what was, a dashed line in a band for what is to be expected. */
import type { BurnDownFigure } from './burn-down-figure.js';
import { paintMark } from './burn-down-marks.js';
import { paintHeads, paintNames } from './burn-down-names.js';
import type { ChartLook } from './figure.js';
import { inkOf, type Plot } from './plot.js';
import { hatch } from './textures.js';

/** Paints a burn-down. */
export function paintBurnDown(ctx: CanvasRenderingContext2D, plot: Plot, figure: BurnDownFigure, look: ChartLook): void {
  const ink = inkOf({ ink: 0 }, look);
  paintFrozen(ctx, plot, figure.frozen, look);
  paintLines(ctx, plot, figure, look);
  const forwards = look.rtl ? -1 : 1;
  const band = bandOf(figure, plot);
  ctx.globalAlpha = 0.16;
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
  ctx.stroke(lineOf(figure.likely, plot));
  ctx.setLineDash([]);
  ctx.stroke(stepsOf(figure.left, plot, forwards));
  for (const { index, mark } of figure.marks) paintMark(ctx, { x: plot.x(index), y: plot.y(figure.left[index]!) }, mark, ink, look);
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

/** Steps as wide as a day. */
function stepsOf(values: Float64Array, { x, y, band }: Plot, forwards: number): Path2D {
  const path = new Path2D();
  let drawing = false;
  for (const [index, value] of values.entries()) {
    if (Number.isNaN(value)) {
      drawing = false;
      continue;
    }
    if (drawing) path.lineTo(x(index) - (forwards * band) / 2, y(value));
    else path.moveTo(x(index) - (forwards * band) / 2, y(value));
    path.lineTo(x(index) + (forwards * band) / 2, y(value));
    drawing = true;
  }
  return path;
}

function lineOf(values: Float64Array, { x, y }: Plot): Path2D {
  const path = new Path2D();
  let drawing = false;
  for (const [index, value] of values.entries()) {
    if (Number.isNaN(value)) continue;
    if (drawing) path.lineTo(x(index), y(value));
    else path.moveTo(x(index), y(value));
    drawing = true;
  }
  return path;
}

function bandOf({ least, most }: BurnDownFigure, { x, y }: Plot): Path2D {
  const path = new Path2D();
  const known = [...least.keys()].filter((index) => !Number.isNaN(least[index]!));
  for (const index of known) path.lineTo(x(index), y(most[index]!));
  for (const index of known.toReversed()) path.lineTo(x(index), y(least[index]!));
  path.closePath();
  return path;
}
