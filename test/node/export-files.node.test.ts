import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { CsvReader } from '../../src/model/csv-reader.js';
import { isExactInSpreadsheet } from '../../src/model/export-sheet.js';
import { localTimes, serialTime } from '../../src/model/local-time.js';
import { cellText } from '../../src/model/spreadsheet-cell.js';
import { csvFile, readCsv, readXlsx, xlsxFile, type Row } from './export-support.js';

/** Strings that have broken other people's programs. */
const naughty = [
  '', ' ', 'null', '=1+1', '+1', '-1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', ' =HYPERLINK("http://evil.example")', "=cmd|' /C calc'!A0", '＝1+1', '-', '--',
  '"', '""', '",', "'", "'=1", 'a,b', 'a\nb', 'a\r\nb', 'a\rb', '\uFEFFx', '<b>&amp;</b>', ']]>', '_x0041_', 'x_x000D_y', '\u0000', '\u0001\u001f', '\uFFFE', '\ud83d\ude00',
  '\u202Eevil', 'é', 'ß', '资源包', '1e5', '1E400', '007', '0x1F', 'Infinity', 'TRUE', '1/2', '2025-06-03', 'x'.repeat(5000), 'سلام',
];
const text = fc.oneof(fc.constantFrom(...naughty), fc.string({ unit: 'grapheme', maxLength: 30 }), fc.string({ unit: 'binary', maxLength: 12 }));
const decimal = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 24n }), fc.integer({ min: 0, max: 18 }))
  .map(([negative, digits, places]) => {
    const whole = String(digits).padStart(places + 1, '0');
    return `${negative && digits > 0n ? '-' : ''}${places === 0 ? whole : `${whole.slice(0, -places)}.${whole.slice(-places)}`}`;
  });
const instant = fc
  .tuple(fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), fc.constantFrom('Z', '+08:00', '-03:30', '+05:45'))
  .map(([date, offset]) => `${date.toISOString().slice(0, 19)}${offset}`);
const rowsOf = fc.array(fc.tuple(fc.option(text), fc.option(decimal), fc.option(instant)), { maxLength: 20 });
const zones = fc.constantFrom('UTC', 'Asia/Shanghai', 'America/St_Johns', 'Europe/Berlin', 'Australia/Lord_Howe');

/** The same moment by way of `Intl`, which knows nothing of our shortcuts. */
const byIntl = (at: string, timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(new Date(at));

describe('a CSV file', () => {
  it('is read by Papa Parse as it was written, and runs nothing', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf, zones, async (rows, timeZone) => {
        const bytes = await csvFile(['text', 'number', 'instant'], rows, [['State', 'complete']], { timeZone });
        assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
        const read = readCsv(bytes).slice(3, -1);
        assert.equal(read.length, rows.length);
        rows.forEach(([word, amount, at], index) => {
          const expected = [wellFormed(withoutControls(cellText(word ?? ''))), amount ?? '', at === null ? '' : byIntl(at, timeZone)];
          assert.deepEqual(read[index], expected);
          assert.doesNotMatch(read[index][0]!, /^[\s]*[=+@＝＋＠]/);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('says at its beginning what is known only at its end, without moving a row', async () => {
    const bytes = await csvFile(['text'], [['a'], ['b']], [['Rows', 2], ['State', 'INCOMPLETE: 資料不完整 because of a long reason']]);
    assert.deepEqual(readCsv(bytes).map(([first, second]) => [first, second]).slice(0, 2), [['Rows', '2'], ['State', 'INCOMPLETE: 資料不完整 because of a long reason']]);
    assert.deepEqual(readCsv(bytes).slice(3, -1), [['A'], ['a'], ['b']]);
  });

  it('can begin with its header, and speak of itself behind its rows', async () => {
    const about = [['Rows', 2], ['State', 'complete']] as const;
    const rows: Row[] = [['a'], ['b']];
    assert.deepEqual(readCsv(await csvFile(['text'], rows, about, { place: 'end' })), [['A'], ['a'], ['b'], [''], ['Rows', '2'], ['State', 'complete'], ['']]);
    assert.deepEqual(readCsv(await csvFile(['text'], rows, about, { place: 'none' })), [['A'], ['a'], ['b'], ['']]);
  });

  it('says that rows are missing even where it says nothing else', async () => {
    const bytes = await csvFile(['text'], [['a']], [['Rows', 1], ['State', 'INCOMPLETE']], { place: 'none', complete: false });
    assert.deepEqual(readCsv(bytes), [['A'], ['a'], [''], ['State', 'INCOMPLETE'], ['']]);
  });

  it('is read by our own reader, in pieces of any size', () => {
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 9 }), (records, size) => {
        const written = records.map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('');
        const reader = new CsvReader();
        const read: (readonly string[])[] = [];
        for (let at = 0; at < written.length; at += size) read.push(...reader.push(written.slice(at, at + size)));
        assert.deepEqual([...read, ...reader.end()], records);
      }),
    );
  });
});

describe('a workbook', () => {
  it('is read by read-excel-file as it was written: exact numbers as numbers, the rest as text, times as dates', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf, zones, async (rows, timeZone) => {
        const [, sheet] = await readXlsx(await xlsxFile(['text', 'number', 'instant'], rows, { timeZone }));
        const read = sheet!.data.slice(1);
        rows.forEach(([word, amount, at], index) => {
          const [gotText, gotNumber, gotTime] = (read[index] ?? [null, null, null]) as [unknown, unknown, Date | null];
          assert.equal(gotText ?? '', wellFormed(word ?? ''));
          if (amount === null) assert.equal(gotNumber ?? null, null);
          else if (isExactInSpreadsheet(amount)) assert.equal(gotNumber, Number(amount));
          else assert.equal(gotNumber, amount);
          const shown = gotTime === null || gotTime === undefined ? '' : new Date(Math.round(gotTime.getTime() / 1000) * 1000).toISOString().slice(0, 19).replace('T', ' ');
          assert.equal(shown, at === null ? '' : byIntl(at, timeZone));
        });
      }),
      { numRuns: 100 },
    );
  });

  it('goes on in another sheet when one is full, each with its header', async () => {
    const rows: Row[] = Array.from({ length: 25 }, (_, index) => [String(index)]);
    const sheets = await readXlsx(await xlsxFile(['text'], rows, { rowsInSheet: 11 }));
    assert.deepEqual(sheets.map(({ sheet, data }) => `${sheet}: ${data.length}`), ['About: 1', 'Rows 1: 11', 'Rows 2: 11', 'Rows 3: 6']);
    assert.deepEqual(sheets.slice(1).flatMap(({ data }) => data.slice(1).flat()), rows.flat());
  });

  it('says what it is', async () => {
    const [about] = await readXlsx(await xlsxFile(['text'], [['a']], { about: [['Rows', 1], ['State', 'complete']] }));
    assert.deepEqual(about!.data, [['Rows', 1], ['State', 'complete']]);
  });
});

describe('what a spreadsheet holds exactly', () => {
  for (const exact of ['0', '-5', '20000.000000000', '0.293333333', '123456789012345', '0.000000000', '-0.000000001', '123456789.000000000']) {
    it(exact, () => assert.equal(isExactInSpreadsheet(exact), true));
  }
  for (const not of ['1234567890123456', '9007199254740993', '0.1234567890123456', '007', '-0', '-0.000', '1e5', '', ' 1', '12345678.123456789']) {
    it(`not ${JSON.stringify(not)}`, () => assert.equal(isExactInSpreadsheet(not), false));
  }
});

describe('local times', () => {
  it('keep fractions, pass by what is none, and follow clocks that change within the hour', () => {
    const inBerlin = localTimes('Europe/Berlin');
    assert.equal(inBerlin('2025-06-03T04:10:46.123456+08:00'), '2025-06-02 22:10:46.123456');
    assert.equal(inBerlin('2025-10-26T00:59:59Z'), '2025-10-26 02:59:59');
    assert.equal(inBerlin('2025-10-26T01:00:00Z'), '2025-10-26 02:00:00');
    assert.equal(inBerlin('soon'), null);
    assert.equal(localTimes('Australia/Lord_Howe')('2025-10-04T15:29:59Z'), byIntl('2025-10-04T15:29:59Z', 'Australia/Lord_Howe'));
  });

  it('are day numbers only where a spreadsheet has them', () => {
    assert.equal(serialTime('2025-06-03 12:00:00'), 45_811.5);
    assert.equal(serialTime('1899-12-31 00:00:00'), null);
    assert.equal(serialTime('2025-06-03 12:00:00.5'), null);
  });
});

/** With Unicode's picture in place of each control character that is no tab and no line break. */
const withoutControls = (word: string): string =>
  [...word].map((each) => (each === '\u007f' ? '\u2421' : each < ' ' && !'\t\n\r'.includes(each) ? String.fromCodePoint(0x2400 + each.codePointAt(0)!) : each)).join('');
const wellFormed = (word: string): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(word));
