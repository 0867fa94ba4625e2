/** Which product a view that shows one at a time begins with. */
import type { Catalogue, Product } from '../contract/index.js';
import { isInView } from './product-picker.js';

/** The product in the range of a view of which the caller has most packs: what to begin with when nothing is chosen. */
export function mostHeld({ products }: Catalogue, view: string): string | null {
  const range = products.filter((product) => isInView(product, view));
  const most = range.reduce<Product | undefined>((best, each) => ((each.packCount ?? 0) > (best?.packCount ?? -1) ? each : best), undefined);
  return most?.key ?? null;
}
