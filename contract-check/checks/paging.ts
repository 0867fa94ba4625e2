/** Pages of one snapshot are consistent. */
import type { Check } from '../check.js';
import { type Context, Skip } from '../context.js';
import type { Answer, Read } from '../read.js';
import type { Query } from '../exchange.js';
import type { ListRoute } from '../survey.js';

const AREA = 'paging';
const PAGES = 5;

/** A list walked in small pages, and the same rows in one page, all of one snapshot. */
interface Walk {
  readonly name: ListRoute;
  readonly limit: number;
  readonly pages: readonly Read<Answer<ListRoute>>[];
  readonly whole: Read<Answer<ListRoute>>;
}

/** Lists that can be walked, with what they need. */
async function lists({ survey }: Context): Promise<readonly (readonly [ListRoute, Query, string?])[]> {
  const busiest = await survey.busiest();
  const { operations } = await survey.capabilities();
  const [pack] = await survey.samplePacks();
  const drawnOn = busiest?.rows[0]?.value.packId ?? pack?.id;
  const product = busiest?.product;
  return [
    ['listPacks', {}],
    ['listExports', {}],
    ...(operations.includes('plugins.read') ? ([['listPlugins', {}]] as const) : []),
    ...(drawnOn === undefined ? [] : ([['getBalanceHistory', {}, drawnOn]] as const)),
    ...(product === undefined
      ? []
      : ([
          ['listDeductions', { product }],
          ['listDeductions', { product, sort: '-actualDeduction' }],
          ['summariseDeductions', { product, by: 'day' }],
          ['listUncoveredUsage', { product }],
        ] as const)),
  ];
}

const walks = (context: Context): Promise<readonly Walk[]> =>
  context.survey.once('walks', async () => {
    const found: Walk[] = [];
    for (const [name, query, id] of await lists(context)) {
      const walk = await walkThrough(context, name, query, id);
      if (walk) found.push(walk);
    }
    return found;
  });

async function walkThrough(context: Context, name: ListRoute, query: Query, id?: string): Promise<Walk | null> {
  const ask = (page: Query) => context.read(name, { query: { ...query, ...page }, ...(id === undefined ? {} : { id }) });
  const { total } = (await ask({ limit: 1 })).value;
  if (total < 2) return null;
  const limit = Math.max(1, Math.min(7, Math.ceil(total / PAGES)));
  const pages = [await ask({ limit })];
  const { asOf } = pages[0]!.value;
  for (let page = 1; page < PAGES; page++) pages.push(await ask({ limit, offset: page * limit, asOf }));
  return { name, limit, pages, whole: await ask({ limit: PAGES * limit, asOf }) };
}

async function everyWalk(context: Context, judge: (walk: Walk) => void): Promise<void> {
  const found = await walks(context);
  if (found.length === 0) throw new Skip('no list has two rows');
  found.forEach(judge);
}

const texts = (page: Read<Answer<ListRoute>>): string[] => page.value.items.map((item) => JSON.stringify(identity(item)));
/** What tells a row from others: its id where it has one. */
const identity = (item: object): unknown => ('id' in item ? item.id : item);

export const checks: readonly Check[] = [
  {
    id: `${AREA}.same-rows`,
    area: AREA,
    title: 'small pages of a snapshot bring the same rows, in the same order, as one large page of it',
    run: (context) =>
      everyWalk(context, ({ pages, whole, limit }) => {
        const wanted = texts(whole);
        pages.forEach((page, number) => {
          const slice = wanted.slice(number * limit, (number + 1) * limit);
          const got = texts(page);
          const index = slice.findIndex((text, place) => text !== got[place]);
          if (index >= 0) context.fail(page.exchange, { at: `items[${index}]`, expected: slice[index]!, actual: got[index] ?? 'nothing' });
        });
      }),
  },
  {
    id: `${AREA}.no-duplicates`,
    area: AREA,
    title: 'no row is on two pages of a snapshot',
    run: (context) =>
      everyWalk(context, ({ pages }) => {
        const seen = new Set<string>();
        for (const page of pages) {
          page.value.items.forEach((item, index) => {
            if (!('id' in item)) return; // points of a balance may be alike
            if (seen.has(item.id)) context.fail(page.exchange, { at: `items[${index}].id`, expected: 'a row that was on no page before', actual: item.id });
            seen.add(item.id);
          });
        }
      }),
  },
  {
    id: `${AREA}.page-length`,
    area: AREA,
    title: 'a page has as many rows as were asked for, up to the total',
    run: (context) =>
      everyWalk(context, ({ pages, limit }) => {
        pages.forEach((page, number) => {
          const due = Math.max(0, Math.min(limit, page.value.total - number * limit));
          if (page.value.items.length !== due) context.fail(page.exchange, { at: 'items', expected: `${due} rows`, actual: `${page.value.items.length} rows` });
        });
      }),
  },
  {
    id: `${AREA}.total-stable`,
    area: AREA,
    title: 'the total of a snapshot stays the same from page to page',
    run: (context) =>
      everyWalk(context, ({ pages, whole }) => {
        for (const page of [...pages.slice(1), whole]) context.same(page.exchange, 'total', pages[0]!.value.total, page.value.total);
      }),
  },
  {
    id: `${AREA}.as-of-kept`,
    area: AREA,
    title: 'a page that was asked for with asOf tells the same asOf',
    run: (context) =>
      everyWalk(context, ({ pages, whole }) => {
        const { asOf } = pages[0]!.value;
        for (const page of [...pages.slice(1), whole]) {
          if (!sameSnapshot(page.value.asOf, asOf)) context.fail(page.exchange, { at: 'asOf', expected: asOf, actual: page.value.asOf });
        }
      }),
  },
  {
    id: `${AREA}.beyond-the-end`,
    area: AREA,
    title: 'a page behind the last row is empty, and no error',
    async run(context) {
      for (const [name, query, id] of await lists(context)) {
        const { total } = (await context.read(name, { query: { ...query, limit: 1 }, ...(id === undefined ? {} : { id }) })).value;
        const { pageRows } = (await context.survey.capabilities()).limits;
        if (total + 1 >= pageRows) continue;
        const page = await context.read(name, { query: { ...query, offset: total + 1, limit: 1 }, ...(id === undefined ? {} : { id }) });
        if (page.value.items.length > 0) context.fail(page.exchange, { at: 'items', expected: 'no rows', actual: `${page.value.items.length} rows` });
      }
    },
  },
  {
    id: `${AREA}.default-limit`,
    area: AREA,
    title: 'a page without a limit has 20 rows, or all where there are fewer',
    async run(context) {
      for (const [name, query, id] of await lists(context)) {
        const { value, exchange } = await context.read(name, { query, ...(id === undefined ? {} : { id }) });
        const due = Math.min(20, value.total);
        if (value.items.length !== due) context.fail(exchange, { at: 'items', expected: `${due} rows`, actual: `${value.items.length} rows` });
      }
    },
  },
];

/** The same instant to its last digit, however its zone and its zeros are written. */
function sameSnapshot(a: string, b: string): boolean {
  const fraction = (text: string): string => (/\.(\d+)/.exec(text)?.[1] ?? '').replace(/0+$/, '');
  return a === b || (Date.parse(a) === Date.parse(b) && fraction(a) === fraction(b));
}
