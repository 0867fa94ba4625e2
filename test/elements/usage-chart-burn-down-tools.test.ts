/** What can be done with a burn-down: other steps, a closer look, files. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { PackSource } from '../../src/api/pack-source.js';
import type { UsageChart } from '../../src/elements/usage-chart/usage-chart.js';
import { backendSource, heard, mount, part, parts, shows, text, waitUntil } from './support.js';
import { burning, button, drawn, handed, painted, rows } from './usage-support.js';

const slider = (element: Element) => part<HTMLInputElement>(element, '.cursor');
const caption = (element: Element) => part(element, 'figcaption strong').textContent;

/** Selects several steps by keyboard, from the first on, and zooms in. */
async function zoomIn(element: Element, steps: number): Promise<void> {
  slider(element).focus();
  await sendKeys({ press: 'Home' });
  await sendKeys({ down: 'Shift' });
  for (let step = 1; step < steps; step += 1) await sendKeys({ press: 'ArrowRight' });
  await sendKeys({ up: 'Shift' });
  await sendKeys({ press: 'Enter' });
}

describe('the burn-down in <usage-chart>, looked at more closely', () => {
  it('lists weeks and months, each with what was left at its end and all that happened in it, and draws days all the same', async () => {
    const element = await burning('trtc-call-2b7d10', { table: true });
    const byDay = rows(element);
    const days = slider(element).max;
    const spoken = () => {
      slider(element).focus();
      return slider(element).getAttribute('aria-valuetext');
    };
    const today = spoken();
    button(element, 'Month').click();
    await element.updateComplete;
    const byMonth = rows(element);
    expect(byMonth.map(([month]) => month)).to.include.members(['Apr 2026', 'May 2026']);
    const endOfMay = byDay.find(([day]) => day === 'May 31, 2026')!;
    expect(byMonth.find(([month]) => month === 'May 2026')![1]).to.equal(endOfMay[1]);
    expect(part(element, 'thead th').textContent).to.equal('Month (levels at its end)');
    const running = byMonth.find(([month]) => month!.startsWith('Jun 2026'))!;
    const endOfJune = byDay.find(([day]) => day === 'Jun 30, 2026')!;
    expect(running.slice(1, 5), 'what is left now is no level at the end of the month').to.deep.equal(endOfJune.slice(1, 5));
    expect(running[1]).to.equal('–');
    expect([slider(element).max, spoken()], 'the drawing has its days').to.deep.equal([days, today]);
    expect(await (await handed(() => button(element, 'Table (CSV)').click())).text()).to.contain('By,Month (levels at its end)');
    const resets = (all: readonly (readonly string[])[]) => all.filter((row) => row.at(-1)!.includes('Reset')).length;
    expect(resets(byMonth)).to.equal(resets(byDay));
    button(element, 'Week').click();
    await element.updateComplete;
    expect(rows(element).length).to.be.within(Math.floor(byDay.length / 7), Math.ceil(byDay.length / 7) + 1);
    expect(painted(element)).to.equal(true);
  });

  it('is zoomed in on by keyboard, says what is selected, and goes back', async () => {
    const element = await burning('mps-gen-2fa4b7', { table: true });
    const [whole, all] = [caption(element), rows(element)];
    slider(element).focus();
    await sendKeys({ press: 'Home' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ up: 'Shift' });
    expect(slider(element).getAttribute('aria-valuetext')).to.match(/^\w{3} \d+ – \d+, 2026: Left [\d.,]+ h → [\d.,]+ h\. Press Enter to zoom in\./);
    await sendKeys({ press: 'Escape' });
    slider(element).valueAsNumber = all.findIndex(([day]) => day === 'Jun 17, 2026');
    slider(element).dispatchEvent(new Event('input'));
    await sendKeys({ down: 'Shift' });
    for (let day = 0; day < 3; day += 1) await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ up: 'Shift' });
    expect(slider(element).getAttribute('aria-valuetext'), 'what was left is not called expected').to.match(/: Left [\d.,]+ h, Expected [\d.,]+ \w+(, |\. Press Enter)/);
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'Home' });
    await zoomIn(element, 5);
    await shows(element, 'Zoom out');
    expect(rows(element)).to.deep.equal(all.slice(0, 5));
    expect(caption(element)).not.to.equal(whole);
    await zoomIn(element, 2);
    await waitUntil(() => rows(element).length === 2, 'two days');
    for (const rest of [5, all.length]) {
      button(element, 'Zoom out').click();
      await waitUntil(() => rows(element).length === rest, `${rest} days`);
    }
    expect(caption(element)).to.equal(whole);
  });

  it('begins with all of its days when another pack is looked at', async () => {
    const element = await burning('mps-gen-2fa4b7', { table: true });
    await zoomIn(element, 3);
    await waitUntil(() => rows(element).length === 3, 'the zoom');
    element.packId = 'trtc-call-2b7d10';
    await waitUntil(() => parts(element, 'figcaption').some((each) => each.textContent.includes('(trtc-call-2b7d10)')), 'the other pack');
    expect(rows(element).length).to.be.greaterThan(30);
    expect(text(element)).not.to.contain('Zoom out');
  });

  it('asks for no usage while it is shown, and for it once that is looked at', async () => {
    const { source } = backendSource();
    let asked = 0;
    const usage: PackSource['usage'] = (...args) => {
      asked += 1;
      return source.usage(...args);
    };
    const element = mount<UsageChart>('usage-chart');
    const ready = heard(element, 'packmeter-ready');
    Object.assign(element, { source: { ...source, usage }, kind: 'burndown', packId: 'mps-gen-2fa4b7', product: 'mps' });
    await ready;
    button(element, 'Refresh').click();
    await waitUntil(() => part(element, 'figure').ariaBusy === 'false', 'fresh data');
    expect(asked).to.equal(0);
    button(element, 'Stacked bars').click();
    await shows(element, 'Transcoding in Guangzhou');
    expect(asked).to.be.greaterThan(0);
    const before = asked;
    button(element, 'Burn-down of a pack').click();
    await shows(element, 'Expected to run out');
    button(element, 'Stacked bars').click();
    await shows(element, 'Transcoding in Guangzhou');
    expect(asked, 'what is known is not asked for again').to.equal(before);
  });
});

describe('files of a burn-down', () => {
  it('gives what is shown as CSV: past values to the last digit, expected ones rounded, events named', async () => {
    const element = await burning('trtc-call-2b7d10', { table: true });
    const file = await handed(() => button(element, 'Table (CSV)').click());
    expect(file.name).to.match(/^burn-down-trtc-call-2b7d10-2026-\d\d-\d\d-2026-\d\d-\d\d\.csv$/);
    const [about, table] = (await file.text()).trimEnd().split('\r\n\r\n') as [string, string];
    expect(about).to.match(/\(trtc-call-2b7d10\)/).and.to.match(/Forecast,"?The quota is expected to suffice/).and.to.match(/Days in,Asia\/Shanghai/);
    const [head, ...lines] = table.split('\r\n');
    expect(head).to.match(/^From,"To, inclusive",Left \(min\),"Expected \(min\), estimate","At least \(min\), estimate","At most \(min\), estimate",Events$/);
    const written = rows(element).map((row) => row.slice(1).map((cell) => (cell === '–' ? '' : cell.replaceAll(/(?<=\d),(?=\d)/g, ''))));
    expect(lines.map((line) => line.split(',').slice(2))).to.deep.equal(written);
    expect(lines.some((line) => line.endsWith(',Reset'))).to.equal(true);
  });

  it('gives a picture with title, forecast and key, at twice the pixels', async () => {
    const element = await burning('trtc-call-2b7d10');
    const file = await handed(() => button(element, 'Picture (PNG)').click());
    expect(file.name).to.match(/\.png$/);
    const image = await createImageBitmap(file);
    expect(image.width).to.equal(2 * (1120 + 48));
    expect(image.height).to.be.greaterThan(2 * 450);
  });

  it('says so when a file cannot be made', async () => {
    const { element } = await drawn({ range: '7d' });
    const { toBlob } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.toBlob = (callback) => callback(null);
    try {
      button(element, 'Picture (PNG)').click();
      await shows(element, 'The file could not be made.');
    } finally {
      HTMLCanvasElement.prototype.toBlob = toBlob;
    }
  });
});
