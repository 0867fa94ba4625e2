/** A renewal that is paid for: once, at the price of the quote. Runs only when it is allowed to spend. */
import type { Pack } from '../../src/contract/index.js';
import type { Check } from '../check.js';
import { type Context, Skip } from '../context.js';
import { decimal, plain } from '../exact.js';
import { newKey } from '../orders.js';

const AREA = 'spending';
const PERIOD = { count: 1, unit: 'month' } as const;

/** The pack whose renewal for a month costs least. */
async function cheapest(context: Context): Promise<Pack> {
  const { operations } = await context.survey.capabilities();
  if (!operations.includes('renewals.create')) throw new Skip('packs may not be renewed');
  let found: { readonly pack: Pack; readonly price: string } | undefined;
  for (const { value: pack } of (await context.survey.packs()).rows.filter(({ value }) => value.operations.renew.allowed).slice(0, 20)) {
    const { quote, renewNow } = (await context.read('getRenewal', { id: pack.id, query: PERIOD })).value;
    if (!quote || !renewNow.allowed || !quote.sufficient) continue;
    if (!found || decimal(quote.price.amount).lt(found.price)) found = { pack, price: quote.price.amount };
  }
  if (!found) throw new Skip('no pack can be renewed with what the account has');
  return found.pack;
}

export const checks: readonly Check[] = [
  {
    id: `${AREA}.renewal`,
    area: AREA,
    title: 'a renewal is paid once however often it is sent, at the price and with the end of the quote, and can be found by its key',
    needs: 'spending',
    async run(context) {
      const { id } = await cheapest(context);
      const quoted = (await context.read('getRenewal', { id, query: PERIOD })).value;
      const key = newKey();
      const order = { id, body: { period: PERIOD }, headers: { 'Idempotency-Key': key, 'If-Match': quoted.etag } };
      const { value: receipt, exchange } = await context.read('createRenewal', order);
      const again = await context.read('createRenewal', order);
      context.same(again.exchange, 'id', receipt.id, again.value.id);
      const { price, expiresAt, balance } = quoted.quote!;
      const paid = decimal(price.amount).minus(receipt.voucher?.amount ?? 0);
      context.same(exchange, 'paid.amount', plain(paid), plain(decimal(receipt.paid.amount)), 'what is charged and what vouchers pay are the price of the quote');
      if (Date.parse(receipt.expiresAt) !== Date.parse(expiresAt)) context.fail(exchange, { at: 'expiresAt', expected: expiresAt, actual: receipt.expiresAt });
      context.same(exchange, 'idempotencyKey', key, receipt.idempotencyKey);
      const list = await context.read('listRenewals', { id });
      const mine = list.value.items.filter(({ idempotencyKey }) => idempotencyKey === key);
      context.same(list.exchange, 'items', 1, mine.length, 'a renewal can be found once by its key');
      const after = await context.read('getRenewal', { id, query: PERIOD });
      const due = plain(decimal(balance.amount).minus(paid));
      const left = after.value.quote?.balance.amount;
      if (left !== undefined) context.same(after.exchange, 'quote.balance.amount', due, plain(decimal(left)), 'the price was taken from the balance once');
    },
  },
];
