/** Signs of what has happened to a pack. */
import type { DrawnMark } from './burn-down-figure.js';
import type { ChartLook } from './figure.js';

/** A ring for a reset, a stroke for one of many, a triangle for a top-up, a full square where it froze, an empty one where it thawed, a cross for the end. */
export function paintMark(ctx: CanvasRenderingContext2D, { x, y }: { readonly x: number; readonly y: number }, mark: DrawnMark, ink: string, look: ChartLook): void {
  const path = new Path2D();
  if (mark === 'refill') {
    path.moveTo(x, y - 4);
    path.lineTo(x, y + 4);
  } else if (mark === 'reset') path.arc(x, y, 4.5, 0, 2 * Math.PI);
  else if (mark === 'topUp') {
    path.moveTo(x, y - 6);
    path.lineTo(x + 5.5, y + 4);
    path.lineTo(x - 5.5, y + 4);
    path.closePath();
  } else if (mark === 'end') {
    path.moveTo(x - 5, y - 5);
    path.lineTo(x + 5, y + 5);
    path.moveTo(x - 5, y + 5);
    path.lineTo(x + 5, y - 5);
  } else path.rect(x - 4, y - 4, 8, 8);
  ctx.fillStyle = mark === 'topUp' || mark === 'freeze' ? ink : look.surface;
  ctx.strokeStyle = mark === 'topUp' || mark === 'freeze' ? look.surface : ink;
  ctx.lineWidth = mark === 'refill' ? 1.5 : 2;
  ctx.fill(path);
  ctx.stroke(path);
}
