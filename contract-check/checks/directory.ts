/** Catalogue, plug-ins, billing modes and export records hold together. */
import type { Check } from '../check.js';
import { Skip } from '../context.js';
import { addDays } from '../days.js';

const AREA = 'directory';

/** Https or relative: anything else could run a script when it is followed. */
const safe = (url: string): boolean => /^https:\/\//i.test(url) || !/^[a-z][\w+.-]*:|^\/\//i.test(url);

export const checks: readonly Check[] = [
  {
    id: `${AREA}.catalogue-keys`,
    area: AREA,
    title: 'keys of the catalogue are unique: products, subproducts, and the billing items of a product',
    async run(context) {
      const { value, exchange } = await context.survey.read('getCatalogue');
      const once = (keys: readonly { readonly key: string; readonly at: string }[]): void => {
        const seen = new Set<string>();
        for (const { key, at } of keys) {
          if (seen.has(key)) context.fail(exchange, { at, expected: 'a key of its own', actual: key });
          seen.add(key);
        }
      };
      once(value.products.map(({ key }, index) => ({ key, at: `products[${index}].key` })));
      once(value.products.flatMap(({ subproducts }, index) => subproducts.map(({ key }, place) => ({ key, at: `products[${index}].subproducts[${place}].key` }))));
      value.products.forEach(({ billingItems }, index) => once(billingItems.map(({ key }, place) => ({ key, at: `products[${index}].billingItems[${place}].key` }))));
    },
  },
  {
    id: `${AREA}.catalogue-usage`,
    area: AREA,
    title: 'the default task type and region of a product are among those it offers',
    async run(context) {
      const { value, exchange } = await context.survey.read('getCatalogue');
      value.products.forEach(({ usage }, index) => {
        if (!usage) return;
        const among = (list: readonly { readonly key: string }[], key: string): boolean => list.some((entry) => entry.key === key);
        if (!among(usage.taskTypes, usage.defaultTaskType)) context.fail(exchange, { at: `products[${index}].usage.defaultTaskType`, expected: 'one of taskTypes', actual: usage.defaultTaskType });
        if (!among(usage.regions, usage.defaultRegion)) context.fail(exchange, { at: `products[${index}].usage.defaultRegion`, expected: 'one of regions', actual: usage.defaultRegion });
      });
    },
  },
  {
    id: `${AREA}.catalogue-and-packs`,
    area: AREA,
    title: 'products and subproducts of packs are in the catalogue, which counts the packs of each as the list does',
    async run(context) {
      const { value, exchange } = await context.survey.read('getCatalogue');
      const products = new Map(value.products.map((product) => [product.key, product]));
      const packs = await context.survey.packs();
      for (const { value: pack, exchange: where, at } of packs.rows) {
        const product = products.get(pack.product);
        if (!product) context.fail(where, { at: `${at}.product`, expected: 'a product of the catalogue', actual: pack.product });
        else if (!product.subproducts.some(({ key }) => key === pack.subproduct)) context.fail(where, { at: `${at}.subproduct`, expected: `a subproduct of ${product.key}`, actual: pack.subproduct });
      }
      if (!packs.complete) return;
      value.products.forEach(({ key, packCount }, index) => {
        const due = packs.rows.filter(({ value: pack }) => pack.product === key).length;
        if (packCount !== null && packCount !== due) context.fail(exchange, { at: `products[${index}].packCount`, expected: String(due), actual: String(packCount) });
      });
    },
  },
  {
    id: `${AREA}.links`,
    area: AREA,
    title: 'addresses to buy at are https or relative',
    async run(context) {
      const { value, exchange } = await context.survey.read('getCatalogue');
      const links = value.products.flatMap(({ buyUrl, subproducts }, index) => [
        { url: buyUrl, at: `products[${index}].buyUrl` },
        ...subproducts.map((subproduct, place) => ({ url: subproduct.buyUrl, at: `products[${index}].subproducts[${place}].buyUrl` })),
      ]);
      for (const { url, at } of links) if (url !== null && !safe(url)) context.fail(exchange, { at, expected: 'https or relative', actual: url });
      const capabilities = await context.survey.read('getCapabilities');
      const { buyUrl, operations } = capabilities.value;
      if (buyUrl !== null && !safe(buyUrl)) context.fail(capabilities.exchange, { at: 'buyUrl', expected: 'https or relative', actual: buyUrl });
      if (!operations.includes('plugins.read')) return;
      for (const { value: plugin, exchange: where, at } of (await context.survey.rows('listPlugins')).rows) {
        if (plugin.buyUrl !== null && !safe(plugin.buyUrl)) context.fail(where, { at: `${at}.buyUrl`, expected: 'https or relative', actual: plugin.buyUrl });
      }
    },
  },
  {
    id: `${AREA}.counts`,
    area: AREA,
    title: 'the counts of the overview are those of the packs of the product, whatever the other filters',
    async run(context) {
      const all = await context.survey.packs();
      if (!all.complete) throw new Skip('not all packs were read');
      const { serverTime, thresholds } = await context.survey.capabilities();
      for (const product of (await context.survey.products()).slice(0, 4)) {
        const { value, exchange } = await context.survey.read('listPacks', { product, status: 'refunded', limit: 1 });
        if (value.summary === null) return;
        const valid = all.rows.map((row) => row.value).filter((pack) => pack.product === product && pack.status === 'valid');
        context.same(exchange, 'summary.valid', valid.length, value.summary.valid);
        const soon = Date.parse(serverTime) + thresholds.expiringSoonDays * 86_400_000;
        const ends = (until: number): number => valid.filter(({ expiresAt }) => Date.parse(expiresAt) <= until).length;
        // Two minutes either way: time has passed since, and an end may be shown as the last second of a day. A pack past
        // its expiry, whose renewal is tried again, is among them.
        const [least, most] = [ends(soon - 120_000), ends(soon + 120_000)];
        const { expiringSoon } = value.summary;
        if (expiringSoon < least || expiringSoon > most) context.fail(exchange, { at: 'summary.expiringSoon', expected: least === most ? String(least) : `${least} to ${most}`, actual: String(expiringSoon) });
      }
    },
  },
  {
    id: `${AREA}.plugins`,
    area: AREA,
    title: 'a plug-in that was never paid for has neither start nor end',
    async run(context) {
      if (!(await context.survey.capabilities()).operations.includes('plugins.read')) throw new Skip('plug-ins may not be read');
      for (const { value, exchange, at } of (await context.survey.rows('listPlugins')).rows) {
        const unpaid = ['pendingReview', 'rejected', 'pendingPayment'].includes(value.reviewState);
        if (unpaid && value.startedAt !== null) context.fail(exchange, { at: `${at}.startedAt`, expected: `null, it is ${value.reviewState}`, actual: value.startedAt });
        if (unpaid && value.expiresAt !== null) context.fail(exchange, { at: `${at}.expiresAt`, expected: `null, it is ${value.reviewState}`, actual: value.expiresAt });
      }
    },
  },
  {
    id: `${AREA}.billing-modes`,
    area: AREA,
    title: 'each line of a product has one mode in each group of regions, and a change that is on its way lies ahead',
    async run(context) {
      const { operations, serverTime } = await context.survey.capabilities();
      if (!operations.includes('billingModes.read')) throw new Skip('billing modes may not be read');
      const { value, exchange } = await context.survey.read('listBillingModes');
      const seen = new Set<string>();
      value.items.forEach(({ product, line, regionGroup, next }, index) => {
        const key = JSON.stringify([product, line, regionGroup]);
        if (seen.has(key)) context.fail(exchange, { at: `items[${index}]`, expected: 'a line of its own', actual: key });
        seen.add(key);
        if (next && Date.parse(next.effectiveAt) < Date.parse(serverTime) - 60_000) context.fail(exchange, { at: `items[${index}].next.effectiveAt`, expected: 'in the future', actual: next.effectiveAt });
      });
    },
  },
  {
    id: `${AREA}.exports`,
    area: AREA,
    title: 'an export tells when it ended, how many rows it has and until when it is kept, once it has',
    async run(context) {
      for (const { value, exchange, at } of (await context.survey.rows('listExports')).rows) {
        const fail = (member: string, expected: string, actual: unknown): void => context.fail(exchange, { at: `${at}.${member}`, expected: `${expected}, the export is ${value.state}`, actual: String(actual) });
        if (value.state === 'generating') for (const member of ['finishedAt', 'rowCount', 'expiresAt', 'failure'] as const) if (value[member] !== null) fail(member, 'null', value[member]);
        if (value.state === 'generated') for (const member of ['finishedAt', 'rowCount'] as const) if (value[member] === null) fail(member, 'a value', null);
        if (value.state === 'failed' && value.failure === null) fail('failure', 'why it failed', null);
        if (value.state !== 'failed' && value.failure !== null) fail('failure', 'null', value.failure);
        const from = value.filter.usageStartFrom.slice(0, 10);
        if (from > addDays(value.filter.usageStartTo.slice(0, 10), 1)) fail('filter.usageStartTo', `after ${from}`, value.filter.usageStartTo);
      }
    },
  },
];
