import { expect } from '@open-wc/testing';
import type { PassedOver, UncoveredUsage } from '../../src/contract/index.js';
import { refusedAlike } from '../../src/model/refused-alike.js';

const pack = (packId: string, reason: string, detail: string | null = null): PassedOver => ({ packId, packName: packId, reason, detail });
let made = 0;
const usage = (considered: readonly PassedOver[], own: Partial<UncoveredUsage> = {}): UncoveredUsage => ({
  usageId: `u-${(made += 1)}`,
  ownerUin: '1',
  product: 'trtc',
  subproduct: 'call',
  billingItem: 'video',
  specification: null,
  region: null,
  usageStart: '2026-05-01T00:00:00+08:00',
  usageEnd: '2026-05-02T00:00:00+08:00',
  settledAt: '2026-05-02T04:00:00+08:00',
  meteredUsage: '1',
  uncoveredUsage: '0.1',
  unit: 'second',
  considered: [...considered],
  ...own,
});

describe('usages that were refused alike', () => {
  it('stand together whatever the order of deduction was, with their exact sum', () => {
    const [a, b] = [pack('a', 'exhausted'), pack('b', 'frozen', 'mic')];
    const [group, ...others] = refusedAlike([usage([a, b]), usage([b, a], { uncoveredUsage: '0.2' })]);
    expect(others).to.have.length(0);
    expect(group!.usages).to.have.length(2);
    expect(group!.uncovered).to.equal('0.3');
    expect(group!.considered).to.deep.equal([a, b]);
  });

  it('are not parted by packs beside the point, and all of those are named once', () => {
    const [near, other, stranger] = [pack('a', 'exhausted'), pack('b', 'otherSubproduct', 'x'), pack('c', 'ownerMismatch', '2')];
    const groups = refusedAlike([usage([near, other]), usage([stranger, near, other]), usage([near])]);
    expect(groups).to.have.length(1);
    expect(groups[0]!.considered).to.deep.equal([near, other, stranger]);
  });

  it('are parted by what speaks against a pack that might have taken them', () => {
    const ways = [[pack('a', 'exhausted')], [pack('a', 'frozen')], [pack('b', 'frozen')], [pack('b', 'frozen', 'mic')], [pack('a', 'exhausted'), pack('b', 'frozen')], []];
    expect(refusedAlike(ways.map((considered) => usage(considered)))).to.have.length(ways.length);
  });

  it('are parted by account, product, subproduct, billing item and unit, and by nothing else of theirs', () => {
    for (const own of [{ ownerUin: '2' }, { product: 'live' }, { subproduct: 'rec' }, { billingItem: 'audio' }, { unit: 'byte' }]) {
      expect(refusedAlike([usage([]), usage([], own)]), JSON.stringify(own)).to.have.length(2);
    }
    expect(refusedAlike([usage([]), usage([], { specification: 'HD', region: 'eu-frankfurt', settledAt: '2026-05-03T04:00:00+08:00' })])).to.have.length(1);
  });

  it('come in the order of the first of each, and there is none without usage', () => {
    const [first, second, third] = [usage([pack('a', 'exhausted')]), usage([pack('b', 'frozen')]), usage([pack('a', 'exhausted')])];
    expect(refusedAlike([first, second, third]).map(({ usages }) => usages)).to.deep.equal([[first, third], [second]]);
    expect(refusedAlike([])).to.deep.equal([]);
  });
});
