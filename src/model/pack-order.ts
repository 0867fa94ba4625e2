/** Which of several packs usage draws on first, by the rules that the catalogue tells, and which rule decided. Pure. */
import type { OrderRule, Pack } from '../contract/index.js';
import { isOverdue } from './pack-state.js';

/** A pack at its place. */
export interface Placed {
  readonly pack: Pack;
  /** The rule that puts it before the next one; null for the last, and where no rule that we know tells the two apart. */
  readonly because: OrderRule | null;
}

const last = Number.MAX_SAFE_INTEGER;
const sources = ['free', 'campaign', 'purchase'];

const at = (instant: string | null): number => (instant === null ? last : Date.parse(instant));
const sourceRank = ({ source }: Pack): number => (sources.includes(source) ? sources.indexOf(source) : sources.length);
const scope = ({ deductionAttributes, region }: Pack): number => deductionAttributes.length + (region === null ? 0 : 1);

/** What each rule compares; a lower value goes first. A rule that we do not know tells nothing apart. */
const measures = new Map<string, (pack: Pack) => number>(Object.entries({
  priority: ({ deductionPriority }: Pack) => deductionPriority ?? last,
  unlimited: ({ capacityMode }: Pack) => (capacityMode === 'unlimited' ? 0 : 1),
  scope: (pack: Pack) => -scope(pack),
  source: sourceRank,
  quotaEnd: ({ period, expiresAt }: Pack) => at(period?.end ?? expiresAt),
  expiry: ({ expiresAt }: Pack) => at(expiresAt),
  effective: ({ effectiveAt }: Pack) => at(effectiveAt),
  purchase: ({ purchasedAt }: Pack) => at(purchasedAt),
}));

function compareBy(rule: OrderRule, a: Pack, b: Pack): number {
  if (rule === 'id') return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
  const measure = measures.get(rule);
  return measure ? measure(a) - measure(b) : 0;
}

/** The first rule that tells two packs apart. */
const deciding = (rules: readonly OrderRule[], a: Pack, b: Pack): OrderRule | null => rules.find((rule) => compareBy(rule, a, b) !== 0) ?? null;

/**
 * The packs of one kind that usage can be drawn on now, in order. Others are left out: what is not valid, or is
 * past its expiry while its renewal is tried again, is not drawn on.
 * @param rules of the catalogue, the first that tells two packs apart decides
 */
export function deductionOrder(packs: readonly Pack[], rules: readonly OrderRule[]): readonly Placed[] {
  const order = packs
    .filter((pack) => pack.status === 'valid' && !isOverdue(pack))
    .toSorted((a, b) => {
      const rule = deciding(rules, a, b);
      return rule === null ? 0 : compareBy(rule, a, b);
    });
  return order.map((pack, index) => {
    const next = order[index + 1];
    return { pack, because: next ? deciding(rules, pack, next) : null };
  });
}

/**
 * Whether the same usage draws on both: of one kind, unit, owner and region, and limited to the same values. Usage draws
 * on packs of its own account; which packs other accounts may draw on as well, nothing in a pack tells.
 */
export function sameScope(a: Pack, b: Pack): boolean {
  return scopeKey(a) === scopeKey(b);
}

function scopeKey({ product, subproduct, capacityUnit, ownerUin, region, deductionAttributes }: Pack): string {
  const attributes = deductionAttributes.map(({ key, value }) => [key, value]).toSorted();
  return JSON.stringify([product, subproduct, capacityUnit, ownerUin, region, attributes]);
}
