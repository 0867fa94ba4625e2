/** From an HTTP answer to a checked value, or to the error that it stands for. */
import * as v from 'valibot';
import { ApiError, type ApiErrorDetails, type ApiErrorKind } from './api-error.js';
import { lost } from './within.js';
import type { Runtime } from './runtime.js';

/** The JSON of an answer, checked and typed by its schema. Throws {@link ApiError}. */
export async function checkedAnswer(response: Response, schema: v.GenericSchema, url: string): Promise<unknown> {
  const text = await response.text();
  const details = { status: response.status, requestId: response.headers.get('x-request-id'), url };
  const json = parsed(text);
  if (json === undefined) {
    // Stryker disable next-line StringLiteral: without a type it is no JSON, whatever stands for it
    const begun = /json/i.test(response.headers.get('content-type') ?? '') && /^\s*[[{]/.test(text);
    // JSON that begins and does not end was cut on its way; anything else never was JSON.
    throw begun ? lost(url, undefined, true) : new ApiError('notJson', details);
  }
  // Stryker disable next-line ObjectLiteral,BooleanLiteral: looking for more faults takes longer, and tells the same one
  const outcome = v.safeParse(schema, json, { abortEarly: true });
  if (outcome.success) return outcome.output;
  const [issue] = outcome.issues;
  throw new ApiError('shape', { ...details, field: v.getDotPath(issue), detail: issue.message });
}

/** The error that a refusal stands for, as far as its body tells; a proxy's web page tells only its status. */
export async function refusalOf(response: Response, url: string, runtime: Runtime): Promise<ApiError> {
  const { status, headers } = response;
  const problem = record(parsed(await response.text().catch(() => '')));
  const details: ApiErrorDetails = {
    status,
    code: text(problem.code),
    detail: text(problem.detail) ?? text(problem.title),
    requestId: text(problem.requestId) ?? headers.get('x-request-id'),
    field: text(record(record(problem.errors)[0]).field),
    retryable: typeof problem.retryable === 'boolean' ? problem.retryable : [429, 502, 503, 504].includes(status),
    retryAfter: secondsOf(headers, runtime),
    url,
  };
  return new ApiError(kindOf(status), details);
}

const kinds: Readonly<Record<number, ApiErrorKind>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'notFound',
  412: 'conflict',
  429: 'rateLimited',
};

const kindOf = (status: number): ApiErrorKind => kinds[status] ?? (status >= 500 ? 'server' : 'refused');

/** `Retry-After` in seconds: given so, or as a date, which is held against the backend's own clock where it shows. */
function secondsOf(headers: Headers, runtime: Runtime): number | null {
  const value = headers.get('retry-after') ?? '';
  if (/^\d+$/.test(value)) return Number(value);
  // Date.parse takes almost anything for a date, the header only one form.
  if (!value.endsWith('GMT')) return null;
  const seconds = (Date.parse(value) - (Date.parse(headers.get('date') ?? '') || runtime.date())) / 1000;
  return Number.isNaN(seconds) ? null : Math.max(0, Math.ceil(seconds));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // It is none.
  }
  return undefined;
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Of what is no object, nothing that is looked for. */
const record = (value: unknown) => Object(value) as Record<string, unknown>;
