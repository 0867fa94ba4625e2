/** What every action is: its name and version, its limit, what it takes and what it does. */
import type { RouteName } from '../../src/contract/index.js';
import type { Ledger } from '../ledger/ledger.js';
import type { Secret } from './callers.js';
import type { Specification, Values } from './parameters.js';

/** What an action works with. */
export interface Context {
  /** Brought up to the moment of the call. */
  readonly ledger: Ledger;
  readonly caller: Secret;
}

export interface Action<S extends Specification = Specification> {
  readonly name: string;
  /** First label of its host. */
  readonly service: string;
  readonly version: string;
  /** The route of the contract that tells the same: what is wrong with the one is wrong with the other. */
  readonly route: RouteName;
  /** Calls a second that one caller may make. */
  readonly perSecond: number;
  readonly parameters: S;
  /** The members of the answer, beside RequestId. Whole numbers may be bigint. */
  readonly run: (values: Values<S>, context: Context) => object;
}

/** Keeps the types of an action's parameters while it stands in a list of actions. */
export const action = <const S extends Specification>(definition: Action<S>): Action => definition as unknown as Action;
