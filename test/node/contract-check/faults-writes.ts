/** Faults of money, the catalogue, writes and exports. */
import type { RouteName } from '../../../src/contract/index.js';
import { asked, body, given, problem, remembering, type Fault, type Seen } from './broken-server.js';

const plus = (text: string, by: number): string => (Number(text) + by).toFixed(2);

const money: Fault[] = [
  body('what is owed is forgotten', 'money.balance', 'getAccount', (account) => (account.balance.amount = plus(account.balance.amount, 0.01))),
  body('money is in dollars', 'money.currency', 'getAccount', (account) => (account.cash.currency = 'USD')),
  body('renewal settings are stale', 'money.renewal-and-pack', 'getRenewal', (renewal) => renewal.method === 'manual' && (renewal.method = 'none')),
  body('a method is closed without a reason', 'money.verdicts', 'getRenewal', ({ methods }) => (methods[0]!.verdict = { allowed: false, reason: null })),
  asked('a quote is for what is set', 'money.renewal-quote', ['getRenewal'], ({ query }) => ['count', 'unit'].forEach((name) => query.delete(name))),
  body('a balance of too little suffices', 'money.renewal-quote', 'getRenewal', ({ quote }) => quote && (quote.sufficient = !quote.sufficient)),
  body('a refund is offered against its reasons', 'money.refund-quote', 'getRefundQuote', (quote) => (quote.eligible = true)),
  body('a cent comes back for a pack that was never used', 'money.refund-of-unused', 'getRefundQuote', ({ amount }) => amount && (amount.amount = '0.01')),
  body('automatic renewal has no date', 'renewals.next-attempt', 'getRenewal', (renewal) => (renewal.nextAttemptAt = null)),
  body('renewal by hand has a date', 'renewals.next-attempt', 'getRenewal', (renewal) => (renewal.nextAttemptAt ??= renewal.expiresAt)),
  body('a renewal costs nothing', 'renewals.receipts', 'listRenewals', ({ items }) => items.forEach(({ paid }) => (paid.amount = '0.00'))),
  body('a renewal brings nothing', 'renewals.receipts', 'listRenewals', ({ items }) => items.forEach((receipt) => (receipt.expiresAt = receipt.previousExpiresAt))),
  body('a renewal is forgotten', 'renewals.chain', 'listRenewals', (list) => list.items.shift() && list.total--),
  given('there is no ETag', 'money.etag', (answer) => answer.headers.delete('ETag')),
  given('the ETag is another than the etag', 'money.etag', (answer, { route }) => route === 'getRenewal' && answer.headers.set('ETag', '"other"')),
];

const directory: Fault[] = [
  body('two products have one key', 'directory.catalogue-keys', 'getCatalogue', ({ products }) => (products[1]!.key = products[0]!.key)),
  body('the default region is none of the list', 'directory.catalogue-usage', 'getCatalogue', ({ products }) => products.forEach(({ usage }) => usage && (usage.defaultRegion = 'nowhere'))),
  body('the catalogue counts packs that are gone', 'directory.catalogue-and-packs', 'getCatalogue', ({ products }) => products.forEach((product) => product.packCount && product.packCount++)),
  body('a link is a script', 'directory.links', 'getCatalogue', ({ products }) => (products[0]!.buyUrl = 'javascript:alert(1)')),
  body('the counts follow the filters', 'directory.counts', 'listPacks', (page) => page.summary && (page.summary.valid = page.items.filter(({ status }) => status === 'valid').length)),
  body('a plug-in starts before it is paid for', 'directory.plugins', 'listPlugins', ({ items }) => items.forEach((plugin) => (plugin.startedAt ??= plugin.appliedAt))),
  body('a line has two modes', 'directory.billing-modes', 'listBillingModes', ({ items }) => items.push(items[0]!)),
  body('a failed export does not say why', 'directory.exports', 'listExports', ({ items }) => items.forEach((record) => (record.failure = null))),
];

/** Lets every write through under a key of its own. */
const withoutKeys = (of: readonly RouteName[]): Fault['breaks'] => () => ({
  ask: ({ route, headers }) => void (route && of.includes(route) && headers.set('Idempotency-Key', crypto.randomUUID())),
});

/** Says that a write was done, and does not do it. */
const undone = (answerOf: (seen: Seen) => object): Fault['breaks'] => () => ({
  ask(seen) {
    if (seen.route !== 'putAlerts' || seen.headers.get('If-Match') === null) return;
    return { status: 200, headers: new Headers({ 'Content-Type': 'application/json', ETag: '"alerts-x"' }), text: JSON.stringify(answerOf(seen)) };
  },
});

const writes: Fault[] = [
  asked('a key is not needed', 'writes.key-missing', ['putAlerts'], ({ headers }) => void (headers.has('Idempotency-Key') || headers.set('Idempotency-Key', crypto.randomUUID()))),
  remembering('the same request again is stale', 'writes.replay-same-answer', withoutKeys(['putAlerts'])),
  remembering('the same export is made twice', 'writes.replay-once', withoutKeys(['createExport'])),
  asked('a key may be used for another body', 'writes.key-reused', ['putAlerts'], ({ headers, body: text }) => {
    headers.set('Idempotency-Key', `${headers.get('Idempotency-Key')}-${[...text].reduce((sum, letter) => sum + letter.codePointAt(0)!, 0)}`);
    headers.set('If-Match', '*');
  }),
  asked('If-Match is not needed', 'writes.match-missing', ['putAlerts'], ({ headers }) => void (headers.has('If-Match') || headers.set('If-Match', '*'))),
  asked('If-Match is not heeded', 'writes.stale', ['putAlerts'], ({ headers }) => void (headers.has('If-Match') && headers.set('If-Match', '*'))),
  asked('a change takes any parameter', 'writes.unknown-parameter', ['putAlerts'], ({ query }) => query.delete('packmeterUnknown')),
  asked('an order takes any parameter', 'writes.unknown-parameter-of-order', ['createExport'], ({ query }) => query.delete('packmeterUnknown')),
  remembering('thresholds are said to be set', 'writes.alerts-saved', undone(({ id }) => ({ packId: id, etag: '"alerts-x"', items: [] }))),
  asked('thresholds beyond the limit are dropped', 'writes.alerts-limit', ['putAlerts'], (seen) => {
    const change = jsonOf(seen.body) as { items?: unknown[] } | undefined;
    if (Array.isArray(change?.items)) seen.body = JSON.stringify({ items: change.items.slice(0, 10) });
  }),
  problem('members of a body are not named', 'writes.body-fields', (told) => (told['errors'] = [{ field: 'body', code: 'invalidParameter', message: 'wrong' }])),
  problem('half a body is a fault of the server', 'writes.body-no-json', (told, answer) => {
    if (told['code'] === 'malformedBody') Object.assign(told, { code: 'internalError', status: (answer.status = 500) });
  }),
  asked('any type of body is JSON', 'writes.body-no-json', ['putAlerts'], ({ headers }) => headers.set('Content-Type', 'application/json')),
  asked('a renewal method stays what it was', 'writes.renewal-saved', ['putRenewal'], (seen) => (seen.body = '{"method":"manual"}')),
  asked('a period goes with any method', 'writes.renewal-fields', ['putRenewal'], (seen) => {
    const change = jsonOf(seen.body) as { method?: string } | undefined;
    if (change?.method !== 'automatic') seen.body = JSON.stringify({ method: change?.method });
  }),
];

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const exports: Fault[] = [
  body('an export is of another day', 'exports.order', 'createExport', ({ filter }) => (filter.usageStartFrom = '2026-04-01T00:00:00+08:00')),
  problem('a file that is being made does not exist', 'exports.not-ready', (told, answer) => {
    if (told['code'] === 'exportNotReady') Object.assign(told, { code: 'notFound', status: (answer.status = 404) });
  }),
  given('a file lacks its last row', 'exports.rows', (answer, { route }) => void (route === 'getExportFile' && answer.status === 200 && (answer.text = answer.text.replace(/[^\n]*\n$/, '')))),
  given('a digit of a file is wrong', 'exports.contents', (answer, { route }) => void (route === 'getExportFile' && answer.status === 200 && (answer.text = answer.text.replace(/(\d\.\d{8})\d,/, (_, kept: string) => `${kept}7,`).replace(/,1\.000000000,/, ',1.000000007,')))),
  given('a file has no name', 'exports.file-name', (answer) => answer.headers.delete('Content-Disposition')),
  body('downloads are not noted', 'exports.downloaded', 'getExport', (record) => (record.lastDownloadedAt = null)),
  remembering('a renewal is paid twice', 'spending.renewal', () => ({
    ask: ({ route, headers }) => {
      if (route !== 'createRenewal') return;
      headers.set('Idempotency-Key', crypto.randomUUID());
      headers.set('If-Match', '*');
    },
  }), { allowSpending: true }),
];

export const writeFaults: readonly Fault[] = [...money, ...directory, ...writes, ...exports];
