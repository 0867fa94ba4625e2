/** Somebody who wants a pack renewed, or given back, once, and does not rest before they know that it was. */
import { createHttpSource } from '../../src/api/http-source.js';
import type { ApiError } from '../../src/api/api-error.js';
import type { PackSource } from '../../src/api/pack-source.js';
import type { Backend } from '../../src/controllers/backend.js';
import type { Intent } from '../../src/controllers/intent.js';
import { RefundDesk } from '../../src/elements/refund/refund-desk.js';
import { Desk } from '../../src/elements/renewal-settings/desk.js';
import { seenOf } from '../../src/model/renewal-choice.js';
import { sendingHeader, type Keys } from './keys.js';
import { Host } from './page.js';
import type { VirtualTime } from './virtual-time.js';

export type Want = 'renewal' | 'refund';

/** A page that shows one pack. */
export class Tab {
  readonly host = new Host();
  readonly source: PackSource;
  readonly #want: Want;
  readonly #renewal: Desk;
  readonly #refund: RefundDesk;
  readonly #keys: Keys;
  /** How often this page has said that it was done. */
  done = 0;
  /** Orders of which no answer told whether they were carried out. */
  unknown = 0;

  constructor(want: Want, packId: string, fetch: typeof globalThis.fetch, time: VirtualTime, known: Omit<Backend, 'source'>, keys: Keys) {
    this.#want = want;
    this.#keys = keys;
    const sending: typeof globalThis.fetch = (input, init) => {
      const request = new Request(input, init);
      const { headers, method } = request;
      if (method === 'POST') headers.set(sendingHeader, String(keys.send(this, headers.get('Idempotency-Key')!, headers.get('If-Match')!)));
      return fetch(request);
    };
    const source = createHttpSource({ endpoint: 'https://api.packmeter.test/v1', fetch: sending }, time);
    const noting = <T>(outcome: Promise<T>): Promise<T> =>
      outcome.catch((error: ApiError) => {
        if (error.outcomeUnknown) this.unknown += 1;
        throw error;
      });
    this.source = { ...source, renew: (...given) => noting(source.renew(...given)), refund: (...given) => noting(source.refund(...given)) };
    const backend = () => ({ ...known, source: this.source });
    const tell = () => void (this.done += 1);
    // The controllers ask nothing else of an element.
    const host = this.host as never;
    this.#renewal = new Desk(host, { backend, packId: () => (want === 'renewal' ? packId : null), draftName: () => null, onSaved: () => undefined, onRenewed: tell });
    this.#refund = new RefundDesk({ host, backend, changed: () => undefined, tell, writer: () => null as never, persistKey: () => null }, () => (want === 'refund' ? packId : null));
    let last: unknown;
    this.host.watch = () => {
      const { state } = this.intent;
      if (state !== last) keys.told(this, state);
      last = state;
    };
    this.host.requestUpdate();
  }

  get intent(): Intent<never, unknown> {
    return (this.#want === 'renewal' ? this.#renewal.renewing : this.#refund.refunding) as unknown as Intent<never, unknown>;
  }

  get #subject() {
    return this.#want === 'renewal' ? this.#renewal.subject : this.#refund.subject;
  }

  /** True when the order can be given: what it would be given upon is shown. */
  get ready(): boolean {
    return this.#subject.current && !this.#subject.pending && this.#subject.error === undefined;
  }

  /** True when reading has come to an end without an answer. */
  get stuck(): boolean {
    return !this.#subject.pending && this.#subject.error !== undefined;
  }

  reload(): void {
    this.#subject.reload();
  }

  /** What the reader sees says that it was done, by whichever page. */
  get seenDone(): boolean {
    if (!this.ready) return false;
    return this.#want === 'refund' ? this.#refund.shown?.pack.status === 'refunded' : this.#renewal.shown?.renewal.lastAttempt?.outcome === 'renewed';
  }

  /** Asks for the same again. */
  again(): void {
    this.#keys.again(this, this.intent.state);
    void this.intent.again();
  }

  press(): void {
    this.#keys.decide(this);
    if (this.#want === 'refund') return this.#refund.refund();
    const { renewal } = this.#renewal.shown!;
    void this.#renewal.renewing.start({ period: { count: 1, unit: 'month' }, seen: seenOf(renewal) }, renewal.etag);
  }
}
