import { expect } from '@open-wc/testing';
import { rowWindow } from '../../src/model/row-window.js';
import { mayExport } from '../../src/model/may-export.js';
import { isBoundOnly } from '../../src/model/pack-use.js';
import { safeLink } from '../../src/model/safe-link.js';

describe('links that come as data', () => {
  it('lets https and relative ones through', () => {
    for (const link of ['https://buy.example/x?a=1', '/buy', 'buy/pack', '?p=1', '#x']) expect(safeLink(link), link).to.equal(link);
  });

  it('drops everything else', () => {
    expect([safeLink(' /buy '), safeLink('buy/a:b'), safeLink('?to=http://x'), safeLink('HTTPS://buy.example')]).to.deep.equal(['/buy', 'buy/a:b', '?to=http://x', 'HTTPS://buy.example']);
    const bad = ['javascript:alert(1)', 'ftp:https://x', 'x-y+z.1:https://x', ' JavaScript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', 'http://x.example', '//x.example', '\\\\x.example', 'ftp://x', '', null, undefined];
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

  it('looks further ahead on one side where that is asked for, and stands at the end where a list has become short', () => {
    expect(rowWindow(480, 480, 48, 1000, 2, 7)).to.deep.equal({ first: 8, last: 26 });
    expect(rowWindow(9600, 480, 48, 20, 0)).to.deep.equal({ first: 19, last: 19 });
  });

  it('is empty for an empty list', () => {
    const { first, last } = rowWindow(0, 480, 48, 0, 6);
    expect(last).to.be.lessThan(first);
  });
});

describe('what a backend makes files of', () => {
  it('is told by what it can do, and nothing while that is not known', () => {
    const operations = (...names: readonly string[]) => mayExport({ operations: names } as never);
    expect([operations('packs.list', 'exports.create'), operations('packs.list'), mayExport(undefined)]).to.deep.equal([true, false, false]);
  });
});

describe('the use of a pack', () => {
  it('is of its plug-in alone where it counts as used and nothing was taken', () => {
    const bound = (used: boolean, usedAmount: string | null) => isBoundOnly({ used, usedAmount });
    expect([bound(true, '0.000000000'), bound(true, '0.000000001'), bound(true, null), bound(false, '0')]).to.deep.equal([true, false, false, false]);
  });
});
