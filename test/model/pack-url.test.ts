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
