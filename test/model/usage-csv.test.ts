import { expect } from '@open-wc/testing';
import { csvFile, csvRow, usageCsv, type CsvWords } from '../../src/model/usage-csv.js';
import { besides, usageView, type UsageView, type ViewChoice } from '../../src/model/usage-view.js';
import { roundedReading, toUnit } from '../../src/model/usage-units.js';
import { quantity, toDecimal } from '../../src/model/quantity.js';
import { usageOf } from './usage-of.js';

const usage = usageOf('2026-06-01', { A: [5, 6.5, null], B: [15, null, null] });
const view = (choice: Partial<ViewChoice> = {}) => usageView(usage, { granularity: 'day', most: 9, parts: [{ ...usage.range, state: 'ready' }], ...choice });
const words = (of: UsageView, more: Partial<CsvWords> = {}): CsvWords => ({ first: 'First', last: 'Last', note: 'Note', total: 'Total', before: 'Before', series: (position) => `Series ${of.series[position]!.name}`, state: (state) => (state === 'data' ? '' : state), ...more });
const file = (of: UsageView, hidden: readonly string[] = [], more: Partial<CsvWords> = {}) => usageCsv(of, new Set(hidden), words(of, more)).replace('\uFEFF', '').split('\r\n');

describe('usage as a file', () => {
  it('has a row for each bucket, its days both told, and every digit', () => {
    expect(file(view())).to.deep.equal(['First,Last,Total,Series B,Series A,Note', '2026-06-01,2026-06-01,20,15,5,', '2026-06-02,2026-06-02,6.5,,6.5,', '2026-06-03,2026-06-03,,,,none', '']);
    expect(file(view({ granularity: 'month' }))[1]).to.equal('2026-06-01,2026-06-03,26.5,15,11.5,');
  });

  it('leaves out what is hidden, in the total too', () => {
    expect(file(view(), ['specification B']).slice(0, 2)).to.deep.equal(['First,Last,Total,Series A,Note', '2026-06-01,2026-06-01,5,5,']);
  });

  it('has the days before beside the total where they are compared', () => {
    const compared = besides(view(), usageOf('2026-05-29', { A: [1, null, 3] }), new Set());
    expect(file(compared).slice(0, 3)).to.deep.equal(['First,Last,Total,Before,Series B,Series A,Note', '2026-06-01,2026-06-01,20,1,15,5,', '2026-06-02,2026-06-02,6.5,,,6.5,']);
  });

  it('has shares in percent on demand, of what is shown', () => {
    const share = (position: number) => `Share ${position}`;
    expect(file(view(), [], { share }).slice(0, 4)).to.deep.equal([
      'First,Last,Total,Series B,Series A,Share 0,Share 1,Note',
      '2026-06-01,2026-06-01,20,15,5,75.00,25.00,',
      '2026-06-02,2026-06-02,6.5,,6.5,,100.00,',
      '2026-06-03,2026-06-03,,,,,,none',
    ]);
    expect(file(view(), ['specification B'], { share }).slice(0, 2)).to.deep.equal(['First,Last,Total,Series A,Share 1,Note', '2026-06-01,2026-06-01,5,5,100.00,']);
  });

  it('says beside a row what is not known of it, or not whole', () => {
    const parts = [{ from: '2026-06-01', to: '2026-06-02', state: 'ready' as const }, { from: '2026-06-02', to: '2026-06-04', state: 'failed' as const }];
    const notes = (more: Partial<CsvWords>, choice: Partial<ViewChoice> = {}) => file(view({ parts, ...choice }), [], more).slice(1, -1).map((line) => line.split(',').slice(5).join());
    const read = (days: number, whole: number) => `${days} of ${whole} days`;
    const unfinished = { cut: 'cut, by the range', running: 'still running' };
    expect(notes({})).to.deep.equal(['', 'failed', 'failed']);
    expect(notes({ read }, { granularity: 'week' })).to.deep.equal(['1 of 7 days']);
    expect(notes({ read, unfinished }, { granularity: 'week' })).to.deep.equal(['"1 of 7 days; cut, by the range"']);
    expect(notes({ unfinished }, { granularity: 'week' })).to.deep.equal(['"failed; cut, by the range"']);
    expect(notes({ unfinished }, { today: '2026-06-01' })).to.deep.equal(['still running', 'failed', 'failed']);
  });

  it('runs nothing, whatever things are called', () => {
    expect(file(view(), [], { first: '=1', series: () => 'a,b' })[0]).to.equal('\'=1,Last,Total,"a,b","a,b",Note');
    expect(csvRow(['=1', 'a"b'])).to.deep.equal(["'=1", '"a""b"']);
  });

  it('can say above its rows what it is about', () => {
    expect(usageCsv(view(), new Set(), words(view()), [['Range', '=x'], ['Unit', 'second']])).to.match(/^\uFEFFRange,'=x\r\nUnit,second\r\n\r\nFirst,Last/);
    expect(csvFile([['a', 'b'], ['c']])).to.equal('\uFEFFa,b\r\nc\r\n');
  });
});

describe('usage to two places', () => {
  const rounded = (amount: string, unit: string | null) => {
    const { amount: to, unit: target } = roundedReading(amount, unit);
    return `${to} ${target}`;
  };

  it('is rounded, halves away from zero', () => {
    expect(['1.004', '1.005', '1.0049999', '-1.005', '-1.004', '0.005', '0.004'].map((amount) => rounded(amount, 'image'))).to.deep.equal(['1 image', '1.01 image', '1 image', '-1.01 image', '-1 image', '0.01 image', '0 image']);
  });

  it('has its places where it has a fraction, and where the unit is another one', () => {
    expect([rounded('12', 'image'), rounded('12.5', 'image'), rounded('0', 'image'), rounded('7200', 'second'), rounded('90', 'second'), rounded('12', null)]).to.deep.equal(['12 image', '12.50 image', '0 image', '2.00 hour', '1.50 minute', '12 null']);
  });

  it('is told in a unit of its own kind only', () => {
    const to = (amount: string, from: string | null, unit: string | null) => toDecimal(toUnit(quantity(amount), from, unit));
    expect([to('90', 'second', 'minute'), to('90', 'second', 'GB'), to('90', null, 'minute'), to('90', 'second', null)]).to.deep.equal(['1.5', '90', '90', '90']);
  });
});
