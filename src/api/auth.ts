/** The token stores of the page: one for each `getToken` function, shared by all sources that have it. */
import type { Runtime } from './runtime.js';
import { endSession } from './session.js';
import type { GetToken } from './token-grant.js';
import { TokenStore } from './token-store.js';

export type { GetToken, TokenGrant, TokenReason, TokenRequest } from './token-grant.js';

const stores = new WeakMap<GetToken, TokenStore>();
const living = new Set<WeakRef<TokenStore>>();

function each(visit: (store: TokenStore) => void): void {
  for (const reference of living) {
    const store = reference.deref();
    if (store) visit(store);
    // What is gone takes a place, and nothing else.
    else living.delete(reference);
  }
}

/** The store of a function: always the same one for the same function. */
export function tokenStoreFor(getToken: GetToken, runtime: Runtime): TokenStore {
  const known = stores.get(getToken);
  if (known) return known;
  const store = new TokenStore(getToken, runtime);
  stores.set(getToken, store);
  // A server has no document. The same function each time: a second call adds no second listener.
  // Stryker disable next-line OptionalChaining: a test without a page holds this
  globalThis.document?.addEventListener('visibilitychange', refreshWhenVisible);
  living.add(new WeakRef(store));
  return store;
}

/** Lets a function's tokens serve again after a log-out. */
export function reopen(getToken: GetToken): void {
  stores.get(getToken)?.reopen();
}

/** Forgets every token of the page and ends every request that is under way. */
export function forgetTokens(): void {
  endSession();
  each((store) => store.forget());
}

function refreshWhenVisible(): void {
  if (document.visibilityState === 'visible') each((store) => store.refresh());
}
