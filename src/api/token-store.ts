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
import type { ApiError } from './api-error.js';
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

/** A token that is under way. */
interface Renewal {
  readonly reason: TokenReason;
  readonly token: Promise<string | null>;
}

/** The tokens of one `getToken` function. */
export class TokenStore {
  readonly #getToken: GetToken;
  readonly #runtime: Runtime;
  #session = session();
  #held: Held | undefined;
  #renewal: Renewal | undefined;
  /** Why the next token is wanted when none is held. */
  #lacking: TokenReason = 'initial';

  constructor(getToken: GetToken, runtime: Runtime) {
    this.#getToken = getToken;
    this.#runtime = runtime;
  }

  /** A token to send now; null to send none. */
  async token(signal?: AbortSignal): Promise<string | null> {
    const held = this.#held;
    const now = this.#runtime.now();
    if (!held) return abortable(this.#renew(this.#lacking), signal);
    // Whoever comes while a refused token is being replaced need not learn of the refusal from the backend.
    if (now >= held.expiresAt || this.#renewal?.reason === 'rejected') return abortable(this.#renew('expiring'), signal);
    if (now >= held.renewAt) this.#renewQuietly(held);
    return held.token;
  }

  /**
   * The token to replay a request with that was answered 401; undefined when there is no other. A host that insists on
   * its token is believed for other requests: a backend may refuse it on one route and take it on the next.
   */
  async replace(refused: string | null, signal?: AbortSignal): Promise<string | null | undefined> {
    if (this.#held && this.#held.token !== refused) return this.#held.token;
    const underway = this.#renewal;
    if (underway && underway.reason !== 'rejected') {
      // It was begun for another reason, and may bring the refused token once more.
      const token = await abortable(underway.token, signal);
      if (token !== refused) return token;
    }
    const token = await abortable(this.#renew('rejected'), signal);
    return token === refused ? undefined : token;
  }

  /** Renews in the background if it is time to. */
  refresh(): void {
    if (this.#held && this.#runtime.now() >= this.#held.renewAt) this.#renewQuietly(this.#held);
  }

  /** Drops what is held. */
  forget(): void {
    this.#held = this.#renewal = undefined;
    this.#lacking = 'initial';
  }

  /** Serves the running session; what an earlier one had was dropped at its end. */
  reopen(): void {
    this.#session = session();
  }

  #renewQuietly(held: Held): void {
    held.renewAt = Math.min(held.expiresAt, this.#runtime.now() + floor);
    // A failure is told when the token is needed: until its end the old one serves.
    this.#renew('expiring').catch(() => {});
  }

  #renew(reason: TokenReason): Promise<string | null> {
    if (this.#renewal) return this.#renewal.token;
    const token = this.#mint(reason).finally(() => {
      if (this.#renewal === renewal) this.#renewal = undefined;
    });
    const renewal = { reason, token };
    this.#renewal = renewal;
    return token;
  }

  async #mint(reason: TokenReason): Promise<string | null> {
    const ours = this.#session;
    try {
      const { token, expiresIn } = await this.#ask(reason, ours);
      if (ours.aborted) throw loggedOut();
      const life = expiresIn && expiresIn > 0 ? Math.max(expiresIn * 1000, floor) : Infinity;
      const early = Math.min(life, Math.max(life * earlyShare, earlyFloor));
      const now = this.#runtime.now();
      this.#held = { token, expiresAt: now + life, renewAt: now + early };
      return token;
    } catch (error) {
      if (reason === 'rejected' && !ours.aborted) {
        this.#held = undefined;
        this.#lacking = reason;
      }
      throw error;
    }
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
