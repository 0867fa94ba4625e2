/** Text twice as large, as a reader may have set it in their browser: whole in every row, wherever the table is scrolled. */
import { expect } from '@open-wc/testing';
import { rows, table } from './deduction-support.js';
import { overviewOf } from './overview-support.js';
import { backendSource, heard, mount, part, parts, waitUntil } from './support.js';

const root = document.documentElement.style;
const twice = () => root.setProperty('font-size', '200%');
afterEach(() => root.removeProperty('font-size'));

/** Lines are a little lower than the letters of some fonts, which may reach out of them by so many pixels. */
const overhang = 6;

/** Texts that stand out of what clips them, above or below, up to the row that they are in. */
function clipped(row: Element): string[] {
  const found: string[] = [];
  const texts = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    const range = document.createRange();
    range.selectNodeContents(text);
    const { top, bottom } = range.getBoundingClientRect();
    if (text.data.trim() === '' || top === bottom || text.parentElement!.closest('.visually-hidden')) continue;
    for (let box = text.parentElement!; box !== row.parentElement; box = box.parentElement!) {
      if (box !== row && getComputedStyle(box).overflowY === 'visible') continue;
      const frame = box.getBoundingClientRect();
      if (top < frame.top - overhang || bottom > frame.bottom + overhang) found.push(`${text.data.trim()} in ${box.className}: ${top}–${bottom} of ${frame.top}–${frame.bottom}`);
    }
  }
  return found;
}

/** Where rows are drawn, by their index. */
const places = (drawn: readonly HTMLElement[]) =>
  drawn.map((row) => [Number(row.getAttribute('aria-rowindex')) - 2, row.offsetHeight, new DOMMatrix(getComputedStyle(row).transform).f] as const);

describe('with text twice as large', () => {
  it('rows of the overview are as high as their text, wherever it is scrolled', async () => {
    twice();
    const { element } = await overviewOf('typical');
    const scroller = part(element, '.table');
    for (const top of [0, 2000]) {
      scroller.scrollTop = top;
      await waitUntil(() => rows(element).some((row) => row.getBoundingClientRect().top < scroller.getBoundingClientRect().bottom - 150) && rows(element).every(({ ariaBusy }) => ariaBusy === 'false'), 'the rows');
      expect(rows(element).flatMap(clipped)).to.deep.equal([]);
      for (const [index, height, at] of places(rows(element))) expect([height, at]).to.deep.equal([120, index * 120]);
    }
    expect(parts(element, '[role="columnheader"]')[0]!.offsetWidth, 'columns grow as well').to.equal(500);
  });

  it('rows of the deductions are, and those that are on their way', async () => {
    twice();
    const { element } = await table('typical');
    expect(rows(element).flatMap(clipped)).to.deep.equal([]);
    for (const [index, height, at] of places(rows(element))) expect([height, at]).to.deep.equal([96, index * 96]);
    expect(parts(element, '.tbody')[0]!.offsetHeight).to.equal(96 * (Number(part(element, '.table').ariaRowCount) - 1));
  });

  it('rows of the plug-ins are', async () => {
    twice();
    const element = mount('plugin-list', { source: backendSource('typical').source, product: 'live' });
    await heard(element, 'packmeter-ready');
    await waitUntil(() => rows(element).length > 0, 'rows');
    expect(rows(element).flatMap(clipped)).to.deep.equal([]);
  });

  it('the row that stood first stays so when the text grows while the page is open, and shrinks again', async () => {
    const { element } = await overviewOf('typical');
    const scroller = part(element, '.table');
    scroller.scrollTop = 600;
    await waitUntil(() => rows(element).some(({ ariaRowIndex }) => ariaRowIndex === '12'), 'row 10');
    twice();
    await waitUntil(() => rows(element).every(({ offsetHeight }) => offsetHeight === 120), 'higher rows');
    expect(scroller.scrollTop).to.equal(1200);
    for (const [index, , at] of places(rows(element))) expect(at).to.equal(index * 120);
    root.removeProperty('font-size');
    await waitUntil(() => rows(element).every(({ offsetHeight }) => offsetHeight === 60), 'rows as they were');
    expect(scroller.scrollTop).to.equal(600);
  });

  it('cards stand as many abreast as their text has room for', async () => {
    const { element } = await overviewOf('typical', { view: 'cards' });
    const abreast = () => getComputedStyle(part(element, '.cards')).gridTemplateColumns.split(' ').length;
    expect(abreast()).to.equal(4);
    twice();
    await waitUntil(() => abreast() === 2, 'fewer');
  });
});
