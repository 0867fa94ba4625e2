/** Who calls: the secrets that this backend knows, and how a request proves to have one. */
import type { ApiCall } from './call.js';
import type { Crypto } from './crypto.js';
import { fault } from './errors.js';
import type { Message } from './message.js';
import { authorizationOf, verify } from './signature.js';
import { secretIdOf, verifyForm } from './signature-v1.js';

/** A pair of keys, and what its holder may do. */
export interface Secret {
  readonly secretId: string;
  readonly secretKey: string;
  /** For temporary keys: what `X-TC-Token` must be. */
  readonly token?: string;
  /** Account whose packs and usage it sees; all accounts of the ledger when absent. */
  readonly uin?: string;
  /** Products that the account has opened; all when absent. */
  readonly products?: readonly string[];
  /** Actions that it may call; all when absent. */
  readonly actions?: readonly string[];
}

/** The pair that a backend knows when it is told of none. Open to everyone, as it guards nothing. */
export const exampleSecret: Secret = { secretId: 'AKIDpackmeterexample', secretKey: 'packmeter-example-key' };

/** Whoever calls without a signature. */
export const anonymous: Secret = { secretId: '', secretKey: '' };

/** What callers are told apart by. */
export interface Guard {
  readonly secrets: readonly Secret[];
  /** Whether `Authorization: SKIP` is let in. */
  readonly unsigned: boolean;
  readonly crypto: Crypto;
}

/** The caller of a request. Throws when it does not prove to be one. */
export async function callerOf(message: Message, call: ApiCall, services: readonly string[], now: number, guard: Guard): Promise<Secret> {
  const header = message.headers.get('authorization');
  if (header === 'SKIP') {
    if (guard.unsigned) return anonymous;
    throw fault('AuthFailure.InvalidAuthorization', 'Unsigned requests are not accepted.');
  }
  const { crypto } = guard;
  if (call.form) {
    const secret = known(guard, secretIdOf(call.form));
    await verifyForm(message, call.form, { secretKey: secret.secretKey, now, crypto });
    return withToken(secret, call);
  }
  const authorization = authorizationOf(header);
  const secret = known(guard, authorization.secretId);
  await verify(message, authorization, { secretKey: secret.secretKey, services, now, crypto });
  return withToken(secret, call);
}

function known({ secrets }: Guard, secretId: string): Secret {
  if (!/^\w[\w-]*$/.test(secretId)) throw fault('AuthFailure.InvalidSecretId', 'The SecretId is not the id of an API key.');
  const secret = secrets.find((candidate) => candidate.secretId === secretId);
  if (!secret) throw fault('AuthFailure.SecretIdNotFound', 'The SecretId is not found; check that it is typed right and not deleted.');
  return secret;
}

function withToken(secret: Secret, call: ApiCall): Secret {
  if (secret.token !== call.token) throw fault('AuthFailure.TokenFailure', 'The token is missing, wrong or not one of this key.');
  return secret;
}
