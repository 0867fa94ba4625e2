import { expect } from '@open-wc/testing';
import type { ExportColumn } from '../../src/model/export-sheet.js';
import { aboutSheet, sheetEnd, sheetWriter, SharedStrings } from '../../src/model/export-xlsx.js';
import { stylesPart } from '../../src/model/xlsx-styles.js';
import { all, one, readXml, type Node } from './xml.js';

type Row = readonly (string | null)[];
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const columns = (...kinds: readonly ExportColumn<Row>['kind'][]): readonly ExportColumn<Row>[] =>
  kinds.map((kind, index) => ({ kind, label: `${kind} ${index}`, value: (row) => row[index] ?? null }));

/** A sheet of rows, and the texts that it shares. */
function sheetOf(kinds: readonly ExportColumn<Row>['kind'][], rows: readonly Row[], { timeZone = 'UTC', strings = new SharedStrings() } = {}) {
  const writer = sheetWriter(columns(...kinds), timeZone, strings);
  return { sheet: readXml(writer.head([]) + writer.rows(rows) + sheetEnd), shared: readXml(strings.part()) };
}

const textsOf = (shared: Node) => shared.children.map((item) => one(item, 't').text);

/** What the cells of a sheet hold, by their place: texts by quotes, other values as they are written. */
function held({ sheet, shared }: ReturnType<typeof sheetOf>): Readonly<Record<string, string>> {
  const texts = textsOf(shared);
  return Object.fromEntries(
    all(sheet, 'c').map((cell) => {
      const { r, t } = cell.attributes;
      const content = t === 'inlineStr' ? `"${one(cell, 't').text}"` : t === 's' ? `"${texts[Number(one(cell, 'v').text)]}"` : one(cell, 'v').text;
      return [r!, content];
    }),
  );
}

/** How a cell is shown: the format of its number, and whether it is bold or marked as text. */
const styles = readXml(stylesPart());
function look({ sheet }: { readonly sheet: Node }, place: string) {
  const cell = all(sheet, 'c').find(({ attributes }) => attributes['r'] === place)!;
  const style = one(styles, 'cellXfs').children[Number(cell.attributes['s'] ?? 0)]!.attributes;
  const format = all(styles, 'numFmt').find(({ attributes }) => attributes['numFmtId'] === style['numFmtId']);
  const bold = all(one(styles, 'fonts').children[Number(style['fontId'])]!, 'b').length === 1;
  return [format?.attributes['formatCode'] ?? 'general', ...(bold ? ['bold'] : []), ...(style['quotePrefix'] === '1' ? ['text'] : [])].join(' ');
}

describe('a sheet of a workbook', () => {
  it('has the labels in its first row, and each row below', () => {
    const sheet = sheetOf(['text', 'number'], [['a', '1.50'], ['b', '-2']]);
    expect(held(sheet)).to.deep.equal({ A1: '"text 0"', B1: '"number 1"', A2: '"a"', B2: '1.50', A3: '"b"', B3: '-2' });
    expect(all(sheet.sheet, 'row').map(({ attributes }) => attributes['r'])).to.deep.equal(['1', '2', '3']);
  });

  it('is a sheet by name, whose first row stays in view, with a width for each column', () => {
    const { sheet } = sheetOf(['text', 'number', 'instant'], []);
    expect([sheet.name, sheet.attributes['xmlns']]).to.deep.equal(['worksheet', main]);
    expect(sheet.children.map(({ name }) => name)).to.deep.equal(['sheetViews', 'cols', 'sheetData']);
    expect(one(sheet, 'sheetView').attributes).to.deep.equal({ workbookViewId: '0' });
    expect(one(sheet, 'pane').attributes).to.deep.equal({ ySplit: '1', topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' });
    const widths = all(sheet, 'col').map(({ attributes: { min, max, width, customWidth } }) => `${min}-${max}: ${width} ${customWidth}`);
    expect(widths).to.deep.equal(['1-1: 24 1', '2-2: 21 1', '3-3: 21 1']);
  });

  it('has no cell where there is no value', () => {
    expect(held(sheetOf(['text', 'number', 'instant'], [[null, null, null], [null, '5', null]]))).to.have.all.keys('A1', 'B1', 'C1', 'B3');
  });

  it('counts on in several goes, and begins anew with a head', () => {
    const strings = new SharedStrings();
    const writer = sheetWriter(columns('number'), 'UTC', strings);
    const sheet = readXml(writer.head([]) + writer.rows([['1'], ['2']]) + writer.rows([['3']]) + sheetEnd);
    expect(all(sheet, 'row').map(({ attributes }) => attributes['r'])).to.deep.equal(['1', '2', '3', '4']);
    expect(all(readXml(writer.head([]) + writer.rows([['4']]) + sheetEnd), 'c').map(({ attributes }) => attributes['r'])).to.deep.equal(['A1', 'A2']);
  });

  it('names its columns by letters, as spreadsheets do', () => {
    const { sheet } = sheetOf(Array.from({ length: 704 }, () => 'text'), []);
    const places = all(sheet, 'c').map(({ attributes }) => attributes['r']);
    expect([0, 25, 26, 27, 51, 52, 701, 702, 703].map((index) => places[index])).to.deep.equal(['A1', 'Z1', 'AA1', 'AB1', 'AZ1', 'BA1', 'ZZ1', 'AAA1', 'AAB1']);
  });

  it('shows numbers with the digits that were sent, and those beyond its means as text', () => {
    const sheet = sheetOf(['number'], [['1.50'], ['20000'], ['1234567890123456'], ['-'], ['=1']]);
    expect(held(sheet)).to.include({ A2: '1.50', A3: '20000', A4: '"1234567890123456"', A5: '"-"', A6: '"=1"' });
    expect(['A2', 'A3', 'A4', 'A5', 'A6'].map((place) => look(sheet, place))).to.deep.equal(['#,##0.00', '#,##0', 'general', 'general text', 'general text']);
  });

  it('has times of its zone as dates, and as text where they are finer than a second or none', () => {
    const sheet = sheetOf(['instant'], [['2025-06-02T16:00:00Z'], ['2025-06-03T04:10:46.5+08:00'], ['soon']], { timeZone: 'Asia/Shanghai' });
    expect(held(sheet)).to.include({ A2: '45811', A3: '"2025-06-03 04:10:46.5"', A4: '"soon"' });
    expect(look(sheet, 'A2')).to.equal('yyyy\\-mm\\-dd\\ hh:mm:ss');
  });

  it('leaves a text as it is, though it be a time or a number', () => {
    expect(held(sheetOf(['text'], [['2025-06-02T16:00:00Z'], ['12']]))).to.include({ A2: '"2025-06-02T16:00:00Z"', A3: '"12"' });
  });

  it('shows labels in bold, and marks a text that looks like a formula', () => {
    const sheet = sheetOf(['text'], [['=1+1'], ['a'], ['-5']]);
    expect(['A1', 'A2', 'A3', 'A4'].map((place) => look(sheet, place))).to.deep.equal(['general bold', 'general text', 'general', 'general']);
  });
});

describe('texts that cells share', () => {
  it('are kept once, and counted as often as they are used', () => {
    const { shared } = sheetOf(['text'], [['a'], ['b'], ['a']]);
    expect(textsOf(shared)).to.deep.equal(['text 0', 'a', 'b']);
    expect([shared.name, shared.attributes]).to.deep.equal(['sst', { xmlns: main, count: '4', uniqueCount: '3' }]);
  });

  it('keep their spaces and what XML has a meaning for', () => {
    const { shared } = sheetOf(['text'], [['  <a & "b">  ']]);
    expect(textsOf(shared)[1]).to.equal('  <a & "b">  ');
    expect(all(shared, 't').map(({ attributes }) => attributes['xml:space'])).to.deep.equal(['preserve', 'preserve']);
  });

  it('stay in their cells when there are many, or when they are long', () => {
    const strings = new SharedStrings(2);
    const sheet = sheetOf(['text'], [['a'], [' b'], ['a']], { strings });
    expect(textsOf(sheet.shared)).to.deep.equal(['text 0', 'a']);
    expect(sheet.shared.attributes['count']).to.equal('3');
    expect(held(sheet)).to.include({ A2: '"a"', A3: '" b"', A4: '"a"' });
    expect(one(all(sheet.sheet, 'c')[2]!, 't').attributes).to.deep.equal({ 'xml:space': 'preserve' });
    const long = sheetOf(['text'], [['x'.repeat(200)], ['x'.repeat(201)]]);
    expect(textsOf(long.shared).map(({ length }) => length)).to.deep.equal([6, 200]);
    expect(held(long)['A3']).to.have.lengthOf(203);
  });

  it('are 50,000 at most', () => {
    const strings = new SharedStrings();
    for (let number = 0; number < 50_000; number += 1) strings.numberOf(String(number));
    expect([strings.numberOf('49999'), strings.numberOf('50000')]).to.deep.equal([49_999, undefined]);
  });
});

describe('the sheet that says what a workbook is', () => {
  const strings = new SharedStrings();
  const sheet = readXml(aboutSheet([['Rows', 1234], ['State', '=complete'], ['Time', 'now']], strings));

  it('has a line for each, counts as numbers', () => {
    expect(held({ sheet, shared: readXml(strings.part()) })).to.deep.equal({ A1: '"Rows"', B1: '1234', A2: '"State"', B2: '"=complete"', A3: '"Time"', B3: '"now"' });
    expect(all(sheet, 'row').map(({ attributes }) => attributes['r'])).to.deep.equal(['1', '2', '3']);
    expect(['A1', 'B1', 'A2', 'B2', 'B3'].map((place) => look({ sheet }, place))).to.deep.equal(['general bold', '#,##0', 'general bold', 'general text', 'general']);
  });

  it('has room for long values, and no row that stays in view', () => {
    expect(all(sheet, 'col').map(({ attributes: { min, max, width, customWidth } }) => `${min}-${max}: ${width} ${customWidth}`)).to.deep.equal(['1-1: 24 1', '2-2: 90 1']);
    expect([all(sheet, 'pane'), one(sheet, 'sheetView').text]).to.deep.equal([[], '']);
    expect([sheet.name, sheet.attributes['xmlns'], ...sheet.children.map(({ name }) => name)]).to.deep.equal(['worksheet', main, 'sheetViews', 'cols', 'sheetData']);
  });
});
