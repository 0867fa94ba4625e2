import { expect } from '@open-wc/testing';
import { Client } from './support.js';

describe('the world of the sample data', () => {
  it('has the three deductions, to the digit', async () => {
    const client = new Client({ world: 'seeds' });
    const { items, total } = await client.ask('listDeductions', { query: { product: 'trtc' } });
    expect(total).to.equal(3);
    expect(items.map(({ deductedAt, remainingBefore, actualDeduction, remainingAfter, packUnit }) => [deductedAt, remainingBefore, actualDeduction, remainingAfter, packUnit])).to.deep.equal([
      ['2025-06-03T04:10:46+08:00', '20000.000000000', '0.293333333', '19999.706666667', 'minute'],
      ['2025-06-03T04:10:47+08:00', '10000.000000000', '9.600000000', '9990.400000000', 'minute'],
      ['2025-06-03T04:10:47+08:00', '9990.400000000', '16.000000000', '9974.400000000', 'minute'],
    ]);
    expect(items.map(({ originalUsage, originalUsageUnit, coefficient }) => `${originalUsage} ${originalUsageUnit} ${coefficient}`)).to.deep.equal([
      '17.600000000 second 1.000000000',
      '576.000000000 second 1.000000000',
      '960.000000000 second 1.000000000',
    ]);
    expect(new Set(items.map(({ capacityMode, product, subproduct }) => `${capacityMode} ${product} ${subproduct}`))).to.deep.equal(new Set(['totalDecrement trtc trtc/09']));
    expect(items[0]!.packId).to.not.equal(items[1]!.packId);
    expect(items[1]!.packId).to.equal(items[2]!.packId);
  });

  it('has the default range of the sample page', async () => {
    const client = new Client({ world: 'seeds' });
    const range = async (now: string) => {
      client.backend.reset('seeds', { now });
      return (await client.ask('getCapabilities')).defaultDeductionRange;
    };
    expect(await range('2025-08-13T10:00:00+08:00')).to.deep.equal({ from: '2025-05-14', to: '2025-08-14' });
    expect(await range('2025-08-07T10:00:00+08:00')).to.deep.equal({ from: '2025-05-08', to: '2025-08-08' });
    expect(await range('2025-08-05T10:00:00+08:00')).to.deep.equal({ from: '2025-05-06', to: '2025-08-06' });
    expect(await range('2025-07-16T23:59:59+08:00')).to.deep.equal({ from: '2025-04-17', to: '2025-07-17' });
    expect(await range('2025-05-31T10:00:00+08:00')).to.deep.equal({ from: '2025-03-01', to: '2025-06-01' });
  });

  it('has the export records of the sample list', async () => {
    const client = new Client({ world: 'seeds', now: '2025-08-07T17:00:00+08:00' });
    const { items } = await client.ask('listExports');
    const time = (at: string | null) => at?.slice(0, 19).replace('T', ' ') ?? '-';
    const name = (range: string, suffix: string) => `资源包抵扣明细-${range}${suffix}`;
    const june = '2025-06-01 00:00:00-2025-06-30 23:59:59';
    expect(items.map(({ fileName, state, createdAt, lastDownloadedAt }) => [fileName, state, time(createdAt), time(lastDownloadedAt)])).to.deep.equal([
      [name('2025-05-08 00:00:00-2025-06-07 23:59:59', '_68946048c9d8917545544401'), 'generated', '2025-08-07 16:13:37', '-'],
      [name('2025-05-06 00:00:00-2025-06-30 23:59:59', '_68917ced7548e175436516511'), 'generated', '2025-08-05 11:39:23', '-'],
      [name('2025-05-06 00:00:00-2025-08-05 23:59:59', '_68917cece8f431754365164181'), 'generated', '2025-08-05 11:38:37', '2025-08-05 11:39:40'],
      [name('2025-06-02 00:00:00-2025-06-30 23:59:59', '_68775c62a8f99175265289887'), 'generated', '2025-07-16 16:01:19', '2025-07-16 16:01:44'],
      [name(june, '_68774387a6c4e175264653516'), 'generated', '2025-07-16 14:15:26', '2025-07-16 14:15:43'],
      [name(june, '_68772944519e5175263981216'), 'generated', '2025-07-16 12:23:09', '2025-07-16 12:23:52'],
      [name(june, ''), 'generating', '2025-07-16 10:06:46', '-'],
      [name('2025-04-17 00:00:00-2025-07-16 23:59:59', '_68770934524d5175263160480'), 'generated', '2025-07-16 10:06:30', '2025-07-16 10:06:50'],
    ]);
    expect(items.map(({ createdAt, finishedAt }) => (finishedAt === null ? null : (Date.parse(finishedAt) - Date.parse(createdAt)) / 1000))).to.deep.equal([23, 2, 47, 19, 9, 23, null, 14]);
  });

  it('has the two days of usage of the sample answer', async () => {
    const client = new Client({ world: 'seeds', now: '2019-07-10T00:00:00+08:00' });
    const { tasks } = await client.ask('getUsage', { query: { product: 'mps', from: '2019-07-02', to: '2019-07-04' } });
    const days = (count: string, usage: string) => ['2019-07-02', '2019-07-03'].map((day) => ({ day, count, usage }));
    expect(tasks).to.deep.equal([
      {
        taskType: 'Transcode',
        unit: 'second',
        // The sample's own sums do not match its details; ours do.
        summary: days('3', '30'),
        specifications: ['Audio', 'Standard.H265.4K', 'TESHD-10.H265.4K'].map((specification) => ({ specification, points: days('1', '10') })),
      },
    ]);
  });
});
