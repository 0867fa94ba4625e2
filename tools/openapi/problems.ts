// The problem answers of the document: which statuses a route can give, and what stands under each.
import { problemCodes } from '../../src/contract/index.js';
import type { Json } from './schemas.js';

export const statusNames: Record<number, string> = {
  400: 'BadRequest',
  401: 'Unauthenticated',
  403: 'Forbidden',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  409: 'Conflict',
  410: 'Gone',
  412: 'PreconditionFailed',
  415: 'UnsupportedMediaType',
  422: 'Unprocessable',
  428: 'PreconditionRequired',
  429: 'TooManyRequests',
  500: 'InternalError',
  501: 'NotImplemented',
  503: 'Unavailable',
};

const retryAfter = new Set([429, 503]);

/** One response for each status of the problem codes. */
export function problemResponses(): Record<string, Json> {
  const statuses = [...new Set(Object.values(problemCodes))].filter((status) => status !== 405 && status !== 501).sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => {
      const name = statusNames[status];
      if (!name) throw new Error(`A problem code has status ${status}, which has no name here.`);
      return [
        name,
        {
          description: `Problem codes: ${codesOf(status).map((code) => `\`${code}\``).join(', ')}.`,
          ...(retryAfter.has(status) && { headers: { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } } }),
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      ];
    }),
  );
}

/** The statuses, beside success, that a route can answer with. */
export function problemsOf(route: { path: string; query: string[] | undefined; write?: boolean; conditional?: boolean }): number[] {
  const query = route.query ?? [];
  const found = [400, 401, 403, 429, 500, 503];
  if (route.path.includes('{id}') || query.includes('product')) found.push(404);
  if (route.path.endsWith('/file')) found.push(409, 410);
  if (query.includes('asOf')) found.push(410, 422);
  if (query.includes('from') || query.includes('usageStartFrom')) found.push(422);
  if (route.write) found.push(409, 415, 422);
  if (route.conditional) found.push(412, 428);
  return [...new Set(found)].sort((a, b) => a - b);
}

function codesOf(status: number): string[] {
  return Object.entries(problemCodes)
    .filter(([, value]) => value === status)
    .map(([code]) => code);
}
