/** Keeps what an element shows in the page's address, when the page has given it a name to do so under. Never by itself. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readUrl, writeUrl, type UrlFields } from '../model/url-state.js';

/** How a view stands in the address. */
export interface UrlStateConfig {
  /** The name under which it stands there; null while it does not. */
  readonly key: () => string | null;
  /**
   * Shows what the address says. Names that are missing stand for their defaults. What cannot be shown is to be ignored:
   * anybody can write an address. Called before the first update, and when the reader goes back or forward.
   */
  readonly apply: (fields: Readonly<Record<string, string>>) => void;
  /** What is shown now, without defaults; null while that is not known. */
  readonly fields: () => UrlFields | null;
}

export class UrlState implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #config: UrlStateConfig;
  #key: string | null = null;
  #there = false;

  /** To be made before the controllers that ask for what the address may change. */
  constructor(host: ReactiveControllerHost, config: UrlStateConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  hostConnected(): void {
    this.#there = true;
    addEventListener('popstate', this.#follow);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#follow);
    this.#there = false;
    this.#key = null;
  }

  hostUpdate(): void {
    // An update may come after the host has left: the address is no longer its own.
    const key = (this.#there && this.#config.key()) || null;
    if (key === this.#key) return;
    this.#key = key;
    if (key !== null) this.#config.apply(readUrl(location.search, key));
  }

  hostUpdated(): void {
    const fields = this.#key === null ? null : this.#config.fields();
    if (!fields) return;
    const search = writeUrl(location.search, this.#key!, fields);
    if (search === location.search) return;
    try {
      history.replaceState(history.state, '', `${location.pathname}${search}${location.hash}`);
    } catch {
      // A page without an address of its own, or one that has changed it too often: the view is shown all the same.
    }
  }

  readonly #follow = (): void => {
    if (this.#key === null) return;
    this.#config.apply(readUrl(location.search, this.#key));
    this.#host.requestUpdate();
  };
}
