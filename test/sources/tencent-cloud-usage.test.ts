import { expect } from '@open-wc/testing';
import { answer, errorOf } from '../api/support.js';
import { answered, asked, endpoint, sourceWith } from './support.js';

const item = (Time: string, Count: number, Usage: number) => ({ Time, Count, Usage });
const days = { product: 'mps', from: '2025-06-01', to: '2025-06-03' };

describe('daily usage from API 3.0', () => {
  it('is asked for at the proxy, with a range that ends with its last day', async () => {
    const { source, seen } = sourceWith(answered({ Data: [] }), { headers: { Authorization: 'SKIP' }, credentials: 'include' });
    await source.usage({ ...days, taskType: ['Transcode', 'Snapshot'], region: ['aws'] });
    expect(seen).to.have.length(1);
    const { method, url, headers, init } = seen[0]!;
    expect([method, url.href, headers.get('content-type'), headers.get('authorization'), init.credentials]).to.deep.equal([
      'POST',
      endpoint,
      'application/json',
      'SKIP',
      'include',
    ]);
    expect(asked(seen[0]!)).to.deep.equal({
      action: 'DescribeUsageData',
      version: '2019-06-12',
      parameters: { StartTime: '2025-06-01T00:00:00+08:00', EndTime: '2025-06-02T00:00:00+08:00', Types: ['Transcode', 'Snapshot'], ProcessRegions: ['aws'] },
    });
  });

  it('leaves the defaults to the API, and names them', async () => {
    const { source, seen } = sourceWith(answered({ Data: [{ TaskType: 'Transcode', Summary: [], Details: [] }] }));
    const { tasks, regions } = await source.usage({ ...days, from: '2025-06-02' });
    expect(asked(seen[0]!).parameters).to.deep.equal({ StartTime: '2025-06-02T00:00:00+08:00', EndTime: '2025-06-02T00:00:00+08:00' });
    expect([tasks, regions]).to.deep.equal([[{ taskType: 'Transcode', unit: 'second', summary: [], specifications: [] }], ['ap-guangzhou']]);
  });

  it('comes day by day at UTC+8, whatever the offset that the API writes, oldest first', async () => {
    const { source } = sourceWith(
      answered({
        Data: [
          {
            TaskType: 'Transcode',
            Summary: [item('2025-06-02T00:00:00+08:00', 3, 30), item('2025-05-31T16:00:00Z', 2, 20)],
            Details: [{ Specification: 'Audio', Data: [item('2025-06-02 00:00:00', 3, 30)] }],
          },
          { TaskType: 'AIReview', Summary: null },
          { TaskType: 'Dreaming', Summary: [item('2025-06-01T09:00:00+09:00', 1, 1)], Details: [] },
        ],
      }),
    );
    const usage = await source.usage(days);
    expect(usage).to.deep.equal({
      product: 'mps',
      from: '2025-06-01',
      to: '2025-06-03',
      regions: ['ap-guangzhou'],
      asOf: '2025-06-30T20:00:00.000Z',
      tasks: [
        {
          taskType: 'Transcode',
          unit: 'second',
          summary: [
            { day: '2025-06-01', count: '2', usage: '20' },
            { day: '2025-06-02', count: '3', usage: '30' },
          ],
          specifications: [{ specification: 'Audio', points: [{ day: '2025-06-02', count: '3', usage: '30' }] }],
        },
        { taskType: 'AIReview', unit: 'second', summary: [], specifications: [] },
        { taskType: 'Dreaming', unit: null, summary: [{ day: '2025-06-01', count: '1', usage: '1' }], specifications: [] },
      ],
    });
  });

  it('keeps whole numbers beyond what a double can tell apart', async () => {
    const summary = '{"Time":"2025-06-01T00:00:00+08:00","Count":9007199254740993,"Usage":123456789012345678901234567890}';
    const { source } = sourceWith(answer(200, `{"Response":{"Data":[{"TaskType":"Transcode","Summary":[${summary}],"Details":[]}],"RequestId":"r"}}`));
    const { tasks } = await source.usage(days);
    expect(tasks[0]!.summary).to.deep.equal([{ day: '2025-06-01', count: '9007199254740993', usage: '123456789012345678901234567890' }]);
  });

  it('reads the largest number that a double holds and the next one, beside small ones', async () => {
    for (const number of ['9007199254740991', '9007199254740992', '9007199254740993', '0', '999999999999999']) {
      const summary = `{"Time":"2025-06-01T00:00:00+08:00","Count":1,"Usage":${number}}`;
      const { source } = sourceWith(answer(200, `{"Response":{"Data":[{"TaskType":"Transcode","Summary":[${summary}]}],"RequestId":"r"}}`));
      expect((await source.usage(days)).tasks[0]!.summary[0]!.usage).to.equal(number);
    }
  });

  it('is of media processing alone, over a range that is one', async () => {
    const { source, seen } = sourceWith(answered({ Data: [] }));
    const other = await errorOf(source.usage({ ...days, product: 'live' }));
    expect([other.kind, other.code, other.field]).to.deep.equal(['notFound', 'productNotSupported', 'product']);
    const empty = await errorOf(source.usage({ ...days, to: days.from }));
    expect([empty.kind, empty.code, empty.field]).to.deep.equal(['refused', 'invalidParameterValue', 'to']);
    const wrong = await errorOf(source.usage({ ...days, from: 'yesterday' }));
    expect([wrong.kind, wrong.field]).to.deep.equal(['refused', 'from']);
    expect(seen).to.have.length(0);
  });

  it('may be asked for at an endpoint with a query, or within a page', async () => {
    const { source, seen } = sourceWith(answered({ Data: [] }), { endpoint: './cloud?tenant=7' });
    await source.usage(days);
    expect(seen[0]!.url.href).to.equal(new URL('./cloud?tenant=7', location.href).href);
  });
});
