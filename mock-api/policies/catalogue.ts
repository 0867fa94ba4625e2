/** The products and subproducts whose packs can be looked at, and the editions of the console that list them. */
import generated from './catalogue.json';
import { names } from './helpers.js';
import type { Names } from '../ledger/policy.js';

/** A product or subproduct. */
export interface CatalogueEntry {
  readonly key: string;
  readonly names: Names;
  /** Editions whose overview has it. */
  readonly overview: readonly string[];
  /** Editions whose deduction details have it. */
  readonly deductions: readonly string[];
}

export interface CatalogueProduct extends CatalogueEntry {
  readonly subproducts: readonly CatalogueEntry[];
}

const inConsole = { overview: ['cn', 'intl'], deductions: ['cn', 'intl'] };

/** Video on demand has a console of its own and stands in no viewing range. */
const vod: CatalogueProduct = {
  key: 'vod',
  names: names('Video on Demand', '云点播'),
  ...inConsole,
  subproducts: [
    { key: 'vod/starter', names: names('Starter pack', '点播套餐包'), ...inConsole },
    { key: 'vod/storage', names: names('Storage pack', '存储资源包'), ...inConsole },
    { key: 'vod/traffic', names: names('Traffic pack', '流量资源包'), ...inConsole },
  ],
};

const ci: CatalogueProduct = {
  key: 'ci',
  names: names('Cloud Infinite', '数据万象'),
  ...inConsole,
  subproducts: [{ key: 'ci/moderation', names: names('Content moderation pack', '内容审核资源包'), ...inConsole }],
};

const apiGateway: CatalogueProduct = {
  key: 'apigw',
  names: names('API Gateway', 'API 网关'),
  ...inConsole,
  subproducts: [
    { key: 'apigw/calls', names: names('Call pack', '调用次数资源包'), ...inConsole },
    { key: 'apigw/traffic', names: names('Traffic pack', '流量资源包'), ...inConsole },
  ],
};

/** Kinds of packs that a viewing range names only together with another kind of the product. */
const apart: Readonly<Record<string, readonly CatalogueEntry[]>> = {
  'tdsql-c-mysql': [{ key: 'tdsql-c-mysql/storage', names: names('TDSQL-C for MySQL, storage', 'TDSQL-C MySQL 版存储'), overview: ['cn'], deductions: [] }],
};

const withKinds = (product: CatalogueProduct): CatalogueProduct => ({ ...product, subproducts: [...product.subproducts, ...(apart[product.key] ?? [])] });

/** All products; those of catalogue.json are written by tools/catalogue.mjs. */
export const catalogueData: readonly CatalogueProduct[] = [...generated.map(withKinds), vod, ci, apiGateway];
