/** What templates write with: messages, names and numbers in the reader's language and zone. */
import type { ApiError } from '../api/api-error.js';
import * as format from '../i18n/format.js';
import { messagesNow, pickName, type MessageKey, type SomeMessages } from '../i18n/locales.js';
import { fillMessage, type Message, type MessageValues } from '../i18n/message.js';
import type { Duration, Money } from '../contract/index.js';

/** Where a writer takes its language and zone from. */
export interface WriterSettings {
  /** BCP 47 tag for numbers and dates. */
  readonly tag: string;
  /** Language of the messages. */
  readonly messages: string;
  /** English of the areas that the element uses. */
  readonly english: SomeMessages;
  /** The host's own texts. */
  readonly overrides: SomeMessages | null;
  /** IANA zone that times are shown in. */
  readonly timeZone: string;
}

/** Writes everything a reader sees. One is made for each language, zone and set of overrides. */
export class Writer {
  readonly tag: string;
  readonly timeZone: string;
  readonly #messages: string;
  readonly #english: SomeMessages;
  readonly #overrides: SomeMessages | null;
  readonly #wider = new WeakMap<SomeMessages, Writer>();

  constructor({ tag, messages, english, overrides, timeZone }: WriterSettings) {
    this.tag = tag;
    this.timeZone = timeZone;
    this.#messages = messages;
    this.#english = english;
    this.#overrides = overrides;
  }

  /** The same writer with the English of one more area, for a part that is fetched later and brings its own words. */
  with(area: SomeMessages): Writer {
    let wider = this.#wider.get(area);
    if (!wider) {
      const english = { ...this.#english, ...area };
      wider = new Writer({ tag: this.tag, messages: this.#messages, english, overrides: this.#overrides, timeZone: this.timeZone });
      this.#wider.set(area, wider);
    }
    return wider;
  }

  /** A message with its placeholders filled. */
  readonly t = (key: MessageKey, values: MessageValues = {}): string => {
    const message: Message = this.#overrides?.[key] ?? messagesNow(this.#messages)?.[key] ?? this.#english[key] ?? key;
    return fillMessage(message, values, this.tag);
  };

  /** A message for a value of an open set, such as a status; the value itself when it is newer than we are. */
  readonly known = (prefix: string, value: string): string => {
    const key = `${prefix}.${value}`;
    return key in this.#english ? this.t(key as MessageKey) : value;
  };

  /** A name in the reader's language. */
  readonly name = (names: Readonly<Record<string, string>> | null | undefined, fallback: string): string =>
    pickName(names, this.tag, fallback);

  /** A unit as it stands after an amount. */
  readonly unit = (unit: string | null): string => (unit === null ? '' : this.known('unit', unit));

  /** An amount without its unit. */
  readonly decimal = (value: string, digits: format.Digits = 'all'): string => format.formatDecimal(this.tag, value, digits);

  /** An amount with its unit. */
  readonly quantity = (value: string, unit: string | null, digits: format.Digits = 'all'): string =>
    unit === null ? this.decimal(value, digits) : `${this.decimal(value, digits)} ${this.unit(unit)}`;

  readonly share = (share: number): string => format.formatShare(this.tag, share);
  readonly money = ({ amount, currency }: Money): string => format.formatMoney(this.tag, amount, currency);
  readonly instant = (instant: string): string => format.formatInstant(this.tag, instant, this.timeZone);
  readonly date = (instant: string): string => format.formatDate(this.tag, instant, this.timeZone);
  readonly day = (day: string, style?: 'medium' | 'short'): string => format.formatDay(this.tag, day, style);
  readonly time = (instant: string | number): string => format.formatTime(this.tag, instant, this.timeZone);

  /** A number of months or years. */
  readonly duration = ({ count, unit }: Duration): string => this.t(unit === 'month' ? 'months' : 'years', { count });

  /** The zone that times are shown in. */
  readonly zone = (): string => this.t('zone', { zone: format.formatZone(this.tag, this.timeZone) });

  /** What went wrong and what to do about it. */
  readonly error = (error: ApiError): { readonly title: string; readonly text: string } => {
    const kind = errorMessage(error);
    const values = {
      field: error.field ?? '?',
      host: error.url ? hostOf(error.url) : '?',
      url: error.url ?? '',
      status: String(error.status ?? '?'),
      detail: error.detail ?? error.code ?? '',
      product: error.field ?? '',
      theirs: error.detail ?? '?',
      ours: '1',
    };
    const particular = `error.${error.code}.text`;
    const text = particular in this.#english ? (particular as MessageKey) : (`error.${kind}.text` as const);
    return { title: this.t(`error.${kind}.title`, values), text: this.t(text, values) };
  };
}

type ErrorMessage = Exclude<ApiError['kind'], 'aborted'> | 'cutOff' | 'version' | 'product' | 'endpoint' | 'unexpected';

function errorMessage({ kind, code, url }: ApiError): ErrorMessage {
  if (code === 'contractVersion') return 'version';
  if (code === 'productNotSupported') return 'product';
  if (kind === 'network' && code === 'cutOff') return code;
  if (kind === 'configuration' && url) return 'endpoint';
  return kind === 'aborted' ? 'unexpected' : kind;
}

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}
