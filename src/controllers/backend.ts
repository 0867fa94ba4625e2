/** Whom an element asks, and what that backend can do: source, capabilities, catalogue. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiError } from '../api/api-error.js';
import type { GetToken } from '../api/auth.js';
import { sourceFor, subscribe } from '../api/configure.js';
import type { PackSource } from '../api/pack-source.js';
import type { Capabilities, Catalogue, Product } from '../contract/index.js';
import { contractVersion } from '../contract/version.js';
import { RemoteData } from './remote-data.js';

/** What an element says of its backend; each may be absent and is then taken from the page's settings. */
export interface BackendChoice {
  readonly endpoint: string | null;
  readonly source: PackSource | null;
  readonly getToken: GetToken | null;
}

/** What a backend has said of itself. */
export interface Backend {
  readonly source: PackSource;
  readonly capabilities: Capabilities;
  readonly catalogue: Catalogue;
}

/** Who reads from a source: all of them are told when one has changed something there. */
const readers = new WeakMap<PackSource, Set<BackendController>>();

/** What is older, in milliseconds, is read anew when a reader comes back to the tab: a day may be over, a pack used up. */
const old = 300_000;

/** Finds the source for its host and reads capabilities and catalogue, which all elements of a source share. */
export class BackendController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #choice: () => BackendChoice;
  readonly #onChange: () => void;
  readonly #data: RemoteData<readonly [PackSource], Backend>;
  #source: PackSource | undefined;
  #configuration: ApiError | undefined;
  #unsubscribe: (() => void) | undefined;

  /** `onChange` is called when another element has changed something at the same source, and when a reader comes back to a tab that is no longer fresh, or to the net. */
  constructor(host: ReactiveControllerHost & Element, choice: () => BackendChoice, onChange: () => void) {
    this.#host = host;
    this.#choice = choice;
    this.#onChange = onChange;
    host.addController(this);
    this.#data = new RemoteData(host, {
      load: async ([source], signal) => {
        const [capabilities, catalogue] = await Promise.all([source.capabilities({ signal }), source.catalogue({ signal })]);
        requireSameContract(capabilities);
        return { source, capabilities, catalogue };
      },
      args: () => (this.#source ? ([this.#source] as const) : null),
    });
  }

  /** The backend once it has answered; undefined before, and when another source has been set meanwhile. */
  get value(): Backend | undefined {
    const backend = this.#data.value;
    return backend?.source === this.#source ? backend : undefined;
  }

  /** Why there is no backend. */
  get error(): ApiError | undefined {
    return this.#configuration ?? (this.value ? undefined : this.#data.error);
  }

  /** Asks again. */
  reload(): void {
    this.#data.reload();
  }

  /** Tells the other elements of this source that something was changed there. */
  tellChange(): void {
    for (const reader of this.#source ? (readers.get(this.#source) ?? []) : []) if (reader !== this) reader.#onChange();
  }

  /** The product of the catalogue with this key. */
  product(key: string | null): Product | undefined {
    return key === null ? undefined : this.value?.catalogue.products.find((product) => product.key === key);
  }

  hostConnected(): void {
    if (this.#source) this.#read(this.#source);
    this.#unsubscribe = subscribe(() => this.#host.requestUpdate());
    document.addEventListener('visibilitychange', this);
    addEventListener('online', this);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this);
    removeEventListener('online', this);
    this.#unsubscribe?.();
    if (this.#source) readers.get(this.#source)?.delete(this);
  }

  hostUpdate(): void {
    const { source, ...settings } = this.#choice();
    try {
      this.#read(source ?? sourceFor(settings));
      this.#configuration = undefined;
    } catch (error) {
      this.#source = undefined;
      this.#configuration = error instanceof ApiError ? error : new ApiError('configuration', { cause: error });
    }
  }

  /** The tab has come into view, or gone out of it; or there is a connection again. */
  handleEvent({ type }: Event): void {
    if (type !== 'online' && (document.hidden || !(Date.now() - this.#data.receivedAt! > old))) return;
    this.reload();
    this.#onChange();
  }

  #read(source: PackSource): void {
    if (this.#source && this.#source !== source) readers.get(this.#source)?.delete(this);
    this.#source = source;
    // An update may come after the element has gone: the source, which stays, must not hold it.
    if (!this.#host.isConnected) return;
    const others = readers.get(source);
    if (others) others.add(this);
    else readers.set(source, new Set([this]));
  }
}

function requireSameContract({ contractVersion: theirs }: Capabilities): void {
  if (theirs.split('.')[0] === contractVersion.split('.')[0]) return;
  throw new ApiError('shape', { code: 'contractVersion', field: 'contractVersion', detail: theirs });
}
