/**
 * A language that nobody speaks, made from English: accented, a third longer, in brackets. It shows what is not
 * translated, what does not fit, and what is put together from pieces. Given to elements as the host's own texts.
 */
import { en, type Messages } from '../src/i18n/en.js';
import type { Message } from '../src/i18n/message.js';

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'áƀçðéƒĝĥíĵķļɱñóþǫŕšţúṽŵẋýžÁƁÇÐÉƑĜĤÍĴĶĻṀÑÓÞǪŔŠŢÚṼŴẊÝŽ';
const accents = new Map([...plain].map((letter, at) => [letter, [...accented][at]]));

/** A text as the pseudo-language has it; placeholders stay. */
export function pseudo(text: string): string {
  const written = text.split(/(\{\w+\})/).map((piece, at) => (at % 2 === 1 ? piece : [...piece].map((letter) => accents.get(letter) ?? letter).join('')));
  const longer = '·'.repeat(Math.ceil(text.replaceAll(/\{\w+\}/g, '').length / 3));
  return `[${written.join('')}${longer}]`;
}

const pseudoMessage = (message: Message): Message =>
  typeof message === 'string' ? pseudo(message) : (Object.fromEntries(Object.entries(message).map(([form, text]) => [form, pseudo(text)])) as typeof message);

/** All messages. */
export const pseudoMessages = Object.fromEntries(Object.entries<Message>(en).map(([key, message]) => [key, pseudoMessage(message)])) as Messages;
