/** What pointers begin in a data table, and what they leave alone. */
import { expect } from '@open-wc/testing';
import { cell, enteredTable, focus, grid, header, press, waitUntil, type TableHost } from './table-support.js';

const said = (host: TableHost) => host.shadowRoot!.querySelector('.table-line')!.textContent.replace(/\s+/g, ' ').trim();
const keys = (host: TableHost) => host.settings.visible(host.columns).map(({ key }) => key);
const picked = (host: TableHost) => [...grid(host).querySelectorAll('[role="gridcell"][aria-selected="true"]')].map((each) => each.textContent);
const pointer = (target: EventTarget, type: string, x: number, y: number, more: PointerEventInit = {}) =>
  target.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, cancelable: true, button: 0, pointerId: 1, pointerType: 'mouse', clientX: x, clientY: y, ...more }));
const middle = (element: Element): readonly [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
};
const menuItems = (host: TableHost) => [...host.shadowRoot!.querySelectorAll<HTMLButtonElement>('[role="menu"]:popover-open [role="menuitem"]')];

describe('pointers on the headers of a data table', () => {
  it('leave an order alone that is the same, and give up at Escape and where they are cancelled', async () => {
    const host = await enteredTable();
    const before = keys(host);
    const [x, y] = middle(header(host, 1));
    const drag = (to: readonly [number, number], end: () => void) => {
      pointer(header(host, 1), 'pointerdown', x, y);
      pointer(window, 'pointermove', to[0], to[1]);
      end();
    };
    drag([x - 20, y], () => pointer(window, 'pointerup', x - 20, y));
    expect(said(host), 'where it was').to.equal('');
    drag(middle(header(host, 3)), () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })));
    drag(middle(header(host, 3)), () => pointer(window, 'pointercancel', 0, 0));
    drag(middle(header(host, 3)), () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' })));
    await host.updateComplete;
    expect(keys(host)).to.deep.equal(before);
    pointer(window, 'pointerup', 0, 0);
  });

  it('move columns only by the main button, by the pointer that began, and never by touch', async () => {
    const host = await enteredTable();
    const before = keys(host);
    const [x, y] = middle(header(host, 1));
    const [tx, ty] = middle(header(host, 3));
    const marked = () => grid(host).querySelectorAll('[data-drop], [data-drop-end]').length;
    for (const more of [{ button: 2 }, { pointerType: 'touch' }]) {
      pointer(header(host, 1), 'pointerdown', x, y, more);
      pointer(window, 'pointermove', tx, ty, more);
      expect(marked(), JSON.stringify(more)).to.equal(0);
      pointer(window, 'pointerup', tx, ty, more);
    }
    pointer(header(host, 1), 'pointerdown', x, y);
    pointer(window, 'pointermove', tx, ty, { pointerId: 2 });
    pointer(window, 'pointermove', x + 2, y);
    expect(marked(), 'another finger, or a hand that shakes').to.equal(0);
    pointer(window, 'pointerup', x + 2, y);
    await host.updateComplete;
    expect(keys(host)).to.deep.equal(before);
  });

  it('take a column to the end, and to the other side where text runs from right to left', async () => {
    const host = await enteredTable({}, { width: 2000 });
    const [x, y] = middle(header(host, 1));
    pointer(header(host, 1), 'pointerdown', x, y);
    pointer(window, 'pointermove', header(host, 7).getBoundingClientRect().right - 3, y);
    expect(header(host, 7).hasAttribute('data-drop-end')).to.equal(true);
    pointer(window, 'pointerup', x, y);
    await host.updateComplete;
    expect(keys(host).at(-1)).to.equal('product');
    const turned = await enteredTable({}, { width: 2000 });
    turned.parentElement!.dir = 'rtl';
    const [rx, ry] = middle(header(turned, 1));
    pointer(header(turned, 1), 'pointerdown', rx, ry);
    pointer(window, 'pointermove', header(turned, 7).getBoundingClientRect().left + 3, ry);
    pointer(window, 'pointerup', rx, ry);
    await turned.updateComplete;
    expect(keys(turned).at(-1)).to.equal('product');
  });

  it('make columns wider towards the left where text runs from right to left', async () => {
    const host = await enteredTable();
    host.parentElement!.dir = 'rtl';
    const before = header(host, 1).offsetWidth;
    const grip = header(host, 1).querySelector('.grip')!;
    const [x, y] = middle(grip);
    pointer(grip, 'pointerdown', x, y);
    pointer(window, 'pointermove', x - 30, y);
    pointer(window, 'pointerup', x - 30, y);
    await host.updateComplete;
    expect(host.settings.now.widths).to.deep.equal({ product: before + 30 });
    pointer(grip, 'pointerdown', x, y);
    pointer(window, 'pointerup', x, y);
    await host.updateComplete;
    expect(host.settings.now.widths, 'a press alone').to.deep.equal({ product: before + 30 });
  });

  it('put hidden columns back behind the one they followed', async () => {
    const host = await enteredTable();
    host.settings.hide(['product', 'f']);
    await host.updateComplete;
    press(host, 'ArrowRight');
    press(host, 'ArrowRight', { ctrlKey: true, shiftKey: true });
    await host.updateComplete;
    expect(keys(host).slice(0, 3)).to.deep.equal(['pack', 'open', 'amount']);
    host.settings.hide([]);
    await host.updateComplete;
    expect(keys(host)).to.have.members(['pack', 'product', 'amount', 'open', 'subproduct', 'f', 'g', 'h']);
    expect(keys(host).indexOf('f')).to.equal(keys(host).indexOf('subproduct') + 1);
    expect(keys(host).indexOf('product')).to.equal(1);
  });
});

describe('pointers on the rows of a data table', () => {
  it('leave controls to themselves, and select nothing by touch or by another button', async () => {
    const host = await enteredTable();
    const control = cell(host, 1, 3).querySelector('button')!;
    const before = focus(host);
    pointer(control, 'pointerdown', ...middle(control));
    pointer(cell(host, 1, 1), 'pointerdown', ...middle(cell(host, 1, 1)), { button: 2 });
    expect(focus(host)).to.equal(before);
    pointer(cell(host, 1, 1), 'pointerdown', ...middle(cell(host, 1, 1)), { pointerType: 'touch' });
    expect(focus(host)).to.equal('1:1');
    pointer(window, 'pointermove', ...middle(cell(host, 3, 2)), { pointerType: 'touch' });
    pointer(window, 'pointerup', 0, 0, { pointerType: 'touch' });
    expect(picked(host)).to.deep.equal([]);
  });

  it('leave the text of one cell to be marked, and select from there on', async () => {
    const host = await enteredTable();
    const [x, y] = middle(cell(host, 1, 1));
    pointer(cell(host, 1, 1), 'pointerdown', x, y);
    pointer(window, 'pointermove', x + 10, y);
    expect(picked(host), 'within the cell').to.deep.equal([]);
    expect(grid(host).hasAttribute('data-selecting')).to.equal(false);
    pointer(window, 'pointermove', ...middle(cell(host, 2, 1)));
    expect(picked(host)).to.have.length(2);
    pointer(window, 'pointermove', x, y);
    expect(picked(host), 'and back').to.have.length(1);
    pointer(window, 'pointerup', x, y);
    expect(grid(host).hasAttribute('data-selecting')).to.equal(false);
  });

  it('extend with Shift while they are dragged', async () => {
    const host = await enteredTable();
    pointer(cell(host, 1, 1), 'pointerdown', ...middle(cell(host, 1, 1)));
    pointer(window, 'pointerup', 0, 0);
    pointer(cell(host, 2, 1), 'pointerdown', ...middle(cell(host, 2, 1)), { shiftKey: true });
    pointer(window, 'pointermove', ...middle(cell(host, 3, 2)), { shiftKey: true });
    pointer(window, 'pointerup', 0, 0, { shiftKey: true });
    expect(picked(host)).to.include('3.500000000 min');
  });

  it('scroll where they are dragged to its edges', async () => {
    const host = await enteredTable();
    const scroller = grid(host);
    const { left, top, bottom } = scroller.getBoundingClientRect();
    const x = left + 250;
    pointer(cell(host, 2, 1), 'pointerdown', ...middle(cell(host, 2, 1)));
    for (let step = 0; step < 3; step += 1) pointer(window, 'pointermove', x, bottom - 2);
    expect(scroller.scrollTop).to.equal(120);
    pointer(window, 'pointermove', x, top + 2);
    expect(scroller.scrollTop).to.equal(80);
    // Rows are drawn where they are scrolled to in their own time, while the hand goes on.
    await waitUntil(() => (pointer(window, 'pointermove', x, (top + bottom) / 2), picked(host).length > 0), 'what is selected of the rows in view');
    pointer(window, 'pointerup', x, (top + bottom) / 2);
  });
});

describe('menus of a data table', () => {
  const context = (target: Element, more: MouseEventInit) => !target.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true, ...more }));

  it('open at the cell when a key asks for them, at the pointer when it does, and not with Shift', async () => {
    const host = await enteredTable();
    expect(context(cell(host, 1, 1), { shiftKey: true, clientX: 50, clientY: 50 })).to.equal(false);
    expect(context(cell(host, 1, 1), { detail: 0, clientX: 0, clientY: 0 })).to.equal(true);
    await waitUntil(() => menuItems(host).length > 0, 'the menu of a cell');
    const menu = host.shadowRoot!.querySelector('[role="menu"]')!;
    const left = cell(host, 1, 1).getBoundingClientRect().left;
    expect(menu.getBoundingClientRect().left).to.be.within(left - 2, left + 40);
    const press = (key: string) => host.shadowRoot!.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    const first = host.shadowRoot!.activeElement;
    press('ArrowDown');
    expect(host.shadowRoot!.activeElement).not.to.equal(first);
    const now = host.shadowRoot!.activeElement;
    press('x');
    expect(host.shadowRoot!.activeElement, 'a key that is none of its own').to.equal(now);
    press('Escape');
    await waitUntil(() => menuItems(host).length === 0, 'closed');
    expect(context(header(host, 1), { detail: 1, clientX: 60, clientY: 20 })).to.equal(true);
    await waitUntil(() => menuItems(host).length > 0, 'the menu of a header');
  });
});
