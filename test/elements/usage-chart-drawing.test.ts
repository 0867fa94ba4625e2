import { aTimeout, expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { Chart } from 'chart.js';
import type { UsageChart } from '../../src/elements/usage-chart/usage-chart.js';
import { backendSource, choose, mount, part, parts, shows, text, waitUntil } from './support.js';
import { button, drawn, painted } from './usage-support.js';

const tip = (element: Element) => part(element, '.tip');
const slider = (element: Element) => part<HTMLInputElement>(element, '.cursor');
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** The colour in the middle of the first bar, near the ground. */
function barColour(element: Element): string {
  const canvas = part<HTMLCanvasElement>(element, 'canvas');
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d')!.getImageData(0, Math.round(height * 0.8), width, 1);
  for (let x = Math.round(width * 0.05); x < width; x += 1) {
    const [r, g, b, a] = data.slice(4 * x, 4 * x + 4);
    if (a === 255 && Math.max(r!, g!, b!) - Math.min(r!, g!, b!) > 40) return `${r} ${g} ${b}`;
  }
  return 'none';
}

/** Presses a key together with Shift. */
async function withShift(key: string): Promise<void> {
  await sendKeys({ down: 'Shift' });
  await sendKeys({ press: key });
  await sendKeys({ up: 'Shift' });
}

/** Where something is on the page. */
async function centreOf(element: Element, across: number): Promise<[number, number]> {
  part(element, '.hit').scrollIntoView({ block: 'center' });
  await frame();
  const { left, top, width, height } = part(element, '.hit').getBoundingClientRect();
  return [Math.round(left + width * across), Math.round(top + height / 2)];
}

describe('<usage-chart> cursor', () => {
  afterEach(() => resetMouse());

  it('tells of the day under the mouse, with exact values, and stops when it leaves', async () => {
    const { element } = await drawn();
    expect(tip(element).hidden).to.equal(true);
    await sendMouse({ type: 'move', position: await centreOf(element, 0.5) });
    await waitUntil(() => !tip(element).hidden, 'the tooltip');
    expect(tip(element).textContent).to.match(/, 2026/).and.to.match(/Standard\.H264\.HD\s*[\d.]+ h/).and.to.match(/[\d,]+ s\s*$/);
    await sendMouse({ type: 'move', position: [1, 1] });
    await waitUntil(() => tip(element).hidden, 'it to go');
  });

  it('moves over the days by keyboard and says each aloud', async () => {
    const { element } = await drawn();
    slider(element).focus();
    await sendKeys({ press: 'End' });
    expect(slider(element).getAttribute('aria-valuetext')).to.equal('Thu, Jun 18, 2026: Not over yet, No data');
    await sendKeys({ press: 'ArrowLeft' });
    expect(slider(element).getAttribute('aria-valuetext')).to.match(/^Wed, Jun 17, 2026: Total 31\.44 h, Standard\.H264\.HD [\d.]+ h, /);
    expect(tip(element).hidden).to.equal(false);
    expect(tip(element).textContent).to.contain('Wed, Jun 17, 2026');
    await sendKeys({ press: 'Home' });
    expect(slider(element).getAttribute('aria-valuetext')).to.match(/^Wed, May 20, 2026/);
    await sendKeys({ press: 'Escape' });
    expect(tip(element).hidden).to.equal(true);
  });

  it('says only what is not hidden', async () => {
    const { element } = await drawn();
    const [first] = parts(element, '.key .name').map((name) => name.textContent);
    parts(element, '.key')[0]!.click();
    await element.updateComplete;
    slider(element).focus();
    await sendKeys({ press: 'Home' });
    expect(tip(element).textContent).not.to.contain(first);
  });
});

describe('<usage-chart> zoom', () => {
  afterEach(() => resetMouse());

  it('zooms in on the days that are dragged over, for the whole group, and out again', async () => {
    const { element, source } = await drawn({ group: 'zoom' });
    const other = mount<UsageChart>('usage-chart', { source, group: 'zoom' });
    await shows(other, 'May 20 – Jun 18, 2026');
    await sendMouse({ type: 'move', position: await centreOf(element, 0.5) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: await centreOf(element, 0.7) });
    // Which days lie there depends on how wide names are beside the drawing.
    const [, days] = /^\s*(Jun \d+ – \d+, 2026)\s*Total\s*[\d.]+ h\s*Release/.exec(tip(element).textContent)!;
    await sendMouse({ type: 'up' });
    await shows(element, `Transcoding in Guangzhou, ${days}`);
    await shows(other, days!);
    button(element, 'Zoom out').click();
    await shows(element, 'May 20 – Jun 18, 2026');
    expect(text(element)).not.to.contain('Zoom out');
  });

  it('does so by keyboard', async () => {
    const { element } = await drawn({ granularity: 'week' });
    slider(element).focus();
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'ArrowRight' });
    await withShift('ArrowRight');
    expect(slider(element).getAttribute('aria-valuetext')).to.match(/^May 25 – Jun 7, 2026: Total [\d.]+ h\. Press Enter to zoom in\./);
    await sendKeys({ press: 'Enter' });
    await shows(element, 'May 25 – Jun 7, 2026');
  });

  it('gives up a selection at Escape, at another key and at a click', async () => {
    const { element } = await drawn();
    slider(element).focus();
    for (const key of ['Escape', 'Home']) {
      await withShift('ArrowLeft');
      await sendKeys({ press: key });
      await sendKeys({ press: 'Enter' });
    }
    await sendMouse({ type: 'click', position: await centreOf(element, 0.5) });
    await element.updateComplete;
    expect(text(element)).to.contain('May 20 – Jun 18, 2026');
    expect(text(element)).not.to.contain('Zoom out');
  });

  it('has nowhere to go back to after another range was chosen', async () => {
    const { element } = await drawn();
    slider(element).focus();
    await withShift('ArrowLeft');
    await sendKeys({ press: 'Enter' });
    await shows(element, 'Zoom out');
    choose(part<HTMLSelectElement>(element, '.field.range select'), '7d');
    await waitUntil(() => !text(element).includes('Zoom out'), 'the button to go');
  });
});

describe('<usage-chart> drawing', () => {
  it('says what it shows to those who cannot see it', async () => {
    const { element } = await drawn();
    await shows(element, /% more/);
    const canvas = part(element, 'canvas');
    expect(canvas.getAttribute('role')).to.equal('img');
    expect(canvas.getAttribute('aria-label')).to.equal(
      'Transcoding in Guangzhou, May 20 – Jun 18, 2026: 701.94 h in all, 24.20 h a day on average. The most was 31.44 h on Jun 17, 2026. 3.3% more than in the 30 days before. Steady: about as much a day in the second half as in the first. 1 day has no data.',
    );
  });

  it('takes the height that is left to it, or that its token gives', async () => {
    const { element } = await drawn();
    const [plot, frame] = [part(element, '.plot'), part(element, '.frame')];
    expect(plot.clientHeight).to.be.within(320, 560);
    expect(frame.clientHeight, 'and so the element has the height that it had from the start').to.be.oneOf([920, 1260]);
    element.style.setProperty('--packmeter-chart-height', '180px');
    await waitUntil(() => part(element, 'canvas').clientHeight === 180, 'the canvas to follow');
  });

  it('draws again when colours change, whoever changed them', async () => {
    const { element } = await drawn({ theme: 'light' });
    const light = barColour(element);
    expect(light).not.to.equal('none');
    element.theme = 'dark';
    await waitUntil(() => barColour(element) !== light, 'the dark colour');
    const dark = barColour(element);
    element.style.setProperty('--packmeter-series-1', 'rgb(200, 10, 20)');
    await waitUntil(() => barColour(element) === '200 10 20', `the host's colour, not ${dark}`);
  });

  it('has the colours of now when it is displayed again, however they changed meanwhile', async () => {
    const { element } = await drawn({ theme: 'light' });
    const light = barColour(element);
    element.style.display = 'none';
    await waitUntil(() => part(element, '.plot').clientWidth === 0, 'nothing to see');
    // Two frames, so that its observer has told that there is no room.
    await frame();
    await frame();
    element.theme = 'dark';
    await element.updateComplete;
    await frame();
    element.style.display = '';
    await waitUntil(() => barColour(element) !== light && barColour(element) !== 'none', 'the dark colour');
  });

  it('survives being moved, removed and put back', async () => {
    const { element } = await drawn();
    const place = document.createElement('div');
    document.body.append(place);
    place.append(element);
    await waitUntil(() => painted(element), 'a drawing after the move');
    element.remove();
    await aTimeout(0);
    expect(Object.keys(Chart.instances).length, 'no drawing is left behind').to.equal(0);
    place.append(element);
    await waitUntil(() => painted(element), 'a drawing after it is back');
    place.remove();
  });

  it('is removed while its engine is on its way, without a trace', async () => {
    const { source } = backendSource();
    const element = mount<UsageChart>('usage-chart', { source });
    await waitUntil(() => element.shadowRoot!.querySelector('canvas') !== null, 'a canvas');
    element.remove();
    await import('../../src/chart/engine.js');
    await aTimeout(0);
    expect(Object.keys(Chart.instances).length).to.equal(0);
  });

  it('waits for a size when it is not displayed', async () => {
    const { source } = backendSource();
    const box = document.createElement('div');
    box.style.setProperty('display', 'none');
    document.body.append(box);
    const element = mount<UsageChart>('usage-chart', { source }, box);
    await shows(element, 'Transcoding in Guangzhou');
    box.style.removeProperty('display');
    await waitUntil(() => painted(element), 'a drawing');
    expect(part(element, 'canvas').clientWidth).to.equal(part(element, '.plot').clientWidth);
    box.remove();
  });

  it('fits a narrow place and follows its width', async () => {
    const { source } = backendSource();
    const box = document.createElement('div');
    box.style.setProperty('width', '320px');
    document.body.append(box);
    const { element } = await drawn({}, { ...backendSource(), source });
    box.append(element);
    await waitUntil(() => painted(element) && part(element, 'canvas').clientWidth < 300, 'a narrow drawing');
    expect(element.scrollWidth).to.be.at.most(320);
    box.style.setProperty('width', '600px');
    await waitUntil(() => part(element, 'canvas').clientWidth > 500, 'a wider drawing');
    box.remove();
  });

  it('leaves the defaults of chart.js, which the page may share, as they are', async () => {
    const before = JSON.stringify([Chart.defaults.font, Chart.defaults.color, Chart.defaults.plugins, Chart.defaults.responsive, Chart.defaults.animation]);
    const { element } = await drawn();
    button(element, 'Lines').click();
    await element.updateComplete;
    expect(JSON.stringify([Chart.defaults.font, Chart.defaults.color, Chart.defaults.plugins, Chart.defaults.responsive, Chart.defaults.animation])).to.equal(before);
  });

  it('is mirrored where text runs from right to left', async () => {
    const { element } = await drawn();
    slider(element).focus();
    await sendKeys({ press: 'Home' });
    const left = () => part(element, '.cursor-band').getBoundingClientRect().left - part(element, '.plot').getBoundingClientRect().left;
    const before = left();
    document.documentElement.dir = 'rtl';
    await waitUntil(() => left() > before + 300, 'the first day on the right');
    document.documentElement.removeAttribute('dir');
  });

  it('speaks Chinese', async () => {
    const { element } = await drawn();
    element.lang = 'zh-CN';
    await shows(element, '用量统计');
    expect(text(element)).to.contain('默认任务类型和默认地域，其他用量不在此图中。');
    await waitUntil(() => part(element, 'canvas').getAttribute('aria-label')!.includes('较前 30 天增加 3.3%'), 'the summary');
  });

  for (const kind of ['bars', 'lines', 'share'] as const) {
    it(`leaves axe nothing to say: ${kind}, with table`, async () => {
      const { element } = await drawn({ kind, table: true });
      await expect(element).to.be.accessible();
    });
  }
});
