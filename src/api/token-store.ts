/**
 * The tokens of one `getToken` function. A token lives in the memory of its store and in the `Authorization` header,
 * nowhere else. One renewal is under way at a time, whoever waits for it.
 *
 * A token is renewed when it is wanted, never by a timer, so that an idle page asks for none:
 * - after 80 % of its life, but no sooner than 30 s after it was got, in the background while the old one still serves;
 * - when its life is over, before the request goes out; no sooner than 5 s after it was got, however short its life;
 * - when the tab comes back into view and either time has passed;
 * - when the backend answers 401: the request is sent once more with the new token.
 *
 * Lives are durations on a clock that never jumps: a wrong wall clock, here or there, does no harm.
 */
import { ApiError } from './api-error.js';
import { abortable, onAbort } from './abort.js';
import type { Runtime } from './runtime.js';
import { loggedOut, session } from './session.js';
import { grantFrom, tokenError, type GetToken, type Grant, type TokenGrant, type TokenReason } from './token-grant.js';

const earlyShare = 0.8;
const earlyFloor = 30_000;
const floor = 5_000;
const patience = 20_000;

interface Held {
  readonly token: string | null;
  readonly expiresAt: number;
  renewAt: number;
}

/** The tokens of one `getToken` function. */
export class TokenStore {
  readonly #getToken: GetToken;
  readonly #runtime: Runtime;
  #session = session();
  #held: Held | undefined;
  #renewal: Promise<string | null> | undefined;
  /** The last token that the backend refused. */
  #refused: string | undefined;
  #reason: TokenReason = 'initial';

  constructor(getToken: GetToken, runtime: Runtime) {
    this.#getToken = getToken;
    this.#runtime = runtime;
  }

  /** Fires when the user logs out: requests made with this store's tokens end then. */
  get session(): AbortSignal {
    return this.#session;
  }

  /** A token to send now; null to send none. */
  async token(signal?: AbortSignal): Promise<string | null> {
    const held = this.#held;
    const now = this.#runtime.now();
    if (!held || now >= held.expiresAt) return abortable(this.#renew(), signal);
    if (now >= held.renewAt) this.#renewQuietly(held);
    return held.token;
  }

  /** The token to replay a request with that was answered 401; rejects when there is no other. */
  async replace(refused: string | null, signal?: AbortSignal): Promise<string | null> {
    if (this.#held && this.#held.token !== refused) return this.#held.token;
    if (this.#held) {
      this.#held = undefined;
      this.#refused = refused ?? undefined;
      this.#reason = 'rejected';
    }
    const token = await abortable(this.#renew(), signal);
    if (token === refused) throw new ApiError('unauthenticated', { status: 401 });
    return token;
  }

  /** Renews in the background if it is time to. */
  refresh(): void {
    if (this.#held && this.#runtime.now() >= this.#held.renewAt) this.#renewQuietly(this.#held);
  }

  /** Drops what is held. Until {@link reopen} every wish is refused, unless the session still runs. */
  forget(): void {
    this.#held = this.#renewal = this.#refused = undefined;
    this.#reason = 'initial';
  }

  /** Serves the running session, with nothing kept of an earlier one. */
  reopen(): void {
    if (this.#session === session()) return;
    this.forget();
    this.#session = session();
  }

  #renewQuietly(held: Held): void {
    held.renewAt = Math.min(held.expiresAt, this.#runtime.now() + floor);
    // A failure is told when the token is needed: until its end the old one serves.
    this.#renew().catch(() => {});
  }

  #renew(): Promise<string | null> {
    if (this.#renewal) return this.#renewal;
    const renewal = this.#mint(this.#reason).finally(() => {
      if (this.#renewal === renewal) this.#renewal = undefined;
    });
    return (this.#renewal = renewal);
  }

  async #mint(reason: TokenReason): Promise<string | null> {
    const ours = this.#session;
    const { token, expiresIn } = await this.#ask(reason, ours);
    if (ours.aborted) throw loggedOut();
    if (token !== null && token === this.#refused) {
      // It was refused while the host was being asked for another reason: ask again with the true one.
      if (reason !== 'rejected') return this.#mint('rejected');
      throw new ApiError('unauthenticated', { status: 401, code: 'tokenUnchanged' });
    }
    const life = expiresIn !== undefined && expiresIn > 0 ? Math.max(expiresIn * 1000, floor) : Infinity;
    const early = Math.min(life, Math.max(life * earlyShare, earlyFloor));
    const now = this.#runtime.now();
    this.#held = { token, expiresAt: now + life, renewAt: now + early };
    this.#refused = undefined;
    this.#reason = 'expiring';
    return token;
  }

  #ask(reason: TokenReason, ours: AbortSignal): Promise<Grant> {
    if (ours.aborted) return Promise.reject(loggedOut());
    const controller = new AbortController();
    // Called as a plain function, as it was given.
    const getToken = this.#getToken;
    return new Promise<TokenGrant | string | null>((resolve, reject) => {
      const give = (error: ApiError) => () => {
        controller.abort();
        reject(error);
      };
      const cancel = this.#runtime.after(patience, give(tokenError('tokenTimeout')));
      const release = onAbort(ours, give(loggedOut()));
      new Promise<TokenGrant | string | null>((got) => got(getToken({ reason, signal: controller.signal })))
        .then(resolve, (cause: unknown) => reject(tokenError('tokenFailed', cause)))
        .finally(() => {
          cancel();
          release();
        });
    }).then(grantFrom);
  }
}
