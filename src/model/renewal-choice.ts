/** What a reader chooses for the end of a pack: a method, and a period when it is automatic. Pure. */
import * as v from 'valibot';
import type { Limits, Renewal, RenewalChange } from '../contract/index.js';
import { Duration, Instant } from '../contract/scalars.js';

/** A method and its period; the period is null unless the method is automatic. */
export interface Choice {
  /** `automatic`, `manual`, `none`; null for a pack that is not renewed; anything else is newer than we are. */
  readonly method: string | null;
  /** For how long an automatic renewal is made. */
  readonly period: Duration | null;
}

/** What a reader saw when they made up their mind. */
export interface Seen extends Choice {
  /** End of validity, RFC 3339. */
  readonly expiresAt: string;
}

/** The methods in the order they are offered in. */
export const methods = ['automatic', 'manual', 'none'] as const;

/** The period that is offered first. */
export const firstPeriod: Duration = { count: 1, unit: 'month' };

const seen = v.object({ method: v.nullable(v.string()), period: v.nullable(Duration), expiresAt: Instant });

/** A choice that has not been saved, and what it was made upon. */
export const ChoiceDraft = v.object({
  choice: v.object({ method: v.nullable(v.string()), period: v.nullable(Duration) }),
  seen,
});
export type ChoiceDraft = v.InferOutput<typeof ChoiceDraft>;

/** True for a draft that was kept by this version. */
export const isChoiceDraft = (value: unknown): value is ChoiceDraft => v.is(ChoiceDraft, value);

/** An order to renew at once, and what it was given upon. */
export const RenewOrder = v.object({ period: Duration, seen });
export type RenewOrder = v.InferOutput<typeof RenewOrder>;

/** True for an order that was kept by this version. */
export const isRenewOrder = (value: unknown): value is RenewOrder => v.is(RenewOrder, value);

/** What is set. */
export const choiceOf = ({ method, period }: Choice): Choice => ({ method, period: method === 'automatic' ? period : null });

/** What is set, and until when the pack is good. */
export const seenOf = (renewal: Renewal): Seen => ({ ...choiceOf(renewal), expiresAt: renewal.expiresAt });

/** The same number of the same unit. Twelve months are not one year: each is a price of its own. */
export function samePeriod(a: Duration | null, b: Duration | null): boolean {
  return a === b || (a?.count === b?.count && a?.unit === b?.unit);
}

/** The same method for the same period. */
export const sameChoice = (a: Choice, b: Choice): boolean => a.method === b.method && samePeriod(a.period, b.period);

/** The choice of a method; `period` is what automatic renewal begins with. */
export function withMethod(method: string, period: Duration | null): Choice {
  return { method, period: method === 'automatic' ? (period ?? firstPeriod) : null };
}

/** The change to send; null for a choice that cannot be sent. */
export function changeOf({ method, period }: Choice): RenewalChange | null {
  const known = methods.find((each) => each === method);
  if (known === undefined || (known === 'automatic' && period === null)) return null;
  return { method: known, period: known === 'automatic' ? period : null };
}

/** The periods that can be chosen, months first. One that is set stays in the list though it be out of bounds. */
export function periodsWithin({ renewalMonths, renewalYears }: Limits, set: Duration | null = null): readonly Duration[] {
  const upTo = (most: number, unit: Duration['unit']) => Array.from({ length: most }, (_, index) => ({ count: index + 1, unit }));
  const periods = [...upTo(renewalMonths, 'month'), ...upTo(renewalYears, 'year')];
  return set === null || periods.some((period) => samePeriod(period, set)) ? periods : [...periods, set];
}
