/** Pictures of charts from right to left, and charts where the reader's own few colours are in force. */
import { expect } from '@open-wc/testing';
import type { UsageChart } from '../../src/index.js';
import { part, waitUntil } from './support.js';
import { burning, button, drawn, handed } from './usage-support.js';

interface Written {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly width: number;
}

/** Where texts are written on the picture while it is made, in its own pixels. */
async function picture(element: UsageChart): Promise<readonly Written[]> {
  const { fillText } = CanvasRenderingContext2D.prototype;
  const written: Written[] = [];
  CanvasRenderingContext2D.prototype.fillText = function (text, x, y, most) {
    const wide = Math.min(this.measureText(text).width, most ?? Infinity);
    // The title is written at the start: which side that is, the direction tells.
    if (this.textAlign === 'start' && !this.canvas.isConnected) {
      const left = this.direction === 'rtl' ? x - wide : x;
      written.push({ text: text.replaceAll(/[\u2066-\u2069]/g, ''), left, right: left + wide, width: this.canvas.width / this.getTransform().a });
    }
    fillText.call(this, text, x, y, ...(most === undefined ? [] : [most]));
  };
  try {
    await handed(() => button(element, 'Picture (PNG)').click());
  } finally {
    CanvasRenderingContext2D.prototype.fillText = fillText;
  }
  return written;
}

const cases: readonly (readonly [string, (dir: string) => Promise<UsageChart>])[] = [
  ['usage', async (dir) => (await drawn({ dir, range: '7d' })).element],
  ['usage with what was before', async (dir) => (await drawn({ dir, range: '7d', compare: true })).element],
  ['a burn-down', (dir) => burning('trtc-call-2b7d10', { dir })],
];

describe('<usage-chart> from right to left', () => {
  for (const [what, make] of cases) {
    it(`makes a picture of ${what} that is the mirror of the other, and says the same`, async () => {
      const [left, right] = [await picture(await make('ltr')), await picture(await make('rtl'))];
      expect(left.length).to.be.above(2);
      expect(right.map(({ text }) => text)).to.deep.equal(left.map(({ text }) => text));
      for (const [index, each] of left.entries()) {
        const other = right[index]!;
        expect(Math.abs(other.right - (other.width - each.left)), each.text).to.be.below(2);
      }
    });
  }
});

describe('<usage-chart> in forced colours', () => {
  const { matchMedia } = globalThis;
  afterEach(() => Object.assign(globalThis, { matchMedia }));

  it('tells its series apart by textures that are as strong as can be', async () => {
    const image = async () => {
      const { element } = await drawn({ range: '7d' });
      await waitUntil(() => part<HTMLCanvasElement>(element, 'canvas').width > 0, 'a drawing');
      const url = part<HTMLCanvasElement>(element, 'canvas').toDataURL();
      element.remove();
      return url;
    };
    const usual = await image();
    expect(await image(), 'a drawing is the same each time').to.equal(usual);
    globalThis.matchMedia = (query) => (query === '(forced-colors: active)' ? ({ ...matchMedia.call(globalThis, query), matches: true, addEventListener: () => undefined, removeEventListener: () => undefined } as MediaQueryList) : matchMedia.call(globalThis, query));
    expect(await image()).not.to.equal(usual);
  });
});
