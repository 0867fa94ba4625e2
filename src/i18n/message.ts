/** Messages: a text with `{placeholders}`, or one text for each plural form that a language has. */

/** Plural forms as `Intl.PluralRules` names them; `other` is always there. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** A message in one language. */
export type Message = string | PluralForms;

/** What fills the placeholders. `count` also picks the plural form. */
export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * A message with its placeholders filled; a placeholder without a value stays as it stands, so that the gap shows.
 * Values lose what would turn the sentence around them.
 */
export function fillMessage(message: Message, values: MessageValues, locale: string): string {
  return pluralForm(message, values['count'], locale).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    // What turns text round would turn the amounts beside a name.
    return typeof value === 'number' ? writingOf(locale).numbers.format(value) : value.replace(/\p{Bidi_C}/gu, '');
  });
}

function pluralForm(message: Message, count: string | number | undefined, locale: string): string {
  if (typeof message === 'string') return message;
  if (typeof count !== 'number') return message.other;
  return message[writingOf(locale).plurals.select(count)] ?? message.other;
}

interface Writing {
  readonly numbers: Intl.NumberFormat;
  readonly plurals: Intl.PluralRules;
}

const writings = new Map<string, Writing>();

/** How a language writes numbers and picks plural forms: slow to make, so each is kept. */
function writingOf(locale: string): Writing {
  let writing = writings.get(locale);
  if (!writing) writings.set(locale, (writing = { numbers: new Intl.NumberFormat(locale), plurals: new Intl.PluralRules(locale) }));
  return writing;
}
