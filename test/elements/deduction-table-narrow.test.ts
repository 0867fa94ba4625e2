import { expect } from '@open-wc/testing';
import type { DeductionTable } from '../../src/index.js';
import { button, rows } from './deduction-support.js';
import { broken, cutOff, place } from './fit-support.js';
import { backendSource, choose, mount, part, parts, shows, waitUntil } from './support.js';

/** A table in a place of this width, with text of this size. */
async function narrow(width: number, size: string): Promise<DeductionTable> {
  const element = mount<DeductionTable>('deduction-table', { product: 'trtc', source: backendSource('typical').source }, place(width, size));
  await waitUntil(() => rows(element).length > 0, 'rows');
  return element;
}

describe('<deduction-table> in narrow places and with large text', () => {
  for (const [width, size] of [[390, '100%'], [294, '100%'], [364, '200%']] as const) {
    it(`shows whole amounts of where it went at ${width} px and text of ${size}`, async () => {
      const element = await narrow(width, size);
      button(element, 'Where it went').click();
      await shows(element, 'The groups add up to the total');
      const scroller = part(element, '.spending-scroll');
      const amounts = parts(element, '.spending tbody td.number').filter((each) => each.getClientRects().length > 0 && each.textContent !== '');
      expect(amounts.length).to.be.at.least(parts(element, '.spending tbody tr').length);
      expect(cutOff(amounts, scroller)).to.deep.equal([]);
      expect(amounts.flatMap(broken)).to.deep.equal([]);
      expect(scroller.scrollWidth).to.be.at.most(scroller.clientWidth);
      await expect(element).to.be.accessible();
    });

    it(`shows whole days and the whole name of the range at ${width} px and text of ${size}`, async () => {
      const element = await narrow(width, size);
      button(element, 'Filters').click();
      choose(part<HTMLSelectElement>(element, '.presets'), 'days30');
      await waitUntil(() => part<HTMLSelectElement>(element, '.presets').value === 'days30', 'the range');
      const fields = parts<HTMLInputElement>(element, '.dates input');
      expect(cutOff(fields, part(element, '.toolbar'))).to.deep.equal([]);
      // A day as browsers write it, and the sign that opens a calendar beside it.
      const letter = Number.parseFloat(getComputedStyle(fields[0]!).fontSize);
      for (const field of fields) expect(field.clientWidth, 'a day').to.be.at.least(7.5 * letter);
      expect(part(element, '.presets').clientWidth, 'the name of a range').to.be.at.least(9.5 * letter);
    });
  }

  it('keeps the way out of going to a time beside the name of its field', async () => {
    const element = await narrow(294, '100%');
    button(element, 'Go to time').click();
    await waitUntil(() => parts(element, '.go-to').length > 0, 'the bar');
    const [name, close] = [part(element, '.go-to .check > span'), part(element, '.go-to > .button.icon')].map((each) => each.getBoundingClientRect());
    expect(close!.top).to.be.below(name!.bottom);
    expect(close!.left, 'not over the name').to.be.at.least(name!.right);
  });

  it('leaves room for the details of a row beside the rows, more with larger text', async () => {
    const element = await narrow(364, '200%');
    button(element, 'Row details').click();
    await waitUntil(() => parts(element, '.detail .facts').length > 0, 'the details');
    const line = Number.parseFloat(getComputedStyle(part(element, '.detail')).fontSize);
    expect(part(element, '.detail').clientHeight, 'details').to.be.at.least(15 * line);
    expect(part(element, '.stage-main').clientHeight, 'rows').to.be.at.least(10 * line);
  });

  it('breaks no word in the choice of columns', async () => {
    const element = await narrow(390, '500%');
    button(element, 'Columns').click();
    await waitUntil(() => parts<HTMLDialogElement>(element, '.columns').some(({ open }) => open), 'the dialog');
    expect(broken(part(element, '.columns'))).to.deep.equal([]);
  });
});
