/** Settings of the whole page, and the sources that its elements share. */
import { forgetTokens, reopen } from './auth.js';
import { createHttpSource, type HttpSourceOptions } from './http-source.js';
import type { SomeMessages } from '../i18n/locales.js';
import type { PackSource } from './pack-source.js';
import { session } from './session.js';
import type { GetToken } from './token-grant.js';

/** Defaults for every element of the page. An attribute or property of an element wins over them. */
export interface PageSettings extends Partial<Omit<HttpSourceOptions, 'fetch'>> {
  /** Answers instead of an endpoint, for all elements that name neither. */
  readonly source?: PackSource;
  /** BCP 47 tag of the interface language. Default: the nearest `lang` attribute. */
  readonly lang?: string;
  /** IANA zone that times are shown in. Default: the billing time zone. */
  readonly timeZone?: string;
  /** Default `auto`: as the reader's system. */
  readonly theme?: 'auto' | 'light' | 'dark';
  /** Default `comfortable`. */
  readonly density?: 'comfortable' | 'compact';
  /** Texts to put in place of our own, by message key. */
  readonly messages?: SomeMessages;
}

/** What one element says of its own source. */
export interface SourceSettings {
  readonly source?: PackSource | null | undefined;
  readonly endpoint?: string | null | undefined;
  readonly getToken?: GetToken | null | undefined;
}

let page: PageSettings = {};
const listeners = new Set<(settings: PageSettings) => void>();

/**
 * Changes the settings of the page; elements follow at once. Members that are absent stay as they are, members that
 * are `undefined` go back to their default. Naming `getToken`, even the same function, ends the effect of `logout()`.
 */
export function configure(changes: PageSettings): void {
  page = { ...page, ...changes };
  // Stryker disable next-line ConditionalExpression: there is no store of what is no function
  if (changes.getToken) reopen(changes.getToken);
  notify();
}

/** The settings of the page as they are now. */
export function pageSettings(): PageSettings {
  return page;
}

/** Calls back after each change and each log-out; returns a function that stops it. */
export function subscribe(listener: (settings: PageSettings) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/**
 * Forgets every token and cached answer and ends every request under way with `unauthenticated`, code `loggedOut`.
 * Requests with a `getToken` known until now are refused until `configure({ getToken })`; with cookies the host
 * itself must end the session at the backend.
 */
export function logout(): void {
  forgetTokens();
  notify();
}

function notify(): void {
  for (const listener of [...listeners]) listener(page);
}

/** What makes two sources the same. */
interface Identity extends HttpSourceOptions {
  readonly session: AbortSignal;
}

const identities = new WeakMap<PackSource, Identity>();
const sources = new Set<WeakRef<PackSource>>();

/**
 * The source for an element: its own `source`, else its own endpoint, else the page's source, else the page's
 * endpoint. Equal settings give the same source, so that caches and tokens are shared; it is dropped when no element
 * holds it any more. After a log-out there is a new one.
 *
 * The page's token, headers and credentials go to the origin of the page's endpoint alone, if the page names one: an
 * element that points elsewhere must bring its own `getToken`.
 */
export function sourceFor(own: SourceSettings = {}): PackSource {
  if (own.source) return own.source;
  if (!own.endpoint && page.source) return page.source;
  const wanted = identityFor(own);
  for (const reference of sources) {
    const source = reference.deref();
    if (!source) sources.delete(reference);
    else if (same(identities.get(source)!, wanted)) return source;
  }
  const source = createHttpSource(wanted);
  identities.set(source, wanted);
  sources.add(new WeakRef(source));
  return source;
}

function identityFor(own: SourceSettings): Identity {
  const endpoint = own.endpoint || page.endpoint || '';
  const trusted = !page.endpoint || originOf(endpoint) === originOf(page.endpoint);
  const { getToken, credentials, headers } = trusted ? page : ({} as PageSettings);
  return {
    endpoint,
    getToken: own.getToken ?? getToken,
    credentials,
    headers,
    timeout: page.timeout,
    retry: page.retry,
    session: session(),
  };
}

function same(one: Identity, other: Identity): boolean {
  return (Object.keys(other) as (keyof Identity)[]).every((key) => one[key] === other[key]);
}

function originOf(endpoint: string): string {
  // Stryker disable next-line OptionalChaining: a test without a page holds this
  const base = globalThis.location?.href;
  return URL.canParse(endpoint, base) ? new URL(endpoint, base).origin : endpoint;
}
