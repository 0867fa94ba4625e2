/** The worlds: named scenarios, each made by running commands. The same name, seed and `now` give the same world. */
import { Ledger } from '../ledger/ledger.js';
import { toTime, type Time } from '../ledger/time.js';
import { policies } from '../policies/index.js';
import { combo } from './combo.js';
import { expiring } from './expiring.js';
import { fresh } from './fresh.js';
import { frozen } from './frozen.js';
import { hostile } from './hostile.js';
import { locales } from './locales.js';
import { manyPacks } from './many-packs.js';
import { multiAccount } from './multi-account.js';
import { nearlySpent } from './nearly-spent.js';
import { rows } from './rows.js';
import { seeds } from './seeds.js';
import { typical } from './typical.js';
import type { World } from './world.js';

const worlds = {
  typical,
  seeds,
  fresh,
  expiring,
  frozen,
  'nearly-spent': nearlySpent,
  combo,
  'multi-account': multiAccount,
  locales,
  hostile,
  'many-packs': manyPacks,
  'rows-50000': rows(50_000),
  'rows-1000000': rows(1_000_000),
} as const satisfies Record<string, World>;

export type WorldName = keyof typeof worlds;
export const WORLD_NAMES = Object.keys(worlds) as readonly WorldName[];

/** What can be chosen about a world. */
export interface WorldOptions {
  /** Where the clock stands. Histories are told backwards from it; the `seeds` have fixed times and are cut off by it. */
  readonly now?: string | Time | undefined;
  /** Another seed gives other figures of the same kind; default 1. */
  readonly seed?: number | undefined;
}

/** Builds a world. */
export function buildWorld(name: WorldName, { now, seed = 1 }: WorldOptions = {}): Ledger {
  if (!Object.hasOwn(worlds, name)) throw new RangeError(`There is no world ${name}. Worlds: ${WORLD_NAMES.join(', ')}.`);
  const world: World = worlds[name];
  const until = now === undefined ? toTime(world.now) : typeof now === 'number' ? now : toTime(now);
  const ledger = new Ledger(policies);
  for (const command of world.history(world.absolute ? toTime(world.now) : until, seed)) {
    if (command.at > until) break;
    ledger.run(command);
  }
  ledger.advance(until);
  return ledger;
}
