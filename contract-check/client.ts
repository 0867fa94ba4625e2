/** Sends requests at a pace the backend allows, and keeps every exchange. */
import { setTimeout as wait } from 'node:timers/promises';
import { routes, type RouteName } from '../src/contract/index.js';
import type { Exchange, Query } from './exchange.js';

export interface ClientOptions {
  /** The endpoint, without a slash at its end. */
  readonly endpoint: string;
  readonly token?: string | undefined;
  /** Milliseconds after which an answer is given up; default 30,000. */
  readonly timeout?: number | undefined;
  /** Most requests a second, whatever the backend allows. */
  readonly rate?: number | undefined;
}

/** A request to be sent. */
export interface Call {
  readonly id?: string;
  readonly query?: Query;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; text is sent as it is. */
  readonly body?: unknown;
  /** In place of the route's own. */
  readonly method?: string;
  readonly path?: string;
  /** In place of the token of the run; null for none. */
  readonly token?: string | null;
  readonly hopes?: Exchange['hopes'];
}

const RETRIES = 3;
const MOST_WAIT = 30;

export class Client {
  readonly exchanges: Exchange[] = [];
  readonly #options: ClientOptions;
  readonly #sentAt: number[] = [];
  #rate: number;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#rate = options.rate ?? Infinity;
  }

  get token(): string | undefined {
    return this.#options.token;
  }

  /** Keeps to the rate that the backend tells, unless a rate was asked for. */
  keepTo(requestsPerSecond: number): void {
    this.#rate = this.#options.rate ?? Math.max(1, Math.floor(requestsPerSecond * 0.8));
  }

  /** Sends one request. When it is told to come back later, it does, a few times. */
  async send(operation: string, call: Call = {}): Promise<Exchange> {
    for (let tries = 1; ; tries++) {
      await this.#turn();
      const exchange = await this.#once(operation, call);
      this.exchanges.push(exchange);
      if ((exchange.status !== 429 && exchange.status !== 503) || tries > RETRIES) return exchange;
      const seconds = Number(exchange.headers.get('Retry-After') ?? 1);
      await wait(1000 * Math.min(MOST_WAIT, Number.isFinite(seconds) ? Math.max(0, seconds) : 1));
    }
  }

  async #once(operation: string, call: Call): Promise<Exchange> {
    const request = this.#request(operation, call);
    const base = { operation, hopes: call.hopes ?? 'success', ...request } as const;
    try {
      const response = await fetch(request.url, {
        method: request.method,
        headers: request.sent,
        redirect: 'manual', // a token must not follow a redirection
        signal: AbortSignal.timeout(this.#options.timeout ?? 30_000),
        ...(request.sentBody === undefined ? {} : { body: request.sentBody }),
      });
      const text = await response.text();
      return { ...base, status: response.status, headers: response.headers, text, json: jsonOf(text) };
    } catch (error) {
      return { ...base, status: 0, headers: new Headers(), text: causeOf(error), json: undefined };
    }
  }

  #request(operation: string, call: Call): Pick<Exchange, 'method' | 'url' | 'sent' | 'sentBody'> {
    const route = operation in routes ? routes[operation as RouteName] : undefined;
    const path = (call.path ?? route?.path ?? '/').replace('{id}', encodeURIComponent(call.id ?? ''));
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries(call.query ?? {})) {
      for (const one of Array.isArray(value) ? (value as readonly (string | number)[]) : [value]) {
        if (one !== undefined) parameters.append(name, String(one));
      }
    }
    const search = parameters.toString();
    const token = call.token === undefined ? this.#options.token : call.token;
    const { body } = call;
    return {
      method: call.method ?? route?.method ?? 'GET',
      url: `${this.#options.endpoint}${path}${search === '' ? '' : `?${search}`}`,
      sent: {
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...call.headers,
      },
      sentBody: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    };
  }

  /** Waits until another request keeps the rate. */
  async #turn(): Promise<void> {
    if (this.#rate !== Infinity) {
      const oldest = this.#sentAt.at(-this.#rate);
      if (oldest !== undefined) await wait(Math.max(0, oldest + 1000 - performance.now()));
      if (this.#sentAt.length > 2 * this.#rate) this.#sentAt.splice(0, this.#sentAt.length - this.#rate);
    }
    this.#sentAt.push(performance.now());
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The innermost cause tells the most: fetch itself only says that it failed. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? causeOf(error.cause) : error.message || error.name;
}
