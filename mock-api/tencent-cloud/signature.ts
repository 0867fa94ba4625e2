/** TC3-HMAC-SHA256: what the header must say, and whether its signature is the one that the request and the secret give. */
import { bytesOf, hex, type Crypto } from './crypto.js';
import { missing } from './call.js';
import { fault } from './errors.js';
import type { Message } from './message.js';

/** An `Authorization` header, taken apart. */
export interface Authorization {
  readonly secretId: string;
  /** UTC date of the signature's scope: `2019-02-25`. */
  readonly date: string;
  readonly service: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

const ALGORITHM = 'TC3-HMAC-SHA256';
const PARTS = /^Credential=([^/,]*)\/([^/,\s]*)\/([^/,\s]*)\/([^/,\s]*),\s*SignedHeaders=([^,\s]*),\s*Signature=([^,\s]*)$/;
const MUST_SIGN = ['content-type', 'host'];

/** Seconds that a timestamp may be off. */
export const TOLERANCE = 300;

const malformed = (why: string) => fault('AuthFailure.InvalidAuthorization', `The \`Authorization\` header is malformed: ${why}.`);

/** Takes the header apart. Throws `AuthFailure.InvalidAuthorization`, saying what is wrong with it. */
export function authorizationOf(header: string | undefined): Authorization {
  if (!header) throw fault('AuthFailure.InvalidAuthorization', 'The request has no `Authorization` header.');
  const space = header.indexOf(' ');
  const algorithm = space < 0 ? header : header.slice(0, space);
  if (algorithm !== ALGORITHM) throw malformed(`its algorithm is not ${ALGORITHM}`);
  const parts = PARTS.exec(header.slice(ALGORITHM.length).trim());
  if (!parts) throw malformed('it must hold Credential, SignedHeaders and Signature, in this order');
  const [, secretId = '', date = '', service = '', end = '', signed = '', signature = ''] = parts;
  if (end !== 'tc3_request') throw malformed('its credential scope does not end in `tc3_request`');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw malformed('the date of its credential scope is not YYYY-MM-DD');
  if (service === '') throw malformed('its credential scope names no service');
  if (!/^[0-9a-f]{64}$/.test(signature)) throw malformed('its signature is not 64 lower-case hexadecimal digits');
  const signedHeaders = signed.split(';');
  const unsigned = MUST_SIGN.find((name) => !signedHeaders.includes(name));
  if (unsigned !== undefined) throw malformed(`\`${unsigned}\` is not among its signed headers`);
  return { secretId, date, service, signedHeaders, signature };
}

/** What a signature is held against. */
export interface SignatureContext {
  readonly secretKey: string;
  /** Services that its scope may name. */
  readonly services: readonly string[];
  /** Seconds since 1970 by the clock of this backend. */
  readonly now: number;
  readonly crypto: Crypto;
}

/** Throws for a timestamp that is missing, wrong or too far off. Answers with it. */
export function timestampOf(text: string | undefined, name: string, now: number): number {
  if (!text) throw missing(name);
  if (!/^\d{1,12}$/.test(text)) throw fault('InvalidParameterValue', `\`${name}\` is not a number of seconds.`);
  const timestamp = Number(text);
  if (Math.abs(now - timestamp) > TOLERANCE) {
    throw fault('AuthFailure.SignatureExpire', `Signature expired: \`${name}\` and the server's time differ by more than five minutes.`);
  }
  return timestamp;
}

/** Throws unless the signature is the one that this secret gives for this request. */
export async function verify(message: Message, authorization: Authorization, context: SignatureContext): Promise<void> {
  const { date, service, signedHeaders, signature } = authorization;
  const timestamp = timestampOf(message.headers.get('x-tc-timestamp'), 'X-TC-Timestamp', context.now);
  const utcDate = new Date(timestamp * 1000).toISOString().slice(0, 10);
  if (date !== utcDate) throw fault('AuthFailure.SignatureFailure', `The date of the credential scope, ${date}, is not the UTC date of the timestamp, ${utcDate}.`);
  if (!context.services.includes(service)) {
    throw fault('AuthFailure.SignatureFailure', `The service of the credential scope, ${service}, is not ${context.services[0] ?? 'known'}.`);
  }
  const absent = signedHeaders.find((name) => !message.headers.has(name));
  if (absent !== undefined) throw fault('AuthFailure.SignatureFailure', `The signed header \`${absent}\` is not in the request.`);

  const key = await signingKey(context, date, service);
  for (const canonical of await canonicalRequests(message, signedHeaders, context.crypto)) {
    const hash = hex(await context.crypto.sha256(bytesOf(canonical)));
    const text = [ALGORITHM, timestamp, `${date}/${service}/tc3_request`, hash].join('\n');
    if (hex(await context.crypto.hmac('SHA-256', key, text)) === signature) return;
  }
  throw fault('AuthFailure.SignatureFailure');
}

async function signingKey({ secretKey, crypto }: SignatureContext, date: string, service: string): Promise<Uint8Array> {
  let key = bytesOf(`TC3${secretKey}`) as Uint8Array;
  for (const part of [date, service, 'tc3_request']) key = await crypto.hmac('SHA-256', key, part);
  return key;
}

/**
 * The texts that the request may have been signed as. SDKs differ: some sign the host without its port, and some leave
 * the case of header values alone, where the rule is to lower it.
 */
async function canonicalRequests(message: Message, signedHeaders: readonly string[], crypto: Crypto): Promise<string[]> {
  const unsigned = message.headers.get('x-tc-content-sha256') === 'UNSIGNED-PAYLOAD';
  const payload = hex(await crypto.sha256(unsigned ? bytesOf('UNSIGNED-PAYLOAD') : message.body));
  const plainly = (name: string) => (message.headers.get(name) ?? '').trim();
  const portless = (name: string) => (name === 'host' ? plainly(name).replace(/:\d+$/, '') : plainly(name));
  const ways = [plainly, portless].flatMap((value) => [value, (name: string) => value(name).toLowerCase()]);
  const texts = ways.map((value) => {
    const headers = signedHeaders.map((name) => `${name}:${value(name)}\n`).join('');
    return [message.method, message.path, message.query, headers, signedHeaders.join(';'), payload].join('\n');
  });
  return [...new Set(texts)];
}
