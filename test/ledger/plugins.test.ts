import { expect } from '@open-wc/testing';
import { refundTerms } from '../../mock-api/ledger/refund.js';
import { addWorkingDays, holidaysOf } from '../../mock-api/ledger/holidays.js';
import { policies } from '../../mock-api/policies/index.js';
import { holidays } from '../../mock-api/policies/holidays.js';
import { ME, refusal, shown, Story, t } from './support/story.js';

const apply = (story: Story, id: string, more: { outcome?: 'approved' | 'rejected' | 'stuck'; uin?: string } = {}, when = '2025-01-02') =>
  story.at(when, 'applyForPlugin', { id, product: 'live', uin: ME, applicationType: 'shop', name: 'Shop', appId: 'wx1', ...more });
const states = (story: Story) => story.ledger.state.plugins.map((plugin) => plugin.state);
const large = { product: 'live', subproduct: 'live/traffic', capacity: '200000', price: '3600' } as const;

describe('plug-ins', () => {
  it('are reviewed, paid for, run for a year, and can be paid for again', () => {
    const story = new Story();
    apply(story, 'a');
    apply(story, 'b');
    expect(refusal(() => story.at('2025-01-03', 'buyPlugin', { id: 'a' }))).to.equal('pluginState');
    story.at('2025-01-07', 'reviewPlugin', { id: 'a', approved: true });
    story.at('2025-01-07', 'reviewPlugin', { id: 'b', approved: false });
    expect(states(story)).to.deep.equal(['pendingPayment', 'rejected']);
    story.at('2025-01-08 09:00', 'buyPlugin', { id: 'a' });
    expect(states(story)[0]).to.equal('available');
    story.at('2025-06-01', 'buyPlugin', { id: 'a' });
    const [plugin] = story.ledger.state.plugins as [(typeof story.ledger.state.plugins)[number]];
    expect([shown(plugin.startedAt), shown(plugin.expiresAt)]).to.deep.equal(['2025-01-08 09:00:00', '2027-01-08 09:00:00']);
    story.until('2027-01-08 08:59');
    expect(states(story)[0]).to.equal('available');
    story.until('2027-01-08 09:00');
    expect(states(story)[0]).to.equal('expired');
    story.at('2027-02-01', 'buyPlugin', { id: 'a' });
    expect([states(story)[0], shown(plugin.startedAt)]).to.deep.equal(['available', '2027-02-01 00:00:00']);
  });

  it('keep what was applied for, and tell when the review ends', () => {
    const story = new Story();
    apply(story, 'a', {}, '2025-01-02 10:00');
    const record = { id: 'a', product: 'live', uin: ME, applicationType: 'shop', name: 'Shop', appId: 'wx1', appliedAt: t('2025-01-02 10:00'), reviewEndsAt: t('2025-01-09 10:00') };
    expect(story.ledger.state.plugins).to.deep.equal([{ ...record, state: 'pendingReview', startedAt: null, expiresAt: null, outcome: 'approved', boundPack: null }]);
    story.at('2025-01-10', 'buyPlugin', { id: 'a' });
    expect(story.ledger.state.plugins).to.deep.equal([{ ...record, state: 'available', startedAt: t('2025-01-10'), expiresAt: t('2026-01-10'), outcome: 'approved', boundPack: null }]);
  });

  it('refuse what their state forbids', () => {
    const story = new Story();
    apply(story, 'a');
    expect(refusal(() => apply(story, 'a'))).to.equal('pluginState');
    expect(refusal(() => story.at('2025-01-03', 'reviewPlugin', { id: 'x', approved: true }))).to.equal('unknownPlugin');
  });

  it('are reviewed within five working days, weekends not counted', () => {
    const story = new Story();
    // A Thursday: Friday, then Monday to Thursday.
    apply(story, 'a', {}, '2025-01-02 10:00');
    apply(story, 'b', { outcome: 'rejected' }, '2025-01-02 10:00');
    apply(story, 'c', { outcome: 'stuck' }, '2025-01-02 10:00');
    apply(story, 'd', { outcome: 'rejected' }, '2025-01-02 10:00');
    story.at('2025-01-03', 'reviewPlugin', { id: 'd', approved: true });
    story.until('2025-01-09 09:59');
    expect(states(story)).to.deep.equal(['pendingReview', 'pendingReview', 'pendingReview', 'pendingPayment']);
    story.until('2025-01-09 10:00');
    expect(states(story)).to.deep.equal(['pendingPayment', 'rejected', 'pendingReview', 'pendingPayment']);
  });

  it('count working days at UTC+8, from any day of the week', () => {
    const due = (day: string) => shown(addWorkingDays(t(day), 5, holidaysOf()));
    expect([4, 5, 6, 7, 10].map((day) => due(`2025-01-${String(day).padStart(2, '0')} 00:30`))).to.deep.equal([
      '2025-01-10 00:30:00', // Saturday
      '2025-01-10 00:30:00', // Sunday
      '2025-01-13 00:30:00', // Monday
      '2025-01-14 00:30:00',
      '2025-01-17 00:30:00', // Friday
    ]);
  });
});

describe('public holidays', () => {
  const due = (day: string, tables = holidaysOf(holidays)) => shown(addWorkingDays(t(day), 5, tables))!.slice(0, 10);

  it('are no working days, and weekend days worked in their place are', () => {
    // From Monday before the Spring Festival: Sunday the 26th was worked; off from the 28th to the 4th of February.
    expect(due('2025-01-24')).to.equal('2025-02-07');
    // From the last Friday of April 2026: Monday to Thursday, then the Labour Day week, then Wednesday.
    expect(due('2026-04-24')).to.equal('2026-05-06');
    // The Sunday after New Year 2026 was worked.
    expect(due('2025-12-31')).to.equal('2026-01-08');
    // Saturday the 10th of October 2026 was worked.
    expect(due('2026-09-30')).to.equal('2026-10-13');
    // Years that nobody has told of have weekends alone.
    expect(due('2031-10-01')).to.equal('2031-10-08');
  });

  it('hold up reviews as the table of the product has them', () => {
    const story = new Story();
    apply(story, 'a', {}, '2025-01-24 10:00');
    story.until('2025-02-07 09:59');
    expect(states(story)).to.deep.equal(['pendingReview']);
    story.until('2025-02-07 10:00');
    expect(states(story)).to.deep.equal(['pendingPayment']);
  });

  it('can be set for a year, and move the reviews that are under way', () => {
    const story = new Story();
    apply(story, 'early', {}, '2025-03-03');
    apply(story, 'late', { outcome: 'rejected' }, '2025-03-05');
    story.at('2025-03-06', 'setHolidays', { year: 2025, off: ['2025-03-07', '2025-03-10'], worked: ['2025-03-08'] });
    story.until('2025-03-10');
    expect(states(story)).to.deep.equal(['pendingReview', 'pendingReview']);
    story.until('2025-03-11');
    expect(states(story)).to.deep.equal(['pendingPayment', 'pendingReview']);
    story.until('2025-03-12');
    expect(states(story)).to.deep.equal(['pendingPayment', 'pendingReview']);
    story.until('2025-03-13');
    expect(states(story)).to.deep.equal(['pendingPayment', 'rejected']);
    // Reviews that are over stay as they ended.
    expect(story.ledger.state.plugins.map(({ reviewEndsAt }) => shown(reviewEndsAt))).to.deep.equal(['2025-03-11 00:00:00', '2025-03-13 00:00:00']);
    story.at('2025-03-13', 'setHolidays', { year: 2025, off: [] });
    expect(story.ledger.state.plugins.map(({ reviewEndsAt }) => shown(reviewEndsAt))).to.deep.equal(['2025-03-11 00:00:00', '2025-03-13 00:00:00']);
    // Without holidays a review may be over already: it ends now, not in the past.
    apply(story, 'next', {}, '2025-04-30');
    story.at('2025-05-01', 'setHolidays', { year: 2025, off: ['2025-05-01', '2025-05-02', '2025-05-05', '2025-05-06', '2025-05-07', '2025-05-08'] });
    story.at('2025-05-09', 'setHolidays', { year: 2025, off: [] });
    story.until('2025-05-09');
    expect(states(story)[2]).to.equal('pendingPayment');
  });

  it('are days of their year', () => {
    const story = new Story();
    const set = (year: number, off: readonly string[], worked: readonly string[] = []) => refusal(() => story.at('2025-01-02', 'setHolidays', { year, off, worked }));
    expect([set(2025, ['2026-01-01']), set(2025, ['2025-02-30']), set(2025, [], ['soon']), set(2025, ['2025-01-02'])]).to.deep.equal(['invalidHolidays', 'invalidHolidays', 'invalidHolidays', null]);
  });

  it('matter to products that have plug-ins', () => {
    const story = new Story();
    const foreign = () => story.at('2025-01-02', 'applyForPlugin', { id: 'a', product: 'mps', uin: ME, applicationType: 'shop', name: 'Shop', appId: 'wx1' });
    expect(refusal(foreign)).to.equal('pluginsNotOffered');
  });
});

describe('a plug-in that comes with a pack', () => {
  it('is one of the same product', () => {
    const table = policies.map((policy) => (policy.product === 'captcha' ? { ...policy, subproducts: policy.subproducts.map((kind) => ({ ...kind, plugin: { capacityFrom: '1', months: 1 } })) } : policy));
    const story = new Story('2025-01-01', '0', table);
    apply(story, 'a');
    story.buy('2025-01-20', 'p');
    expect(refusal(() => story.at('2025-01-20', 'bindPlugin', { id: 'a', pack: 'p' }))).to.equal('packHasNoPlugin');
  });

  it('is bound in place of paying, and makes the pack a used one', () => {
    const story = new Story();
    const pack = story.buy('2025-01-02', 'p', large);
    apply(story, 'a');
    story.until('2025-01-10');
    story.buy('2025-01-10', 'q', large);
    story.at('2025-01-11', 'bindPlugin', { id: 'a', pack: 'q' });
    expect(states(story)).to.deep.equal(['available']);
    expect([shown(story.ledger.state.plugins[0]!.expiresAt), story.ledger.state.plugins[0]!.boundPack]).to.deep.equal(['2026-01-11 00:00:00', 'q']);
    expect(story.pack('q')).to.include({ used: true, pluginBound: true });
    expect(pack).to.include({ used: false });
    expect(refundTerms(story.ledger.state, story.pack('q')).reasons, 'nothing was deducted').to.deep.equal(['pluginBound']);
    // Another year by the other pack; each brings one plug-in only.
    expect(refusal(() => story.at('2025-01-12', 'bindPlugin', { id: 'a', pack: 'q' }))).to.equal('packHasNoPlugin');
    story.at('2025-01-12', 'bindPlugin', { id: 'a', pack: 'p' });
    expect(shown(story.ledger.state.plugins[0]!.expiresAt)).to.equal('2027-01-11 00:00:00');
  });

  it('needs a pack that is large enough, valid, of its own account, and a review that is over', () => {
    const story = new Story();
    story.at('2025-01-01', 'openAccount', { uin: 'other' });
    story.buy('2025-01-02', 'small', { ...large, capacity: '199999.999999999' });
    story.buy('2025-01-02', 'none');
    story.buy('2025-01-02', 'later', { ...large, effectiveAt: '2025-06-01' });
    story.buy('2025-01-02', 'p', large);
    apply(story, 'a');
    apply(story, 'foreign', { uin: 'other' });
    const bind = (id: string, pack: string) => refusal(() => story.at('2025-01-20', 'bindPlugin', { id, pack }));
    expect(refusal(() => story.at('2025-01-03', 'bindPlugin', { id: 'a', pack: 'p' }))).to.equal('pluginState');
    expect(['small', 'none', 'later', 'nowhere'].map((pack) => bind('a', pack))).to.deep.equal(['packHasNoPlugin', 'packHasNoPlugin', 'statusForbids', 'unknownPack']);
    expect(bind('foreign', 'p')).to.equal('packHasNoPlugin');
    expect(story.pack('p').used).to.equal(false);
  });
});
