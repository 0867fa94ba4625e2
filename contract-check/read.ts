/** Answers, read through the contract's schemas. */
import * as v from 'valibot';
import { routes, type RouteName } from '../src/contract/index.js';
import type { Call, Client } from './client.js';
import { statusOf, type Exchange } from './exchange.js';

/** Routes whose answer is JSON. */
export type JsonRoute = Exclude<RouteName, 'getExportFile'>;
export type Answer<N extends JsonRoute> = v.InferOutput<(typeof routes)[N]['answer']>;

/** An answer that keeps its schema, and where it came from. */
export interface Read<T> {
  readonly value: T;
  readonly exchange: Exchange;
}

/** Thrown where an answer is itself at fault, so that nothing can be judged by it. */
export class Blocked extends Error {}

/** Reads an answer, or throws `Blocked`: what is wrong with it is named by the checks of shapes and of successes. */
export async function read<N extends JsonRoute>(client: Client, operation: N, call: Call): Promise<Read<Answer<N>>> {
  const exchange = await client.send(operation, { ...call, hopes: 'success' });
  if (exchange.status < 200 || exchange.status > 299) throw new Blocked(`${operation}: ${statusOf(exchange)}`);
  const result = v.safeParse(routes[operation].answer, exchange.json);
  if (!result.success) throw new Blocked(`${operation} answers in another shape`);
  return { value: result.output, exchange };
}
