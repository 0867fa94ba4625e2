import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { checks } from '../../contract-check/checks/index.js';
import { checkBackend } from '../../contract-check/runner.js';
import { startBrokenServer, type BrokenServer, type Fault } from './contract-check/broken-server.js';
import { ledgerFaults } from './contract-check/faults-ledger.js';
import { listFaults } from './contract-check/faults-lists.js';
import { protocolFaults } from './contract-check/faults-protocol.js';
import { writeFaults } from './contract-check/faults-writes.js';

const faults = [...protocolFaults, ...listFaults, ...ledgerFaults, ...writeFaults];

/** Tells values that are new; they break nothing. */
const NEVER_FAILS = ['shapes.open-values'];
/** Nothing can be given back without harm, so the check never does it; the shape is judged when somebody else has. */
const NEVER_CALLED = ['shapes.createRefund'];

describe('a broken backend', () => {
  let server: BrokenServer;
  before(async () => {
    server = await startBrokenServer();
  });
  after(() => server.close());

  const run = (fault: Fault | null, only: readonly string[]) => {
    server.break(fault);
    return checkBackend({
      endpoint: server.endpoint,
      rate: Infinity,
      exportWait: 2,
      only,
      ...(fault?.token === undefined ? {} : { token: fault.token }),
      ...(fault?.allowSpending ? { allowSpending: true } : {}),
    });
  };

  it('is told from one that only stands behind something', async () => {
    server.break(null);
    const { results } = await checkBackend({ endpoint: server.endpoint, rate: Infinity, allowSpending: true });
    const differing = results.filter(({ outcome }) => outcome === 'failed' || outcome === 'blocked');
    assert.deepEqual(differing.map(({ id, findings, reason }) => ({ id, findings, reason })), []);
    const unjudged = results.filter(({ outcome }) => outcome === 'skipped').map(({ id }) => id);
    assert.deepEqual(unjudged.sort(), ['protocol.retry-after', 'requests.token', 'shapes.createRefund']);
  });

  for (const fault of faults) {
    it(`${fault.check} names it: ${fault.name}`, async () => {
      const { results } = await run(fault, [fault.check, ...(fault.beside ?? [])]);
      const named = results.find(({ id }) => id === fault.check);
      assert.equal(named?.outcome, 'failed', JSON.stringify(named, null, 1));
      for (const { operation, route, place, rule, expected, actual, repeat } of named.findings) {
        for (const text of [operation, route, place, rule, expected, actual]) assert.ok(text.length > 0);
        assert.match(repeat, /^curl -i /);
        assert.ok(!fault.token || !repeat.includes(fault.token), 'the token is told');
      }
    });
  }

  it('has every check of the contract against it', () => {
    const caught = new Set(faults.map(({ check }) => check));
    const never = [...NEVER_FAILS, ...NEVER_CALLED];
    assert.deepEqual(checks.map(({ id }) => id).filter((id) => !caught.has(id) && !never.includes(id)), []);
  });

  it('has at least forty faults, each with a name of its own', () => {
    assert.ok(faults.length >= 40);
    assert.equal(new Set(faults.map(({ check, name }) => `${check} ${name}`)).size, faults.length);
  });
});
