import { expect } from '@open-wc/testing';
import { cellText, csvCell, tsvCell } from '../../src/model/spreadsheet-cell.js';

describe('a cell on its way to a spreadsheet', () => {
  it('is no formula, however it begins', () => {
    for (const text of ['=1+1', '+1+1', '-1+1', '@SUM(A1)', '  =1', '\t=1', '\rx', '\nx', '＝1', '＠a', '\uFEFF=1', '-0x1', '+8613800138000']) {
      expect(cellText(text)).to.equal(`'${text}`);
    }
  });

  it('stays as it is when it is a number or harmless', () => {
    for (const text of ['-9.600000000', '19999.706666667', '0', '-12345678901234567890.123456789', 'a=b', '–', '', ' x', "'x"]) {
      expect(cellText(text)).to.equal(text);
    }
  });

  it('is quoted in CSV where it must be', () => {
    expect(['a,b', 'say "x"', 'two\nlines', '=HYPERLINK("x","y")', '1.5'].map(csvCell)).to.deep.equal([
      '"a,b"',
      '"say ""x"""',
      '"two\nlines"',
      '"\'=HYPERLINK(""x"",""y"")"',
      '1.5',
    ]);
  });

  it('is quoted in tab-separated text only where it would be cut', () => {
    expect(['a,b', 'say "x"', '"x"', 'two\nlines', 'a\tb'].map(tsvCell)).to.deep.equal(['a,b', 'say "x"', '"""x"""', '"two\nlines"', '"a\tb"']);
  });

  it('shows control characters by their pictures instead of passing them on', () => {
    const text = 'a\u0000b\u001b[31m\u007f\u0008\u000b\u000c\u000e\u001f';
    for (const write of [csvCell, tsvCell]) expect(write(text)).to.equal('a␀b␛[31m␡␈␋␌␎␟');
    expect(csvCell('\u0000a,b')).to.equal('"␀a,b"');
    expect(csvCell('a\tb')).to.equal('a\tb');
  });
});
