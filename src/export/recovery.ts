/** What an export does about an error. */
import { ApiError, type ApiErrorKind } from '../api/api-error.js';

/** Failures in a row after which the reader is asked. */
const tries = 6;
const spoilt = new Set(['snapshotGone', 'exportFailed', 'exportExpired']);

/** Whether the rows that are missing can still be had. */
export const canGoOn = ({ code }: ApiError): boolean => !spoilt.has(code ?? '');

/** Milliseconds to wait before it goes on by itself, after so many failures in a row; null when it does not. */
export function pauseFor(error: ApiError, failures: number): number | null {
  const { kind, status, retryable, retryAfter } = error;
  if (kind === 'offline') return 0;
  const passing = kind === 'rateLimited' || kind === 'network' || kind === 'timeout' || (status ?? 0) >= 500 || retryable;
  if (!passing || !canGoOn(error) || failures >= tries) return null;
  return retryAfter === null ? 1_000 * 2 ** failures : retryAfter * 1_000;
}

/** The error as one of ours. Told by its name: a page may hold a second copy of the class, from another file. */
export function asApiError(cause: unknown, kind: ApiErrorKind, code?: string): ApiError {
  if (cause instanceof Error && cause.name === 'ApiError') return cause as ApiError;
  return new ApiError(kind, { code: code ?? null, detail: String(cause), cause });
}
