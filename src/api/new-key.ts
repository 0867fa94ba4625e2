/** Keys that make a write idempotent. */

/** 128 random bits: one key for one wish, however often it is sent. `crypto.randomUUID` is missing on pages without TLS. */
export const newKey = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
