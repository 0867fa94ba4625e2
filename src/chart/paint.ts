/** Paints what lies inside the axes. Each series takes a few strokes, however many buckets there are. */
import { paintBars } from './bars.js';
import { burnDownRange, paintBurnDown } from './burn-down.js';
import type { ChartFigure, ChartLook } from './figure.js';
import { paintEnds } from './ends.js';
import { paintLines, paintSteps } from './lines.js';
import type { Plot } from './plot.js';
import { paintStateNames, stretches } from './states.js';
import { hatch } from './textures.js';

/** Paints a figure. */
export function paint(ctx: CanvasRenderingContext2D, plot: Plot, figure: ChartFigure, look: ChartLook): void {
  ctx.save();
  paintStates(ctx, plot, figure, look);
  if (figure.burnDown) paintBurnDown(ctx, plot, figure.burnDown, look);
  else if (figure.kind === 'lines') paintLines(ctx, plot, figure, look);
  else paintBars(ctx, plot, figure, look);
  if (figure.before && figure.kind === 'bars') paintSteps(ctx, plot, figure.before, look);
  paintStateNames(ctx, plot, figure, look);
  ctx.restore();
  if (!figure.burnDown) paintEnds(ctx, plot, figure, look);
}

/** The least and the greatest value that the axis must reach. */
export function valueRange({ kind, series, before, count, burnDown }: ChartFigure): { min: number; max: number } {
  if (burnDown) return burnDownRange(burnDown);
  if (kind === 'share') return { min: 0, max: 1 };
  let min = 0;
  let max = 0;
  if (kind === 'lines') {
    for (const values of series.flatMap((each) => (each.before ? [each.values, each.before] : [each.values]))) {
      for (const value of values) {
        if (value > max) max = value;
        else if (value < min) min = value;
      }
    }
  } else {
    for (let bucket = 0; bucket < count; bucket += 1) {
      let sum = 0;
      for (const { values } of series) if (values[bucket]! > 0) sum += values[bucket]!;
      max = Math.max(max, sum, before?.[bucket] || 0);
    }
  }
  return { min, max: max === min ? min + 1 : max };
}

/** Stretches without data, on their way or failed are hatched from top to bottom, so that they cannot pass for zero. */
function paintStates(ctx: CanvasRenderingContext2D, plot: Plot, figure: ChartFigure, look: ChartLook): void {
  const tone = { none: look.line, pending: look.line, failed: look.bad };
  for (const { state, left, width } of stretches(plot, figure)) {
    ctx.globalAlpha = state === 'failed' ? 0.5 : 1;
    ctx.fillStyle = hatch(ctx, tone[state], plot.scale, state === 'pending');
    ctx.fillRect(left, plot.box.top, width, plot.box.bottom - plot.box.top);
  }
  ctx.globalAlpha = 1;
}
