/** What is asked for: the wishes of page, group and reader, as far as the backend can meet them. */
import { ApiError } from '../../api/api-error.js';
import type { Product, UsageDimensions } from '../../contract/index.js';
import type { Backend } from '../../controllers/backend.js';
import type { UsageRequest } from '../../controllers/usage-parts.js';
import { datesOf, namedRange, previousRange, usageWindow, withinWindow, type DayRange } from '../../model/usage-range.js';
import { isInView } from '../../parts/product-picker.js';
import { regionsOf, scopeOf, type Scope } from './dimensions.js';

/** What was wished for. */
export interface Wishes {
  readonly product: string | null;
  readonly taskType: string | null;
  readonly region: string | null;
  /** The range of the attribute. */
  readonly range: string;
  /** The range of the group, which goes before it. */
  readonly groupRange: DayRange | null;
}

/** What can be asked. */
export interface Question {
  readonly product: Product;
  readonly dimensions: UsageDimensions;
  readonly scope: Scope;
  readonly range: DayRange;
  /** The days there is usage of. */
  readonly window: DayRange;
  readonly request: UsageRequest;
  /** For as many days before; null when they are out of reach. */
  readonly previous: UsageRequest | null;
  /** How the range of the group or of the attribute was met: in whole, cut to what there is, or not at all. */
  readonly met: 'whole' | 'cut' | 'outside';
}

/** Why nothing can be asked: an error, or a product without daily usage and another one that has it. */
export type Hindrance = { readonly error: ApiError } | { readonly product: Product | null; readonly other: Product | null };

/** The question that follows from the wishes. */
export function questionOf(backend: Backend, wishes: Wishes): Question | Hindrance {
  const { capabilities, catalogue } = backend;
  if (!capabilities.operations.includes('usage.read')) return { error: new ApiError('forbidden', { code: 'notPermitted' }) };
  const offered = catalogue.products.filter((each) => each.usage && isInView(each, 'usage'));
  const first = offered.find(({ packCount }) => (packCount ?? 0) > 0) ?? offered[0] ?? null;
  const product = wishes.product === null ? first : catalogue.products.find(({ key }) => key === wishes.product);
  if (product === undefined) return { error: new ApiError('notFound', { code: 'productNotSupported', field: wishes.product }) };
  if (!product?.usage || !offered.includes(product)) return { product, other: first };

  const window = usageWindow(capabilities);
  const asked = wishes.groupRange ?? datesOf(wishes.range);
  const inside = asked && withinWindow(asked, window);
  const range = inside ?? namedRange(wishes.range, window);
  const scope = scopeOf(product.usage, wishes.taskType, wishes.region);
  const request = { product: product.key, taskType: scope.taskType, regions: regionsOf(product.usage, scope), range };
  const before = previousRange(range, window);
  return {
    product,
    dimensions: product.usage,
    scope,
    range,
    window,
    request,
    previous: before && { ...request, range: before },
    met: !asked ? 'whole' : !inside ? 'outside' : inside.from > asked.from ? 'cut' : 'whole',
  };
}

/** True when something can be asked. */
export const canAsk = (question: Question | Hindrance | undefined): question is Question => question !== undefined && 'request' in question;
