/** The way in: one request after the other is read, proven, counted, checked and answered. Never throws. */
import { Faults } from '../faults.js';
import { applyFault } from '../handlers/fault-effects.js';
import type { Ledger } from '../ledger/ledger.js';
import type { Action } from './action.js';
import { callOf } from './call.js';
import { anonymous, callerOf, exampleSecret, type Secret } from './callers.js';
import { webCrypto, type Crypto } from './crypto.js';
import { describeLivePackageInfo } from './describe-live-package-info.js';
import { describeUsageData } from './describe-usage-data.js';
import { ApiFault, fault, type ErrorCode } from './errors.js';
import { codeOfFault, maintained } from './faults.js';
import { answerOf, messageOf, type Message } from './message.js';
import { checked } from './parameters.js';
import { RateLimit } from './rate-limit.js';

/** Where answers come from. A `Backend` is one. */
export interface LedgerHolder {
  readonly ledger: Ledger;
  /** What goes wrong, on the routes of the contract that tell the same as the actions here. */
  readonly faults?: Faults;
  /** Milliseconds that every answer is held back. */
  readonly latency?: number;
  /** When it is set, only keys that were given are let in: no unsigned call, and not the pair that everybody knows. */
  readonly token?: string | null;
  /** Brings a running clock up to date. */
  tick?(): void;
}

export interface DoorOptions {
  /** Keys that are let in; default one pair, `exampleSecret`, or none where the backend asks for a token. */
  readonly secrets?: readonly Secret[];
  /** Whether `Authorization: SKIP` is let in. Default true, unless the backend asks for a token. */
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

type Guarding = Pick<DoorOptions, 'secrets' | 'unsigned'>;

const actions: readonly Action[] = [describeUsageData, describeLivePackageInfo];
const services = [...new Set(actions.map(({ service }) => service))];

export class Door {
  readonly #holder: LedgerHolder;
  readonly #options: Required<Omit<DoorOptions, keyof Guarding>> & Guarding;
  readonly #limit: RateLimit;

  constructor(holder: LedgerHolder, options: DoorOptions = {}) {
    this.#holder = holder;
    this.#options = {
      now: Date.now,
      perSecond: {},
      refuse: () => null,
      requestId: () => crypto.randomUUID(),
      crypto: webCrypto,
      ...options,
    };
    this.#limit = new RateLimit(this.#options.now);
  }

  /** Answers a request of API 3.0, with status 200 whatever the outcome, unless a fault is on that breaks more than that. */
  async answer(request: Request): Promise<Response> {
    const { requestId } = this.#options;
    const message = await messageOf(request);
    const { faults = NONE, latency = 0 } = this.#holder;
    return applyFault({ faults, latency }, {
      request,
      route: actions.find(({ name }) => name === nameOf(message))?.route ?? null,
      answer: () => this.#answer(message),
      refuse(name) {
        const code = codeOfFault[name];
        return code === null ? maintained() : refused(fault(code), requestId());
      },
      strange: () => ({ Response: { Data: {}, RequestId: requestId() } }),
      skewed: (skew) => this.#answer(message, skew),
    });
  }

  async #answer(message: Message, skew = 0): Promise<Response> {
    const requestId = this.#options.requestId();
    try {
      return answerOf(await this.#outcome(message, skew), requestId);
    } catch (error) {
      if (!(error instanceof ApiFault)) console.warn(error);
      return refused(error instanceof ApiFault ? error : fault('InternalError'), requestId);
    }
  }

  async #outcome(message: Message, skew: number): Promise<object> {
    const { now, refuse, crypto } = this.#options;
    const call = callOf(message);
    const host = message.headers.get('host') ?? '';
    const caller = await callerOf(message, call, scopes(host, call.action), Math.floor((now() + skew) / 1000), { ...this.#guarding(), crypto });
    const action = actionOf(host, call.action, call.version);
    if (caller.actions && !caller.actions.includes(action.name)) throw fault('AuthFailure.UnauthorizedOperation');
    this.#count(caller, action);
    const code = refuse(action.name);
    if (code) throw fault(code);
    const values = checked(action.parameters, call);
    this.#holder.tick?.();
    return action.run(values, { ledger: this.#holder.ledger, caller });
  }

  /** Who is let in now: the token of a backend can be set at any time. */
  #guarding(): Required<Guarding> {
    const open = (this.#holder.token ?? null) === null;
    const { secrets = open ? [exampleSecret] : [], unsigned = open } = this.#options;
    return { secrets, unsigned };
  }

  #count(caller: Secret, { name, perSecond }: Action): void {
    const most = this.#options.perSecond[name] ?? perSecond;
    if (this.#limit.take(caller === anonymous ? '' : caller.secretId, name, most)) return;
    throw fault('RequestLimitExceeded', `The number of requests exceeds the frequency limit (${most} per second).`);
  }
}

const NONE = new Faults();

const refused = ({ code, message }: ApiFault, requestId: string): Response => answerOf({ Error: { Code: code, Message: message } }, requestId);

/** The action that a request names, if it can be read so far. */
function nameOf(message: Message): string | undefined {
  try {
    return callOf(message).action;
  } catch {
    return undefined;
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
