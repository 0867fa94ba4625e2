/** Every answer has the shape that the contract describes. */
import * as v from 'valibot';
import { routes } from '../../src/contract/index.js';
import type { Check } from '../check.js';
import { type Context, Skip } from '../context.js';
import { Blocked, type JsonRoute } from '../read.js';
import { dayOf, addDays } from '../days.js';
import type { Exchange } from '../exchange.js';

const AREA = 'shapes';
const names = (Object.keys(routes) as (keyof typeof routes)[]).filter((name): name is JsonRoute => routes[name].answer !== null);

export const checks: readonly Check[] = [
  ...names.map(
    (name): Check => ({
      id: `${AREA}.${name}`,
      area: AREA,
      title: `every answer of ${routes[name].method} ${routes[name].path} fits its schema`,
      late: true,
      async run(context) {
        if (routes[name].method === 'GET' && !answers(context, name).length) await call(context, name);
        const seen = answers(context, name);
        if (seen.length === 0) throw new Skip('it was not called with success');
        for (const exchange of seen) judge(context, name, exchange);
      },
    }),
  ),
  {
    id: `${AREA}.open-values`,
    area: AREA,
    title: 'values that the contract does not know are told: readers show them as text',
    late: true,
    run(context) {
      for (const name of names) for (const { json } of answers(context, name)) noteUnknown(context, name, routes[name].answer, json, '');
    },
  },
];

const answers = ({ client }: Context, name: JsonRoute): readonly Exchange[] =>
  client.exchanges.filter(({ operation, status }) => operation === name && status >= 200 && status <= 299);

function judge(context: Context, name: JsonRoute, exchange: Exchange): void {
  const result = v.safeParse(routes[name].answer, exchange.json);
  for (const issue of result.issues ?? []) {
    const at = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
    context.fail(exchange, {
      at: at.replace(/^\./, '') || 'body',
      rule: `answers of ${name} fit their schema: ${issue.message}`,
      expected: issue.expected ?? issue.requirement?.toString() ?? 'a valid value',
      actual: issue.received === 'undefined' ? 'missing' : `${kindOf(issue.input)} ${issue.received}`,
    });
  }
}

const kindOf = (value: unknown): string => (value === null ? '' : Array.isArray(value) ? 'array' : typeof value);

/** Calls a route that no other check has called. What it needs is taken from the backend's own answers. */
async function call(context: Context, name: JsonRoute): Promise<void> {
  const { survey } = context;
  try {
    if (routes[name].path.includes('{id}')) {
      const [first] = name === 'getExport' ? (await survey.rows('listExports')).rows : (await survey.packs()).rows;
      if (first) await context.read(name, { id: first.value.id });
      return;
    }
    const { operations, serverTime, billingTimeZone } = await survey.capabilities();
    if ((name === 'listPlugins' && !operations.includes('plugins.read')) || (name === 'listBillingModes' && !operations.includes('billingModes.read'))) return;
    const metered = name === 'getUsage' ? await survey.metered() : null;
    if (name === 'getUsage' && !metered) return;
    const product = metered?.product.key ?? (await survey.products())[0];
    const needsProduct = ['listDeductions', 'summariseDeductions', 'listUncoveredUsage', 'getUsage'].includes(name);
    if (needsProduct && product === undefined) return;
    const today = dayOf(serverTime, billingTimeZone);
    await context.read(name, {
      query: {
        ...(needsProduct ? { product } : {}),
        ...(name === 'summariseDeductions' ? { by: 'pack' } : {}),
        ...(name === 'getUsage' ? { from: addDays(today, -1), to: today } : {}),
      },
    });
  } catch (error) {
    if (!(error instanceof Blocked)) throw error; // judged from the exchange it left behind
  }
}

type Walkable = { readonly type: string; readonly entries?: Record<string, unknown>; readonly item?: unknown; readonly wrapped?: unknown; readonly pipe?: readonly unknown[] };

/** Notes values of open sets that are new. */
function noteUnknown(context: Context, name: string, schema: unknown, value: unknown, at: string): void {
  if (value === null || value === undefined) return;
  const { entries, item, wrapped, pipe } = schema as Walkable;
  const metadata = pipe?.find((part) => (part as { type?: string }).type === 'metadata') as { metadata?: { known?: readonly string[] } } | undefined;
  const known = metadata?.metadata?.known;
  if (known && typeof value === 'string' && !known.includes(value)) context.note(`${name}: ${at.replace(/^\./, '')} is \`${value}\`, which this version of the contract does not know`);
  if (wrapped) noteUnknown(context, name, wrapped, value, at);
  if (item && Array.isArray(value)) for (const one of value) noteUnknown(context, name, item, one, `${at}[]`);
  if (entries && typeof value === 'object') {
    for (const [key, inner] of Object.entries(entries)) noteUnknown(context, name, inner, (value as Record<string, unknown>)[key], `${at}.${key}`);
  }
}
