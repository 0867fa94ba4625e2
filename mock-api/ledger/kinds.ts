/** Kinds of usage: what is the same for many usages is looked up once. */
import type { Attribute } from './commands.js';
import { placesOf } from './places.js';
import type { ItemPolicy, Policy } from './policy.js';
import type { State, UsageKind } from './state.js';

/** The number of a kind. */
export function kindOf(
  state: State,
  policy: Policy,
  item: ItemPolicy,
  specification: string | null,
  region: string | null,
  told: readonly Attribute[],
): number {
  const attributes = new Map(told.map(({ key: name, value }) => [name, value] as const));
  // In whichever order they are told; and no text in them can be taken for another attribute.
  const key = JSON.stringify([policy.product, item.key, specification, region, [...attributes].sort(([a], [b]) => (a < b ? -1 : 1))]);
  return state.kinds.of(key, () => {
    const places = placesOf(policy, region);
    const group = places[1] ?? null;
    const kind: UsageKind = {
      number: state.kinds.values.length,
      policy,
      item,
      specification,
      region,
      group,
      places,
      attributes,
      rank: rankOf(policy, item.key, specification, group),
    };
    return kind;
  });
}

/** Items by their place, then specifications, then groups of regions; what is not listed comes last. */
function rankOf(policy: Policy, item: string, specification: string | null, group: string | null): number {
  const place = (list: readonly string[], value: string | null) => {
    const index = value === null ? -1 : list.indexOf(value);
    return index < 0 ? list.length : index;
  };
  const items = policy.items.map(({ key }) => key);
  const specifications = policy.specificationOrder ?? [];
  const groups = Object.keys(policy.regionGroups ?? {});
  return (place(items, item) * 1000 + place(specifications, specification)) * 100 + place(groups, group);
}
