/** Quotes, verdicts and balances. */
import { routes, type Pack } from '../../src/contract/index.js';
import type { Check } from '../check.js';
import { type Context, Skip } from '../context.js';
import { decimal, plain } from '../exact.js';

const AREA = 'money';
const MOST_QUOTES = 20;
const CENT = '0.01';
const DAY = 86_400_000;

/** The share of a validity that is left, a day that has begun counted as over. */
function daysLeft({ effectiveAt, purchasedAt, expiresAt }: Pack, now: number): string {
  const [start, end] = [Date.parse(effectiveAt ?? purchasedAt), Date.parse(expiresAt)];
  const passed = Math.max(0, now - start) + 2 * DAY;
  return Math.max(0, 1 - passed / (end - start)).toFixed(9);
}

/** Judges a few packs that differ. */
const eachPack = (name: string, title: string, judge: (context: Context, pack: Pack) => Promise<void>): Check => ({
  id: `${AREA}.${name}`,
  area: AREA,
  title,
  async run(context) {
    const packs = await context.survey.samplePacks();
    if (packs.length === 0) throw new Skip('there are no packs');
    for (const pack of packs) await judge(context, pack);
  },
});

export const checks: readonly Check[] = [
  {
    id: `${AREA}.balance`,
    area: AREA,
    title: 'the balance is cash, income and presents, less what is held back and owed',
    async run(context) {
      const { value, exchange } = await context.survey.read('getAccount');
      const due = decimal(value.cash.amount).plus(value.income.amount).plus(value.present.amount).minus(value.frozen.amount).minus(value.owed.amount);
      if (!due.eq(value.balance.amount)) context.fail(exchange, { at: 'balance.amount', expected: plain(due), actual: value.balance.amount });
    },
  },
  {
    id: `${AREA}.currency`,
    area: AREA,
    title: 'money is in the currency of the capabilities',
    async run(context) {
      const { currency } = await context.survey.capabilities();
      const { value, exchange } = await context.survey.read('getAccount');
      for (const [member, money] of Object.entries(value)) {
        if (typeof money === 'object' && money.currency !== currency) context.fail(exchange, { at: `${member}.currency`, expected: currency, actual: money.currency });
      }
    },
  },
  eachPack('renewal-and-pack', 'renewal settings are those that the pack tells', async (context, pack) => {
    const { value, exchange } = await context.survey.read('getRenewal', {}, pack.id);
    context.same(exchange, 'packId', pack.id, value.packId);
    context.same(exchange, 'method', pack.renewalMethod, value.method);
    context.same(exchange, 'period', pack.autoRenewalPeriod, value.period);
    if (Date.parse(value.expiresAt) !== Date.parse(pack.expiresAt)) context.fail(exchange, { at: 'expiresAt', expected: pack.expiresAt, actual: value.expiresAt });
    context.same(exchange, 'renewNow.allowed', pack.operations.renew.allowed, value.renewNow.allowed);
  }),
  eachPack('verdicts', 'a method that may not be chosen says why; automatic renewal is closed from the time at which it is locked', async (context, pack) => {
    const { value, exchange } = await context.survey.read('getRenewal', {}, pack.id);
    const verdicts = { changePeriod: value.changePeriod, renewNow: value.renewNow, ...Object.fromEntries(value.methods.map(({ verdict }, index) => [`methods[${index}].verdict`, verdict])) };
    for (const [at, { allowed, reason }] of Object.entries(verdicts)) {
      if (allowed === (reason !== null)) context.fail(exchange, { at: `${at}.reason`, expected: allowed ? 'null' : 'a reason', actual: String(reason) });
    }
    const now = Date.parse((await context.survey.capabilities()).serverTime);
    const locked = value.automaticLockedFrom !== null && now >= Date.parse(value.automaticLockedFrom);
    const automatic = value.methods.findIndex(({ method }) => method === 'automatic');
    if (locked && value.methods[automatic]?.verdict.allowed) context.fail(exchange, { at: `methods[${automatic}].verdict.allowed`, expected: `false since ${value.automaticLockedFrom}`, actual: 'true' });
  }),
  eachPack('renewal-quote', 'a quote tells the period asked for, an end after the present one, and whether the balance suffices', async (context, pack) => {
    const asked = { count: 2, unit: 'month' } as const;
    const { value, exchange } = await context.survey.read('getRenewal', asked, pack.id);
    if (pack.capacityMode === 'totalDecrement' && value.quote !== null) context.fail(exchange, { at: 'quote', expected: 'null with totalDecrement', actual: 'a quote' });
    if (!value.quote) return;
    const { period, price, voucher, balance, sufficient, expiresAt } = value.quote;
    context.same(exchange, 'quote.period', asked, { count: period.count, unit: period.unit });
    if (decimal(price.amount).lt(0)) context.fail(exchange, { at: 'quote.price.amount', expected: '0 or more', actual: price.amount });
    if (Date.parse(expiresAt) <= Date.parse(value.expiresAt)) context.fail(exchange, { at: 'quote.expiresAt', expected: `after ${value.expiresAt}`, actual: expiresAt });
    const due = decimal(price.amount).minus(voucher?.amount ?? 0);
    if (due.lt(0)) context.fail(exchange, { at: 'quote.voucher.amount', expected: `at most ${price.amount}, the price`, actual: voucher!.amount });
    const enough = decimal(balance.amount).gte(due);
    if (enough !== sufficient) context.fail(exchange, { at: 'quote.sufficient', expected: `${enough}: ${balance.amount} for ${plain(due)}`, actual: String(sufficient) });
  }),
  eachPack('refund-quote', 'a pack that may be given back has an amount, no reason against it, and time left; one that may not has a reason', async (context, pack) => {
    const { value, exchange } = await context.survey.read('getRefundQuote', {}, pack.id);
    context.same(exchange, 'packId', pack.id, value.packId);
    if (value.eligible !== (value.reasons.length === 0)) context.fail(exchange, { at: 'reasons', expected: value.eligible ? 'none' : 'at least one', actual: value.reasons.join(', ') || 'none' });
    if (value.eligible !== (value.amount !== null)) context.fail(exchange, { at: 'amount', expected: value.eligible ? 'an amount' : 'null', actual: value.amount?.amount ?? 'null' });
    if (value.amount && decimal(value.amount.amount).gt(value.paid.amount)) context.fail(exchange, { at: 'amount.amount', expected: `at most ${value.paid.amount}, what was paid`, actual: value.amount.amount });
    context.same(exchange, 'eligible', pack.operations.refund.allowed, value.eligible, 'the quote allows a refund exactly when the pack does');
    const now = Date.parse((await context.survey.capabilities()).serverTime);
    if (value.eligible && value.deadline !== null && Date.parse(value.deadline) < now - 60_000) context.fail(exchange, { at: 'deadline', expected: 'in the future, the pack may be given back', actual: value.deadline });
  }),
  {
    id: `${AREA}.refund-of-unused`,
    area: AREA,
    title: 'for a pack that was never used comes back what was paid, less the days that have passed at most',
    async run(context) {
      const now = Date.parse((await context.survey.capabilities()).serverTime);
      const unused = (await context.survey.packs()).rows.map(({ value }) => value).filter(({ used, operations }) => !used && operations.refund.allowed);
      if (unused.length === 0) throw new Skip('no pack that was never used may be given back');
      for (const pack of unused.slice(0, MOST_QUOTES)) {
        const { value, exchange } = await context.survey.read('getRefundQuote', {}, pack.id);
        if (!value.amount) continue;
        const least = decimal(value.paid.amount).times(daysLeft(pack, now)).minus(CENT);
        if (decimal(value.amount.amount).lt(least)) context.fail(exchange, { at: 'amount.amount', expected: `${value.paid.amount}, what was paid for ${pack.id}, or ${least.toFixed(2)} where days count`, actual: value.amount.amount });
      }
    },
  },
  {
    id: `${AREA}.etag`,
    area: AREA,
    title: 'what can be changed carries an ETag header that is the etag of its body',
    async run(context) {
      const names = (['getPack', 'getRenewal', 'getRefundQuote', 'getAlerts'] as const).filter((name) => 'etag' in routes[name].answer.entries);
      for (const { id } of await context.survey.samplePacks(4)) {
        for (const name of names) {
          const { value, exchange } = await context.survey.read(name, {}, id);
          const header = exchange.headers.get('ETag');
          if (header === null) context.fail(exchange, { at: 'ETag', expected: value.etag, actual: 'none' });
          else if (bare(header) !== bare(value.etag)) context.fail(exchange, { at: 'ETag', expected: value.etag, actual: header });
        }
      }
    },
  },
];

const bare = (tag: string): string => tag.replace(/^W\//, '').replaceAll('"', '');
