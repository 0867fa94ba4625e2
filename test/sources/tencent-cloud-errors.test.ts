import { expect } from '@open-wc/testing';
import type { ApiErrorKind } from '../../src/api/api-error.js';
import { errorCodes } from '../../mock-api/tencent-cloud/errors.js';
import { FakeRuntime, answer, bearer, errorOf, json, problem, unreachable, type Reply } from '../api/support.js';
import { answered, endpoint, refused, sourceWith } from './support.js';

const usage = { product: 'mps', from: '2025-06-01', to: '2025-06-03' };
const month = { count: 1, unit: 'month' } as const;
const write = { idempotencyKey: 'k', etag: '"0"' };

/** The error that a reply leads to. */
const failure = (reply: Reply, options = {}) => errorOf(sourceWith(reply, options).source.usage(usage));

describe('an error of API 3.0', () => {
  const meanings: Record<string, [ApiErrorKind, status: number, retryable: boolean]> = {
    'AuthFailure.InvalidAuthorization': ['server', 500, false],
    'AuthFailure.InvalidSecretId': ['server', 500, false],
    'AuthFailure.SecretIdNotFound': ['server', 500, false],
    'AuthFailure.SignatureExpire': ['server', 500, false],
    'AuthFailure.SignatureFailure': ['server', 500, false],
    'AuthFailure.TokenFailure': ['server', 500, false],
    'AuthFailure.UnauthorizedOperation': ['forbidden', 403, false],
    FailedOperation: ['server', 500, false],
    'FailedOperation.InvalidMpsUser': ['forbidden', 403, false],
    'FailedOperation.NetWorkError': ['server', 500, true],
    InternalError: ['server', 500, true],
    InvalidAction: ['refused', 400, false],
    InvalidParameter: ['refused', 400, false],
    InvalidParameterValue: ['refused', 400, false],
    'InvalidParameterValue.Service': ['refused', 400, false],
    MissingParameter: ['refused', 400, false],
    NoSuchVersion: ['refused', 400, false],
    RequestLimitExceeded: ['rateLimited', 429, true],
    ResourceInUse: ['refused', 400, false],
    UnknownParameter: ['refused', 400, false],
    UnsupportedProtocol: ['refused', 400, false],
  };
  const others: typeof meanings = {
    'RequestLimitExceeded.UinLimitExceeded': ['rateLimited', 429, true],
    'UnauthorizedOperation.CamNoAuth': ['forbidden', 403, false],
    'InternalError.GatewayError': ['server', 500, true],
    'ResourceNotFound.Pack': ['notFound', 404, false],
    'FailedOperation.Other': ['server', 500, false],
    InternalErrors: ['refused', 400, false],
    'Something.New': ['refused', 400, false],
  };

  it('has a meaning for every code that the mock gives', () => expect(Object.keys(meanings).sort()).to.deep.equal([...errorCodes].sort()));

  for (const [code, [kind, status, retryable]] of Object.entries({ ...meanings, ...others })) {
    it(`${code} is of kind ${kind}, with its words and its request id`, async () => {
      const error = await failure(refused(code, 'Parameter `Types.0` is odd.'));
      expect({ ...error }).to.deep.include({ kind, status, retryable, code, detail: 'Parameter `Types.0` is odd.', field: 'Types.0', requestId: 'r-7', url: endpoint });
    });
  }

  it('may have no words', async () => {
    const error = await failure(json({ Response: { Error: { Code: 'InternalError' }, RequestId: 'r' } }));
    expect([error.kind, error.detail, error.field]).to.deep.equal(['server', null, null]);
  });

  it('is passed when it helps to ask again', async () => {
    const { source, seen } = sourceWith([refused('RequestLimitExceeded'), refused('InternalError'), answered({ Data: [] })], { retry: { firstDelay: 0 } });
    expect((await source.usage(usage)).tasks).to.deep.equal([]);
    expect(seen).to.have.length(3);
  });

  it('is told at once when it does not', async () => {
    const { source, seen } = sourceWith(refused('InvalidParameterValue'), { retry: { firstDelay: 0 } });
    await errorOf(source.usage(usage));
    expect(seen).to.have.length(1);
  });
});

describe('an answer that is none of API 3.0', () => {
  const cases: [what: string, reply: Reply, expected: object][] = [
    ['a web page', answer(200, '<!doctype html>', { 'content-type': 'text/html' }), { kind: 'notJson', status: 200 }],
    ['JSON that was cut off', answer(200, '{"Response":{"Da', { 'content-type': 'application/json' }), { kind: 'network', retryable: true }],
    ['other JSON', json({ items: [] }), { kind: 'shape', field: 'Response' }],
    ['a list of the wrong type', answered({ Data: {} }), { kind: 'shape', field: 'Data', requestId: 'r-1' }],
    ['a count that is text', answered({ Data: [{ TaskType: 'T', Summary: [{ Time: '2025-06-01T00:00:00Z', Count: '1', Usage: 1 }] }] }), { kind: 'shape', field: 'Data.0.Summary.0.Count' }],
    ['a count with a fraction', answered({ Data: [{ TaskType: 'T', Summary: [{ Time: '2025-06-01T00:00:00Z', Count: 1.5, Usage: 1 }] }] }), { kind: 'shape', field: 'Data.0.Summary.0.Count' }],
    ['a time that is none', answered({ Data: [{ TaskType: 'T', Summary: [{ Time: 'noon', Count: 1, Usage: 1 }] }] }), { kind: 'shape', field: 'Data.0.Summary.0.Time', detail: 'not a time' }],
    ['no connection', unreachable, { kind: 'network' }],
    ['a refusal of the proxy', problem(403, { code: 'forbidden', requestId: 'p-1' }), { kind: 'forbidden', status: 403, requestId: 'p-1' }],
    ['a proxy without its upstream', answer(502, '<h1>Bad gateway</h1>'), { kind: 'server', status: 502, retryable: true }],
  ];
  for (const [what, reply, expected] of cases) {
    it(`is told as such: ${what}`, async () => expect({ ...(await failure(reply)) }).to.deep.include({ ...expected, url: endpoint }));
  }

  it('makes no call when there is no endpoint', async () => {
    const { source, seen } = sourceWith(answered({}), { endpoint: 'portal.test' });
    expect((await errorOf(source.usage(usage))).kind).to.equal('configuration');
    expect(seen).to.have.length(0);
  });
});

describe('a caller of API 3.0', () => {
  it('proves itself to the proxy by a token, which is renewed when it is refused', async () => {
    const tokens = ['old', 'new'];
    const byToken: Reply = (request) => (bearer(request.headers) === 'new' ? answered({ Data: [] }) : problem(401))(request);
    const { source, seen } = sourceWith(byToken, { getToken: () => ({ token: tokens.shift()! }) });
    await source.usage(usage);
    expect(seen.map(({ headers }) => bearer(headers))).to.deep.equal(['old', 'new']);
  });

  it('takes its question back', async () => {
    const controller = new AbortController();
    const runtime = new FakeRuntime();
    const { source, seen } = sourceWith(() => new Promise(() => {}), {}, runtime);
    const error = errorOf(source.usage(usage, { signal: controller.signal }));
    await runtime.advance(0);
    expect(seen).to.have.length(1);
    controller.abort();
    expect((await error).kind).to.equal('aborted');
    expect(seen[0]!.signal.aborted).to.equal(true);
  });

  it('does not wait for ever', async () => {
    const runtime = new FakeRuntime();
    const { source } = sourceWith(() => new Promise(() => {}), { timeout: 3000 }, runtime);
    expect((await runtime.failure(source.usage(usage))).kind).to.equal('timeout');
  });

  it('is told of what the API does not offer, without asking it', async () => {
    const { source, seen } = sourceWith(answered({}));
    const calls: Record<string, Promise<unknown>> = {
      balanceHistory: source.balanceHistory('p', {}),
      renewal: source.renewal('p', {}),
      saveRenewal: source.saveRenewal('p', { method: 'none', period: null }, write),
      renewals: source.renewals('p', {}),
      renew: source.renew('p', { period: month }, write),
      refundQuote: source.refundQuote('p'),
      refund: source.refund('p', { amount: { amount: '1', currency: 'CNY' } }, write),
      alerts: source.alerts('p'),
      saveAlerts: source.saveAlerts('p', { items: [] }, write),
      deductions: source.deductions({ product: 'live' }),
      deductionSummary: source.deductionSummary({ product: 'live', by: 'day' }),
      uncoveredUsage: source.uncoveredUsage({ product: 'live' }),
      exports: source.exports({}),
      exportRecord: source.exportRecord('e'),
      exportFile: source.exportFile('e'),
      billingModes: source.billingModes({}),
      plugins: source.plugins({}),
      account: source.account(),
    };
    for (const [method, call] of Object.entries(calls)) {
      const error = await errorOf(call);
      expect([error.kind, error.code, error.retryable], method).to.deep.equal(['refused', 'notImplemented', false]);
    }
    expect(seen).to.have.length(0);
  });

  it('learns beforehand what there is: capabilities and catalogue, without asking', async () => {
    const { source, seen } = sourceWith(answered({}), { currency: 'USD', buyUrl: '/shop' });
    const capabilities = await source.capabilities();
    expect(capabilities).to.deep.include({ operations: ['usage.read'], currency: 'USD', buyUrl: '/shop', billingTimeZone: 'Asia/Shanghai', serverTime: '2025-06-30T20:00:00.000Z' });
    expect(capabilities.limits).to.deep.include({ usageDays: 365, usageSpanDays: 90, requestsPerSecond: 100 });
    // It is the first of July at UTC+8.
    expect(capabilities.defaultDeductionRange).to.deep.equal({ from: '2025-04-02', to: '2025-07-02' });
    const { products } = await source.catalogue();
    expect(products.map(({ key, views }) => [key, views.map(({ view }) => view)])).to.deep.equal([['mps', ['usage']], ['live', ['overview']]]);
    expect([products[0]!.usage!.taskTypes.length, products[0]!.usage!.regions.length]).to.deep.equal([15, 16]);
    expect(seen).to.have.length(0);
  });
});
