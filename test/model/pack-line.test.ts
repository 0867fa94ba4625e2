import { expect } from '@open-wc/testing';
import type { Pack } from '../../src/contract/index.js';
import { lineOf, mostInLine, standsInLine } from '../../src/model/pack-line.js';

const pack = (id: string, change: Partial<Pack> = {}): Pack =>
  ({ id, ownerUin: '1', status: 'valid', capacityMode: 'totalDecrement', comboItems: null, region: null, deductionAttributes: [], ...change }) as Pack;

const ids = (of: Pack, packs: readonly Pack[], rules: readonly string[] | null = ['id']) => lineOf(of, packs, rules).map(({ id }) => id);

describe('the packs that share their usage', () => {
  it('are those of one account: nobody’s usage is told by what another one has', () => {
    const [mine, next, other] = [pack('b'), pack('c'), pack('a', { ownerUin: '2' })];
    expect(ids(mine, [mine, next, other])).to.deep.equal(['b', 'c']);
    expect(ids(other, [mine, next, other])).to.deep.equal(['a']);
  });

  it('are such as give something now, with one bound', () => {
    const stands = [{}, { status: 'frozen' }, { capacityMode: 'unlimited' }, { comboItems: [] }, { status: 'frozen', capacityMode: 'unlimited' }].map((change) => standsInLine(pack('a', change)));
    expect(stands).to.deep.equal([true, false, false, false, false]);
    expect(ids(pack('a'), [pack('a'), pack('b', { capacityMode: 'unlimited' }), pack('c', { comboItems: [] }), pack('d')])).to.deep.equal(['a', 'd']);
  });

  it('are none where the order is not told, for a pack that stands in no line, and for one too far behind', () => {
    const many = Array.from({ length: mostInLine + 1 }, (_, number) => pack(String(number)));
    expect(ids(many[0]!, many)).to.have.length(mostInLine);
    expect(ids(many.at(-1)!, many)).to.deep.equal([]);
    expect(ids(many[0]!, many, null)).to.deep.equal([]);
    expect(ids(pack('x', { capacityMode: 'unlimited' }), many)).to.deep.equal([]);
  });
});
