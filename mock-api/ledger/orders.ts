/** Orders that make no sense, whoever gives them. */
import type { Commands } from './commands.js';
import { ONE, toQuantity } from './decimal.js';
import { LedgerError } from './errors.js';

type Purchase = Commands['purchase'];

const CENT = ONE / 100n;

/** Throws `invalidOrder` with the member that makes no sense. A start in the past is none of these: it means at once. */
export function checkOrder(order: Purchase): void {
  for (const [field, reason] of faults(order)) throw new LedgerError('invalidOrder', { field, reason });
}

function* faults({ id, name, region, zone, mode = 'totalDecrement', cycle, attributes = [], price = 0n, renewal, autoPeriod }: Purchase): Generator<readonly [field: keyof Purchase, reason: string]> {
  // A browser takes these two for steps of a path.
  if (id === '' || id === '.' || id === '..') yield ['id', 'no name of a pack'];
  if (name === '') yield ['name', 'empty'];
  if (region === '') yield ['region', 'empty'];
  if (zone === '') yield ['zone', 'empty'];
  if (new Set(attributes.map(({ key }) => key)).size < attributes.length) yield ['attributes', 'two values for one key'];
  const amount = toQuantity(price);
  if (amount < 0n || amount % CENT !== 0n) yield ['price', amount < 0n ? 'below zero' : 'not whole cents'];
  if (cycle && mode !== 'periodDecrement' && mode !== 'shardDecrement') yield ['cycle', `${mode} has no cycles`];
  if (renewal === 'automatic' && mode === 'totalDecrement') yield ['renewal', 'total decrement is not renewed'];
  if (autoPeriod && renewal !== 'automatic') yield ['autoPeriod', 'no automatic renewal'];
}
