/** Where things stand in the overview: at their edge, in sight, whole. */
import { expect } from '@open-wc/testing';
import { overviewOf, rowOf, said, saying, there } from './overview-support.js';
import { part, parts, shows, waitUntil } from './support.js';

/** Where the text of an element stands, rather than its box. */
function textBox(element: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

describe('<pack-overview>: right to left', () => {
  before(() => (document.documentElement.dir = 'rtl'));
  after(() => document.documentElement.removeAttribute('dir'));

  it('has names, IDs and sentences begin where the page does', async () => {
    const { element } = await overviewOf('typical', { product: 'scf' });
    const row = rowOf(element, 'scf-res-55bb02');
    const [name, id] = [textBox(row.querySelector('.name')!), textBox(row.querySelector('bdi')!)];
    expect(Math.abs(name.right - id.right)).to.be.lessThan(1.5);
    row.querySelector<HTMLElement>('.name')!.click();
    const sentence = await there(element, 'dialog.drawer .detail-status p', /[.]$/);
    // A full stop that followed the page would stand before its sentence.
    const stop = document.createRange();
    const last = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
    let text: Node | null = null;
    for (let node = last.nextNode(); node; node = last.nextNode()) if (node.textContent!.trim() !== '') text = node;
    const at = text!.textContent!.lastIndexOf('.');
    stop.setStart(text!, at);
    stop.setEnd(text!, at + 1);
    expect(stop.getBoundingClientRect().left).to.be.greaterThan(textBox(sentence).left + 1);
  });
});

describe('<pack-overview>: operations', () => {
  it('stay in sight at the end, do not move from row to row, and have room for the ring of what is in focus', async () => {
    const { element } = await overviewOf('typical', {}, 1000);
    const table = part(element, '.table').getBoundingClientRect();
    const buttons = parts(element, '.tbody .more-button').map((each) => each.getBoundingClientRect());
    expect(buttons.length).to.be.greaterThan(3);
    for (const { right } of buttons) expect(right).to.be.lessThan(table.right);
    expect(new Set(buttons.map(({ left }) => Math.round(left))).size).to.equal(1);
    for (const each of parts(element, '.tbody .operations')) {
      expect(getComputedStyle(each).overflow).to.equal('visible');
      expect(each.scrollWidth, said(each)).to.be.at.most(each.clientWidth + 1);
    }
    // A cell that is gone to is not left under them.
    const cell = [...rowOf(element, 'scf-res-55bb02').querySelectorAll<HTMLElement>('.cell')].at(8)!;
    cell.scrollIntoView({ inline: 'nearest', block: 'nearest' });
    await waitUntil(() => cell.getBoundingClientRect().right <= buttons[0]!.left, 'the cell in sight');
  });

  it('and names let go of a narrow table', async () => {
    const { element } = await overviewOf('typical', {}, 480);
    parts<HTMLButtonElement>(element, '.actions button').find(({ title }) => title === 'Table')!.click();
    await waitUntil(() => parts(element, '.tbody .cell.pinned').length > 0, 'the table');
    await waitUntil(() => parts(element, '.tbody .cell.pinned').every((each) => getComputedStyle(each).position === 'relative'), 'nothing held');
  });

  it('are refunds where a product has no renewal', async () => {
    const { element, source } = await overviewOf('typical', { product: 'live' }, 1220);
    await shows(element, 'Used / total');
    const { items } = await source.packs({ product: 'live', limit: 100 });
    const pack = items.find(({ operations }) => operations.refund.allowed)!;
    expect(said(element.shadowRoot!.querySelector('.tbody'))).not.to.contain('Not renewable');
    const refund = [...rowOf(element, pack.id).querySelectorAll<HTMLElement>('.operations .link')];
    expect(refund.map(said)).to.deep.equal(['Refund']);
    refund[0]!.click();
    expect(said(await there(element, 'dialog.refund[open]', pack.id))).to.contain('Refund');
    const table = part(element, '.table');
    expect(table.scrollWidth, 'all of it is in sight').to.equal(table.clientWidth);
  });
});

it('<pack-overview> tells every amount that lapses to whoever presses the figure on a phone', async () => {
  const { element } = await overviewOf('typical', {}, 320);
  const figure = await there(element, '.figure', 'Expected to lapse');
  expect(said(figure)).to.contain('and 2 more units');
  for (const each of figure.querySelectorAll('.others')) expect(getComputedStyle(each).display).not.to.equal('none');
  figure.click();
  await there(element, '.chip', 'end within');
  const amounts = figure.querySelector<HTMLElement>('.visually-hidden')!;
  await waitUntil(() => amounts.offsetHeight > 40, 'the amounts');
  expect(amounts.innerText).to.match(/GBs\n.*k tokens\n.*calls/);
  expect(saying(element, '.card', 'SCF').isConnected).to.equal(true);
});
