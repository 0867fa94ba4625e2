/** A figure as a picture that stands by itself: title, axis, drawing, legend. Fetched when one is asked for. */
import type { DrawnMark } from './burn-down-figure.js';
import { paintMark } from './burn-down-marks.js';
import { draw } from './engine.js';
import type { ChartFigure, ChartLook, FigureSeries } from './figure.js';
import { inkOf, isolated } from './plot.js';
import { bandTint, hatch, textured } from './textures.js';

/** What is written around the drawing. */
export interface PictureWords {
  readonly title: string;
  /** Lines below it. */
  readonly notes: readonly string[];
  /** What the axis of values measures. */
  readonly axis: string;
  /** The series with their names and amounts, in order. */
  readonly legend: readonly PictureItem[];
}

/** A sign of the legend, and what it stands for. */
export interface PictureItem extends Pick<FigureSeries, 'texture' | 'dash'> {
  readonly ink: FigureSeries['ink'] | 'muted';
  readonly text: string;
  /** True for a piece of a line, false for a patch of a bar. */
  readonly line: boolean;
  /** For a patch: hatched on a tint, as what is expected is, or on nothing, as a time frozen. */
  readonly hatched?: 'tint' | 'plain';
  /** Thinner than the others: a line, or a narrow patch beside the whole. */
  readonly thin?: boolean;
  /** A sign of what has happened, in place of both. */
  readonly mark?: DrawnMark;
}

/** How a picture is made. */
export interface PictureOptions {
  readonly look: ChartLook;
  readonly words: PictureWords;
  /** Device pixels to a CSS pixel. */
  readonly scale: number;
}

const margin = 24;
const row = 22;
/** Of a piece of line: its dashes have to be seen twice. */
const lineWidth = 26;

/** A picture of a figure as a file, with title and legend, at twice the pixels of the screen. */
export function picture(figure: ChartFigure, look: ChartLook, words: PictureWords, width: number, height: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const scale = 2;
  const drawing = draw(canvas, figure, look, width, height, scale);
  const whole = framed(canvas, { look, words, scale });
  drawing.destroy();
  return new Promise((resolve, reject) => {
    whole.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))), 'image/png');
  });
}

/** Puts title and legend around a drawing that was made at the same scale. */
function framed(drawing: HTMLCanvasElement, { look, words, scale }: PictureOptions): HTMLCanvasElement {
  const canvas = drawing.ownerDocument.createElement('canvas');
  const pen = canvas.getContext('2d')!;
  const font = (size: number, weight = 400) => `${weight} ${size}px ${look.fontFamily}`;
  const inner = drawing.width / scale;
  pen.font = font(12);
  const wide = words.legend.some(({ line }) => line) ? lineWidth : 14;
  const items = placed(words.legend.map(({ text }) => pen.measureText(text).width + wide + 26), inner);
  const notes = words.notes.flatMap((note) => linesOf(note, pen, inner));
  const top = margin + 24 + notes.length * 20 + 28;
  const bottom = top + drawing.height / scale + 20;
  canvas.width = drawing.width + 2 * margin * scale;
  canvas.height = Math.round((bottom + ((items.at(-1)?.line ?? 0) + 1) * row + margin) * scale);

  pen.scale(scale, scale);
  pen.fillStyle = look.surface;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.direction = look.rtl ? 'rtl' : 'ltr';
  pen.textAlign = 'start';
  const start = look.rtl ? margin + inner : margin;
  const write = (text: string, y: number, size: number, colour: string, weight?: number) => {
    pen.font = font(size, weight);
    pen.fillStyle = colour;
    pen.fillText(isolated(text), start, y, inner);
  };
  write(words.title, margin + 14, 15, look.text, 600);
  for (const [index, note] of notes.entries()) write(note, margin + 36 + index * 20, 12, look.muted);
  write(words.axis, top - 10, 12, look.muted);
  pen.drawImage(drawing, margin, top, inner, drawing.height / scale);
  for (const [index, item] of words.legend.entries()) {
    const { left, line } = items[index]!;
    const y = bottom + line * row;
    const x = look.rtl ? start - left : start + left;
    sign(pen, item, look, { x: look.rtl ? x - wide : x, y, wide, scale });
    pen.font = font(12);
    pen.fillStyle = look.text;
    pen.fillText(isolated(item.text), look.rtl ? x - wide - 6 : x + wide + 6, y + 11);
  }
  return canvas;
}

function sign(pen: CanvasRenderingContext2D, item: PictureItem, look: ChartLook, at: { x: number; y: number; wide: number; scale: number }): void {
  const ink = inkOf(item, look);
  if (item.mark) return paintMark(pen, { x: at.x + at.wide / 2, y: at.y + 7 }, item.mark, ink, look);
  if (item.line) {
    pen.strokeStyle = ink;
    pen.lineWidth = item.thin ? 1 : 2;
    pen.setLineDash([...item.dash]);
    pen.beginPath();
    pen.moveTo(at.x, at.y + 7);
    pen.lineTo(at.x + lineWidth, at.y + 7);
    pen.stroke();
    pen.setLineDash([]);
    return;
  }
  const patch = (style: string | CanvasPattern, alpha = 1) => {
    pen.globalAlpha = alpha;
    pen.fillStyle = style;
    pen.fillRect(at.x + (at.wide - 14) / 2, at.y, 14, 14);
    pen.globalAlpha = 1;
  };
  if (item.thin) {
    pen.fillStyle = ink;
    pen.fillRect(at.x + (at.wide - 14) / 2, at.y, 4, 14);
    return;
  }
  if (item.hatched === 'tint') patch(ink, bandTint);
  patch(item.hatched ? hatch(pen, ink, at.scale, item.hatched === 'tint') : textured(pen, ink, item.texture, look, at.scale));
}

/** A text in lines of at most so many pixels, broken where its language breaks it. */
function linesOf(text: string, pen: CanvasRenderingContext2D, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  // Words with the spaces and signs that follow them; of scripts without spaces, each sign is a word.
  for (const word of text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][\s\p{P}]*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+\s*/gu) ?? []) {
    if (line !== '' && pen.measureText((line + word).trimEnd()).width > most) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}

/** Items of these widths beside each other, on as many lines as they need. */
function placed(widths: readonly number[], most: number): readonly { readonly left: number; readonly line: number }[] {
  let left = 0;
  let line = 0;
  return widths.map((width) => {
    if (left > 0 && left + width > most) [left, line] = [0, line + 1];
    const place = { left, line };
    left += width;
    return place;
  });
}
