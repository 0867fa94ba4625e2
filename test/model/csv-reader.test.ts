import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { CsvReader } from '../../src/model/csv-reader.js';

/** All records of a text that comes in pieces. */
function read(...pieces: readonly string[]): readonly (readonly string[])[] {
  const reader = new CsvReader();
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()];
}

describe('reading CSV', () => {
  it('gives cells between commas and records between line breaks of either kind', () => {
    expect(read('a,b\r\nc,d\ne,f')).to.deep.equal([['a', 'b'], ['c', 'd'], ['e', 'f']]);
  });

  it('keeps empty cells and empty lines', () => {
    expect(read(',a,\n\n,\n')).to.deep.equal([['', 'a', ''], [''], ['', '']]);
    expect(read('\na\n')).to.deep.equal([[''], ['a']]);
    expect(read('\r\na,\r\n')).to.deep.equal([[''], ['a', '']]);
  });

  it('takes commas, line breaks and doubled quotes within quotes as they are', () => {
    expect(read('"a,b","say ""x""","two\r\nlines"\r\n1,2,3\n')).to.deep.equal([['a,b', 'say "x"', 'two\r\nlines'], ['1', '2', '3']]);
    expect(read('"","""",""""""\n')).to.deep.equal([['', '"', '""']]);
    expect(read('x,"a\nb\nc",y\nz\n')).to.deep.equal([['x', 'a\nb\nc', 'y'], ['z']]);
  });

  it('takes a quote in the middle of a cell for itself', () => {
    expect(read('5" disk,b\n')).to.deep.equal([['5" disk', 'b']]);
  });

  it('keeps a carriage return that ends no line', () => {
    expect(read('a\rb,c\r\n\r,d\n')).to.deep.equal([['a\rb', 'c'], ['\r', 'd']]);
  });

  it('passes over the mark of UTF-8 at the beginning alone', () => {
    expect(read('\uFEFFa\n\uFEFFb\n')).to.deep.equal([['a'], ['\uFEFFb']]);
    expect(read('', '\uFEFFa\n', '\uFEFFb\n'), 'a piece of nothing is no beginning').to.deep.equal([['a'], ['\uFEFFb']]);
    expect(read('a\uFEFF\n')).to.deep.equal([['a\uFEFF']]);
  });

  it('gives a record as soon as it has come whole, and not before', () => {
    const reader = new CsvReader();
    expect(reader.push('a,"b')).to.deep.equal([]);
    expect(reader.push('"')).to.deep.equal([]);
    expect(reader.push('"\nc')).to.deep.equal([]);
    expect(reader.push('"\nd')).to.deep.equal([['a', 'b"\nc']]);
    expect(reader.end()).to.deep.equal([['d']]);
  });

  it('has no last record where the text ends with a line break, or is empty', () => {
    expect(read('a\n')).to.deep.equal([['a']]);
    expect(read('')).to.deep.equal([]);
  });

  it('gives no record whose quotes are never closed', () => {
    expect(read('a\n"b,c\nd')).to.deep.equal([['a']]);
  });

  it('gives the same however the text is cut', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab",\n\r '), maxLength: 6 });
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 7 }), fc.boolean(), (records, size, bare) => {
        const inQuotes = (text: string) => (bare && !/[",\r\n]/.test(text) ? text : `"${text.replaceAll('"', '""')}"`);
        const text = records.map((cells) => cells.map(inQuotes).join(',')).join('\r\n');
        const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, index) => text.slice(index * size, (index + 1) * size));
        // A last line of nothing at all is none.
        expect(read(...pieces)).to.deep.equal(text.endsWith('\n') || text === '' ? records.slice(0, -1) : records);
      }),
    );
  });
});
