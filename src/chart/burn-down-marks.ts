/** Signs of what has happened to a pack. */
import type { BurnDownFigure } from './burn-down-figure.js';
import type { ChartLook } from './figure.js';

export type BurnDownMark = BurnDownFigure['marks'][number]['mark'];

/** A ring for a reset, a triangle for a top-up, a full square where it froze, an empty one where it thawed. */
export function paintMark(ctx: CanvasRenderingContext2D, { x, y }: { readonly x: number; readonly y: number }, mark: BurnDownMark, ink: string, look: ChartLook): void {
  const path = new Path2D();
  if (mark === 'reset') path.arc(x, y, 4.5, 0, 2 * Math.PI);
  else if (mark === 'topUp') {
    path.moveTo(x, y - 6);
    path.lineTo(x + 5.5, y + 4);
    path.lineTo(x - 5.5, y + 4);
    path.closePath();
  } else path.rect(x - 4, y - 4, 8, 8);
  ctx.fillStyle = mark === 'topUp' || mark === 'freeze' ? ink : look.surface;
  ctx.strokeStyle = mark === 'topUp' || mark === 'freeze' ? look.surface : ink;
  ctx.lineWidth = 2;
  ctx.fill(path);
  ctx.stroke(path);
}
