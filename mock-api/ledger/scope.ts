/** Whether a pack suits a kind of usage at all, whatever is left in it. */
import type { Pack } from './model.js';
import { modeOf } from './modes.js';
import type { Coefficients } from './policy.js';
import { accountOf, type State, type UsageKind } from './state.js';
import type { Mismatch } from './uncovered-log.js';

/** What keeps the pack from ever taking this kind of usage from this account; null when nothing does. */
export function mismatchOf(state: State, pack: Pack, kind: UsageKind, owner: number): Mismatch | null {
  if (!mayUse(state, pack, owner)) return { reason: 'ownerMismatch', detail: pack.ownerUin };
  if (poolFor(pack, kind) < 0) {
    const knowsItem = pack.pools.some(({ policy }) => kind.item.key in policy.covers);
    return knowsItem
      ? { reason: 'noCoefficient', detail: kind.specification }
      : { reason: 'otherSubproduct', detail: pack.subproduct };
  }
  const attribute = pack.attributes.find(({ key, value }) => kind.attributes.get(key) !== value);
  if (attribute) return { reason: 'attributeMismatch', detail: attribute.key };
  if (pack.region !== null && pack.region !== kind.region && pack.region !== kind.group) {
    return { reason: 'regionMismatch', detail: pack.region };
  }
  if (!inRequiredMode(state, pack, kind)) return { reason: 'frozen', detail: kind.item.line ?? null };
  return null;
}

/** The pool of a pack that takes this kind, by number; −1 when none does. */
export const poolFor = (pack: Pack, kind: UsageKind): number =>
  pack.pools.findIndex(({ policy }) => coefficientOf(policy.covers[kind.item.key], kind) !== null);

/** The coefficient of a kind by its table, as text; null when the table has none. */
export function coefficientOf(table: Coefficients | undefined, { specification, group }: UsageKind): string | null {
  if (!table) return null;
  return table[`${specification}@${group}`] ?? table[`${specification}`] ?? table[`@${group}`] ?? table['*'] ?? null;
}

/** True when the line of the usage is, in its group, in the mode that the pack requires. */
function inRequiredMode(state: State, pack: Pack, kind: UsageKind): boolean {
  const requires = pack.kind.requires;
  const line = pack.policy.lines?.find(({ key }) => key === kind.item.line);
  if (!requires || !line || !requires.lines.includes(line.key)) return true;
  const group = line.groups.includes(kind.group) ? kind.group : line.groups[0]!;
  return modeOf(state, pack.ownerUin, pack.policy, line, group).mode === requires.mode;
}

/** True when usage of this account may draw on the pack. */
function mayUse(state: State, pack: Pack, owner: number): boolean {
  const user = state.accountList[owner]!;
  if (pack.ownerUin === user.uin) return true;
  return pack.shared && accountOf(state, pack.ownerUin).payer === user.payer;
}
