/** Faults of pages, snapshots, sorting, filters and ranges. */
import type { RouteName } from '../../../src/contract/index.js';
import { asked, body, given, type Fault } from './broken-server.js';

const lists: RouteName[] = ['listPacks', 'listDeductions', 'summariseDeductions', 'listUncoveredUsage', 'listExports', 'listPlugins', 'getBalanceHistory'];

const shifted = (name: string, check: string, by: number): Fault =>
  asked(name, check, lists, ({ query }) => {
    const offset = Number(query.get('offset') ?? 0);
    if (offset > 0) query.set('offset', String(Math.max(0, offset + by)));
  });

const paging: Fault[] = [
  shifted('a row is lost between pages', 'paging.same-rows', 1),
  shifted('a row is on two pages', 'paging.no-duplicates', -1),
  body('the total is of what is left', 'paging.total-stable', 'listDeductions', (page, { query }) => (page.total += Number(query.get('offset') ?? 0))),
  body('each page tells a snapshot of its own', 'paging.as-of-kept', 'listPacks', (page, { query }) => query.has('asOf') && (page.asOf = new Date(Date.parse(page.asOf) - 1).toISOString())),
  body('pages are one row short', 'paging.page-length', 'listPacks', ({ items }) => items.length > 3 && items.length < 100 && items.pop()),
  asked('a page has ten rows', 'paging.default-limit', lists, ({ query }) => void (query.has('limit') || query.set('limit', '10'))),
  given('a page behind the last is 404', 'protocol.success', (answer, { route, query }) => {
    if (route === 'listPacks' && Number(query.get('offset')) > 50 && answer.status === 200) answer.status = 404;
  }, { beside: ['paging'] }),
  body('the page around a time begins with its row', 'paging.around-a-time', 'listDeductions', (page, { query }) => {
    if (query.has('at') && page.offset !== null && page.position !== null) page.offset = page.position;
  }),
  body('the place of a time is counted from one', 'paging.around-a-time', 'listDeductions', (page) => page.position !== null && (page.position += 1)),
  asked('a page behind the last is the last', 'paging.beyond-the-end', ['listPacks'], ({ query }) => Number(query.get('offset')) > 50 && Number(query.get('offset')) < 49_000 && query.set('offset', '50')),
];

const withoutSnapshot = (name: string, check: string, routes: readonly RouteName[]): Fault => asked(name, check, routes, ({ query }) => query.delete('asOf'));

const snapshots: Fault[] = [
  withoutSnapshot('asOf is not heeded', 'snapshots.past', ['listDeductions']),
  withoutSnapshot('exports are always the newest', 'snapshots.growth', ['listExports']),
];

const sorting: Fault[] = [
  asked('packs are not sorted', 'sorting.ascending.listPacks', ['listPacks'], ({ query }) => query.delete('sort')),
  asked('the minus is not heeded', 'sorting.descending.listPacks', ['listPacks'], ({ query }) => query.set('sort', (query.get('sort') ?? 'name').replace('-', ''))),
  asked('deductions are not sorted', 'sorting.ascending.listDeductions', ['listDeductions'], ({ query }) => query.delete('sort')),
  asked('deductions are sorted one way', 'sorting.descending.listDeductions', ['listDeductions'], ({ query }) => query.set('sort', (query.get('sort') ?? 'deductedAt').replace('-', ''))),
  body('decimals are sorted as text', 'sorting.ascending.listDeductions', 'listDeductions', ({ items }, { query }) => {
    if (query.get('sort') === 'actualDeduction') items.sort((a, b) => (a.actualDeduction < b.actualDeduction ? -1 : 1));
  }),
  body('sorting by name leaves one out', 'sorting.by-text', 'listPacks', (page, { query }) => query.get('sort') === 'name' && page.items.pop() && page.total--),
  asked('exports come oldest first', 'sorting.standard', ['listExports'], ({ query }) => void (query.has('sort') || query.set('sort', 'createdAt'))),
];

const unfiltered = (route: RouteName, parameter: string, check: string): Fault =>
  asked(`${parameter} is not heeded`, check, [route], ({ query }) => query.delete(parameter));

const filters: Fault[] = [
  ...['product', 'subproduct', 'status', 'capacityMode'].map((name) => unfiltered('listPacks', name, `filters.packs.${name}`)),
  ...['packId', 'subproduct', 'capacityMode', 'billingItem', 'deductedUin', 'specification'].map((name) => unfiltered('listDeductions', name, `filters.deductions.${name}`)),
  unfiltered('listExports', 'state', 'filters.exports.state'),
  asked('of a repeated parameter the last counts', 'filters.packs.status', ['listPacks'], ({ query }) => {
    const last = query.getAll('status').at(-1);
    if (last !== undefined) query.set('status', last);
  }),
  body('ids cannot be searched for', 'filters.packs.search', 'listPacks', (page, { query }) => {
    if (page.items.some(({ id }) => id === query.get('search'))) Object.assign(page, { items: [], total: 0 });
  }),
];

const LATER = 1;
/** Moves a bound by a millisecond: an end becomes part of its range, a start no longer is. */
const moved = (name: string, check: string, route: RouteName, parameter: string): Fault =>
  asked(name, check, [route], ({ query }) => {
    const text = query.get(parameter);
    if (text !== null && text.length > 10) query.set(parameter, new Date(Date.parse(text) + LATER).toISOString());
  });

const ranges: Fault[] = [
  moved('usageStartTo is inside', 'ranges.usage-start', 'listDeductions', 'usageStartTo'),
  moved('usageStartFrom is outside', 'ranges.usage-start', 'listDeductions', 'usageStartFrom'),
  moved('deductedTo is inside', 'ranges.deducted-at', 'listDeductions', 'deductedTo'),
  moved('expiresTo is inside', 'ranges.expires-at', 'listPacks', 'expiresTo'),
  moved('the end of a history is inside', 'ranges.balance-history', 'getBalanceHistory', 'to'),
  body('a usage start lies outside the range', 'ranges.inside', 'listDeductions', ({ items }) => {
    if (items[0]) items[0].usageStart = '2026-01-05T00:00:00+08:00';
  }),
  asked('days are cut in UTC', 'ranges.day-is-midnight', ['listDeductions'], ({ query }) => {
    for (const name of ['usageStartFrom', 'usageStartTo']) if (query.get(name)?.length === 10) query.set(name, `${query.get(name)}T00:00:00Z`);
  }),
  body('usage has the day after, too', 'ranges.usage-days', 'getUsage', ({ to, tasks }) => tasks[0]?.summary.push({ day: to, count: '1', usage: '1' })),
];

export const listFaults: readonly Fault[] = [...paging, ...snapshots, ...sorting, ...filters, ...ranges];
