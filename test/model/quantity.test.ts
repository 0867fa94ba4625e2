import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import * as q from '../../src/model/quantity.js';

/** A decimal string, with the numerator it stands for over 10¹⁸. */
const decimal = fc
  .record({
    negative: fc.boolean(),
    whole: fc.bigInt({ min: 0n, max: 10n ** 30n }),
    fraction: fc.stringMatching(/^\d{0,18}$/),
  })
  .map(({ negative, whole, fraction }) => ({
    text: `${negative ? '-' : ''}${whole}${fraction && `.${fraction}`}`,
    value: (negative ? -1n : 1n) * (whole * 10n ** 18n + BigInt(fraction.padEnd(18, '0'))),
  }));

const positive = decimal.map(({ text, value }) => ({ text: text.replace('-', ''), value: value < 0n ? -value : value }));

const magnitude = (value: bigint) => (value < 0n ? -value : value);

describe('quantity', () => {
  describe('reading and writing', () => {
    for (const text of ['', '-', '.5', '5.', '1e3', '+1', ' 1', '1 ', '1,000', '٣', 'NaN', 'Infinity', '0x10', '1.1234567890123456789']) {
      it(`refuses ${JSON.stringify(text)}`, () => {
        expect(q.parseQuantity(text)).to.equal(null);
        expect(() => q.quantity(text)).to.throw(RangeError);
      });
    }

    for (const [text, written] of [
      ['0', '0'],
      ['-0', '0'],
      ['007', '7'],
      ['19999.706666667', '19999.706666667'],
      ['20000.000000000', '20000'],
      ['-0.5', '-0.5'],
      ['0.000000000000000001', '0.000000000000000001'],
      ['1' + '0'.repeat(30), '1' + '0'.repeat(30)],
      ['-123456789012345678901234567890.123456789012345678', '-123456789012345678901234567890.123456789012345678'],
    ] as const) {
      it(`writes ${text} as ${written}`, () => expect(q.toDecimal(text)).to.equal(written));
    }

    it('fills up with zeros where asked to, and never cuts', () => {
      expect(q.toDecimal('1.5', 9)).to.equal('1.500000000');
      expect(q.toDecimal('2', 2)).to.equal('2.00');
      expect(q.toDecimal('1.123', 2)).to.equal('1.123');
    });

    it('writes what it has read, whatever it is', () => {
      fc.assert(
        fc.property(decimal, ({ text, value }) => {
          const read = q.quantity(text);
          expect(read === value).to.equal(true);
          const written = q.toDecimal(read);
          expect(written).to.match(/^-?\d+(\.\d{1,18})?$/);
          expect(q.quantity(written) === read).to.equal(true);
        }),
      );
    });

    it('reads a quantity as itself', () => expect(q.quantity(q.zero) === q.zero).to.equal(true));
  });

  describe('arithmetic', () => {
    it('adds, subtracts and compares exactly', () => {
      fc.assert(
        fc.property(decimal, decimal, (a, b) => {
          expect(q.add(a.text, b.text) === a.value + b.value).to.equal(true);
          expect(q.subtract(a.text, b.text) === a.value - b.value).to.equal(true);
          expect(q.compare(a.text, b.text)).to.equal(a.value < b.value ? -1 : a.value > b.value ? 1 : 0);
          expect(q.compare(a.text, a.text)).to.equal(0);
        }),
      );
    });

    it('sums to the last digit, where doubles would not', () => {
      expect(q.toDecimal(q.sum(Array.from({ length: 10 }, () => '0.1')))).to.equal('1');
      expect(q.toDecimal(q.sum(['9007199254740993', '0.000000001']))).to.equal('9007199254740993.000000001');
      expect(q.toDecimal(q.sum([]))).to.equal('0');
    });

    it('multiplies and divides to half of the last digit at most', () => {
      fc.assert(
        fc.property(decimal, decimal, (a, b) => {
          const product = q.multiply(a.text, b.text);
          expect(magnitude(product * 10n ** 18n - a.value * b.value) * 2n <= 10n ** 18n).to.equal(true);
          const quotient = q.divide(a.text, b.text);
          if (b.value === 0n) expect(quotient).to.equal(null);
          else expect(magnitude(quotient! * b.value - a.value * 10n ** 18n) * 2n <= magnitude(b.value)).to.equal(true);
        }),
      );
    });

    it('rounds halves away from zero', () => {
      const smallest = '0.000000000000000001';
      expect(q.toDecimal(q.multiply(smallest, '0.5'))).to.equal(smallest);
      expect(q.toDecimal(q.multiply(`-${smallest}`, '0.5'))).to.equal(`-${smallest}`);
      expect(q.toDecimal(q.multiply(smallest, '0.4'))).to.equal('0');
      expect(q.toDecimal(q.divide('1', '-3')!)).to.equal(`-0.${'3'.repeat(18)}`);
      expect(q.toDecimal(q.divide('2', '3')!)).to.equal(`0.${'6'.repeat(17)}7`);
    });
  });

  describe('drawing', () => {
    it('gives shares between nothing and all', () => {
      expect(q.ratio('25', '100')).to.equal(0.25);
      expect(q.ratio('0', '100')).to.equal(0);
      expect(q.ratio('100', '100')).to.equal(1);
      expect(q.ratio('120', '100')).to.equal(1);
      expect(q.ratio('-5', '100')).to.equal(0);
      expect(q.ratio('5', '0')).to.equal(0);
      expect(q.ratio('5', '-1')).to.equal(0);
    });

    it('is empty only when nothing is left and full only when nothing is missing', () => {
      fc.assert(
        fc.property(positive, positive, (a, b) => {
          const share = q.ratio(a.text, b.text);
          if (b.value === 0n || a.value === 0n) expect(share).to.equal(0);
          else if (a.value >= b.value) expect(share).to.equal(1);
          else expect(share).to.be.above(0).and.below(1);
        }),
      );
      expect(q.ratio('0.000000001', '1' + '0'.repeat(30))).to.be.above(0);
      expect(q.ratio('9'.repeat(30), '1' + '0'.repeat(30))).to.be.below(1);
    });

    it('grows with the part', () => {
      fc.assert(
        fc.property(positive, positive, positive, (a, b, whole) => {
          const [less, more] = a.value < b.value ? [a, b] : [b, a];
          expect(q.ratio(less.text, whole.text)).to.be.at.most(q.ratio(more.text, whole.text));
        }),
      );
    });

    it('gives the nearest double', () => {
      expect(q.toNumber('19999.706666667')).to.equal(19999.706666667);
      expect(q.toNumber('-0.1')).to.equal(-0.1);
      expect(q.toNumber('1' + '0'.repeat(30))).to.equal(1e30);
    });
  });

  describe('units', () => {
    for (const [amount, from, to, converted] of [
      ['17.6', 'second', 'minute', '0.293333333333333333'],
      ['20', 'second', 'minute', '0.333333333333333333'],
      ['1', 'second', 'minute', '0.016666666666666667'],
      ['1.5', 'hour', 'second', '5400'],
      ['90', 'minute', 'hour', '1.5'],
      ['1', 'TB', 'GB', '1000'],
      ['1', 'PB', 'byte', '1000000000000000'],
      ['1', 'byte', 'PB', '0.000000000000001'],
      ['2.5', 'MB', 'KB', '2500'],
      ['3', 'millionTokens', 'thousandTokens', '3000'],
      ['25000', 'token', 'thousandTokens', '25'],
      ['2', 'tenThousandCounts', 'count', '20000'],
      ['7', 'message', 'message', '7'],
    ] as const) {
      it(`${amount} ${from} are ${converted} ${to}`, () => {
        expect(q.toDecimal(q.convert(amount, from, to)!)).to.equal(converted);
      });
    }

    it('does not convert between kinds, nor units it does not know', () => {
      expect(q.convert('1', 'minute', 'GB')).to.equal(null);
      expect(q.convert('1', 'message', 'minute')).to.equal(null);
      expect(q.convert('1', 'minute', 'message')).to.equal(null);
      expect(q.convert('1', 'toString', 'valueOf')).to.equal(null);
    });
  });
});
