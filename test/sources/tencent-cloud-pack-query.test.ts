import { expect } from '@open-wc/testing';
import { ApiError } from '../../src/api/api-error.js';
import type { Pack } from '../../src/contract/index.js';
import { pageOf } from '../../src/sources/tencent-cloud/pack-query.js';

const now = Date.parse('2025-06-15T12:00:00+08:00');
const pack = (id: string, more: Partial<Pack> = {}): Pack =>
  ({
    id,
    name: `Pack ${id}`,
    subproduct: 'live/traffic',
    status: 'valid',
    capacityMode: 'totalDecrement',
    capacityUnit: 'GB',
    totalCapacity: '100',
    totalRemaining: '50',
    usedAmount: '50',
    purchasedAt: '2025-01-01T00:00:00+08:00',
    effectiveAt: '2025-01-01T00:00:00+08:00',
    expiresAt: '2026-01-01T00:00:00+08:00',
    invalidAt: null,
    ...more,
  }) as unknown as Pack;

const sorted = (packs: readonly Pack[], sort: string) => pageOf(packs, { product: 'live', sort }, 'then', now).items.map(({ id }) => id);

describe('packs that are sorted where they are at hand', () => {
  it('stand by amount, not by its digits, and unlimited ones before all', () => {
    const packs = [pack('ten', { totalCapacity: '10' }), pack('none', { totalCapacity: null }), pack('nine', { totalCapacity: '9.5' })];
    expect(sorted(packs, 'totalCapacity')).to.deep.equal(['none', 'nine', 'ten']);
    expect(sorted(packs, '-totalCapacity')).to.deep.equal(['ten', 'nine', 'none']);
    expect(sorted([...packs].reverse(), 'totalCapacity')).to.deep.equal(['none', 'nine', 'ten']);
  });

  it('stand by instant whatever its offset, those without one before all', () => {
    const packs = [pack('later', { invalidAt: '2025-03-01T00:00:00+08:00' }), pack('never'), pack('sooner', { invalidAt: '2025-02-28T15:59:59Z' })];
    expect(sorted(packs, 'invalidAt')).to.deep.equal(['never', 'sooner', 'later']);
    expect(sorted([...packs].reverse(), '-invalidAt')).to.deep.equal(['later', 'sooner', 'never']);
  });

  it('stand by name, and by id where that does not tell them apart', () => {
    const packs = [pack('d', { name: 'same' }), pack('b', { name: 'zebra' }), pack('c', { name: 'same' }), pack('a', { name: 'ape' })];
    expect(sorted(packs, 'name')).to.deep.equal(['a', 'c', 'd', 'b']);
    expect(sorted(packs, '-name')).to.deep.equal(['b', 'c', 'd', 'a']);
  });

  it('are not sorted by what packs do not have', () => {
    for (const sort of ['price', '-', '']) {
      expect(() => sorted([], sort), sort).to.throw(ApiError).with.include({ kind: 'refused', status: 400, code: 'invalidParameterValue', field: 'sort' });
    }
  });
});

describe('packs that lapse, counted where they are at hand', () => {
  it('are added up by unit, without those whose amount has none', () => {
    const expiresAt = '2025-06-18T00:00:00+08:00';
    const packs = [
      pack('a', { expiresAt, totalRemaining: '1.5' }),
      pack('b', { expiresAt, totalRemaining: '2', status: 'frozen' }),
      pack('c', { expiresAt, totalRemaining: '7', capacityUnit: 'hour' }),
      pack('d', { expiresAt, totalRemaining: '9', capacityUnit: null }),
      pack('e', { expiresAt, totalRemaining: null }),
      pack('f', { expiresAt, totalRemaining: '0' }),
      pack('g'),
    ];
    const { summary } = pageOf(packs, { product: 'live' }, 'then', now);
    expect(summary?.lapsing?.packs).to.equal(4);
    expect(summary?.lapsing?.amounts.map(({ unit, amount }) => [unit, Number(amount)])).to.deep.equal([['GB', 3.5], ['hour', 7]]);
  });
});
