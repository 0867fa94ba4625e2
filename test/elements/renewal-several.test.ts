/** Several packs at once: previewed together, agreed to together, each with a key and an outcome of its own. */
import { expect } from '@open-wc/testing';
import type { RenewalSettings } from '../../src/index.js';
import { button, choosePeriod, others, press, scene, there } from './renewal-support.js';
import { mount, part, parts, shows, text, waitUntil } from './support.js';
import { agree, begin, packIds, phase, phases, preview, receipts, row, several, tick } from './renewal-several-support.js';

describe('<renewal-settings>: several packs at once', () => {
  it('lets packs be ticked, one by one or all that are shown', async () => {
    const element = await several(scene());
    expect(parts<HTMLInputElement>(element, '[name="pack"]').map(({ value }) => value)).to.deep.equal(packIds);
    await tick(element, 'plan-week', 'plan-none');
    expect(text(element)).to.contain('2 packs selected');
    expect(part<HTMLInputElement>(element, '[name="all"]').indeterminate).to.equal(true);
    part<HTMLInputElement>(element, '[name="all"]').click();
    await element.updateComplete;
    expect(text(element)).to.contain('5 packs selected');
    await expect(element).to.be.accessible();
    press(element, 'Back to one pack');
    await there(element, '.pack-button');
  });

  it('previews the price, the new expiry and the verdict of each, and how far the balance goes', async () => {
    const element = await several(scene());
    await preview(element, ...packIds);
    expect(row(element, 'plan-week')).to.match(/Jul 24, 2026.*CN¥120\.00.*Yes/);
    expect(row(element, 'plan-dear')).to.match(/CN¥2,000\.00.*Not enough balance in this order/);
    expect(text(element)).to.match(/In total CN¥480\.00 Account balance CN¥1,060\.00 Balance afterwards CN¥580\.00/);
    expect(text(element)).to.match(/not enough for 1 pack, CN¥1,420\.00 short\. It is left out\./);
    await expect(element).to.be.accessible();
  });

  it('asks for agreement to the total before anything is paid', async () => {
    const { writes, ...stage } = scene();
    const element = await several(stage);
    await preview(element, 'plan-week', 'plan-none');
    press(element, 'Renew 2 packs');
    await shows(element, 'Tick the box to agree');
    expect(part(element, '.consent').textContent).to.contain('CN¥240.00 in total');
    await expect(element).to.be.accessible();
    expect(writes).to.have.length(0);
  });

  it('renews each once, under a key of its own, and tells the page of each', async () => {
    const { writes, ...stage } = scene();
    const element = await several(stage);
    const told: string[] = [];
    element.addEventListener('packmeter-renewed', (event) => told.push((event as CustomEvent<{ packId: string }>).detail.packId));
    await preview(element, 'plan-week', 'plan-none');
    await begin(element, 'Renew 2 packs');
    await phases(element, { 'plan-week': 'done', 'plan-none': 'done' });
    await shows(element, '2 done, 0 not');
    expect(row(element, 'plan-week')).to.contain('Renewed until Jul 24, 2026, CN¥120.00 paid');
    expect(text(element)).to.contain('Paid in total CN¥240.00');
    expect(told.sort()).to.deep.equal(['plan-none', 'plan-week']);
    expect(writes).to.have.length(2);
    expect(new Set(writes.map(({ key }) => key)).size).to.equal(2);
    await expect(element).to.be.accessible();
    press(element, 'Done');
    await there(element, '[name="pack"]');
    expect(text(element)).to.contain('0 packs selected');
    await waitUntil(() => !/Ends this week ?Valid.*Expires Jun 24/.test(text(element)), 'the new expiry in the list');
    expect(sessionStorage.getItem('packmeter:several')).to.equal(null);
  });

  it('sets how several are renewed, says what changes, and why some cannot', async () => {
    const { writes, ...stage } = scene();
    const element = await several(stage);
    await tick(element, ...packIds);
    part<HTMLInputElement>(element, '[name="task"][value="save"]').click();
    await element.updateComplete;
    press(element, 'Preview');
    await there(element, 'table.several');
    expect(row(element, 'plan-today')).to.match(/Manual → Automatic · 1 month.*locked on the last day/);
    expect(row(element, 'plan-week')).to.contain('Is set so already');
    expect(row(element, 'plan-none')).to.match(/Not renewed → Automatic · 1 month.*Yes/);
    await expect(element).to.be.accessible();
    await begin(element, 'Save for 1 pack');
    await phases(element, { 'plan-none': 'done' });
    expect(writes.map(({ path, body }) => [path, body])).to.deep.equal([['/v1/packs/plan-none/renewal', { method: 'automatic', period: { count: 1, unit: 'month' } }]]);
    expect((await stage.source.renewal('plan-none', {})).method).to.equal('automatic');
  });

  it('needs no agreement to switch renewal off, and says when there is nothing to do', async () => {
    const stage = scene();
    const element = await several(stage);
    await tick(element, 'plan-none');
    part<HTMLInputElement>(element, '[name="task"][value="save"]').click();
    await element.updateComplete;
    part<HTMLInputElement>(element, '[name="several-method"][value="none"]').click();
    await element.updateComplete;
    press(element, 'Preview');
    await shows(element, 'Nothing can be done for any of these packs.');
    press(element, 'Change the selection');
    await there(element, '[name="pack"]');
    await tick(element, 'plan-week');
    press(element, 'Preview');
    await there(element, 'table.several');
    expect(parts(element, '[name="several-consent"]')).to.have.length(0);
    press(element, 'Save for 1 pack');
    await phases(element, { 'plan-week': 'done' });
    expect((await stage.source.renewal('plan-week', {})).method).to.equal('none');
  });

  it('asks for the price of the period that was chosen', async () => {
    const element = await several(scene('5000'));
    await tick(element, 'plan-week');
    await choosePeriod(element, 'several-period' as 'period', '6 months');
    press(element, 'Preview');
    await there(element, 'table.several');
    expect(row(element, 'plan-week')).to.contain('CN¥720.00');
  });
});

describe('<renewal-settings>: several packs, when not all goes well', () => {
  it('tells the outcome of each: done, refused, not known, changed by others', async () => {
    const { writes, ...stage } = scene();
    const element = await several(stage);
    await preview(element, 'plan-tomorrow', 'plan-week', 'plan-none');
    await others(stage.source, 'plan-week', { method: 'automatic', period: { count: 6, unit: 'month' } });
    writes.length = 0;
    stage.backend.faults.add({ name: 'forbidden', route: 'createRenewal', times: 1 });
    await begin(element, 'Renew 3 packs');
    await phases(element, { 'plan-tomorrow': 'refused', 'plan-week': 'conflict', 'plan-none': 'done' });
    await there(element, '.conflict');
    expect(row(element, 'plan-tomorrow')).to.match(/Your account may not do this.*req-/);
    expect(part(element, '.versions').textContent.replace(/\s+/g, ' ')).to.match(/Period 1 month 6 months/);
    await expect(element).to.be.accessible();
    press(element, 'Renew on top');
    await phases(element, { 'plan-week': 'done' });
    press(element, 'Try again');
    await phases(element, { 'plan-tomorrow': 'done' });
    expect(await Promise.all(['plan-tomorrow', 'plan-week', 'plan-none'].map((id) => receipts(stage, id)))).to.deep.equal([1, 1, 1]);
  });

  it('finds what became of a lost answer by reading, and holds what cannot be read', async () => {
    const { writes, ...stage } = scene();
    const element = await several(stage);
    await preview(element, 'plan-week', 'plan-none');
    stage.backend.faults.add({ name: 'lostAnswer', route: 'createRenewal', times: 2 });
    const readable = stage.backend.faults.add({ name: 'serverError', route: 'listRenewals', times: 1 });
    await begin(element, 'Renew 2 packs');
    await waitUntil(() => ['plan-week', 'plan-none'].map((id) => phase(element, id)).sort().join() === 'done,undecided', `one to be known in ${text(element)}`);
    expect(parts(element, 'button').some(({ textContent }) => textContent.trim() === 'Done')).to.equal(false);
    readable();
    press(element, 'Look again');
    await phases(element, { 'plan-week': 'done', 'plan-none': 'done' });
    expect(writes).to.have.length(2);
  });

  it('begins nothing more once it is stopped, and goes on from there', async () => {
    const stage = scene();
    const { source } = stage;
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const renew: typeof source.renew = async (...all) => {
      await held;
      return source.renew(...all);
    };
    const element = await several({ source: { ...source, renew } });
    await preview(element, 'plan-today', 'plan-tomorrow', 'plan-week', 'plan-none');
    await begin(element, 'Renew 4 packs');
    await phases(element, { 'plan-today': 'sending', 'plan-tomorrow': 'sending', 'plan-week': 'waiting', 'plan-none': 'waiting' });
    const leaving = new Event('beforeunload', { cancelable: true });
    dispatchEvent(leaving);
    expect(leaving.defaultPrevented, 'asked before leaving').to.equal(true);
    press(element, 'Stop what has not begun');
    release();
    await phases(element, { 'plan-today': 'done', 'plan-tomorrow': 'done', 'plan-week': 'stopped', 'plan-none': 'stopped' });
    await shows(element, 'the rest was not begun');
    expect(await receipts(stage, 'plan-week')).to.equal(0);
    press(element, 'Go on with 2 packs');
    await phases(element, { 'plan-week': 'done', 'plan-none': 'done' });
  });

  it('is found again after a reload: what had begun is read, the rest waits for a word', async () => {
    const { writes, ...stage } = scene();
    const { source } = stage;
    const renew: typeof source.renew = async (...all) => {
      const receipt = await source.renew(...all);
      // The page is left before this comes.
      await new Promise(() => undefined);
      return receipt;
    };
    const before = await several({ source: { ...source, renew } });
    await preview(before, 'plan-today', 'plan-tomorrow', 'plan-week');
    await begin(before, 'Renew 3 packs');
    await waitUntil(() => writes.length === 2, 'two to be sent');
    before.remove();
    const after = mount<RenewalSettings>('renewal-settings', { source });
    await phases(after, { 'plan-today': 'done', 'plan-tomorrow': 'done', 'plan-week': 'stopped' });
    expect(text(after)).to.contain('The page was left while this was under way');
    await expect(after).to.be.accessible();
    press(after, 'Go on with 1 pack');
    await phases(after, { 'plan-week': 'done' });
    expect(await Promise.all(['plan-today', 'plan-tomorrow', 'plan-week'].map((id) => receipts(stage, id)))).to.deep.equal([1, 1, 1]);
    expect(button(after, 'Done').disabled).to.equal(false);
  });

  it('tells what was known of each order before a reload', async () => {
    const stage = scene();
    const { expiresAt } = await stage.source.renewal('plan-week', {});
    const seen = { method: 'automatic', period: { count: 1, unit: 'month' }, expiresAt };
    const item = { etag: '"old"', price: { amount: '120', currency: 'CNY' }, order: { period: { count: 1, unit: 'month' }, seen }, begun: true };
    const outcome = (phase: string, more: object) => ({ phase, paid: null, expiresAt: null, reason: null, ...more });
    const items = [
      { ...item, id: 'plan-today', name: 'Done', outcome: outcome('done', { paid: { amount: '120', currency: 'CNY' }, expiresAt }) },
      { ...item, id: 'plan-tomorrow', name: 'Refused', outcome: outcome('refused', { reason: 'balanceInsufficient' }) },
      { ...item, id: 'plan-week', name: 'Overtaken', outcome: outcome('conflict', {}) },
      { ...item, id: 'plan-none', name: 'Never sent', outcome: null },
    ];
    sessionStorage.setItem('packmeter:several', JSON.stringify({ kind: 'renew', items }));
    const element = mount<RenewalSettings>('renewal-settings', { source: stage.source });
    await phases(element, { 'plan-today': 'done', 'plan-tomorrow': 'refused', 'plan-week': 'conflict', 'plan-none': 'stopped' });
    expect(row(element, 'plan-today')).to.contain('CN¥120.00 paid');
    expect(row(element, 'plan-tomorrow')).to.contain('The account balance is too low.');
    await there(element, '.conflict');
    expect(row(element, 'plan-week')).to.contain('nothing that is shown here');
    press(element, 'Leave it as it is');
    await phases(element, { 'plan-week': 'refused' });
    press(element, 'Done');
    await there(element, '[name="pack"]');
  });

  it('begins afresh when what was kept makes no sense', async () => {
    sessionStorage.setItem('packmeter:several', '{"kind":"renew","items":[{}]}');
    const element = mount<RenewalSettings>('renewal-settings', { source: scene().source });
    await there(element, '[name="pack"]');
  });

  it('pays once when two tabs want the same', async () => {
    const { writes, ...stage } = scene();
    const [one, other] = [await several(stage), await several(stage)];
    await preview(one, 'plan-week', 'plan-none');
    await preview(other, 'plan-week', 'plan-none');
    await agree(one);
    await agree(other);
    press(one, 'Renew 2 packs');
    press(other, 'Renew 2 packs');
    for (const tab of [one, other]) {
      await there(tab, '.progress');
      await waitUntil(() => !parts(tab, 'tr[data-phase]').some(({ dataset }) => ['waiting', 'sending', 'checking'].includes(dataset['phase']!)), 'all to be known');
      expect(parts(tab, 'tr[data-phase]').map(({ dataset }) => dataset['phase']).every((each) => each === 'done' || each === 'conflict')).to.equal(true);
    }
    expect([await receipts(stage, 'plan-week'), await receipts(stage, 'plan-none')]).to.deep.equal([1, 1]);
    expect(writes.length).to.be.greaterThan(1);
  });

  it('keeps what was ticked through a reload under the persist key', async () => {
    const stage = scene();
    const before = await several(stage, { persistKey: 'me' });
    await tick(before, 'plan-week');
    expect(before.unsaved).to.equal(false);
    before.remove();
    const after = await several(stage, { persistKey: 'me' });
    expect(text(after)).to.contain('1 pack selected');
  });

  it('goes on when one pack cannot be read for the preview', async () => {
    const stage = scene();
    const element = await several(stage);
    stage.backend.faults.add({ name: 'serverError', route: 'getRenewal', times: 1 });
    await preview(element, 'plan-week', 'plan-none');
    expect(text(element)).to.contain('Could not be read');
    expect(button(element, 'Renew 1 pack').disabled).to.equal(false);
  });
});
