/** Setting what happens when a pack ends: shown before it is agreed to, saved once, read back, never over others' heads. */
import { expect } from '@open-wc/testing';
import type { Renewal } from '../../src/contract/index.js';
import type { PackmeterEvent } from '../../src/parts/events.js';
import type { RenewalSettings } from '../../src/index.js';
import { agree, button, choosePeriod, chooseMethod, chosen, focused, isOpen, others, press, quoted, scene, settings, there } from './renewal-support.js';
import { heard, part, parts, shows, text, waitUntil } from './support.js';

const leaves = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }));
const saved = (element: RenewalSettings) => heard<PackmeterEvent<Renewal>>(element, 'packmeter-renewal-saved');
const sixMonths = { method: 'automatic', period: { count: 6, unit: 'month' } } as const;

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

describe('<renewal-settings>: when others are faster', () => {
  async function conflict() {
    const { writes, ...stage } = scene();
    const element = await settings(stage, 'plan-week');
    await chooseMethod(element, 'manual');
    await others(stage.source, 'plan-week', sixMonths);
    writes.length = 0;
    press(element, 'Save');
    await shows(element, 'Changed meanwhile');
    return { element, writes, ...stage };
  }
  const cells = (element: RenewalSettings) => parts(element, '.versions tbody tr').map((row) => [...row.children].map((cell) => cell.textContent?.trim().split(/\s{2,}/)[0]));

  it('shows the three versions, and changes nothing before one is chosen', async () => {
    const { element, source, writes } = await conflict();
    expect(cells(element).slice(0, 2)).to.deep.equal([
      ['Renewal', 'Automatic', 'Automatic', 'Manual'],
      ['Period', '1 month', '6 months (changed)', '–'],
    ]);
    expect(focused(element)).to.equal(part(element, '.conflict'));
    expect(isOpen(element, 'Save')).to.equal(false);
    expect(writes).to.have.length(1);
    expect((await source.renewal('plan-week', {})).period).to.deep.equal(sixMonths.period);
    await expect(element).to.be.accessible();
  });

  it('keeps theirs', async () => {
    const { element, writes } = await conflict();
    press(element, 'Keep theirs');
    await element.updateComplete;
    expect(chosen(element)).to.equal('automatic');
    expect(part<HTMLSelectElement>(element, '[name="period"]').selectedOptions[0]!.text).to.equal('6 months');
    expect(text(element)).not.to.contain('Changed meanwhile').and.not.to.contain('Unsaved');
    expect(writes).to.have.length(1);
  });

  it('applies mine on top of theirs, as an order of its own', async () => {
    const { element, source, writes } = await conflict();
    const done = saved(element);
    press(element, 'Apply mine on top');
    expect((await done).detail.method).to.equal('manual');
    expect(writes).to.have.length(2);
    expect(writes[1]!.key).not.to.equal(writes[0]!.key);
    expect((await source.renewal('plan-week', {})).method).to.equal('manual');
  });

  it('shows it for a draft that was kept, before it is saved', async () => {
    const stage = scene();
    const before = await settings(stage, 'plan-week', { persistKey: 'test' });
    await chooseMethod(before, 'manual');
    before.remove();
    await others(stage.source, 'plan-week', sixMonths);
    const after = await settings(stage, 'plan-week', { persistKey: 'test' });
    await shows(after, 'Changed meanwhile');
  });

  it('has nothing to ask when they chose the same', async () => {
    const stage = scene();
    const element = await settings(stage, 'plan-week');
    await chooseMethod(element, 'manual');
    await others(stage.source, 'plan-week', { method: 'manual', period: null });
    element.reload();
    await waitUntil(() => !text(element).includes('Unsaved'), 'nothing unsaved');
    expect(text(element)).not.to.contain('Changed meanwhile');
    expect(leaves()).to.equal(true);
  });

  it('says so when the change shows nowhere here', async () => {
    const stage = scene();
    const element = await settings(stage, 'plan-week');
    await chooseMethod(element, 'manual');
    stage.backend.faults.add({ name: 'stale', route: 'putRenewal', times: 1 });
    press(element, 'Save');
    await shows(element, 'but nothing that is shown here');
    const done = saved(element);
    press(element, 'Apply mine on top');
    await done;
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
