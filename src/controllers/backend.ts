/** Whom an element asks, and what that backend can do: source, capabilities, catalogue. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiError } from '../api/api-error.js';
import type { GetToken } from '../api/auth.js';
import { sourceFor, subscribe } from '../api/configure.js';
import type { PackSource } from '../api/pack-source.js';
import { contractVersion, type Capabilities, type Catalogue, type Product } from '../contract/index.js';
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

/** Finds the source for its host and reads capabilities and catalogue, which all elements of a source share. */
export class BackendController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #choice: () => BackendChoice;
  readonly #data: RemoteData<readonly [PackSource], Backend>;
  #source: PackSource | undefined;
  #configuration: ApiError | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element, choice: () => BackendChoice) {
    this.#host = host;
    this.#choice = choice;
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
    return backend && backend.source === this.#source ? backend : undefined;
  }

  /** Why there is no backend. */
  get error(): ApiError | undefined {
    return this.#configuration ?? (this.value ? undefined : this.#data.error);
  }

  /** Asks again. */
  reload(): void {
    this.#data.reload();
  }

  /** The product of the catalogue with this key. */
  product(key: string | null): Product | undefined {
    return key === null ? undefined : this.value?.catalogue.products.find((product) => product.key === key);
  }

  hostConnected(): void {
    this.#unsubscribe = subscribe(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  hostUpdate(): void {
    const { source, ...settings } = this.#choice();
    try {
      this.#source = source ?? sourceFor(settings);
      this.#configuration = undefined;
    } catch (error) {
      this.#source = undefined;
      this.#configuration = error instanceof ApiError ? error : new ApiError('configuration', { cause: error });
    }
  }
}

function requireSameContract({ contractVersion: theirs }: Capabilities): void {
  if (theirs.split('.')[0] === contractVersion.split('.')[0]) return;
  throw new ApiError('shape', { code: 'contractVersion', field: 'contractVersion', detail: theirs });
}
