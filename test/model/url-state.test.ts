import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readUrl, writeUrl } from '../../src/model/url-state.js';

describe('a view in an address', () => {
  it('stands there under its name, beside those of others and of the page, which stay as they are', () => {
    const search = writeUrl('?page=2&q=a%20b&packs.product=mps', 'main', { product: 'trtc', from: '2025-06-01', pack: null, sort: '' });
    expect(search).to.equal('?page=2&q=a%20b&packs.product=mps&main.product=trtc&main.from=2025-06-01');
    expect(readUrl(search, 'main')).to.deep.equal({ product: 'trtc', from: '2025-06-01' });
    expect(readUrl(search, 'packs')).to.deep.equal({ product: 'mps' });
    expect(writeUrl(search, 'main', {})).to.equal('?page=2&q=a%20b&packs.product=mps');
    expect(writeUrl('?main.product=x', 'main', {})).to.equal('');
  });

  it('is not taken for another whose name begins alike', () => {
    expect(readUrl('?main2.product=a&main=b&main.x', 'main')).to.deep.equal({});
    expect(writeUrl('?main2.product=a', 'main', {})).to.equal('?main2.product=a');
  });

  it('may stand there without a question mark, and keeps what another one says', () => {
    expect(readUrl('main.a=1', 'main')).to.deep.equal({ a: '1' });
    expect(writeUrl('x=1?2&y=?', 'main', { a: '1' })).to.equal('?x=1?2&y=?&main.a=1');
    expect(writeUrl('?&a=1&&b=2&', 'main', {})).to.equal('?a=1&b=2');
  });

  it('has spaces in either writing', () => {
    expect(readUrl('?main.a=1+2%203', 'main')).to.deep.equal({ a: '1 2 3' });
    expect(writeUrl('', 'main', { a: '2025-06-01T00:00/b,c d&e' })).to.equal('?main.a=2025-06-01T00:00/b,c%20d%26e');
  });

  it('leaves alone what has no name that can be read', () => {
    expect(readUrl('?%E0%A4%A=1&main.c=1', 'main')).to.deep.equal({ c: '1' });
    expect(writeUrl('?%E0%A4%A=1&main.c=1', 'main', {})).to.equal('?%E0%A4%A=1');
  });

  it('passes over what cannot be read', () => {
    expect(readUrl('?main.a=%E0%A4%A&main.b=&main.c=1&main.c=2', 'main')).to.deep.equal({ c: '1' });
  });

  it('comes back as it went in, whatever the texts', () => {
    const name = fc.stringMatching(/^[a-z]{1,8}$/);
    const value = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/[\uD800-\uDFFF]/.test(text));
    fc.assert(
      fc.property(fc.dictionary(name, value), fc.stringMatching(/^[a-z-]{1,6}$/), (fields, key) => {
        expect(readUrl(writeUrl('?other=1', key, fields), key)).to.deep.equal({ ...fields });
      }),
    );
  });
});
