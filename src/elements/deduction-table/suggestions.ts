/** The packs that are offered while a pack is chosen. */
import type { ReactiveControllerHost } from 'lit';
import type { Backend } from '../../controllers/backend.js';
import { Stay } from '../../controllers/stay.js';
import type { OfferedPack } from './filters.js';

/** Packs that are offered at most. */
const most = 200;

export class PackSuggestions {
  readonly #host: ReactiveControllerHost;
  readonly #stay: Stay;
  #of: { readonly backend: Backend; readonly product: string | null } | undefined;
  #packs: readonly OfferedPack[] = [];

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#stay = new Stay(host);
  }

  /** The packs of a product, as far as they are known. */
  for(backend: Backend, product: string | null): readonly OfferedPack[] {
    return this.#of?.backend === backend && this.#of.product === product ? this.#packs : [];
  }

  /** Asks for the packs of a product, once. Without an answer nothing is offered, and an id can still be typed. */
  async fetch(backend: Backend, product: string | null): Promise<void> {
    if (this.#of?.backend === backend && this.#of.product === product) return;
    const of = (this.#of = { backend, product });
    this.#packs = [];
    const limit = Math.min(most, backend.capabilities.limits.pageSize);
    const answer = await backend.source.packs({ ...(product === null ? {} : { product }), limit }, { signal: this.#stay.signal }).catch(() => undefined);
    if (this.#of !== of) return;
    if (!answer) this.#of = undefined;
    this.#packs = answer?.items.map(({ id, name }) => ({ id, name })) ?? [];
    this.#host.requestUpdate();
  }
}
