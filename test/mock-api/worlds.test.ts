import { expect } from '@open-wc/testing';
import * as v from 'valibot';
import { createBackend, WORLD_NAMES, type Backend } from '../../mock-api/index.js';
import { packToWire } from '../../mock-api/handlers/wire.js';
import { invariants } from '../ledger/support/invariants.js';
import { Pack } from '../../src/contract/index.js';
import { Client } from './support.js';

const QUICK = WORLD_NAMES.filter((name) => !name.startsWith('rows-'));
const packsOf = ({ ledger: { state } }: Backend) => state.packs.map((pack) => v.parse(Pack, packToWire(state, pack)));
const count = <T>(items: readonly T[], test: (item: T) => boolean): number => items.filter(test).length;

describe('worlds', () => {
  for (const world of QUICK) {
    it(`${world}: keeps every rule, and is the same each time`, () => {
      const backend = createBackend({ world });
      for (const holds of invariants) holds(backend.ledger);
      const first = JSON.stringify(packsOf(backend));
      backend.reset();
      expect(JSON.stringify(packsOf(backend))).to.equal(first);
    });
  }

  it('have other figures with another seed, and of the same kind', () => {
    const [one, two] = [1, 2].map((seed) => packsOf(createBackend({ world: 'typical', seed })));
    expect(one!.map(({ id }) => id)).to.deep.equal(two!.map(({ id }) => id));
    expect(one!.map(({ usedAmount }) => usedAmount)).to.not.deep.equal(two!.map(({ usedAmount }) => usedAmount));
  });

  it('are told backwards from now', () => {
    const backend = createBackend({ world: 'typical', now: '2024-02-29T09:00:00+08:00' });
    expect(backend.ledger.state.packs.length).to.be.above(55);
    const last = Math.max(...backend.ledger.state.packs.map(({ purchasedAt }) => purchasedAt));
    expect(last).to.be.within(Date.parse('2024-02-01'), Date.parse('2024-02-29T01:00:00Z'));
  });

  it('know no world of another name', () => {
    expect(() => createBackend({ world: 'nowhere' as never })).to.throw('nowhere');
  });
});

describe('the typical world', () => {
  it('is a believable company: packs in all modes and states, months of use', () => {
    const backend = createBackend({ world: 'typical' });
    const packs = packsOf(backend);
    expect(packs.length).to.be.within(55, 75);
    for (const mode of ['totalDecrement', 'periodDecrement', 'shardDecrement', 'unlimited']) {
      expect(count(packs, ({ capacityMode }) => capacityMode === mode), mode).to.be.above(2);
    }
    for (const status of ['inactive', 'valid', 'frozen', 'exhausted', 'expired', 'refunded']) {
      expect(count(packs, (pack) => pack.status === status), status).to.be.above(0);
    }
    expect(count(packs, ({ comboItems }) => comboItems !== null)).to.be.above(1);
    expect(count(packs, ({ deductionAttributes }) => deductionAttributes.length > 0)).to.be.above(2);
    expect(new Set(packs.map(({ ownerUin }) => ownerUin)).size).to.equal(3);
    expect(new Set(packs.map(({ product }) => product)).size).to.be.above(15);
    expect(backend.ledger.state.deductions.length).to.be.above(5000);
    expect(backend.ledger.state.uncovered.length).to.be.above(100);
  });

  it('has renewals that went through, that failed, and that are still tried', () => {
    const { state } = createBackend({ world: 'typical' }).ledger;
    const renewals = state.packs.flatMap(({ receipts }) => receipts);
    expect(new Set(renewals.map(({ by }) => by))).to.deep.equal(new Set(['user', 'automatic']));
    const failed = state.packs.filter(({ lastAttempt }) => lastAttempt?.outcome === 'balanceInsufficient');
    expect(new Set(failed.map(({ status }) => status))).to.deep.equal(new Set(['expired', 'valid']));
  });

  it('names packs that end soon and packs that run low', async () => {
    const client = new Client();
    const { summary } = await client.ask('listPacks');
    expect(summary!.expiringSoon).to.be.above(2);
    expect(summary!.runningLow).to.be.above(2);
  });

  it('has every state of exports and plug-ins', async () => {
    const client = new Client();
    const { items: files } = await client.ask('listExports');
    expect(new Set(files.map(({ state }) => state))).to.deep.equal(new Set(['generating', 'generated', 'failed', 'expired']));
    const { items: plugins } = await client.ask('listPlugins');
    expect(new Set(plugins.map(({ reviewState }) => reviewState))).to.deep.equal(new Set(['pendingReview', 'rejected', 'pendingPayment', 'available', 'expired']));
  });
});

describe('the other worlds', () => {
  it('are what they are called', () => {
    const packs = (world: (typeof WORLD_NAMES)[number]) => packsOf(createBackend({ world }));
    expect(packs('fresh')).to.have.length(0);
    expect(packs('frozen').every(({ status }) => status === 'frozen')).to.equal(true);
    expect(packs('combo').every(({ comboItems }) => comboItems !== null)).to.equal(true);
    expect(new Set(packs('multi-account').map(({ ownerUin }) => ownerUin)).size).to.equal(3);
    const { vouchers, packsById } = createBackend({ world: 'multi-account' }).ledger.state;
    expect(vouchers.map(({ left }) => left)).to.deep.equal([0n]);
    expect(packsById.get('plan-studio')!.receipts.map(({ paid, voucher }) => [paid, voucher].map(String))).to.deep.equal([
      ['0', '120000000000'],
      ['40000000000', '80000000000'],
    ]);
    const day = 86_400_000;
    const now = createBackend({ world: 'expiring' }).now;
    expect(packs('expiring').filter(({ expiresAt }) => Date.parse(expiresAt) - now < day).length).to.be.above(1);
    expect(packs('nearly-spent').map(({ status }) => status)).to.deep.equal(['valid', 'valid', 'exhausted']);
    for (const [language, letters] of Object.entries({ en: /^[ -~]+$/, 'zh-CN': /\p{Script=Han}/u, ja: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, ko: /\p{Script=Hangul}/u })) {
      const names = packs('locales').filter(({ id }) => id.startsWith(`${language}-`)).map(({ name }) => name);
      expect([names.length, names.every((name) => letters.test(name))], language).to.deep.equal([5, true]);
    }
    expect(packs('hostile').some(({ name }) => name.includes('<script>'))).to.equal(true);
  });

  it('has as many rows as it says', () => {
    expect(createBackend({ world: 'rows-50000' }).ledger.state.deductions.length).to.equal(50_000);
  });
});
