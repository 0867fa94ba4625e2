/** Random histories: steps in plain data, which shrink well, and the commands they stand for. */
import fc from 'fast-check';
import type { Command } from '../../../mock-api/ledger/commands.js';
import type { Ledger } from '../../../mock-api/ledger/ledger.js';
import type { BillingModeEntry } from '../../../mock-api/ledger/records.js';
import { ONE, toQuantity } from '../../../mock-api/ledger/decimal.js';
import * as time from '../../../mock-api/ledger/time.js';

export const ACCOUNTS = ['a-main', 'a-studio', 'a-other'] as const;
export const START = time.toTime('2025-01-29T22:00:00+08:00');

/** What can be bought and used: every mode, cadence and convention has its place here. */
const GOODS = [
  { product: 'mps', subproduct: 'mps/general', item: 'transcoding', specifications: ['Audio', 'Standard.H264.HD', 'Standard.AV1.4K', 'TESHD-10.H264.SD', 'Nonsense'] },
  { product: 'mps', subproduct: 'mps/tsc', item: 'transcoding', specifications: ['TESHD-10.H265.4K', 'TESHD-20'] },
  { product: 'live', subproduct: 'live/traffic', item: 'liveTraffic', regions: ['ap-shanghai', 'ap-singapore', 'sa-saopaulo'] },
  { product: 'live', subproduct: 'live/traffic', item: 'lowLatencyTraffic', regions: ['ap-shanghai', 'eu-moscow'] },
  { product: 'live', subproduct: 'live/transcode-standard', item: 'transcoding', specifications: ['Standard.H264.720P', 'Audio', 'TESHD.H264.480P'] },
  { product: 'live', subproduct: 'live/mic', item: 'coStreaming' },
  { product: 'trtc', subproduct: 'trtc/09', item: 'recognition' },
  { product: 'trtc', subproduct: 'trtc/12', item: 'videoCallHd' },
  { product: 'trtc', subproduct: 'trtc/13', item: 'recording' },
  { product: 'scf', subproduct: 'scf/01', item: 'resourceUse' },
  { product: 'scf', subproduct: 'scf/02', item: 'invocations' },
  { product: 'clb', subproduct: 'clb/03', item: 'lcu', regions: ['ap-guangzhou', 'ap-shanghai'] },
  { product: 'clb', subproduct: 'clb/04', item: 'modelRouting' },
  { product: 'vod', subproduct: 'vod/starter', item: 'transcoding', specifications: ['H264', 'AV1', 'VP9'] },
  { product: 'sms', subproduct: 'sms/01', item: 'message', regions: ['hongkong', 'us'] },
  { product: 'global-storage', subproduct: 'global-storage/02', item: 'storage', specifications: ['STANDARD', 'DEEP'] },
  { product: 'global-storage', subproduct: 'global-storage/01', item: 'downstreamTraffic' },
  { product: 'tdsql-c-mysql', subproduct: 'tdsql-c-mysql/01', item: 'compute' },
  { product: 'tdsql-c-mysql', subproduct: 'tdsql-c-mysql/storage', item: 'storage' },
  { product: 'captcha', subproduct: 'captcha/01', item: 'usage-01' },
] as const;
type Goods = (typeof GOODS)[number] & { readonly regions?: readonly string[]; readonly specifications?: readonly string[] };

const MODES = ['totalDecrement', 'periodDecrement', 'shardDecrement', 'unlimited'] as const;
const pick = fc.nat({ max: 999 });
const at = <T>(values: readonly T[], index: number): T => values[index % values.length]!;

/** Quantities from a billionth to a million millions, with all the digits that a quantity can have. */
const quantity = fc.oneof(
  { weight: 4, arbitrary: fc.bigInt({ min: 1n, max: 500_000_000_000n }) },
  { weight: 2, arbitrary: fc.bigInt({ min: 1n, max: 1_000n }) },
  { weight: 1, arbitrary: fc.bigInt({ min: 1n, max: 10n ** 21n }) },
);

const period = fc.record({ count: fc.integer({ min: 1, max: 6 }), unit: fc.constantFrom('month', 'year') } as const);
const chance = (weight: number) => fc.integer({ min: 1, max: 100 }).map((roll) => roll <= weight);

/** Most of the time the account that pays, whose packs the others may share. */
const account = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat({ max: 2 }) });

/** What kind of thing happens in a step, and what is chosen about it. A history is about three kinds of goods. */
const actionOf = (theme: number) => {
  const goods = fc.nat({ max: 2 }).map((place) => theme + place);
  return fc.oneof(
  { weight: 14, arbitrary: fc.record({ do: fc.constant('use'), goods, who: account, amount: quantity, minutes: fc.integer({ min: 1, max: 900 }), choice: pick, bound: chance(12) } as const) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('purchase'), goods, who: account, capacity: quantity, mode: pick, months: fc.integer({ min: 1, max: 4 }), choice: pick, later: chance(15), waits: chance(10), bound: chance(12), shared: chance(30), priority: chance(15), regional: chance(15), automatic: chance(40), again: chance(25), vouchers: chance(20), price: fc.integer({ min: 0, max: 90_000 }) } as const) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('renew'), pack: pick, period } as const) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('setRenewal'), pack: pick, method: fc.constantFrom('manual', 'automatic', 'none'), period } as const) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('setAutoPurchase'), pack: pick, on: chance(70) } as const) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('refund'), pack: pick } as const) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('switch'), who: account, choice: pick, cancel: chance(15), approvedAfter: fc.nat({ max: 4 }) } as const) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('money'), who: account, cents: fc.integer({ min: 0, max: 200_000 }), owed: chance(25), set: chance(50) } as const) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('voucher'), who: account, cents: fc.integer({ min: 0, max: 5_000 }), choice: pick } as const) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('setAlerts'), pack: pick, kind: fc.constantFrom('remainingPercent', 'remainingAmount', 'daysToExpiry', 'daysToExhaustion'), value: fc.nat({ max: 120 }) } as const) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('other'), which: fc.nat({ max: 4 }), choice: pick } as const) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('activate'), pack: pick } as const) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('transfer'), pack: pick, who: account } as const) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('export'), goods, days: fc.integer({ min: 1, max: 90 }), download: chance(40) } as const) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('plugin'), number: fc.nat({ max: 2 }), act: fc.nat({ max: 5 }), pack: pick } as const) },
  );
};

/** How much time passes before a step: nothing, minutes, hours, days, or to the very end of a cycle or validity. */
const wait = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 240 }).map((minutes) => minutes * time.MINUTE) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 72 }).map((hours) => hours * time.HOUR) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 45 }).map((days) => days * time.DAY) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 3_000_000 }) },
);

const stepOf = (theme: number) => fc.record({ wait, action: actionOf(theme) });

/** A step. */
export type Step = ReturnType<typeof stepOf> extends fc.Arbitrary<infer S> ? S : never;

/** Histories of up to so many steps. */
export const histories = (maxLength: number): fc.Arbitrary<Step[]> =>
  fc.nat({ max: GOODS.length - 1 }).chain((theme) => fc.array(stepOf(theme), { maxLength, size: 'max' }));

/** What the accounts begin with. */
export const opening: readonly Command[] = [
  { do: 'openAccount', at: START, uin: ACCOUNTS[0] },
  { do: 'openAccount', at: START, uin: ACCOUNTS[1], payer: ACCOUNTS[0] },
  { do: 'openAccount', at: START, uin: ACCOUNTS[2] },
  { do: 'topUp', at: START, uin: ACCOUNTS[0], amount: '3000' },
  { do: 'topUp', at: START, uin: ACCOUNTS[2], amount: '500' },
];

const LINES = [
  ['mps', 'transcoding', null, ['daily', 'monthly']],
  ['live', 'liveStreaming', 'mainland', ['dailyTraffic', 'monthlyTraffic']],
  ['live', 'liveStreaming', 'overseas', ['dailyTraffic', 'dailyBandwidth']],
  ['live', 'lowLatency', 'mainland', ['dailyTraffic', 'dailyBandwidth']],
  ['live', 'lowLatency', 'overseas', ['dailyTraffic', 'dailyBandwidth']],
  ['live', 'transcoding', null, ['dailyTranscoding', 'monthlyTranscoding']],
  ['live', 'mic', null, ['dailyDuration', 'monthlyDuration']],
] as const;

/** The command of a step, as the ledger stands. */
export function commandOf(ledger: Ledger, { wait: waited, action: a }: Step): Command {
  const now = ledger.now + waited;
  const pack = (index: number) => ledger.state.packs[index % Math.max(1, ledger.state.packs.length)]?.id ?? 'none';
  switch (a.do) {
    case 'use':
      return useOf(a, now);
    case 'purchase':
      return { ...purchaseOf(a, now), id: `pack-${String(ledger.state.packs.length + 1).padStart(6, '0')}` };
    case 'renew':
      return { do: 'renew', at: now, id: pack(a.pack), period: a.period };
    case 'setRenewal':
      return { do: 'setRenewal', at: now, id: pack(a.pack), method: a.method, ...(a.method === 'automatic' ? { period: a.period } : {}) };
    case 'setAutoPurchase':
      return { do: 'setAutoPurchase', at: now, id: pack(a.pack), on: a.on };
    case 'refund':
      return { do: 'refund', at: now, id: pack(a.pack) };
    case 'switch': {
      const [product, line, group, modes] = at(LINES, a.choice);
      const asked = [...ledger.state.modes.values()].filter(({ next }) => next !== null);
      if (a.cancel && asked.length > 0) return cancelOf(at(asked, a.choice), now);
      const named = { at: now, uin: at(ACCOUNTS, a.who), product, line, ...(group ? { group } : {}) };
      const approved = a.approvedAfter > 1 ? { approvedAt: now + a.approvedAfter * time.DAY } : {};
      return { do: 'switchBillingMode', ...named, mode: at<string>(modes, a.choice >> 3), ...approved };
    }
    case 'money': {
      const amount = (a.cents / 100).toFixed(2);
      const uin = at(ACCOUNTS, a.who);
      if (!a.set) return { do: 'topUp', at: now, uin, amount };
      return { do: 'setBalance', at: now, uin, cash: amount, ...(a.owed ? { owed: '12.34' } : {}) };
    }
    case 'voucher':
      return {
        do: 'grantVoucher',
        at: now,
        uin: at(ACCOUNTS, a.who),
        amount: (a.cents / 100).toFixed(2),
        ...(a.choice % 3 === 0 ? { until: now + (a.choice % 90) * time.DAY } : {}),
        ...(a.choice % 2 === 0 ? { products: [at(GOODS, a.choice).product] } : {}),
      };
    case 'setAlerts':
      return { do: 'setAlerts', at: now, id: pack(a.pack), items: [{ kind: a.kind, value: String(a.value) }] };
    case 'other':
      return otherOf(ledger, a, now);
    case 'activate':
      return { do: 'activate', at: now, id: pack(a.pack) };
    case 'transfer':
      return { do: 'transfer', at: now, id: pack(a.pack), uin: at(ACCOUNTS, a.who) };
    case 'export':
      if (a.download) return { do: 'downloadExport', at: now, id: `export-${String(1 + (a.goods % 5)).padStart(6, '0')}` };
      return { do: 'createExport', at: now, product: at(GOODS, a.goods).product, from: now - a.days * time.DAY, to: now };
    case 'plugin': {
      const id = `plugin-${a.number}`;
      if (a.act === 0) return { do: 'applyForPlugin', at: now, id, product: 'live', uin: ACCOUNTS[0], applicationType: 't', name: 'n', appId: 'wx', outcome: at(['approved', 'rejected', 'stuck'] as const, a.pack) };
      if (a.act === 1) return { do: 'buyPlugin', at: now, id };
      if (a.act >= 4) return bindOf(ledger, id, a.pack, now);
      return { do: 'reviewPlugin', at: now, id, approved: a.act === 2 };
    }
  }
}

type Chosen<N> = Extract<Step['action'], { do: N }>;
const application = (choice: number) => [{ key: 'SDKAppID', value: String(choice % 2) }];

const cancelOf = ({ uin, product, line, group }: BillingModeEntry, now: number): Command => ({
  do: 'cancelBillingModeSwitch',
  at: now,
  uin,
  product,
  line,
  ...(group ? { group } : {}),
});

/** A plug-in that can be bound, and a pack that brings one, if there are any. */
function bindOf({ state }: Ledger, id: string, choice: number, now: number): Command {
  const plugin = state.plugins.find(({ state: reached }) => reached === 'pendingPayment' || reached === 'available');
  const large = state.packs.filter(({ kind, pools, pluginBound }) => !pluginBound && kind.plugin && pools[0]!.quota >= toQuantity(kind.plugin.capacityFrom));
  return { do: 'bindPlugin', at: now, id: plugin?.id ?? id, pack: large.length > 0 ? at(large, choice).id : 'none' };
}

function otherOf({ state }: Ledger, { which, choice }: Chosen<'other'>, now: number): Command {
  if (which === 0) return { do: 'advance', at: now };
  if (which === 3) return { do: 'suspendAccount', at: now, uin: at(ACCOUNTS, choice), suspended: choice % 2 === 0 };
  if (which === 4) return { do: 'setHolidays', at: now, year: 2025, off: [time.toDay(now + (choice % 9) * time.DAY)] };
  if (which === 1) return { do: 'openAccount', at: now, uin: `a-${state.accountList.length}`, ...(choice % 2 === 0 ? { payer: ACCOUNTS[0] } : {}) };
  return { do: 'countTasks', at: now, product: 'mps', taskType: 'Snapshot', region: 'ap-seoul', day: now, tasks: choice, usage: String(choice * 3) };
}

function useOf(a: Chosen<'use'>, now: number): Command {
  const goods: Goods = at(GOODS, a.goods);
  // Within a day, as metering cuts usage.
  const start = Math.max(now - a.minutes * time.MINUTE, time.startOfDay(now - 1));
  return {
    do: 'use',
    at: now,
    uin: at(ACCOUNTS, a.who),
    product: goods.product,
    item: goods.item,
    amount: a.amount,
    start,
    end: now,
    ...(goods.specifications ? { specification: at(goods.specifications, a.choice) } : {}),
    ...(goods.regions ? { region: at(goods.regions, a.choice) } : {}),
    ...(a.bound ? { attributes: application(a.choice) } : {}),
  };
}

function purchaseOf(a: Chosen<'purchase'>, now: number): Extract<Command, { do: 'purchase' }> {
  const goods: Goods = at(GOODS, a.goods);
  const combo = { 'trtc/13': ['calls', 'recording', 'acceleration'], 'scf/02': ['resourceUse', 'invocations', 'outboundTraffic'], 'vod/starter': ['storage', 'traffic', 'transcoding'] }[goods.subproduct as string];
  const mode = at(MODES, a.mode);
  const cycles = [undefined, { unit: 'hour', from: 'calendar' }, { unit: 'day', from: 'purchase' }, { unit: 'day', from: 'calendar' }, { unit: 'month', from: 'purchase' }, { unit: 'month', from: 'calendar' }, { unit: 'month', from: 'purchaseDayEnd' }] as const;
  const cycle = at(cycles, a.choice);
  return {
    do: 'purchase',
    at: now,
    name: `${goods.subproduct} ${a.choice}`,
    uin: at(ACCOUNTS, a.who),
    product: goods.product,
    subproduct: goods.subproduct,
    mode,
    capacity: goods.subproduct === 'live/traffic' && a.choice % 3 === 0 ? a.capacity + 200_000n * ONE : combo ? Object.fromEntries(combo.map((key, index) => [key, a.capacity + BigInt(index)])) : a.capacity,
    validity: { count: a.months, unit: 'month' },
    price: (a.price / 100).toFixed(2),
    source: at(['purchase', 'purchase', 'campaign', 'free'] as const, a.choice),
    shared: a.shared,
    ...(a.later ? { effectiveAt: now + (a.choice % 40) * time.HOUR } : {}),
    ...(a.waits ? { awaitsActivation: true } : {}),
    ...(cycle && (mode === 'periodDecrement' || mode === 'shardDecrement') ? { cycle } : {}),
    ...(mode === 'shardDecrement' && a.choice % 3 === 0 ? { shardRange: a.choice % 2 === 0 ? (['08:00', '20:00'] as const) : (['21:30', '05:00'] as const) } : {}),
    ...(a.bound ? { attributes: application(a.choice) } : {}),
    ...(a.priority ? { priority: 1 + (a.choice % 3) } : {}),
    ...(a.regional && goods.regions ? { region: at(goods.regions, a.choice) } : {}),
    ...(a.again && ['live', 'clb', 'vod'].includes(goods.product) ? { autoPurchase: true } : {}),
    ...(a.vouchers ? { autoVoucher: true } : {}),
    ...(a.automatic && mode !== 'totalDecrement' ? { renewal: 'automatic', autoPeriod: { count: 1 + (a.choice % 3), unit: 'month' } } : {}),
  };
}
