/** The chart over API 3.0: the mock's own door answers, through a fetch. */
import { expect } from '@open-wc/testing';
import { browserRuntime } from '../../src/api/runtime.js';
import { createTencentCloudSource } from '../../src/sources/tencent-cloud/index.js';
import type { UsageChart } from '../../src/elements/usage-chart/usage-chart.js';
import { createBackend } from '../../mock-api/index.js';
import { Door, errorCodes, type ErrorCode } from '../../mock-api/tencent-cloud/index.js';
import { heard, mount, part, parts, shows, text, waitUntil } from './support.js';
import { button, keys, painted } from './usage-support.js';

/** A source over a door that may refuse, and what it was asked for. */
function cloud(refuse: (call: number) => ErrorCode | null = () => null) {
  const backend = createBackend({ world: 'typical' });
  const asked: { StartTime: string; EndTime: string; Types: string[]; ProcessRegions: string[] }[] = [];
  let calls = 0;
  const door = new Door(backend, { refuse: () => refuse((calls += 1)), requestId: () => `request-${asked.length}` });
  const fetch: typeof globalThis.fetch = async (input, init) => {
    asked.push(JSON.parse(init!.body as string) as (typeof asked)[number]);
    return door.answer(new Request(input, init));
  };
  const options = { endpoint: 'https://proxy.test/', headers: { Authorization: 'SKIP' }, retry: { tries: 1 }, fetch };
  return { asked, source: createTencentCloudSource(options, { ...browserRuntime, date: () => backend.now }) };
}

/** What a reader is told of each error of DescribeUsageData: the title, and what can be done. */
const told: Record<ErrorCode, [title: string, text: RegExp]> = {
  'AuthFailure.InvalidAuthorization': ['The service has a fault', /report the request ID/],
  'AuthFailure.InvalidSecretId': ['The service has a fault', /report the request ID/],
  'AuthFailure.SecretIdNotFound': ['The service has a fault', /report the request ID/],
  'AuthFailure.SignatureExpire': ['The service has a fault', /report the request ID/],
  'AuthFailure.SignatureFailure': ['The service has a fault', /report the request ID/],
  'AuthFailure.TokenFailure': ['The service has a fault', /report the request ID/],
  'AuthFailure.UnauthorizedOperation': ['Not permitted', /Ask whoever manages its permissions/],
  FailedOperation: ['The service has a fault', /report the request ID/],
  'FailedOperation.InvalidMpsUser': ['Not permitted', /This account is not enabled for media processing\. Activate the service/],
  'FailedOperation.NetWorkError': ['The service has a fault', /Media processing has a network fault of its own/],
  InternalError: ['The service has a fault', /report the request ID/],
  InvalidAction: ['The request was refused', /InvalidAction/],
  InvalidParameter: ['The request was refused', /InvalidParameter/],
  InvalidParameterValue: ['The request was refused', /InvalidParameterValue/],
  'InvalidParameterValue.Service': ['The request was refused', /A service parameter value error occurs/],
  MissingParameter: ['The request was refused', /MissingParameter/],
  NoSuchVersion: ['The request was refused', /NoSuchVersion/],
  RequestLimitExceeded: ['Too many requests', /The service asks for a pause/],
  ResourceInUse: ['The request was refused', /Another operation|ResourceInUse/],
  UnknownParameter: ['The request was refused', /UnknownParameter/],
  UnsupportedProtocol: ['The request was refused', /UnsupportedProtocol/],
};

describe('<usage-chart> over API 3.0', () => {
  it('draws what DescribeUsageData tells, for the days, the type and the region that the chart names', async () => {
    const { source, asked } = cloud();
    const element = mount<UsageChart>('usage-chart', { source });
    await shows(element, 'Transcoding in Guangzhou, May 20 – Jun 18, 2026');
    await waitUntil(() => painted(element), 'a drawing');
    expect(text(element)).to.contain('Default task type and region. Other usage is not in this chart.');
    expect(keys(element)).to.have.length(8);
    expect(asked[0]).to.deep.equal({ StartTime: '2026-05-20T00:00:00+08:00', EndTime: '2026-06-18T00:00:00+08:00', Types: ['Transcode'], ProcessRegions: ['ap-guangzhou'] });
  });

  it('knows an explanation for every code', () => expect(Object.keys(told).sort()).to.deep.equal([...errorCodes].sort()));

  for (const [code, [title, words]] of Object.entries(told) as [ErrorCode, [string, RegExp]][]) {
    it(`explains ${code} with its request ID, and recovers`, async () => {
      let refused = true;
      const { source } = cloud(() => (refused ? code : null));
      const element = mount<UsageChart>('usage-chart');
      const error = heard<CustomEvent<{ code: string; requestId: string }>>(element, 'packmeter-error');
      element.source = source;
      await shows(element, title);
      const { detail } = await error;
      expect(part(element, '.state h3').textContent).to.equal(title);
      expect(part(element, '.state p').textContent).to.match(words);
      expect(part(element, '.request code').textContent).to.match(/^request-\d+$/).and.to.equal(detail.requestId);
      expect(detail.code).to.equal(code);
      refused = false;
      button(element, 'Try again').click();
      await waitUntil(() => parts(element, 'canvas').length > 0, 'the chart');
    });
  }

  it('explains on its own stretch what befell one part of a year, with its request ID', async () => {
    const { source } = cloud((call) => (call === 2 ? 'FailedOperation.NetWorkError' : null));
    const element = mount<UsageChart>('usage-chart', { source, range: '12m' });
    await waitUntil(() => parts(element, '.note.bad').length > 0, 'the note', { timeout: 8000 });
    const note = part(element, '.note.bad').textContent.replace(/\s+/g, ' ');
    expect(note).to.match(/could not be read\. The service has a fault\. Media processing has a network fault of its own/);
    expect(note).to.match(/Request ID: request-\d/);
    button(element, 'Try again').click();
    await waitUntil(() => parts(element, '.note.bad').length === 0, 'the part to come', { timeout: 8000 });
  });

  it('explains in Chinese as well', async () => {
    const { source } = cloud(() => 'FailedOperation.InvalidMpsUser');
    const element = mount<UsageChart>('usage-chart', { source, lang: 'zh-CN' });
    await shows(element, '该账号未开通媒体处理服务');
  });
});
