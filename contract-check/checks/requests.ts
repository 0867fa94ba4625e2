/** Requests that break the contract are refused, each with its code and the field at fault. */
import { routes, type ProblemCode, type RouteName } from '../../src/contract/index.js';
import type { Check } from '../check.js';
import { Skip } from '../context.js';
import { addDays, dayOf } from '../days.js';
import type { Query } from '../exchange.js';
import { expectRefusal } from '../expect.js';
import { validQuery } from '../valid-query.js';

const AREA = 'requests';
const NOBODY = 'packmeter-contract-check-no-such-id';
const UNKNOWN = 'packmeterUnknown';

const invalid: readonly ProblemCode[] = ['invalidParameterValue', 'invalidParameter'];
const read = (Object.keys(routes) as RouteName[]).filter((name) => routes[name].method === 'GET' && !routes[name].path.startsWith('/exports/{id}'));

/** Values that no backend may take. */
const wrong: readonly (readonly [RouteName, Query])[] = [
  ['listPacks', { limit: 0 }],
  ['listPacks', { limit: 'many' }],
  ['listPacks', { offset: -1 }],
  ['listPacks', { offset: 1.5 }],
  ['listPacks', { asOf: 'yesterday' }],
  ['listPacks', { sort: 'noSuchMember' }],
  ['listPacks', { status: 'noSuchStatus' }],
  ['listPacks', { capacityMode: ['unlimited', 'noSuchMode'] }],
  ['listPacks', { expiresFrom: '2026-13-45' }],
  ['getBalanceHistory', { from: 'noon' }],
  ['getRenewal', { unit: 'week' }],
  ['getRenewal', { count: 0 }],
  ['listRenewals', { limit: -5 }],
  ['listDeductions', { limit: 0 }],
  ['listDeductions', { offset: 'first' }],
  ['listDeductions', { asOf: '2026-01-01' }],
  ['listDeductions', { sort: '-noSuchMember' }],
  ['listDeductions', { usageStartFrom: 'last week' }],
  ['listDeductions', { deductedTo: '2026-02-30T00:00:00' }],
  ['summariseDeductions', { by: 'noSuchKey' }],
  ['listUncoveredUsage', { usageStartTo: 'now' }],
  ['listExports', { state: 'noSuchState' }],
  ['listExports', { fileType: 'noSuchType' }],
  ['getUsage', { from: 'monday' }],
  ['getUsage', { taskType: 'NoSuchTask' }],
  ['getUsage', { region: 'no-such-region' }],
  ['listPlugins', { limit: 'x' }],
];

const required: readonly (readonly [RouteName, string])[] = [
  ['listDeductions', 'product'],
  ['summariseDeductions', 'product'],
  ['summariseDeductions', 'by'],
  ['listUncoveredUsage', 'product'],
  ['getUsage', 'product'],
  ['getUsage', 'from'],
  ['getUsage', 'to'],
];

export const checks: readonly Check[] = [
  {
    id: `${AREA}.unknown-parameter`,
    area: AREA,
    title: 'a parameter that the contract does not know is refused and named',
    async run(context) {
      for (const name of read) {
        const valid = await validQuery(context, name);
        if (!valid) continue;
        const exchange = await context.send(name, { ...valid, query: { ...valid.query, [UNKNOWN]: '1' }, hopes: 'problem' });
        expectRefusal(context, exchange, { codes: ['unknownParameter'], fields: [UNKNOWN], because: 'an unknown parameter' });
      }
    },
  },
  {
    id: `${AREA}.missing-parameter`,
    area: AREA,
    title: 'a request without a parameter it needs is refused, and the parameter named',
    async run(context) {
      for (const [name, parameter] of required) {
        const valid = await validQuery(context, name);
        if (!valid) continue;
        const exchange = await context.send(name, { query: { ...valid.query, [parameter]: undefined }, hopes: 'problem' });
        expectRefusal(context, exchange, { codes: ['missingParameter'], fields: [parameter], because: `no ${parameter}` });
      }
    },
  },
  {
    id: `${AREA}.invalid-value`,
    area: AREA,
    title: 'a parameter with a value it cannot have is refused and named',
    async run(context) {
      for (const [name, query] of wrong) {
        const valid = await validQuery(context, name);
        if (!valid) continue;
        const exchange = await context.send(name, { ...valid, query: { ...valid.query, ...query }, hopes: 'problem' });
        const [[parameter, value]] = Object.entries(query) as [[string, unknown]];
        expectRefusal(context, exchange, { codes: invalid, fields: [parameter, `${parameter}.0`, `${parameter}.1`], because: `${parameter}=${String(value)}` });
      }
    },
  },
  {
    id: `${AREA}.empty-range`,
    area: AREA,
    title: 'a range that ends before it begins is refused and named',
    async run(context) {
      const { serverTime, billingTimeZone } = await context.survey.capabilities();
      const day = dayOf(serverTime, billingTimeZone);
      for (const [name, from, to] of [
        ['listDeductions', 'usageStartFrom', 'usageStartTo'],
        ['listUncoveredUsage', 'usageStartFrom', 'usageStartTo'],
        ['getUsage', 'from', 'to'],
      ] as const) {
        const valid = await validQuery(context, name);
        if (!valid) continue;
        const exchange = await context.send(name, { query: { ...valid.query, [from]: day, [to]: addDays(day, -1) }, hopes: 'problem' });
        expectRefusal(context, exchange, { codes: invalid, fields: [from, to], because: `${to} before ${from}` });
      }
    },
  },
  {
    id: `${AREA}.unknown-id`,
    area: AREA,
    title: 'what does not exist is 404',
    async run(context) {
      for (const name of Object.keys(routes) as RouteName[]) {
        if (routes[name].method !== 'GET' || !routes[name].path.includes('{id}')) continue;
        const exchange = await context.send(name, { id: NOBODY, hopes: 'problem' });
        expectRefusal(context, exchange, { codes: ['notFound'], because: 'an id that does not exist' });
      }
    },
  },
  {
    id: `${AREA}.unknown-product`,
    area: AREA,
    title: 'a product that does not exist is 404, and no empty answer',
    async run(context) {
      for (const name of ['listPacks', 'listDeductions', 'summariseDeductions', 'listUncoveredUsage', 'getUsage'] as const) {
        const valid = await validQuery(context, name);
        if (!valid) continue;
        const exchange = await context.send(name, { query: { ...valid.query, product: NOBODY }, hopes: 'problem' });
        expectRefusal(context, exchange, { codes: ['productNotSupported', 'notFound'], because: 'a product that does not exist' });
      }
    },
  },
  {
    id: `${AREA}.unknown-route`,
    area: AREA,
    title: 'an address that is none of the contract is a problem, 404',
    async run(context) {
      const exchange = await context.send('unknownRoute', { path: `/${NOBODY}`, hopes: 'problem' });
      expectRefusal(context, exchange, { codes: ['notFound'], because: 'an address that is no route' });
    },
  },
  {
    id: `${AREA}.method`,
    area: AREA,
    title: 'a method that a route does not have is 405 and names those it has',
    needs: 'writes',
    async run(context) {
      const exchange = await context.send('unknownMethod', { path: '/capabilities', method: 'DELETE', hopes: 'problem' });
      const refused = expectRefusal(context, exchange, { codes: ['methodNotAllowed'], because: 'a method that the route does not have' });
      if (refused && !/\bGET\b/.test(exchange.headers.get('Allow') ?? '')) {
        context.fail(exchange, { at: 'Allow', expected: 'GET', actual: exchange.headers.get('Allow') ?? 'none' });
      }
    },
  },
  {
    id: `${AREA}.token`,
    area: AREA,
    title: 'a request without the token, or with another, is 401',
    async run(context) {
      if (!context.client.token) throw new Skip('the run has no token');
      for (const [token, because] of [
        [null, 'no token'],
        ['packmeter-contract-check-wrong', 'a token that is not valid'],
      ] as const) {
        const exchange = await context.send('getAccount', { token, hopes: 'problem' });
        expectRefusal(context, exchange, { codes: ['unauthenticated'], because });
      }
    },
  },
];
