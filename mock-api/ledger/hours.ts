/** Hours of the day in which a pack is drawn on. */
import type { Commands } from './commands.js';
import { LedgerError } from './errors.js';
import { isSummed } from './metering.js';
import type { SubproductPolicy } from './policy.js';
import { productOf, type State } from './state.js';
import * as time from './time.js';

/** The hours of a pack that is bought; null for none. Refused where the usage is summed by the day. */
export function shardRangeOf(state: State, { product, shardRange }: Commands['purchase'], kind: SubproductPolicy): time.ClockRange | null {
  if (!shardRange) return null;
  const { items, policy } = productOf(state, product);
  const bySums = kind.pools.flatMap(({ covers }) => Object.keys(covers)).some((key) => isSummed(items.get(key)?.cadence ?? policy.cadence));
  if (bySums) throw new LedgerError('shardRangeNotOffered', { subproduct: kind.key });
  // Hours that begin at 24:00 begin with the next day.
  const [from, to] = [time.clockTime(shardRange[0]) % time.DAY, time.clockTime(shardRange[1])];
  if (from === to) throw new LedgerError('invalidInterval', { start: from, end: to });
  return [from, to];
}
