/** Where usage ran and where packs are good, as seen from near and from afar. */
import type { LinePolicy, Policy } from './policy.js';

/** A region, its group and its area; what is not in any stands for itself. Nothing without a region. */
export function placesOf(policy: Policy, region: string | null): readonly string[] {
  if (region === null) return [];
  const group = holder(policy.regionGroups, region);
  return [region, group, holder(policy.areas, group)];
}

const holder = (groups: Policy['areas'], member: string): string =>
  Object.entries(groups ?? {}).find(([, members]) => members.includes(member))?.[0] ?? member;

/** Which of a line's modes counts in these places; the first one's where none is named. */
export const lineGroupAt = (line: LinePolicy, places: readonly string[]): string | null =>
  places.find((place) => line.groups.includes(place)) ?? line.groups[0]!;
