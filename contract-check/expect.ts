/** Refusals that the contract asks for. */
import * as v from 'valibot';
import { Problem, problemCodes, type ProblemCode } from '../src/contract/index.js';
import type { Context } from './context.js';
import { statusOf, type Exchange } from './exchange.js';

/** A refusal as it should be. */
export interface Refusal {
  /** Codes of which one must be given; its status follows from it. */
  readonly codes: readonly ProblemCode[];
  /** Fields of which one must be named in `errors[]`; absent where no field is at fault. */
  readonly fields?: readonly string[];
  /** What was wrong with the request. */
  readonly because: string;
}

/** Fails unless the answer refuses with the right status and code, and names the field. Answers whether it does. */
export function expectRefusal(context: Context, exchange: Exchange, { codes, fields, because }: Refusal): boolean {
  const statuses = [...new Set(codes.map((code) => problemCodes[code]))];
  const rule = `a request with ${because} is refused`;
  if (!statuses.includes(exchange.status as never)) {
    context.fail(exchange, { at: 'status', rule, expected: `status ${statuses.join(' or ')} (${codes.join(', ')})`, actual: statusOf(exchange) });
    return false;
  }
  const problem = v.safeParse(Problem, exchange.json);
  if (!problem.success) return false; // named by the checks of problems
  const { code, errors } = problem.output;
  if (!codes.includes(code as ProblemCode)) {
    context.fail(exchange, { at: 'code', rule, expected: codes.join(' or '), actual: code });
    return false;
  }
  const named = errors.map(({ field }) => field);
  if (fields && !fields.some((field) => named.some((name) => sameField(name, field)))) {
    const actual = named.length > 0 ? named.join(', ') : 'no field named';
    context.fail(exchange, { at: 'errors[0].field', rule: `${rule}, and the field is named`, expected: fields.join(' or '), actual });
    return false;
  }
  return true;
}

const sameField = (a: string, b: string): boolean => a === b || a.toLowerCase() === b.toLowerCase();
