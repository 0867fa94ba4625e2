/** Every route of the contract, and an answer for what is none. */
import { http, type HttpHandler } from 'msw';
import { routes } from '../../src/contract/index.js';
import type { Context } from './context.js';
import { accountHandlers } from './account.js';
import { alertHandlers } from './alerts.js';
import { balanceHistoryHandlers } from './balance-history.js';
import { capabilitiesHandlers } from './capabilities.js';
import { catalogueHandlers } from './catalogue.js';
import { deductionHandlers } from './deductions.js';
import { exportHandlers } from './exports.js';
import { packHandlers } from './packs.js';
import { problem, Refusal } from './problems.js';
import { refundHandlers } from './refund.js';
import { renewalHandlers } from './renewal.js';
import { uncoveredUsageHandlers } from './uncovered-usage.js';
import { usageHandlers } from './usage.js';

export const handlersOf = (backend: Context): HttpHandler[] => [
  ...capabilitiesHandlers(backend),
  ...catalogueHandlers(backend),
  ...packHandlers(backend),
  ...balanceHistoryHandlers(backend),
  ...renewalHandlers(backend),
  ...refundHandlers(backend),
  ...alertHandlers(backend),
  ...deductionHandlers(backend),
  ...uncoveredUsageHandlers(backend),
  ...exportHandlers(backend),
  ...usageHandlers(backend),
  ...accountHandlers(backend),
  http.all(`${backend.base}/*`, ({ request }) => noSuchRoute(backend, request)),
];

/** What can be got can be asked for without its body. */
const allowed = (methods: readonly string[]): string[] => [...new Set(methods.flatMap((method) => (method === 'GET' ? [method, 'HEAD'] : [method])))];

/** A known path with another method is 405, anything else under the base 404. */
function noSuchRoute(backend: Context, request: Request): Response {
  const { pathname } = new URL(request.url);
  const base = backend.base.replace(/^(?:\*|[a-z]+:\/\/[^/]+)/i, '');
  const below = pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
  const methods = Object.values(routes)
    .filter(({ path }) => new RegExp(`^${path.replace('{id}', '[^/]+')}$`).test(below))
    .map(({ method }) => method);
  const refusal =
    methods.length > 0
      ? new Refusal('methodNotAllowed', `${request.method} is not possible here.`, [], { Allow: allowed(methods).join(', ') })
      : new Refusal('notFound', `There is nothing at ${pathname}.`);
  return problem(refusal, backend.nextRequestId());
}
