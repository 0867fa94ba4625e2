/** A `fetch` that answers the contract's routes, as far as API 3.0 can tell: the client above it need not know. */
import * as v from 'valibot';
import { ApiError } from '../../api/api-error.js';
import { addressOf } from '../../api/http-address.js';
import type { Runtime } from '../../api/runtime.js';
import { PackQuery, UsageQuery } from '../../contract/index.js';
import { createApi } from './api.js';
import { capabilitiesOf } from './capabilities.js';
import { catalogueOf } from './catalogue.js';
import { createPackLists } from './pack-lists.js';
import type { TencentCloudOptions } from './options.js';
import { usageOf } from './usage.js';

/** Answers what is known of itself, asks the API for usage and packs, and refuses the rest. */
export function createContractFetch(options: TencentCloudOptions, runtime: Runtime): typeof fetch {
  const packs = createPackLists(runtime);

  return async (input, init = {}) => {
    const endpoint = addressOf(options.endpoint, '', {});
    const { pathname, searchParams } = new URL(input as URL);
    for (const name of endpoint.searchParams.keys()) searchParams.delete(name);
    const route = pathname.slice(endpoint.pathname.replace(/\/+$/, '').length);
    const api = createApi(endpoint, options, init, runtime);
    if (route === '/capabilities') return json(capabilitiesOf(options, runtime.date()));
    if (route === '/catalogue') return json(catalogueOf(options.buyUrl ?? null));
    if (route === '/usage') return json(await usageOf(api, queryOf(UsageQuery, searchParams), runtime.date()));
    if (route === '/packs') return json(await packs.list(api, queryOf(PackQuery, searchParams)));
    const [, id] = /^\/packs\/([^/]+)$/.exec(route) ?? [];
    if (id !== undefined && init.method === 'GET') return json(await packs.one(api, decodeURIComponent(id)));
    throw new ApiError('refused', { status: 501, code: 'notImplemented', detail: 'API 3.0 does not offer this.', url: api.url });
  };
}

const json = (body: unknown): Response => new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } });

/** The query, checked as a backend of the contract would. */
function queryOf<const S extends v.GenericSchema>(schema: S, given: URLSearchParams): v.InferOutput<S> {
  const members = [...new Set(given.keys())].map((name): [string, string | string[]] => {
    const values = given.getAll(name);
    return [name, values.length > 1 ? values : values[0]!];
  });
  const outcome = v.safeParse(schema, Object.fromEntries(members));
  if (outcome.success) return outcome.output;
  const [issue] = outcome.issues;
  throw new ApiError('refused', { status: 400, code: 'invalidParameterValue', field: v.getDotPath(issue), detail: issue.message });
}
