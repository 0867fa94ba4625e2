/** What a refund tells of packs, quotes and answers that few have. */
import { expect } from '@open-wc/testing';
import type { PackSource } from '../../src/api/pack-source.js';
import type { Pack, RefundQuote } from '../../src/contract/index.js';
import { ApiError } from '../../src/index.js';
import { inDialog, refundOf, said, stage, type, type Stage } from './refund-support.js';
import { part, waitUntil } from './support.js';

const over = (scene: Stage, more: (source: PackSource) => Partial<PackSource>): Stage => ({ ...scene, source: { ...scene.source, ...more(scene.source) } });
const quoted = (quote: Partial<RefundQuote>, pack: Partial<Pack> = {}): Stage =>
  over(stage(), (source) => ({
    refundQuote: async (...request) => ({ ...(await source.refundQuote(...request)), ...quote }),
    pack: async (...request) => ({ ...(await source.pack(...request)), ...pack }),
  }));

afterEach(() => localStorage.clear());

describe('a refund that is not like others', () => {
  it('tells what is kept back, that there is no deadline, and that renewal stops', async () => {
    const element = await refundOf(quoted({ amount: { amount: '400.5', currency: 'CNY' }, deadline: null }, { renewalMethod: 'automatic', totalRemaining: null }), 'new-1');
    expect(said(element)).to.match(/You get back ?CN¥400\.50.*less CN¥119\.50 for what has been used.*No deadline.*Automatic renewal of this pack stops/);
    expect(said(element), 'nothing is told to be left').not.to.contain('Left in the pack');
  });

  it('offers nothing to be sent while nobody knows what comes back', async () => {
    const scene = quoted({ amount: null });
    const element = await refundOf(scene, 'new-1');
    expect(said(element)).to.match(/You get back ?Unknown/);
    expect(() => inDialog(element, 'Refund')).to.throw('no button');
    expect(scene.keys).to.deep.equal([]);
  });

  it('shows what has changed when others were at the pack while the answer was lost', async () => {
    let lost = false;
    const element = await refundOf(
      over(stage(), (source) => ({
        refund: () => {
          lost = true;
          return Promise.reject(new ApiError('network', { outcomeUnknown: true }));
        },
        pack: async (...request) => {
          const pack = await source.pack(...request);
          return lost ? { ...pack, etag: '"other"', totalRemaining: '99', renewalMethod: null } : pack;
        },
        refundQuote: async (...request) => {
          const quote = await source.refundQuote(...request);
          return lost ? { ...quote, etag: '"other"', amount: { amount: '500', currency: 'CNY' } } : quote;
        },
      })),
      'new-1',
    );
    await type(element, 'new-1');
    inDialog(element, 'Refund').click();
    await waitUntil(() => /CN¥520\.00.*CN¥500\.00/.test(said(element)), 'both amounts');
    expect(said(element)).to.match(/100.*99/);
  });

  it('is no longer ours when the pack is given back and its key is refused', async () => {
    let given = false;
    const element = await refundOf(
      over(stage(), (source) => ({
        refund: () => {
          if (given) return Promise.reject(new ApiError('refused', { status: 409, code: 'idempotencyKeyReused' }));
          given = true;
          return Promise.reject(new ApiError('network', { outcomeUnknown: true }));
        },
        pack: async (...request) => {
          const pack = await source.pack(...request);
          return given ? { ...pack, status: 'refunded', invalidAt: null, etag: '"other"' } : pack;
        },
        refundQuote: async (...request) => {
          const quote = await source.refundQuote(...request);
          return given ? { ...quote, eligible: false, reasons: ['refundedBefore'], amount: null, etag: '"other"' } : quote;
        },
      })),
      'new-1',
    );
    await type(element, 'new-1');
    inDialog(element, 'Refund').click();
    await waitUntil(() => /Refunded/.test(said(element)), 'what it is now');
    expect(part(element, 'dialog.refund').querySelector('.receipt'), 'no receipt of ours').to.equal(null);
  });
});
