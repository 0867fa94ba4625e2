/** Which languages there are, how one is chosen, and how its messages arrive. English is inlined, the others fetched. */
import { fetched } from '../loading/fetched.js';
import type { Messages } from './en.js';

export type { MessageKey, Messages, SomeMessages } from './en.js';

/** The language that is there from the start, and that stands in for a language we do not have. */
export const defaultLocale = 'en';

const loaders: Readonly<Record<string, () => Promise<{ readonly messages: Messages }>>> = {
  'zh-CN': () => import('./zh-CN.js'),
  ja: () => import('./ja.js'),
  ko: () => import('./ko.js'),
};

const loaded = new Map<string, Messages>();

/** The languages that have messages. */
export const availableLocales: readonly string[] = [defaultLocale, ...Object.keys(loaders)];

/** The language whose messages serve a BCP 47 tag: the same, else one of the same primary language, else English. */
export function messageLocale(tag: string): string {
  const wanted = tag.toLowerCase();
  const [primary] = wanted.split('-');
  return (
    availableLocales.find((locale) => locale.toLowerCase() === wanted) ??
    availableLocales.find((locale) => locale.toLowerCase().split('-')[0] === primary) ??
    defaultLocale
  );
}

/** The messages of a language if they have arrived. English is with each element and never here. */
export function messagesNow(locale: string): Messages | undefined {
  return loaded.get(locale);
}

/** Fetches the messages of a language, unless they are here. A failed fetch is not remembered, so the next element tries again. */
export async function loadMessages(locale: string): Promise<void> {
  const load = loaders[locale];
  if (load && !loaded.has(locale)) loaded.set(locale, (await fetched(load)).messages);
}

/** The name that suits a reader, out of names in several languages: theirs, their primary language's, English, any. */
export function pickName(names: Readonly<Record<string, string>> | null | undefined, locale: string, fallback: string): string {
  if (!names) return fallback;
  const keys = Object.keys(names);
  const [primary] = locale.toLowerCase().split('-');
  const key =
    keys.find((tag) => tag.toLowerCase() === locale.toLowerCase()) ??
    keys.find((tag) => tag.toLowerCase().split('-')[0] === primary) ??
    keys.find((tag) => tag.toLowerCase().split('-')[0] === 'en') ??
    keys[0];
  const name = key === undefined ? undefined : names[key];
  return name === undefined || name === '' ? fallback : name;
}
