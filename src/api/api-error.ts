/** The one error that leaves a source: a closed set of kinds, each carrying what a message needs. */

/** What went wrong, as an element tells it apart. */
export type ApiErrorKind =
  /** No endpoint is set, or it is not a URL. */
  | 'configuration'
  /** The browser is offline. */
  | 'offline'
  /** No answer: wrong host, refused connection, CORS. Or, with the code `cutOff`, not all of one. */
  | 'network'
  /** No answer in time. */
  | 'timeout'
  /** The caller took its question back. */
  | 'aborted'
  /** An answer that is not JSON, such as a web page. */
  | 'notJson'
  /** JSON that is not what the contract says; `field` names the first member that is off. */
  | 'shape'
  /** 401 even after the token was renewed. */
  | 'unauthenticated'
  /** 403. */
  | 'forbidden'
  /** 404. */
  | 'notFound'
  /** 412: somebody changed it meanwhile. */
  | 'conflict'
  /** 429; `retryAfter` says when to come back. */
  | 'rateLimited'
  /** Any other refusal of the request, 4xx. */
  | 'refused'
  /** 5xx. */
  | 'server';

/** What is known about an error beyond its kind. */
export interface ApiErrorDetails {
  /** HTTP status; null when there was no answer. */
  readonly status?: number | null;
  /** Code of the problem, from the contract's `problemCodes` or a newer backend; `cutOff` for an answer that broke off. */
  readonly code?: string | null;
  /** The backend's own words; never shown as the whole message, since they are in one language. */
  readonly detail?: string | null;
  /** The request as the backend logged it. */
  readonly requestId?: string | null;
  /** Where the answer or the request is off: a path such as `items.3.totalRemaining`. */
  readonly field?: string | null;
  /** Whether the same call may succeed later. */
  readonly retryable?: boolean;
  /** Seconds until a retry is welcome. */
  readonly retryAfter?: number | null;
  /** The address that was asked, without its query. */
  readonly url?: string | null;
  /** For writes: true when the request may have been carried out although no answer came. */
  readonly outcomeUnknown?: boolean;
  readonly cause?: unknown;
}

/** An error of a source. Its `message` is for logs; elements make their own, in the reader's language, from `kind`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly kind: ApiErrorKind;
  readonly status: number | null;
  readonly code: string | null;
  readonly detail: string | null;
  readonly requestId: string | null;
  readonly field: string | null;
  readonly retryable: boolean;
  readonly retryAfter: number | null;
  readonly url: string | null;
  readonly outcomeUnknown: boolean;
  readonly #at = performance.now();

  constructor(kind: ApiErrorKind, details: ApiErrorDetails = {}) {
    super(details.detail ?? [kind, details.status, details.code, details.field].filter(Boolean).join(' '), {
      cause: details.cause,
    });
    this.kind = kind;
    this.status = details.status ?? null;
    this.code = details.code ?? null;
    this.detail = details.detail ?? null;
    this.requestId = details.requestId ?? null;
    this.field = details.field ?? null;
    this.retryable = details.retryable ?? false;
    this.retryAfter = details.retryAfter ?? null;
    this.url = details.url ?? null;
    this.outcomeUnknown = details.outcomeUnknown ?? false;
  }

  /** Whole seconds that are left until a retry is welcome; 0 when one is. */
  get secondsLeft(): number {
    return Math.max(0, Math.ceil((this.retryAfter ?? 0) - (performance.now() - this.#at) / 1000));
  }
}

/** What was thrown, as an error of a source: anything else is a fault of the source's own. */
export const apiErrorOf = (thrown: unknown): ApiError => (thrown instanceof ApiError ? thrown : new ApiError('server', { cause: thrown, detail: String(thrown) }));
