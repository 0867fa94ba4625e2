/** What each refusal tells: whoever reads it has to say what was wrong without knowing more. And that it leaves all as it was. */
import { expect } from '@open-wc/testing';
import { toQuantity } from '../../mock-api/ledger/decimal.js';
import { isLedgerError, isRefusal } from '../../mock-api/ledger/errors.js';
import * as time from '../../mock-api/ledger/time.js';
import { conversion } from '../../mock-api/ledger/units.js';
import { snapshot } from './support/snapshot.js';
import { ME, Story, t } from './support/story.js';

const month = (count: number) => ({ count, unit: 'month' }) as const;
const plan = { mode: 'periodDecrement', validity: month(1), price: '10' } as const;
const large = { product: 'live', subproduct: 'live/traffic', capacity: '200000' } as const;

/** The code and the data of a refusal; null when there is none. */
function told(act: () => unknown): readonly unknown[] | null {
  try {
    act();
    return null;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    expect(error.name).to.equal('LedgerError');
    return [error.code, error.data];
  }
}

type Told = readonly [what: string, act: (story: Story) => unknown, code: string, data: object];

/** Holds each against one story, which none of them may change but for the time. */
function tell(story: () => Story, cases: readonly Told[]): void {
  for (const [what, act, code, data] of cases) {
    it(`${code}: ${what}`, () => {
      const here = story();
      const before = snapshot(here.ledger.state);
      expect(told(() => act(here))).to.deep.equal([code, data]);
      expect(snapshot(here.ledger.state)).to.deep.equal(before);
    });
  }
}

const at = '2025-03-01 12:00';
const NOW = t(at);

/** Noon of the first of March: packs that are valid, given back, over and on their last day; a plug-in; a file in each state. */
function story(): Story {
  const here = new Story('2025-01-01', '1000');
  here.at('2025-01-01', 'openAccount', { uin: 'poor' });
  here.buy('2025-01-01', 'over', { validity: month(1) });
  here.buy('2025-01-01', 'plan-over', plan);
  const expired = here.at('2025-01-01', 'createExport', { product: 'captcha', from: '2025-01-01', to: '2025-01-02', seconds: 2 });
  here.buy('2025-02-01 18:00', 'last-day', { ...plan, validity: month(1) });
  here.at('2025-02-28', 'grantVoucher', { uin: ME, id: 'v', amount: '1' });
  here.buy('2025-02-28', 'p', { price: '50' });
  here.buy('2025-02-28', 'q', plan);
  here.buy('2025-02-28', 'auto', { ...plan, renewal: 'automatic', autoPeriod: month(1) });
  here.buy('2025-02-28', 'back', { product: 'sms', subproduct: 'sms/01', price: '5' });
  here.at('2025-02-28', 'refund', { id: 'back' });
  here.buy('2025-02-28', 'asleep', { ...large, effectiveAt: '2025-04-01' });
  here.buy('2025-02-28', 'flux', { ...large, capacity: '199999' });
  here.at('2025-02-28', 'applyForPlugin', { id: 'shop', product: 'live', uin: ME, applicationType: 'shop', name: 'Shop', appId: 'wx1' });
  here.at('2025-02-28', 'applyForPlugin', { id: 'paid', product: 'live', uin: ME, applicationType: 'shop', name: 'Shop', appId: 'wx2' });
  here.at('2025-02-28', 'reviewPlugin', { id: 'paid', approved: true });
  here.at('2025-02-28', 'switchBillingMode', { uin: ME, product: 'mps', line: 'transcoding', mode: 'monthly' });
  const failed = here.at('2025-03-01', 'createExport', { product: 'captcha', from: '2025-01-01', to: '2025-01-02', outcome: 'internal', seconds: 2 });
  const waiting = here.at(at, 'createExport', { product: 'captcha', from: '2025-01-01', to: '2025-01-02', outcome: 'stuck' });
  here.at(at, 'switchBillingMode', { uin: ME, product: 'live', line: 'mic', mode: 'monthlyDuration' });
  expect([expired, failed, waiting]).to.deep.equal(['export-000001', 'export-000002', 'export-000003']);
  return here;
}

const used = { uin: ME, product: 'captcha', item: 'usage-01', amount: '1', start: NOW - 1, end: NOW } as const;
const applied = { uin: ME, applicationType: 'shop', name: 'Shop', appId: 'wx1' } as const;
const file = { product: 'captcha', from: '2025-01-01', to: '2025-01-02' } as const;
const alerts = (...values: readonly string[]) => ({ id: 'p', items: values.map((value) => ({ kind: 'remainingPercent', value }) as const) });

describe('a refusal of accounts and money', () => {
  tell(story, [
    ['an account that is there', (s) => s.at(at, 'openAccount', { uin: ME }), 'duplicateAccount', { uin: ME }],
    ['a payer that is not', (s) => s.at(at, 'openAccount', { uin: 'x', payer: 'nobody' }), 'unknownAccount', { uin: 'nobody' }],
    ['money that is taken away', (s) => s.at(at, 'topUp', { uin: ME, amount: '-1' }), 'invalidQuantity', { value: '-1' }],
    ['money that is none', (s) => s.at(at, 'topUp', { uin: ME, amount: '1,5' }), 'invalidQuantity', { value: '1,5' }],
    ...(['cash', 'income', 'present', 'frozen', 'owed'] as const).map((part): Told => [`${part} below zero`, (s) => s.at(at, 'setBalance', { uin: ME, [part]: '-0.5' }), 'invalidQuantity', { value: '-0.5' }]),
    ['a voucher of no worth', (s) => s.at(at, 'grantVoucher', { uin: ME, amount: '0' }), 'invalidQuantity', { value: '0' }],
    ['a voucher that has lapsed', (s) => s.at(at, 'grantVoucher', { uin: ME, amount: '1', until: NOW }), 'invalidInterval', { start: NOW, end: NOW }],
    ['a voucher that is there', (s) => s.at(at, 'grantVoucher', { uin: ME, amount: '1', id: 'v' }), 'duplicateVoucher', { id: 'v' }],
    ['a voucher for nothing there is', (s) => s.at(at, 'grantVoucher', { uin: ME, amount: '1', products: ['sms', 'toaster'] }), 'unknownProduct', { product: 'toaster' }],
  ]);
});

describe('a refusal of an order', () => {
  const daily = { mode: 'shardDecrement', product: 'live', subproduct: 'live/traffic', shardRange: ['09:00', '18:00'] } as const;
  const hourly = { mode: 'shardDecrement', product: 'clb', subproduct: 'clb/03' } as const;
  tell(story, [
    ['no such product', (s) => s.buy(at, 'n', { product: 'toaster' }), 'unknownProduct', { product: 'toaster' }],
    ['no such kind', (s) => s.buy(at, 'n', { subproduct: 'captcha/99' }), 'unknownSubproduct', { subproduct: 'captcha/99' }],
    ['nobody who buys', (s) => s.buy(at, 'n', { uin: 'nobody' }), 'unknownAccount', { uin: 'nobody' }],
    ['an id that is there', (s) => s.buy(at, 'p'), 'duplicatePack', { id: 'p' }],
    ['an empty id', (s) => s.buy(at, ''), 'invalidOrder', { field: 'id', reason: 'no name of a pack' }],
    ['a dot for an id', (s) => s.buy(at, '.'), 'invalidOrder', { field: 'id', reason: 'no name of a pack' }],
    ['an empty name', (s) => s.buy(at, 'n', { name: '' }), 'invalidOrder', { field: 'name', reason: 'empty' }],
    ['an empty region', (s) => s.buy(at, 'n', { region: '' }), 'invalidOrder', { field: 'region', reason: 'empty' }],
    ['an empty zone', (s) => s.buy(at, 'n', { zone: '' }), 'invalidOrder', { field: 'zone', reason: 'empty' }],
    ['two values', (s) => s.buy(at, 'n', { attributes: [{ key: 'a', value: '1' }, { key: 'b', value: '1' }, { key: 'a', value: '2' }] }), 'invalidOrder', { field: 'attributes', reason: 'two values for one key' }],
    ['a price below zero', (s) => s.buy(at, 'n', { price: '-5' }), 'invalidOrder', { field: 'price', reason: 'below zero' }],
    ['half a cent', (s) => s.buy(at, 'n', { price: '0.005' }), 'invalidOrder', { field: 'price', reason: 'not whole cents' }],
    ['cycles of a total', (s) => s.buy(at, 'n', { cycle: { unit: 'day', from: 'calendar' } }), 'invalidOrder', { field: 'cycle', reason: 'totalDecrement has no cycles' }],
    ['renewal of a total', (s) => s.buy(at, 'n', { renewal: 'automatic', autoPeriod: month(1) }), 'invalidOrder', { field: 'renewal', reason: 'total decrement is not renewed' }],
    ['a period without renewal', (s) => s.buy(at, 'n', { ...plan, autoPeriod: month(1) }), 'invalidOrder', { field: 'autoPeriod', reason: 'no automatic renewal' }],
    ['renewal without a period', (s) => s.buy(at, 'n', { ...plan, renewal: 'automatic' }), 'invalidPeriod', { count: 0, unit: 'month' }],
    ['half a month', (s) => s.buy(at, 'n', { validity: month(1.5) }), 'invalidPeriod', { count: 1.5, unit: 'month' }],
    ['no validity', (s) => s.buy(at, 'n', { validity: { count: 0, unit: 'year' } }), 'invalidPeriod', { count: 0, unit: 'year' }],
    ['no capacity', (s) => s.at(at, 'purchase', { name: 'n', uin: ME, product: 'captcha', subproduct: 'captcha/01', validity: month(1) }), 'invalidCapacity', { reason: 'no capacity' }],
    ['one that is missing', (s) => s.buy(at, 'n', { product: 'trtc', subproduct: 'trtc/13', capacity: { calls: '1', recording: '1' } }), 'invalidCapacity', { reason: 'no capacity for acceleration' }],
    ['one for several', (s) => s.buy(at, 'n', { product: 'trtc', subproduct: 'trtc/13', capacity: '5' }), 'invalidCapacity', { reason: 'no capacity for calls' }],
    ['several for one', (s) => s.buy(at, 'n', { capacity: { calls: '1' } }), 'invalidCapacity', { reason: 'no capacity' }],
    ['nothing in it', (s) => s.buy(at, 'n', { capacity: '0' }), 'invalidCapacity', { reason: 'not above zero' }],
    ['a place out of bounds', (s) => s.buy(at, 'n', { priority: 11 }), 'invalidQuantity', { value: '11' }],
    ['a voucher above the price', (s) => s.buy(at, 'n', { price: '1', voucher: '1.01' }), 'invalidQuantity', { value: '1.01' }],
    ['too dear', (s) => s.buy(at, 'n', { uin: 'poor', price: '0.01' }), 'balanceInsufficient', { balance: 0n, price: 10_000_000n }],
    ['another billing mode', (s) => s.buy(at, 'n', { product: 'mps', subproduct: 'mps/general' }), 'billingModeForbidsPurchase', { required: 'daily', current: 'monthly' }],
    ['buying again', (s) => s.buy(at, 'n', { autoPurchase: true }), 'autoPurchaseNotOffered', { subproduct: 'captcha/01' }],
    ['hours of a day', (s) => s.buy(at, 'n', daily), 'shardRangeNotOffered', { subproduct: 'live/traffic' }],
    ['no hours', (s) => s.buy(at, 'n', { ...hourly, shardRange: ['06:00', '06:00'] }), 'invalidInterval', { start: 6 * time.HOUR, end: 6 * time.HOUR }],
    ['hours that are none', (s) => s.buy(at, 'n', { ...hourly, shardRange: ['06:00', '24:01'] }), 'invalidTime', { value: '24:01' }],
  ]);
});

describe('a refusal about packs', () => {
  tell(story, [
    ['no such pack', (s) => s.at(at, 'activate', { id: 'none' }), 'unknownPack', { id: 'none' }],
    ['nothing to activate', (s) => s.at(at, 'activate', { id: 'p' }), 'statusForbids', { id: 'p', status: 'valid' }],
    ['a start that comes by itself', (s) => s.at(at, 'activate', { id: 'asleep' }), 'statusForbids', { id: 'asleep', status: 'inactive' }],
    ['handing over what was given back', (s) => s.at(at, 'transfer', { id: 'back', uin: ME }), 'statusForbids', { id: 'back', status: 'refunded' }],
    ['handing over to nobody', (s) => s.at(at, 'transfer', { id: 'p', uin: 'nobody' }), 'unknownAccount', { uin: 'nobody' }],
    ['watching what was given back', (s) => s.at(at, 'setAlerts', { id: 'back', items: [] }), 'statusForbids', { id: 'back', status: 'refunded' }],
    ['eleven alerts', (s) => s.at(at, 'setAlerts', alerts(...'abcdefghijk'.split('').map((_, place) => String(place)))), 'tooManyAlerts', { limit: 10 }],
    ['an alert below zero', (s) => s.at(at, 'setAlerts', alerts('5', '-1')), 'invalidAlert', { index: 1, reason: 'belowZero' }],
    ['an alert above all', (s) => s.at(at, 'setAlerts', alerts('100', '100.000000001')), 'invalidAlert', { index: 1, reason: 'above100' }],
    ['an alert said twice', (s) => s.at(at, 'setAlerts', alerts('5', '6', '5.0')), 'invalidAlert', { index: 2, reason: 'repeated' }],
    ['buying again what is over', (s) => s.at(at, 'setAutoPurchase', { id: 'over', on: false }), 'statusForbids', { id: 'over', status: 'expired' }],
    ['buying again what is not offered', (s) => s.at(at, 'setAutoPurchase', { id: 'p', on: true }), 'autoPurchaseNotOffered', { subproduct: 'captcha/01' }],
    ['renewing a total', (s) => s.at(at, 'renew', { id: 'p', period: month(1) }), 'totalDecrementNotRenewed', { id: 'p' }],
    ['renewing what is over', (s) => s.at(at, 'renew', { id: 'plan-over', period: month(1) }), 'statusForbids', { id: 'plan-over', status: 'expired' }],
    ['a year of thirteen months', (s) => s.at(at, 'renew', { id: 'q', period: month(13) }), 'invalidPeriod', { count: 13, unit: 'month' }],
    ['setting it without a period', (s) => s.at(at, 'setRenewal', { id: 'q', method: 'automatic' }), 'invalidPeriod', { count: 0, unit: 'month' }],
    ['leaving out the period that was set', (s) => s.at(at, 'setRenewal', { id: 'auto', method: 'automatic' }), 'invalidPeriod', { count: 0, unit: 'month' }],
    ['a period for nothing', (s) => s.at(at, 'setRenewal', { id: 'q', method: 'none', period: month(3) }), 'invalidPeriod', { count: 3, unit: 'month' }],
    ['setting it on the last day', (s) => s.at(at, 'setRenewal', { id: 'last-day', method: 'automatic', period: month(1) }), 'automaticLocked', { id: 'last-day', since: t('2025-02-28 18:00') }],
    ['a refund of what is over', (s) => s.at(at, 'refund', { id: 'over' }), 'refundRefused', { id: 'over', reasons: ['status', 'pastDeadline'] }],
    ['another amount', (s) => s.at(at, 'refund', { id: 'p', amount: '49.99' }), 'refundAmountChanged', { id: 'p', amount: 50_000_000_000n }],
  ]);
});

describe('a refusal of usage and of files', () => {
  tell(story, [
    ['usage of no time', (s) => s.at(at, 'use', { ...used, start: NOW }), 'invalidInterval', { start: NOW, end: NOW }],
    ['usage below zero', (s) => s.at(at, 'use', { ...used, amount: '-2' }), 'invalidQuantity', { value: '-2' }],
    ['usage of nothing there is', (s) => s.at(at, 'use', { ...used, item: 'steam' }), 'unknownBillingItem', { product: 'captcha', item: 'steam' }],
    ['usage of nobody', (s) => s.at(at, 'use', { ...used, uin: 'nobody' }), 'unknownAccount', { uin: 'nobody' }],
    ['a file of no time', (s) => s.at(at, 'createExport', { ...file, to: '2025-01-01' }), 'invalidInterval', { start: t('2025-01-01'), end: t('2025-01-01') }],
    ['a file of a pack that is not', (s) => s.at(at, 'createExport', { ...file, packIds: ['p', 'none'] }), 'unknownPack', { id: 'none' }],
    ['no such file', (s) => s.at(at, 'downloadExport', { id: 'export-000009' }), 'unknownExport', { id: 'export-000009' }],
    ['a file that is over', (s) => s.at(at, 'downloadExport', { id: 'export-000001' }), 'exportExpired', { id: 'export-000001' }],
    ['a file that failed', (s) => s.at(at, 'downloadExport', { id: 'export-000002' }), 'exportFailed', { id: 'export-000002' }],
    ['a file that is to come', (s) => s.at(at, 'downloadExport', { id: 'export-000003' }), 'exportNotReady', { id: 'export-000003' }],
  ]);
});

describe('a refusal of billing modes and plug-ins', () => {
  const mic = { uin: ME, product: 'live', line: 'mic' } as const;
  const live = { uin: ME, product: 'live', line: 'liveStreaming' } as const;
  tell(story, [
    ['twice a day', (s) => s.at(at, 'switchBillingMode', { ...mic, mode: 'dailyDuration' }), 'billingModeSwitchedToday', { line: 'mic' }],
    ['the same mode', (s) => s.at(at, 'switchBillingMode', { ...live, group: 'mainland', mode: 'dailyTraffic' }), 'billingModeUnchanged', { mode: 'dailyTraffic' }],
    ['consent of yesterday', (s) => s.at(at, 'switchBillingMode', { ...live, group: 'mainland', mode: 'monthlyTraffic', approvedAt: NOW - 1 }), 'timeGoesBack', { at: NOW - 1, now: NOW }],
    ['a mode of another line', (s) => s.at(at, 'switchBillingMode', { ...live, group: 'mainland', mode: 'dailyDuration' }), 'unknownBillingMode', { line: 'liveStreaming', mode: 'dailyDuration' }],
    ['a group of no line', (s) => s.at(at, 'switchBillingMode', { ...live, group: 'moon', mode: 'dailyTraffic' }), 'unknownBillingMode', { line: 'liveStreaming', mode: 'dailyTraffic' }],
    ['no group', (s) => s.at(at, 'cancelBillingModeSwitch', live), 'unknownBillingMode', { line: 'liveStreaming', mode: '' }],
    ['a product without lines', (s) => s.at(at, 'cancelBillingModeSwitch', { ...live, product: 'sms' }), 'unknownBillingMode', { line: 'liveStreaming', mode: '' }],
    ['nobody who asks', (s) => s.at(at, 'cancelBillingModeSwitch', { ...mic, uin: 'nobody' }), 'unknownAccount', { uin: 'nobody' }],
    ['nothing to take back', (s) => s.at(at, 'cancelBillingModeSwitch', { ...live, group: 'mainland' }), 'billingModeNotSwitching', { line: 'liveStreaming' }],
    ['a day that is none', (s) => s.at(at, 'setHolidays', { year: 2025, off: ['2025-01-01', '2025-02-29'] }), 'invalidHolidays', { day: '2025-02-29' }],
    ['a day of another year', (s) => s.at(at, 'setHolidays', { year: 2025, off: [], worked: ['2026-01-03'] }), 'invalidHolidays', { day: '2026-01-03' }],
    ['more than a day', (s) => s.at(at, 'setHolidays', { year: 2025, off: ['2025-01-011'] }), 'invalidHolidays', { day: '2025-01-011' }],
    ['less than a day', (s) => s.at(at, 'setHolidays', { year: 2025, off: ['x2025-01-01'] }), 'invalidHolidays', { day: 'x2025-01-01' }],
    ['plug-ins that there are not', (s) => s.at(at, 'applyForPlugin', { ...applied, id: 'n', product: 'mps' }), 'pluginsNotOffered', { product: 'mps' }],
    ['nobody who applies', (s) => s.at(at, 'applyForPlugin', { ...applied, id: 'n', product: 'live', uin: 'nobody' }), 'unknownAccount', { uin: 'nobody' }],
    ['a plug-in that is there', (s) => s.at(at, 'applyForPlugin', { ...applied, id: 'shop', product: 'live' }), 'pluginState', { id: 'shop', state: 'exists' }],
    ['a plug-in that is not', (s) => s.at(at, 'buyPlugin', { id: 'none' }), 'unknownPlugin', { id: 'none' }],
    ['paying too early', (s) => s.at(at, 'buyPlugin', { id: 'shop' }), 'pluginState', { id: 'shop', state: 'pendingReview' }],
    ['a second review', (s) => s.at(at, 'reviewPlugin', { id: 'paid', approved: true }), 'pluginState', { id: 'paid', state: 'pendingPayment' }],
    ['a pack that brings none', (s) => s.at(at, 'bindPlugin', { id: 'paid', pack: 'flux' }), 'packHasNoPlugin', { id: 'flux' }],
    ['a pack that has not begun', (s) => s.at(at, 'bindPlugin', { id: 'paid', pack: 'asleep' }), 'statusForbids', { id: 'asleep', status: 'inactive' }],
  ]);
});

describe('a refusal of what is no command', () => {
  tell(story, [
    ['an unknown one', (s) => s.at(at, 'dance' as never, {} as never), 'unknownCommand', { value: 'dance' }],
    ['one of the past', (s) => s.ledger.run({ do: 'advance', at: NOW - 1 }), 'timeGoesBack', { at: NOW - 1, now: NOW }],
    ['one of no time', (s) => s.ledger.run({ do: 'advance', at: 'soon' }), 'invalidTime', { value: 'soon' }],
    ['one that never comes', (s) => s.ledger.advance(Infinity), 'invalidTime', { value: 'Infinity' }],
    ['a clock without a colon', () => time.clockTime('0900'), 'invalidTime', { value: '0900' }],
    ['units of two kinds', () => conversion('second', 'GB'), 'unknownUnit', { from: 'second', to: 'GB' }],
    ['a quantity of ten places', () => toQuantity('0.0000000001'), 'invalidQuantity', { value: '0.0000000001' }],
  ]);

  it('has its code and data in the message, for whoever reads a log', () => {
    let caught: unknown;
    try {
      new Story().at('2025-01-02', 'setAlerts', { id: 'p/1', items: [] });
    } catch (error) {
      caught = error;
    }
    expect((caught as Error).message).to.equal('unknownPack id=p/1');
    expect([isLedgerError(caught, 'unknownPack'), isLedgerError(caught, 'unknownPlugin'), isLedgerError(new Error('unknownPack'), 'unknownPack')]).to.deep.equal([true, false, false]);
    expect(isRefusal(new Error('unknownPack'))).to.equal(false);
    try {
      conversion('second', 'GB');
    } catch (error) {
      expect((error as Error).message).to.equal('unknownUnit from=second to=GB');
    }
  });
});
