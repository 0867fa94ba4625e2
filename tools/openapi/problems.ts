// The problem answers of the document: which statuses a route can give, and what stands under each.
import { problemCodes, type ProblemCode } from '../../src/contract/index.js';
import type { Json } from './schemas.js';

const statusNames: Record<number, string> = {
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

/** Codes that only a write is answered with, and those that none is. */
const ofWrites = new Set<ProblemCode>([
  'malformedBody', 'idempotencyKeyMissing', 'idempotencyKeyInFlight', 'resourceLocked', 'unsupportedOperation', 'operationDenied',
  'balanceInsufficient', 'notAllowedToRefund', 'idempotencyKeyReused',
]);
const ofReads = new Set<ProblemCode>(['exportNotReady', 'exportExpired']);

/** What is asked of a route decides what can be wrong with it. */
export interface Asked {
  readonly path: string;
  readonly query: string[] | undefined;
  readonly write?: boolean;
  readonly conditional?: boolean;
}

/** The response under a status for a route: a read is not told of what only writes are refused for. */
export function responseName(status: number, { write, query }: Asked): string {
  if (status === 400 && !write && query === undefined) return 'UnknownParameter';
  const name = statusNames[status];
  if (!name) throw new Error(`A problem code has status ${status}, which has no name here.`);
  return write && codesOf(status, true).join() !== codesOf(status, false).join() ? `${name}OfWrite` : name;
}

/** The responses that routes name. */
export function problemResponses(): Record<string, Json> {
  const statuses = [...new Set(Object.values(problemCodes))].filter((status) => status !== 405 && status !== 501).sort((a, b) => a - b);
  const found = statuses.flatMap((status) =>
    [false, true].map((write) => [responseName(status, { path: '', query: [], write }), status, codesOf(status, write)] as const),
  );
  return Object.fromEntries([['UnknownParameter', 400, ['unknownParameter']] as const, ...found].filter(([, , codes]) => codes.length > 0).map(([name, status, codes]) => [name, response(status, codes)]));
}

function response(status: number, codes: readonly string[]): Json {
  return {
    description: `Problem codes: ${codes.map((code) => `\`${code}\``).join(', ')}.`,
    ...(retryAfter.has(status) && { headers: { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } } }),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

/** The statuses, beside success, that a route can answer with. */
export function problemsOf(route: Asked): number[] {
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

function codesOf(status: number, write: boolean): string[] {
  const others = write ? ofReads : ofWrites;
  return (Object.keys(problemCodes) as ProblemCode[]).filter((code) => problemCodes[code] === status && !others.has(code));
}
