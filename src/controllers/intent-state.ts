/** What an intent is, and how far it has come. */
import type { ApiError } from '../api/api-error.js';
import type { ConditionalWriteOptions } from '../api/pack-source.js';

/** An order on its way. */
export interface OpenIntent<Order> {
  /** Idempotency key. */
  readonly key: string;
  /** Version of the resource that the order was given upon. */
  readonly etag: string;
  readonly order: Order;
  /** When it was first sent, in epoch milliseconds. */
  readonly at: number;
  /** True once it has been sent anew, maybe by another page: no answer to one of them speaks for all. */
  readonly shared?: boolean;
}

/** How far an intent has come. */
export type IntentState<Order, Outcome> =
  | { readonly phase: 'idle' }
  /** Sent, or being looked up because no answer came. */
  | { readonly phase: 'sending' | 'checking'; readonly open: OpenIntent<Order> }
  /** Not known whether it was carried out: looking it up has failed too. */
  | { readonly phase: 'undecided'; readonly open: OpenIntent<Order>; readonly error: ApiError }
  /** No answer came, and the backend has no trace of it. It may be sent again with its key. */
  | { readonly phase: 'absent'; readonly open: OpenIntent<Order>; readonly error: ApiError | null }
  /** Not carried out: the backend said no, or was not reached. */
  | { readonly phase: 'refused'; readonly open: OpenIntent<Order>; readonly error: ApiError }
  /** Not carried out: somebody changed the resource meanwhile. */
  | { readonly phase: 'conflict'; readonly open: OpenIntent<Order> }
  | { readonly phase: 'done'; readonly open: OpenIntent<Order>; readonly outcome: Outcome };

/** What an intent of one kind is. The subject is what it changes: the same one while its host shows something else. */
export interface IntentConfig<Order, Outcome> {
  /** Tells its key from those of other kinds: `renew`. */
  readonly kind: string;
  /** What the host is showing; null while it cannot say, or cannot ask. */
  readonly subject: () => string | null;
  readonly isOrder: (value: unknown) => value is Order;
  /** Sends it. */
  readonly send: (subject: string, order: Order, options: ConditionalWriteOptions) => Promise<Outcome>;
  /** Reads what became of it: its outcome, no trace of it, or no trace and the resource has been changed by others. */
  readonly find: (subject: string, open: OpenIntent<Order>) => Promise<Outcome | 'absent' | 'changed'>;
  /** It has come to its end: done, or overtaken by another change. Time to read the subject again. */
  readonly settled: (subject: string, state: IntentState<Order, Outcome> & { phase: 'done' | 'conflict' }) => void;
  /** One of another tab, for the subject that is shown, has come to its end. Time to read the subject again. */
  readonly elsewhere?: (subject: string) => void;
}

export const idle = { phase: 'idle' } as const;

/** Backends keep idempotency keys for a day or so, in milliseconds: an order of which no trace is found by then is past. */
export const dayLong = 86_400_000;

/** Whether a refusal came before the order was looked at, so that its key is as good as new. */
export const canBeRepeated = ({ status }: ApiError): boolean => status === null || status === 401 || status === 429;

/** Whether it is on its way, or its fate is not known. */
export const isOpen = ({ phase }: { readonly phase: string }): boolean => ['sending', 'checking', 'undecided'].includes(phase);
