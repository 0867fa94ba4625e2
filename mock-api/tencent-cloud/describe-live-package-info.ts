/** DescribeLivePackageInfo: packs for live streaming, and the billing mode that decides whether they are drawn on. */
import { repurchaseRuleOf } from '../ledger/auto-purchase.js';
import { roll } from '../ledger/balance.js';
import { ONE } from '../ledger/decimal.js';
import type { Pack } from '../ledger/model.js';
import { modeOf } from '../ledger/modes.js';
import type { LinePolicy } from '../ledger/policy.js';
import { productOf, type State } from '../ledger/state.js';
import { action } from './action.js';
import type { Secret } from './callers.js';
import { fault } from './errors.js';
import { localText } from './iso-time.js';

/** What a request calls a kind of pack, and what an answer calls the packs of that kind: two numberings. */
const kinds: readonly { readonly packageType: number; readonly types: Readonly<Record<string, number>>; readonly line: string }[] = [
  { packageType: 0, types: { 'live/traffic': 0 }, line: 'liveStreaming' },
  { packageType: 1, types: { 'live/transcode-standard': 1, 'live/transcode-tsc': 2 }, line: 'transcoding' },
  { packageType: 2, types: { 'live/mic': 3 }, line: 'mic' },
];
const MIC = 2;

const byBuying = (a: Pack, b: Pack) => a.purchasedAt - b.purchasedAt || (a.id < b.id ? -1 : 1);
const byExpiry = (a: Pack, b: Pack) => a.expiresAt - b.expiresAt || byBuying(a, b);
const orders: Readonly<Record<string, (a: Pack, b: Pack) => number>> = {
  BuyTimeDesc: (a, b) => byBuying(b, a),
  BuyTimeAsc: byBuying,
  ExpireTimeDesc: (a, b) => byExpiry(b, a),
  ExpireTimeAsc: byExpiry,
};

export const describeLivePackageInfo = action({
  name: 'DescribeLivePackageInfo',
  service: 'live',
  version: '2018-08-01',
  route: 'listPacks',
  perSecond: 20,
  parameters: {
    PackageType: { kind: 'integer', required: true },
    OrderBy: { kind: 'string' },
    PageNum: { kind: 'integer' },
    PageSize: { kind: 'integer' },
  },
  run: ({ PackageType, OrderBy = 'BuyTimeDesc', PageNum, PageSize }, { ledger, caller }) => {
    const { state } = ledger;
    const kind = kinds.find(({ packageType }) => packageType === PackageType);
    if (!kind) throw fault('InvalidParameterValue', `\`PackageType\` value \`${PackageType}\` is not supported.`);
    const order = Object.hasOwn(orders, OrderBy) ? orders[OrderBy] : undefined;
    if (!order) throw fault('InvalidParameterValue', `\`OrderBy\` value \`${OrderBy}\` is not supported.`);
    if (PackageType === MIC && OrderBy.startsWith('Expire')) {
      throw fault('InvalidParameterValue', `\`OrderBy\` value \`${OrderBy}\` is not supported for co-streaming packs.`);
    }
    const packs = productOf(state, 'live')
      .packs.filter(({ subproduct, ownerUin }) => subproduct in kind.types && (caller.uin ?? ownerUin) === ownerUin)
      .sort(order);
    const page = pageOf(packs, PageNum, PageSize);
    return {
      LivePackageInfoList: page.items.map((pack) => info(state, pack, kind.types[pack.subproduct]!)),
      PackageBillMode: billingCodes(state, caller, kind.line)[0] ?? 0,
      TotalPage: page.pages,
      TotalNum: packs.length,
      PageNum: page.number,
      PageSize: page.size,
      FluxPackageBillMode: PackageType === 0 ? [...billingCodes(state, caller, 'liveStreaming'), ...billingCodes(state, caller, 'lowLatency')].join(',') : null,
    };
  },
});

/** A page when both number and size are given, else everything: one without the other says nothing. */
function pageOf(packs: readonly Pack[], number: number | undefined, size: number | undefined) {
  if (number === undefined || size === undefined) return { items: packs, pages: null, number: null, size: null };
  if (number < 1) throw fault('InvalidParameterValue', '`PageNum` must be at least 1.');
  if (size < 10 || size > 100) throw fault('InvalidParameterValue', '`PageSize` must be between 10 and 100.');
  const start = (number - 1) * size;
  return { items: packs.slice(start, start + size), pages: Math.ceil(packs.length / size), number, size };
}

function info(state: State, pack: Pack, type: number): object {
  roll(state, pack, state.now);
  const { policy, quota, remaining } = pack.pools[0]!;
  // Traffic is told in bytes, of which the ledger's billionths of a gigabyte are one each; the rest in whole units.
  const size = policy.unit === 'GB' ? 1n : ONE;
  const [total, left] = [quota / size, remaining / size];
  return {
    Id: pack.id,
    Total: total,
    Used: total - left,
    Left: left,
    BuyTime: localText(pack.purchasedAt),
    ExpireTime: localText(pack.expiresAt),
    Type: type,
    Status: statusOf(pack),
    WillRenew: repurchaseRuleOf(pack) === null ? null : Number(pack.autoPurchase && pack.repurchase === null),
    RenewalResult: renewalResult(pack),
  };
}

/** What came of buying it again: 1 for done, 0 for not yet, below 0 for failed; null where nothing of the kind is to happen. */
function renewalResult({ autoPurchase, repurchase }: Pack): number | null {
  switch (repurchase?.outcome) {
    case undefined:
      return autoPurchase ? 0 : null;
    case 'bought':
      return 1;
    case 'balanceInsufficient':
      return -1;
    case 'frozen':
      return -2;
    case 'billingModeForbidsPurchase':
      return -3;
  }
}

function statusOf({ status, used }: Pack): number {
  switch (status) {
    case 'inactive':
      return 0;
    case 'valid':
      return used ? 1 : 0;
    case 'expired':
      return 2;
    case 'frozen':
      return 3;
    case 'exhausted':
      return 4;
    case 'refunded':
      return 5;
  }
}

/** Transcoding and co-streaming are both billed by duration. */
const codes: Readonly<Record<string, number>> = {
  monthlyBandwidth: 201,
  monthlyTraffic: 202,
  dailyBandwidth: 203,
  dailyTraffic: 204,
  dailyDuration: 205,
  dailyTranscoding: 205,
  monthlyDuration: 206,
  monthlyTranscoding: 206,
};

/** The modes of a line in each group of its regions, mainland first. */
function billingCodes(state: State, caller: Secret, key: string): number[] {
  const { policy } = productOf(state, 'live');
  const line: LinePolicy | undefined = policy.lines?.find((candidate) => candidate.key === key);
  const uin = caller.uin ?? state.accountList[0]?.uin;
  if (!line || uin === undefined) return [];
  return line.groups.map((group) => codes[modeOf(state, uin, policy, line, group).mode] ?? 0);
}
