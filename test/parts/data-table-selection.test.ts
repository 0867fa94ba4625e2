import { expect } from '@open-wc/testing';
import { cell, enteredTable, focus, grid, press, waitUntil, type TableHost } from './table-support.js';

/** What would be on the clipboard. */
let copied: string[] = [];
let refuse = false;
const original = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard');

beforeEach(() => {
  [copied, refuse] = [[], false];
  const writeText = (text: string) => (refuse ? Promise.reject(new Error('denied')) : Promise.resolve(void copied.push(text)));
  Object.defineProperty(Navigator.prototype, 'clipboard', { configurable: true, get: () => ({ writeText }) });
});
afterEach(() => original && Object.defineProperty(Navigator.prototype, 'clipboard', original));

const said = (host: TableHost) => host.shadowRoot!.querySelector('[role="status"].table-line')!.textContent.trim();
const picked = (host: TableHost) => [...grid(host).querySelectorAll('[role="gridcell"][aria-selected="true"]')].map((each) => each.textContent);
const pointer = (target: Element, type: string, { shift = false, x = 0, y = 0 } = {}) =>
  target.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, cancelable: true, button: 0, pointerId: 1, pointerType: 'mouse', shiftKey: shift, clientX: x, clientY: y }));
const middle = (element: Element) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};

/** A table with the focus on the second cell of the first row. */
async function inBody(): Promise<TableHost> {
  const host = await enteredTable();
  press(host, 'ArrowDown');
  press(host, 'ArrowRight');
  return host;
}

describe('selecting in a data table', () => {
  it('extends by Shift and arrows, says how much it is, and lets go by Escape', async () => {
    const host = await inBody();
    press(host, 'ArrowDown', { shiftKey: true });
    press(host, 'ArrowRight', { shiftKey: true });
    expect(picked(host)).to.deep.equal(['Product 0', '0.500000000 min', 'Product 1', '1.500000000 min']);
    await waitUntil(() => said(host) === '2 × 2 cells selected.', 'the size');
    expect(focus(host), 'the focus stays where the selection began').to.equal('0:1');
    press(host, 'Escape');
    expect(picked(host)).to.deep.equal([]);
  });

  it('stays with its rows while others scroll by', async () => {
    const host = await inBody();
    press(host, 'PageDown', { shiftKey: true });
    grid(host).scrollTop = 8000;
    await waitUntil(() => grid(host).querySelector('[aria-rowindex="205"]') !== null, 'other rows');
    expect(picked(host).length).to.be.at.most(1);
    grid(host).scrollTop = 0;
    await waitUntil(() => picked(host).length === 8, 'the selection again');
  });

  it('selects a row, a column, everything', async () => {
    const host = await inBody();
    press(host, ' ', { shiftKey: true });
    expect(picked(host)).to.have.length(8);
    press(host, ' ', { ctrlKey: true });
    await waitUntil(() => said(host) === '1,000 × 1 cells selected.', 'a column');
    press(host, 'a', { ctrlKey: true });
    await waitUntil(() => said(host) === '1,000 × 8 cells selected.', 'everything');
  });

  it('follows the mouse: a click, a click with Shift, a drag over cells', async () => {
    const host = await inBody();
    pointer(cell(host, 3, 2), 'pointerdown');
    pointer(cell(host, 3, 2), 'pointerup');
    expect(focus(host)).to.equal('3:2');
    pointer(cell(host, 4, 1), 'pointerdown', { shift: true });
    pointer(cell(host, 4, 1), 'pointerup');
    expect(picked(host)).to.have.length(4);
    const [from, to] = [cell(host, 1, 1), cell(host, 2, 2)];
    pointer(from, 'pointerdown', middle(from));
    expect(picked(host), 'a new one begins').to.deep.equal([]);
    pointer(to, 'pointermove', middle(to));
    pointer(to, 'pointerup', middle(to));
    expect(picked(host)).to.deep.equal(['Product 1', '1.500000000 min', 'Product 2', '2.500000000 min']);
  });
});

describe('copying from a data table', () => {
  it('copies the cell with the focus, with its unit and without', async () => {
    const host = await inBody();
    press(host, 'ArrowRight');
    press(host, 'c', { ctrlKey: true });
    press(host, 'c', { ctrlKey: true, shiftKey: true });
    await waitUntil(() => copied.length === 2, 'two copies');
    expect(copied).to.deep.equal(['0.500000000 min', '0.500000000']);
    await waitUntil(() => said(host) === '1 cell copied.', 'the message');
  });

  it('copies a selection as tab-separated text that no spreadsheet runs, drawn or not', async () => {
    const host = await inBody();
    host.columns = host.columns.map((column) => (column.key === 'product' ? { ...column, cell: ({ id }) => `=1+${id}` } : column));
    host.rows = host.rows.map((row) => row && { ...row, amount: `-${row.amount}` });
    host.requestUpdate();
    await host.updateComplete;
    press(host, 'ArrowLeft');
    for (let step = 0; step < 3; step += 1) press(host, 'ArrowRight', { shiftKey: true });
    press(host, 'ArrowDown', { shiftKey: true });
    press(host, 'c', { ctrlKey: true, shiftKey: true });
    await waitUntil(() => copied.length === 1, 'a copy');
    expect(copied[0]).to.equal("Pack 0 id-0\t'=1+0\t-0.500000000\tOpen 0 Other\nPack 1 id-1\t'=1+1\t-1.500000000\tOpen 1 Other");
  });

  it('says when only a part of the selection is loaded', async () => {
    const host = await inBody();
    host.rows = host.rows.map((row, index) => (index < 30 ? row : undefined));
    host.requestUpdate();
    await host.updateComplete;
    press(host, 'a', { ctrlKey: true });
    press(host, 'c', { metaKey: true });
    await waitUntil(() => said(host).startsWith('Only 30 of 1,000 selected rows'), 'the message');
    expect(copied[0]!.split('\n')).to.have.length(30);
  });

  it('marks where rows between the copied ones are left out', async () => {
    const host = await inBody();
    host.rows = host.rows.map((row, index) => (index < 2 || index === 500 ? row : undefined));
    host.requestUpdate();
    await host.updateComplete;
    press(host, 'a', { ctrlKey: true });
    press(host, 'c', { ctrlKey: true });
    await waitUntil(() => copied.length === 1, 'a copy');
    expect(copied[0]!.split('\n').map((line) => line.split('\t')[0])).to.deep.equal(['Pack 0 id-0', 'Pack 1 id-1', '…', 'Pack 500 id-500']);
  });

  it('says when the browser refuses', async () => {
    const host = await inBody();
    refuse = true;
    press(host, 'c', { ctrlKey: true });
    await waitUntil(() => /refused|copied/.test(said(host)), 'the message');
    expect(copied).to.deep.equal([]);
  });

  it('leaves marked text to the browser', async () => {
    const host = await inBody();
    const text = host.parentElement!.appendChild(document.createElement('p'));
    text.textContent = 'marked';
    document.getSelection()!.selectAllChildren(text);
    expect(press(host, 'c', { ctrlKey: true })).to.equal(false);
    document.getSelection()!.removeAllRanges();
  });

  it('offers the same in a menu at the cell', async () => {
    const host = await inBody();
    press(host, 'ContextMenu');
    const items = () => [...host.shadowRoot!.querySelectorAll<HTMLElement>('[role="menu"]:popover-open [role="menuitem"]')];
    await waitUntil(() => items().length === 4, 'the menu');
    await expect(host).to.be.accessible();
    items()[2]!.click();
    await waitUntil(() => copied.length === 1, 'a copy');
    expect(copied[0]!.split('\t')).to.have.length(8);
    await waitUntil(() => focus(host) === '0:1', 'the focus back');
  });
});
