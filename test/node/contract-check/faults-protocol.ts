/** Faults of shapes, statuses, headers, problems and limits. */
import { routes, type RouteName } from '../../../src/contract/index.js';
import { asked, body, given, problem, remembering, type Fault } from './broken-server.js';

const all = Object.keys(routes) as RouteName[];
const lists: RouteName[] = ['listPacks', 'listDeductions', 'listUncoveredUsage', 'listExports'];
const writes = { beside: ['writes'] };

/** For every route: its answer lacks the first member that it must have. */
const incomplete: Fault[] = all
  .filter((name) => routes[name].answer !== null && name !== 'createRefund')
  .map((name) =>
    given(
      `${name} lacks a member`,
      `shapes.${name}`,
      (answer, { route }) => {
        if (route !== name || answer.status >= 300) return;
        const parsed = JSON.parse(answer.text) as Record<string, unknown>;
        delete parsed[Object.keys(parsed)[0]!];
        answer.text = JSON.stringify(parsed);
      },
      { beside: routes[name].method === 'GET' ? [] : name === 'createRenewal' ? ['spending'] : ['writes'], allowSpending: name === 'createRenewal' },
    ),
  );

const shapes: Fault[] = [
  ...incomplete,
  body('a capacity is a number', 'shapes.listPacks', 'listPacks', ({ items }) => items.forEach((pack) => (pack.totalCapacity = 20_000 as never))),
  body('an amount has an exponent', 'shapes.listDeductions', 'listDeductions', ({ items }) => items.forEach((row) => (row.actualDeduction = '1e-7'))),
  body('a time has no offset', 'shapes.listDeductions', 'listDeductions', ({ items }) => items.forEach((row) => (row.deductedAt = row.deductedAt.slice(0, 19)))),
  body('money is a bare amount', 'shapes.getAccount', 'getAccount', (account) => (account.balance = account.balance.amount as never)),
  body('a list stands under another name', 'shapes.listExports', 'listExports', (page) => Object.assign(page, { data: page.items, items: undefined })),
  given('a page to sign in comes with 200', 'shapes.getCatalogue', (answer, { route }) => {
    if (route === 'getCatalogue') answer.text = '<!doctype html><title>Sign in</title>';
  }),
];

const protocol: Fault[] = [
  given('JSON is called text', 'protocol.content-type', (answer, { route }) => route === 'getAccount' && answer.headers.set('Content-Type', 'text/plain'), { beside: ['money'] }),
  given('one route always fails', 'protocol.success', (answer, { route }) => {
    if (route === 'getAccount') Object.assign(answer, { status: 500, text: JSON.stringify({ title: 'x', status: 500, code: 'internalError', requestId: '1', retryable: true }) });
  }, { beside: ['money'] }),
  given('what was made is 200', 'protocol.status', (answer) => void (answer.status === 201 && (answer.status = 200)), writes),
  remembering('a request too many is not told when to come back', 'protocol.retry-after', () => {
    let told = false;
    return {
      ask({ route }) {
        if (told || route !== 'getAccount') return;
        told = true;
        const text = JSON.stringify({ title: 'x', status: 429, code: 'requestLimitExceeded', requestId: '1', retryable: true });
        return { status: 429, headers: new Headers({ 'Content-Type': 'application/problem+json' }), text };
      },
    };
  }, { beside: ['money'] }),
];

const capabilities: Fault[] = [
  body('the contract is another', 'capabilities.version', 'getCapabilities', (told) => (told.contractVersion = '2.0')),
  body('the zone is a city', 'capabilities.zone-and-currency', 'getCapabilities', (told) => (told.currency = 'yuan')),
  body('a limit is zero', 'capabilities.limits', 'getCapabilities', (told) => (told.limits.alertsPerPack = 0)),
  body('the default range begins a day early', 'capabilities.default-range', 'getCapabilities', ({ defaultDeductionRange: range }) => (range.from = dayBefore(range.from))),
  asked('the default range is a month', 'capabilities.default-range-applies', ['listDeductions'], ({ query }) => {
    if (!query.has('usageStartFrom')) query.set('usageStartFrom', '2026-05-18');
  }),
];

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
const withoutValue = (parameter: string, value: string, check: string): Fault =>
  asked(`${parameter}=${value} is ignored`, check, all, ({ query }) => query.getAll(parameter).includes(value) && query.delete(parameter));

const requests: Fault[] = [
  asked('unknown parameters are ignored', 'requests.unknown-parameter', all, ({ query }) => query.delete('packmeterUnknown')),
  problem('unknown parameters have another code', 'requests.unknown-parameter', (told) => void (told['code'] === 'unknownParameter' && (told['code'] = 'invalidParameter'))),
  asked('a missing product means one of them', 'requests.missing-parameter', ['listDeductions'], ({ query }) => void (query.has('product') || query.set('product', 'trtc'))),
  withoutValue('sort', 'noSuchMember', 'requests.invalid-value'),
  withoutValue('status', 'noSuchStatus', 'requests.invalid-value'),
  withoutValue('limit', '0', 'requests.invalid-value'),
  withoutValue('asOf', 'yesterday', 'requests.invalid-value'),
  problem('no field is named', 'requests.invalid-value', (told) => (told['errors'] = [])),
  given('a wrong value is answered with an empty list', 'requests.invalid-value', (answer, { route }) => {
    if (answer.status === 400 && route === 'listDeductions') Object.assign(answer, { status: 200, text: JSON.stringify({ items: [], total: 0, truncated: false, asOf: '2026-06-18T14:30:00Z' }) });
  }),
  asked('the 31st of April is the first of May', 'ranges.impossible-day', all, ({ query }) => {
    for (const [name, value] of query) if (/^\d{4}-\d\d-3[01]/.test(value)) query.set(name, new Date(Date.parse(`${value.slice(0, 8)}01T00:00:00Z`) + (Number(value.slice(8, 10)) - 1) * 86_400_000).toISOString().slice(0, 10));
  }),
  asked('ranges are put in order', 'requests.empty-range', ['getUsage'], ({ query }) => {
    const [from, to] = [query.get('from') ?? '', query.get('to') ?? ''];
    if (from > to) [['from', to], ['to', from]].forEach(([name, value]) => query.set(name!, value!));
  }),
  given('what does not exist is null', 'requests.unknown-id', (answer, { route }) => route === 'getExport' && answer.status === 404 && Object.assign(answer, { status: 200, text: 'null' })),
  given('an unknown product is an empty list', 'requests.unknown-product', (answer, { route }) => {
    if (route === 'listPacks' && answer.status === 404) Object.assign(answer, { status: 200, text: JSON.stringify({ items: [], total: 0, truncated: false, asOf: '2026-06-18T14:30:00Z', summary: null }) });
  }),
  given('an unknown address is 400', 'requests.unknown-route', (answer, { route, method }) => void (route === null && method === 'GET' && (answer.status = 400))),
  given('the methods of a route are not told', 'requests.method', (answer) => answer.headers.delete('Allow')),
  asked('every token is good', 'requests.token', all, ({ headers }) => headers.set('Authorization', 'Bearer secret-of-the-test'), { token: 'secret-of-the-test' }),
];

const problems: Fault[] = [
  given('problems are JSON like any other', 'problems.content-type', (answer) => void (answer.status >= 400 && answer.headers.set('Content-Type', 'application/json'))),
  given('problems are text', 'problems.content-type', (answer) => void (answer.status >= 400 && (answer.headers.set('Content-Type', 'text/plain'), (answer.text = 'Bad request')))),
  problem('problems have no title', 'problems.shape', (told) => delete told['title']),
  problem('problems carry no requestId', 'problems.request-id', (told) => delete told['requestId']),
  problem('every problem has one requestId', 'problems.request-id', (told) => (told['requestId'] = 'req-1')),
  problem('problems tell status 200', 'problems.status', (told) => (told['status'] = 200)),
  problem('a code stands under another status', 'problems.code', (told, answer) => told['code'] === 'notFound' && Object.assign(answer, { status: 400 }) && (told['status'] = 400)),
  problem('bad requests are retryable', 'problems.retryable', (told) => (told['retryable'] = true)),
];

const limits: Fault[] = [
  asked('a page too large is cut', 'limits.page-size', lists, ({ query }) => Number(query.get('limit')) > 500 && query.set('limit', '500')),
  asked('the cap is not kept', 'limits.page-rows', lists, ({ query }) => Number(query.get('offset')) >= 50_000 && query.set('offset', '0')),
  body('the total is that of all rows', 'limits.total', 'listDeductions', (page) => Object.assign(page, { total: 60_000, truncated: true })),
  asked('deductions go back further', 'limits.deduction-window', ['listDeductions', 'summariseDeductions'], ({ query }) => {
    if ((query.get('usageStartFrom') ?? '9') < '2026-03-18') query.set('usageStartFrom', '2026-03-18');
  }),
  asked('usage comes in any span', 'limits.usage-window', ['getUsage'], ({ query }) => {
    const [from, to] = [Date.parse(query.get('from') ?? ''), Date.parse(query.get('to') ?? '')];
    if (to - from > 91 * 86_400_000) query.set('from', new Date(to - 86_400_000).toISOString().slice(0, 10));
  }),
  asked('renewals last any time', 'limits.renewal-period', ['getRenewal'], ({ query }) => Number(query.get('count')) > 5 && query.set('count', '5')),
];

const cors: Fault[] = [
  given('a preflight needs a token', 'cors.preflight', (answer, { method }) => void (method === 'OPTIONS' && (answer.status = 401))),
  given('a preflight lets no key through', 'cors.preflight', (answer, { method }) => method === 'OPTIONS' && answer.headers.set('Access-Control-Allow-Headers', 'authorization, content-type')),
  given('a star is to stand for Authorization', 'cors.preflight', (answer, { method }) => method === 'OPTIONS' && answer.headers.set('Access-Control-Allow-Headers', '*')),
  given('a preflight lets nothing be PUT', 'cors.preflight', (answer, { method }) => method === 'OPTIONS' && answer.headers.set('Access-Control-Allow-Methods', 'GET, POST')),
  given('no other origin is let in', 'cors.answers', (answer) => answer.headers.delete('Access-Control-Allow-Origin')),
  given('problems are kept from other origins', 'cors.problems', (answer) => void (answer.status >= 400 && answer.headers.delete('Access-Control-Allow-Origin'))),
  given('no header is exposed', 'cors.exposed', (answer) => answer.headers.delete('Access-Control-Expose-Headers')),
];

export const protocolFaults: readonly Fault[] = [...shapes, ...protocol, ...capabilities, ...requests, ...problems, ...limits, ...cors];
