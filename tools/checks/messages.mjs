// Every language has every message, with the placeholders and plural forms it needs; every message has somebody who says it.
// That no key is missing or made up is what the types say; this says the rest.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';

const root = fileURLToPath(new URL('../..', import.meta.url));

export async function messageProblems() {
  const { en } = await tsImport('../../src/i18n/en.ts', import.meta.url);
  const { availableLocales, loadMessages, messagesNow } = await tsImport('../../src/i18n/locales.ts', import.meta.url);
  const problems = unsaid(Object.keys(en), sources());
  for (const locale of availableLocales) {
    await loadMessages(locale);
    problems.push(...languageProblems(locale, messagesNow(locale) ?? en, en));
  }
  return problems;
}

/** @param {string} locale @param {Record<string, string | Record<string, string>>} messages @param {Record<string, string | Record<string, string>>} en */
export function languageProblems(locale, messages, en) {
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  const problem = (key, what) => `${locale}, '${key}': ${what}`;
  return [
    ...Object.keys(en).filter((key) => !(key in messages)).map((key) => problem(key, 'is missing')),
    ...Object.keys(messages).filter((key) => !(key in en)).map((key) => problem(key, 'is not in English, and nobody asks for it')),
    ...Object.entries(messages).flatMap(([key, message]) => {
      if (!(key in en)) return [];
      const found = [];
      const wanted = placeholders(en[key]);
      const has = placeholders(message);
      for (const name of wanted.filter((each) => !has.includes(each))) found.push(`lacks ${name}`);
      for (const name of has.filter((each) => !wanted.includes(each))) found.push(`has ${name}, which is never filled`);
      if (locale !== 'en' && texts(en[key]).some((text) => /[a-z]{2,} [a-z]{2,}/i.test(text) && texts(message).includes(text))) found.push('is still in English');
      if (typeof message !== 'string') {
        if (forms.length === 1) found.push('has plural forms, of which the language knows one only');
        for (const form of forms.filter((each) => !(each in message))) found.push(`lacks the plural form '${form}'`);
        for (const form of Object.keys(message).filter((each) => !forms.includes(each))) found.push(`has the plural form '${form}', which the language does not know`);
        // "one" may say "the day before" and need no number; whatever stands for many must have it all
        for (const name of wanted.filter((each) => !placeholders(message.other).includes(each))) found.push(`lacks ${name} in the form 'other'`);
      }
      for (const text of texts(message)) {
        if (text === '' || text !== text.trim()) found.push('is empty, or begins or ends with a space');
        if (/[{}]/.test(text.replaceAll(/\{\w+\}/g, ''))) found.push('has a brace that belongs to no placeholder');
      }
      return found.map((what) => problem(key, what));
    }),
  ];
}

const texts = (message) => (typeof message === 'string' ? [message] : Object.values(message));
const placeholders = (message) => [...new Set(texts(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))];

/** Messages that no source asks for: neither by their name nor by the beginning of it, as in `status.${status}`. */
function unsaid(keys, code) {
  const begun = [...code.matchAll(/[`']([A-Za-z][\w.]*\.)\$\{/g), ...code.matchAll(/`([A-Za-z][\w.]*)\$\{/g)].map(([, prefix]) => prefix);
  const known = [...code.matchAll(/known\('([\w.]+)'/g)].map(([, prefix]) => `${prefix}.`);
  // `reasons: 'refund.refused'`: the name of a family, which some part completes with a code
  const families = [...code.matchAll(/'([a-z]\w*(?:\.\w+)+)'/g)].map(([, name]) => `${name}.`);
  const prefixes = [...new Set([...begun, ...known, ...families])];
  return keys
    .filter((key) => !new RegExp(`['"\`]${key.replaceAll('.', '\\.')}['"\`]`).test(code))
    .filter((key) => !prefixes.some((prefix) => key.startsWith(prefix)))
    .map((key) => `'${key}' is said nowhere`);
}

function sources() {
  const files = fs.globSync('src/**/*.ts', { cwd: root }).filter((file) => !file.startsWith(path.join('src', 'i18n')));
  return files.map((file) => fs.readFileSync(path.join(root, file), 'utf8')).join('\n');
}
