/**
 * What a user has entered and not saved: one draft for each thing edited, kept in the browser when the page gives a name
 * to keep it under. While there is one, leaving the page asks first.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { read, write } from './persistence.js';

/** What is drafted, and where it is kept. */
export interface DraftConfig<Value> {
  /** What is being edited; null while nothing is. */
  readonly subject: () => string | null;
  /** Where drafts are kept; null keeps them for the life of the element. */
  readonly name: () => string | null;
  /** Whether what was kept is a draft of this version. */
  readonly isValue: (value: unknown) => value is Value;
  /** Another cause to ask before the page is left, such as a payment under way. */
  readonly busy?: () => boolean;
}

/** The draft of what its host is showing. */
export class Draft<Value> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #config: DraftConfig<Value>;
  readonly #drafts = new Map<string, Value>();
  readonly #read = new Set<string>();
  #shown = false;

  constructor(host: ReactiveControllerHost, config: DraftConfig<Value>) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  /** What was entered; undefined when nothing was. */
  get value(): Value | undefined {
    const subject = this.#config.subject();
    if (subject === null) return undefined;
    const name = this.#name(subject);
    if (name !== null && !this.#read.has(name)) {
      this.#read.add(name);
      const kept = read(name, this.#config.isValue);
      if (kept !== undefined) this.#drafts.set(subject, kept);
    }
    return this.#drafts.get(subject);
  }

  /** True while anything is unsaved, be it of another subject. */
  get dirty(): boolean {
    return this.#drafts.size > 0;
  }

  /** Enters a draft; undefined lets it go. */
  set(value: Value | undefined, subject: string | null = this.#config.subject()): void {
    if (subject === null) return;
    if (value === undefined) this.#drafts.delete(subject);
    else this.#drafts.set(subject, value);
    const name = this.#name(subject);
    if (name !== null) {
      this.#read.add(name);
      write(name, value);
    }
    this.#host.requestUpdate();
  }

  /** An update may be under way still when its element has gone: whoever leaves the page then is asked nothing. */
  hostUpdated(): void {
    this.#ask(this.#shown && (this.dirty || !!this.#config.busy?.()));
  }

  hostConnected(): void {
    this.#shown = true;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#shown = false;
    this.#ask(false);
  }

  #name(subject: string): string | null {
    const name = this.#config.name();
    return name === null ? null : `${name}:${subject}`;
  }

  /** A page that listens to `beforeunload` is kept out of the browser's back-forward cache: listen only when needed. */
  #ask(wanted: boolean): void {
    if (wanted) addEventListener('beforeunload', this.#askFirst);
    else removeEventListener('beforeunload', this.#askFirst);
  }

  /** One of its own: to let go of it takes nothing from another draft of the page. */
  readonly #askFirst = (event: BeforeUnloadEvent): void => event.preventDefault();
}
