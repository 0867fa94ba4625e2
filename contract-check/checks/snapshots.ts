/** `asOf` pins what a list was when it was first read. */
import type { Check } from '../check.js';
import { Skip } from '../context.js';
import { exportOrder } from '../orders.js';
import { statusOf } from '../exchange.js';

const AREA = 'snapshots';

export const checks: readonly Check[] = [
  {
    id: `${AREA}.past`,
    area: AREA,
    title: 'a snapshot of the past holds no row that was written later; one that is no longer kept is 410',
    async run(context) {
      const busiest = await context.survey.busiest();
      const rows = busiest?.rows ?? [];
      const last = rows.at(-1)?.value.deductedAt;
      const asOf = rows.map(({ value }) => value.deductedAt).findLast((at) => last !== undefined && Date.parse(at) < Date.parse(last) - 60_000);
      if (!busiest || asOf === undefined) throw new Skip('no product has deductions of two minutes');
      const exchange = await context.send('listDeductions', { query: { product: busiest.product, sort: '-deductedAt', limit: 20, asOf }, hopes: 'either' });
      if (exchange.status === 410) throw new Skip('the backend no longer keeps that snapshot');
      if (exchange.status !== 200) return context.fail(exchange, { at: 'status', expected: 'status 200, or 410 with snapshotGone', actual: statusOf(exchange) });
      const { value } = await context.read('listDeductions', { query: { product: busiest.product, sort: '-deductedAt', limit: 20, asOf } });
      value.items.forEach(({ deductedAt }, index) => {
        if (Date.parse(deductedAt) > Date.parse(asOf)) {
          context.fail(exchange, { at: `items[${index}].deductedAt`, expected: `at most ${asOf}, the snapshot asked for`, actual: deductedAt });
        }
      });
    },
  },
  {
    id: `${AREA}.growth`,
    area: AREA,
    title: 'a list that has grown is still the same as of an earlier snapshot',
    needs: 'writes',
    async run(context) {
      const order = await exportOrder(context);
      const before = await context.read('listExports', { query: { limit: 10 } });
      const { asOf, total } = before.value;
      await context.read('createExport', { headers: { 'Idempotency-Key': crypto.randomUUID() }, body: order });
      const pinned = await context.read('listExports', { query: { limit: 10, asOf } });
      context.same(pinned.exchange, 'total', total, pinned.value.total);
      const ids = (page: typeof before): string => page.value.items.map(({ id }) => id).join(' ');
      context.same(pinned.exchange, 'items', ids(before), ids(pinned));
      const { value, exchange } = await context.read('listExports', { query: { limit: 10 } });
      context.same(exchange, 'total', total + 1, value.total, 'a new snapshot holds what has been added');
    },
  },
];
