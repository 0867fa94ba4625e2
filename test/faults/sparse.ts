/** A backend that says only what it has to: every member that may be missing is missing. */
import { routes } from '../../src/contract/routes.js';
import { endpoint } from '../elements/support.js';

/** As much of a schema as it takes to find the members that may be missing. */
interface Schema {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
}

/** Which of the members that may be missing is left all the same, by its name and the object it stands in. */
export type Kept = (name: string, of: Readonly<Record<string, unknown>>) => boolean;

const getters = Object.values(routes).flatMap(({ method, path, answer }) => (method === 'GET' && answer ? [{ pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`), answer: answer }] : []));

function without(value: unknown, { type, entries, item }: Schema, kept: Kept): unknown {
  if (type === 'array' && Array.isArray(value) && item) return value.map((each) => without(each, item, kept));
  if (type !== 'object' || !entries || typeof value !== 'object' || value === null) return value;
  const all = value as Readonly<Record<string, unknown>>;
  const told = Object.entries(entries).filter(([name, schema]) => schema.type !== 'optional' || kept(name, all));
  return Object.fromEntries(told.map(([name, schema]) => [name, without(all[name], schema, kept)]));
}

/** A fetch whose answers have lost whatever the contract lets them lose. */
export const sparse = (fetch: typeof globalThis.fetch, kept: Kept = () => false): typeof globalThis.fetch => async (input, init) => {
  const { pathname } = new URL(input instanceof Request ? input.url : input);
  const method = (input instanceof Request ? input.method : init?.method) ?? 'GET';
  const response = await fetch(input, init);
  const path = pathname.slice(new URL(endpoint).pathname.length);
  const route = method === 'GET' && response.ok ? getters.find(({ pattern }) => pattern.test(path)) : undefined;
  if (!route) return response;
  return new Response(JSON.stringify(without(await response.json(), route.answer, kept)), { headers: response.headers });
};
