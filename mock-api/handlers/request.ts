/** Reading requests: queries and bodies through the contract's schemas, faults named by field. */
import * as v from 'valibot';
import type { FieldProblem, ProblemCode } from '../../src/contract/index.js';
import { Refusal } from './problems.js';

/** The query, checked. */
export function readQuery<S extends v.GenericSchema>(schema: S, url: URL): v.InferOutput<S> {
  const raw: Record<string, string | string[]> = {};
  for (const key of new Set(url.searchParams.keys())) {
    const values = url.searchParams.getAll(key);
    raw[key] = values.length > 1 ? values : values[0]!;
  }
  return check(schema, raw);
}

/** Refuses a query on a route that takes none. */
export function refuseQuery(url: URL): void {
  const [key] = url.searchParams.keys();
  if (key !== undefined) throw new Refusal('unknownParameter', `Unknown parameter \`${key}\`.`, [fieldProblem('unknownParameter', key, 'unknown')]);
}

/** The JSON body, checked. */
export function readBody<S extends v.GenericSchema>(schema: S, request: Request, text: string): v.InferOutput<S> {
  const type = request.headers.get('Content-Type') ?? '';
  if (!/^application\/json\b/i.test(type)) throw new Refusal('unsupportedMediaType', 'The body must be application/json.');
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new Refusal('malformedBody', 'The body is not JSON.');
  }
  return check(schema, body);
}

/** A value, checked. */
export function check<S extends v.GenericSchema>(schema: S, input: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, input);
  if (result.success) return result.output;
  const errors = result.issues.map(describe);
  throw new Refusal(errors[0]!.code as ProblemCode, errors[0]!.message, errors);
}

function describe(issue: v.BaseIssue<unknown>): FieldProblem {
  // What is wrong with the whole is wrong with the body: only bodies can be something else than an object.
  const field = v.getDotPath(issue) ?? 'body';
  if (issue.received === 'undefined') return fieldProblem('missingParameter', field, `The request is missing a required parameter \`${field}\`.`);
  if (issue.type === 'strict_object' && issue.expected === 'never') return fieldProblem('unknownParameter', field, `Unknown parameter \`${field}\`.`);
  const wrongValue = issue.kind === 'validation' || ['picklist', 'union', 'variant'].includes(issue.type);
  return fieldProblem(wrongValue ? 'invalidParameterValue' : 'invalidParameter', field, `\`${field}\`: ${issue.message}.`);
}

const fieldProblem = (code: ProblemCode, field: string, message: string): FieldProblem => ({ field, code, message });

/** A decimal of a body, checked to have no more places than the ledger keeps. */
export function exact(field: string, decimal: string): string {
  const [, fraction = ''] = decimal.split('.');
  if (fraction.length > 9) throw new Refusal('invalidParameterValue', `\`${field}\` has more than nine decimals.`, [fieldProblem('invalidParameterValue', field, 'more than nine decimals')]);
  return decimal;
}
