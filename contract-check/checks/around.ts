/** A page around a time: `at` in place of `offset`. */
import type { Check } from '../check.js';
import { type Context, Skip } from '../context.js';

const AREA = 'paging';
const LIMIT = 7;

/** Asks for the page around a time, and holds it against the list that has been read whole. */
async function around(context: Context, sort: 'deductedAt' | '-deductedAt', at: string): Promise<void> {
  const ledger = (await context.survey.busiest())!;
  const { value, exchange } = await context.read('listDeductions', { query: { ...ledger.query, sort, at, limit: LIMIT, asOf: ledger.asOf } });
  const descending = sort.startsWith('-');
  const times = ledger.rows.map((row) => Date.parse(row.value.deductedAt)).sort((a, b) => (descending ? b - a : a - b));
  const found = times.findIndex((time) => (descending ? time <= Date.parse(at) : time >= Date.parse(at)));
  const position = found < 0 ? ledger.total : found;
  const told = context.same(exchange, 'position', position, value.position, `the place of the first row ${descending ? 'at or before' : 'at or after'} ${at}`);
  const last = Math.max(0, ledger.total - LIMIT);
  const due = Math.max(0, Math.min(position - Math.floor(LIMIT / 2), last));
  const { offset } = value;
  // With an even number of rows, either of the two in the middle will do.
  if (offset === null || Math.abs(offset - due) > 1 || offset > last) return context.fail(exchange, { at: 'offset', expected: String(due), actual: String(offset) });
  value.items.forEach(({ deductedAt }, index) => {
    const time = times[offset + index];
    if (told && time !== Date.parse(deductedAt)) {
      context.fail(exchange, { at: `items[${index}].deductedAt`, expected: time === undefined ? 'no row' : new Date(time).toISOString(), actual: deductedAt });
    }
  });
}

export const checks: readonly Check[] = [
  {
    id: `${AREA}.around-a-time`,
    area: AREA,
    title: 'the page around a time has the first row from then on in its middle, and tells its place',
    async run(context) {
      const busiest = await context.survey.busiest();
      if (!busiest || !busiest.complete || busiest.total < LIMIT) throw new Skip('no product has deductions that can be read whole');
      const { rows } = busiest;
      for (const share of [0, 0.5, 0.9]) {
        const { deductedAt } = rows[Math.floor((rows.length - 1) * share)]!.value;
        await around(context, 'deductedAt', deductedAt);
        await around(context, '-deductedAt', deductedAt);
      }
      const late = new Date(Date.parse(rows.at(-1)!.value.deductedAt) + 1000).toISOString();
      await around(context, 'deductedAt', late);
    },
  },
];
