/** The fuzzer itself: it finds what is broken, and makes a short story of it. */
import { expect } from '@open-wc/testing';
import { Ledger } from '../../mock-api/ledger/ledger.js';
import { policies } from '../../mock-api/policies/index.js';
import { COMMAND_NAMES, playScript } from '../../mock-api/scripts/index.js';
import { faultIn, fuzz, openLedger, type Open } from './support/fuzz.js';
import { toScript } from './support/shrink.js';
import { START } from './support/steps.js';

/** The fuzzer is what is tested here, not the ledger: histories.test.ts tells others each time. */
const seed = 1;
const until = (histories: number) => (soFar: { readonly histories: number }) => soFar.histories < histories;

/** Deductions written down with six places in place of nine. */
const roundsBadly: Open = () => {
  const ledger = openLedger();
  const log = ledger.state.deductions;
  const push = log.push.bind(log);
  log.push = (at, pack, pool, usage, before, actual, ...rest) => push(at, pack, pool, usage, before, actual - (actual % 1000n), ...rest);
  return ledger;
};

/** Packs that were used up, and call themselves expired once their time is over. */
const forgetsHowItEnded: Open = () => {
  const ledger = openLedger();
  const run = ledger.run.bind(ledger);
  ledger.run = (command) => {
    const answer = run(command);
    for (const pack of ledger.state.packs) if (pack.status === 'exhausted' && pack.endsAt <= ledger.now) pack.status = 'expired';
    return answer;
  };
  return ledger;
};

/** A refund that gives a cent too much. */
const givesTooMuch: Open = () => {
  const ledger = openLedger();
  const run = ledger.run.bind(ledger);
  ledger.run = (command) => {
    const answer = run(command);
    if (command.do === 'refund') ledger.state.accountList[0]!.cash += 10_000_000n;
    return answer;
  };
  return ledger;
};

describe('the fuzzer', () => {
  it('tells every kind of command', () => {
    const ran = new Set<string>();
    const open: Open = () => {
      const ledger = openLedger();
      const run = ledger.run.bind(ledger);
      ledger.run = (command) => {
        const answer = run(command);
        ran.add(command.do);
        return answer;
      };
      return ledger;
    };
    const { failure, commands, refused } = fuzz(1, until(600), open);
    expect(failure).to.equal(null);
    expect([...ran].sort()).to.deep.equal([...COMMAND_NAMES].sort());
    expect(refused).to.be.below(commands / 2);
  });

  it('tells the same with the same seed', () => {
    expect(fuzz(7, until(40))).to.deep.equal(fuzz(7, until(40)));
    expect(fuzz(8, until(40))).to.not.deep.equal(fuzz(7, until(40)));
  });

  for (const [what, open, most] of [
    ['a wrong rounding', roundsBadly, 8],
    ['an end that changes', forgetsHowItEnded, 8],
    ['a refund that gives too much', givesTooMuch, 6],
  ] as const) {
    it(`finds ${what}, and needs ${most} commands at most to show it`, function () {
      this.timeout(30_000);
      const { failure } = fuzz(seed, until(2000), open);
      expect(failure).to.not.equal(null);
      expect(failure!.commands.length, JSON.stringify(toScript(failure!.commands))).to.be.at.most(most);
      // No command can be left out, and a ledger that is right has nothing to say against them.
      failure!.commands.forEach((_, place) => {
        expect(faultIn(open, failure!.commands.toSpliced(place, 1)), `without command ${place}`).to.not.equal(failure!.message);
      });
      expect(faultIn(openLedger, failure!.commands)).to.equal(null);
    });
  }

  it('writes what it finds as a world script that can be played', () => {
    const { failure } = fuzz(seed, until(2000), roundsBadly);
    const script: unknown = JSON.parse(JSON.stringify(toScript(failure!.commands)));
    const ledger = playScript(script);
    const again = new Ledger(policies, START);
    for (const command of failure!.commands) again.run(command);
    expect(ledger.state.deductions.length).to.equal(again.state.deductions.length);
    expect(ledger.state.deductions.actual.at(0)).to.equal(again.state.deductions.actual.at(0));
    expect(ledger.now).to.equal(again.now);
  });
});
