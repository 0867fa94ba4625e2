import { expect } from '@open-wc/testing';
import { rowWindow } from '../../src/model/row-window.js';
import { safeLink } from '../../src/model/safe-link.js';

describe('links that come as data', () => {
  it('lets https and relative ones through', () => {
    for (const link of ['https://buy.example/x?a=1', '/buy', 'buy/pack', '?p=1', '#x']) expect(safeLink(link), link).to.equal(link);
  });

  it('drops everything else', () => {
    const bad = ['javascript:alert(1)', ' JavaScript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', 'http://x.example', '//x.example', '\\\\x.example', 'ftp://x', '', null, undefined];
    for (const link of bad) expect(safeLink(link), String(link)).to.equal(undefined);
  });
});

describe('rows in view', () => {
  it('begins and ends with the list', () => {
    expect(rowWindow(0, 480, 48, 1000, 6)).to.deep.equal({ first: 0, last: 15 });
    expect(rowWindow(48_000, 480, 48, 1000, 6)).to.deep.equal({ first: 994, last: 999 });
  });

  it('covers rows that are cut off at either edge', () => {
    expect(rowWindow(100, 100, 48, 1000, 0)).to.deep.equal({ first: 2, last: 4 });
  });

  it('is empty for an empty list', () => {
    const { first, last } = rowWindow(0, 480, 48, 0, 6);
    expect(last).to.be.lessThan(first);
  });
});
