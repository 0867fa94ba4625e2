/** What stands in the way of a renewal or of its settings, known before anything is tried. Pure. */
import type { Capabilities, Renewal, Verdict } from '../contract/index.js';
import { sameChoice, type Choice } from './renewal-choice.js';

/** Reasons by what they forbid; null where nothing does. */
export interface Guards {
  /** What forbids everything alike; null when something is possible, or when reasons differ. */
  readonly everything: string | null;
  /** What forbids a method. */
  readonly method: (method: string) => string | null;
  /** What forbids another period of automatic renewal. */
  readonly period: string | null;
  /** What forbids a renewal at once. */
  readonly now: string | null;
}

/** The guards of a pack. What the backend does not speak of is not possible. */
export function guardsOf(renewal: Renewal, operations: Capabilities['operations']): Guards {
  const mayWrite = operations.includes('renewal.write');
  const mayRenew = operations.includes('renewals.create');
  const verdicts = new Map(renewal.methods.map(({ method, verdict }) => [method, verdict]));
  const method = (name: string) => (mayWrite ? reasonOf(verdicts.get(name)) : 'notPermitted');
  const period = mayWrite ? reasonOf(renewal.changePeriod) : 'notPermitted';
  const now = mayRenew ? reasonOf(renewal.renewNow) : 'notPermitted';
  const reasons = new Set([...verdicts.keys()].map(method).concat(now));
  const [only = null] = reasons;
  return { everything: reasons.size === 1 ? only : null, method, period, now };
}

/** What forbids saving a choice; null when it may be saved or is what is set already. */
export function obstacleTo(choice: Choice, set: Choice, guards: Guards): string | null {
  if (sameChoice(choice, set) || choice.method === null) return null;
  return choice.method === set.method ? guards.period : guards.method(choice.method);
}

const reasonOf = (verdict: Verdict | undefined): string | null =>
  verdict?.allowed ? null : (verdict?.reason ?? 'notSupported');
