/** Writes: done once by their key, refused when prepared on an older version, and set back afterwards. */
import type { AlertsChange, ProblemCode, RouteName } from '../../src/contract/index.js';
import type { Check } from '../check.js';
import type { Context } from '../context.js';
import type { Exchange, Query } from '../exchange.js';
import { expectRefusal } from '../expect.js';
import { bareAlerts, exportOrder, idleRenewal, newKey } from '../orders.js';

const AREA = 'writes';

const FIRST: AlertsChange = { items: [{ kind: 'remainingPercent', value: '1' }] };
const SECOND: AlertsChange = { items: [{ kind: 'remainingPercent', value: '2' }] };
const NONE: AlertsChange = { items: [] };
const UNKNOWN = 'packmeterUnknown';

const check = (name: string, title: string, run: (context: Context) => Promise<void>): Check => ({ id: `${AREA}.${name}`, area: AREA, title, needs: 'writes', run });

/** Sets thresholds, runs, and takes them away again, whatever has happened. */
async function withAlerts(context: Context, run: (alerts: { readonly id: string; readonly etag: string; put: (call: Put) => Promise<Exchange> }) => Promise<void>): Promise<void> {
  const { pack, alerts } = await bareAlerts(context);
  const put = ({ body, query = {}, key = newKey(), etag, hopes = 'success', headers = {} }: Put): Promise<Exchange> =>
    context.send('putAlerts', {
      id: pack.id,
      query,
      body,
      hopes,
      headers: { ...(key === null ? {} : { 'Idempotency-Key': key }), ...(etag === null ? {} : { 'If-Match': etag }), ...headers },
    });
  try {
    await run({ id: pack.id, etag: alerts.value.etag, put });
  } finally {
    const now = await context.read('getAlerts', { id: pack.id });
    if (now.value.items.length > 0) await put({ body: NONE, etag: now.value.etag });
  }
}

interface Put {
  readonly body: unknown;
  readonly query?: Query;
  readonly key?: string | null;
  readonly etag: string | null;
  readonly hopes?: Exchange['hopes'];
  readonly headers?: Readonly<Record<string, string>>;
}

async function refuse(context: Context, exchange: Promise<Exchange>, codes: readonly ProblemCode[], because: string, fields?: readonly string[]): Promise<void> {
  expectRefusal(context, await exchange, { codes, because, ...(fields ? { fields } : {}) });
}

/** Fails unless nothing was changed by what was refused. */
async function unchanged(context: Context, id: string, etag: string): Promise<void> {
  const { value, exchange } = await context.read('getAlerts', { id });
  context.same(exchange, 'etag', etag, value.etag, 'a write that is refused changes nothing');
}

export const checks: readonly Check[] = [
  check('key-missing', 'a write without an Idempotency-Key is 400', (context) =>
    withAlerts(context, async ({ id, etag, put }) => {
      await refuse(context, put({ body: FIRST, key: null, etag, hopes: 'problem' }), ['idempotencyKeyMissing'], 'no Idempotency-Key', ['Idempotency-Key']);
      await unchanged(context, id, etag);
    }),
  ),
  check('replay-same-answer', 'the same request with the same key is answered as before', (context) =>
    withAlerts(context, async ({ etag, put }) => {
      const key = newKey();
      const first = await put({ body: FIRST, key, etag });
      const again = await put({ body: FIRST, key, etag });
      context.same(again, 'status', first.status, again.status);
      context.same(again, 'body', first.text, again.text);
    }),
  ),
  check('replay-once', 'the same request with the same key is done once', async (context) => {
    const order = await exportOrder(context);
    const before = (await context.read('listExports', { query: { limit: 1 } })).value.total;
    const headers = { 'Idempotency-Key': newKey() };
    const first = await context.read('createExport', { headers, body: order });
    const again = await context.read('createExport', { headers, body: order });
    context.same(again.exchange, 'id', first.value.id, again.value.id);
    const { value, exchange } = await context.read('listExports', { query: { limit: 1 } });
    context.same(exchange, 'total', before + 1, value.total);
  }),
  check('key-reused', 'a key that was used with another body is 422', (context) =>
    withAlerts(context, async ({ etag, put }) => {
      const key = newKey();
      await put({ body: FIRST, key, etag });
      await refuse(context, put({ body: SECOND, key, etag, hopes: 'problem' }), ['idempotencyKeyReused'], 'a key of another body');
    }),
  ),
  check('match-missing', 'a change without If-Match is 428', (context) =>
    withAlerts(context, async ({ id, etag, put }) => {
      await refuse(context, put({ body: FIRST, etag: null, hopes: 'problem' }), ['preconditionRequired'], 'no If-Match');
      await unchanged(context, id, etag);
    }),
  ),
  check('stale', 'a change that was prepared on an older version is 412, and changes nothing', (context) =>
    withAlerts(context, async ({ id, etag, put }) => {
      await put({ body: FIRST, etag });
      const { value } = await context.read('getAlerts', { id });
      await refuse(context, put({ body: SECOND, etag, hopes: 'problem' }), ['preconditionFailed'], 'the etag of an older version');
      await unchanged(context, id, value.etag);
    }),
  ),
  check('unknown-parameter', 'a change with a parameter that the contract does not know is refused, and the parameter named', (context) =>
    withAlerts(context, async ({ id, etag, put }) => {
      await refuse(context, put({ body: FIRST, query: { [UNKNOWN]: '1' }, etag, hopes: 'problem' }), ['unknownParameter'], 'an unknown parameter', [UNKNOWN]);
      await unchanged(context, id, etag);
    }),
  ),
  check('unknown-parameter-of-order', 'an order with a parameter that the contract does not know is refused, and the parameter named', async (context) => {
    const order = { query: { [UNKNOWN]: '1' }, body: await exportOrder(context), headers: { 'Idempotency-Key': newKey() } };
    await refuse(context, context.send('createExport', { ...order, hopes: 'problem' }), ['unknownParameter'], 'an unknown parameter', [UNKNOWN]);
  }),
  check('alerts-saved', 'thresholds that were set are there, under a new etag', (context) =>
    withAlerts(context, async ({ id, etag, put }) => {
      const saved = await put({ body: FIRST, etag });
      const { value, exchange } = await context.read('getAlerts', { id });
      context.same(exchange, 'items', FIRST.items, value.items.map(({ kind, value: threshold }) => ({ kind, value: threshold })));
      if (value.etag === etag) context.fail(exchange, { at: 'etag', expected: 'another than before the change', actual: etag });
      context.same(saved, 'ETag', value.etag, saved.headers.get('ETag'), 'a change is answered with its new etag');
    }),
  ),
  check('alerts-limit', 'a pack carries limits.alertsPerPack thresholds and no more', (context) =>
    withAlerts(context, async ({ id, etag, put }) => {
      const { alertsPerPack } = (await context.survey.capabilities()).limits;
      const items = Array.from({ length: alertsPerPack + 1 }, (_, index) => ({ kind: 'remainingPercent', value: `0.${index + 1}` }));
      await refuse(context, put({ body: { items }, etag, hopes: 'problem' }), ['limitExceeded', 'invalidParameterValue'], 'too many thresholds', ['items', `items.${alertsPerPack}`]);
      await unchanged(context, id, etag);
    }),
  ),
  check('body-fields', 'a body with a wrong member is 400 and the member is named by its path', (context) =>
    withAlerts(context, async ({ id, etag, put }) => {
      const wrong: readonly (readonly [unknown, string, ProblemCode])[] = [
        [{ items: [{ kind: 'remainingPercent', value: 50 }] }, 'items.0.value', 'invalidParameter'],
        [{ items: [{ kind: 'noSuchKind', value: '5' }] }, 'items.0.kind', 'invalidParameterValue'],
        [{ items: [{ kind: 'remainingPercent' }] }, 'items.0.value', 'missingParameter'],
        [{ items: 'none' }, 'items', 'invalidParameter'],
      ];
      for (const [body, field, code] of wrong) {
        const codes: readonly ProblemCode[] = code === 'missingParameter' ? [code] : ['invalidParameter', 'invalidParameterValue'];
        await refuse(context, put({ body, etag, hopes: 'problem' }), codes, `${JSON.stringify(body)} as its body`, [field]);
      }
      await unchanged(context, id, etag);
    }),
  ),
  check('body-no-json', 'a body that is not JSON is 400, one that is not called JSON is 415', (context) =>
    withAlerts(context, async ({ etag, put }) => {
      await refuse(context, put({ body: '{"items": [', etag, hopes: 'problem' }), ['malformedBody'], 'half a body');
      await refuse(context, put({ body: 'items=none', etag, hopes: 'problem', headers: { 'Content-Type': 'text/plain' } }), ['unsupportedMediaType'], 'text/plain as its type');
    }),
  ),
  check('renewal-saved', 'a renewal method that was set is there, under a new etag, and can be set back', async (context) => {
    const before = await idleRenewal(context);
    const { packId, method, etag } = before.value;
    const other = method === 'manual' ? 'none' : 'manual';
    const put = (value: string | null, match: string) => context.read('putRenewal', { id: packId, body: { method: value }, headers: { 'Idempotency-Key': newKey(), 'If-Match': match } });
    const saved = await put(other, etag);
    context.same(saved.exchange, 'method', other, saved.value.method);
    const { value, exchange } = await context.read('getRenewal', { id: packId });
    context.same(exchange, 'method', other, value.method);
    if (value.etag === etag) context.fail(exchange, { at: 'etag', expected: 'another than before the change', actual: etag });
    const back = await put(method, value.etag);
    context.same(back.exchange, 'method', method, back.value.method);
  }),
  check('renewal-fields', 'a period without automatic renewal, automatic renewal without one, and one that is too long are refused', async (context) => {
    const { value } = await idleRenewal(context);
    const { renewalMonths } = (await context.survey.capabilities()).limits;
    const wrong: readonly (readonly [unknown, readonly string[], readonly ProblemCode[]])[] = [
      [{ method: value.method, period: { count: 1, unit: 'month' } }, ['period'], ['invalidParameterValue', 'invalidParameter']],
      [{ method: 'automatic' }, ['period'], ['missingParameter', 'invalidParameterValue']],
      [{ method: 'automatic', period: { count: renewalMonths + 1, unit: 'month' } }, ['period', 'period.count'], ['invalidParameterValue', 'limitExceeded']],
      [{ method: 'automatic', period: { count: 1, unit: 'week' } }, ['period.unit'], ['invalidParameterValue', 'invalidParameter']],
    ];
    for (const [body, fields, codes] of wrong) {
      const name: RouteName = 'putRenewal';
      const answer = context.send(name, { id: value.packId, body, hopes: 'problem', headers: { 'Idempotency-Key': newKey(), 'If-Match': value.etag } });
      await refuse(context, answer, codes, `${JSON.stringify(body)} as its body`, fields);
    }
    const { value: after, exchange } = await context.read('getRenewal', { id: value.packId });
    context.same(exchange, 'etag', value.etag, after.etag, 'a write that is refused changes nothing');
  }),
];
