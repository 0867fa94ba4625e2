import { expect } from '@open-wc/testing';
import { formatDecimal, formatInstant, formatMoney, formatShare, formatZone } from '../../src/i18n/format.js';
import { en } from '../../src/i18n/en.js';
import { availableLocales, loadMessages, messageLocale, messagesNow, pickName } from '../../src/i18n/locales.js';
import { fillMessage, type Message } from '../../src/i18n/message.js';

const placeholders = (message: Message): string[] => {
  const texts = typeof message === 'string' ? [message] : Object.values(message);
  return [...new Set(texts.flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();
};

describe('languages', () => {
  for (const locale of availableLocales) {
    it(`${locale} has every message, with the same placeholders`, async () => {
      await loadMessages(locale);
      const messages = locale === 'en' ? en : messagesNow(locale)!;
      expect(Object.keys(messages).sort()).to.deep.equal(Object.keys(en).sort());
      for (const [key, message] of Object.entries<Message>(messages)) {
        expect(placeholders(message), key).to.deep.equal(placeholders(en[key as keyof typeof en]));
      }
    });
  }

  it('serves a tag by the nearest language it has', () => {
    expect(messageLocale('zh-CN')).to.equal('zh-CN');
    expect(messageLocale('zh-Hans')).to.equal('zh-CN');
    expect(messageLocale('en-GB')).to.equal('en');
    expect(messageLocale('tlh')).to.equal('en');
  });

  it('picks names in the reader’s language, else in English, else any', () => {
    expect(pickName({ en: 'Live', 'zh-CN': '云直播' }, 'zh-CN', 'live')).to.equal('云直播');
    expect(pickName({ en: 'Live', 'zh-CN': '云直播' }, 'fr', 'live')).to.equal('Live');
    expect(pickName({ 'zh-CN': '云直播' }, 'fr', 'live')).to.equal('云直播');
    expect(pickName({}, 'en', 'live')).to.equal('live');
    expect(pickName(null, 'en', 'live')).to.equal('live');
  });

  it('picks plural forms by count', () => {
    const message = { one: '{count} row', other: '{count} rows' };
    expect(fillMessage(message, { count: 1 }, 'en')).to.equal('1 row');
    expect(fillMessage(message, { count: 50_000 }, 'en')).to.equal('50,000 rows');
  });

  it('leaves no value that turns the sentence around it', () => {
    const name = '\u202eCLS\u2069\u2066 5';
    expect(fillMessage('{pack}: {used} of {total}', { pack: name, used: '1', total: '20' }, 'en')).to.equal('CLS 5: 1 of 20');
    expect(fillMessage('{pack}', { pack: 'شركة 5' }, 'en'), 'letters stay').to.equal('شركة 5');
  });

  it('leaves a placeholder without a value in sight, and takes values as text, not as patterns', () => {
    expect(fillMessage('{a} and {b}', { a: '$& {b}' }, 'en')).to.equal('$& {b} and {b}');
  });
});

describe('numbers and times', () => {
  it('shows every digit that was sent, of any size', () => {
    expect(formatDecimal('en', '19999.706666667')).to.equal('19,999.706666667');
    expect(formatDecimal('en', '20000.000000000')).to.equal('20,000.000000000');
    expect(formatDecimal('en', '123456789012345678901234567890.123456789012345678')).to.equal(
      '123,456,789,012,345,678,901,234,567,890.123456789012345678',
    );
  });

  it('rounds down where it shortens, so that nobody sees more than there is', () => {
    expect(formatDecimal('en', '9.999', 'short')).to.equal('9.99');
    expect(formatDecimal('en', '20000.000000000', 'short')).to.equal('20,000');
    expect(formatShare('en', 0.999)).to.equal('99%');
    expect(formatShare('en', 0.001)).to.equal('<1%');
    expect(formatShare('en', 0)).to.equal('0%');
  });

  it('keeps the fractions of money that a currency does not usually have', () => {
    expect(formatMoney('en', '1234.50', 'USD')).to.equal('$1,234.50');
    expect(formatMoney('en', '0.0028', 'USD')).to.equal('$0.0028');
  });

  it('shows times in the zone asked for, and says which it is', () => {
    expect(formatInstant('en', '2025-06-02T20:10:46Z', 'Asia/Shanghai')).to.equal('Jun 3, 2025, 04:10:46');
    expect(formatZone('en', 'Asia/Shanghai')).to.equal('UTC+08:00');
    expect(formatZone('en', 'UTC')).to.equal('UTC');
  });
});

describe('the plural form of a message', () => {
  const forms: Message = { one: '{count} pack', other: '{count} packs' };

  it('is the one of its number, in the language that it is told in', () => {
    expect([fillMessage(forms, { count: 1 }, 'en'), fillMessage(forms, { count: 1200 }, 'en')]).to.deep.equal(['1 pack', '1,200 packs']);
    expect(fillMessage(forms, { count: 1 }, 'ja'), 'which has one form alone').to.equal('1 packs');
  });

  it('is the usual one where the number is text, or is not told', () => {
    expect(fillMessage(forms, { count: '1' }, 'en')).to.equal('1 packs');
    expect(fillMessage(forms, {}, 'en')).to.equal('{count} packs');
  });

  it('is the usual one where the message has none for its number', () => {
    expect(fillMessage({ other: 'all {count}' }, { count: 1 }, 'en')).to.equal('all 1');
    expect(fillMessage(forms, { count: 2 }, 'ar'), 'which has a form for two').to.match(/ packs$/);
  });
});
