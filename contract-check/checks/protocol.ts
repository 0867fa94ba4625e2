/** How answers travel: success where it was due, as JSON, under the right status, at a pace that is told. */
import * as v from 'valibot';
import { Problem, routes, type RouteName } from '../../src/contract/index.js';
import type { Check } from '../check.js';
import { Skip } from '../context.js';
import { mediaType, statusOf } from '../exchange.js';

const AREA = 'protocol';

export const checks: readonly Check[] = [
  {
    id: `${AREA}.success`,
    area: AREA,
    title: 'a request that keeps the contract is answered with success',
    late: true,
    run(context) {
      for (const exchange of context.client.exchanges) {
        if (exchange.hopes !== 'success' || (exchange.status >= 200 && exchange.status <= 299) || exchange.status === 429 || exchange.status === 503) continue;
        const problem = v.safeParse(Problem, exchange.json);
        const why = problem.success ? ` (${problem.output.code}: ${problem.output.detail})` : '';
        context.fail(exchange, { at: 'status', expected: 'status 2xx', actual: `${statusOf(exchange)}${why}` });
      }
    },
  },
  {
    id: `${AREA}.status`,
    area: AREA,
    title: 'a success has the status that the contract gives it: 201 for POST, 200 for others',
    late: true,
    run(context) {
      for (const exchange of context.client.exchanges) {
        const { operation, status } = exchange;
        if (!(operation in routes) || status < 200 || status > 299) continue;
        const due = routes[operation as RouteName].method === 'POST' ? 201 : 200;
        if (status !== due) context.fail(exchange, { at: 'status', expected: `status ${due}`, actual: statusOf(exchange) });
      }
    },
  },
  {
    id: `${AREA}.content-type`,
    area: AREA,
    title: 'a success is application/json, a file text/csv',
    late: true,
    run(context) {
      for (const exchange of context.client.exchanges) {
        const { operation, status } = exchange;
        if (!(operation in routes) || status < 200 || status > 299) continue;
        const due = routes[operation as RouteName].answer === null ? 'text/csv' : 'application/json';
        if (mediaType(exchange) !== due) context.fail(exchange, { at: 'Content-Type', expected: due, actual: mediaType(exchange) || 'none' });
      }
    },
  },
  {
    id: `${AREA}.retry-after`,
    area: AREA,
    title: '429 and 503 carry Retry-After, in seconds or as a date',
    late: true,
    run(context) {
      const told = context.client.exchanges.filter(({ status }) => status === 429 || status === 503);
      if (told.length === 0) throw new Skip('no answer was 429 or 503');
      for (const exchange of told) {
        const value = exchange.headers.get('Retry-After');
        const good = value !== null && (/^\d+$/.test(value.trim()) || !Number.isNaN(Date.parse(value)));
        if (!good) context.fail(exchange, { at: 'Retry-After', expected: 'seconds or a date', actual: value ?? 'none' });
      }
    },
  },
];
