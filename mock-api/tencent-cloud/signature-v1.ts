/** Signatures of version 1, HmacSHA1 and HmacSHA256: one of the parameters of a query or form, over all the others. */
import { missing } from './call.js';
import { base64, bytesOf, type Crypto } from './crypto.js';
import { fault } from './errors.js';
import type { Message } from './message.js';
import { timestampOf } from './signature.js';

const hashes = new Map([
  ['HmacSHA1', 'SHA-1'],
  ['HmacSHA256', 'SHA-256'],
] as const);

/** The id of the secret that the form was signed with. */
export function secretIdOf(form: ReadonlyMap<string, string>): string {
  for (const name of ['SecretId', 'Signature', 'Timestamp', 'Nonce']) if (!form.get(name)) throw missing(name);
  return form.get('SecretId')!;
}

/** Throws unless the signature is the one that this secret gives for this form. */
export async function verifyForm(
  message: Message,
  form: ReadonlyMap<string, string>,
  { secretKey, now, crypto }: { readonly secretKey: string; readonly now: number; readonly crypto: Crypto },
): Promise<void> {
  const method = form.get('SignatureMethod') ?? 'HmacSHA1';
  const hash = (hashes as ReadonlyMap<string, 'SHA-1' | 'SHA-256'>).get(method);
  if (!hash) throw fault('InvalidParameterValue', `\`SignatureMethod\` value \`${method}\` is not supported.`);
  timestampOf(form.get('Timestamp'), 'Timestamp', now);
  const host = message.headers.get('host') ?? '';
  const names = [...form.keys()].filter((name) => name !== 'Signature').sort();
  const parameters = names.map((name) => `${name}=${form.get(name)}`).join('&');
  for (const written of [host, host.replace(/:\d+$/, '')]) {
    const text = `${message.method}${written}${message.path}?${parameters}`;
    if (base64(await crypto.hmac(hash, bytesOf(secretKey), text)) === form.get('Signature')) return;
  }
  throw fault('AuthFailure.SignatureFailure');
}
