/** When usage is settled, how it is added up, and how its tasks are counted. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { toDecimal } from '../../mock-api/ledger/decimal.js';
import { settleTime } from '../../mock-api/ledger/metering.js';
import { coefficientOf } from '../../mock-api/ledger/scope.js';
import type { Policy } from '../../mock-api/ledger/policy.js';
import type { UsageKind } from '../../mock-api/ledger/state.js';
import { DAY, dayNumber } from '../../mock-api/ledger/time.js';
import { policies } from '../../mock-api/policies/index.js';
import { ME, shown, Story, t } from './support/story.js';

describe('the time of settlement', () => {
  const due = (cadence: Policy['cadence'], end: string) => shown(settleTime(cadence, t(end)));

  it('is after the day that holds the last instant of usage', () => {
    const cadence = { every: 'day', after: '04:10:46' } as const;
    expect(['2025-01-02 00:00:01', '2025-01-02 23:59:59', '2025-01-03 00:00'].map((end) => due(cadence, end))).to.deep.equal(Array(3).fill('2025-01-03 04:10:46'));
    expect(due({ every: 'day' }, '2025-01-03 00:00:01')).to.equal('2025-01-04 00:00:00');
  });

  it('is after the hour, after five minutes, or as usage ends', () => {
    expect(['2025-01-02 09:00:01', '2025-01-02 10:00'].map((end) => due({ every: 'hour', after: '00:15' }, end))).to.deep.equal(Array(2).fill('2025-01-02 10:15:00'));
    expect(due({ every: 'hour' }, '2025-01-02 10:00:01')).to.equal('2025-01-02 11:00:00');
    expect(['2025-01-02 10:00:01', '2025-01-02 10:05'].map((end) => due({ every: 'fiveMinutes', after: '00:02:00' }, end))).to.deep.equal(Array(2).fill('2025-01-02 10:07:00'));
    expect(due({ every: 'record', after: '00:00:05' }, '2025-01-02 10:00')).to.equal('2025-01-02 10:00:05');
    expect(due({ every: 'record' }, '2025-01-02 10:00')).to.equal('2025-01-02 10:00:00');
  });

  it('may be at once, without any more time that passes', () => {
    const story = new Story();
    story.buy('2025-01-01', 'p', { product: 'tdsql-c-mysql', subproduct: 'tdsql-c-mysql/01' });
    story.use('2025-01-02', '3', { product: 'tdsql-c-mysql', item: 'compute' });
    expect(story.rows.map(({ at, actual }) => [at, Number(actual)])).to.deep.equal([['2025-01-03 00:00:00', 3]]);
  });

  it('comes before a file that is done at the same instant, which holds what was settled', () => {
    const story = new Story();
    story.buy('2025-01-01', 'p');
    story.use('2025-01-02', '1');
    story.at('2025-01-03 04:10:40', 'createExport', { product: 'captcha', from: '2025-01-01', to: '2025-01-05', seconds: 6 });
    expect(story.until('2025-01-04').ledger.state.exports[0]).to.include({ rows: 1, rowCount: 1, finishedAt: t('2025-01-03 04:10:46') });
  });

  it('can be told with the usage, but lies neither in the past nor before its end', () => {
    const story = new Story();
    story.buy('2025-01-01', 'p');
    const use = (settleAt: string) => story.at('2025-01-02 12:00', 'use', { uin: ME, product: 'captcha', item: 'usage-01', amount: '1', start: t('2025-01-02 11:00'), end: t('2025-01-02 13:00'), settleAt: t(settleAt) });
    use('2025-01-02 11:00');
    use('2025-01-02 12:30');
    use('2025-01-02 20:00');
    story.use('2025-01-02', '1', { at: t('2025-01-05 10:00'), start: t('2025-01-02'), end: t('2025-01-02 01:00') } as never);
    story.until('2025-01-06');
    expect(story.rows.map(({ at }) => at)).to.deep.equal(['2025-01-02 13:00:00', '2025-01-02 13:00:00', '2025-01-02 20:00:00', '2025-01-05 10:00:00']);
  });
});

describe('usage that is settled together', () => {
  it('goes by its place in the table, then by its start, then in the order in which it was metered', () => {
    const story = new Story();
    story.buy('2025-01-01', 'p', { product: 'vod', subproduct: 'vod/starter', capacity: { storage: '1000', traffic: '1000', transcoding: '1000' } });
    const use = (item: string, amount: string, hour: string) => story.use('2025-01-02', amount, { product: 'vod', item, specification: 'STANDARD', region: 'ap-guangzhou', start: t(`2025-01-02 ${hour}`), end: t('2025-01-02 20:00'), at: t('2025-01-02 20:00') } as never);
    use('traffic', '1', '08:00');
    use('storage', '2', '12:00');
    use('storage', '3', '10:00');
    use('storage', '4', '10:00');
    story.until('2025-01-04');
    expect(story.rows.map(({ original }) => Number(original))).to.deep.equal([3, 4, 2, 1]);
  });

  it('puts what its table does not list last: regions after groups, specifications after those in it', () => {
    const story = new Story();
    story.buy('2025-01-01', 'p', { product: 'vod', subproduct: 'vod/traffic', capacity: '100' });
    for (const [region, amount] of [['mars', '1'], ['ap-singapore', '2'], [undefined, '3'], ['ap-guangzhou', '4']] as const) {
      story.use('2025-01-02', amount, { product: 'vod', item: 'traffic', ...(region ? { region } : {}) });
    }
    story.until('2025-01-04');
    expect(story.rows.map(({ original }) => Number(original))).to.deep.equal([4, 2, 1, 3]);
    const storage = new Story();
    storage.buy('2025-01-01', 's', { product: 'global-storage', subproduct: 'global-storage/02', mode: 'totalDecrement', capacity: '100' });
    for (const [specification, amount] of [['NEW', '1'], ['DEEP', '2'], [undefined, '3'], ['STANDARD', '4']] as const) {
      storage.use('2025-01-02', amount, { product: 'global-storage', item: 'storage', ...(specification ? { specification } : {}) });
    }
    storage.until('2025-01-04');
    expect(storage.rows.map(({ original }) => Number(original))).to.deep.equal([4, 2, 1, 3]);
  });
});

describe('usage of several days', () => {
  it('is shared out among its days by the time that lies in each, to the last billionth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 * 1440 }), fc.integer({ min: 1, max: 4 * 1440 }), fc.bigInt({ min: 1n, max: 10n ** 13n }), (from, minutes, amount) => {
        const story = new Story();
        story.buy('2025-01-01', 'p', { product: 'live', subproduct: 'live/director', mode: 'unlimited' });
        const start = t('2025-01-02') + from * 60_000;
        const end = start + minutes * 60_000;
        story.ledger.run({ do: 'use', at: end, uin: ME, product: 'live', item: 'directorOutput', amount, start, end });
        story.until('2025-01-20');
        const { usages } = story.ledger.state;
        const days = Array.from({ length: usages.length }, (_, row) => ({ start: usages.start.at(row), end: usages.end.at(row), amount: usages.amount.at(row) }));
        expect(days.reduce((sum, day) => sum + day.amount, 0n)).to.equal(amount);
        expect(days.every((day) => day.amount > 0n)).to.equal(true);
        for (const day of days) {
          expect([day.start, day.end]).to.deep.equal([day.start - ((day.start + 8 * 3_600_000) % DAY), day.start + DAY]);
          const share = (amount * BigInt(Math.min(end, day.end) - Math.max(start, day.start))) / BigInt(end - start);
          expect(day.amount - share >= 0n && day.amount - share <= 1n).to.equal(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is of one kind with and without an empty list of attributes', () => {
    const story = new Story();
    for (const more of [{}, { attributes: [] }]) story.use('2025-01-02', '1', more);
    expect(story.until('2025-01-04').ledger.state.kinds.values.map(({ attributes }) => attributes.size)).to.deep.equal([0]);
  });

  it('is one kind whatever its region and attributes, where the table leaves them out, and else is not', () => {
    const across = (rule: object) => {
      const table = policies.map((policy) => (policy.product === 'live' ? { ...policy, cadence: { every: 'day', after: '04:05', daily: true, ...rule } as const } : policy));
      const story = new Story('2025-01-01', '0', table);
      story.buy('2025-01-01', 'p', { product: 'live', subproduct: 'live/director', mode: 'unlimited' });
      for (const [region, value] of [['ap-tokyo', '1'], ['ap-tokyo', '2'], ['ap-seoul', '1']] as const) {
        story.use('2025-01-02', '60', { product: 'live', item: 'directorOutput', region, attributes: [{ key: 'room', value }] });
      }
      return story.until('2025-01-04').rows.length;
    };
    expect([across({}), across({ acrossRegions: true }), across({ acrossAttributes: true }), across({ acrossRegions: true, acrossAttributes: true })]).to.deep.equal([3, 2, 2, 1]);
  });
});

describe('tasks', () => {
  const cells = (story: Story, product = 'mps') =>
    [...story.ledger.state.products.get(product)!.tasks].flatMap(([type, regions]) =>
      [...regions].flatMap(([region, specifications]) => [...specifications].flatMap(([specification, days]) => [...days].map(([day, { tasks, usage }]) => [type, region, specification, day, tasks, toDecimal(usage, 0)].join(' ')))),
    );

  it('are counted by type, region, specification and day, on their own and with usage that tells them', () => {
    const story = new Story();
    const count = (more: object) => story.at('2025-01-05', 'countTasks', { product: 'mps', taskType: 'Snapshot', region: 'ap-tokyo', day: '2025-01-04', tasks: 2, usage: '10', ...more });
    count({});
    count({ tasks: 3, usage: '5' });
    count({ specification: 'ImageSprite' });
    count({ region: 'ap-seoul' });
    count({ day: t('2025-01-04 23:59') });
    count({ day: '2025-01-05', taskType: 'Enhance' });
    const use = (more: object) => story.use('2025-01-04', '60', { product: 'mps', item: 'transcoding', ...more });
    use({ specification: 'Audio', region: 'ap-tokyo', tasks: 4 });
    use({ specification: 'Audio', region: 'ap-tokyo', tasks: 1 });
    use({ specification: 'Audio', region: 'ap-tokyo' });
    use({ tasks: 7 });
    const [fourth, fifth] = [dayNumber(t('2025-01-04')), dayNumber(t('2025-01-05'))];
    expect(cells(story)).to.have.members([
      `Snapshot ap-tokyo  ${fourth} 7 25`,
      `Snapshot ap-tokyo ImageSprite ${fourth} 2 10`,
      `Snapshot ap-seoul  ${fourth} 2 10`,
      `Enhance ap-tokyo  ${fifth} 2 10`,
      `Transcode ap-tokyo Audio ${fourth} 5 120`,
      `Transcode   ${fourth} 7 60`,
    ]);
    // Tasks are no usage: no pack is drawn on for what was only counted.
    expect(story.ledger.state.usages.length + story.ledger.state.products.get('mps')!.pending.size).to.equal(1);
  });

  it('that used nothing are counted, and make no usage; items without a task type count none', () => {
    const story = new Story();
    story.use('2025-01-04', '0', { product: 'mps', item: 'transcoding', specification: 'Audio', region: 'ap-tokyo', tasks: 9 });
    story.use('2025-01-04', '5', { product: 'live', item: 'directorOutput', tasks: 9 });
    story.until('2025-01-10');
    expect(cells(story)).to.deep.equal([`Transcode ap-tokyo Audio ${dayNumber(t('2025-01-04'))} 9 0`]);
    expect(cells(story, 'live')).to.deep.equal([]);
    expect(story.ledger.state.usages.length).to.equal(1);
  });
});

describe('the coefficient of a table', () => {
  const of = (table: Readonly<Record<string, string>>, specification: string | null, group: string | null) => coefficientOf(table, { specification, group } as UsageKind);

  it('is that of its most specific entry', () => {
    const table = { 'A@near': '1', A: '2', '@near': '3', '*': '4' };
    expect([of(table, 'A', 'near'), of(table, 'A', 'far'), of(table, 'B', 'near'), of(table, 'B', 'far'), of(table, null, null)]).to.deep.equal(['1', '2', '3', '4', '4']);
    expect([of({ A: '2' }, 'B', 'near'), of({ '@near': '3' }, null, null), of({}, 'toString', null), coefficientOf(undefined, { specification: 'A', group: null } as UsageKind)]).to.deep.equal([null, null, null, null]);
  });
});
