import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { enteredTable, focus, grid, header, labels, press, tableHost, waitUntil, type TableHost } from './table-support.js';

const said = (host: TableHost) => host.shadowRoot!.querySelector('.table-line')!.textContent.replace(/\s+/g, ' ').trim();
const menu = (host: TableHost) => [...host.shadowRoot!.querySelectorAll<HTMLButtonElement>('[role="menu"]:popover-open [role="menuitem"]')];
const keys = (host: TableHost) => host.settings.visible(host.columns).map(({ key }) => key);
const pointer = (target: EventTarget, type: string, x: number, y = 10) =>
  target.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, cancelable: true, button: 0, pointerId: 1, pointerType: 'mouse', clientX: x, clientY: y }));
const choose = async (host: TableHost, item: string) => {
  await waitUntil(() => menu(host).length > 0, 'the menu');
  menu(host).find((each) => each.textContent.trim() === item)!.click();
  await host.updateComplete;
};

/** A table with the focus on its second header, "Product". */
async function atProduct(properties: Partial<TableHost> = {}, place: Parameters<typeof enteredTable>[1] = {}): Promise<TableHost> {
  const host = await enteredTable(properties, place);
  press(host, 'ArrowRight');
  return host;
}

describe('the columns of a data table', () => {
  it('grow and shrink by Alt and arrows, said and kept within limits', async () => {
    const host = await atProduct();
    const before = header(host, 1).offsetWidth;
    press(host, 'ArrowRight', { altKey: true });
    await host.updateComplete;
    expect(header(host, 1).offsetWidth).to.equal(before + 16);
    expect(said(host)).to.equal(`Product is ${before + 16} pixels wide. Undo`);
    expect(focus(host)).to.equal('-1:1');
    for (let step = 0; step < 30; step += 1) {
      press(host, 'ArrowLeft', { altKey: true });
      await host.updateComplete;
    }
    expect(header(host, 1).offsetWidth).to.equal(64);
  });

  it('follow the grip, and Escape gives up', async () => {
    const host = await atProduct();
    const before = header(host, 1).offsetWidth;
    const grip = header(host, 1).querySelector('.grip')!;
    pointer(grip, 'pointerdown', 100);
    pointer(window, 'pointermove', 150);
    expect(header(host, 1).offsetWidth, 'while it is held').to.equal(before + 50);
    pointer(window, 'pointerup', 150);
    await host.updateComplete;
    expect(host.settings.now.widths).to.deep.equal({ product: before + 50 });
    pointer(grip, 'pointerdown', 100);
    pointer(window, 'pointermove', 200);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    await host.updateComplete;
    expect(header(host, 1).offsetWidth).to.equal(before + 50);
  });

  it('fit their content by a double click on the grip', async () => {
    const host = await atProduct();
    header(host, 1).querySelector('.grip')!.dispatchEvent(new MouseEvent('dblclick', { bubbles: true, composed: true }));
    await host.updateComplete;
    expect(host.settings.now.widths['product']).to.be.within(64, 150);
  });

  it('mirror the keys where text runs from right to left', async () => {
    const host = await tableHost({}, { dir: 'rtl' });
    header(host, 0).focus();
    press(host, 'ArrowLeft');
    await waitUntil(() => focus(host) === '-1:1', 'a step to the left');
    const before = header(host, 1).offsetWidth;
    press(host, 'ArrowLeft', { altKey: true });
    await host.updateComplete;
    expect(header(host, 1).offsetWidth).to.equal(before + 16);
    press(host, 'ArrowLeft', { ctrlKey: true, shiftKey: true });
    expect(keys(host).indexOf('product')).to.equal(2);
  });

  it('move by keys, take the focus along, and go back by Ctrl+Z', async () => {
    const host = await atProduct();
    press(host, 'ArrowRight', { ctrlKey: true, shiftKey: true });
    await host.updateComplete;
    expect(keys(host).slice(0, 4)).to.deep.equal(['pack', 'amount', 'product', 'open']);
    expect(focus(host)).to.equal('-1:2');
    expect(said(host)).to.contain('Product is now column 3 of 8.');
    press(host, 'z', { ctrlKey: true });
    await host.updateComplete;
    expect(keys(host).slice(0, 3)).to.deep.equal(['pack', 'product', 'amount']);
    expect(said(host)).to.equal('Undone.');
    expect(focus(host)).to.equal('-1:1');
    press(host, 'ArrowRight', { altKey: true });
    press(host, 'Z', { ctrlKey: true, shiftKey: true });
    expect(host.settings.canUndo, 'elsewhere these keys do a step again: they take none back').to.equal(true);
  });

  it('grow by the first drag, which begins before what follows it has been fetched', async () => {
    const host = await tableHost();
    const early = (event: Event) => event.stopPropagation();
    for (const type of ['pointerover', 'focusin']) host.shadowRoot!.addEventListener(type, early, { capture: true });
    const before = header(host, 1).offsetWidth;
    const grip = header(host, 1).querySelector('.grip')!;
    const { left, top, width, height } = grip.getBoundingClientRect();
    const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)];
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await waitUntil(() => grip.hasAttribute('data-held'), 'the grip to be held');
    await sendMouse({ type: 'move', position: [x + 40, y] });
    await sendMouse({ type: 'up' });
    await host.updateComplete;
    expect(header(host, 1).offsetWidth).to.be.within(before + 38, before + 42);
    await resetMouse();
  });

  it('move by dragging a header, which does not sort then', async () => {
    const host = await atProduct();
    const [from, to] = [header(host, 1), header(host, 3)];
    const { right, top } = to.getBoundingClientRect();
    pointer(from, 'pointerdown', from.getBoundingClientRect().left + 20, top + 5);
    pointer(window, 'pointermove', right - 5, top + 5);
    expect(header(host, 4).hasAttribute('data-drop'), 'where it would go').to.equal(true);
    const side = () => getComputedStyle(header(host, 4)).boxShadow;
    expect(side(), 'before it').to.match(/ 3px 0px 0px 0px inset/);
    host.dir = 'rtl';
    expect(side(), 'before it, where that is the right').to.match(/ -3px 0px 0px 0px inset/);
    host.dir = '';
    pointer(window, 'pointerup', right - 5, top + 5);
    from.querySelector<HTMLElement>('.sort')!.click();
    await host.updateComplete;
    expect(keys(host).slice(0, 4)).to.deep.equal(['pack', 'amount', 'open', 'product']);
    expect(host.sort).to.equal(null);
  });

  it('are pinned beside each other, and stay in sight', async () => {
    const host = await atProduct({}, { width: 800 });
    press(host, 'F10', { shiftKey: true });
    await choose(host, 'Pin column');
    expect(said(host)).to.contain('Product is pinned.');
    grid(host).scrollLeft = 500;
    const left = grid(host).getBoundingClientRect().left;
    expect(header(host, 0).getBoundingClientRect().left).to.equal(left);
    expect(header(host, 1).getBoundingClientRect().left).to.equal(header(host, 0).getBoundingClientRect().right);
    await waitUntil(() => focus(host) === '-1:1', 'the focus back');
    press(host, 'F10', { shiftKey: true });
    await choose(host, 'Unpin column');
    expect(header(host, 1).classList.contains('pinned')).to.equal(false);
  });

  it('are let go where pinned ones would cover a narrow table', async () => {
    const host = await tableHost({}, { width: 240 });
    grid(host).scrollLeft = 300;
    await waitUntil(() => header(host, 0).getBoundingClientRect().right < grid(host).getBoundingClientRect().left + 10, 'the pin to give way');
  });

  it('have a menu that hides, sorts and resets, by mouse and keyboard; locked ones stay', async () => {
    const host = await atProduct();
    header(host, 1).querySelector<HTMLElement>('.column-menu')!.click();
    await waitUntil(() => menu(host).length === 9, 'the menu');
    await expect(host).to.be.accessible();
    const active = () => host.shadowRoot!.activeElement as HTMLElement;
    expect(active()).to.equal(menu(host)[0]);
    active().dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true }));
    expect(active().textContent.trim()).to.equal('Hide column');
    active().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    await waitUntil(() => menu(host).length === 0 && focus(host) === '-1:1', 'the menu to close');
    press(host, 'ArrowDown', { altKey: true });
    await choose(host, 'Sort descending');
    expect(host.sort).to.equal('-product');
    press(host, 'F10', { shiftKey: true });
    await choose(host, 'Hide column');
    expect(keys(host)).not.to.include('product');
    host.shadowRoot!.querySelector<HTMLElement>('.said .link')!.click();
    await host.updateComplete;
    expect(keys(host)).to.include('product');
    header(host, 0).querySelector<HTMLElement>('.column-menu')!.click();
    await waitUntil(() => menu(host).length > 0, 'the menu of a locked column');
    expect(menu(host).at(-1)!.disabled).to.equal(true);
  });
});

describe('the menu of a column, at first sight', () => {
  it('opens by the very first click, as on a touch screen', async () => {
    const host = await tableHost();
    header(host, 1).querySelector<HTMLElement>('.column-menu')!.click();
    await waitUntil(() => menu(host).length === 9, 'the menu');
  });
});

describe('the columns of a data table, kept', () => {
  const name = 'packmeter:t1:columns';
  beforeEach(() => localStorage.removeItem(name));

  it('are as they were, with the version of the form', async () => {
    const host = await tableHost({ key: 't1' });
    host.settings.arrange({ order: ['amount', 'pack'], widths: { amount: 300 }, pinned: { product: true } });
    expect((JSON.parse(localStorage.getItem(name)!) as { version: number }).version).to.equal(2);
    const again = await tableHost({ key: 't1' });
    // What the order does not name stays behind the column it follows in the table's own.
    expect(keys(again).slice(0, 4)).to.deep.equal(['amount', 'open', 'subproduct', 'f']);
    expect(header(again, 0).offsetWidth).to.equal(300);
    again.settings.hide(['f']);
    expect(labels(await tableHost({ key: 't1' }))).to.have.length(7);
  });

  it('come over from the form that knew hidden ones only', async () => {
    localStorage.setItem(name, JSON.stringify({ version: 1, value: { hidden: ['product'] } }));
    expect(keys(await tableHost({ key: 't1' }))).to.deep.equal(['pack', 'amount', 'open', 'subproduct', 'f', 'g', 'h']);
  });

  it('are the table’s own when something else is kept there, or a later version', async () => {
    const bad = ['{', 'null', '[]', '{"version":2,"value":{"hidden":"x"}}', '{"version":3,"value":{"hidden":["product"]}}', '{"version":2,"value":{"hidden":[],"order":[],"widths":{"a":"1"},"pinned":{}}}'];
    for (const kept of bad) {
      localStorage.setItem(name, kept);
      expect(keys(await tableHost({ key: 't1' })), kept).to.have.length(8);
    }
  });

  it('are kept for the page when storage is denied or full', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      (await tableHost({ key: 't1' })).settings.hide(['product']);
      expect(keys(await tableHost({ key: 't1' }))).not.to.include('product');
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });
});
