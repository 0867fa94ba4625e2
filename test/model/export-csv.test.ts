import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { csvWriter } from '../../src/model/export-csv.js';
import { isExactInSpreadsheet, sheetRows, type ExportColumn } from '../../src/model/export-sheet.js';

type Row = readonly (string | null)[];
const columns: readonly ExportColumn<Row>[] = (['text', 'number', 'instant'] as const).map((kind, index) => ({ kind, label: `The ${kind}`, value: (row) => row[index] ?? null }));
const writer = () => csvWriter(columns, 'Asia/Shanghai');

describe('rows as CSV', () => {
  it('begin with the mark of UTF-8 and the labels', () => {
    expect(writer().head([])).to.equal('\uFEFFThe text,The number,The instant\r\n');
    expect(csvWriter([{ ...columns[0]!, label: 'a,b' }, { ...columns[0]!, label: '=c' }], 'UTC').head([])).to.equal('\uFEFF"a,b",\'=c\r\n');
  });

  it('can be told about first, with room to spare in the line between', () => {
    const about = [['Rows', 2], ['State', 'a,b']] as const;
    expect(writer().head(about)).to.equal('\uFEFFRows,2\r\nState,"a,b"\r\n\r\nThe text,The number,The instant\r\n');
    expect(writer().head(about, 3)).to.equal('\uFEFFRows,2\r\nState,"a,b"\r\n   \r\nThe text,The number,The instant\r\n');
  });

  it('can be told about last', () => {
    expect(writer().tail([['Rows', 2], ['=State', 'x']])).to.equal("\r\nRows,2\r\n'=State,x\r\n");
    expect(writer().tail([])).to.equal('');
  });

  it('have a line each, with cells of nothing where there is none', () => {
    expect(writer().rows([['a', '1', null], [null, null, null], ['b', null, '2025-06-02T16:00:00Z']])).to.equal('a,1,\r\n,,\r\nb,,2025-06-03 00:00:00\r\n');
    expect(writer().rows([])).to.equal('');
  });

  it('keep every digit, and run nothing in any of their cells', () => {
    expect(writer().rows([['=1', '-9.600000000', '=1'], ['-5', '-a', 'x,y'], ['"', '12345678901234567890.5', 'soon']])).to.equal(
      `'=1,-9.600000000,'=1\r\n-5,'-a,"x,y"\r\n"""",12345678901234567890.5,soon\r\n`,
    );
  });

  it('are each their own, however alike their neighbours are', () => {
    const one = writer();
    const rows: Row[] = [['=a', '1', '2025-06-02T16:00:00Z'], ['=a', '1', '2025-06-02T16:00:00Z'], ['b', '2', '2025-06-02T16:00:01Z'], ['', '', ''], ['=a', '1', '2025-06-02T16:00:00Z']];
    expect(one.rows(rows)).to.equal(rows.map((row) => writer().rows([row])).join(''));
    expect(one.rows([rows[0]!])).to.equal("'=a,1,2025-06-03 00:00:00\r\n");
  });
});

describe('what a spreadsheet holds to its last digit', () => {
  const held = (decimals: readonly string[]) => decimals.filter(isExactInSpreadsheet);

  it('are decimals of fifteen digits', () => {
    const exact = ['0', '7', '-5', '10', '0.5', '-0.000000001', '123456789012345', '-123456789012345', '12345678.1234567', '0.000000000123456789012345', '-0.000000000123456789012345'];
    expect(held(exact)).to.deep.equal(exact);
    expect(held(['1234567890123456', '-1234567890123456', '12345678.12345678', '0.1234567890123456', '1000000000000000', '1000000000.0000001'])).to.deep.equal([]);
  });

  it('do not count the zeros that end a fraction, nor those that begin it', () => {
    const exact = ['0.000000000000000000', '123456789012345.000000000', '1.500000000000000000', '-123456789.123456000000000', '1000000000000000000.0'];
    expect(held(exact)).to.deep.equal(exact);
  });

  it('are written as a spreadsheet would write them', () => {
    expect(held(['-0', '-0.0', '-0.000000000000000000', '007', '00', '01.5', '.5', '5.', '1.2.3', '+5', '1e5', '', ' 1', '1 ', '--1', 'x', '1x', 'x1', '1,5', '0x1', '1.x'])).to.deep.equal([]);
  });

  it('come back from a double with the digits that were sent', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 18n }), fc.integer({ min: 1, max: 18 }), (digits, places) => {
        const all = String(digits).padStart(places + 1, '0');
        const decimal = `${all.slice(0, -places)}.${all.slice(-places)}`;
        const [first, exponent] = Number(decimal).toExponential(14).split('e') as [string, string];
        const back = BigInt(first.replace('.', '')) * 10n ** BigInt(Math.max(0, Number(exponent) - 14 + places + 20));
        const sent = digits * 10n ** BigInt(Math.max(0, 20));
        const comes = Number(exponent) - 14 + places + 20 >= 0 && back === sent;
        expect(isExactInSpreadsheet(decimal), decimal).to.equal(comes);
      }),
    );
  });

  it('are in sheets of 2^20 rows', () => {
    expect(sheetRows).to.equal(2 ** 20);
  });
});
