/** Which languages there are, how one is chosen, and how its messages arrive. English is inlined, the others fetched. */
import { en, type MessageKey, type Messages } from './en.js';
import type { Message } from './message.js';

export type { MessageKey, Messages } from './en.js';

/** Messages a host puts in place of ours, in any language. */
export type MessageOverrides = Readonly<Partial<Record<MessageKey, Message>>>;

/** The language that is there from the start, and that stands in for a language we do not have. */
export const defaultLocale = 'en';

const loaders: Readonly<Record<string, () => Promise<Messages>>> = {
  'zh-CN': () => import('./zh-CN.js').then((module) => module.zhCN),
};

const loaded = new Map<string, Messages>([[defaultLocale, en]]);
const loading = new Map<string, Promise<Messages>>();

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

/** The messages of a language if they have arrived. */
export function messagesNow(locale: string): Messages | undefined {
  return loaded.get(locale);
}

/** The messages of a language. A failed fetch is not remembered, so the next element tries again. */
export function loadMessages(locale: string): Promise<Messages> {
  const ready = loaded.get(locale);
  if (ready) return Promise.resolve(ready);
  const underway = loading.get(locale);
  if (underway) return underway;
  const load = loaders[locale];
  if (!load) return Promise.resolve(en);
  const promise = load()
    .then((messages) => {
      loaded.set(locale, messages);
      return messages;
    })
    .finally(() => loading.delete(locale));
  loading.set(locale, promise);
  return promise;
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
