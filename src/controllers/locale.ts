/**
 * The reader's language: the element's `lang`, else that of the nearest ancestor, through shadow hosts. Follows changes.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { defaultLocale, loadMessages, messageLocale, messagesNow } from '../i18n/locales.js';

const hosts = new Set<LocaleController>();
let observer: MutationObserver | undefined;

/** One observer for the page: a change of any `lang` makes each element look again. */
function watch(root: Node): void {
  observer ??= new MutationObserver(() => hosts.forEach((host) => host.refresh()));
  observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
}

/** The `lang` in force where an element stands. */
export function languageAt(element: Element): string | undefined {
  for (let node: Element | null = element; node; ) {
    const holder: Element | null = node.closest('[lang]');
    const tag = holder?.getAttribute('lang');
    if (tag) return tag;
    const root: Node = (holder ?? node).getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}

/** Keeps the language of its host. */
export class LocaleController implements ReactiveController {
  /** BCP 47 tag for numbers and dates. */
  tag = 'en';
  /** The language whose messages are in use; they may still be on their way. */
  messages = 'en';

  #failed = false;
  readonly #host: ReactiveControllerHost & Element;
  readonly #fallback: () => string | undefined;

  constructor(host: ReactiveControllerHost & Element, fallback: () => string | undefined) {
    this.#host = host;
    this.#fallback = fallback;
    host.addController(this);
  }

  /** True while messages are on their way: what is written meanwhile is in a language that was not asked for. */
  get waiting(): boolean {
    return this.messages !== defaultLocale && !this.#failed && !messagesNow(this.messages);
  }

  hostConnected(): void {
    hosts.add(this);
    watch(document);
    for (let root = this.#host.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) watch(root);
    this.refresh();
  }

  hostDisconnected(): void {
    hosts.delete(this);
    if (hosts.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  }

  /** Tells the browser what is written here, for fonts, line breaks and voices: the page may be in another language. */
  hostUpdated(): void {
    const { tag, messages } = this;
    const written = messages === defaultLocale || messagesNow(messages) ? messages : defaultLocale;
    const lang = primary(tag) === primary(written) ? tag : written;
    for (const child of this.#host.shadowRoot?.children ?? []) if (child.getAttribute('lang') !== lang) child.setAttribute('lang', lang);
  }

  /** Looks where the host stands and fetches messages that are missing. */
  refresh(): void {
    const tag = validTag(languageAt(this.#host)) ?? validTag(this.#fallback()) ?? validTag(navigator.language) ?? 'en';
    const messages = messageLocale(tag);
    if (tag === this.tag && messages === this.messages) return;
    this.tag = tag;
    this.messages = messages;
    this.#failed = false;
    this.#host.requestUpdate();
    if (messages === defaultLocale || messagesNow(messages)) return;
    loadMessages(messages).then(
      () => this.#host.requestUpdate(),
      // English stays, and the next element tries again: a missing language file must not take the data away.
      () => {
        this.#failed = true;
        this.#host.requestUpdate();
      },
    );
  }
}

const primary = (tag: string): string | undefined => tag.split('-')[0];

/** The tag in its canonical form, or undefined when `Intl` would throw on it. */
function validTag(tag: string | undefined): string | undefined {
  if (!tag) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
