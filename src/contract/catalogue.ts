/** The products that packs belong to, and which views each has. */
import * as v from 'valibot';
import { object } from './object.js';
import { Count, Names, maybe, openEnum } from './scalars.js';

/** A place in the console where a product's packs are shown. */
export const View = openEnum(['overview', 'deductions', 'usage', 'plugins', 'billingModes']);

/** A view of a product and the editions of the console that have it. */
export const ProductView = object({
  /** The view. */
  view: View,
  /** The editions in which the product is in this view's range: `cn`, `intl`. */
  editions: v.array(openEnum(['cn', 'intl'])),
});
export type ProductView = v.InferOutput<typeof ProductView>;

/** One kind of pack that a product sells. */
export const Subproduct = object({
  /** Identifier, unique in the catalogue. */
  key: v.string(),
  /** Name in each language. */
  names: Names,
  /** Views of this subproduct alone. */
  views: v.array(ProductView),
  /** The unit that its packs are sold in, when all have one. */
  unit: maybe(v.string()),
  /** Where to buy one: https or relative. */
  buyUrl: maybe(v.string()),
  /** Lines of billing whose mode decides whether these packs are drawn on or frozen, as the billing modes name them; null when none does. */
  billingLines: maybe(v.array(v.string())),
});
export type Subproduct = v.InferOutput<typeof Subproduct>;

/** A thing that is metered, and that packs may be drawn on for. */
export const BillingItem = object({
  /** Identifier, unique in its product. */
  key: v.string(),
  /** Name in each language. */
  names: Names,
});

/** A kind of task whose usage is counted by day. */
export const TaskType = object({
  /** Identifier as the usage query takes it. */
  key: v.string(),
  /** Name in each language. */
  names: Names,
  /** What its usage is measured in; null where the product does not say. */
  unit: maybe(v.string()),
});
export type TaskType = v.InferOutput<typeof TaskType>;

/** A region that tasks run in. */
export const UsageRegion = object({
  /** Identifier as the usage query takes it. */
  key: v.string(),
  /** Name in each language. */
  names: Names,
});
export type UsageRegion = v.InferOutput<typeof UsageRegion>;

/** What the usage view of a product can be asked for. */
export const UsageDimensions = object({
  /** Kinds of task. */
  taskTypes: v.array(TaskType),
  /** Regions. */
  regions: v.array(UsageRegion),
  /** What a query takes that names no task type. */
  defaultTaskType: v.string(),
  /** What a query takes that names no region. */
  defaultRegion: v.string(),
});
export type UsageDimensions = v.InferOutput<typeof UsageDimensions>;

/**
 * What puts one pack before another when usage could draw on both. `priority`: the explicit place, packs without one last.
 * `unlimited`: packs without bound first. `scope`: the one that more attributes or a region limit first. `source`: free
 * ones, then gifts, then bought ones. `quotaEnd`: the quota that ends first, of the running cycle or of the whole. `expiry`,
 * `effective`, `purchase`: the earlier instant. `id`: by code unit.
 */
export const OrderRule = openEnum(['priority', 'unlimited', 'scope', 'source', 'quotaEnd', 'expiry', 'effective', 'purchase', 'id']);
export type OrderRule = v.InferOutput<typeof OrderRule>;

/** A product whose packs the backend knows. */
export const Product = object({
  /** Identifier, unique in the catalogue. */
  key: v.string(),
  /** Name in each language. */
  names: Names,
  /** Views that have this product. */
  views: v.array(ProductView),
  /** Which of the overview's faces it wears: the billing centre's columns, or those of a product console. */
  face: openEnum(['billingCentre', 'mps', 'live']),
  /** Its kinds of pack. */
  subproducts: v.array(Subproduct),
  /** What it meters. */
  billingItems: v.array(BillingItem),
  /** What its usage view can be asked for; null when it has none. */
  usage: maybe(UsageDimensions),
  /** Where to buy: https or relative. */
  buyUrl: maybe(v.string()),
  /** How many of the caller's packs the overview lists for it: products with packs are offered first. */
  packCount: maybe(Count),
  /** The order in which usage draws on its packs: the first rule that tells two packs apart decides. Null when it is not told. */
  deductionOrder: maybe(v.array(OrderRule)),
});
export type Product = v.InferOutput<typeof Product>;

/** All products, in the order they are offered in. */
export const Catalogue = object({
  /** The products. */
  products: v.array(Product),
});
export type Catalogue = v.InferOutput<typeof Catalogue>;
