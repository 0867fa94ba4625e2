/** From the ledger's records to the contract's. */
import type * as c from '../../src/contract/index.js';
import { forbiddingMode } from '../ledger/freezing.js';
import { periods, roll, totalCapacity, totalRemaining } from '../ledger/balance.js';
import { toDecimal, type Quantity } from '../ledger/decimal.js';
import { balanceOf, type Account, type Pack, type RefundReceipt, type RenewalReceipt } from '../ledger/model.js';
import type { ExportRecord, Plugin } from '../ledger/records.js';
import { obstacle, renewObstacle } from '../ledger/renewal.js';
import { refundTerms } from '../ledger/refund.js';
import type { State } from '../ledger/state.js';
import { toInstant, type Time } from '../ledger/time.js';
import { CURRENCY } from './limits.js';

/** Wire types with everything filled in, as this backend always answers. */
export type WirePack = c.Pack;

export const money = (amount: Quantity): c.Money => ({ amount: toDecimal(amount, 2), currency: CURRENCY });

export const instant = (at: Time | null): string | null => (at === null ? null : toInstant(at));

export const etagOf = (kind: string, id: string, version: number): string => `"${kind}-${id}-${version}"`.replace(/[^\x21-\x7e]/g, '_');
export const packEtag = (pack: Pack): string => etagOf('pack', String(pack.number), pack.version);
export const alertsEtag = (pack: Pack): string => etagOf('alerts', String(pack.number), pack.alertsVersion);

const verdict = (reason: string | null): c.Verdict => ({ allowed: reason === null, reason });

export function packToWire(state: State, pack: Pack): c.Pack {
  roll(state, pack, state.now);
  const combo = pack.pools.length > 1;
  const pool = pack.pools[0]!;
  const counted = pack.mode === 'totalDecrement' || pack.mode === 'periodDecrement';
  const cycling = pack.mode === 'periodDecrement' || pack.mode === 'shardDecrement';
  return {
    id: pack.id,
    name: pack.name,
    ownerUin: pack.ownerUin,
    product: pack.product,
    subproduct: pack.subproduct,
    region: pack.region,
    zone: pack.zone,
    status: pack.status,
    statusReason: statusReason(state, pack),
    used: pack.used,
    capacityMode: pack.mode,
    capacityUnit: combo ? null : pool.policy.unit,
    period:
      cycling && !combo && pack.cycle
        ? {
            total: toDecimal(pool.quota),
            remaining: toDecimal(pool.remaining),
            start: toInstant(pack.cycle.start),
            end: toInstant(pack.cycle.end),
          }
        : null,
    periods: pack.mode === 'periodDecrement' ? periods(pack, state.now) : null,
    totalCapacity: counted && !combo ? toDecimal(totalCapacity(pack, pool.quota)) : null,
    totalRemaining: counted && !combo ? toDecimal(totalRemaining(pack, pool.remaining, pool.quota, state.now)) : null,
    comboItems: combo
      ? pack.pools.map(({ policy, quota, remaining }) => ({
          key: policy.key,
          names: policy.names,
          unit: policy.unit,
          total: toDecimal(quota),
          remaining: toDecimal(remaining),
        }))
      : null,
    deductionAttributes: pack.attributes.map(({ key, value }) => ({ key, value, names: null })),
    purchasedAt: toInstant(pack.purchasedAt),
    effectiveAt: instant(pack.effectiveAt),
    expiresAt: toInstant(pack.expiresAt),
    invalidAt: instant(pack.invalidAt),
    renewalMethod: pack.renewal,
    autoRenewalPeriod: pack.autoPeriod,
    source: pack.source,
    deductionPriority: pack.priority,
    usedAmount: combo ? null : toDecimal(pool.used),
    operations: {
      renew: verdict(renewObstacle(state, pack, { count: 1, unit: 'month' })),
      setRenewal: verdict(obstacle(pack)),
      refund: verdict(refundVerdict(state, pack)),
    },
    alertsFired: pack.alerts.filter(({ firedAt, armed }) => firedAt !== null && !armed).length,
    etag: packEtag(pack),
  };
}

function refundVerdict(state: State, pack: Pack): string | null {
  const [reason] = refundTerms(state, pack).reasons;
  return reason === 'notSelfService' ? 'notSupported' : (reason ?? null);
}

function statusReason(state: State, pack: Pack): c.StatusReason | null {
  if (pack.status === 'inactive') {
    const code = pack.awaitsActivation ? 'notActivated' : 'notYetEffective';
    return { code, since: toInstant(pack.purchasedAt), requiredMode: null, currentMode: null };
  }
  if (pack.status === 'valid' && pack.endsAt <= state.now) {
    return { code: 'renewalRetried', since: toInstant(pack.endsAt), requiredMode: null, currentMode: null };
  }
  if (pack.status !== 'frozen') return null;
  const overdue = pack.freezes.get('accountOverdue');
  if (overdue !== undefined) return { code: 'accountOverdue', since: toInstant(overdue), requiredMode: null, currentMode: null };
  return {
    code: 'billingMode',
    since: instant(pack.freezes.get('billingMode') ?? null),
    requiredMode: pack.kind.requires?.mode ?? null,
    currentMode: forbiddingMode(state, pack),
  };
}

export const renewalReceiptToWire = (receipt: RenewalReceipt): c.RenewalReceipt => ({
  id: receipt.id,
  packId: receipt.packId,
  at: toInstant(receipt.at),
  by: receipt.by,
  period: receipt.period,
  paid: money(receipt.paid),
  voucher: receipt.voucher > 0n ? money(receipt.voucher) : null,
  previousExpiresAt: toInstant(receipt.previousExpiresAt),
  expiresAt: toInstant(receipt.expiresAt),
  idempotencyKey: receipt.key,
});

export const refundReceiptToWire = ({ id, packId, at, amount }: RefundReceipt): c.RefundReceipt => ({
  id,
  packId,
  at: toInstant(at),
  amount: money(amount),
});

export const exportToWire = (record: ExportRecord): c.ExportRecord => ({
  id: record.id,
  fileType: 'deductions',
  fileName: record.fileName,
  state: record.state,
  createdAt: toInstant(record.createdAt),
  finishedAt: instant(record.finishedAt),
  lastDownloadedAt: instant(record.lastDownloadedAt),
  expiresAt: instant(record.expiresAt),
  rowCount: record.rowCount,
  failure: record.failure,
  filter: {
    product: record.product,
    packIds: record.packIds === null ? null : [...record.packIds],
    usageStartFrom: toInstant(record.from),
    usageStartTo: toInstant(record.to),
  },
});

export const pluginToWire = (plugin: Plugin): c.Plugin => ({
  id: plugin.id,
  applicationType: plugin.applicationType,
  miniProgramName: plugin.name,
  miniProgramAppId: plugin.appId,
  reviewState: plugin.state,
  appliedAt: toInstant(plugin.appliedAt),
  startedAt: instant(plugin.startedAt),
  expiresAt: instant(plugin.expiresAt),
  buyUrl: plugin.state === 'pendingPayment' ? 'https://console.example.com/live/plugin/buy' : null,
});

export const accountToWire = (account: Account): c.Account => ({
  uin: account.uin,
  balance: money(balanceOf(account)),
  cash: money(account.cash),
  income: money(account.income),
  present: money(account.present),
  frozen: money(account.frozen),
  owed: money(account.owed),
  overdue: account.overdueSince !== null,
});
