/** Names at the ends of lines, so that no line has to be looked up by its colour. */
import type { ChartFigure, ChartLook } from './figure.js';
import { inkOf, isolated, type Plot } from './plot.js';

/** Below this width of the whole drawing the lines need all of it; the legend names them. */
const leastWidth = 520;

/** Of the whole width, so much at most goes to names. */
const mostOfWidth = 0.22;

/** From the end of a line to its name: a piece of leading line, and some air. */
const lead = 18;

/** The room that names take beside the lines; 0 where there are none. */
export function roomForEnds(ctx: CanvasRenderingContext2D, { kind, series }: ChartFigure, look: ChartLook, width: number): number {
  if (kind !== 'lines' || width < leastWidth || series.length === 0) return 0;
  const widest = Math.max(...widthsOf(ctx, series.map(({ name }) => name), fontOf(look)));
  return Math.ceil(Math.min(widest + lead + 4, width * mostOfWidth));
}

/** The latest names that were measured: to measure them makes the browser compute styles. */
let measured: { readonly key: string; readonly widths: readonly number[] } | undefined;

function widthsOf(ctx: CanvasRenderingContext2D, names: readonly string[], font: string): readonly number[] {
  const key = JSON.stringify([font, names]);
  if (measured?.key === key) return measured.widths;
  ctx.save();
  ctx.font = font;
  const widths = names.map((name) => ctx.measureText(name).width);
  ctx.restore();
  measured = { key, widths };
  return widths;
}

/** Writes the names. Where there is no room for all, the smaller series go without. */
export function paintEnds(ctx: CanvasRenderingContext2D, { width, box, x, y }: Plot, { series, count }: ChartFigure, look: ChartLook): void {
  const room = (look.rtl ? box.left : width - box.right) - lead;
  if (width < leastWidth || room < look.fontSize * 2) return;
  const pitch = look.fontSize * 1.25;
  const most = Math.max(1, Math.floor((box.bottom - box.top) / pitch));
  const ends = series.slice(0, most).flatMap((each) => {
    const last = each.values.findLastIndex((value) => !Number.isNaN(value));
    return last < 0 ? [] : [{ each, from: y(each.values[last]!), x: x(last) }];
  });
  ends.sort((a, b) => a.from - b.from);
  const heights = spread(ends.map(({ from }) => from), pitch, box.top + pitch / 2, box.bottom - pitch / 2);
  const [edge, outwards] = look.rtl ? [box.left, -1] : [box.right, 1];
  ctx.save();
  ctx.font = fontOf(look);
  ctx.textBaseline = 'middle';
  ctx.direction = look.rtl ? 'rtl' : 'ltr';
  ctx.textAlign = 'start';
  ctx.lineWidth = 1;
  for (const [index, { each, from, x: end }] of ends.entries()) {
    const at = heights[index]!;
    ctx.strokeStyle = inkOf(each, look);
    ctx.beginPath();
    ctx.moveTo(count > 1 ? end : edge, from);
    ctx.lineTo(edge + outwards * (lead - 8), at);
    ctx.lineTo(edge + outwards * (lead - 3), at);
    ctx.stroke();
    ctx.fillStyle = look.text;
    ctx.fillText(isolated(shortened(ctx, each.name, room)), edge + outwards * lead, at);
  }
  ctx.restore();
}

const fontOf = ({ fontSize, fontFamily }: ChartLook): string => `${fontSize}px ${fontFamily}`;

/** Heights in order, moved apart as little as need be to leave a pitch between them. */
export function spread(heights: readonly number[], pitch: number, top: number, bottom: number): readonly number[] {
  const placed = [...heights];
  for (const [index, height] of placed.entries()) placed[index] = Math.max(height, index === 0 ? top : placed[index - 1]! + pitch);
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    placed[index] = Math.min(placed[index]!, index === placed.length - 1 ? bottom : placed[index + 1]! - pitch);
  }
  return placed;
}

function shortened(ctx: CanvasRenderingContext2D, name: string, room: number): string {
  if (ctx.measureText(name).width <= room) return name;
  let length = name.length - 1;
  while (length > 1 && ctx.measureText(`${name.slice(0, length)}…`).width > room) length -= 1;
  return `${name.slice(0, length)}…`;
}
