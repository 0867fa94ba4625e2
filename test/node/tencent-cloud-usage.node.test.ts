/** DescribeUsageData by the letter: ranges, days, defaults, sums, and every way to ask wrongly. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Ledger } from '../../mock-api/ledger/ledger.js';
import { toTime } from '../../mock-api/ledger/time.js';
import { mps } from '../../mock-api/policies/mps.js';
import { regions, taskTypes } from '../../mock-api/policies/mps-usage.js';
import { Door } from '../../mock-api/tencent-cloud/index.js';
import { ask, count, documented, refusal } from './tencent-cloud-support.js';

interface Item {
  Time: string;
  Count: number;
  Usage: number;
}
interface Statistics {
  TaskType: string;
  Summary: Item[];
  Details: { Specification: string; Data: Item[] }[];
}

const usage = (ledger: Ledger, parameters: unknown) => ask(new Door({ ledger }), 'DescribeUsageData', '2019-06-12', parameters);

async function data(ledger: Ledger, parameters: object): Promise<Statistics[]> {
  const answer = await usage(ledger, parameters);
  assert.deepEqual(refusal(answer), ['', '']);
  return answer['Data'] as Statistics[];
}

const days = ([statistics]: Statistics[]) => statistics!.Summary.map(({ Time }) => Time.slice(0, 10));

/** Something on every day from a year and more before today on. Today is 2019-07-10 at UTC+8. */
function daily(): Ledger {
  const ledger = new Ledger([mps], toTime('2018-01-01'));
  ledger.advance(toTime('2019-07-10T00:30:00+08:00'));
  for (let at = toTime('2018-07-01'); at < ledger.now; at += 86_400_000) count(ledger, new Date(at).toISOString(), 'Audio', 1, '1');
  return ledger;
}

describe('the range of DescribeUsageData', () => {
  const ledger = daily();

  it('takes in the day of its end, and cuts days at UTC+8 whatever the offset', async () => {
    const same: [start: string, end: string][] = [
      ['2019-07-02T00:00:00+08:00', '2019-07-03T00:00:00+08:00'],
      ['2019-07-01T16:00:00Z', '2019-07-02T16:00:00Z'],
      ['2019-07-01T16:00:00.000Z', '2019-07-03T15:59:59.999Z'],
      ['2019-07-01T09:00:00-07:00', '2019-07-03T10:00:00-05:30'],
      ['2019-07-02', '2019-07-03'],
      ['2019-07-02T23:59:59+0800', '2019-07-03T00:00+08'],
    ];
    for (const [StartTime, EndTime] of same) assert.deepEqual(days(await data(ledger, { StartTime, EndTime })), ['2019-07-02', '2019-07-03'], StartTime);
  });

  it('may be one instant', async () => {
    assert.deepEqual(days(await data(ledger, { StartTime: '2019-07-02T16:00:00Z', EndTime: '2019-07-03' })), ['2019-07-03']);
  });

  it('spans ninety days at most: ninety-one buckets', async () => {
    const found = days(await data(ledger, { StartTime: '2019-04-01', EndTime: '2019-06-30' }));
    assert.deepEqual([found.length, found[0], found[90]], [91, '2019-04-01', '2019-06-30']);
    assert.deepEqual(refusal(await usage(ledger, { StartTime: '2019-03-31', EndTime: '2019-06-30' })), ['InvalidParameterValue', 'The query span exceeds 90 days.']);
  });

  it('begins 365 days before today at the earliest', async () => {
    assert.equal(days(await data(ledger, { StartTime: '2018-07-10', EndTime: '2018-07-11' })).length, 2);
    assert.deepEqual(refusal(await usage(ledger, { StartTime: '2018-07-09', EndTime: '2018-07-11' })), ['InvalidParameterValue', '`StartTime` is more than 365 days ago.']);
    assert.equal((await usage(ledger, { StartTime: '2018-07-09T15:59:59Z', EndTime: '2018-07-11' }))['Data'], undefined);
    assert.equal(days(await data(ledger, { StartTime: '2018-07-09T16:00:00Z', EndTime: '2018-07-11' })).length, 2);
  });

  it('may end in the future, where there is nothing', async () => {
    assert.deepEqual(days(await data(ledger, { StartTime: '2019-07-09', EndTime: '2019-08-09' })), ['2019-07-09', '2019-07-10']);
    assert.deepEqual(await data(ledger, { StartTime: '2019-07-11', EndTime: '2019-07-12' }), [{ TaskType: 'Transcode', Summary: [], Details: [] }]);
  });

  const wrong = ['yesterday', '2019-02-30', '2019-02-30T00:00:00Z', '2019-07-02T25:00:00Z', '2019-07-02T00:00:00', '2019-07-02 00:00:00', '1562000000', '', '2019-7-2'];
  for (const text of wrong) {
    it(`is refused when a time is "${text}"`, async () => {
      assert.deepEqual(refusal(await usage(ledger, { StartTime: text, EndTime: '2019-07-03' })), ['InvalidParameterValue', '`StartTime` is not an ISO 8601 time.']);
      assert.deepEqual(refusal(await usage(ledger, { StartTime: '2019-07-02', EndTime: text })), ['InvalidParameterValue', '`EndTime` is not an ISO 8601 time.']);
    });
  }

  it('is refused when it ends before it starts', async () => {
    const refused = ['InvalidParameterValue', '`EndTime` is earlier than `StartTime`.'];
    assert.deepEqual(refusal(await usage(ledger, { StartTime: '2019-07-03', EndTime: '2019-07-02' })), refused);
    assert.deepEqual(refusal(await usage(ledger, { StartTime: '2019-07-03T00:00:01+08:00', EndTime: '2019-07-03' })), refused);
  });
});

describe('the statistics of DescribeUsageData', () => {
  const range = { StartTime: '2019-07-02', EndTime: '2019-07-09' };

  it('are of Transcode in ap-guangzhou unless asked otherwise', async () => {
    const ledger = documented();
    count(ledger, '2019-07-04', 'Audio', 5, '500', { region: 'aws' });
    count(ledger, '2019-07-04', 'SampleSnapshot', 7, '70', { taskType: 'Snapshot' });
    for (const parameters of [range, { ...range, Types: [], ProcessRegions: [] }, { ...range, Types: null }]) {
      const [only, ...rest] = await data(ledger, parameters);
      assert.deepEqual([only!.TaskType, days([only!]), rest], ['Transcode', ['2019-07-02', '2019-07-03'], []]);
    }
  });

  it('come in the order asked for, each type once, with regions added up', async () => {
    const ledger = documented();
    count(ledger, '2019-07-02', 'Audio', 5, '500', { region: 'aws' });
    count(ledger, '2019-07-04', '', 2, '20', { taskType: 'AIReview', region: 'aws' });
    const found = await data(ledger, { ...range, Types: ['AIReview', 'Transcode', 'AIReview'], ProcessRegions: ['aws', 'ap-guangzhou', 'aws'] });
    assert.deepEqual(found.map(({ TaskType }) => TaskType), ['AIReview', 'Transcode']);
    assert.deepEqual(found[0], { TaskType: 'AIReview', Summary: [{ Time: '2019-07-04T00:00:00+08:00', Count: 2, Usage: 20 }], Details: [] });
    assert.deepEqual(found[1]!.Details[0]!.Data[0], { Time: '2019-07-02T00:00:00+08:00', Count: 6, Usage: 510 });
  });

  it('take every one of the 15 types and 16 regions', async () => {
    const [Types, ProcessRegions] = [taskTypes.map(({ key }) => key), regions.map(({ key }) => key)];
    assert.deepEqual([Types.length, ProcessRegions.length], [15, 16]);
    const found = await data(documented(), { ...range, Types, ProcessRegions });
    assert.deepEqual(found.map(({ TaskType }) => TaskType), Types);
  });

  it('put usage without a specification under the name of its type, beside usage with one', async () => {
    const ledger = documented();
    count(ledger, '2019-07-02', '', 1, '5', { taskType: 'AIAnalysis' });
    count(ledger, '2019-07-02', 'VideoTag', 1, '7', { taskType: 'AIAnalysis' });
    const [found] = await data(ledger, { ...range, Types: ['AIAnalysis'] });
    assert.deepEqual(found!.Details.map(({ Specification, Data }) => [Specification, Data[0]!.Usage]), [['AIAnalysis', 5], ['VideoTag', 7]]);
    assert.equal(found!.Summary[0]!.Usage, 12);
  });

  it('are whole numbers of any size', async () => {
    const ledger = documented();
    count(ledger, '2019-07-05', 'Audio', 1, 123_456_789_012_345_678_901_499_999_999n);
    assert.match(String((await usage(ledger, range))['text']), /"Usage":123456789012345678901\b/);
  });

  it('have a summary that is the sum of the details, whatever was metered', async () => {
    const cell = fc.record({
      day: fc.integer({ min: 2, max: 9 }),
      specification: fc.constantFrom('Audio', 'Remuxing', 'Standard.H264.HD', ''),
      region: fc.constantFrom('ap-guangzhou', 'aws', 'eu-frankfurt'),
      tasks: fc.integer({ min: 0, max: 1000 }),
      usage: fc.bigInt({ min: 0n, max: 10_000_000_000_000n }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { maxLength: 60 }), async (cells) => {
        const ledger = new Ledger([mps], toTime('2019-07-10'));
        for (const { day, specification, region, tasks, usage: amount } of cells) count(ledger, `2019-07-0${day}`, specification, tasks, amount, { region });
        const [found] = await data(ledger, { ...range, ProcessRegions: ['ap-guangzhou', 'aws'] });
        const sums = new Map<string, { Count: number; Usage: number }>();
        for (const { Data } of found!.Details) {
          for (const { Time, Count, Usage } of Data) {
            const sum = sums.get(Time) ?? { Count: 0, Usage: 0 };
            sums.set(Time, { Count: sum.Count + Count, Usage: sum.Usage + Usage });
          }
        }
        if (found!.Details.length > 0) assert.deepEqual(found!.Summary, [...sums].sort().map(([Time, sum]) => ({ Time, ...sum })));
        const metered = cells.filter(({ region }) => region !== 'eu-frankfurt');
        assert.equal(found!.Summary.reduce((sum, { Count }) => sum + Count, 0), metered.reduce((sum, { tasks }) => sum + tasks, 0));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a wrong question', () => {
  const ledger = documented();
  const range = { StartTime: '2019-07-02', EndTime: '2019-07-03' };
  const cases: [what: unknown, code: string, message: string][] = [
    [{ EndTime: '2019-07-03' }, 'MissingParameter', 'The request is missing a required parameter `StartTime`.'],
    [{ StartTime: '2019-07-02' }, 'MissingParameter', 'The request is missing a required parameter `EndTime`.'],
    [{ StartTime: '2019-07-02', EndTime: null }, 'MissingParameter', 'The request is missing a required parameter `EndTime`.'],
    ['', 'MissingParameter', 'The request is missing a required parameter `StartTime`.'],
    [{ ...range, Foo: 1 }, 'UnknownParameter', 'Unknown parameter `Foo`.'],
    ['{"StartTime":"2019-07-02","EndTime":"2019-07-03","__proto__":1}', 'UnknownParameter', 'Unknown parameter `__proto__`.'],
    [{ ...range, Types: 'Transcode' }, 'InvalidParameter', 'Parameter `Types` must be an array of strings.'],
    [{ ...range, Types: [1] }, 'InvalidParameter', 'Parameter `Types` must be an array of strings.'],
    [{ ...range, ProcessRegions: {} }, 'InvalidParameter', 'Parameter `ProcessRegions` must be an array of strings.'],
    [{ ...range, StartTime: 20190702 }, 'InvalidParameter', 'Parameter `StartTime` must be a string.'],
    [{ ...range, Types: ['Transcode', 'Dance'] }, 'InvalidParameterValue', '`Types.1` value `Dance` is not supported.'],
    [{ ...range, ProcessRegions: ['moon'] }, 'InvalidParameterValue', '`ProcessRegions.0` value `moon` is not supported.'],
    ['{"StartTime":', 'InvalidParameter', 'The request body is not valid JSON.'],
    ['[]', 'InvalidParameter', 'The request body is not a JSON object.'],
  ];
  for (const [what, code, message] of cases) {
    it(`is answered ${code}: ${JSON.stringify(what)}`, async () => assert.deepEqual(refusal(await usage(ledger, what)), [code, message]));
  }

  it('is refused before it is read when it is of another method, action or version', async () => {
    const door = new Door({ ledger });
    const put = await door.answer(new Request('http://mps.tencentcloudapi.com/', { method: 'PUT', body: '{}' }));
    assert.equal(refusal(((await put.json()) as { Response: Record<string, unknown> }).Response)[0], 'UnsupportedProtocol');
    assert.equal(refusal(await ask(door, 'DescribeTasks', '2019-06-12', range))[0], 'InvalidAction');
    assert.equal(refusal(await ask(door, 'DescribeUsageData', '2018-08-01', range))[0], 'NoSuchVersion');
    assert.deepEqual(refusal(await ask(door, '', '2019-06-12', range)), ['MissingParameter', 'The request is missing a required parameter `X-TC-Action`.']);
    assert.deepEqual(refusal(await ask(door, 'DescribeUsageData', '', range)), ['MissingParameter', 'The request is missing a required parameter `X-TC-Version`.']);
  });

  it('is never the end of the door, and changes nothing', async () => {
    const { revision } = ledger.state;
    const door = new Door({ ledger }, { perSecond: { DescribeUsageData: Infinity } });
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json(), fc.record({ StartTime: fc.oneof(fc.string(), fc.date().map(String)), EndTime: fc.string(), Types: fc.anything() }).map((value) => JSON.stringify(value))), async (body) => {
        const answer = await ask(door, 'DescribeUsageData', '2019-06-12', body);
        assert.notEqual(refusal(answer)[0], 'InternalError');
        assert.ok(answer['RequestId']);
      }),
      { numRuns: 2000 },
    );
    assert.equal(ledger.state.revision, revision);
  });
});
