/** The settings of a source over HTTP. */
import type { RetryOptions } from './retry.js';
import type { GetToken } from './token-grant.js';

/** Where and how to ask. */
export interface HttpSourceOptions {
  /**
   * Address that the contract's paths are appended to: `https://…` or `http://…`, or, relative to the page's own
   * address, `/…`, `./…` or `../…`. A `<base>` element does not move it. Its query is kept, a trailing slash is not.
   * Anything else makes every call fail with kind `configuration`.
   */
  readonly endpoint: string;
  /** Gets bearer tokens. Functions are told apart by identity: pass the same one to share its tokens. */
  readonly getToken?: GetToken | undefined;
  /** Whether cookies are sent, as in `fetch`. Default `same-origin`; `include` for a session by cookie elsewhere. */
  readonly credentials?: RequestCredentials | undefined;
  /** Sends the requests. Default: the page's `fetch`, as it is at the time of the call. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Sent with every request, such as `Accept-Language`. The client's own headers win. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Milliseconds until one try is given up; for a file, until bytes fail to come for so long. Default 20,000. */
  readonly timeout?: number | undefined;
  /** How failed tries are repeated. */
  readonly retry?: RetryOptions | undefined;
}
