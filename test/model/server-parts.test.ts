/** What a server writes into a page. */
import { expect } from '@open-wc/testing';
import { importMap, skeleton, type SkeletonTag } from '../../src/ssr.js';
import { tags } from '../elements/support.js';

const styleOf = (markup: string): string => /<style[^>]*>(.*)<\/style>/.exec(markup)![1]!;

describe('skeletons', () => {
  for (const tag of tags) {
    it(`keeps the place of <${tag}>, wide and narrow, and says that it is busy`, () => {
      const markup = skeleton(tag);
      expect(markup).to.match(/^<template shadowrootmode="open"><style>[^<]+<\/style><div class="frame" aria-busy="true"><\/div><\/template>$/);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(styleOf(markup));
      const narrower = [...sheet.cssRules].filter((rule) => rule instanceof CSSContainerRule);
      expect(narrower.length).to.be.above(0);
      expect([...sheet.cssRules].some((rule) => rule instanceof CSSStyleRule && rule.selectorText === '.frame')).to.equal(true);
    });
  }

  it('keeps another place for a burn-down alone', () => {
    expect(skeleton('usage-chart')).to.contain(':host([kind=burndown]) .frame{min-block-size:var(--packmeter-height,980px)}').and.to.contain('1200px');
    expect(skeleton('plugin-list')).not.to.contain('burndown');
  });

  it('takes the nonce of the page as text, and no tag that it does not know', () => {
    expect(skeleton('plugin-list', { nonce: 'a"&<b' })).to.contain('<style nonce="a&quot;&amp;<b">');
    expect(() => skeleton('toString' as SkeletonTag)).to.throw(RangeError, 'There is no skeleton of <toString>.');
  });
});

describe('the import map', () => {
  const map = { integrity: { './packmeter.js': 'sha384-a', './parts/$&.js': 'sha384-b', 'https://elsewhere.example/x.js': 'sha384-c' } };
  const content = (markup: string): unknown => JSON.parse(/>(.*)<\/script>$/.exec(markup)![1]!);

  it('names files from the folder of the build, however that is written', () => {
    for (const base of ['https://cdn.example/p', 'https://cdn.example/p/']) {
      const markup = importMap(map, { base });
      expect(markup).to.match(/^<script type="importmap">/);
      expect(content(markup)).to.deep.equal({ integrity: { 'https://cdn.example/p/packmeter.js': 'sha384-a', 'https://cdn.example/p/parts/$&.js': 'sha384-b', 'https://elsewhere.example/x.js': 'sha384-c' } });
    }
  });

  it('takes a nonce, and is not ended by an address', () => {
    const markup = importMap({ integrity: { './</script><b>.js': 'x' } }, { base: '/p', nonce: 'n"' });
    expect(markup).to.match(/^<script type="importmap" nonce="n&quot;">/);
    expect(markup.match(/<\/script>/g)).to.have.length(1);
    expect(content(markup)).to.deep.equal({ integrity: { '/p/</script><b>.js': 'x' } });
  });
});
