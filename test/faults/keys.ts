/**
 * Judges the idempotency keys of what one person wants done once with one pack, as they go over the wire. An order has
 * one key until its end: until a page was told that it was done, refused, or overtaken by a change of somebody else. A
 * new key takes a new decision of the person: an order given anew, or again after it was refused for good.
 */
import type { IntentState } from '../../src/controllers/intent.js';

type State = IntentState<unknown, unknown>;

/** Says which sending a request was, so that its effect can be told from that of a later one. */
export const sendingHeader = 'X-Sending';

interface Order {
  readonly etag: string;
  /** A page has looked, and there was no trace of it. */
  absent: boolean;
}

interface Telling {
  readonly phase: string;
  /** What the page has sent since the person decided, whatever it remembers itself. */
  readonly keys: readonly string[];
  /** Sendings until then. */
  readonly at: number;
}

export class Keys {
  /** New keys that nothing gave a right to. */
  readonly rekeyed: string[] = [];
  /** Sendings of an order that had been sent before. */
  repeats = 0;
  /** Those of a page that had not sent it before. */
  takeovers = 0;
  readonly #known = new Map<string, Set<object>>();
  readonly #open = new Map<string, Order>();
  /** Sending these again only brings their answer: done, or given upon a version that is past. */
  readonly #over = new Set<string>();
  readonly #decided = new Set<object>();
  /** What each page has sent since the last decision. */
  readonly #sent = new Map<object, Set<string>>();
  readonly #tellings: Telling[] = [];
  /** The orders carried out, each with the sending that did it. */
  readonly #carriedOut = new Map<string, number>();
  #sendings = 0;

  /** The person decides anew: the next order of this page may have a key of its own, unless one is open. */
  decide(page: object): void {
    this.#decided.add(page);
    this.#sent.delete(page);
  }

  /** The person asks for the same again. Only what was refused for good, by one who has looked at it, begins anew. */
  again(page: object, state: State): void {
    this.#decided.delete(page);
    if (state.phase === 'refused' && ![null, 401, 429].includes(state.error.status)) this.decide(page);
  }

  /** A page sends an order. Its number. */
  send(page: object, key: string, etag: string): number {
    const senders = this.#known.get(key);
    if (senders) {
      this.repeats += 1;
      if (!senders.has(page)) this.takeovers += 1;
    } else {
      const inTheWay = [...this.#open.values()].some((order) => !order.absent || order.etag === etag);
      if (!this.#decided.has(page)) this.rekeyed.push('a new key for what was to be repeated');
      else if (inTheWay) this.rekeyed.push('a new key while the order before had no end');
    }
    this.#known.set(key, (senders ?? new Set()).add(page));
    if (!this.#over.has(key)) this.#open.set(key, { etag, absent: false });
    this.#decided.delete(page);
    this.#sent.set(page, (this.#sent.get(page) ?? new Set()).add(key));
    return (this.#sendings += 1);
  }

  /** A page tells how far it has come. */
  told(page: object, state: State): void {
    if (state.phase === 'idle') return;
    const { phase, open: { key } } = state;
    const order = this.#open.get(key);
    if (phase === 'absent' && order) order.absent = true;
    if (phase !== 'refused' && phase !== 'conflict' && phase !== 'done') return;
    this.#open.delete(key);
    if (phase !== 'refused') this.#over.add(key);
    if (phase !== 'done') this.#tellings.push({ phase, keys: [key, ...(this.#sent.get(page) ?? [])], at: this.#sendings });
  }

  /** The backend has carried out an order. */
  carryOut(key: string, sending: number): void {
    if (!this.#carriedOut.has(key)) this.#carriedOut.set(key, sending);
  }

  isCarriedOut(key: string): boolean {
    return this.#carriedOut.has(key);
  }

  get carriedOut(): number {
    return this.#carriedOut.size;
  }

  /** What a page said was not done, though something that it had sent until then was, or was later. */
  get misled(): readonly string[] {
    return this.#tellings.filter(({ keys, at }) => keys.some((key) => (this.#carriedOut.get(key) ?? Infinity) <= at)).map(({ phase }) => `told ${phase}`);
  }
}
