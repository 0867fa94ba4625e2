/** The two products that the API tells of. */
import type { Catalogue } from '../../contract/index.js';
import { defaultRegion, defaultTaskType, liveKinds, productNames, regions, taskTypes } from './catalogue-data.js';

const editions = ['cn', 'intl'];

export const catalogueOf = (buyUrl: string | null): Catalogue => ({
  products: [
    {
      key: 'mps',
      names: productNames.mps,
      views: [{ view: 'usage', editions }],
      face: 'mps',
      subproducts: [],
      billingItems: [],
      usage: { taskTypes, regions, defaultTaskType, defaultRegion },
      buyUrl,
      packCount: null,
      deductionOrder: null,
    },
    {
      key: 'live',
      names: productNames.live,
      views: [{ view: 'overview', editions }],
      face: 'live',
      subproducts: liveKinds.map(({ key, names, unit }) => ({ key, names, unit, views: [{ view: 'overview', editions }], buyUrl, billingLines: null })),
      billingItems: [],
      usage: null,
      buyUrl,
      packCount: null,
      deductionOrder: null,
    },
  ],
});
