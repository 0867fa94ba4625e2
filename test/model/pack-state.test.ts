import { expect } from '@open-wc/testing';
import type { Pack } from '../../src/contract/index.js';
import { isOverdue } from '../../src/model/pack-state.js';
import { fillsAgain } from '../../src/model/period-refill.js';

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

  it('is past its expiry while its renewal is tried again', () => {
    const statusReason = { code: 'renewalRetried', since: null, requiredMode: null, currentMode: null } as const;
    expect(isOverdue(pack({ statusReason: null }))).to.equal(false);
    expect(isOverdue(pack({ statusReason }))).to.equal(true);
    expect(fillsAgain(pack({ statusReason, renewalMethod: 'automatic' }))).to.equal(false);
    expect(isOverdue(pack({ statusReason, status: 'expired' }))).to.equal(false);
  });
});
