/** Textures that tell series apart without colour, and hatching for what is not known. */

import type { ChartLook } from './figure.js';

/** How strongly the band of what is expected is tinted, below its hatching. */
export const bandTint = 0.16;

/** How many textures there are. */
export const textureCount = 8;

/** Pitch of the tiles in CSS pixels. */
const pitch = 8;

type Stroke = (path: Path2D) => void;

const line = (x1: number, y1: number, x2: number, y2: number): Stroke => (path) => {
  path.moveTo(x1, y1);
  path.lineTo(x2, y2);
};
const dot = (x: number, y: number, r: number): Stroke => (path) => {
  path.moveTo(x + r, y);
  path.arc(x, y, r, 0, 2 * Math.PI);
};

/** Diagonals reach beyond their tile on all sides, so that tiles join. */
const rising = [line(-2, 2, 2, -2), line(-2, 10, 10, -2), line(6, 10, 10, 6)];
const falling = [line(-2, 6, 2, 10), line(-2, -2, 10, 10), line(6, -2, 10, 2)];
const level = [line(0, 2, pitch, 2), line(0, 6, pitch, 6)];
const upright = [line(2, 0, 2, pitch), line(6, 0, 6, pitch)];

const textures: readonly (readonly Stroke[])[] = [
  [],
  rising,
  [dot(2, 2, 0.7), dot(6, 6, 0.7)],
  level,
  falling,
  upright,
  [...rising, ...falling],
  [line(0, 4, pitch, 4), line(4, 0, 4, pitch)],
];

/** A colour with a texture on it. */
export function textured(ctx: CanvasRenderingContext2D, colour: string, texture: number, { surface, texture: alpha }: ChartLook, scale: number): string | CanvasPattern {
  const strokes = textures[texture % textureCount]!;
  return strokes.length === 0 ? colour : tile(ctx, scale, strokes, { ground: colour, stroke: surface, alpha });
}

/** Hatching on nothing. */
export function hatch(ctx: CanvasRenderingContext2D, colour: string, scale: number, faint: boolean): string | CanvasPattern {
  return tile(ctx, scale, faint ? falling : rising, { ground: null, stroke: colour, alpha: faint ? 0.4 : 0.8 });
}

interface TileLook {
  readonly ground: string | null;
  readonly stroke: string;
  readonly alpha: number;
}

function tile(ctx: CanvasRenderingContext2D, scale: number, strokes: readonly Stroke[], look: TileLook): string | CanvasPattern {
  const size = Math.max(1, Math.round(pitch * scale));
  const canvas = ctx.canvas.ownerDocument.createElement('canvas');
  canvas.width = canvas.height = size;
  const pen = canvas.getContext('2d');
  if (!pen) return look.ground ?? 'transparent';
  pen.scale(size / pitch, size / pitch);
  if (look.ground !== null) {
    pen.fillStyle = look.ground;
    pen.fillRect(0, 0, pitch, pitch);
  }
  const path = new Path2D();
  for (const stroke of strokes) stroke(path);
  pen.globalAlpha = look.alpha;
  pen.strokeStyle = look.stroke;
  pen.lineWidth = 1;
  pen.stroke(path);
  const pattern = ctx.createPattern(canvas, 'repeat');
  // Tiles are made of device pixels, the chart is painted in CSS pixels.
  pattern?.setTransform(new DOMMatrix().scale(pitch / size));
  return pattern ?? look.ground ?? 'transparent';
}
