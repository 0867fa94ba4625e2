import { expect } from '@open-wc/testing';
import { bodyRow, cell, enteredTable, focus, grid, header, line, press, tableHost, waitUntil } from './table-support.js';

describe('a data table by keyboard', () => {
  it('is one stop for Tab, and keeps keys that come before it can take them', async () => {
    const host = await tableHost();
    const stops = () => [...grid(host).querySelectorAll('a, button, input, [tabindex]')].filter((each) => (each as HTMLElement).tabIndex === 0);
    expect(stops()).to.deep.equal([header(host, 0)]);
    header(host, 0).focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) expect(press(host, key)).to.equal(true);
    await waitUntil(() => focus(host) === '1:1', 'the keys to be done');
    expect(stops()).to.deep.equal([cell(host, 1, 1)]);
  });

  it('moves by arrows, to the ends of a row and of the table, and by pages', async () => {
    const host = await enteredTable();
    const path: [string, KeyboardEventInit, string][] = [
      ['ArrowLeft', {}, '-1:0'],
      ['ArrowUp', {}, '-1:0'],
      ['ArrowDown', {}, '0:0'],
      ['ArrowRight', {}, '0:1'],
      ['End', {}, '0:7'],
      ['ArrowRight', {}, '0:7'],
      ['Home', {}, '0:0'],
      ['PageDown', {}, '7:0'],
      ['PageDown', {}, '14:0'],
      ['PageUp', {}, '7:0'],
      ['End', { ctrlKey: true }, '999:7'],
      ['ArrowDown', {}, '999:7'],
      ['Home', { ctrlKey: true }, '0:0'],
      ['ArrowUp', {}, '-1:0'],
    ];
    for (const [key, modifiers, wanted] of path) {
      expect(press(host, key, modifiers), key).to.equal(true);
      expect(focus(host), key).to.equal(wanted);
    }
    expect(press(host, 'Tab'), 'Tab leaves').to.equal(false);
    expect(press(host, 'x')).to.equal(false);
  });

  it('mirrors the arrows where text runs from right to left', async () => {
    const host = await tableHost({}, { dir: 'rtl' });
    header(host, 0).focus();
    press(host, 'ArrowLeft');
    await waitUntil(() => focus(host) === '-1:1', 'a step to the left');
    press(host, 'ArrowRight');
    expect(focus(host)).to.equal('-1:0');
  });

  it('brings the cell with the focus into view, beside what is pinned', async () => {
    const host = await enteredTable();
    press(host, 'ArrowDown');
    press(host, 'End');
    const inView = (element: Element) => {
      const [box, frame] = [element.getBoundingClientRect(), grid(host).getBoundingClientRect()];
      return box.left >= frame.left - 1 && box.right <= frame.right + 1 && box.bottom <= frame.bottom + 1;
    };
    expect(inView(cell(host, 0, 7))).to.equal(true);
    for (let step = 0; step < 6; step += 1) press(host, 'ArrowLeft');
    expect(focus(host)).to.equal('0:1');
    expect(cell(host, 0, 1).getBoundingClientRect().left).to.be.at.least(cell(host, 0, 0).getBoundingClientRect().right - 1);
  });

  it('keeps the focus while its row is scrolled out of view and back', async () => {
    const host = await enteredTable();
    press(host, 'ArrowDown');
    press(host, 'ArrowDown');
    grid(host).scrollTop = 20_000;
    await waitUntil(() => bodyRow(host, 500) !== null, 'other rows');
    expect(focus(host)).to.equal('1:0');
    press(host, 'ArrowDown');
    expect(focus(host)).to.equal('2:0');
    expect(grid(host).scrollTop).to.be.lessThan(100);
  });

  it('keeps the focus over new rows, new columns, fewer rows, and being drawn anew', async () => {
    const host = await enteredTable();
    press(host, 'End', { ctrlKey: true });
    press(host, 'Home');
    host.rows = Array.from({ length: 1000 }, (_, id) => line(id + 5000));
    host.requestUpdate();
    await waitUntil(() => bodyRow(host, 999)?.textContent?.includes('5999') ?? false, 'new rows');
    expect(focus(host)).to.equal('999:0');
    host.columns = host.columns.map((column) => ({ ...column, cell: ({ id }) => `new ${id}` }));
    host.requestUpdate();
    await host.updateComplete;
    expect(focus(host)).to.equal('999:0');
    host.rows = host.rows.slice(0, 50);
    host.requestUpdate();
    await host.updateComplete;
    await waitUntil(() => focus(host) === '49:0', 'the last row there is');
    host.hidden_ = true;
    host.requestUpdate();
    await host.updateComplete;
    expect(focus(host)).to.equal('outside');
    host.hidden_ = false;
    host.requestUpdate();
    await host.updateComplete;
    expect(focus(host)).to.equal('49:0');
  });

  it('does not take the focus back from where the reader has gone', async () => {
    const host = await enteredTable();
    const field = host.parentElement!.appendChild(document.createElement('input'));
    field.focus();
    host.requestUpdate();
    await host.updateComplete;
    expect(document.activeElement).to.equal(field);
  });

  it('enters a cell with controls by Enter or F2, goes round in it by Tab, and leaves by Escape', async () => {
    const host = await enteredTable();
    press(host, 'ArrowDown');
    expect(press(host, 'Enter'), 'a cell without controls').to.equal(false);
    for (let step = 0; step < 3; step += 1) press(host, 'ArrowRight');
    for (const [enter, leave] of [['Enter', 'Escape'], ['F2', 'F2']] as const) {
      press(host, enter);
      expect(focus(host)).to.equal('0:3 Open 0');
      expect(press(host, 'ArrowRight'), 'arrows belong to the control').to.equal(false);
      press(host, 'Tab');
      expect(focus(host)).to.equal('0:3 Other');
      press(host, 'Tab');
      expect(focus(host)).to.equal('0:3 Open 0');
      press(host, leave);
      expect(focus(host)).to.equal('0:3');
    }
  });

  it('sorts by Enter on a header, and keeps the focus there', async () => {
    const host = await enteredTable();
    press(host, 'ArrowRight');
    press(host, 'Enter');
    await host.updateComplete;
    expect(host.sort).to.equal('product');
    expect(header(host, 1).getAttribute('aria-sort')).to.equal('ascending');
    expect(focus(host)).to.equal('-1:1');
  });

  it('shows what a header means, and what is cut off, to those who come by keyboard', async () => {
    const host = await enteredTable();
    const tip = () => host.shadowRoot!.querySelector<HTMLElement>('.tip:popover-open')?.textContent;
    press(host, 'ArrowRight');
    press(host, 'ArrowRight');
    await waitUntil(() => tip() === 'Not drawn on while the account is overdue.', 'the help');
    expect(header(host, 2).getAttribute('aria-describedby')).to.equal('help-amount');
    press(host, 'Escape');
    expect(tip()).to.equal(undefined);
    host.settings.arrange({ widths: { product: 64 } });
    await host.updateComplete;
    press(host, 'ArrowDown');
    press(host, 'ArrowLeft');
    await waitUntil(() => tip() === 'Product 0', 'the whole text');
    press(host, 'ArrowLeft');
    expect(tip()).to.equal(undefined);
  });

  it('lets go of a tip when the pointer leaves the table, and when the row under it is another one', async () => {
    const host = await enteredTable();
    host.settings.arrange({ widths: { product: 64 } });
    await host.updateComplete;
    const tip = () => host.shadowRoot!.querySelector<HTMLElement>('.tip:popover-open')?.textContent;
    const point = () => cell(host, 2, 1).dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    point();
    expect(tip()).to.equal('Product 2');
    host.shadowRoot!.querySelector('.table-frame')!.dispatchEvent(new PointerEvent('pointerleave'));
    expect(tip(), 'after the pointer has left').to.equal(undefined);
    point();
    host.requestUpdate();
    await host.updateComplete;
    expect(tip(), 'over the same row').to.equal('Product 2');
    host.rows = host.rows.slice(0, 2);
    host.requestUpdate();
    await host.updateComplete;
    expect(tip(), 'over a row that has gone').to.equal(undefined);
  });
});
