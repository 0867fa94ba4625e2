/** A pack that is renewed by itself: when that is charged, and that it cannot be paid. */
import { expect } from '@open-wc/testing';
import { allPacks, openPanel, overviewOf, rowOf, said, there } from './overview-support.js';

describe('<pack-overview>: a pack that is renewed by itself', () => {
  it('warns where the balance does not pay for it, and says why in its panel', async () => {
    const { element, source } = await overviewOf('expiring', { view: 'cards' });
    const packs = await allPacks(source);
    const poor = packs.find(({ status, statusReason, renewalMethod, operations }) => status === 'valid' && !statusReason && renewalMethod === 'automatic' && operations.renew.reason === 'balanceInsufficient')!;
    const card = rowOf(element, poor.id);
    expect(said(card)).to.contain('the account balance is too low');
    expect(card.querySelector('.badge.warn')).not.to.equal(null);
    const panel = await openPanel(element, poor.id);
    expect(said(panel.querySelector('.detail-status'))).to.match(/^Valid\. Its automatic renewal cannot be paid/);
    expect(panel.querySelector('.detail-status.warn')).not.to.equal(null);
    const fine = packs.find(({ status, renewalMethod }) => status === 'valid' && renewalMethod !== 'automatic')!;
    expect(said(rowOf(element, fine.id))).not.to.contain('balance');
  });

  it('tells in its panel that it is, for how long, and when that is charged', async () => {
    const { element, source } = await overviewOf('typical');
    const pack = (await allPacks(source)).find(({ status, statusReason, renewalMethod, id }) => status === 'valid' && !statusReason && renewalMethod === 'automatic' && said(element.shadowRoot!.querySelector('.tbody')).includes(id))!;
    await openPanel(element, pack.id);
    const section = await there(element, 'dialog.drawer section', 'Charged by itself');
    const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'Asia/Shanghai' }).format(new Date(pack.expiresAt));
    expect(said(section)).to.match(/Renewal method ?Automatic, \d+ (month|year)s?/).and.to.contain(day);
  });
});
