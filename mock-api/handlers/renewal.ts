/** GET, PUT /packs/{id}/renewal · GET, POST /packs/{id}/renewals */
import { PageQuery, RenewalChange, RenewalOrder, RenewalQuery, type Renewal, type RenewalQuote, type Verdict } from '../../src/contract/index.js';
import type { InferOutput } from 'valibot';
import type { Context } from './context.js';
import type { Pack } from '../ledger/model.js';
import { automaticLockedFrom, endAfter, methodObstacle, MOST_MONTHS, MOST_YEARS, obstacle, renewalPrice, renewObstacle, spendable, voucherFor } from '../ledger/renewal.js';
import type { State } from '../ledger/state.js';
import { toInstant, type Duration } from '../ledger/time.js';
import { pageOf, snapshotOf, sortingOf } from './paging.js';
import { refuseField } from './problems.js';
import { readBody, readQuery } from './request.js';
import { matchEtag, packOfCall, route } from './route.js';
import { instant, money, packEtag, renewalReceiptToWire } from './wire.js';

const METHODS = ['automatic', 'manual', 'none'] as const;

export const renewalHandlers = (backend: Context) => [
  route(backend, 'getRenewal', (call) => {
    const query = readQuery(RenewalQuery, call.url);
    const pack = packOfCall(call);
    return { body: renewalToWire(call.state, pack, periodOf(pack, query)), etag: packEtag(pack) };
  }),
  route(backend, 'putRenewal', (call) => {
    const pack = packOfCall(call);
    const { method, period } = readBody(RenewalChange, call.request, call.body);
    matchEtag(call, packEtag(pack));
    if (method !== 'automatic' && period) throw refuseField('invalidParameterValue', 'period', 'A period goes with automatic renewal only.');
    if (method === 'automatic' && !period) throw refuseField('missingParameter', 'period', 'Automatic renewal needs a period.');
    backend.ledger.run({ do: 'setRenewal', at: call.state.now, id: pack.id, method, ...(period ? { period } : {}) });
    return { body: renewalToWire(call.state, pack, periodOf(pack, {})), etag: packEtag(pack) };
  }),
  route(backend, 'listRenewals', (call) => {
    const query = readQuery(PageQuery, call.url);
    const { descending } = sortingOf(query.sort, ['at'], '-at');
    const { receipts } = packOfCall(call);
    const snapshot = snapshotOf(query.asOf, call.state.now, receipts.length, (index) => receipts[index]!.at);
    const found = receipts.slice(0, snapshot.length).map(renewalReceiptToWire);
    return { body: pageOf(descending ? found.reverse() : found, query, snapshot.asOf) };
  }),
  route(backend, 'createRenewal', (call) => {
    const pack = packOfCall(call);
    const { period } = readBody(RenewalOrder, call.request, call.body);
    matchEtag(call, packEtag(pack));
    const receipt = backend.ledger.run({ do: 'renew', at: call.state.now, id: pack.id, period, key: call.key });
    return { status: 201, body: renewalReceiptToWire(receipt), etag: packEtag(pack) };
  }),
];

/** The period to quote: as asked for, as set, or a month. */
function periodOf(pack: Pack, { count, unit }: Pick<InferOutput<typeof RenewalQuery>, 'count' | 'unit'>): Duration {
  if (count === undefined && unit === undefined) return pack.autoPeriod ?? { count: 1, unit: 'month' };
  const period = { count: count ?? 1, unit: unit ?? 'month' };
  const most = period.unit === 'year' ? MOST_YEARS : MOST_MONTHS;
  if (period.count > most) throw refuseField('invalidParameterValue', 'count', `A renewal lasts at most ${most} ${period.unit}s.`);
  return period;
}

const verdict = (reason: string | null): Verdict => ({ allowed: reason === null, reason });

function renewalToWire(state: State, pack: Pack, period: Duration): Renewal {
  const quote = obstacle(pack) === null ? quoteOf(state, pack, period) : null;
  const forMethod = (method: (typeof METHODS)[number]) => verdict(methodObstacle(pack, method, state.now));
  return {
    packId: pack.id,
    etag: packEtag(pack),
    method: pack.renewal,
    period: pack.autoPeriod,
    expiresAt: toInstant(pack.expiresAt),
    automaticLockedFrom: obstacle(pack) === null ? toInstant(automaticLockedFrom(pack)) : null,
    methods: METHODS.map((method) => ({ method, verdict: forMethod(method) })),
    changePeriod: forMethod('automatic'),
    renewNow: verdict(renewObstacle(state, pack, period)),
    quote,
    nextAttemptAt: instant(pack.nextAttemptAt),
    lastAttempt: pack.lastAttempt === null ? null : { ...pack.lastAttempt, at: toInstant(pack.lastAttempt.at) },
  };
}

function quoteOf(state: State, pack: Pack, period: Duration): RenewalQuote {
  const price = renewalPrice(pack, period);
  const balance = spendable(state, pack);
  const voucher = voucherFor(state, pack, price, pack.nextAttemptAt === null ? 'user' : 'automatic');
  return {
    period,
    price: money(price),
    voucher: voucher > 0n ? money(voucher) : null,
    chargeAt: instant(pack.nextAttemptAt),
    expiresAt: toInstant(endAfter(pack, period).expiresAt),
    balance: money(balance),
    sufficient: balance >= price - voucher,
  };
}
