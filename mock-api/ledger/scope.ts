/** Whether a pack suits a kind of usage at all, whatever is left in it. */
import type { Pack } from './model.js';
import { modeOf } from './modes.js';
import { lineGroupAt } from './places.js';
import type { Coefficients, PoolPolicy } from './policy.js';
import { accountOf, type State, type UsageKind } from './state.js';
import type { Mismatch } from './uncovered-log.js';

/** What keeps the pack from ever taking this kind of usage from this account; null when nothing does. */
export function mismatchOf(state: State, pack: Pack, kind: UsageKind, owner: number): Mismatch | null {
  if (!mayUse(state, pack, owner)) return { reason: 'ownerMismatch', detail: pack.ownerUin };
  if (poolFor(pack, kind) < 0) {
    const [table] = pack.pools.map(({ policy }) => tableOf(policy, kind.item.key)).filter((known) => known !== undefined);
    return table
      ? { reason: 'noCoefficient', detail: unknownTo(table, kind) }
      : { reason: 'otherSubproduct', detail: pack.subproduct };
  }
  const attribute = pack.attributes.find(({ key, value }) => kind.attributes.get(key) !== value);
  if (attribute) return { reason: 'attributeMismatch', detail: attribute.key };
  if (pack.region !== null && !kind.places.includes(pack.region)) return { reason: 'regionMismatch', detail: pack.region };
  if (!inRequiredMode(state, pack, kind)) return { reason: 'frozen', detail: kind.item.line ?? null };
  return null;
}

/** The pool of a pack that takes this kind, by number; −1 when none does. */
export const poolFor = (pack: Pack, kind: UsageKind): number =>
  pack.pools.findIndex(({ policy }) => coefficientOf(tableOf(policy, kind.item.key), kind) !== null);

/** The coefficient of a kind by its table, as text; null when the table has none. Only a table's own entries count. */
export function coefficientOf(table: Coefficients | undefined, { specification, group }: UsageKind): string | null {
  if (!table) return null;
  const keys = [`${specification}@${group}`, `${specification}`, `@${group}`, '*'];
  const key = keys.find((candidate) => Object.hasOwn(table, candidate));
  return key === undefined ? null : table[key]!;
}

/** What a table has nothing for: the region where it goes by regions alone, else the specification. */
function unknownTo(table: Coefficients, { specification, region }: UsageKind): string | null {
  const byRegion = Object.keys(table).every((key) => key.startsWith('@'));
  return (byRegion ? region : specification) ?? specification ?? region;
}

/** What a pool's table says of an item, if it is in it. */
export const tableOf = (pool: PoolPolicy, item: string): Coefficients | undefined =>
  Object.hasOwn(pool.covers, item) ? pool.covers[item] : undefined;

/** True when the line of the usage is, in its group, in the mode that the pack requires. */
function inRequiredMode(state: State, pack: Pack, kind: UsageKind): boolean {
  const requires = pack.kind.requires;
  const line = pack.policy.lines?.find(({ key }) => key === kind.item.line);
  if (!requires || !line || !requires.lines.includes(line.key)) return true;
  return modeOf(state, pack.ownerUin, pack.policy, line, lineGroupAt(line, kind.places)).mode === requires.mode;
}

/** True when usage of this account may draw on the pack. */
function mayUse(state: State, pack: Pack, owner: number): boolean {
  const user = state.accountList[owner]!;
  if (pack.ownerUin === user.uin) return true;
  return pack.shared && accountOf(state, pack.ownerUin).payer === user.payer;
}
