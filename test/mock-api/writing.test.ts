import { expect } from '@open-wc/testing';
import { routes, type RouteName } from '../../src/contract/index.js';
import { Client, fault, problemOf, type Asked } from './support.js';

const month = { count: 1, unit: 'month' } as const;
/** A pack that can be renewed, one that can be given back. */
const PLAN = 'tokenhub-ent-6c1d';
const SPARE = 'vm-live-c60a';

describe('writing', () => {
  let client: Client;
  before(() => {
    client = new Client();
  });
  afterEach(() => client.backend.reset('typical'));

  const etagOf = async (id: string) => (await client.ask('getPack', { id })).etag;
  const refused = async (name: RouteName, asked: Asked) => fault(await client.problem(name, asked));

  it('the renewal setting is kept, read back, and told by its etag', async () => {
    const before = await client.ask('getRenewal', { id: PLAN });
    expect(before).to.deep.include({ method: 'automatic', period: { count: 6, unit: 'month' } });
    const saved = await client.ask('putRenewal', { id: PLAN, etag: before.etag, body: { method: 'automatic', period: { count: 2, unit: 'year' } } });
    expect(saved.etag).to.not.equal(before.etag);
    const response = await client.send('getRenewal', { id: PLAN });
    expect(response.headers.get('ETag')).to.equal(saved.etag);
    expect(await response.json()).to.deep.equal(saved);
    expect(saved.quote).to.deep.include({ period: { count: 2, unit: 'year' }, sufficient: true, price: { amount: '19200.00', currency: 'CNY' } });
    expect(saved.quote!.chargeAt).to.equal(saved.nextAttemptAt);
    const manual = await client.ask('putRenewal', { id: PLAN, etag: saved.etag, body: { method: 'manual' } });
    expect([manual.method, manual.period, manual.nextAttemptAt]).to.deep.equal(['manual', null, null]);
  });

  it('vouchers are in the quote of an automatic renewal and in its receipt, and in neither of one by hand', async () => {
    client.backend.reset('fresh');
    const { ledger } = client.backend;
    const { uin } = ledger.state.accountList[0]!;
    const plan = { uin, product: 'tokenhub', subproduct: 'tokenhub/01', mode: 'periodDecrement', capacity: '10', validity: month, price: '60', renewal: 'automatic', autoPeriod: month } as const;
    for (const id of ['p', 'q']) ledger.run({ do: 'purchase', at: ledger.now, id, name: id, ...plan });
    ledger.run({ do: 'setRenewal', at: ledger.now, id: 'q', method: 'manual' });
    ledger.run({ do: 'grantVoucher', at: ledger.now, uin, amount: '25' });
    ledger.run({ do: 'setBalance', at: ledger.now, uin, cash: '40' });
    const quoteOf = async (id: string) => (await client.ask('getRenewal', { id })).quote;
    expect(await quoteOf('p')).to.deep.include({ price: { amount: '60.00', currency: 'CNY' }, voucher: { amount: '25.00', currency: 'CNY' }, sufficient: true });
    expect(await quoteOf('q')).to.deep.include({ voucher: null, sufficient: false });
    // By hand it would take more than there is, whatever the automatic one may use.
    expect((await client.ask('getRenewal', { id: 'p' })).renewNow).to.deep.equal({ allowed: false, reason: 'balanceInsufficient' });
    client.backend.advance({ days: 32 });
    const [receipt] = (await client.ask('listRenewals', { id: 'p' })).items;
    expect(receipt).to.deep.include({ by: 'automatic', paid: { amount: '35.00', currency: 'CNY' }, voucher: { amount: '25.00', currency: 'CNY' } });
    ledger.run({ do: 'purchase', at: ledger.now, id: 'r', name: 'r', ...plan, price: '1' });
    expect(await client.ask('createRenewal', { id: 'r', etag: await etagOf('r'), body: { period: month } })).to.deep.include({ paid: { amount: '1.00', currency: 'CNY' }, voucher: null });
  });

  it('renewal quotes the period that is asked for, and says what is not possible', async () => {
    const quote = (await client.ask('getRenewal', { id: PLAN, query: { count: '3', unit: 'month' } })).quote!;
    expect(quote).to.deep.include({ period: { count: 3, unit: 'month' }, price: { amount: '2400.00', currency: 'CNY' } });
    expect(await refused('getRenewal', { id: PLAN, query: { count: '12', unit: 'month' } })).to.equal('invalidParameterValue count');
    const total = await client.ask('getRenewal', { id: 'mps-gen-2fa4b7' });
    expect([total.method, total.quote, total.automaticLockedFrom]).to.deep.equal([null, null, null]);
    for (const { verdict } of total.methods) expect(verdict).to.deep.equal({ allowed: false, reason: 'totalDecrement' });
    client.backend.reset('expiring');
    const last = await client.ask('getRenewal', { id: 'plan-tomorrow' });
    expect(last.methods.map(({ method, verdict }) => [method, verdict.reason])).to.deep.equal([['automatic', 'lastDay'], ['manual', null], ['none', null]]);
    expect(last.changePeriod).to.deep.equal({ allowed: false, reason: 'lastDay' });
    expect((await client.ask('getRenewal', { id: 'plan-dear' })).renewNow.reason).to.equal('balanceInsufficient');
  });

  it('each refusal of renewal has its own code', async () => {
    const put = async (id: string, body: unknown) => refused('putRenewal', { id, etag: await etagOf(id), body });
    expect(await put('mps-gen-2fa4b7', { method: 'none' })).to.equal('unsupportedOperation');
    expect(await put('httpdns-2f9ac4', { method: 'none' })).to.equal('unsupportedOperation');
    expect(await put(PLAN, { method: 'automatic' })).to.equal('missingParameter period');
    expect(await put(PLAN, { method: 'automatic', period: { count: 12, unit: 'month' } })).to.equal('invalidParameterValue period');
    expect(await put(PLAN, { method: 'none', period: month })).to.equal('invalidParameterValue period');
    expect(await put(PLAN, { method: 'sometimes' })).to.equal('invalidParameterValue method');
    expect(await put(PLAN, { method: 'automatic', period: { count: '1', unit: 'month' } })).to.equal('invalidParameter period.count');
    expect(await put(PLAN, {})).to.equal('missingParameter method');
    client.backend.reset('expiring');
    expect(await put('plan-today', { method: 'automatic', period: month })).to.equal('operationDenied');
    expect(await refused('createRenewal', { id: 'plan-dear', etag: await etagOf('plan-dear'), body: { period: month } })).to.equal('balanceInsufficient');
  });

  it('a renewal is paid once however often it is sent', async () => {
    const asked = { id: PLAN, etag: await etagOf(PLAN), key: 'intent-1', body: { period: month } };
    const balance = async () => Number((await client.ask('getAccount')).balance.amount);
    const before = await balance();
    const receipts = [await client.ask('createRenewal', asked), await client.ask('createRenewal', asked), await client.ask('createRenewal', asked)];
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).to.equal(1);
    expect(before - (await balance())).to.be.closeTo(800, 0.001);
    const { items } = await client.ask('listRenewals', { id: PLAN });
    expect(items).to.deep.equal([receipts[0]]);
    expect(items[0]!.idempotencyKey).to.equal('intent-1');
    const replayed = await client.send('createRenewal', asked);
    expect([replayed.status, replayed.headers.get('Idempotency-Replayed')]).to.deep.equal([201, 'true']);
  });

  it('keys are needed, are for one request, and wait for the first', async () => {
    const etag = await etagOf(PLAN);
    expect(await refused('createRenewal', { id: PLAN, etag, key: '', body: { period: month } })).to.equal('idempotencyKeyMissing Idempotency-Key');
    await client.ask('createRenewal', { id: PLAN, etag, key: 'one', body: { period: month } });
    expect(await refused('createRenewal', { id: PLAN, etag, key: 'one', body: { period: { count: 2, unit: 'month' } } })).to.equal('idempotencyKeyReused Idempotency-Key');
    const asked = { id: PLAN, etag: await etagOf(PLAN), key: 'two', body: { period: month } };
    const answers = await Promise.all([client.send('createRenewal', asked), client.send('createRenewal', asked)]);
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([201, 409]);
    expect((await problemOf(answers.find(({ status }) => status === 409)!)).code).to.equal('idempotencyKeyInFlight');
  });

  it('a refused request may be sent again under its key', async () => {
    const etag = await etagOf(PLAN);
    expect(await refused('createRenewal', { id: PLAN, etag: '"old"', key: 'again', body: { period: month } })).to.equal('preconditionFailed');
    await client.ask('createRenewal', { id: PLAN, etag, key: 'again', body: { period: month } });
  });

  it('a change needs the version it was made on', async () => {
    const conditional = Object.entries(routes).filter(([, route]) => 'conditional' in route).map(([name]) => name as RouteName);
    expect(conditional.sort()).to.deep.equal(['createRefund', 'createRenewal', 'putAlerts', 'putRenewal']);
    for (const name of conditional) expect(await refused(name, { id: PLAN, body: {} }), name).to.equal('preconditionRequired');
    const etag = await etagOf(PLAN);
    await client.ask('putRenewal', { id: PLAN, etag, body: { method: 'none' } });
    const response = await client.send('putRenewal', { id: PLAN, etag, body: { method: 'manual' } });
    expect((await problemOf(response)).code).to.equal('preconditionFailed');
    expect(response.headers.get('ETag')).to.equal(await etagOf(PLAN));
    // The etag may come without its quotes, weak, in a list, or as a star.
    for (const given of [(await etagOf(PLAN)).replaceAll('"', ''), '*']) await client.ask('putRenewal', { id: PLAN, etag: given, body: { method: 'none' } });
    await client.ask('putRenewal', { id: PLAN, etag: `"x", W/${await etagOf(PLAN)}`, body: { method: 'none' } });
  });

  it('a refund gives back what was quoted, and is refused for what it says', async () => {
    const quote = await client.ask('getRefundQuote', { id: SPARE });
    expect(quote).to.deep.include({ eligible: true, reasons: [], amount: { amount: '880.00', currency: 'CNY' }, deadline: '2026-06-19T23:59:59+08:00' });
    expect(await refused('createRefund', { id: SPARE, etag: quote.etag, body: { amount: { amount: '1.00', currency: 'CNY' } } })).to.equal('operationDenied amount.amount');
    expect(await refused('createRefund', { id: SPARE, etag: quote.etag, body: { amount: { amount: '880', currency: 'USD' } } })).to.equal('invalidParameterValue amount.currency');
    const receipt = await client.ask('createRefund', { id: SPARE, etag: quote.etag, body: { amount: quote.amount } });
    expect(receipt).to.deep.include({ packId: SPARE, amount: quote.amount });
    const pack = await client.ask('getPack', { id: SPARE });
    expect([pack.status, pack.operations.refund]).to.deep.equal(['refunded', { allowed: false, reason: 'status' }]);
    const used = await client.ask('getRefundQuote', { id: 'mps-gen-2fa4b7' });
    expect([used.eligible, used.amount]).to.deep.equal([false, null]);
    expect(used.reasons).to.deep.equal(['used', 'pastDeadline']);
    const problem = await client.problem('createRefund', { id: 'mps-gen-2fa4b7', etag: used.etag, body: { amount: { amount: '7200', currency: 'CNY' } } });
    expect([problem.code, problem.errors.map(({ code }) => code)]).to.deep.equal(['notAllowedToRefund', ['used', 'pastDeadline']]);
    expect((await client.ask('getPack', { id: 'live-mic-44ad0c' })).operations.refund.reason).to.equal('notSupported');
  });

  it('alerts are kept, fire, and have a version of their own', async () => {
    const empty = await client.ask('getAlerts', { id: PLAN });
    expect(empty.items).to.deep.equal([]);
    const items = [{ kind: 'remainingPercent', value: '95.5' }, { kind: 'daysToExpiry', value: '30' }];
    const saved = await client.ask('putAlerts', { id: PLAN, etag: empty.etag, body: { items } });
    expect(saved.items.map(({ kind, value, armed, firedAt }) => [kind, value, armed, firedAt])).to.deep.equal([
      ['remainingPercent', '95.5', false, '2026-06-18T14:30:00+08:00'],
      ['daysToExpiry', '30', true, null],
    ]);
    expect(await refused('putAlerts', { id: PLAN, etag: empty.etag, body: { items } })).to.equal('preconditionFailed');
    expect(await etagOf(PLAN)).to.not.equal(saved.etag);
    const put = (list: unknown) => refused('putAlerts', { id: PLAN, etag: saved.etag, body: { items: list } });
    expect(await put([{ kind: 'remainingPercent', value: '101' }])).to.equal('invalidParameterValue items.0.value');
    expect(await put([{ kind: 'remainingAmount', value: '0.0000000001' }])).to.equal('invalidParameterValue items.0.value');
    expect(await put([{ kind: 'mood', value: '1' }])).to.equal('invalidParameterValue items.0.kind');
    expect(await put([{ kind: 'remainingPercent', value: 5 }])).to.equal('invalidParameter items.0.value');
    expect(await put(Array.from({ length: 11 }, (_, n) => ({ kind: 'remainingAmount', value: String(n) })))).to.equal('limitExceeded items');
  });

  it('bodies have to be JSON, and what they name has to exist', async () => {
    const etag = await etagOf(PLAN);
    expect(await refused('putRenewal', { id: PLAN, etag, body: '{"method":' })).to.equal('malformedBody');
    expect(await refused('putRenewal', { id: PLAN, etag, body: '{}', headers: { 'Content-Type': 'text/plain' } })).to.equal('unsupportedMediaType');
    expect(await refused('putRenewal', { id: 'nothing', etag, body: { method: 'none' } })).to.equal('notFound');
    for (const name of ['getPack', 'getRenewal', 'getAlerts', 'getRefundQuote', 'getBalanceHistory', 'listRenewals', 'getExport', 'getExportFile'] as const) {
      expect(await refused(name, { id: 'nothing' }), name).to.equal('notFound');
    }
    expect(await refused('getAlerts', { id: PLAN, query: { colour: 'red' } })).to.equal('unknownParameter colour');
  });

  it('anything else under the base is not found, or not by that method', async () => {
    const code = async (path: string, method = 'GET') => (await problemOf(await client.fetch(`https://api.test/v1${path}`, { method }))).code;
    expect(await code('/nothing')).to.equal('notFound');
    expect(await code('/packs', 'DELETE')).to.equal('methodNotAllowed');
    expect(await code(`/packs/${PLAN}/renewal`, 'POST')).to.equal('methodNotAllowed');
  });
});
