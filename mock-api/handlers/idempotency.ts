/** A write with a key is done once: the same request again gets the same answer, another request under its key is refused. */
import { Refusal } from './problems.js';

interface Kept {
  readonly target: string;
  readonly body: string;
  /** Null while the first request is under way. */
  answer: { readonly status: number; readonly headers: [string, string][]; readonly text: string } | null;
}

export class IdempotencyStore {
  readonly #kept = new Map<string, Kept>();

  /** Answers with what `write` answers, the first time; with the same again after that. Refusals are not kept. */
  async once(key: string, target: string, body: string, write: () => Response, requestId: string): Promise<Response> {
    const kept = this.#kept.get(key);
    if (kept) return replay(kept, target, body, requestId);
    const entry: Kept = { target, body, answer: null };
    this.#kept.set(key, entry);
    try {
      const response = write();
      entry.answer = { status: response.status, headers: [...response.headers], text: await response.clone().text() };
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
  const headers = new Headers(answer.headers);
  headers.set('X-Request-Id', requestId);
  headers.set('Idempotency-Replayed', 'true');
  return new Response(answer.text, { status: answer.status, headers });
}
