/** What a host is asked for when a token is wanted, and what it may answer. */
import { ApiError } from './api-error.js';

/** Why a token is wanted: none is held, the one held nears its end, or the backend refused it. */
export type TokenReason = 'initial' | 'expiring' | 'rejected';

/** What a host is told when a token is wanted. */
export interface TokenRequest {
  readonly reason: TokenReason;
  /** Fires when nobody waits any more: after 20 s, or on `logout()`. */
  readonly signal: AbortSignal;
}

/** A bearer token. */
export interface TokenGrant {
  readonly token: string;
  /** Its life in seconds from now. Absent or not a positive number: until it is refused. */
  readonly expiresIn?: number;
}

/**
 * Gets a token from the host. A plain string has no known life; null means that requests go without a token.
 * When the reason is `rejected` a new token is due: if it is the same as before, the request fails as `unauthenticated`.
 */
export type GetToken = (request: TokenRequest) => TokenGrant | string | null | Promise<TokenGrant | string | null>;

/** What a host gave, in one form. */
export interface Grant {
  readonly token: string | null;
  readonly expiresIn?: number;
}

/** What a host gave, made uniform. A token that no header can carry never gets near an error message. */
export function grantFrom(given: unknown): Grant {
  if (given === null) return { token: null };
  const { token, expiresIn } = typeof given === 'string' ? { token: given } : ((given ?? {}) as Partial<TokenGrant>);
  if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) throw tokenError('tokenInvalid');
  return typeof expiresIn === 'number' ? { token, expiresIn } : { token };
}

export function tokenError(code: 'tokenFailed' | 'tokenTimeout' | 'tokenInvalid', cause?: unknown): ApiError {
  return new ApiError('unauthenticated', { code, retryable: code !== 'tokenInvalid', cause });
}
