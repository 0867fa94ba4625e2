/** One call of API 3.0: the request, its envelope, and the error that it may hold. */
import { parse } from 'lossless-json';
import * as v from 'valibot';
import { object } from '../../contract/object.js';
import { ApiError } from '../../api/api-error.js';
import { refusalOf } from '../../api/http-answer.js';
import type { Runtime } from '../../api/runtime.js';
import { lost } from '../../api/within.js';
import { errorOf } from './api-errors.js';
import type { Action } from './actions.js';
import type { TencentCloudOptions } from './options.js';

/** Calls actions through the proxy. */
export interface Api {
  /** Address of the proxy, for errors. */
  readonly url: string;
  /** The members of an answer, checked by the action's schema. Throws an {@link ApiError}. */
  call<const S extends v.GenericSchema>(action: Action<S>, parameters: object): Promise<v.InferOutput<S>>;
}

const Envelope = object({
  Response: v.looseObject({
    RequestId: v.optional(v.string()),
    Error: v.optional(object({ Code: v.string(), Message: v.optional(v.string(), '') })),
  }),
});

/** @param init what the client above sends: its token, its headers, its signal */
export function createApi(endpoint: URL, options: TencentCloudOptions, init: RequestInit, runtime: Runtime): Api {
  const url = endpoint.origin + endpoint.pathname;

  return {
    url,
    async call({ name, version, answer }, parameters) {
      const headers = new Headers(init.headers);
      headers.set('Accept', 'application/json');
      headers.set('Content-Type', 'application/json');
      headers.set('X-TC-Action', name);
      headers.set('X-TC-Version', version);
      const send = options.fetch ?? globalThis.fetch;
      const response = await send(endpoint, { ...init, method: 'POST', headers, body: JSON.stringify(parameters) }).catch((cause: unknown) => {
        throw lost(url, cause);
      });
      if (!response.ok) throw await refusalOf(response, url, runtime);
      const body = parsed(await response.text(), response, url);
      const { Response: members } = checked(Envelope, body, { url });
      const requestId = members.RequestId ?? null;
      if (members.Error) throw errorOf(members.Error, requestId, url);
      return checked(answer, members, { url, requestId });
    },
  };
}

/** Reads JSON. Where a number may be too long for a double, 16 digits and more, whole numbers become bigint. */
function parsed(text: string, response: Response, url: string): unknown {
  try {
    if (!/\d{16}/.test(text)) return JSON.parse(text);
    return parse(text, undefined, (number) => (/^-?\d+$/.test(number) ? BigInt(number) : Number(number)));
  } catch {
    const begun = /json/i.test(response.headers.get('content-type') ?? '') && /^\s*\{/.test(text);
    // JSON that begins and does not end was cut on its way; anything else never was JSON.
    throw begun ? lost(url, undefined, true) : new ApiError('notJson', { status: response.status, url });
  }
}

function checked<const S extends v.GenericSchema>(schema: S, value: unknown, known: { url: string; requestId?: string | null }): v.InferOutput<S> {
  const outcome = v.safeParse(schema, value, { abortEarly: true });
  if (outcome.success) return outcome.output;
  const [issue] = outcome.issues;
  throw new ApiError('shape', { ...known, status: 200, field: v.getDotPath(issue), detail: issue.message });
}
