/** World scripts: what they make, and what is said of those that make nothing. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { createBackend, createFetch, parseScript, ScriptError, type ScriptFault } from '../../mock-api/index.js';
import { commandSchemas } from '../../mock-api/scripts/schema.js';
import { playScript, readScript } from '../../mock-api/scripts/index.js';
import { digest } from '../ledger/support/history.js';
import { invariants } from '../ledger/support/invariants.js';
import company from '../../mock-api/scripts/examples/company.json' with { type: 'json' };
import usedUp from '../../mock-api/scripts/examples/used-up.json' with { type: 'json' };

const seed = Math.floor(Math.random() * 2 ** 31);
const open = { do: 'openAccount', at: '2026-01-01', uin: 'main' };
const money = { do: 'topUp', at: '2026-01-01', uin: 'main', amount: '10' };
const buy = { do: 'purchase', at: '2026-01-01', id: 'p', name: 'P', uin: 'main', product: 'sms', subproduct: 'sms/01', capacity: '100', validity: { count: 1, unit: 'year' } };

function faultOf(run: () => unknown): ScriptFault {
  try {
    run();
  } catch (error) {
    if (error instanceof ScriptError) return error;
    throw error;
  }
  throw new Error('Nothing is wrong with it.');
}

describe('world scripts', () => {
  it('make a world, with everything in it', () => {
    const { state } = playScript(company);
    expect(new Set(state.packs.map(({ mode }) => mode))).to.have.keys('totalDecrement', 'periodDecrement', 'shardDecrement', 'unlimited');
    expect(state.packs.map(({ status }) => status)).to.include.members(['valid', 'inactive', 'frozen', 'refunded']);
    expect(state.exports.map((record) => record.state)).to.deep.equal(['generated', 'failed', 'generating']);
    expect(state.deductions.length).to.be.above(50);
    expect(state.uncovered.length).to.equal(5);
    expect(new Set(company.commands.map((command) => command.do))).to.have.keys(...Object.keys(commandSchemas));
    for (const holds of invariants) holds(playScript(company));
  });

  it('make a world to the digit', () => {
    const { state } = playScript(usedUp);
    expect(state.packs.map(({ status }) => status)).to.deep.equal(['exhausted']);
    expect(state.packs[0]!.alerts[0]!.firedAt).to.equal(state.deductions.at.at(0));
    expect([state.deductions.actual.at(0), state.deductions.before.at(1)].map(String)).to.deep.equal(['900000000000', '100000000000']);
  });

  it('are served like any other world', async () => {
    const backend = createBackend({ script: company });
    const ask = async (path: string) => (await (await createFetch(backend)(`https://api.test/v1${path}`)).json()) as { serverTime: string; items: unknown[] };
    expect((await ask('/capabilities')).serverTime).to.equal(company.now);
    expect((await ask('/packs?product=captcha')).items).to.have.length(3);
    expect(backend.world).to.equal(null);
    const before = digest(backend.ledger);
    backend.advance({ days: 400 });
    expect(digest(backend.ledger)).to.not.equal(before);
    backend.reset();
    expect(digest(backend.ledger)).to.equal(before);
    backend.reset('fresh');
    expect([backend.world, backend.ledger.state.packs.length]).to.deep.equal(['fresh', 0]);
    backend.reset(undefined, { script: usedUp });
    expect([backend.world, backend.ledger.state.packs.length]).to.deep.equal([null, 1]);
    expect(() => backend.reset(undefined, { script: {} })).to.throw(ScriptError);
    expect(backend.ledger.state.packs).to.have.length(1);
  });

  it('let the clock stand where they are told to', () => {
    const at = (script: unknown, now?: number) => new Date(playScript(script, now).now).toISOString();
    expect(at({ commands: [open] })).to.equal('2025-12-31T16:00:00.000Z');
    expect(at({ now: '2026-02-01T00:00:00Z', commands: [open] })).to.equal('2026-02-01T00:00:00.000Z');
    expect(at({ now: '2026-02-01T00:00:00Z', commands: [open] }, 1_800_000_000_000)).to.equal('2027-01-15T08:00:00.000Z');
    expect(playScript({ commands: [open, { ...money, at: '2026-03-01' }] }, Date.UTC(2026, 1, 1)).state.accountList[0]!.cash).to.equal(0n);
    expect(playScript({ commands: [] }).now).to.equal(0);
    expect(createBackend({ script: usedUp, now: '2026-01-02' }).ledger.state.packs[0]!.status).to.equal('valid');
  });

  const bad: readonly (readonly [what: string, script: unknown, index: number | null, command: string | null, field: string, rule: string])[] = [
    ['a document of another kind', 'world', null, null, '', 'type'],
    ['no commands', {}, null, null, 'commands', 'missing'],
    ['a member that is none', { commands: [], until: '2026-01-01' }, null, null, 'until', 'unknown'],
    ['a clock that stands nowhere', { now: 'today', commands: [] }, null, null, 'now', 'value'],
    ['a command that is none', { commands: [open, { do: 'fly', at: 0 }] }, 1, 'fly', 'do', 'value'],
    ['a command without a name', { commands: [{ at: 0 }] }, 0, null, 'do', 'missing'],
    ['nothing in place of a command', { commands: [open, null] }, 1, null, '', 'type'],
    ['a member that is missing', { commands: [{ do: 'openAccount', at: 0 }] }, 0, 'openAccount', 'uin', 'missing'],
    ['a member too many', { commands: [{ ...open, payee: 'x' }] }, 0, 'openAccount', 'payee', 'unknown'],
    ['a number for an amount', { commands: [open, { ...money, amount: 10 }] }, 1, 'topUp', 'amount', 'type'],
    ['ten decimals', { commands: [open, { ...money, amount: '1.0123456789' }] }, 1, 'topUp', 'amount', 'value'],
    ['a period of nothing', { commands: [open, { ...buy, validity: { count: 0, unit: 'year' } }] }, 1, 'purchase', 'validity.count', 'value'],
    ['a day that does not exist', { commands: [{ ...open, at: '2026-02-30' }] }, 0, 'openAccount', 'at', 'value'],
    ['a time without an offset', { commands: [{ ...open, at: '2026-02-03T10:00:00' }] }, 0, 'openAccount', 'at', 'value'],
    ['a time of another age', { commands: [{ ...open, at: '3026-02-03' }] }, 0, 'openAccount', 'at', 'value'],
    ['time that goes backwards', { commands: [open, { ...money, at: '2025-12-31' }] }, 1, 'topUp', 'at', 'timeGoesBack'],
    ['an account that is not open', { commands: [money] }, 0, 'topUp', 'uin', 'unknownAccount'],
    ['a price that is too high', { commands: [open, money, { ...buy, price: '10.01' }] }, 2, 'purchase', 'price', 'balanceInsufficient'],
    ['a pack that cannot be renewed', { commands: [open, buy, { do: 'renew', at: '2026-02-01', id: 'p', period: { count: 1, unit: 'month' } }] }, 2, 'renew', 'id', 'totalDecrementNotRenewed'],
    ['hours that are none', { commands: [open, { ...buy, mode: 'shardDecrement', shardRange: ['25:00', '26:00'] }] }, 1, 'purchase', 'shardRange.0', 'invalidTime'],
  ];
  for (const [what, script, index, command, field, rule] of bad) {
    it(`name the command and the rule: ${what}`, () => {
      const fault = faultOf(() => playScript(script));
      expect([fault.index, fault.command, fault.field, fault.rule]).to.deep.equal([index, command, field, rule]);
    });
  }

  it('tell the rule in words, with the data of the ledger', () => {
    const dear = { commands: [open, money, { ...buy, price: '10.01' }] };
    expect(faultOf(() => playScript(dear)).data).to.deep.equal({ balance: '10', price: '10.01' });
    expect(() => playScript(dear)).to.throw('Command 2 (purchase), price: balanceInsufficient: balance=10 price=10.01');
    const use = { do: 'use', at: '2026-01-02', uin: 'main', product: 'sms', item: 'message', amount: '1', start: '2026-01-02', end: '2026-01-01T23:59:59+08:00' };
    expect(() => playScript({ commands: [open, use] })).to.throw('Command 1 (use), start: invalidInterval: start=2026-01-02T00:00:00+08:00 end=2026-01-01T23:59:59+08:00');
    expect(() => parseScript({ commands: [open, { ...money, at: '2025-12-31' }] })).to.throw(
      'Command 1 (topUp), at: timeGoesBack: time goes backwards: 2025-12-31T00:00:00+08:00 is before 2026-01-01T00:00:00+08:00',
    );
    expect(faultOf(() => readScript('{"commands":')).rule).to.equal('notJson');
  });
});

describe(`any script at all (seed ${seed})`, () => {
  const junk = fc.oneof(fc.jsonValue(), fc.constantFrom('', '1', '-1', '0', '2026-01-01', 'p', 'main', 'sms', -1, 0, 1, 1e21, null, [], {}, '9'.repeat(30), '\ud800'));
  type Node = Record<string, unknown>;

  /** A command of the example with something put out of place. */
  const broken = fc.tuple(fc.nat(), fc.nat(), junk, fc.constantFrom('replace', 'remove', 'add', 'keep')).map(([pick, member, value, how]) => {
    const command: Node = { ...(company.commands[pick % company.commands.length] as Node) };
    const keys = Object.keys(command);
    const key = keys[member % keys.length]!;
    if (how === 'replace') command[key] = value;
    if (how === 'remove') delete command[key];
    if (how === 'add') command['extra'] = value;
    return command;
  });

  it('makes a world or a ScriptError', function () {
    this.timeout(60_000);
    const counts = { worlds: 0, faults: 0 };
    const check = (script: unknown) => {
      try {
        const ledger = playScript(script);
        ledger.advance(ledger.now + 400 * 86_400_000);
        counts.worlds++;
      } catch (error) {
        if (!(error instanceof ScriptError)) throw error;
        if (error.index !== null) expect(error.index).to.be.within(0, 200);
        counts.faults++;
      }
    };
    fc.assert(fc.property(fc.jsonValue(), check), { seed, numRuns: 300 });
    fc.assert(
      fc.property(fc.array(broken, { maxLength: 4 }), fc.nat({ max: company.commands.length }), (added, place) => {
        const commands: unknown[] = [...company.commands];
        const at = commands[Math.min(place, commands.length - 1)] as { at: string };
        commands.splice(place, 0, ...added.map((command) => (typeof command['at'] === 'string' && command['at'].includes('T') ? { ...command, at: at.at } : command)));
        check({ commands });
      }),
      { seed, numRuns: 700, includeErrorInReport: true },
    );
    expect(counts.worlds).to.be.above(20);
    expect(counts.faults).to.be.above(300);
  });
});
