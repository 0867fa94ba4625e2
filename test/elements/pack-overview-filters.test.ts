/** The filters of the overview: what is typed, and where they stand in a narrow place. */
import { expect } from '@open-wc/testing';
import type { PackQuery } from '../../src/contract/index.js';
import { overviewOf, rowOf, saying, there } from './overview-support.js';
import { backendSource, part, parts, shows, waitUntil } from './support.js';

/** Types a letter at a time, without leaving the field. */
function type(input: HTMLInputElement, words: string): void {
  for (let end = 1; end <= words.length; end += 1) {
    input.value = words.slice(0, end);
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
}

describe('<pack-overview>: a search', () => {
  it('takes effect while it is typed, once its words are there, and at once when it is confirmed', async () => {
    const { source } = backendSource('typical');
    const asked: string[] = [];
    const packs: typeof source.packs = (query: PackQuery = {}, ...rest) => {
      if (query.search !== undefined) asked.push(query.search);
      return source.packs(query, ...rest);
    };
    const { element } = await overviewOf('typical', { source: { ...source, packs } });
    const input = part<HTMLInputElement>(element, '.search input');
    asked.length = 0;
    type(input, 'Rerank');
    await shows(element, /\b1 pack\b/);
    expect(rowOf(element, 'lke-rerank-04aa').isConnected).to.equal(true);
    expect(asked, 'not for each letter').to.deep.equal(['Rerank']);
    // Leaving the field changes nothing: the rows stay where the reader has scrolled them to.
    input.dispatchEvent(new Event('change', { bubbles: true }));
    input.value = 'SCF resource pack';
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => asked.includes('SCF resource pack'), 'the confirmed search');
    expect(asked).to.have.length(2);
  });
});

describe('<pack-overview>: filters in a narrow place', () => {
  it('are folded behind one button, so that packs are in sight, and unfold', async () => {
    const { element } = await overviewOf('typical', {}, 320);
    const fold = saying(element, '.toolbar button', 'Filters');
    const field = (): HTMLElement => part(element, '.field.search');
    await waitUntil(() => fold.checkVisibility() && !field().checkVisibility(), 'the folded filters');
    expect(part(element, '.product').checkVisibility(), 'the product stays').to.equal(true);
    expect(parts(element, '.card-scroller')[0]!.clientHeight, 'more than one card').to.be.greaterThan(500);
    fold.click();
    await waitUntil(() => field().checkVisibility(), 'the filters');
    expect(fold.getAttribute('aria-expanded')).to.equal('true');
    type(part<HTMLInputElement>(element, '.search input'), 'Rerank');
    await there(element, '.chip', 'Rerank');
    fold.click();
    await waitUntil(() => !field().checkVisibility(), 'the folded filters');
    expect(saying(element, '.chip', 'Rerank').checkVisibility(), 'what is in force is still told').to.equal(true);
  });

  it('are all in sight in a wide one', async () => {
    const { element } = await overviewOf('typical');
    expect(saying(element, '.toolbar button', 'Filters').checkVisibility()).to.equal(false);
    expect(part(element, '.field.search').checkVisibility()).to.equal(true);
  });
});
