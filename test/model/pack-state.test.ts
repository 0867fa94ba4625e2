import { expect } from '@open-wc/testing';
import type { Pack } from '../../src/contract/index.js';
import { fillsAgain, isOverdue } from '../../src/model/pack-state.js';

const pack = (change: Partial<Pack> = {}): Pack =>
  ({
    status: 'valid',
    period: { total: '1', remaining: '1', start: '2026-05-16T00:00:00+08:00', end: '2026-06-16T00:00:00+08:00' },
    expiresAt: '2026-06-16T00:00:00+08:00',
    renewalMethod: 'manual',
    invalidAt: null,
    ...change,
  }) as Pack;

describe('what the times of a pack say', () => {
  it('has its last period not filled up again, unless it is renewed by itself', () => {
    expect(fillsAgain(pack())).to.equal(false);
    expect(fillsAgain(pack({ expiresAt: '2026-06-16T01:00:00+09:00' }))).to.equal(false);
    expect(fillsAgain(pack({ renewalMethod: 'automatic' }))).to.equal(true);
    expect(fillsAgain(pack({ expiresAt: '2026-07-16T00:00:00+08:00' }))).to.equal(true);
    expect(fillsAgain(pack({ expiresAt: '2026-07-16T00:00:00+08:00', invalidAt: '2026-06-01T00:00:00+08:00' }))).to.equal(false);
    expect(fillsAgain(pack({ period: null, expiresAt: '2026-07-16T00:00:00+08:00' }))).to.equal(false);
  });

  it('is past its expiry from the instant of that on, while it is still called valid', () => {
    expect(isOverdue(pack(), '2026-06-15T15:59:59Z')).to.equal(false);
    expect(isOverdue(pack(), '2026-06-15T16:00:00Z')).to.equal(true);
    expect(isOverdue(pack({ status: 'expired' }), '2026-07-01T00:00:00Z')).to.equal(false);
  });
});
