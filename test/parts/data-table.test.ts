import { expect } from '@open-wc/testing';
import { bodyRow, cell, grid, header, line, tableHost, waitUntil } from './table-support.js';

const drawn = (host: Parameters<typeof grid>[0]) => [...grid(host).querySelectorAll<HTMLElement>('.tbody [role="row"]')];

describe('a data table', () => {
  it('is a grid with counts, and holds the rows in view and few more', async () => {
    const host = await tableHost();
    expect(grid(host).getAttribute('aria-rowcount')).to.equal('1001');
    expect(grid(host).getAttribute('aria-colcount')).to.equal('8');
    expect(cell(host, 0, 1).getAttribute('aria-colindex')).to.equal('2');
    expect(cell(host, 0, 1).getAttribute('role')).to.equal('gridcell');
    expect(cell(host, 0, 1).textContent).to.equal('Product 0');
    expect(cell(host, 0, 0).textContent).to.equal('Pack 0\nid-0');
    expect(drawn(host).length).to.be.within(10, 18);
    await expect(host).to.be.accessible();
  });

  it('stays small in the document: one element a cell', async () => {
    const host = await tableHost({ columns: Array.from({ length: 18 }, (_, index) => ({ key: `c${index}`, label: 'column.pack' as const, width: 120, sort: 'x', cell: () => ['a', 'b'] })) }, { width: 1200 });
    host.style.setProperty('--packmeter-table-height', '600px');
    await waitUntil(() => grid(host).offsetHeight === 600, 'the height');
    await waitUntil(() => drawn(host).length >= 16, 'the rows');
    grid(host).scrollTop = 5000;
    await waitUntil(() => bodyRow(host, 130) !== null, 'row 130');
    expect(grid(host).querySelectorAll('*').length).to.be.lessThan(600);
  });

  it('puts its rows in order once scrolling rests', async () => {
    const host = await tableHost();
    for (const top of [100, 200, 300, 400, 350, 500]) {
      grid(host).scrollTop = top;
      await waitUntil(() => bodyRow(host, Math.floor(top / 40)) !== null, 'the rows');
    }
    const order = () => drawn(host).map((each) => Number(each.getAttribute('aria-rowindex')));
    await waitUntil(() => order().every((index, place) => place === 0 || index > order()[place - 1]!), 'the order of the rows');
  });

  it('says that a row is on its way, and shows nothing of the row that its cells held', async () => {
    const host = await tableHost({ rows: Array.from({ length: 500 }, (_, id) => (id < 100 ? line(id) : undefined)) });
    expect(bodyRow(host, 0)!.getAttribute('aria-busy')).to.equal('false');
    grid(host).scrollTop = 40 * 300;
    await waitUntil(() => bodyRow(host, 300) !== null, 'row 300');
    expect(bodyRow(host, 300)!.getAttribute('aria-busy')).to.equal('true');
    expect(bodyRow(host, 300)!.textContent.trim()).to.equal('');
    expect(bodyRow(host, 300)!.offsetHeight, 'its final height').to.equal(40);
    host.rows = host.rows.map((_, id) => line(id));
    host.requestUpdate();
    await waitUntil(() => bodyRow(host, 300)!.textContent.includes('Product 300'), 'the row');
  });

  it('goes to a row', async () => {
    const host = await tableHost();
    host.table.scrollToRow(700);
    const seen = () => {
      const [row, frame] = [bodyRow(host, 700)?.getBoundingClientRect(), grid(host).getBoundingClientRect()];
      return row !== undefined && row.top >= frame.top + 40 && row.bottom <= frame.bottom;
    };
    await waitUntil(seen, 'row 700 in view');
    host.table.scrollToRow(99_999);
    await waitUntil(() => bodyRow(host, 999) !== null, 'the last row');
    host.table.toTop();
    await waitUntil(() => bodyRow(host, 0) !== null, 'the first row');
  });

  it('marks the selected row', async () => {
    const host = await tableHost({ selected: ({ id }) => id === 2 });
    expect(drawn(host).filter((each) => each.getAttribute('aria-selected') === 'true')).to.deep.equal([bodyRow(host, 2)]);
  });

  it('sorts by a click on a header: one way, the other way, not', async () => {
    const host = await tableHost();
    const asked: (string | null)[] = [];
    for (let step = 0; step < 3; step += 1) {
      header(host, 1).querySelector<HTMLElement>('.sort')!.click();
      asked.push(host.sort);
      await host.updateComplete;
    }
    expect(asked).to.deep.equal(['product', '-product', null]);
    expect(header(host, 0).querySelector('.sort'), 'not every column').to.equal(null);
  });
});

describe('a data table on paper', () => {
  it('has all loaded rows around the view while the page is printed, and few again after', async () => {
    const host = await tableHost({ rows: Array.from({ length: 500 }, (_, id) => (id < 100 ? line(id) : undefined)) });
    window.dispatchEvent(new Event('beforeprint'));
    expect(drawn(host).map((each) => each.getAttribute('aria-rowindex'))).to.deep.equal(Array.from({ length: 100 }, (_, id) => String(id + 2)));
    window.dispatchEvent(new Event('afterprint'));
    expect(drawn(host).length).to.be.lessThan(20);
    host.remove();
    window.dispatchEvent(new Event('beforeprint'));
    expect(drawn(host).length).to.be.lessThan(20);
    window.dispatchEvent(new Event('afterprint'));
  });
});
