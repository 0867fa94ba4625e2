/** What a check works with: requests, answers read through the contract's schemas, and a place for what it finds. */
import * as contract from '../src/contract/index.js';
import { routes, type RouteName } from '../src/contract/index.js';
import type { Call, Client } from './client.js';
import { curlOf, type Exchange } from './exchange.js';
import { read, type Answer, type JsonRoute, type Read } from './read.js';
import type { Finding } from './report.js';
import type { Survey } from './survey.js';

/** Thrown by a check that has nothing to look at here; says what is not there. */
export class Skip extends Error {}

/** What is said of a finding. */
export interface Fault {
  /** Where in the answer: `items[3].remainingAfter`, `status`, the name of a header. */
  readonly at: string;
  /** The rule, where it says more than the title of the check. */
  readonly rule?: string;
  readonly expected: string;
  readonly actual: string;
}

const MOST_FINDINGS = 5;

export class Context {
  readonly findings: Finding[] = [];
  readonly notes: string[] = [];
  more = 0;
  readonly client: Client;
  readonly survey: Survey;
  readonly writes: boolean;
  readonly spending: boolean;
  /** Seconds that an export may take before it is no longer waited for. */
  readonly exportWait: number;
  readonly #title: string;

  constructor(client: Client, survey: Survey, title: string, options: { writes: boolean; spending: boolean; exportWait: number }) {
    this.client = client;
    this.survey = survey;
    this.writes = options.writes;
    this.spending = options.spending;
    this.exportWait = options.exportWait;
    this.#title = title;
  }

  send(operation: RouteName | (string & {}), call: Call = {}): Promise<Exchange> {
    return this.client.send(operation, call);
  }

  /** An answer of success, in the shape of the contract. */
  read<N extends JsonRoute>(operation: N, call: Call = {}): Promise<Read<Answer<N>>> {
    return read(this.client, operation, call);
  }

  /** Notes a difference. The same place of the same operation counts once. */
  fail(exchange: Exchange, { at, rule = this.#title, expected, actual }: Fault): void {
    const place = placeOf(exchange, at);
    const { operation } = exchange;
    if (this.findings.length >= MOST_FINDINGS) {
      this.more++;
      return;
    }
    const redact = (text: string): string => this.#redacted(text);
    this.findings.push({
      operation,
      route: routeOf(exchange),
      place,
      at: redact(at),
      rule,
      expected: redact(shortened(expected)),
      actual: redact(shortened(actual)),
      repeat: redact(curlOf(exchange)),
    });
  }

  /** Fails unless the two are the same text. */
  same(exchange: Exchange, at: string, expected: unknown, actual: unknown, rule?: string): boolean {
    const [left, right] = [textOf(expected), textOf(actual)];
    if (left !== right) this.fail(exchange, { at, expected: left, actual: right, ...(rule === undefined ? {} : { rule }) });
    return left === right;
  }

  note(text: string): void {
    if (!this.notes.includes(text)) this.notes.push(text);
  }

  #redacted(text: string): string {
    const { token } = this.client;
    return token ? text.replaceAll(token, '$TOKEN') : text;
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value) ?? 'nothing');
const shortened = (text: string): string => (text.length > 300 ? `${text.slice(0, 300)}…` : text);

const names = new Map(Object.entries(contract).map(([name, value]) => [value as unknown, name]));

/** The path into the published schema: `DeductionList.items[].remainingAfter`. What stands outside a body has no schema. */
function placeOf({ operation, status }: Exchange, at: string): string {
  const schema = status >= 400 ? contract.Problem : operation in routes ? routes[operation as RouteName].answer : null;
  const name = schema && names.get(schema);
  const generic = at.replaceAll(/\[\d+\]/g, '[]');
  const [head] = generic.split(/[.[]/);
  return name && schema && 'entries' in schema && head! in schema.entries ? `${name}.${generic}` : generic;
}

export function routeOf({ operation, method, url }: Exchange): string {
  return operation in routes ? `${method} ${routes[operation as RouteName].path}` : `${method} ${new URL(url).pathname}`;
}
