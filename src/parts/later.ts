/**
 * A part of an element that is fetched when a reader first asks for it, so that a page does not carry what nobody has
 * opened. The part brings its own words (`Writer.with`) and its own styles (`dress`).
 */
import type { CSSResult, LitElement, ReactiveControllerHost } from 'lit';
import { fetched } from '../loading/fetched.js';

export class Later<Part> {
  readonly #host: ReactiveControllerHost;
  readonly #fetch: () => Promise<Part>;
  #part: Part | undefined;
  #opening: Promise<Part | undefined> | undefined;
  #failed = false;

  /** `fetch` imports the part and makes what the element needs of it. */
  constructor(host: ReactiveControllerHost, fetch: () => Promise<Part>) {
    this.#host = host;
    this.#fetch = fetch;
  }

  /** The part, once it is there. */
  get part(): Part | undefined {
    return this.#part;
  }

  /** True when the latest attempt to fetch it has failed; `open` tries again. */
  get failed(): boolean {
    return this.#failed;
  }

  /** True while it is on its way. */
  get opening(): boolean {
    return this.#opening !== undefined;
  }

  /**
   * Fetches the part once, however often it is asked for. Undefined when it could not be fetched; never rejects. `by` is
   * what was pressed for it, and is busy until it is there.
   */
  open(by?: Element | null): Promise<Part | undefined> {
    if (this.#part) return Promise.resolve(this.#part);
    this.#opening ??= this.#bring();
    by?.setAttribute('aria-busy', 'true');
    return this.#opening.finally(() => by?.removeAttribute('aria-busy'));
  }

  async #bring(): Promise<Part | undefined> {
    this.#failed = false;
    this.#host.requestUpdate();
    try {
      this.#part = await this.#fetch();
    } catch {
      this.#failed = true;
    }
    this.#opening = undefined;
    this.#host.requestUpdate();
    return this.#part;
  }
}

/** A part that is made of a module, as soon as that is there. */
export function later<Part, Module>(host: ReactiveControllerHost, fetch: () => Promise<Module>, make: (module: Module) => Part): Later<Part> {
  return new Later(host, async () => make(await fetched(fetch)));
}

/** Gives an element the styles of a part that has come later, once. */
export function dress(host: LitElement, ...styles: readonly CSSResult[]): void {
  const root = host.renderRoot;
  if (!(root instanceof ShadowRoot)) return;
  const sheets = styles.map(({ styleSheet }) => styleSheet).filter((sheet) => sheet !== undefined);
  const missing = sheets.filter((sheet) => !root.adoptedStyleSheets.includes(sheet));
  if (missing.length > 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...missing];
}
