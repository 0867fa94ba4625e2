/** One way through the packs, as a person goes it: what ends soon, why, what to do about it, and a pack that was bought by mistake. */
import { expect } from '@open-wc/testing';
import { MAIN } from '../../mock-api/worlds/company.js';
import type { PackOverview, RenewalSettings } from '../../src/index.js';
import { inDialog, type } from './refund-support.js';
import { agree, askToRenew, chooseMethod, others, press, quoted, scene, there } from './renewal-support.js';
import { choose, heard, mount, part, parts, shows, text, waitUntil } from './support.js';

const soon = 'Ends this week';

afterEach(() => localStorage.clear());

function setOut() {
  const stage = scene();
  const { ledger, now } = stage.backend;
  ledger.run({ do: 'setRenewal', at: now, id: 'plan-week', method: 'manual' });
  ledger.run({ do: 'purchase', at: now, uin: MAIN, product: 'live', subproduct: 'live/traffic', capacity: '100', validity: { count: 1, unit: 'year' }, id: 'mistake-1', name: 'Bought by mistake', price: '90' });
  const overview = mount<PackOverview>('pack-overview', { source: stage.source, group: 'journey', view: 'cards' });
  const renewal = mount<RenewalSettings>('renewal-settings', { source: stage.source, group: 'journey' });
  return { ...stage, overview, renewal };
}

const card = (overview: PackOverview, name: string): HTMLElement | undefined => parts(overview, '.card').find(({ textContent }) => textContent.includes(name));

/** A button of the overview by what it says, or begins with. */
async function pressIn(place: () => ParentNode | undefined | null, label: string): Promise<void> {
  const found = () => [...(place()?.querySelectorAll<HTMLButtonElement>('button') ?? [])].find(({ textContent }) => textContent.trim().startsWith(label));
  await waitUntil(() => found() !== undefined, `a button “${label}”`);
  found()!.focus();
  found()!.click();
}

describe('a journey', () => {
  it('finds a pack about to expire, sees why, sets automatic renewal, meets a conflict, resolves it, renews, and gives another back', async () => {
    const { overview, renewal, source, writes } = setOut();

    // What ends within a week?
    await waitUntil(() => parts(overview, '.card').length > 0, 'the packs');
    const within = parts<HTMLSelectElement>(overview, 'select').find(({ options }) => [...options].some(({ text }) => text === 'Within 7 days'))!;
    choose(within, '7');
    await waitUntil(() => card(overview, 'Not renewed') === undefined && card(overview, soon) !== undefined, 'those that end soon');

    // Why? It is valid, ends in days, and nobody has seen to it.
    await pressIn(() => card(overview, soon), soon);
    await waitUntil(() => parts(overview, 'dialog.drawer[open]').length === 1, 'the pack');
    expect(part(overview, 'dialog.drawer').textContent).to.match(/Valid/).and.to.match(/Manual/);
    await pressIn(() => part(overview, 'dialog.drawer'), 'Renewal');

    // It shall renew itself.
    await there(renewal, '.name');
    await quoted(renewal);
    expect(part(renewal, '.name').textContent).to.equal(soon);
    await chooseMethod(renewal, 'automatic');
    await quoted(renewal);
    await agree(renewal);

    // Somebody else has just seen to it in another way.
    await others(source, 'plan-week', { method: 'automatic', period: { count: 6, unit: 'month' } });
    writes.length = 0;
    press(renewal, 'Save');
    await shows(renewal, 'Nothing has been overwritten');
    expect(part(renewal, '.versions').textContent.replace(/\s+/g, ' ')).to.match(/Renewal Manual Automatic \(changed\) Automatic/).and.to.match(/Period – 6 months \(changed\) 1 month/);
    expect((await source.renewal('plan-week', {})).period).to.deep.equal({ count: 6, unit: 'month' });

    // A month is what it shall be, charged as it was agreed to: the same, and on the same day.
    await quoted(renewal);
    const saved = heard(renewal, 'packmeter-renewal-saved');
    press(renewal, 'Apply mine on top');
    await saved;
    await shows(renewal, 'Saved. The pack is renewed automatically, for 1 month at a time.');

    // Rather at once than at the end of the week.
    await quoted(renewal);
    await askToRenew(renewal);
    const renewed = heard(renewal, 'packmeter-renewed');
    press(renewal, 'Pay ');
    await renewed;
    await there(renewal, '.receipt');
    await waitUntil(() => card(overview, soon) === undefined, `${soon} to be no more among those that end within a week`);
    expect((await source.renewals('plan-week', {})).items).to.have.length(1);

    // And one was bought by mistake.
    choose(within, '');
    choose(part<HTMLInputElement>(overview, '[type="search"]'), 'mistake');
    await waitUntil(() => card(overview, 'Bought by mistake') !== undefined, `what was bought by mistake in ${text(overview)}`);
    const balance = Number((await source.account()).balance.amount);
    await pressIn(() => card(overview, 'Bought by mistake'), 'Bought by mistake');
    await waitUntil(() => parts(overview, 'dialog.drawer[open]').length === 1, 'the pack');
    await pressIn(() => part(overview, 'dialog.drawer'), 'Refund');
    await waitUntil(() => parts(overview, 'dialog.refund[open] [name="typed"]').length === 1, `the terms in ${text(overview)}`);
    await type(overview, 'Bought by mistake');
    const refunded = heard(overview, 'packmeter-refunded');
    inDialog(overview, 'Refund CN¥90.00').click();
    await refunded;
    await waitUntil(() => /CN¥90\.00 was refunded.*Refunded/.test(part(overview, 'dialog.refund').textContent.replace(/\s+/g, ' ')), 'the receipt');
    inDialog(overview, 'Close').click();
    await waitUntil(() => card(overview, 'Bought by mistake')?.textContent.includes('Refunded') ?? false, 'the overview to follow');
    expect(Number((await source.account()).balance.amount)).to.equal(balance + 90);
  });
});
