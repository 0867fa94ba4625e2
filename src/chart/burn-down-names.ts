/** The words in a burn-down: over the drawing what its upright lines stand for, beside its lines their names. */
import type { BurnDownFigure } from './burn-down-figure.js';
import { spread } from './ends.js';
import type { ChartLook } from './figure.js';
import { isolated, type Plot } from './plot.js';

/** The room over a burn-down, for the words at the heads of its upright lines. */
export const roomForHeads = ({ fontSize }: ChartLook): number => Math.round(fontSize * 1.4) + 8;

/** Writes today, the last day, and what lies beyond the drawing. Those that would lie on each other are moved apart. */
export function paintHeads(ctx: CanvasRenderingContext2D, { box, x, width }: Plot, { lines, beyond }: BurnDownFigure, look: ChartLook): void {
  pen(ctx, look, 'center');
  const heads = lines.map(({ index, label, strong }) => ({ text: isolated(label), at: x(index), strong }));
  if (beyond !== null) heads.push({ text: look.rtl ? `← ${isolated(beyond.label)}` : `${isolated(beyond.label)} →`, at: look.rtl ? box.left : box.right, strong: beyond.strong });
  heads.sort((a, b) => a.at - b.at);
  const halves = heads.map(({ text }) => ctx.measureText(text).width / 2 + 4);
  const pitch = Math.max(0, ...halves.slice(1).map((half, index) => half + halves[index]!));
  const places = spread(heads.map(({ at }) => at), pitch, halves[0]!, width - halves.at(-1)!);
  for (const [index, { text, strong }] of heads.entries()) {
    ctx.fillStyle = strong ? look.bad : look.text;
    ctx.fillText(text, places[index]!, box.top - 4);
  }
}

/** Below this width of the whole drawing the lines need all of it; the key below it names them. */
const leastWidth = 520;

/** As far as a sign of what has happened reaches around its place. */
const reach = 6;

interface Spot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Writes the name of each line where nothing is drawn, so that none has to be looked up; where there is no such place, the key names it. */
export function paintNames(ctx: CanvasRenderingContext2D, plot: Plot, figure: BurnDownFigure, look: ChartLook): void {
  if (plot.width < leastWidth) return;
  pen(ctx, look, 'left');
  ctx.fillStyle = look.text;
  const taken: Spot[] = [];
  const { words, left, likely, ceiling } = figure;
  const write = (name: string, candidates: readonly Spot[]) => {
    const spot = candidates.find((each) => isFree(each, plot, figure) && !taken.some((other) => meet(each, other)));
    if (!spot) return;
    taken.push(spot);
    ctx.fillText(isolated(name), spot.left + 3, spot.bottom - 1);
  };
  const size = (name: string) => ({ wide: ctx.measureText(name).width + 6, high: look.fontSize * 1.3 });
  if (ceiling) {
    const { wide, high } = size(words.ceiling);
    const { left: start, right: end } = plot.box;
    const places = [0, 0.2, 0.4, 0.6, 0.8].map((part) => start + (end - start - wide) * (look.rtl ? 1 - part : part));
    write(words.ceiling, places.map((at) => spotAt(at, plot.y(ceiling.value) - 3, { wide, high })));
  }
  for (const [name, values] of [
    [words.left, left],
    [words.likely, likely],
  ] as const) {
    const known = [...values.keys()].filter((index) => !Number.isNaN(values[index]!));
    // Of a line of a day or two there is nothing to write beside.
    if (known.length < 5) continue;
    const [first, last] = [plot.x(known[0]!), plot.x(known.at(-1)!)];
    const { wide, high } = size(name);
    const parts = [0.35, 0.5, 0.2, 0.65, 0.8, 0.1, 0.9];
    write(
      name,
      parts.flatMap((part) => {
        const at = first + (last - first) * part;
        const near = (from: number) => heightsBetween(plot, figure, from - reach, from + wide + reach);
        return [at, at - wide].flatMap((start) => {
          const { least, most } = near(start);
          return [spotAt(start, least - 4, { wide, high }), spotAt(start, most + 4 + high, { wide, high })];
        });
      }),
    );
  }
}

function pen(ctx: CanvasRenderingContext2D, { fontSize, fontFamily, rtl }: ChartLook, align: CanvasTextAlign): void {
  ctx.textAlign = align;
  ctx.textBaseline = 'bottom';
  ctx.font = `${fontSize}px ${fontFamily}`;
  ctx.direction = rtl ? 'rtl' : 'ltr';
}

interface Size {
  readonly wide: number;
  readonly high: number;
}

const spotAt = (left: number, bottom: number, { wide, high }: Size): Spot => ({ left, right: left + wide, top: bottom - high, bottom });

const meet = (a: Spot, b: Spot): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** How high and how low anything is drawn between two distances from the left edge. */
function heightsBetween(plot: Plot, { left, likely, least: low, most: high }: BurnDownFigure, from: number, to: number): { readonly least: number; readonly most: number } {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let index = 0; index < left.length; index += 1) {
    const at = plot.x(index);
    if (at + plot.band < from || at - plot.band > to) continue;
    for (const values of [left, likely, low, high]) {
      if (Number.isNaN(values[index]!)) continue;
      const height = plot.y(values[index]!);
      [least, most] = [Math.min(least, height), Math.max(most, height)];
    }
  }
  return { least, most };
}

function isFree(spot: Spot, plot: Plot, figure: BurnDownFigure): boolean {
  const { box, x, y } = plot;
  if (!(spot.left >= box.left && spot.right <= box.right && spot.top >= box.top - 2 && spot.bottom <= box.bottom)) return false;
  if (figure.lines.some(({ index }) => x(index) > spot.left - 3 && x(index) < spot.right + 3)) return false;
  if (figure.ceiling && y(figure.ceiling.value) > spot.top && y(figure.ceiling.value) < spot.bottom) return false;
  const { least, most } = heightsBetween(plot, figure, spot.left - reach, spot.right + reach);
  return spot.bottom <= least - 2 || spot.top >= most + 2;
}
