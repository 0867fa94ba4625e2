/** Setting what happens when a pack ends: shown before it is agreed to, saved once, and read back. */
import { expect } from '@open-wc/testing';
import { agree, button, choosePeriod, chooseMethod, chosen, focused, isOpen, leaves, press, quoted, saved, scene, settings, there } from './renewal-support.js';
import { heard, part, parts, shows, text, waitUntil } from './support.js';

afterEach(() => localStorage.clear());

describe('<renewal-settings>: setting automatic renewal', () => {
  it('offers 1 to 11 months and 1 to 5 years', async () => {
    const element = await settings(scene(), 'plan-week');
    const periods = [...part<HTMLSelectElement>(element, '[name="period"]').options].map(({ text }) => text);
    expect(periods).to.have.length(16);
    expect(periods).to.include.members(['1 month', '11 months', '1 year', '5 years']);
  });

  it('tells the charge, when, the new expiry and the balance for each period', async () => {
    const element = await settings(scene(), 'plan-none');
    await chooseMethod(element, 'automatic');
    await quoted(element);
    const preview = () => part(element, '[part="preview"]').textContent;
    expect(preview()).to.match(/CN¥120\.00.*the day of expiry.*2026.*CN¥1,060\.00.*Enough today/s);
    await choosePeriod(element, 'period', '3 years');
    expect(preview()).to.match(/CN¥4,320\.00.*2029.*CN¥3,260\.00 short/s);
    expect(preview()).to.contain('tried again once a day');
  });

  it('asks for agreement to the charge, and goes where it is missing', async () => {
    const { writes, ...stage } = scene();
    const element = await settings(stage, 'plan-none');
    await chooseMethod(element, 'automatic');
    await quoted(element);
    press(element, 'Save');
    await shows(element, 'Tick the box');
    expect(focused(element)).to.equal(part(element, '[name="consent"]'));
    await expect(element).to.be.accessible();
    await agree(element);
    await choosePeriod(element, 'period', '2 months');
    expect(part<HTMLInputElement>(element, '[name="consent"]').checked, 'agreement to another charge').to.equal(false);
    expect(writes).to.have.length(0);
  });

  it('asks for it again where automatic renewal is given another period, which is another charge', async () => {
    const { writes, ...stage } = scene();
    const element = await settings(stage, 'plan-week');
    expect(parts(element, '[name="consent"]')).to.have.length(0);
    await choosePeriod(element, 'period', '2 months');
    await quoted(element);
    press(element, 'Save');
    await shows(element, 'Tick the box');
    expect(writes).to.have.length(0);
    await agree(element);
    const done = saved(element);
    press(element, 'Save');
    expect((await done).detail.period).to.deep.equal({ count: 2, unit: 'month' });
  });

  it('saves, reads back, tells the page and the reader, and shows what the backend has', async () => {
    const { writes, ...stage } = scene();
    const element = await settings(stage, 'plan-none');
    const { etag } = await stage.source.renewal('plan-none', {});
    await chooseMethod(element, 'automatic');
    await choosePeriod(element, 'period', '3 months');
    await agree(element);
    const done = saved(element);
    press(element, 'Save');
    const { detail } = await done;
    expect(writes).to.have.length(1);
    expect(writes[0]).to.deep.include({ method: 'PUT', etag, body: { method: 'automatic', period: { count: 3, unit: 'month' } } });
    expect(detail).to.deep.include({ method: 'automatic', period: { count: 3, unit: 'month' } });
    expect(detail).to.deep.equal(await stage.source.renewal('plan-none', {}));
    await there(element, '.saved');
    expect(focused(element)).to.equal(part(element, '.saved'));
    expect(parts(element, '[role="status"]').map((each) => each.textContent).join()).to.contain('for 3 months at a time');
    expect(isOpen(element, 'Save')).to.equal(false);
    expect(leaves()).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('sends one request for two presses', async () => {
    const { writes, ...stage } = scene();
    const element = await settings(stage, 'plan-none');
    await chooseMethod(element, 'manual');
    const done = saved(element);
    press(element, 'Save');
    press(element, 'Save');
    await done;
    expect(writes).to.have.length(1);
  });

  it('keeps the focus of a reader who saves from a field', async () => {
    const element = await settings(scene(), 'plan-none');
    const manual = part<HTMLInputElement>(element, '[value="manual"]');
    manual.focus();
    manual.click();
    await element.updateComplete;
    const done = saved(element);
    part<HTMLFormElement>(element, 'form').requestSubmit();
    expect(focused(element)).to.equal(button(element, 'Save'));
    await done;
    await waitUntil(() => focused(element) === part(element, '.saved'), 'the focus on the outcome');
  });

  it('goes on for a pack that is no longer shown', async () => {
    const stage = scene();
    const element = await settings(stage, 'plan-none');
    await chooseMethod(element, 'manual');
    stage.backend.faults.add({ name: 'slow', route: 'putRenewal', times: 1, delay: 50 });
    const done = saved(element);
    press(element, 'Save');
    element.packId = 'plan-week';
    expect((await done).detail).to.deep.include({ packId: 'plan-none', method: 'manual' });
    await shows(element, 'plan-week');
    expect(element.unsaved).to.equal(false);
    expect(chosen(element)).to.equal('automatic');
  });

  it('says when what was saved cannot be read back', async () => {
    const stage = scene();
    const element = await settings(stage, 'plan-none');
    await chooseMethod(element, 'manual');
    stage.backend.faults.add({ name: 'serverError', route: 'getRenewal', times: 1 });
    press(element, 'Save');
    await shows(element, 'could not be read back');
    expect(chosen(element)).to.equal('manual');
  });
});

describe('<renewal-settings>: a draft', () => {
  it('is shown as unsaved, asks before the page is left, and is let go', async () => {
    const element = await settings(scene(), 'plan-none');
    expect(element.unsaved).to.equal(false);
    await chooseMethod(element, 'manual');
    expect(text(element)).to.contain('Unsaved changes');
    expect(element.unsaved).to.equal(true);
    expect(leaves()).to.equal(false);
    press(element, 'Discard');
    await element.updateComplete;
    expect(chosen(element)).to.equal('none');
    expect(focused(element)).to.equal(part(element, '[value="none"]'));
    expect(leaves()).to.equal(true);
  });

  it('survives a reload under its name, and agreement does not', async () => {
    const stage = scene();
    const before = await settings(stage, 'plan-none', { persistKey: 'test' });
    await chooseMethod(before, 'automatic');
    await choosePeriod(before, 'period', '2 years');
    await agree(before);
    before.remove();
    const after = await settings(stage, 'plan-none', { persistKey: 'test' });
    expect(chosen(after)).to.equal('automatic');
    expect(part<HTMLSelectElement>(after, '[name="period"]').selectedOptions[0]!.text).to.equal('2 years');
    expect(part<HTMLInputElement>(after, '[name="consent"]').checked).to.equal(false);
    expect(text(after)).to.contain('Unsaved changes');
  });

  it('waits while another pack is shown', async () => {
    const element = await settings(scene(), 'plan-none');
    await chooseMethod(element, 'manual');
    element.packId = 'plan-week';
    await shows(element, 'plan-week');
    expect(chosen(element)).to.equal('automatic');
    element.packId = 'plan-none';
    await waitUntil(() => chosen(element) === 'manual', 'the draft');
  });
});

describe('<renewal-settings>: when saving goes wrong', () => {
  it('says why, with the request id, keeps the draft, and goes again', async () => {
    const { writes, ...stage } = scene();
    const element = await settings(stage, 'plan-none');
    await chooseMethod(element, 'manual');
    stage.backend.faults.add({ name: 'conflict', route: 'putRenewal', times: 1 });
    const told = heard(element, 'packmeter-error');
    press(element, 'Save');
    await shows(element, 'Another operation is running on this pack');
    await told;
    expect(text(element)).to.match(/req-\d+/).and.to.contain('Unsaved changes');
    await expect(element).to.be.accessible();
    const done = saved(element);
    press(element, 'Try again');
    await done;
    expect(writes).to.have.length(2);
  });

  it('reads what became of it when the answer is lost, and does not send it twice', async () => {
    const { writes, ...stage } = scene();
    const element = await settings(stage, 'plan-none');
    await chooseMethod(element, 'manual');
    stage.backend.faults.add({ name: 'lostAnswer', route: 'putRenewal', times: 1 });
    const done = saved(element);
    press(element, 'Save');
    expect((await done).detail.method).to.equal('manual');
    expect(writes).to.have.length(1);
  });

  it('keeps the key when there is no trace of it', async () => {
    const { writes, ...stage } = scene();
    const element = await settings(stage, 'plan-none');
    await chooseMethod(element, 'manual');
    stage.backend.faults.add({ name: 'offline', route: 'putRenewal', times: 1 });
    press(element, 'Save');
    await shows(element, 'the backend has no trace of it');
    const done = saved(element);
    button(element, 'Try again').click();
    await done;
    expect(writes[0]!.key).to.equal(writes[1]!.key);
  });
});
