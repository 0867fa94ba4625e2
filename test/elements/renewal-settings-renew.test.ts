/** Renewing at once: agreed to before it is paid, paid once, told as it went. */
import { expect } from '@open-wc/testing';
import type { RenewalReceipt } from '../../src/contract/index.js';
import type { PackmeterEvent } from '../../src/parts/events.js';
import type { RenewalSettings } from '../../src/index.js';
import { askToRenew, button, choosePeriod, chosen, focused, isOpen, others, press, quoted, scene, settings, there } from './renewal-support.js';
import { heard, mount, part, parts, shows, text, waitUntil } from './support.js';

const renewed = (element: RenewalSettings) => heard<PackmeterEvent<RenewalReceipt>>(element, 'packmeter-renewed');
const dialog = (element: RenewalSettings) => part<HTMLDialogElement>(element, 'dialog');
const panel = (element: RenewalSettings) => part(element, '[part="renew-now"]').textContent.replace(/\s+/g, ' ');
const receiptsOf = async (source: Awaited<ReturnType<typeof scene>>['source'], id: string) => (await source.renewals(id, {})).items;

/** Presses the button, and pays. */
async function renew(element: RenewalSettings): Promise<void> {
  await askToRenew(element);
  press(element, 'Pay ');
}

afterEach(() => localStorage.clear());

describe('<renewal-settings>: renewing now', () => {
  it('tells the price, the new expiry and the balance for each period', async () => {
    const element = await settings(scene(), 'plan-none');
    expect(panel(element)).to.match(/To pay CN¥120\.00 New expiry .*2026.*CN¥1,060\.00 ?Enough today/);
    await choosePeriod(element, 'renew-period', '1 year');
    expect(panel(element)).to.match(/To pay CN¥1,440\.00 New expiry .*2027.*CN¥380\.00 short/);
    expect(isOpen(element, 'Renew now')).to.equal(false);
    await choosePeriod(element, 'renew-period', '2 months');
    expect(isOpen(element, 'Renew now')).to.equal(true);
  });

  it('asks still when the page has moved the element meanwhile', async () => {
    const element = await settings(scene(), 'plan-none');
    await askToRenew(element);
    element.remove();
    document.body.append(element);
    expect(dialog(element).matches(':modal')).to.equal(true);
    press(element, 'Cancel');
    await askToRenew(element);
    expect(dialog(element).matches(':modal')).to.equal(true);
  });

  it('asks before anything is paid, and can be called off', async () => {
    const { writes, ...stage } = scene();
    const element = await settings(stage, 'plan-none');
    await askToRenew(element);
    expect(dialog(element).open).to.equal(true);
    expect(dialog(element).textContent).to.match(/Renew for 1 month\?.*CN¥120\.00.*CN¥1,060\.00.*CN¥940\.00/s);
    expect(focused(element)).to.equal(button(element, 'Cancel'));
    await expect(element).to.be.accessible();
    button(element, 'Cancel').click();
    expect(dialog(element).open).to.equal(false);
    expect(focused(element)).to.equal(button(element, 'Renew now'));
    expect(writes).to.have.length(0);
  });

  it('is paid once, tells the page, and shows the receipt and the new expiry', async () => {
    const { writes, ...stage } = scene();
    const element = await settings(stage, 'plan-none');
    const { etag, expiresAt } = await stage.source.renewal('plan-none', {});
    await choosePeriod(element, 'renew-period', '2 months');
    const done = renewed(element);
    await renew(element);
    press(element, 'Renewing');
    const { detail } = await done;
    expect(writes).to.have.length(1);
    expect(writes[0]).to.deep.include({ method: 'POST', etag, body: { period: { count: 2, unit: 'month' } } });
    expect(detail).to.deep.include({ packId: 'plan-none', previousExpiresAt: expiresAt, idempotencyKey: writes[0]!.key });
    expect(detail.paid.amount).to.match(/^240(\.0+)?$/);
    await there(element, '.receipt');
    await waitUntil(() => focused(element) === part(element, '.receipt'), 'the focus on the receipt');
    expect(part(element, '.receipt').textContent).to.match(/Renewed for 2 months.*CN¥240\.00/s).and.to.contain(detail.id);
    await waitUntil(() => part(element, '.expiry').textContent.includes('Sep'), 'the new expiry');
    await quoted(element);
    await expect(element).to.be.accessible();
  });

  it('leaves unsaved settings as they are, and shows that the expiry moved', async () => {
    const element = await settings(scene(), 'plan-none');
    part<HTMLInputElement>(element, '[value="manual"]').click();
    await element.updateComplete;
    const done = renewed(element);
    await renew(element);
    await done;
    expect(chosen(element)).to.equal('manual');
    expect(text(element)).to.contain('Unsaved changes');
  });
});

describe('<renewal-settings>: when a payment goes wrong', () => {
  it('finds the receipt of a lost answer, and does not pay twice', async () => {
    const { writes, ...stage } = scene();
    const element = await settings(stage, 'plan-none');
    stage.backend.faults.add({ name: 'lostAnswer', route: 'createRenewal', times: 1 });
    const done = renewed(element);
    await renew(element);
    expect((await done).detail.idempotencyKey).to.equal(writes[0]!.key);
    expect(await receiptsOf(stage.source, 'plan-none')).to.have.length(1);
  });

  it('lets nothing else be tried while it is not known', async () => {
    const { writes, ...stage } = scene();
    const element = await settings(stage, 'plan-none');
    stage.backend.faults.add({ name: 'lostAnswer', route: 'createRenewal', times: 1 });
    const readable = stage.backend.faults.add({ name: 'serverError', route: 'listRenewals' });
    await renew(element);
    await shows(element, 'It is not known whether this was carried out');
    expect(isOpen(element, 'Renew now')).to.equal(false);
    expect(parts<HTMLInputElement>(element, '[name="method"]:enabled')).to.have.length(0);
    await expect(element).to.be.accessible();
    readable();
    const done = renewed(element);
    press(element, 'Look again');
    await done;
    expect(writes).to.have.length(1);
  });

  it('takes it up again after a reload', async () => {
    const stage = scene();
    const before = await settings(stage, 'plan-none');
    stage.backend.faults.add({ name: 'lostAnswer', route: 'createRenewal', times: 1 });
    const readable = stage.backend.faults.add({ name: 'serverError', route: 'listRenewals' });
    await renew(before);
    await shows(before, 'It is not known');
    before.remove();
    readable();
    const after = mount<RenewalSettings>('renewal-settings', { source: stage.source, packId: 'plan-none' });
    await shows(after, 'Renewed for 1 month');
    expect(await receiptsOf(stage.source, 'plan-none')).to.have.length(1);
  });

  it('goes again with its key when there is no trace of it, or is left', async () => {
    const { writes, ...stage } = scene();
    const element = await settings(stage, 'plan-none');
    stage.backend.faults.add({ name: 'offline', route: 'createRenewal', times: 2 });
    await renew(element);
    await shows(element, 'The pack was not renewed for 1 month');
    press(element, 'Leave it');
    await waitUntil(() => !text(element).includes('was not renewed'), 'nothing said of it');
    await renew(element);
    await shows(element, 'The pack was not renewed for 1 month');
    const done = renewed(element);
    press(element, 'Try again');
    await done;
    expect(writes[2]!.key).to.equal(writes[1]!.key);
    expect(await receiptsOf(stage.source, 'plan-none')).to.have.length(1);
  });

  it('says no when the balance was spent meanwhile', async () => {
    const stage = scene();
    const element = await settings(stage, 'plan-none');
    const { backend } = stage;
    await askToRenew(element);
    backend.ledger.run({ do: 'setBalance', at: backend.now, uin: (await stage.source.account()).uin, cash: '1' });
    press(element, 'Pay ');
    await shows(element, 'The account balance is too low.');
    expect(text(element)).to.contain('The pack was not renewed for 1 month').and.to.match(/req-\d+/);
  });

  it('shows what others changed meanwhile, and starts anew from there', async () => {
    const { writes, ...stage } = scene();
    const element = await settings(stage, 'plan-week');
    await others(stage.source, 'plan-week', { method: 'automatic', period: { count: 6, unit: 'month' } });
    writes.length = 0;
    await renew(element);
    await shows(element, 'Nothing has been charged');
    expect(part(element, '.versions').textContent).to.match(/Period\s+1 month\s+6 months/);
    expect(await receiptsOf(stage.source, 'plan-week')).to.have.length(0);
    await quoted(element);
    await expect(element).to.be.accessible();
    press(element, 'Renew on top');
    await waitUntil(() => dialog(element).open, 'the confirmation');
    expect(dialog(element).open).to.equal(true);
    expect(dialog(element).textContent).to.contain('Renew for 1 month?');
    const done = renewed(element);
    press(element, 'Pay ');
    await done;
    expect(writes).to.have.length(2);
    expect(writes[1]!.key).not.to.equal(writes[0]!.key);
  });

  it('shows it too when its own answer was lost on the way there', async () => {
    const stage = scene();
    const element = await settings(stage, 'plan-week');
    await others(stage.source, 'plan-week', { method: 'manual', period: null });
    stage.backend.faults.add({ name: 'offline', route: 'createRenewal', times: 1 });
    await renew(element);
    await shows(element, 'Nothing has been charged');
  });

  it('can be left as it is after others changed it', async () => {
    const stage = scene();
    const element = await settings(stage, 'plan-week');
    await others(stage.source, 'plan-week', { method: 'none', period: null });
    await renew(element);
    await shows(element, 'Nothing has been charged');
    press(element, 'Leave it as it is');
    await waitUntil(() => !text(element).includes('Nothing has been charged'), 'it to be gone');
    expect(chosen(element)).to.equal('none');
  });
});
