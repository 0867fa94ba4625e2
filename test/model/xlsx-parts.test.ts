import { expect } from '@open-wc/testing';
import { tabName, workbookParts } from '../../src/model/xlsx-parts.js';
import { styleOf, stylesPart } from '../../src/model/xlsx-styles.js';
import { xmlCellText, xmlText } from '../../src/model/xml-text.js';
import { all, one, readXml, type Node } from './xml.js';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const sheets = [{ name: 'About & more', file: 'worksheets/about.xml' }, { name: 'Rows', file: 'worksheets/rows.xml' }];

describe('what holds the sheets of a workbook together', () => {
  const parts = workbookParts(sheets, 1);
  const part = (name: string): Node => readXml(parts[name]!);

  it('are four parts', () => {
    expect(parts).to.have.all.keys('xl/workbook.xml', 'xl/_rels/workbook.xml.rels', '_rels/.rels', '[Content_Types].xml');
  });

  it('lists the sheets in their order, each tied to its file, and opens one', () => {
    const workbook = part('xl/workbook.xml');
    expect([workbook.name, workbook.attributes]).to.deep.equal(['workbook', { xmlns: main, 'xmlns:r': office }]);
    expect(workbook.children.map(({ name }) => name)).to.deep.equal(['bookViews', 'sheets']);
    expect(one(workbook, 'workbookView').attributes).to.deep.equal({ activeTab: '1' });
    const related = all(part('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => attributes);
    const listed = all(workbook, 'sheet').map(({ attributes }) => [attributes['name'], attributes['sheetId'], related.find(({ Id }) => Id === attributes['r:id'])]);
    expect(listed).to.deep.equal([
      ['About & more', '1', { Id: 'rId1', Type: `${office}/worksheet`, Target: 'worksheets/about.xml' }],
      ['Rows', '2', { Id: 'rId2', Type: `${office}/worksheet`, Target: 'worksheets/rows.xml' }],
    ]);
  });

  it('ties styles and shared texts to the workbook, and the workbook to the file', () => {
    const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
    const own = part('xl/_rels/workbook.xml.rels');
    const outer = part('_rels/.rels');
    for (const root of [own, outer]) expect([root.name, root.attributes]).to.deep.equal(['Relationships', { xmlns: relations }]);
    expect(own.children.slice(2).map(({ attributes }) => attributes)).to.deep.equal([
      { Id: 'rId3', Type: `${office}/styles`, Target: 'styles.xml' },
      { Id: 'rId4', Type: `${office}/sharedStrings`, Target: 'sharedStrings.xml' },
    ]);
    expect(outer.children.map(({ name, attributes }) => [name, attributes])).to.deep.equal([['Relationship', { Id: 'rId1', Type: `${office}/officeDocument`, Target: 'xl/workbook.xml' }]]);
  });

  it('says of what type each part is', () => {
    const types = part('[Content_Types].xml');
    expect([types.name, types.attributes]).to.deep.equal(['Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }]);
    expect(all(types, 'Default').map(({ attributes: { Extension, ContentType } }) => `${Extension}: ${ContentType}`)).to.deep.equal([
      'rels: application/vnd.openxmlformats-package.relationships+xml',
      'xml: application/xml',
    ]);
    const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
    expect(all(types, 'Override').map(({ attributes: { PartName, ContentType } }) => `${PartName}: ${ContentType}`)).to.deep.equal([
      `/xl/workbook.xml: ${sheetType}.sheet.main+xml`,
      `/xl/worksheets/about.xml: ${sheetType}.worksheet+xml`,
      `/xl/worksheets/rows.xml: ${sheetType}.worksheet+xml`,
      `/xl/styles.xml: ${sheetType}.styles+xml`,
      `/xl/sharedStrings.xml: ${sheetType}.sharedStrings+xml`,
    ]);
  });
});

describe('the name of a tab', () => {
  it('has none of the characters that it may not have, and no apostrophe at either end', () => {
    expect(tabName("''It's [a/b\\c]: d?*''")).to.equal("It's  a b c   d  ");
  });

  it('has 31 characters at most, its number among them', () => {
    expect(tabName('x'.repeat(40))).to.equal('x'.repeat(31));
    expect(tabName('x'.repeat(40), ' 12')).to.equal(`${'x'.repeat(28)} 12`);
    expect(tabName('Rows', ' 2')).to.equal('Rows 2');
  });
});

describe('the styles of a workbook', () => {
  const styles = readXml(stylesPart());
  const formats = new Map(all(styles, 'numFmt').map(({ attributes }) => [attributes['numFmtId'], attributes['formatCode']]));
  const looks = one(styles, 'cellXfs').children;
  const formatOf = (style: number) => formats.get(looks[style]!.attributes['numFmtId']);

  it('are listed in the order of the standard, and as many as they say', () => {
    expect([styles.name, styles.attributes]).to.deep.equal(['styleSheet', { xmlns: main }]);
    expect(styles.children.map(({ name }) => name)).to.deep.equal(['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles']);
    for (const list of styles.children) expect(list.attributes, list.name).to.deep.equal({ count: String(list.children.length) });
    expect(new Set(formats.keys()).size).to.equal(one(styles, 'numFmts').children.length);
  });

  it('point at nothing that is not there', () => {
    for (const { name, attributes } of [...looks, ...one(styles, 'cellStyleXfs').children]) {
      expect(name).to.equal('xf');
      for (const [of, list] of [['fontId', 'fonts'], ['fillId', 'fills'], ['borderId', 'borders']] as const) expect(one(styles, list).children[Number(attributes[of] ?? NaN)], of).to.not.equal(undefined);
      const { numFmtId, applyNumberFormat } = attributes;
      expect(applyNumberFormat === '1').to.equal(formats.has(numFmtId));
      expect(numFmtId === '0' || formats.has(numFmtId), numFmtId).to.equal(true);
    }
    for (const { attributes } of looks) expect(attributes['xfId']).to.equal('0');
    expect(one(styles, 'cellStyle').attributes).to.deep.equal({ name: 'Normal', xfId: '0', builtinId: '0' });
  });

  it('begin with what spreadsheets take for granted: a plain font, two fills of their own, a border of nothing', () => {
    const [plain, bold] = one(styles, 'fonts').children;
    expect([plain, bold].map((font) => font!.children.map(({ name, attributes }) => `${name} ${attributes['val'] ?? ''}`))).to.deep.equal([['sz 11', 'name Calibri'], ['b ', 'sz 11', 'name Calibri']]);
    expect(all(styles, 'patternFill').map(({ attributes }) => attributes['patternType'])).to.deep.equal(['none', 'gray125']);
    expect(all(styles, 'fill').map(({ children }) => children.length)).to.deep.equal([1, 1]);
    expect(one(styles, 'border').children.map(({ name }) => name)).to.deep.equal(['left', 'right', 'top', 'bottom', 'diagonal']);
  });

  it('show heads in bold, texts as texts, times to the second and counts in whole', () => {
    expect(looks[0]!.attributes).to.include({ numFmtId: '0', fontId: '0' });
    expect(looks[styleOf.head]!.attributes).to.include({ numFmtId: '0', fontId: '1', applyFont: '1' });
    expect(looks[styleOf.quoted]!.attributes).to.include({ numFmtId: '0', fontId: '0', quotePrefix: '1' });
    expect([formatOf(styleOf.instant), formatOf(styleOf.count)]).to.deep.equal(['yyyy\\-mm\\-dd\\ hh:mm:ss', '#,##0']);
  });

  it('show a number with the digits behind its point, up to eighteen', () => {
    expect(['7', '-1.5', '0.25'].map((decimal) => formatOf(styleOf.number(decimal)))).to.deep.equal(['#,##0', '#,##0.0', '#,##0.00']);
    for (let digits = 1; digits <= 18; digits += 1) expect(formatOf(styleOf.number(`12.${'3'.repeat(digits)}`))).to.equal(`#,##0.${'0'.repeat(digits)}`);
    expect(looks).to.have.lengthOf(styleOf.number(`0.${'1'.repeat(18)}`) + 1);
  });
});

describe('text in XML', () => {
  it('is written without what XML has a meaning for', () => {
    expect(xmlText('<a href="x">&</a>\u0001')).to.equal('&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;\u0001');
    expect(['<', '>', '&', '"'].map(xmlCellText)).to.deep.equal(['&lt;', '&gt;', '&amp;', '&quot;']);
  });

  it('has characters that no XML may hold in the way of the standard, and that way itself escaped', () => {
    expect(['\u0000', 'a\u0008b', '\u000b', '\r\n', '\u001f', '\uffff', '\ufffe'].map(xmlCellText)).to.deep.equal(['_x0000_', 'a_x0008_b', '_x000B_', '_x000D_\n', '_x001F_', '_xFFFF_', '_xFFFE_']);
    expect(['_x0041_', '_xFFff_ _x0041', '_x41_'].map(xmlCellText)).to.deep.equal(['_x005F_x0041_', '_x005F_xFFff_ _x0041', '_x41_']);
  });

  it('stays as it is otherwise', () => {
    for (const text of ['', 'two\nlines\tand a tab', '資源包 ポイント 😀 é', '_x_', " 'x' "]) expect(xmlCellText(text)).to.equal(text);
  });

  it('is cut where a cell is full, and shows it', () => {
    expect(xmlCellText('x'.repeat(32_767))).to.equal('x'.repeat(32_767));
    expect(xmlCellText('x'.repeat(32_768))).to.equal(`${'x'.repeat(32_766)}…`);
  });
});
