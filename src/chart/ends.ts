/** Names at the ends of lines and beside the parts of the last bar, so that nothing has to be looked up by its colour. */
import { columnsOf, heightsOf, leastHeight } from './columns.js';
import type { ChartFigure, ChartLook, FigureSeries } from './figure.js';
import { inkOf, isolated, type Plot } from './plot.js';

/** Below this width of the whole drawing all of it is needed for what is drawn; the legend names it. */
const leastWidth = 520;

/** Of the whole width, so much at most goes to names. */
const mostOfWidth = 0.26;

/** From the edge of the drawing to a name: a piece of leading line, and some air. */
const lead = 18;

/** A leading line that is longer than this could be taken for data: it begins at the edge of the drawing. */
const plainUpTo = 26;

/** A part of a bar that is less high is too small to be pointed at. */
const leastPart = 3;

/** The room that names take beside the drawing; 0 where there are none. */
export function roomForEnds(ctx: CanvasRenderingContext2D, { burnDown, series }: ChartFigure, look: ChartLook, width: number): number {
  if (burnDown || width < leastWidth || series.length === 0) return 0;
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

/** What a name points at. */
interface End {
  readonly each: FigureSeries;
  readonly x: number;
  readonly y: number;
}

function endsOfLines({ x, y }: Plot, { series }: ChartFigure): readonly End[] {
  return series.flatMap((each) => {
    const last = each.values.findLastIndex((value) => !Number.isNaN(value));
    return last < 0 ? [] : [{ each, x: x(last), y: y(each.values[last]!) }];
  });
}

/** The middles of the parts of the last bar that has a height. */
function endsOfBars(plot: Plot, { kind, series, count }: ChartFigure, { rtl }: ChartLook): readonly End[] {
  const last = Math.max(...series.map(({ values }) => values.findLastIndex((value) => value > 0)));
  if (last < 0) return [];
  const { lefts, rights } = columnsOf(plot, count);
  const whole = kind === 'share' ? heightsOf(series.map(({ values }) => values), count)[last]! : 1;
  let top = plot.y(0);
  return series.flatMap((each) => {
    const value = each.values[last]! / whole;
    if (!(value > 0)) return [];
    const height = Math.max(leastHeight, plot.y(0) - plot.y(value));
    top -= height;
    return height < leastPart ? [] : [{ each, x: rtl ? lefts[last]! : rights[last]!, y: top + height / 2 }];
  });
}

/** Writes the names. Where there is no room for all, the smaller series go without. */
export function paintEnds(ctx: CanvasRenderingContext2D, plot: Plot, figure: ChartFigure, look: ChartLook): void {
  const { width, box } = plot;
  const room = (look.rtl ? box.left : width - box.right) - lead;
  if (width < leastWidth || room < look.fontSize * 2) return;
  const pitch = look.fontSize * 1.25;
  const most = Math.max(1, Math.floor((box.bottom - box.top) / pitch));
  const ends = (figure.kind === 'lines' ? endsOfLines(plot, figure) : endsOfBars(plot, figure, look)).slice(0, most).sort((a, b) => a.y - b.y);
  const heights = spread(ends.map(({ y }) => y), pitch, box.top + pitch / 2, box.bottom - pitch / 2);
  const [edge, outwards] = look.rtl ? [box.left, -1] : [box.right, 1];
  ctx.save();
  ctx.font = fontOf(look);
  ctx.textBaseline = 'middle';
  ctx.direction = look.rtl ? 'rtl' : 'ltr';
  ctx.textAlign = 'start';
  ctx.lineWidth = 1;
  for (const [index, { each, x, y }] of ends.entries()) {
    const at = heights[index]!;
    ctx.strokeStyle = inkOf(each, look);
    ctx.beginPath();
    ctx.moveTo((edge - x) * outwards > plainUpTo ? edge : x, y);
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
  let text = name;
  // In the middle: names of specifications begin alike, and mostly end in what tells them apart.
  for (let kept = name.length >> 1; kept > 0 && ctx.measureText(text).width > room; kept -= 1) text = `${name.slice(0, kept)}…${name.slice(-kept)}`;
  return text;
}
