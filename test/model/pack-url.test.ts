import { expect } from '@open-wc/testing';
import { noFilters, type PackFilters } from '../../src/model/pack-filters.js';
import { packFields, readPackFields } from '../../src/model/pack-url.js';
import { readUrl, writeUrl } from '../../src/model/url-state.js';

const beside = { product: null, sort: null, view: null };

describe('the overview in an address', () => {
  it('comes back as it went in', () => {
    const filters: PackFilters = {
      search: '流量 & 50%',
      status: 'valid',
      mode: 'totalDecrement',
      kind: 'live/traffic',
      expiresWithin: 30,
      expiresFrom: '2026-07-01',
      expiresTo: '2026-07-31',
      concern: 'lapsing',
    };
    const search = writeUrl('?lang=en', 'packs', packFields(filters, { product: 'live', sort: '-expiresAt', view: 'cards' }));
    expect(search).to.match(/^\?lang=en&packs\.product=live/);
    expect(readPackFields(readUrl(search, 'packs'))).to.deep.equal({ filters, product: 'live', sort: '-expiresAt', view: 'cards' });
  });

  it('knows each order, either way, and each view', () => {
    for (const name of ['name', 'status', 'subproduct', 'expiresAt', 'invalidAt', 'purchasedAt', 'effectiveAt', 'totalCapacity', 'totalRemaining', 'usedAmount']) {
      expect([readPackFields({ sort: name }).sort, readPackFields({ sort: `-${name}` }).sort, readPackFields({ sort: `--${name}` }).sort, readPackFields({ sort: name.replace(/.$/, '-$&') }).sort], name).to.deep.equal([name, `-${name}`, null, null]);
    }
    for (const view of ['table', 'cards']) expect(readPackFields({ view }).view).to.equal(view);
    for (const concern of ['expiringSoon', 'runningLow', 'lapsing']) expect(readPackFields({ concern }).filters.concern).to.equal(concern);
    for (const status of ['valid', 'inactive', 'frozen', 'exhausted', 'expired', 'refunded']) expect(readPackFields({ status }).filters.status).to.equal(status);
    for (const mode of ['totalDecrement', 'periodDecrement', 'shardDecrement', 'unlimited']) expect(readPackFields({ mode }).filters.mode).to.equal(mode);
  });

  it('takes days up to ten years ahead, and texts of two hundred letters', () => {
    const within = (text: string) => readPackFields({ within: text }).filters.expiresWithin;
    expect(['0', '30', '3660', '3661', '00030', 'x30', '30x', '-1', '3.5', ''].map(within)).to.deep.equal([0, 30, 3660, null, null, null, null, null, null, null]);
    expect([200, 201].map((length) => readPackFields({ search: 'x'.repeat(length) }).filters.search.length)).to.deep.equal([200, 0]);
  });

  it('is not there for what is not chosen', () => {
    expect(writeUrl('', 'packs', packFields(noFilters, beside))).to.equal('');
    expect(readPackFields({})).to.deep.equal({ filters: noFilters, product: null, sort: null, view: null });
  });

  it('ignores what cannot be shown', () => {
    const nonsense = { status: 'asleep', mode: 'toString', within: '1e9', from: '2026-02-30', to: 'tomorrow', concern: '__proto__', sort: 'price', view: 'hologram', search: 'x'.repeat(201), kind: 'k'.repeat(201) };
    expect(readPackFields(nonsense)).to.deep.equal({ filters: noFilters, product: null, sort: null, view: null });
    expect(readPackFields({ within: '9999' }).filters.expiresWithin).to.equal(null);
  });
});
