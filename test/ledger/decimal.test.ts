import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ceilTo, mulDiv, ONE, toCents, toDecimal, toQuantity, toShortDecimal } from '../../mock-api/ledger/decimal.js';
import { conversion, fraction } from '../../mock-api/ledger/units.js';
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
    expect([toDecimal(toQuantity('-12.345'), 1), toDecimal(-1n), toShortDecimal(toQuantity('-0.10'))]).to.deep.equal(['-12.3', '-0.000000001', '-0.1']);
    expect([toCents(toQuantity('1.005')), toCents(toQuantity('-1.005')), toCents(toQuantity('1.004999999'))]).to.deep.equal([1_010_000_000n, -1_010_000_000n, 1_000_000_000n]);
  });

  it('survive the way to text and back', () => {
    fc.assert(fc.property(fc.bigInt(), (value) => toQuantity(toDecimal(value)) === value));
    fc.assert(fc.property(fc.bigInt(), (value) => toQuantity(toShortDecimal(value)) === value));
  });

  it('refuse what nine places cannot hold', () => {
    for (const text of ['', '1.0000000001', '1.', '--1', '1x', 'x1', '1.2.3', '1.x', '1 ', '1e5', '1,000', ' 1', '.5', '5.', '+1', 'NaN', '١']) {
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
  /** How many of the first each unit holds. */
  const kinds = {
    time: { second: 1, minute: 60, hour: 3600 },
    data: { byte: 1, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, PB: 1e15 },
    tokens: { token: 1, thousandTokens: 1e3, millionTokens: 1e6 },
    counts: { count: 1, tenThousandCounts: 1e4 },
  };

  it('convert within their kind, in lowest terms', () => {
    expect(conversion('second', 'minute')).to.deep.equal({ numerator: 1n, denominator: 60n });
    expect(conversion('hour', 'minute')).to.deep.equal({ numerator: 60n, denominator: 1n });
    expect(conversion('LCU', 'LCU')).to.deep.equal({ numerator: 1n, denominator: 1n });
    for (const sizes of Object.values(kinds)) {
      for (const [from, size] of Object.entries(sizes)) {
        for (const [to, other] of Object.entries(sizes)) {
          const { numerator, denominator } = conversion(from, to);
          expect(Number(numerator) / Number(denominator), `${from} in ${to}`).to.equal(size / other);
          expect(numerator === 1n || denominator === 1n).to.equal(true);
        }
      }
    }
    expect(fraction(6n, 4n)).to.deep.equal({ numerator: 3n, denominator: 2n });
    expect(fraction(0n, 5n)).to.deep.equal({ numerator: 0n, denominator: 1n });
  });

  it('refuse to convert what is not comparable', () => {
    expect(refusal(() => conversion('second', 'GB'))).to.equal('unknownUnit');
    for (const [from, to] of [['LCU', 'CCU'], ['LCU', 'GB'], ['GB', 'LCU'], ['token', 'count'], ['minute', 'MB']] as const) expect(refusal(() => conversion(from, to))).to.equal('unknownUnit');
  });
});
