/** The modes of billing in force. */
import type { LinePolicy, Policy } from './policy.js';
import type { BillingModeEntry } from './records.js';
import type { State } from './state.js';

const keyOf = (uin: string, product: string, line: string, group: string | null): string =>
  JSON.stringify([uin, product, line, group]);

/** The mode that an account has never asked for is the first of its line, from the beginning of time. */
export function modeOf(state: State, uin: string, policy: Policy, line: LinePolicy, group: string | null): BillingModeEntry {
  const key = keyOf(uin, policy.product, line.key, group);
  let entry = state.modes.get(key);
  if (!entry) {
    entry = { uin, product: policy.product, line: line.key, group, mode: line.daily[0]!, effectiveAt: 0, next: null, askedOn: -1 };
    state.modes.set(key, entry);
  }
  return entry;
}

/** Every entry of an account and product, in the order of the policy. */
export function modesOf(state: State, uin: string, policy: Policy): readonly BillingModeEntry[] {
  return (policy.lines ?? []).flatMap((line) => line.groups.map((group) => modeOf(state, uin, policy, line, group)));
}
