/** How a drawing stands its ground: in a tab that nobody sees, in a place without a size, and on the way back from both. */
import { expect } from '@open-wc/testing';
import type { UsageChart } from '../../src/elements/usage-chart/usage-chart.js';
import { backendSource, heard, mount, part, parts, shows, waitUntil } from './support.js';
import { button, drawn, painted } from './usage-support.js';

/** Tells the page that its tab is hidden, or seen again. Browsers neither paint hidden tabs nor observe sizes in them. */
function setHidden(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Runs while no size is observed, as in a hidden tab. */
async function unobserved(run: () => Promise<void>): Promise<void> {
  const { ResizeObserver: real } = window;
  window.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  try {
    await run();
  } finally {
    window.ResizeObserver = real;
  }
}

const wipe = (element: Element) => {
  const canvas = part<HTMLCanvasElement>(element, 'canvas');
  canvas.getContext('2d')!.clearRect(0, 0, canvas.width, canvas.height);
};

describe('<usage-chart> in a hidden tab', () => {
  afterEach(() => {
    delete (document as { hidden?: boolean }).hidden;
  });

  it('is drawn there, so that it is there when the tab is looked at', async () => {
    setHidden(true);
    await unobserved(async () => {
      const { element } = await drawn();
      expect(painted(element)).to.equal(true);
    });
  });

  it('is drawn again when the tab is seen, because browsers may have thrown away what was on the canvas', async () => {
    const { element } = await drawn();
    setHidden(true);
    wipe(element);
    button(element, 'Lines').click();
    await element.updateComplete;
    wipe(element);
    expect(painted(element)).to.equal(false);
    setHidden(false);
    expect(painted(element)).to.equal(true);
  });

  it('forgets about the tab when it is removed', async () => {
    const { element } = await drawn();
    element.remove();
    setHidden(true);
    setHidden(false);
    document.body.append(element);
    await waitUntil(() => painted(element), 'a drawing after it is back');
  });
});

describe('<usage-chart> without a size', () => {
  it('follows what happens while it is not displayed, and shows it in the size that it then has', async () => {
    const box = document.createElement('div');
    document.body.append(box);
    const { element } = await drawn();
    box.append(element);
    await waitUntil(() => painted(element), 'a drawing in the box');
    box.style.setProperty('display', 'none');
    await waitUntil(() => part(element, 'canvas').clientWidth === 0, 'it to be gone');
    button(element, 'Lines').click();
    element.theme = 'dark';
    element.range = '7d';
    await shows(element, 'Jun 12 – 18, 2026');
    box.style.setProperty('width', '700px');
    box.style.removeProperty('display');
    await waitUntil(() => part(element, 'canvas').clientWidth === part(element, '.plot').clientWidth && painted(element), 'the drawing');
    expect(part(element, 'canvas').clientWidth).to.be.within(500, 700);
    box.remove();
  });

  it('is drawn once it is given a height, and not before', async () => {
    const { source } = backendSource();
    const element = mount<UsageChart>('usage-chart');
    element.style.setProperty('--packmeter-chart-height', '0px');
    element.source = source;
    await shows(element, 'Transcoding in Guangzhou');
    await waitUntil(() => parts(element, '.key').length > 0, 'the legend');
    const ready = heard(element, 'packmeter-ready');
    element.style.setProperty('--packmeter-chart-height', '200px');
    await ready;
    expect(painted(element)).to.equal(true);
    expect(part(element, 'canvas').clientHeight).to.equal(200);
  });

  it('speaks another language, from another side, without being drawn anew from the start', async () => {
    const { element } = await drawn();
    const canvas = part(element, 'canvas');
    element.lang = 'zh-CN';
    element.dir = 'rtl';
    await waitUntil(() => canvas.getAttribute('aria-label')!.includes('广州'), 'the summary');
    expect(part(element, 'canvas')).to.equal(canvas);
    expect(painted(element)).to.equal(true);
  });
});
