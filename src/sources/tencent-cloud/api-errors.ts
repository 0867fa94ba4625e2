/** What an error of API 3.0 means for a reader. The API answers every error with status 200; the one told here is the contract's. */
import { ApiError, type ApiErrorKind } from '../../api/api-error.js';

interface Meaning {
  readonly kind: ApiErrorKind;
  readonly status: number;
  readonly retryable?: boolean;
}

/**
 * From the most particular to the most general; the first whose words begin the code counts. A signature or key that is
 * refused is the proxy's: for a reader, who has neither, the service has a fault, and signing in again would not help.
 */
const meanings: readonly [code: string, meaning: Meaning][] = [
  ['RequestLimitExceeded', { kind: 'rateLimited', status: 429, retryable: true }],
  ['AuthFailure.UnauthorizedOperation', { kind: 'forbidden', status: 403 }],
  ['UnauthorizedOperation', { kind: 'forbidden', status: 403 }],
  ['OperationDenied', { kind: 'forbidden', status: 403 }],
  ['FailedOperation.InvalidMpsUser', { kind: 'forbidden', status: 403 }],
  ['AuthFailure', { kind: 'server', status: 500 }],
  ['ResourceNotFound', { kind: 'notFound', status: 404 }],
  ['ResourceUnavailable', { kind: 'server', status: 503, retryable: true }],
  ['InternalError', { kind: 'server', status: 500, retryable: true }],
  ['FailedOperation.NetWorkError', { kind: 'server', status: 500, retryable: true }],
  ['FailedOperation', { kind: 'server', status: 500 }],
];

const otherwise: Meaning = { kind: 'refused', status: 400 };

/** The error that a code stands for; a code that is not known is a refusal, told in the API's own words. */
export function errorOf(error: { readonly Code: string; readonly Message: string }, requestId: string | null, url: string): ApiError {
  const { Code: code, Message: message } = error;
  const { kind, status, retryable = false } = meanings.find(([start]) => code === start || code.startsWith(`${start}.`))?.[1] ?? otherwise;
  return new ApiError(kind, { status, code, detail: message || null, field: fieldOf(message), requestId, retryable, url });
}

/** Messages put the name of a parameter in backquotes. */
const fieldOf = (message: string): string | null => /`([\w.]+)`/.exec(message)?.[1] ?? null;
