/** What the painters put on the canvas, of figures whose every value is known. */
import { expect } from '@open-wc/testing';
import type { ChartFigure, ChartKind, ChartLook, FigureSeries } from '../../src/chart/figure.js';
import { draw } from '../../src/chart/engine.js';
import { spread } from '../../src/chart/ends.js';

const [red, blue] = ['rgb(255, 0, 0)', 'rgb(0, 0, 255)'];
const look: ChartLook = {
  inks: [red, blue], rest: '#888', text: 'rgb(0, 255, 0)', muted: 'rgb(10, 10, 10)', line: 'rgb(240, 240, 240)', surface: '#fff', bad: '#f00',
  fontFamily: 'sans-serif', fontSize: 12, rtl: false, texture: 0.34,
};
const series = (ink: number, values: readonly number[], before: readonly number[] | null = null): FigureSeries => ({
  values: Float64Array.from(values), before: before && Float64Array.from(before), ink, texture: 0, dash: [], name: `Series ${ink}`,
});
const figure = (kind: ChartKind, all: readonly FigureSeries[]): ChartFigure => ({
  kind, series: all, count: all[0]!.values.length, before: null, states: Array.from(all[0]!.values, () => 'data' as const), unfinished: [], stateNames: { none: 'No data', pending: 'Loading', failed: 'Failed' },
  ticks: () => [], widestTick: 'Jun 30', format: String,
});

/** A figure that has been drawn, and how many dots of a colour lie in a stretch of it. */
function drawnFigure(what: ChartFigure, { width = 600, rtl = false } = {}) {
  const canvas = document.createElement('canvas');
  const drawing = draw(canvas, what, { ...look, rtl }, width, 300, 1);
  const { left, right, top, bottom } = drawing.area();
  const place = drawing.place(0);
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, 300);
  const dots = (colour: string, [fromX, toX]: [number, number], [fromY, toY]: [number, number] = [0, 300]) => {
    const [r, g, b] = colour.match(/\d+/g)!.map(Number) as [number, number, number];
    let found = 0;
    for (let y = Math.max(0, Math.round(fromY)); y < Math.min(300, toY); y += 1) {
      for (let x = Math.max(0, Math.round(fromX)); x < Math.min(width, toX); x += 1) {
        const at = 4 * (y * width + x);
        if (Math.abs(data[at]! - r) < 60 && Math.abs(data[at + 1]! - g) < 60 && Math.abs(data[at + 2]! - b) < 60 && data[at + 3]! > 60) found += 1;
      }
    }
    return found;
  };
  drawing.destroy();
  return { left, right, top, bottom, place, dots, width };
}

describe('painting names at the ends of lines', () => {
  const lines = figure('lines', [series(0, [8, 8, 8]), series(1, [2, 2, 2])]);

  it('writes each beside its line, at its height', () => {
    const { right, width, top, bottom, dots } = drawnFigure(lines);
    expect(right).to.be.lessThan(width - 40);
    const heightOf = (value: number) => bottom - ((bottom - top) * value) / 8;
    for (const value of [8, 2]) {
      const at = Math.max(heightOf(value), top + 7);
      expect(dots(look.text, [right + 16, width], [at - 8, at + 8]), `text at ${value}`).to.be.greaterThan(10);
    }
    expect(dots(look.text, [right + 16, width], [heightOf(6), heightOf(4)]), 'nothing between').to.equal(0);
  });

  it('writes them on the other side where text runs from right to left', () => {
    const { left, dots } = drawnFigure(lines, { rtl: true });
    expect(left).to.be.greaterThan(40);
    expect(dots(look.text, [0, left - 16])).to.be.greaterThan(20);
  });

  it('leaves the width to what is drawn where it is narrow', () => {
    for (const kind of ['lines', 'bars', 'share'] as const) {
      const { right, width } = drawnFigure({ ...lines, kind }, { width: 320 });
      expect(width - right, kind).to.be.lessThan(10);
    }
  });

  it('draws nothing that could be taken for data where a line ends before the last bucket', () => {
    const ended = (count: number, last: number) => figure('lines', [series(0, Array.from({ length: count }, (_, bucket) => (bucket > last ? Number.NaN : bucket === 0 ? 8 : 4)))]);
    const coloured = (what: ChartFigure, last: number) => {
      const { place, right, dots } = drawnFigure(what);
      const end = place.centre + last * place.width + 6;
      return [dots(red, [end, right]), dots(look.muted, [end, right], [100, 200]), dots(red, [right + 1, right + 16]) > 5];
    };
    for (const last of [8, 1]) expect(coloured(ended(10, last), last), 'the leading line begins at the edge').to.deep.equal([0, 0, true]);
  });

  it('moves names apart that would lie on each other, and keeps them inside', () => {
    expect(spread([50, 51, 52], 10, 0, 100)).to.deep.equal([50, 60, 70]);
    expect(spread([98, 99], 10, 0, 100)).to.deep.equal([90, 100]);
    expect(spread([-5, 1], 10, 0, 100)).to.deep.equal([0, 10]);
  });
});

describe('painting names beside the last bar', () => {
  /** Where each name is written. */
  const written = (kind: ChartKind, all: readonly FigureSeries[], { rtl = false, width = 600 } = {}) => {
    const canvas = document.createElement('canvas');
    const ctx = canvas.getContext('2d')!;
    const names: { readonly text: string; readonly x: number; readonly y: number }[] = [];
    ctx.fillText = (text, x, y) => void (text.includes('Series') && names.push({ text: text.replaceAll(/[\u2068\u2069]/g, ''), x, y }));
    const drawing = draw(canvas, figure(kind, all), { ...look, rtl }, width, 300, 1);
    const { left, right, top, bottom } = drawing.area();
    drawing.destroy();
    return { names, left, right, heightOf: (part: number) => bottom - (bottom - top) * part };
  };

  for (const rtl of [false, true]) {
    it(`writes each at the middle of its part${rtl ? ', from right to left' : ''}`, () => {
      const { names, left, right, heightOf } = written('bars', [series(0, [1, 6]), series(1, [9, 4])], { rtl });
      expect(names.map(({ text }) => text)).to.deep.equal(['Series 1', 'Series 0']);
      expect(names[1]!.y).to.be.closeTo(heightOf(0.3), 2);
      expect(names[0]!.y).to.be.closeTo(heightOf(0.8), 2);
      for (const { x } of names) expect(rtl ? x < left : x > right, `at ${x}`).to.equal(true);
    });
  }

  it('goes by shares where bars are filled up, by the last bar that has a height, and leaves out parts too small to see', () => {
    const { names, heightOf } = written('share', [series(0, [5, 30, 0]), series(1, [5, 10, Number.NaN]), series(2, [5, 0.01, 0])]);
    expect(names.map(({ text }) => text)).to.deep.equal(['Series 1', 'Series 0']);
    expect(names[1]!.y).to.be.closeTo(heightOf(0.375), 2);
    expect(names[0]!.y).to.be.closeTo(heightOf(0.875), 2);
    expect(written('bars', [series(0, [0, 0])]).names, 'nothing has a height').to.deep.equal([]);
  });

  it('moves them apart where parts are thin, largest first where there is no room for all', () => {
    const many = Array.from({ length: 40 }, (_, index) => series(index, [10]));
    const { names } = written('bars', many);
    expect(names.length).to.be.within(10, 20);
    expect(names.at(-1)!.text).to.equal('Series 0');
    for (const [index, { y }] of names.entries()) expect(index === 0 ? 99 : y - names[index - 1]!.y).to.be.at.least(14);
  });
});

describe('painting many bars', () => {
  it('leaves no gaps between bars that are as narrow as a hair, and gaps of one width between wider ones', () => {
    const gaps = (count: number) => {
      const { left, right, bottom, dots } = drawnFigure(figure('bars', [series(0, Array.from({ length: count }, () => 5))]), { width: 500 });
      const surface = Array.from({ length: Math.floor(right - left) - 12 }, (_, step) => dots(red, [left + 6 + step, left + 7 + step], [bottom - 20, bottom - 19]) === 0);
      return surface.map((empty) => (empty ? '1' : '0')).join('').split(/0+/).filter(Boolean).map(({ length }) => length);
    };
    expect(gaps(180)).to.deep.equal([]);
    expect(new Set(gaps(100))).to.deep.equal(new Set([1]));
  });
});

describe('painting the days before', () => {
  it('puts a thinner line of the same colour for each series, and the axis reaches it', () => {
    const { left, right, top, bottom, dots } = drawnFigure(figure('lines', [series(0, [5, 5, 5], [9.3, 9.3, 9.3])]));
    const middle: [number, number] = [left + (right - left) * 0.4, left + (right - left) * 0.6];
    const above = dots(red, middle, [top - 3, top + (bottom - top) * 0.3]);
    const below = dots(red, middle, [top + (bottom - top) * 0.3, bottom]);
    expect(above, 'the days before').to.be.greaterThan(0);
    expect(below, 'the days themselves, thicker').to.be.greaterThan(above);
  });

  for (const rtl of [false, true]) {
    it(`puts a narrower bar on the side of the past, filled by the shares of then${rtl ? ', from right to left' : ''}`, () => {
      const { place, top, bottom, dots } = drawnFigure(figure('share', [series(0, [9, 9], [1, 1]), series(1, [1, 1], [9, 9])]), { rtl });
      const upper: [number, number] = [top + (bottom - top) * 0.3, top + (bottom - top) * 0.5];
      const past = dots(blue, [place.centre - place.width / 2, place.centre + place.width / 2], upper);
      const now = dots(red, [place.centre - place.width / 2, place.centre + place.width / 2], upper);
      expect(past, 'then it was mostly blue').to.be.greaterThan(0);
      expect(now, 'now it is mostly red, on a wider bar').to.be.greaterThan(past * 1.5);
      const half: [number, number] = rtl ? [place.centre, place.centre + place.width / 2] : [place.centre - place.width / 2, place.centre];
      expect(dots(blue, half, upper), 'on the side of the past').to.equal(past);
    });
  }

  it('leaves bars as wide as they are when there is nothing to compare with', () => {
    const width = (all: FigureSeries[]) => {
      const { place, top, bottom, dots } = drawnFigure(figure('share', all));
      return dots(red, [place.centre - place.width / 2, place.centre + place.width / 2], [(top + bottom) / 2, (top + bottom) / 2 + 1]);
    };
    expect(width([series(0, [1, 1])])).to.be.greaterThan(width([series(0, [1, 1], [Number.NaN, Number.NaN])]));
  });
});

describe('painting what is not known in whole', () => {
  const bars = (more: Partial<ChartFigure>): ChartFigure => ({ ...figure('bars', [series(0, [9, 9, 9, 9])]), ...more });
  const middle = ({ place, top, bottom, dots }: ReturnType<typeof drawnFigure>, bucket: number) => {
    const at = place.centre + bucket * place.width;
    return dots(red, [at - 5, at + 5], [(top + bottom) / 2, (top + bottom) / 2 + 5]);
  };

  it('makes bars paler that do not hold all of their days', () => {
    const drawing = drawnFigure(bars({ unfinished: [true, false, false, false] }));
    expect(middle(drawing, 0)).to.equal(0);
    expect(middle(drawing, 1)).to.be.greaterThan(30);
  });

  it('gives a day of zero a line on the ground, and none where all series are hidden', () => {
    const ground = (all: readonly FigureSeries[]) => {
      const { left, right, bottom, dots } = drawnFigure({ ...figure('bars', [series(0, [0, 0, 0])]), series: all });
      return dots(look.muted, [left, right], [bottom - 3, bottom]);
    };
    expect(ground([series(0, [0, 0, 0])]), 'zeros').to.be.greaterThan(40);
    expect(ground([]), 'nothing shown').to.equal(0);
  });

  it('writes on a stretch why it is empty: across, or upwards where it is narrow and has failed', () => {
    const failed = (states: ChartFigure['states'], width: number) => {
      const values = states.map((state) => (state === 'data' ? 9 : Number.NaN));
      const { left, right, top, bottom, dots } = drawnFigure({ ...figure('bars', [series(1, values)]), states, stateNames: { none: 'None', pending: 'Wait', failed: 'Could not be read' } }, { width });
      const [centre, height] = [left + (right - left) * 0.375, (top + bottom) / 2];
      return { across: dots('rgb(255, 255, 255)', [centre - 45, centre + 45], [height - 3, height + 3]), upwards: dots('rgb(255, 255, 255)', [centre - 4, centre + 4], [height - 45, height + 45]) };
    };
    const wide = failed(['data', 'failed', 'failed', 'failed', 'failed', 'data', 'data', 'data'], 600);
    expect(wide.across, 'the lining of the word').to.be.greaterThan(wide.upwards * 2);
    const narrow = failed(['data', 'failed', 'failed', 'failed', 'failed', 'data', 'data', 'data'], 180);
    expect(narrow.upwards).to.be.greaterThan(100);
  });
});

describe('painting a burn-down', () => {
  const days = 60;
  const falling = (from: number, until: number, least = 0) => Float64Array.from({ length: days }, (_, day) => (day < from || day > until ? Number.NaN : least + ((days - day) * 10) / days));
  const burnDown = (beyond: NonNullable<ChartFigure['burnDown']>['beyond'], more: Partial<NonNullable<ChartFigure['burnDown']>> = {}): ChartFigure => ({
    ...figure('lines', [series(0, [])]), series: [], count: days, states: [],
    burnDown: {
      now: 40, left: falling(0, 40), likely: falling(40, 59), least: falling(40, 59), most: falling(40, 59), frozen: [], marks: [],
      lines: [{ index: 40, label: 'Today', strong: false }], beyond, words: { left: 'Left', likely: 'Expected', ceiling: 'Quota' }, ceiling: null, ...more,
    },
  });

  it('writes names beside its lines, not on them', () => {
    const canvas = document.createElement('canvas');
    const written: { readonly text: string; readonly x: number; readonly y: number }[] = [];
    const ctx = canvas.getContext('2d')!;
    ctx.fillText = (text, x, y) => void written.push({ text: text.replaceAll(/[\u2068\u2069]/g, ''), x, y });
    const drawing = draw(canvas, burnDown(null), look, 700, 300, 1);
    const { top, bottom } = drawing.area();
    for (const name of ['Left', 'Expected']) {
      const { x, y } = written.find(({ text }) => text === name)!;
      const wide = ctx.measureText(name).width;
      for (const at of [x, x + wide]) {
        const line = top + ((bottom - top) * drawing.bucketAt(at)) / days;
        expect(y < line - 1 || y - look.fontSize > line + 1, `${name} at ${at}`).to.equal(true);
      }
    }
    expect(written.find(({ text }) => text === 'Today')!.y, 'over the drawing').to.be.lessThan(top);
    drawing.destroy();
  });

  it('says at the edge what lies beyond it, on the side of what is to come', () => {
    for (const rtl of [false, true]) {
      const canvas = document.createElement('canvas');
      const ctx = canvas.getContext('2d')!;
      const written: [string, number][] = [];
      ctx.fillText = (text, x) => void written.push([text.replaceAll(/[\u2068\u2069]/g, ''), x]);
      draw(canvas, burnDown({ label: 'Last day Nov 20', strong: true }), { ...look, rtl }, 700, 300, 1).destroy();
      const [text, x] = written.find(([each]) => each.includes('Last day'))!;
      expect(text).to.equal(rtl ? '← Last day Nov 20' : 'Last day Nov 20 →');
      expect(rtl ? x < 200 : x > 500, `at ${x}`).to.equal(true);
    }
  });

  for (const rtl of [false, true]) {
    it(`goes from what is left now to the end of each day, one day's use at a time${rtl ? ', from right to left' : ''}`, () => {
      // One a day: ten until now, nine at the end of today, eight at the end of tomorrow.
      const flat = Float64Array.from({ length: 12 }, (_, day) => (day <= 5 ? 10 : Number.NaN));
      const course = Float64Array.from({ length: 12 }, (_, day) => (day < 5 ? Number.NaN : 14 - day));
      const what = { ...burnDown(null, { now: 5, left: flat, likely: course, least: course, most: course, lines: [], words: { left: '', likely: '', ceiling: '' } }), count: 12 };
      const { place, top, bottom, dots } = drawnFigure(what, { rtl });
      const forwards = rtl ? -1 : 1;
      const at = (days: number) => place.centre + forwards * days * place.width;
      const height = (value: number) => bottom - ((bottom - top) * value) / 10;
      // Dashes have gaps of four: two dots to either side find one or the other.
      const near = (days: number, value: number) => dots(red, [at(days) - 5, at(days) + 5], [height(value) - 8, height(value) + 8]);
      expect(near(5, 10), 'what is left now').to.be.greaterThan(5);
      expect(near(5.5, 9), 'the end of today').to.be.greaterThan(2);
      expect(near(6.5, 8), 'the end of tomorrow').to.be.greaterThan(2);
      expect(near(5.5, 10), 'nothing is known beyond now').to.equal(0);
    });
  }

  it('puts a stroke to the quota on each day of a pack that is full again each day, as long as they can be told apart', () => {
    const low = Float64Array.from({ length: days }, () => 2);
    const marks = Array.from({ length: 20 }, (_, day) => ({ index: 2 * day + 1, mark: 'refill' as const }));
    const more = { left: low, marks, ceiling: { value: 10 }, lines: [], words: { left: '', likely: '', ceiling: '' } };
    const strokes = (width: number) => {
      const { left, right, top, dots } = drawnFigure(burnDown(null, more), { width });
      return dots(red, [left, right], [top - 5, top - 2]);
    };
    expect(strokes(600), 'each of them').to.be.within(20, 20 * 4 * 3);
    expect(strokes(160), 'too close').to.equal(0);
  });
});
