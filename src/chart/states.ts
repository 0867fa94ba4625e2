/** Stretches of which there is nothing to draw, and the word that says why. */
import type { BucketState } from '../model/usage-view.js';
import type { ChartFigure, ChartLook } from './figure.js';
import { isolated, type Plot } from './plot.js';

/** Neighbouring buckets of one state, as they lie in the drawing. */
export interface Stretch {
  readonly state: Exclude<BucketState, 'data'>;
  readonly left: number;
  readonly width: number;
}

/** The stretches of a figure that are not data. */
export function stretches({ x, band }: Plot, { states }: Pick<ChartFigure, 'states'>): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let from = 0; from < states.length; ) {
    const state = states[from]!;
    let to = from + 1;
    while (to < states.length && states[to] === state) to += 1;
    const [first, last] = [x(from), x(to - 1)];
    if (state !== 'data') found.push({ state, left: Math.min(first, last) - band / 2, width: Math.abs(last - first) + band });
    from = to;
  }
  return found;
}

/** Writes on each stretch why it is empty: across where there is room, upwards where the stretch is narrow but must not go unnamed. */
export function paintStateNames(ctx: CanvasRenderingContext2D, plot: Plot, figure: ChartFigure, look: ChartLook): void {
  const { top, bottom } = plot.box;
  ctx.font = `${look.fontSize}px ${look.fontFamily}`;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'center';
  ctx.lineJoin = 'round';
  ctx.lineWidth = 5;
  ctx.strokeStyle = look.surface;
  for (const { state, left, width } of stretches(plot, figure)) {
    const name = isolated(figure.stateNames[state]);
    const length = ctx.measureText(name).width + 10;
    const upright = length > width;
    if (upright && (state === 'none' || width < look.fontSize * 1.5 || length > bottom - top)) continue;
    ctx.save();
    ctx.translate(left + width / 2, (top + bottom) / 2);
    if (upright) ctx.rotate(-Math.PI / 2);
    ctx.strokeText(name, 0, 0);
    ctx.fillStyle = state === 'failed' ? look.bad : look.muted;
    ctx.fillText(name, 0, 0);
    ctx.restore();
  }
}
