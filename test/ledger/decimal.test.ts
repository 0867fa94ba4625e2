import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ceilTo, mulDiv, ONE, toDecimal, toQuantity, toShortDecimal } from '../../mock-api/ledger/decimal.js';
import { conversion } from '../../mock-api/ledger/units.js';
import { refusal } from './support/story.js';

describe('quantities', () => {
  it('are read and written to the digit, always with nine places', () => {
    expect(toDecimal(toQuantity('20000'))).to.equal('20000.000000000');
    expect(toDecimal(toQuantity('0.293333333'))).to.equal('0.293333333');
    expect(toDecimal(toQuantity('-0.5'))).to.equal('-0.500000000');
    expect(toDecimal(0n)).to.equal('0.000000000');
    expect(toDecimal(toQuantity('1000000000000000'))).to.equal('1000000000000000.000000000');
    expect(toDecimal(toQuantity('12.34'), 2)).to.equal('12.34');
    expect(toDecimal(toQuantity('12.34'), 0)).to.equal('12');
    expect(toShortDecimal(toQuantity('12.340'))).to.equal('12.34');
    expect(toShortDecimal(toQuantity('100'))).to.equal('100');
    expect(toShortDecimal(0n)).to.equal('0');
    expect(toQuantity(5n)).to.equal(5n);
  });

  it('survive the way to text and back', () => {
    fc.assert(fc.property(fc.bigInt(), (value) => toQuantity(toDecimal(value)) === value));
    fc.assert(fc.property(fc.bigInt(), (value) => toQuantity(toShortDecimal(value)) === value));
  });

  it('refuse what nine places cannot hold', () => {
    for (const text of ['', '1.0000000001', '1e5', '1,000', ' 1', '.5', '5.', '+1', 'NaN', '١']) {
      expect(refusal(() => toQuantity(text)), text).to.equal('invalidQuantity');
    }
  });

  it('round halves up', () => {
    expect(mulDiv(ONE, 1n, 60n)).to.equal(16_666_667n); // a second in minutes: 0.016666667
    expect(mulDiv(5n, 1n, 10n)).to.equal(1n);
    expect(mulDiv(4n, 1n, 10n)).to.equal(0n);
    expect(mulDiv(1n, 1n, 3n)).to.equal(0n);
    expect(mulDiv(2n, 1n, 3n)).to.equal(1n);
    expect(mulDiv(-5n, 1n, 10n)).to.equal(-1n);
    expect(mulDiv(-4n, 1n, 10n)).to.equal(0n);
    expect(mulDiv(7n, 5n, 5n)).to.equal(7n);
  });

  it('are never off by more than half a billionth', () => {
    const positive = fc.bigInt({ min: 1n, max: 10n ** 24n });
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), positive, positive, (value, n, d) => {
        const doubled = 2n * (mulDiv(value, n, d) * d - value * n);
        expect(doubled <= d && doubled > -d).to.equal(true);
      }),
    );
  });

  it('round up to whole steps', () => {
    expect(ceilTo(1n, ONE)).to.equal(ONE);
    expect(ceilTo(ONE, ONE)).to.equal(ONE);
    expect(ceilTo(ONE + 1n, ONE)).to.equal(2n * ONE);
    expect(ceilTo(0n, ONE)).to.equal(0n);
  });
});

describe('units', () => {
  it('convert within their kind', () => {
    expect(conversion('second', 'minute')).to.deep.equal({ numerator: 1n, denominator: 60n });
    expect(conversion('hour', 'minute')).to.deep.equal({ numerator: 60n, denominator: 1n });
    expect(conversion('byte', 'GB')).to.deep.equal({ numerator: 1n, denominator: 1_000_000_000n });
    expect(conversion('TB', 'GB')).to.deep.equal({ numerator: 1000n, denominator: 1n });
    expect(conversion('LCU', 'LCU')).to.deep.equal({ numerator: 1n, denominator: 1n });
  });

  it('refuse to convert what is not comparable', () => {
    expect(refusal(() => conversion('second', 'GB'))).to.equal('unknownUnit');
    expect(refusal(() => conversion('LCU', 'CCU'))).to.equal('unknownUnit');
  });
});
