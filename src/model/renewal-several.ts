/** The renewal of several packs at once: what is possible for each, what it costs together, how far the balance goes. Pure. */
import * as v from 'valibot';
import type { Capabilities, Renewal } from '../contract/index.js';
import { Duration, Money } from '../contract/scalars.js';
import { covers, less, plus } from './money.js';
import { ChoiceDraft, RenewOrder, choiceOf, sameChoice, seenOf, type Choice } from './renewal-choice.js';
import { guardsOf, obstacleTo } from './renewal-guards.js';

/** Most packs at once: each is read, asked for and told of by itself. */
export const mostAtOnce = 50;

/** What is to be done with all of them. */
export type SeveralTask = { readonly kind: 'renew'; readonly period: Duration } | { readonly kind: 'save'; readonly choice: Choice };

/** A pack that was chosen, and its settings as far as they could be read. */
export interface ChosenPack {
  readonly id: string;
  readonly name: string;
  /** Undefined when it could not be read. */
  readonly renewal: Renewal | undefined;
}

/** What a task means for one pack. */
export interface PlannedPack extends ChosenPack {
  /** What stands in the way: a reason of the guards, `same`, `short`, `unreadable`; null when it will be done. */
  readonly obstacle: string | null;
  /** What is charged, now or at the end of the pack; null when nothing is. */
  readonly price: Money | null;
}

/** What a task means for all packs. */
export interface Plan {
  readonly packs: readonly PlannedPack[];
  /** How many will be done. */
  readonly count: number;
  /** What those cost together; null when they cost nothing, or in several currencies. */
  readonly total: Money | null;
  /** What the account has, when one account pays for all; otherwise null. */
  readonly balance: Money | null;
  /** How many the balance does not reach for, in this order: packs left out of a renewal now, charges to come otherwise. */
  readonly short: number;
  /** By how much it falls short of all of them. */
  readonly missing: Money | null;
}

/** The order in which a balance is spent: the next to expire first (domain rule); what could not be read comes last. */
export function byExpiry(packs: readonly ChosenPack[]): readonly ChosenPack[] {
  const end = ({ renewal }: ChosenPack) => (renewal ? Date.parse(renewal.expiresAt) : Infinity);
  // Two that could not be read are no number apart, which sorting takes for nothing.
  return [...packs].sort((one, other) => end(one) - end(other));
}

/** The plan of a task, in the order of the packs. */
export function planOf(packs: readonly ChosenPack[], task: SeveralTask, operations: Capabilities['operations']): Plan {
  // Packs that tell the same balance are taken to be paid from one account.
  const purses = new Map<string, Money>();
  const planned: PlannedPack[] = [];
  let [short, total, missing]: [number, Money | null, Money | null] = [0, null, null];
  for (const pack of packs) {
    const quote = pack.renewal?.quote ?? null;
    const obstacle = obstacleOf(pack.renewal, task, operations);
    const price = quote && (task.kind === 'renew' || task.choice.method === 'automatic') ? quote.price : null;
    if (obstacle !== null || !quote || price === null) {
      planned.push({ ...pack, obstacle, price: null });
      continue;
    }
    const purse = `${quote.balance.currency} ${quote.balance.amount}`;
    const left = purses.get(purse) ?? quote.balance;
    const enough = covers(left, price);
    purses.set(purse, enough ? (less(left, price) ?? left) : left);
    if (!enough) {
      short += 1;
      missing = sumOf(missing, price);
    }
    const leftOut = !enough && task.kind === 'renew';
    planned.push({ ...pack, obstacle: leftOut ? 'short' : null, price });
    if (!leftOut) total = sumOf(total, price);
  }
  // What all of them cost can be set against one balance only.
  const [only, ...others] = purses.keys();
  const first = packs.flatMap(({ renewal }) => renewal?.quote?.balance ?? [])[0] ?? null;
  const balance = others.length === 0 ? first : null;
  // Stryker disable next-line ConditionalExpression: what is no purse holds nothing
  const rest = only !== undefined && others.length === 0 ? purses.get(only) : undefined;
  const count = planned.filter(({ obstacle }) => obstacle === null).length;
  return { packs: planned, count, total, balance, short, missing: missing && rest ? less(missing, rest) : missing };
}

const sumOf = (one: Money | null, other: Money): Money | null => (one === null ? other : plus(one, other));

function obstacleOf(renewal: Renewal | undefined, task: SeveralTask, operations: Capabilities['operations']): string | null {
  if (!renewal) return 'unreadable';
  const guards = guardsOf(renewal, operations);
  if (task.kind === 'save') return sameChoice(task.choice, choiceOf(renewal)) ? 'same' : obstacleTo(task.choice, choiceOf(renewal), guards);
  // Whether the balance suffices is for all packs together to say.
  if (guards.now !== null && guards.now !== 'balanceInsufficient') return guards.now;
  return renewal.quote === null ? 'notSupported' : null;
}

const Item = v.object({
  id: v.string(),
  name: v.string(),
  etag: v.string(),
  /** Price that was agreed to. */
  price: v.nullable(Money),
  order: v.union([RenewOrder, ChoiceDraft]),
  begun: v.boolean(),
  /** What became of it, once that is known. */
  outcome: v.nullable(v.object({ phase: v.picklist(['done', 'refused', 'conflict']), paid: v.nullable(Money), expiresAt: v.nullable(v.string()), reason: v.nullable(v.string()) })),
});
/** One order of several. */
export type BatchItem = v.InferOutput<typeof Item>;

const Batch = v.object({ kind: v.picklist(['renew', 'save']), items: v.array(Item) });
/** Several orders that were given at once. */
export type Batch = v.InferOutput<typeof Batch>;

/** True for orders that were kept by this version. */
export const isBatch = (value: unknown): value is Batch => v.is(Batch, value);

/** The orders of a plan: of those packs for which something will be done. */
export function batchOf({ packs }: Plan, task: SeveralTask): Batch {
  const items = packs.flatMap(({ id, name, renewal, obstacle, price }): BatchItem[] => {
    if (obstacle !== null || !renewal) return [];
    return [{ id, name, etag: renewal.etag, price, order: orderOf(task, renewal), begun: false, outcome: null }];
  });
  return { kind: task.kind, items };
}

const orderOf = (task: SeveralTask, renewal: Renewal): RenewOrder | ChoiceDraft =>
  task.kind === 'renew' ? { period: task.period, seen: seenOf(renewal) } : { choice: task.choice, seen: seenOf(renewal) };

const Draft = v.object({
  packs: v.array(v.object({ id: v.string(), name: v.string() })),
  task: v.union([v.object({ kind: v.literal('renew'), period: Duration }), v.object({ kind: v.literal('save'), choice: v.object({ method: v.nullable(v.string()), period: v.nullable(Duration) }) })]),
});
/** What was chosen and not begun. */
export type SeveralDraft = v.InferOutput<typeof Draft>;

/** True for a draft that was kept by this version. */
export const isSeveralDraft = (value: unknown): value is SeveralDraft => v.is(Draft, value);
