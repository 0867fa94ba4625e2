/** Renewals: when the next is tried, and what those that were paid have brought. */
import type { Renewal, RenewalReceipt } from '../../src/contract/index.js';
import type { Check } from '../check.js';
import { type Context, Skip } from '../context.js';
import { decimal } from '../exact.js';
import type { Row } from '../survey.js';

const AREA = 'renewals';
const MOST_PACKS = 60;
const DAY = 86_400_000;
/** A month has 28 to 31 days; an end is put on a day that there is, and may be put on the end of its day. */
const MONTH = [28 * DAY - 3 * DAY, 31 * DAY + 3 * DAY] as const;

/** Packs whose renewals are looked at: all that can have any. */
const renewable = async ({ survey }: Context) =>
  (await survey.packs()).rows.map(({ value }) => value).filter(({ capacityMode }) => capacityMode !== 'totalDecrement').slice(0, MOST_PACKS);

const monthsOf = ({ period: { count, unit } }: RenewalReceipt): number => (unit === 'year' ? 12 * count : count);

function judge(context: Context, { value, exchange, at }: Row<RenewalReceipt>, { quote }: Renewal): void {
  const fail = (member: string, expected: string, actual: string) => context.fail(exchange, { at: `${at}.${member}`, expected: `${expected} (receipt ${value.id})`, actual });
  const added = Date.parse(value.expiresAt) - Date.parse(value.previousExpiresAt);
  const months = monthsOf(value);
  // Products that count in months of thirty days are inside this as well.
  if (added < months * MONTH[0] || added > months * MONTH[1]) fail('expiresAt', `${value.period.count} ${value.period.unit} after ${value.previousExpiresAt}`, value.expiresAt);
  const charged = decimal(value.paid.amount).plus(value.voucher?.amount ?? 0);
  if (charged.lt(0) || (charged.eq(0) && quote && decimal(quote.price.amount).gt(0))) fail('paid.amount', 'more than nothing: the renewal of the pack has a price', value.paid.amount);
}

/** Receipts of a pack, newest first; null when they were not all read. */
async function receiptsOf({ survey }: Context, id: string): Promise<readonly Row<RenewalReceipt>[] | null> {
  const { rows, complete } = await survey.rows('listRenewals', {}, id);
  return complete ? rows : null;
}

export const checks: readonly Check[] = [
  {
    id: `${AREA}.next-attempt`,
    area: AREA,
    title: 'a valid pack that is renewed automatically tells when, and one that is not tells nothing',
    async run(context) {
      let judged = 0;
      for (const pack of (await renewable(context)).filter(({ status }) => status === 'valid')) {
        const { value, exchange } = await context.survey.read('getRenewal', {}, pack.id);
        judged++;
        const automatic = value.method === 'automatic';
        if (automatic === (value.nextAttemptAt === null)) context.fail(exchange, { at: 'nextAttemptAt', expected: automatic ? 'a time, the method is automatic' : `null, the method is ${value.method}`, actual: String(value.nextAttemptAt) });
      }
      if (judged === 0) throw new Skip('no valid pack is renewable');
    },
  },
  {
    id: `${AREA}.receipts`,
    area: AREA,
    title: 'a renewal that was paid has cost something, and moved the end of validity by its period',
    async run(context) {
      let judged = 0;
      for (const { id } of await renewable(context)) {
        const rows = (await context.survey.rows('listRenewals', {}, id)).rows;
        if (rows.length === 0) continue;
        const { value: renewal } = await context.survey.read('getRenewal', {}, id);
        for (const row of rows) judge(context, row, renewal);
        judged += rows.length;
      }
      if (judged === 0) throw new Skip('no pack was ever renewed');
    },
  },
  {
    id: `${AREA}.chain`,
    area: AREA,
    title: 'renewals follow from one another: each begins with the end that the one before it brought, and the last end is that of the pack',
    async run(context) {
      let judged = 0;
      for (const { id } of await renewable(context)) {
        const rows = await receiptsOf(context, id);
        const { value: pack, exchange: current } = rows?.length ? await context.read('getPack', { id }) : {};
        if (!rows || !pack || !current) continue;
        judged++;
        let due = pack.expiresAt;
        for (const { value, exchange, at } of rows) {
          if (Date.parse(value.expiresAt) !== Date.parse(due)) context.fail(exchange, { at: `${at}.expiresAt`, expected: `${due} (receipt ${value.id})`, actual: value.expiresAt });
          due = value.previousExpiresAt;
        }
      }
      if (judged === 0) throw new Skip('no pack was ever renewed');
    },
  },
];
