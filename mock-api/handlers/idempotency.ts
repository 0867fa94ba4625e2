/** A write with a key is done once: the same request again gets the same answer, another request under its key is refused. */
import { Refusal } from './problems.js';

/** A write and what it was answered. */
export interface KeptAnswer {
  readonly target: string;
  readonly body: string;
  readonly answer: { readonly status: number; readonly headers: readonly [string, string][]; readonly text: string };
}

/** One whose answer is null is still under way. */
type Kept = Omit<KeptAnswer, 'answer'> & { answer: KeptAnswer['answer'] | null };

/** A response with the text of its body. */
export interface Written {
  readonly response: Response;
  readonly text: string;
}

export class IdempotencyStore {
  readonly #kept = new Map<string, Kept>();
  readonly #note: (key: string, kept: KeptAnswer) => void;

  /** `note` is told of each answer before it is given, in the same step in which the write was done. */
  constructor(note: (key: string, kept: KeptAnswer) => void = () => undefined) {
    this.#note = note;
  }

  /** Puts an answer back that was noted before. */
  restore(key: string, kept: KeptAnswer): void {
    this.#kept.set(key, kept);
  }

  /** Answers with what `write` answers, the first time; with the same again after that. Refusals are not kept. */
  async once(key: string, target: string, body: string, write: () => Written, requestId: string): Promise<Response> {
    const kept = this.#kept.get(key);
    if (kept) return replay(kept, target, body, requestId);
    const entry: Kept = { target, body, answer: null };
    this.#kept.set(key, entry);
    try {
      const { response, text } = write();
      const answer = { status: response.status, headers: [...response.headers], text };
      this.#note(key, { target, body, answer });
      // It is under way until its answer can be read.
      await response.clone().text();
      entry.answer = answer;
      return response;
    } catch (error) {
      // Nothing was done, so the same key may try again.
      this.#kept.delete(key);
      throw error;
    }
  }
}

function replay({ target, body, answer }: Kept, newTarget: string, newBody: string, requestId: string): Response {
  if (target !== newTarget || body !== newBody) {
    throw new Refusal('idempotencyKeyReused', 'The Idempotency-Key was used with another request.', [
      { field: 'Idempotency-Key', code: 'idempotencyKeyReused', message: 'used with another request' },
    ]);
  }
  if (!answer) throw new Refusal('idempotencyKeyInFlight', 'The first request with this Idempotency-Key is still under way.', [], { 'Retry-After': '1' });
  const headers = new Headers([...answer.headers]);
  headers.set('X-Request-Id', requestId);
  headers.set('Idempotency-Replayed', 'true');
  return new Response(answer.text, { status: answer.status, headers });
}
