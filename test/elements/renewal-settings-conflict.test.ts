/** Setting what happens when a pack ends while others do the same: nothing is overwritten, and the reader says which shall hold. */
import { expect } from '@open-wc/testing';
import type { RenewalSettings } from '../../src/index.js';
import { agree, choosePeriod, chooseMethod, chosen, focused, isOpen, leaves, others, press, quoted, saved, scene, settings } from './renewal-support.js';
import { part, parts, shows, text, waitUntil } from './support.js';

const sixMonths = { method: 'automatic', period: { count: 6, unit: 'month' } } as const;

afterEach(() => localStorage.clear());

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

  it('brings the whole of it into view, with what can be done', async () => {
    const { element } = await conflict();
    const [{ bottom }, room] = [part(element, '.conflict').getBoundingClientRect(), part(element, '.room').getBoundingClientRect()];
    expect(bottom).to.be.at.most(room.bottom + 1);
  });

  it('holds to an agreement when the charge is the same on the same day', async () => {
    const { writes, ...stage } = scene();
    const element = await settings(stage, 'plan-none');
    await chooseMethod(element, 'automatic');
    await choosePeriod(element, 'period', '3 months');
    await agree(element);
    await others(stage.source, 'plan-none', { method: 'automatic', period: { count: 1, unit: 'month' } });
    press(element, 'Save');
    await shows(element, 'Changed meanwhile');
    await quoted(element);
    const done = saved(element);
    press(element, 'Apply mine on top');
    expect((await done).detail.method).to.equal('automatic');
    expect(writes.at(-1)!.body).to.deep.include({ method: 'automatic', period: { count: 3, unit: 'month' } });
    expect(text(element)).not.to.contain('Tick the box');
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
