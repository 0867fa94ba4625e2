/** The faults of a backend as API 3.0 shows them: its own codes under status 200, and what lies before it by HTTP. */
import type { RefusalFault } from '../handlers/fault-effects.js';
import type { ErrorCode } from './errors.js';

/** The code of each; null for what answers in place of the service while it is maintained. */
export const codeOfFault: Readonly<Record<RefusalFault, ErrorCode | null>> = {
  unauthenticated: 'AuthFailure.TokenFailure',
  forbidden: 'AuthFailure.UnauthorizedOperation',
  conflict: 'ResourceInUse',
  stale: 'FailedOperation',
  rateLimited: 'RequestLimitExceeded',
  serverError: 'InternalError',
  unavailable: null,
};

/** SDKs take any status but 200 for a broken connection. */
export const maintained = (): Response =>
  new Response('<html><body><h1>503 Service Temporarily Unavailable</h1></body></html>', { status: 503, headers: { 'Content-Type': 'text/html', 'Retry-After': '5' } });
