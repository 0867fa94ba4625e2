import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { arranged, noArrangement, type ArrangedColumn } from '../../src/model/column-arrangement.js';
import { allowedWidth, movedBefore, pinnedOrder } from '../../src/model/column-moves.js';

const columns: readonly ArrangedColumn[] = [{ key: 'a', pinned: true }, { key: 'b', width: 90 }, { key: 'c' }, { key: 'd' }];
const keys = (all: readonly ArrangedColumn[]) => all.map(({ key }) => key).join('');
const inOrder = (order: string) => keys(arranged(columns, { ...noArrangement, order: [...order] }));

describe('arranged columns', () => {
  it('are those of the table where nothing has been chosen, as the same objects', () => {
    expect(noArrangement).to.deep.equal({ hidden: [], order: [], widths: {}, pinned: {} });
    const shown = arranged(columns, noArrangement);
    expect(shown).to.deep.equal(columns);
    expect(shown.every((column, index) => column === columns[index])).to.equal(true);
  });

  it('stand in the order chosen', () => {
    expect(inOrder('dcba')).to.equal('dcba');
  });

  it('put a column that the order does not know behind the one it follows in the table', () => {
    expect(inOrder('db')).to.equal('adbc');
    expect(inOrder('dcb'), 'the first of the table comes first').to.equal('adcb');
    expect(inOrder('ca')).to.equal('cdab');
  });

  it('have no columns that are there no more, and none that an object has by nature', () => {
    expect(arranged(columns, { ...noArrangement, order: [...'xdcba'] })).to.deep.equal(columns.toReversed());
    const odd = [{ key: 'constructor' }, { key: '__proto__' }];
    expect(arranged(odd, noArrangement)).to.deep.equal(odd);
  });

  it('lose none and double none, whatever the order', () => {
    const letters = fc.uniqueArray(fc.constantFrom(...'abcdefgh'));
    fc.assert(
      fc.property(letters, letters, (own, order) => {
        const shown = [...keys(arranged(own.map((key) => ({ key })), { ...noArrangement, order }))];
        expect([...shown].sort()).to.deep.equal([...own].sort());
        const known = order.filter((key) => own.includes(key));
        expect(shown.filter((key) => known.includes(key))).to.deep.equal(known);
      }),
    );
  });

  it('are as wide as chosen, and keep to it', () => {
    const [a, b, c] = arranged(columns, { ...noArrangement, widths: { b: 120, c: 70 } });
    expect([a, b, c]).to.deep.equal([{ key: 'a', pinned: true }, { key: 'b', width: 120, fixed: true }, { key: 'c', width: 70, fixed: true }]);
  });

  it('are pinned or let go as chosen', () => {
    const [a, b, c] = arranged(columns, { ...noArrangement, pinned: { a: false, b: true } });
    expect([a, b]).to.deep.equal([{ key: 'a', pinned: false }, { key: 'b', width: 90, pinned: true }]);
    expect(c).to.equal(columns[2]);
  });

  it('stay the same objects where what has been chosen is what they are', () => {
    const [a, b] = arranged(columns, { ...noArrangement, pinned: { a: true, b: false } });
    expect([a === columns[0], b === columns[1]]).to.deep.equal([true, true]);
  });

  it('have their width and their pin at once', () => {
    expect(arranged(columns, { ...noArrangement, widths: { a: 80 }, pinned: { a: true } })[0]).to.deep.equal({ key: 'a', pinned: true, width: 80, fixed: true });
  });
});

describe('a column that is moved', () => {
  const moved = (key: string, before: string | null) => movedBefore([...'abcd'], key, before).join('');

  it('stands right before another', () => {
    expect([moved('d', 'a'), moved('d', 'b'), moved('a', 'd')]).to.deep.equal(['dabc', 'adbc', 'bcad']);
  });

  it('goes to the end before none, and before one that is not there', () => {
    expect([moved('b', null), moved('b', 'x')]).to.deep.equal(['acdb', 'acdb']);
  });

  it('stays where it is before itself', () => {
    expect(moved('b', 'b')).to.equal('abcd');
  });

  it('joins those that are pinned, or stays behind them', () => {
    const pinned = [{ key: 'a', pinned: true }, { key: 'b', pinned: true }, { key: 'c' }, { key: 'd' }];
    expect([pinnedOrder(pinned, 'd').join(''), pinnedOrder(pinned, 'a').join('')]).to.deep.equal(['abdc', 'bacd']);
    expect(pinnedOrder([{ key: 'a', pinned: true }, { key: 'b' }, { key: 'c', pinned: true }, { key: 'd' }], 'c').join(''), 'where it stood does not count').to.equal('acbd');
    expect(pinnedOrder([{ key: 'a' }, { key: 'b' }], 'b').join(''), 'the first that is pinned').to.equal('ba');
    expect(pinnedOrder([{ key: 'a', pinned: true }, { key: 'b', pinned: true }], 'a').join(''), 'nothing behind it').to.equal('ba');
  });
});

describe('a width of a column', () => {
  it('is a whole number of pixels from 64 to 960', () => {
    expect([63, 64, 100.4, 100.5, 960, 961, -5].map(allowedWidth)).to.deep.equal([64, 64, 100, 101, 960, 960, 64]);
  });
});
