/** Problems are told as the contract describes them. */
import * as v from 'valibot';
import { Problem, problemCodes } from '../../src/contract/index.js';
import type { Check } from '../check.js';
import type { Context } from '../context.js';
import { mediaType, type Exchange } from '../exchange.js';

const AREA = 'problems';

/** Every problem of the run; a few are asked for where there was none. */
async function refusals(context: Context): Promise<readonly Exchange[]> {
  const all = (): readonly Exchange[] => context.client.exchanges.filter(({ status }) => status >= 400);
  if (all().length === 0) {
    await context.send('getPack', { id: 'packmeter-contract-check-no-such-id', hopes: 'problem' });
    await context.send('listPacks', { query: { limit: 0 }, hopes: 'problem' });
  }
  return all();
}

/** Problems that can be read, with the answers they came in. */
async function told(context: Context): Promise<readonly { readonly exchange: Exchange; readonly problem: Problem }[]> {
  return (await refusals(context)).flatMap((exchange) => {
    const result = v.safeParse(Problem, exchange.json);
    return result.success ? [{ exchange, problem: result.output }] : [];
  });
}

const late = (name: string, title: string, run: (context: Context) => Promise<void>): Check => ({ id: `${AREA}.${name}`, area: AREA, title, late: true, run });

export const checks: readonly Check[] = [
  late('content-type', 'problems are application/problem+json', async (context) => {
    for (const exchange of await refusals(context)) {
      const type = mediaType(exchange);
      if (type !== 'application/problem+json') context.fail(exchange, { at: 'Content-Type', expected: 'application/problem+json', actual: type || 'none' });
    }
  }),
  late('shape', 'problems fit their schema', async (context) => {
    for (const exchange of await refusals(context)) {
      const result = v.safeParse(Problem, exchange.json);
      for (const issue of result.issues ?? []) {
        const at = v.getDotPath(issue) ?? 'body';
        if (at === 'requestId') continue; // has a check of its own
        const actual = issue.received === 'undefined' ? 'missing' : issue.received;
        context.fail(exchange, { at, rule: `problems fit their schema: ${issue.message}`, expected: issue.expected ?? 'a valid value', actual });
      }
    }
  }),
  late('request-id', 'every problem carries a requestId, and no two the same', async (context) => {
    const seen = new Set<string>();
    for (const exchange of await refusals(context)) {
      const id = (exchange.json as { requestId?: unknown } | null | undefined)?.requestId;
      if (typeof id !== 'string' || id.trim() === '') context.fail(exchange, { at: 'requestId', expected: 'text that is not empty', actual: id === undefined ? 'missing' : JSON.stringify(id) });
      else if (seen.has(id)) context.fail(exchange, { at: 'requestId', expected: 'another than that of earlier problems', actual: id });
      else seen.add(id);
    }
  }),
  late('status', 'the status of a problem is that of its answer', async (context) => {
    for (const { exchange, problem } of await told(context)) context.same(exchange, 'status', exchange.status, problem.status);
  }),
  late('code', 'the code of a problem stands under the status that the contract gives it', async (context) => {
    for (const { exchange, problem } of await told(context)) {
      const due = (problemCodes as Readonly<Record<string, number>>)[problem.code];
      if (due === undefined) context.note(`the code \`${problem.code}\` is not one of the contract`);
      else if (due !== exchange.status) context.fail(exchange, { at: 'code', expected: `status ${due} with ${problem.code}`, actual: `status ${exchange.status}` });
    }
  }),
  late('retryable', 'a request that has to be changed is not called retryable; one that came too often or too early is', async (context) => {
    for (const { exchange, problem } of await told(context)) {
      const { status } = exchange;
      const due = status === 429 || status === 503 ? true : [400, 401, 403, 404, 405, 410, 412, 415, 422, 428].includes(status) ? false : null;
      if (due !== null && problem.retryable !== due) context.fail(exchange, { at: 'retryable', expected: String(due), actual: String(problem.retryable) });
    }
  }),
];
