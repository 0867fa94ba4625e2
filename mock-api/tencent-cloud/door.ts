/** The way in: one request after the other is read, proven, counted, checked and answered. Never throws. */
import type { Ledger } from '../ledger/ledger.js';
import type { Action } from './action.js';
import { callOf } from './call.js';
import { anonymous, callerOf, exampleSecret, type Secret } from './callers.js';
import { webCrypto, type Crypto } from './crypto.js';
import { describeLivePackageInfo } from './describe-live-package-info.js';
import { describeUsageData } from './describe-usage-data.js';
import { ApiFault, fault, type ErrorCode } from './errors.js';
import { answerOf, messageOf, type Message } from './message.js';
import { checked } from './parameters.js';
import { RateLimit } from './rate-limit.js';

/** Where answers come from. A `Backend` is one. */
export interface LedgerHolder {
  readonly ledger: Ledger;
  /** Brings a running clock up to date. */
  tick?(): void;
}

export interface DoorOptions {
  /** Keys that are let in; default one pair, `exampleSecret`. */
  readonly secrets?: readonly Secret[];
  /** Whether `Authorization: SKIP` is let in. Default true. */
  readonly unsigned?: boolean;
  /**
   * Milliseconds since 1970, for timestamps of signatures and for the rate limit. Default the wall clock: clients sign
   * with theirs, wherever the clock of the ledger stands.
   */
  readonly now?: () => number;
  /** Calls a second by action, in place of the documented ones. */
  readonly perSecond?: Readonly<Record<string, number>>;
  /** A code that a call is refused with although nothing is wrong with it; null to let it pass. */
  readonly refuse?: (action: string) => ErrorCode | null;
  readonly requestId?: () => string;
  readonly crypto?: Crypto;
}

const actions: readonly Action[] = [describeUsageData, describeLivePackageInfo];
const services = [...new Set(actions.map(({ service }) => service))];

export class Door {
  readonly #holder: LedgerHolder;
  readonly #options: Required<DoorOptions>;
  readonly #limit: RateLimit;

  constructor(holder: LedgerHolder, options: DoorOptions = {}) {
    this.#holder = holder;
    this.#options = {
      secrets: [exampleSecret],
      unsigned: true,
      now: Date.now,
      perSecond: {},
      refuse: () => null,
      requestId: () => crypto.randomUUID(),
      crypto: webCrypto,
      ...options,
    };
    this.#limit = new RateLimit(this.#options.now);
  }

  /** Answers a request of API 3.0, with status 200 whatever the outcome. */
  async answer(request: Request): Promise<Response> {
    const requestId = this.#options.requestId();
    try {
      return answerOf(await this.#outcome(await messageOf(request)), requestId);
    } catch (error) {
      if (!(error instanceof ApiFault)) console.warn(error);
      const { code, message } = error instanceof ApiFault ? error : fault('InternalError');
      return answerOf({ Error: { Code: code, Message: message } }, requestId);
    }
  }

  async #outcome(message: Message): Promise<object> {
    const { secrets, unsigned, now, refuse } = this.#options;
    const call = callOf(message);
    const host = message.headers.get('host') ?? '';
    const caller = await callerOf(message, call, scopes(host, call.action), Math.floor(now() / 1000), { secrets, unsigned, crypto: this.#options.crypto });
    const action = actionOf(host, call.action, call.version);
    if (caller.actions && !caller.actions.includes(action.name)) throw fault('AuthFailure.UnauthorizedOperation');
    this.#count(caller, action);
    const code = refuse(action.name);
    if (code) throw fault(code);
    const values = checked(action.parameters, call);
    this.#holder.tick?.();
    return action.run(values, { ledger: this.#holder.ledger, caller });
  }

  #count(caller: Secret, { name, perSecond }: Action): void {
    const most = this.#options.perSecond[name] ?? perSecond;
    if (this.#limit.take(caller === anonymous ? '' : caller.secretId, name, most)) return;
    throw fault('RequestLimitExceeded', `The number of requests exceeds the frequency limit (${most} per second).`);
  }
}

/** The product that a host belongs to by its first label; undefined for other hosts, such as 127.0.0.1. */
const serviceOf = (host: string): string | undefined => services.find((service) => host.startsWith(`${service}.`));

/** What the scope of a signature may name: the product, or the first label of whatever stands in for its host. */
function scopes(host: string, name: string): readonly string[] {
  const own = serviceOf(host);
  if (own !== undefined) return [own];
  const service = actions.find((action) => action.name === name)?.service;
  const labels = [host, host.replace(/:\d+$/, '')].map((text) => text.split('.')[0] ?? '');
  return [...(service === undefined ? services : [service]), ...labels];
}

function actionOf(host: string, name: string, version: string): Action {
  const service = serviceOf(host);
  const found = actions.find((action) => action.name === name && (service === undefined || action.service === service));
  if (!found) throw fault('InvalidAction', `The request action=\`${name}\` is invalid or not found.`);
  if (found.version !== version) throw fault('NoSuchVersion', `The request version=\`${version}\` of action=\`${name}\` is not found.`);
  return found;
}

/** True for requests that are meant for a door and for no route of the contract: all to the root of a host. */
export const isForDoor = (url: URL): boolean => url.pathname === '/';
