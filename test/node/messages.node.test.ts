import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languageProblems } from '../../tools/checks/messages.mjs';

const en = {
  'title': 'Packs of {product}',
  'rows': { one: '{count} row', other: '{count} rows' },
  'before': { one: 'The day before', other: '{count} days before' },
};

describe('the check of the messages', () => {
  it('finds nothing where all is well, with one plural form, two, or six', () => {
    assert.deepEqual(languageProblems('en', en, en), []);
    assert.deepEqual(languageProblems('ja', { title: '{product}のパック', rows: '{count}行', before: '直前の{count}日間' }, en), []);
    const six = Object.fromEntries(['zero', 'one', 'two', 'few', 'many', 'other'].map((form) => [form, '{count}']));
    assert.deepEqual(languageProblems('ar', { title: '{product}', rows: six, before: six }, en), []);
  });

  const faults: [string, string, Record<string, string | Record<string, string>>, RegExp][] = [
    ['a message that is missing', 'ja', { title: '{product}', rows: '{count}' }, /ja, 'before': is missing/],
    ['a message that English has not', 'ja', { title: '{product}', rows: '{count}', before: '{count}', more: '' }, /ja, 'more': is not in English/],
    ['a placeholder that is missing', 'ja', { title: 'パック', rows: '{count}', before: '{count}' }, /ja, 'title': lacks \{product\}/],
    ['a placeholder that nobody fills', 'ja', { title: '{product} {pack}', rows: '{count}', before: '{count}' }, /ja, 'title': has \{pack\}/],
    ['plural forms where a language has none', 'ja', { title: '{product}', rows: { other: '{count}' }, before: '{count}' }, /ja, 'rows': has plural forms/],
    ['a plural form that is missing', 'en', { ...en, rows: { other: '{count} rows' } }, /en, 'rows': lacks the plural form 'one'/],
    ['a plural form that a language has not', 'en', { ...en, rows: { one: '{count}', few: '{count}', other: '{count}' } }, /en, 'rows': has the plural form 'few'/],
    ['a number that is not told for many', 'en', { ...en, rows: { one: '{count} row', other: 'rows' } }, /en, 'rows': lacks \{count\} in the form 'other'/],
    ['a text with nothing in it', 'ja', { title: '{product}', rows: '{count}', before: '{count} ' }, /ja, 'before': is empty, or begins or ends/],
    ['a message that was copied', 'ja', { title: 'Packs of {product}', rows: '{count}', before: '{count}' }, /ja, 'title': is still in English/],
    ['half a placeholder', 'ja', { title: '{product', rows: '{count}', before: '{count}' }, /ja, 'title': has a brace/],
  ];

  for (const [what, locale, messages, found] of faults) {
    it(`finds ${what}`, () => assert.match(languageProblems(locale, messages, en).join('\n'), found));
  }
});
