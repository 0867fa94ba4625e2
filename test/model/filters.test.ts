import { expect } from '@open-wc/testing';
import type { Capabilities } from '../../src/contract/index.js';
import { deductionQuery, earliestDay, leavesOutRows, noDeductionFilters, presetRange, rangeProblem, rangeWithin } from '../../src/model/deduction-filters.js';
import { isNarrowed, modes, noFilters, packQuery, statuses } from '../../src/model/pack-filters.js';

const capabilities = {
  serverTime: '2025-08-13T09:00:00+08:00',
  billingTimeZone: 'Asia/Shanghai',
  limits: { deductionMonths: 3 },
} as Capabilities;

describe('filters of the deduction table', () => {
  it('offers three months as the billing centre does: one day later three months back, to the end of today', () => {
    const starts: Record<string, string> = {
      '2025-08-13': '2025-05-14',
      '2025-08-07': '2025-05-08',
      '2025-08-05': '2025-05-06',
      '2025-07-16': '2025-04-17',
      '2025-05-31': '2025-03-01',
    };
    for (const [today, from] of Object.entries(starts)) expect(presetRange('months3', today).from, today).to.equal(from);
    expect(presetRange('months3', '2025-08-13').to).to.equal('2025-08-14');
  });

  it('counts today as one of the days', () => {
    expect(presetRange('days7', '2025-08-13')).to.deep.equal({ from: '2025-08-07', to: '2025-08-14' });
    expect(presetRange('days30', '2025-08-13')).to.deep.equal({ from: '2025-07-15', to: '2025-08-14' });
  });

  it('goes back over the first of a month, and over a year', () => {
    expect(presetRange('today', '2026-01-01')).to.deep.equal({ from: '2026-01-01', to: '2026-01-02' });
    expect(presetRange('yesterday', '2026-01-01')).to.deep.equal({ from: '2025-12-31', to: '2026-01-01' });
    expect(presetRange('thisMonth', '2026-01-31')).to.deep.equal({ from: '2026-01-01', to: '2026-02-01' });
    expect(presetRange('lastMonth', '2026-01-31')).to.deep.equal({ from: '2025-12-01', to: '2026-01-01' });
  });

  it('says what is wrong with a range before it is asked for', () => {
    expect(earliestDay(capabilities)).to.equal('2025-05-13');
    expect(rangeProblem({ first: '2025-05-13', last: '2025-08-13' }, capabilities)).to.equal(null);
    expect(rangeProblem({ first: '2025-05-12', last: '2025-08-13' }, capabilities)).to.equal('tooEarly');
    expect(rangeProblem({ first: '2025-08-13', last: '2025-08-12' }, capabilities)).to.equal('order');
    expect(rangeProblem({ first: '', last: '2025-08-12' }, capabilities)).to.equal('notADay');
    expect(rangeProblem({ first: '2025-08-12', last: '2025-13-01' }, capabilities)).to.equal('notADay');
    expect(rangeProblem({ first: '2025-08-12', last: '2025-08-12' }, capabilities), 'a single day').to.equal(null);
  });

  it('takes of a longer range what can be asked for', () => {
    expect(rangeWithin({ from: '2024-08-14', to: '2025-08-14' }, capabilities)).to.deep.equal({ from: '2025-05-13', to: '2025-08-14' });
    expect(rangeWithin({ from: '2024-01-01', to: '2025-01-01' }, capabilities)).to.equal(null);
    expect(rangeWithin(null, capabilities)).to.equal(null);
    const within = (from: string, to: string) => rangeWithin({ from, to }, capabilities);
    expect([within('2025-05-01', '2025-05-13'), within('2025-05-01', '2025-05-14'), within('2025-05-14', '2025-05-20')]).to.deep.equal([null, { from: '2025-05-13', to: '2025-05-14' }, { from: '2025-05-14', to: '2025-05-20' }]);
    const first = { from: '2025-05-13', to: '2025-05-20' };
    expect(rangeWithin(first, capabilities)).to.equal(first);
  });

  it('leaves out rows by what is the usage\'s own, not by what is the packs\'', () => {
    const leaves = (change: object) => leavesOutRows({ ...noDeductionFilters, ...change });
    expect([leaves({}), leaves({ mode: 'unlimited', subproduct: 's' }), leaves({ billingItem: 'b' }), leaves({ specification: 's' }), leaves({ deductedUin: '1' })]).to.deep.equal([false, false, true, true, true]);
  });

  it('asks for each filter by its name', () => {
    const filters = { mode: 'm', subproduct: 's', billingItem: 'b', specification: 'p', deductedUin: '1' };
    expect(deductionQuery(filters, { product: 'trtc', packId: null, range: { from: 'a', to: 'b' }, sort: null })).to.deep.equal({
      product: 'trtc', usageStartFrom: 'a', usageStartTo: 'b', capacityMode: ['m'], subproduct: ['s'], billingItem: ['b'], specification: ['p'], deductedUin: ['1'],
    });
  });

  it('asks for what is chosen and nothing else', () => {
    const range = { from: '2025-05-14', to: '2025-08-14' };
    expect(deductionQuery(noDeductionFilters, { product: 'trtc', packId: null, range, sort: null })).to.deep.equal({
      product: 'trtc',
      usageStartFrom: '2025-05-14',
      usageStartTo: '2025-08-14',
    });
    expect(deductionQuery({ ...noDeductionFilters, mode: 'unlimited' }, { product: 'trtc', packId: 'p1', range, sort: '-usageStart' })).to.deep.include({
      packId: ['p1'],
      capacityMode: ['unlimited'],
      sort: '-usageStart',
    });
  });
});

describe('filters of the overview', () => {
  const context = { product: null, sort: null, now: '2025-08-13T23:30:00Z', timeZone: 'Asia/Shanghai' };

  it('asks for everything when nothing is chosen', () => {
    expect(packQuery(noFilters, context)).to.deep.equal({});
  });

  it('takes today from the billing time zone, and the last day in', () => {
    expect(packQuery({ ...noFilters, expiresWithin: 7 }, context)).to.deep.equal({ expiresFrom: '2025-08-14', expiresTo: '2025-08-22' });
  });

  it('takes both days of a range in, and either alone', () => {
    const range = (expiresFrom: string, expiresTo: string) => packQuery({ ...noFilters, expiresFrom, expiresTo }, context);
    expect(range('2025-08-01', '2025-08-31')).to.deep.equal({ expiresFrom: '2025-08-01', expiresTo: '2025-09-01' });
    expect(range('2025-08-01', '')).to.deep.equal({ expiresFrom: '2025-08-01' });
    expect(range('', '2025-08-31')).to.deep.equal({ expiresTo: '2025-09-01' });
    expect(range('2025-02-30', 'soon')).to.deep.equal({});
  });

  it('asks for one kind and for what the summary counts', () => {
    expect(packQuery({ ...noFilters, kind: 'live/mic', concern: 'lapsing' }, context)).to.deep.equal({ subproduct: ['live/mic'], concern: 'lapsing' });
  });

  it('asks for each filter by its name', () => {
    expect(packQuery({ ...noFilters, status: 'valid', mode: 'unlimited' }, { ...context, product: 'live', sort: '-name' })).to.deep.equal({ product: 'live', sort: '-name', status: ['valid'], capacityMode: ['unlimited'] });
  });

  it('offers statuses and modes in an order of their own', () => {
    expect(statuses).to.deep.equal(['valid', 'inactive', 'frozen', 'exhausted', 'expired', 'refunded']);
    expect(modes).to.deep.equal(['totalDecrement', 'periodDecrement', 'shardDecrement', 'unlimited']);
  });

  it('knows whether anything is narrowed', () => {
    expect(isNarrowed({ ...noFilters })).to.equal(false);
    for (const change of [{ search: 'a' }, { status: 'valid' }, { mode: 'unlimited' }, { kind: 'k' }, { expiresWithin: 7 }, { expiresFrom: '2025-08-01' }, { concern: 'lapsing' as const }]) {
      expect(isNarrowed({ ...noFilters, ...change }), JSON.stringify(change)).to.equal(true);
    }
  });

  it('drops spaces around a search', () => {
    expect(packQuery({ ...noFilters, search: '  live ' }, context)).to.deep.equal({ search: 'live' });
    expect(packQuery({ ...noFilters, search: '   ' }, context)).to.deep.equal({});
  });
});
