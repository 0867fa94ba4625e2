/** The little cryptography that signatures need: the platform's own, in browsers as on Node. */

export type Hash = 'SHA-1' | 'SHA-256';

/** A keyed hash and a plain one. */
export interface Crypto {
  hmac(hash: Hash, key: Uint8Array, text: string): Promise<Uint8Array>;
  sha256(data: Uint8Array): Promise<Uint8Array>;
}

const encoder = new TextEncoder();

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

export const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** Web Crypto. Browsers have it on https and on localhost only. */
export const webCrypto: Crypto = {
  async hmac(hash, key, text) {
    const imported = await crypto.subtle.importKey('raw', new Uint8Array(key), { name: 'HMAC', hash }, false, ['sign']);
    return new Uint8Array(await crypto.subtle.sign('HMAC', imported, bytesOf(text)));
  },
  async sha256(data) {
    return new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(data)));
  },
};
