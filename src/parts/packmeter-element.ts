/** What all elements have in common: where their data comes from, who reads it, whom they follow. */
import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { ApiError } from '../api/api-error.js';
import type { GetToken } from '../api/auth.js';
import { pageSettings } from '../api/configure.js';
import { bringRoutes, type Routes } from '../api/known-routes.js';
import type { PackSource } from '../api/pack-source.js';
import type { Pack } from '../contract/index.js';
import { BackendController } from '../controllers/backend.js';
import { GroupController, type GroupCall } from '../controllers/group.js';
import { LocaleController } from '../controllers/locale.js';
import { enShared } from '../i18n/en-shared.js';
import { messagesNow, type SomeMessages } from '../i18n/locales.js';
import { errorEvent, PackmeterEvent } from './events.js';
import { Writer } from './writer.js';

/** The version of the class: two copies of one version are one and the same to a page. */
export const version = '0.1.0';

/**
 * The common ground of all elements. An attribute wins over the page's `configure()`.
 *
 * @attr {string} lang - Language of the texts, as BCP 47 has it; that of the nearest ancestor, through shadow roots, when absent. `en`, `zh-CN`, `ja` and `ko` are complete.
 */
export abstract class PackmeterElement extends LitElement {
  /** Tells copies of the kit apart when a tag is already taken. */
  static readonly packmeterVersion: string = version;

  /** English of the areas that the element uses beside what all elements share. */
  protected static readonly english: SomeMessages = {};

  /** The routes that the element asks first beside those that all ask: their rules come with it. */
  protected static readonly routes: Routes = {};

  /** Address of the backend, such as `https://api.example.com/v1`. The page's setting when absent. */
  @property() endpoint: string | null = null;

  /** Key of the product to begin with. The user may choose another one. */
  @property({ reflect: true }) product: string | null = null;

  /** Elements with the same group follow each other's product, pack and time range. */
  @property() group: string | null = null;

  /** IANA zone that times are shown in; the backend's billing time zone when absent. Days are always cut in that. */
  @property({ attribute: 'time-zone' }) timeZone: string | null = null;

  /** `light` or `dark`; anything else follows the colour scheme of the page. */
  @property({ reflect: true }) theme: 'auto' | 'light' | 'dark' | null = null;

  /** `comfortable` by default, or `compact`. */
  @property({ reflect: true }) density: 'comfortable' | 'compact' | null = null;

  /** A name under which column settings and drafts are kept in this browser. Nothing is kept when absent. */
  @property({ attribute: 'persist-key' }) persistKey: string | null = null;

  /** A source in place of the endpoint. */
  @property({ attribute: false }) source: PackSource | null = null;

  /** Mints the token for the endpoint. The page's setting when absent. */
  @property({ attribute: false }) getToken: GetToken | null = null;

  /** Texts of the host in place of ours, by key. */
  @property({ attribute: false }) messages: SomeMessages | null = null;

  protected readonly locale = new LocaleController(this, () => pageSettings().lang ?? undefined);
  protected readonly backend = new BackendController(
    this,
    () => ({ endpoint: this.endpoint, source: this.source, getToken: this.getToken }),
    () => this.dataChanged(),
  );
  protected readonly groupLink = new GroupController(this, () => this.group, (call) => this.answerCall(call));

  readonly #internals = this.attachInternals();
  #writer: Writer | undefined;
  #writerKey: readonly unknown[] = [];
  /** Until what is counted down is one less. */
  #second: ReturnType<typeof setTimeout> | undefined;
  #told: { readonly shown: boolean; readonly error: ApiError | undefined } = { shown: false, error: undefined };

  constructor() {
    super();
    bringRoutes((this.constructor as typeof PackmeterElement).routes);
  }

  /** What a page has brought in place of the element until it stands goes (`packmeter/ssr`). */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.shadowRoot?.replaceChildren();
    return super.createRenderRoot();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Taken out of the page, an open dialog is one among its text, and neither closes nor opens: it is put before the page again.
    for (const dialog of this.shadowRoot?.querySelectorAll<HTMLDialogElement>('dialog[open]') ?? []) {
      dialog.removeAttribute('open');
      dialog.showModal();
    }
  }

  /** Fetches everything anew. What is shown stays until newer data is there. */
  reload(): void {
    this.backend.reload();
  }

  /** Writes texts, names and numbers for the reader. */
  protected get writer(): Writer {
    const settings = pageSettings();
    const timeZone = usableZone(this.timeZone) ?? usableZone(settings.timeZone) ?? this.backend.value?.capabilities.billingTimeZone ?? 'UTC';
    const overrides = this.messages ?? settings.messages ?? null;
    // Another one when messages arrive: what has been written without them is to be written anew.
    const key = [this.locale.tag, this.locale.messages, messagesNow(this.locale.messages), overrides, timeZone];
    if (!this.#writer || key.some((part, index) => part !== this.#writerKey[index])) {
      const [tag, messages] = [this.locale.tag, this.locale.messages];
      const english = { ...enShared, ...(this.constructor as typeof PackmeterElement).english };
      this.#writer = new Writer({ tag, messages, english, overrides, timeZone });
      this.#writerKey = key;
    }
    return this.#writer;
  }

  /** Tells the page of something the user has done, or of an error. */
  protected tell<Detail>(type: string, detail: Detail): void {
    this.dispatchEvent(new PackmeterEvent(type, detail));
  }

  /** Tells the page how things stand: each error once, and when data is shown after none was. */
  protected tellState(shown: boolean, error: ApiError | undefined): void {
    if (error && error !== this.#told.error) this.dispatchEvent(errorEvent(error));
    if (shown && !this.#told.shown) this.tell('packmeter-ready', null);
    clearTimeout(this.#second);
    if (error?.secondsLeft) this.#second = setTimeout(() => this.requestUpdate(), 1000);
    this.#told = { shown, error };
  }

  /** Another element has changed something at the source: what shows it reads anew. */
  protected dataChanged(): void {}

  /** Does what another element of the group asks for, and says whether it has. */
  protected answerCall(_call: GroupCall): boolean {
    return false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('product')) {
      const product = this.product || null;
      if (product !== null) this.groupLink.select({ product });
    }
    const settings = pageSettings();
    if (this.locale.waiting) this.#internals.states.add('wordless');
    else this.#internals.states.delete('wordless');
    this.#wear('theme', this.theme ?? settings.theme ?? null);
    this.#wear('density', this.density ?? settings.density ?? null);
  }

  /** Shows a setting to the styles as a custom state: attributes stay the host's own. */
  #wear(what: 'theme' | 'density', value: string | null): void {
    const states = this.#internals.states;
    for (const known of ['light', 'dark', 'compact']) {
      if ((known === 'compact') !== (what === 'density')) continue;
      if (known === value) states.add(known);
      else states.delete(known);
    }
  }

  /** The product looked at: the group's, else the one set. */
  protected get currentProduct(): string | null {
    return this.groupLink.selection.product ?? (this.product || null);
  }

  /** The user chooses a product, for the whole group. */
  protected chooseProduct(product: string | null): void {
    this.groupLink.select({ product, packId: null });
    this.tell('packmeter-select', { product, packId: null });
  }

  /** The user chooses a pack, for the whole group. */
  protected choosePack({ id, product }: Pick<Pack, 'id' | 'product'>): void {
    this.groupLink.select({ packId: id, packProduct: product });
    this.tell('packmeter-select', { product, packId: id });
  }
}

/** The zone if the browser knows it: a misspelt attribute must not break the element. */
function usableZone(timeZone: string | null | undefined): string | null {
  if (!timeZone) return null;
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
