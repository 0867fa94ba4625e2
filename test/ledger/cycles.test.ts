import { expect } from '@open-wc/testing';
import { periods, totalCapacity, totalRemaining } from '../../mock-api/ledger/balance.js';
import { toDecimal } from '../../mock-api/ledger/decimal.js';
import { ME, refusal, shown, Story, t } from './support/story.js';

const month = (count: number) => ({ count, unit: 'month' }) as const;
const monthly = { mode: 'periodDecrement', capacity: '100', validity: month(3), cycle: { unit: 'month', from: 'calendar' } } as const;

function totals(story: Story, id: string): [string, string, string] {
  const pack = story.pack(id);
  const [{ quota, remaining }] = pack.pools as [(typeof pack.pools)[number]];
  const left = periods(pack, story.ledger.now);
  return [`${left.remaining}/${left.total}`, toDecimal(totalRemaining(pack, remaining, quota, story.ledger.now), 0), toDecimal(totalCapacity(pack, quota), 0)];
}

describe('packs with cycles', () => {
  it('start each cycle full and carry nothing over', () => {
    const story = new Story();
    story.buy('2025-01-01', 'p', monthly);
    story.use('2025-01-10', '60');
    story.use('2025-02-10', '10');
    story.until('2025-02-12');
    expect(story.rows.map(({ before, after }) => [before, after])).to.deep.equal([
      ['100.000000000', '40.000000000'],
      ['100.000000000', '90.000000000'],
    ]);
    expect(totals(story, 'p')).to.deep.equal(['2/3', '190', '300']);
  });

  it('charge the cycle that runs when the deduction is made', () => {
    const story = new Story();
    story.buy('2025-01-01', 'p', monthly);
    story.use('2025-01-31', '60');
    story.until('2025-02-02');
    const { deductions } = story.ledger.state;
    expect(shown(deductions.cycles[deductions.cycle.at(0)]!.start)).to.equal('2025-02-01 00:00:00');
  });

  it('stay valid with an empty cycle, and are used up in the last one only', () => {
    const story = new Story();
    story.buy('2025-01-01', 'p', { ...monthly, validity: month(2) });
    story.use('2025-01-10', '150');
    story.until('2025-01-12');
    expect(story.pack('p').status).to.equal('valid');
    expect(story.uncovered).to.deep.equal([{ amount: '50.000000000', reasons: { p: 'cycleExhausted' } }]);
    story.use('2025-02-10', '150');
    story.until('2025-02-12');
    expect(story.pack('p').status).to.equal('exhausted');
    expect(story.uncovered[1]!.reasons).to.deep.equal({ p: 'exhausted' });
    expect(totals(story, 'p')[0]).to.equal('0/2');
  });

  it('are not used up in their last cycle when a renewal is to bring another', () => {
    const story = new Story();
    story.buy('2025-01-01', 'p', { ...monthly, validity: month(1), renewal: 'automatic', autoPeriod: month(1) });
    story.use('2025-01-10', '100');
    story.until('2025-01-12');
    expect(story.pack('p').status).to.equal('valid');
    story.at('2025-01-13', 'setRenewal', { id: 'p', method: 'none' });
    expect(story.pack('p').status).to.equal('exhausted');
  });

  it('gain cycles by renewal: N + M of them', () => {
    const story = new Story();
    story.buy('2025-01-01', 'p', { ...monthly, price: '30' });
    story.at('2025-01-20', 'renew', { id: 'p', period: month(2) });
    expect(totals(story, 'p')).to.deep.equal(['5/5', '500', '500']);
    expect(story.pack('p').events.map(({ event }) => event)).to.deep.equal(['effective', 'topUp']);
  });

  it('note the reset at the first boundary after use, not when somebody looks', () => {
    const story = new Story();
    story.buy('2025-01-01', 'p', monthly);
    story.use('2025-01-10', '60');
    story.use('2025-03-10', '5');
    story.until('2025-03-12');
    const resets = story.pack('p').events.filter(({ event }) => event === 'reset');
    expect(resets.map(({ at, afterRows }) => [shown(at), afterRows])).to.deep.equal([['2025-02-01 00:00:00', 1]]);
  });

  it('give hours and days as well', () => {
    const story = new Story();
    const lcu = { product: 'clb', subproduct: 'clb/03', mode: 'shardDecrement', capacity: '10', validity: month(1) } as const;
    story.buy('2025-01-01', 's', { ...lcu, cycle: { unit: 'hour', from: 'calendar' } });
    const use = (from: string, to: string, amount: string) =>
      story.use('2025-01-02', amount, { product: 'clb', item: 'lcu', start: t(`2025-01-02 ${from}`), end: t(`2025-01-02 ${to}`) });
    use('09:00', '10:00', '8');
    use('10:00', '11:00', '12');
    story.until('2025-01-02 12:00');
    expect(story.rows.map(({ before, actual }) => [before, actual])).to.deep.equal([
      ['10.000000000', '8.000000000'],
      ['10.000000000', '10.000000000'],
    ]);
    expect(story.uncovered.map(({ amount }) => amount)).to.deep.equal(['2.000000000']);
    expect(periods(story.pack('s'), story.ledger.now).total).to.be.above(700);
  });

  it('are drawn on only in their hours, when they have any', () => {
    const story = new Story();
    story.buy('2025-01-01', 's', { product: 'clb', subproduct: 'clb/03', mode: 'shardDecrement', capacity: '10', validity: month(1), shardRange: ['09:00', '18:00'] });
    const use = (from: string, to: string) => story.use('2025-01-02', '1', { product: 'clb', item: 'lcu', start: t(`2025-01-02 ${from}`), end: t(`2025-01-02 ${to}`) });
    use('08:00', '09:00');
    use('09:00', '10:00');
    use('17:00', '18:00');
    use('18:00', '19:00');
    story.until('2025-01-02 23:00');
    expect(story.rows).to.have.length(2);
    expect(story.uncovered.map(({ reasons }) => reasons['s'])).to.deep.equal(['outsideShardRange', 'outsideShardRange']);
  });
});

describe('packs for some hours of the day', () => {
  const nights = { product: 'clb', subproduct: 'clb/03', mode: 'shardDecrement', capacity: '10', validity: month(1), shardRange: ['22:00', '06:00'] } as const;
  const hour = (story: Story, from: string, to: string) => story.use('2025-01-02', '1', { product: 'clb', item: 'lcu', start: t(`2025-01-02 ${from}`), end: t(`2025-01-02 ${to}`) });

  it('may go over midnight', () => {
    const story = new Story();
    story.buy('2025-01-01', 'n', nights);
    for (const from of ['04', '05', '06', '20', '21', '22']) hour(story, `${from}:00`, `${String(Number(from) + 1).padStart(2, '0')}:00`);
    story.until('2025-01-03');
    expect(story.rows.map(({ at }) => at!.slice(11, 13))).to.deep.equal(['05', '06', '23']);
    expect(story.uncovered).to.have.length(3);
    expect(refusal(() => story.buy('2025-01-03', 'never', { ...nights, shardRange: ['06:00', '06:00'] }))).to.equal('invalidInterval');
  });

  it('take nothing of usage that begins or ends outside them', () => {
    const story = new Story();
    story.buy('2025-01-01', 'n', nights);
    story.use('2025-01-02', '1', { product: 'clb', item: 'lcu', start: t('2025-01-02 05:00'), end: t('2025-01-02 09:10') });
    story.use('2025-01-02', '1', { product: 'clb', item: 'lcu', start: t('2025-01-02 21:30'), end: t('2025-01-02 22:30') });
    story.use('2025-01-02', '1', { product: 'clb', item: 'lcu', start: t('2025-01-02 22:30'), end: t('2025-01-03 06:00') });
    story.until('2025-01-04');
    expect(story.rows).to.have.length(1);
    expect(story.uncovered.map(({ reasons }) => reasons['n'])).to.deep.equal(['outsideShardRange', 'outsideShardRange']);
  });

  it('may be all of them, which a midnight does not cut, and begin with the day where they begin at 24:00', () => {
    const story = new Story();
    const range = (id: string, from: string, to: string) => story.buy('2025-01-01', id, { ...nights, shardRange: [from, to] }).shardRange;
    expect([range('all', '00:00', '24:00'), range('early', '24:00', '06:00')]).to.deep.equal([[0, 86_400_000], [0, 21_600_000]]);
    expect(refusal(() => range('none', '24:00', '00:00'))).to.equal('invalidInterval');
    story.use('2025-01-02', '1', { product: 'clb', item: 'lcu', start: t('2025-01-02 23:00'), end: t('2025-01-03 01:00') });
    expect(story.until('2025-01-03 02:00').drawn).to.deep.equal(['all']);
  });

  it('are not sold where usage is summed by the day', () => {
    const story = new Story();
    const hours = { mode: 'shardDecrement', capacity: '10', validity: month(1), shardRange: ['09:00', '18:00'] } as const;
    for (const [product, subproduct] of [['live', 'live/traffic'], ['mps', 'mps/general'], ['trtc', 'trtc/02']] as const) {
      expect(refusal(() => story.buy('2025-01-03', 'never', { ...hours, product, subproduct }))).to.equal('shardRangeNotOffered');
    }
  });

  it('are drawn on before those that are good all day', () => {
    const story = new Story();
    story.buy('2025-01-01', 'whenever', { ...nights, shardRange: undefined });
    story.buy('2025-01-02', 'nights', nights);
    hour(story, '04:00', '05:00');
    hour(story, '14:00', '15:00');
    story.until('2025-01-03');
    expect(story.drawn).to.deep.equal(['nights', 'whenever']);
  });
});

describe('combo packs', () => {
  it('draw each usage from its own capacity, and are used up when all of them are', () => {
    const story = new Story();
    story.buy('2025-01-01', 'set', { product: 'trtc', subproduct: 'trtc/13', capacity: { calls: '10', recording: '5', acceleration: '1' }, validity: month(2) });
    const use = (item: string, amount: string) => story.use('2025-01-05', amount, { product: 'trtc', item });
    use('recording', '600');
    use('acceleration', '1');
    story.until('2025-01-07');
    const left = () => story.pack('set').pools.map(({ policy, remaining }) => `${policy.key} ${toDecimal(remaining, 0)}`);
    expect(left()).to.deep.equal(['calls 10', 'recording 0', 'acceleration 0']);
    expect(story.pack('set').status).to.equal('valid');
    expect(story.uncovered).to.deep.equal([{ amount: '300.000000000', reasons: { set: 'exhausted' } }]);
    story.use('2025-01-08', '600', { product: 'trtc', item: 'voiceCall', start: t('2025-01-08 10:00'), end: t('2025-01-08 10:10') });
    story.until('2025-01-09');
    expect(story.pack('set').status).to.equal('exhausted');
  });

  it('need every capacity named', () => {
    const story = new Story();
    expect(() => story.buy('2025-01-01', 'set', { product: 'trtc', subproduct: 'trtc/13', capacity: { calls: '10' } })).to.throw('no capacity for recording');
    expect(() => story.buy('2025-01-01', 'one', { capacity: '0' })).to.throw('not above zero');
    expect(story.ledger.state.packs).to.have.length(0);
    expect(story.ledger.state.accounts.get(ME)!.cash).to.equal(100_000_000_000_000n);
  });
});
