import { expect } from '@open-wc/testing';
import { isLedgerError } from '../../mock-api/ledger/errors.js';
import { Story } from './support/story.js';

const month = { count: 1, unit: 'month' } as const;
type Order = Parameters<Story['buy']>[2];

/** The member that an order is refused for; null when it is taken. */
function refusedFor(order: Order): string | null {
  try {
    new Story().buy('2025-01-02', 'p', order);
    return null;
  } catch (error) {
    if (isLedgerError(error, 'invalidOrder')) return error.data.field;
    throw error;
  }
}

describe('an order that makes no sense', () => {
  for (const [order, field] of [
    [{ id: '..' }, 'id'],
    [{ name: '' }, 'name'],
    [{ region: '' }, 'region'],
    [{ zone: '' }, 'zone'],
    [{ attributes: [{ key: 'a', value: '1' }, { key: 'a', value: '2' }] }, 'attributes'],
    [{ price: '-5' }, 'price'],
    [{ price: '0.001' }, 'price'],
    [{ cycle: { unit: 'day', from: 'calendar' } }, 'cycle'],
    [{ mode: 'unlimited', cycle: { unit: 'day', from: 'calendar' } }, 'cycle'],
    [{ renewal: 'automatic', autoPeriod: month }, 'renewal'],
    [{ mode: 'periodDecrement', autoPeriod: month }, 'autoPeriod'],
  ] as const satisfies readonly (readonly [Order, string])[]) {
    it(`is refused: ${JSON.stringify(order)}`, () => {
      expect(refusedFor(order)).to.equal(field);
    });
  }

  it('is not one that begins in the past, which means at once', () => {
    expect(refusedFor({ effectiveAt: '2024-01-01' })).to.equal(null);
    expect(refusedFor({ mode: 'periodDecrement', cycle: { unit: 'day', from: 'calendar' }, renewal: 'automatic', autoPeriod: month, price: '0.01' })).to.equal(null);
  });
});
