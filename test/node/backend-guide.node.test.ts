/** docs/backend-guide.md: its schema and every statement in it run on a real PostgreSQL, and do what stands beside them. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { PGlite } from '@electric-sql/pglite';
import { routes } from '../../src/contract/index.js';

const guide = fs.readFileSync(path.resolve(import.meta.dirname, '../../docs/backend-guide.md'), 'utf8');
const blocks = [...guide.matchAll(/^```sql *([^\n]*)\n([\s\S]*?)^```/gm)].map(([, info = '', sql = '']) => ({ info, sql }));
const recipes = new Map(blocks.filter(({ info }) => info.startsWith('recipe=')).map(({ info, sql }) => [info.slice('recipe='.length), sql]));

type Row = Record<string, unknown>;

describe('the backend guide', { timeout: 240_000 }, () => {
  let db: PGlite;
  const run = async (name: string, ...given: unknown[]): Promise<Row[]> => {
    const sql = recipes.get(name);
    assert.ok(sql, `there is no recipe ${name}`);
    return (await db.query<Row>(sql, given)).rows;
  };
  const refused = (work: Promise<unknown>, code: string) => assert.rejects(work, (error: { code?: string }) => error.code === code);
  /** All or nothing, as the guide asks for. */
  const together = async (work: () => Promise<void>): Promise<void> => {
    await db.exec('BEGIN');
    try {
      await work();
      await db.exec('COMMIT');
    } catch (error) {
      await db.exec('ROLLBACK');
      throw error;
    }
  };

  before(async () => {
    db = await PGlite.create();
    for (const { info, sql } of blocks) if (info === '') await db.exec(sql);
    await db.exec(`
      SET timezone = 'UTC';
      INSERT INTO tenant (tenant_id) VALUES (1), (2);
      INSERT INTO account (uin, tenant_id) VALUES ('100', 1), ('200', 2);
      INSERT INTO balance (tenant_id, book, currency) SELECT t, b, 'CNY' FROM unnest(ARRAY[1, 2]) t, unnest(ARRAY['cash', 'packs', 'outside']) b;
      INSERT INTO pack (id, tenant_id, owner_uin, name, product, subproduct, mode, status, purchased_at, effective_at, expires_at, ends_at, invalid_at, renewal) VALUES
        ('late', 1, '100', 'Ends later 50%', 1, 1, 'totalDecrement', 'valid', '2025-01-01', '2025-01-01', '2026-01-01', '2026-01-01', NULL, NULL),
        ('early', 1, '100', 'Ends sooner', 1, 1, 'periodDecrement', 'valid', '2025-01-02', '2025-01-02', '2025-07-01', '2025-07-01', NULL, 'manual'),
        ('old', 1, '100', 'Long gone', 1, 1, 'totalDecrement', 'exhausted', '2024-01-01', '2024-01-01', '2025-12-01', '2025-12-01', '2025-02-01', NULL),
        ('other', 2, '200', 'Of somebody else', 1, 1, 'totalDecrement', 'valid', '2025-01-01', '2025-01-01', '2026-01-01', '2026-01-01', NULL, NULL);
      INSERT INTO pack_pool (pack_id, pool, unit, quota, remaining) SELECT pack_id, 0, 'minute', 20000, 20000 FROM pack;`);
  });
  after(() => db.close());

  const packId = async (id: string) => (await db.query<{ pack_id: number }>('SELECT pack_id FROM pack WHERE id = $1', [id])).rows[0]!.pack_id;

  /** Draws an amount for a usage at a moment, as section 8 says. */
  async function settle(usage: { source: string; amount: string; at: string; pack: string }): Promise<void> {
    const { rows } = await db.query<{ usage_id: number }>(
      `INSERT INTO metered_usage (source_id, tenant_id, account_no, product, item, amount, usage_start, usage_end, settle_at)
       VALUES ($1, 1, 1, 1, 1, $2, $3::timestamptz, $3::timestamptz + interval '1 minute', $3) ON CONFLICT DO NOTHING RETURNING usage_id`,
      [usage.source, usage.amount, usage.at],
    );
    if (rows.length === 0) return;
    // The clock of the test stands in June 2025, for which there are partitions.
    await db.query(`UPDATE tenant SET last_row = last_row + 1, last_at = greatest($1::timestamptz + interval '1 day', last_at + interval '1 microsecond') WHERE tenant_id = 1`, [usage.at]);
    const pack = await packId(usage.pack);
    const [drawn] = await run('draw', pack, 0, usage.amount);
    assert.ok(drawn);
    await db.query(
      `INSERT INTO deduction (tenant_id, row_no, deducted_at, product, item, pack_id, account_no, usage_id, usage_start, usage_end, before, actual, original, coefficient)
       SELECT 1, last_row, last_at, 1, 1, $1, 1, $2, $3::timestamptz, $3::timestamptz + interval '1 minute', $4, $5, $5, 1 FROM tenant WHERE tenant_id = 1`,
      [pack, rows[0]!.usage_id, usage.at, drawn['before'], usage.amount],
    );
  }

  it('has a recipe for each statement, and PostgreSQL knows the types of all their parameters', async () => {
    assert.ok(recipes.size >= 20);
    for (const [name, sql] of recipes) await assert.doesNotReject(db.exec(`PREPARE "${name}" AS ${sql}`), name);
  });

  it('names every route of the contract', () => {
    for (const { path: route } of Object.values(routes)) {
      const word = route.split('/').at(-1) === '{id}' ? route.split('/')[1]! : route.split('/').at(-1)!;
      assert.ok(guide.includes(`/${word}`), route);
    }
  });

  it('draws to the ninth place, from the pack that ends first, and refuses more than there is', async () => {
    const order = await run('candidates', 1, 1, '2025-06-02T00:00:00Z', '2025-06-02T01:00:00Z', false, false);
    assert.deepEqual(order.map(({ pack_id: id }) => id), [await packId('early'), await packId('late')]);
    await settle({ source: 'a', amount: '0.293333333', at: '2025-06-02T01:00:00Z', pack: 'late' });
    await settle({ source: 'b', amount: '9.6', at: '2025-06-02T02:00:00Z', pack: 'late' });
    await settle({ source: 'a', amount: '0.293333333', at: '2025-06-02T01:00:00Z', pack: 'late' });
    const { rows } = await db.query<Row>('SELECT before::text, actual::text, (before - actual)::text AS after FROM deduction ORDER BY row_no');
    assert.deepEqual(rows, [
      { before: '20000.000000000', actual: '0.293333333', after: '19999.706666667' },
      { before: '19999.706666667', actual: '9.600000000', after: '19990.106666667' },
    ]);
    assert.deepEqual(await run('draw', await packId('late'), 0, '19990.106666668'), []);
    await refused(db.query('UPDATE pack_pool SET remaining = remaining - 20000'), '23514');
  });

  it('chooses packs by day where the product does, to the end of the usage, the more specific and where asked the earlier bought first', async () => {
    const chosen = async (start: string, end: string, byDay: boolean, byPurchase = false) => (await run('candidates', 1, 1, start, end, byDay, byPurchase)).map(({ pack_id: id }) => id);
    const [late, early] = [await packId('late'), await packId('early')];
    // Midnight at UTC+8 before the purchase at 00:00 UTC (08:00 there).
    assert.deepEqual([await chosen('2024-12-31T16:00:00Z', '2025-01-01T16:00:00Z', false), await chosen('2024-12-31T16:00:00Z', '2025-01-01T16:00:00Z', true)], [[], [late]]);
    // "early" ends at 08:00 on the first of July there: by the instant it does not take what ends later, by day it does.
    assert.deepEqual([await chosen('2025-06-30T23:00:00Z', '2025-07-01T01:00:00Z', false), await chosen('2025-06-30T23:00:00Z', '2025-07-01T01:00:00Z', true)], [[late], [early, late]]);
    assert.deepEqual(await chosen('2025-06-02', '2025-06-03', false, true), [late, early]);
    await assert.rejects(together(async () => {
      await db.exec(`UPDATE pack SET scope = 1 WHERE id = 'late'`);
      assert.deepEqual(await chosen('2025-06-02', '2025-06-03', false), [late, early]);
      throw new Error('take it back');
    }), /take it back/);
  });

  it('numbers settlements without a gap, each with an instant of its own', async () => {
    const first = await run('number', 2, 3);
    const second = await run('number', 2, 2);
    assert.deepEqual([first[0]!['first_row'], second[0]!['first_row']], [1, 4]);
    assert.ok((second[0]!['deducted_at'] as Date) >= (first[0]!['deducted_at'] as Date));
    const { rows } = await db.query<Row>(`UPDATE tenant SET last_at = clock_timestamp() + interval '1 hour' WHERE tenant_id = 2 RETURNING last_at::text`);
    const [ahead] = await run('number', 2, 1);
    const { rows: differ } = await db.query<Row>(`SELECT $1::timestamptz - $2::timestamptz = interval '1 microsecond' AS by_one FROM tenant WHERE tenant_id = 2 AND last_at = $2::timestamptz + interval '1 microsecond'`, [
      (await db.query<{ t: string }>('SELECT last_at::text AS t FROM tenant WHERE tenant_id = 2')).rows[0]!.t,
      rows[0]!['last_at'],
    ]);
    assert.deepEqual([ahead!['first_row'], differ], [6, [{ by_one: true }]]);
  });

  it('shows pages of one snapshot, whatever is settled meanwhile', async () => {
    for (let hour = 3; hour < 9; hour++) await settle({ source: `p${hour}`, amount: '1', at: `2025-06-02T0${hour}:00:00Z`, pack: 'early' });
    const asOf = (await db.query<{ t: string }>(recipes.get('snapshot')!.replace('SELECT last_at', 'SELECT last_at::text AS t'), [1])).rows[0]!.t;
    const directory = async () => (await run('directory', 1, 1, '2025-06-01', '2025-06-10', asOf)).map((row) => row['row_no'] as number);
    const before = await directory();
    await settle({ source: 'later', amount: '1', at: '2025-06-02T09:00:00Z', pack: 'early' });
    assert.deepEqual([before.length, await directory()], [8, before]);
    const page = await run('page', 1, `{${before.slice(2, 4).toReversed().join(',')}}`, '2025-06-01');
    assert.deepEqual(
      page.map((row) => [row['row_no'], row['pack_id'], row['deducted_uin'], row['remaining_before'], row['remaining_after']]),
      [
        [4, 'early', '100', '19999.000000000', '19998.000000000'],
        [3, 'early', '100', '20000.000000000', '19999.000000000'],
      ],
    );
    assert.deepEqual(await run('directory', 2, 1, '2025-06-01', '2025-06-10', asOf), []);
  });

  it('adds up the same from rows, from totals, and from both', async () => {
    const asOf = '2025-06-30T00:00:00Z';
    const summary = (firstDayWithout: string) => run('summary', 1, 1, '2025-06-01', '2025-06-10', asOf, firstDayWithout);
    const fromRows = await summary('2025-06-01');
    await run('close-day', 1, '2025-06-03');
    await run('close-day', 1, '2025-06-03');
    assert.deepEqual(await summary('2025-06-04'), fromRows);
    assert.deepEqual(fromRows.map(({ rows, actual }) => [rows, actual]), [[7, '7.000000000'], [2, '9.893333333']]);
  });

  it('lists packs that are valid or ended within three months, by name or id, and takes a percent sign for one', async () => {
    const ids = async (search: string | null, statuses: string | null = null) => (await run('overview', 1, 1, '2025-06-01', search, statuses)).map(({ id }) => id);
    assert.deepEqual(await ids(null), ['early', 'late']);
    assert.deepEqual([await ids('SOON'), await ids('%'), await ids('late'), await ids('old')], [['early'], ['late'], ['late'], []]);
    assert.deepEqual((await run('overview', 1, 1, '2025-04-30', null, '{exhausted}')).map(({ id }) => id), ['old']);
  });

  it('changes a renewal once for each version that was read', async () => {
    assert.deepEqual(await run('set-renewal', 1, 'early', 1, 'automatic', 3, 'month'), [{ version: 2 }]);
    assert.deepEqual(await run('set-renewal', 1, 'early', 1, 'none', null, null), []);
    assert.deepEqual(await run('set-renewal', 2, 'early', 2, 'none', null, null), []);
    await refused(run('set-renewal', 1, 'late', 1, 'manual', null, null), '23514');
    await refused(run('set-renewal', 1, 'early', 2, 'automatic', 12, 'month'), '23514');
    await refused(run('set-renewal', 1, 'early', 2, 'automatic', null, null), '23514');
  });

  it('does a write once, tells another body apart, and forgets what was refused', async () => {
    const print = (text: string) => new TextEncoder().encode(text);
    await together(async () => {
      assert.equal((await run('remember', 1, 'key', print('a'))).length, 1);
      await run('answer', 1, 'key', 200, '{"etag":"2"}', print('done'));
    });
    assert.equal((await run('remember', 1, 'key', print('a'))).length, 0);
    const [kept] = await run('recall', 1, 'key', print('a'));
    assert.deepEqual([kept!['same'], kept!['status'], new TextDecoder().decode(kept!['body'] as Uint8Array)], [true, 200, 'done']);
    assert.equal((await run('recall', 1, 'key', print('b')))[0]!['same'], false);
    assert.equal((await run('remember', 2, 'key', print('a'))).length, 1);
    await assert.rejects(together(async () => {
      await run('remember', 1, 'refused', print('a'));
      throw new Error('a guard says no');
    }));
    assert.equal((await run('remember', 1, 'refused', print('a'))).length, 1);
  });

  it('moves money that adds up, that is there, and no other', async () => {
    const order = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;
    await db.query(`INSERT INTO money_entry (order_id, tenant_id, book, currency, amount) VALUES ($1, 1, 'outside', 'CNY', -100), ($1, 1, 'cash', 'CNY', 100)`, [order(1)]);
    await run('pay', order(2), 1, 'CNY', '99.99');
    await refused(run('pay', order(3), 1, 'CNY', '0.02'), '23514');
    await refused(db.query(`INSERT INTO money_entry (order_id, tenant_id, book, currency, amount) VALUES ($1, 1, 'packs', 'CNY', 5)`, [order(4)]), '23514');
    const { rows } = await db.query<Row>(`SELECT book, amount::text FROM balance WHERE tenant_id = 1 ORDER BY book`);
    assert.deepEqual(rows.map(({ book, amount }) => `${String(book)} ${String(amount)}`), ['cash 0.010000000', 'outside -100.000000000', 'packs 99.990000000']);
    assert.deepEqual(await run('check-money'), []);
  });

  it('gives an export to one worker at a time, again when its lease is over, and three times at most', async () => {
    await db.exec(`INSERT INTO export_job (id, tenant_id, filter, as_of, file_name) VALUES ('00000000-0000-4000-8000-000000000001', 1, '{}', now(), 'file')`);
    for (let attempt = 1; attempt <= 3; attempt++) {
      assert.equal((await run('take-job')).length, 1);
      assert.equal((await run('take-job')).length, 0);
      await db.exec(`UPDATE export_job SET leased_until = now() - interval '1 second'`);
    }
    assert.equal((await run('take-job')).length, 0);
  });

  it('tells usage by day, and a balance over time', async () => {
    await db.exec(`INSERT INTO daily_usage VALUES (1, 1, 1, 1, '2025-06-01', 1, 2, 20), (1, 1, 1, 2, '2025-06-01', 1, 3, 30.5), (1, 1, 1, 1, '2025-06-03', 1, 1, 1)`);
    const points = await run('usage', 1, 1, 1, '{1,2}', '2025-06-01', '2025-06-03');
    assert.deepEqual(points.map(({ count, usage }) => [count, usage]), [['5', '50.500000000']]);
    await db.query(`INSERT INTO balance_event VALUES ($1, 0, '2025-06-03T02:30:00Z', 'freeze', 19990.106666667)`, [await packId('late')]);
    const history = await run('history', await packId('late'), 0, '2025-06-01', '2025-07-01');
    assert.deepEqual(history.map(({ event, remaining }) => [event, remaining]), [['deduction', '19999.706666667'], ['deduction', '19990.106666667'], ['freeze', '19990.106666667']]);
  });

  it('finds what is wrong, and nothing where all is well', async () => {
    const [early, late] = [await packId('early'), await packId('late')];
    assert.deepEqual([await run('check-chain', early), await run('check-chain', late), await run('check-usage', 1)], [[], [], []]);
    await assert.rejects(together(async () => {
      await db.exec('UPDATE deduction SET before = before + 1 WHERE row_no = 5; UPDATE metered_usage SET amount = amount + 1 WHERE source_id = $$b$$;');
      assert.deepEqual((await run('check-chain', early)).map(({ row_no: row }) => row), [5, 6]);
      assert.equal((await run('check-usage', 1)).length, 1);
      throw new Error('take it back');
    }), /take it back/);
  });

  it('shows a caller its own rows alone, and lets nobody change the ledger', async () => {
    const seen = async (table: string) => (await db.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)).rows[0]!.n;
    await db.exec(`SET ROLE packs_api; SET packs.tenant = '2'`);
    assert.deepEqual([await seen('pack'), await seen('deduction')], [1, 0]);
    await db.exec(`SET packs.tenant = '1'`);
    assert.deepEqual([await seen('pack'), await seen('deduction')], [3, 9]);
    await db.exec(`RESET ROLE; INSERT INTO uncovered_usage VALUES (1, 99, 1, '2025-06-02', '2025-06-03', '2025-06-03', 5, 5, '[]'); SET ROLE packs_api;`);
    const own = ['tenant', 'account', 'uncovered_usage', 'balance', 'money_entry', 'idempotency', 'pack_pool', 'balance_event', 'metered_usage', 'export_job'];
    const all = await Promise.all(own.map(seen));
    assert.ok(all.every((count) => count > 0), JSON.stringify(all));
    await db.exec(`SET packs.tenant = '2'`);
    assert.deepEqual(await Promise.all(own.map(seen)), [1, 1, 0, 3, 0, 1, 1, 0, 0, 0]);
    await db.exec(`SET packs.tenant = ''`);
    assert.deepEqual(new Set(await Promise.all(own.map(seen))), new Set([0]));
    await db.exec(`SET packs.tenant = '1'`);
    // Its own recipes are what it may do.
    assert.equal((await run('page', 1, '{1}', '2025-06-01')).length, 1);
    await run('lock', 1);
    await run('pay', '00000000-0000-4000-8000-000000000009', 1, 'CNY', '0.01');
    await run('history', await packId('late'), 0, '2025-06-01', '2025-07-01');
    await run('usage', 1, 1, 1, '{1,2}', '2025-06-01', '2025-06-03');
    await run('close-day', 1, '2025-06-04');
    for (const table of ['renewal_receipt', 'refund_receipt']) await seen(table);
    await refused(db.query('UPDATE deduction SET actual = 0'), '42501');
    await refused(db.query('DELETE FROM deduction'), '42501');
    await db.exec('RESET ROLE');
  });
});
