/** Which pack it is about, what is shown of it, and what is shown to be impossible before it is tried. */
import { expect } from '@open-wc/testing';
import type { PackmeterEvent, SelectDetail } from '../../src/parts/events.js';
import type { RenewalSettings } from '../../src/index.js';
import type { PackOverview } from '../../src/elements/pack-overview/pack-overview.js';
import { button, chosen, focused, isOpen, others, scene, settings, there } from './renewal-support.js';
import { backendSource, choose, heard, mount, part, parts, shows, text, waitUntil } from './support.js';

const names = (element: RenewalSettings) => parts(element, '.packs strong').map((each) => each.textContent);

describe('<renewal-settings>: the pack', () => {
  it('is the one that the page sets, and cannot be left', async () => {
    const element = await settings(scene(), 'plan-week');
    expect(text(element)).to.contain('Ends this week').and.to.contain('plan-week').and.to.contain('TokenHub').and.to.contain('Valid');
    expect(part(element, '.expiry').textContent).to.match(/Expires\s+.*2026.*\s+in 6 days/);
    expect(text(element)).not.to.contain('Choose another pack');
  });

  it('is chosen among those that can be renewed, the next to expire first', async () => {
    const { source } = scene();
    const element = mount<RenewalSettings>('renewal-settings', { source });
    await heard(element, 'packmeter-ready');
    expect(names(element)).to.deep.equal([
      'Ends today 今日到期',
      'Ends tomorrow 明日到期',
      'Ends this week',
      'Too dear for the balance 余额不足',
      'Not renewed 到期不续',
    ]);
    expect(parts(element, '.packs .how').map((each) => each.textContent)).to.include.members(['Manual', 'Automatic · 1 month', 'Not renewed']);
    const told = heard<PackmeterEvent<SelectDetail>>(element, 'packmeter-select');
    parts<HTMLButtonElement>(element, '.pack-button')[2]!.focus();
    parts<HTMLButtonElement>(element, '.pack-button')[2]!.click();
    expect((await told).detail).to.deep.equal({ product: 'tokenhub', packId: 'plan-week' });
    await there(element, '.name');
    expect(focused(element)).to.equal(part(element, '.name'));
    button(element, 'Choose another pack').click();
    await there(element, '.packs');
    await expect(element).to.be.accessible();
  });

  it('is found by a part of its name, and the search can be taken back', async () => {
    const element = mount<RenewalSettings>('renewal-settings', { source: scene().source });
    await there(element, '.packs li');
    choose(part<HTMLInputElement>(element, '[type="search"]'), 'this week');
    await waitUntil(() => names(element).length === 1, 'one pack');
    choose(part<HTMLInputElement>(element, '[type="search"]'), 'nothing like it');
    await shows(element, 'No pack matches');
    button(element, 'Reset').click();
    await waitUntil(() => names(element).length === 5, 'all packs');
    expect(part<HTMLInputElement>(element, '[type="search"]').value).to.equal('');
  });

  it('is one of the product chosen in the group, or of all', async () => {
    const { source } = scene();
    const element = mount<RenewalSettings>('renewal-settings', { source, product: 'lke' });
    await shows(element, 'No pack can be renewed');
    button(element, 'Show all products').click();
    await waitUntil(() => names(element).length === 5, 'all packs');
  });

  it('is the one selected in the group, whoever selects it', async () => {
    const { source } = scene();
    const element = mount<RenewalSettings>('renewal-settings', { source, group: 'renewal-test' });
    const overview = mount<PackOverview>('pack-overview', { source, group: 'renewal-test', view: 'cards' });
    overview.style.setProperty('--packmeter-table-height', '3000px');
    const select = async (name: string) => {
      const found = () => parts(overview, '.link.name').find((each) => each.textContent?.includes(name));
      await waitUntil(found, `${name} in the overview`, { timeout: 4000 });
      found()!.click();
    };
    await select('Ends this week');
    await shows(element, 'plan-week');
    await select('Not renewed');
    await shows(element, 'plan-none');
    expect(chosen(element)).to.equal('none');
  });

  it('may not exist', async () => {
    const element = mount<RenewalSettings>('renewal-settings', { source: scene().source, packId: 'no-such-pack' });
    await shows(element, 'Not found');
  });
});

describe('<renewal-settings>: what is not possible', () => {
  it('is told of a pack whose mode is not renewed, with a way to buy', async () => {
    const element = mount<RenewalSettings>('renewal-settings', { source: scene().source, packId: 'tokens-unused' });
    await shows(element, 'Total-decrement packs are not renewed');
    expect(parts(element, 'form')).to.have.length(0);
    expect(part<HTMLAnchorElement>(element, '.closed a').href).to.match(/^https:/);
    await expect(element).to.be.accessible();
  });

  it('is told of automatic renewal until it is locked, and from when', async () => {
    const element = await settings(scene(), 'plan-week');
    expect(part(element, '#help-automatic').textContent).to.match(/Can be changed until .*23.*09:00:00/);
  });

  it('is told of the last day before expiry, with since when it holds, and leaves the rest open', async () => {
    const element = await settings(scene(), 'plan-today');
    expect(part<HTMLInputElement>(element, '[value="automatic"]').disabled).to.equal(true);
    expect(part(element, '#help-automatic').textContent).to.match(/locked on the last day before expiry.*Locked since .*17.*18:00:00/s);
    expect(part<HTMLInputElement>(element, '[value="none"]').disabled).to.equal(false);
    await expect(element).to.be.accessible();
  });

  it('is told of the period of automatic renewal on that day, which may still be switched off', async () => {
    const element = await settings(scene(), 'plan-tomorrow');
    const period = part<HTMLSelectElement>(element, '[name="period"]');
    expect(period.disabled).to.equal(true);
    expect(part(element, `#${period.getAttribute('aria-describedby')}`).textContent).to.contain('locked on the last day');
    part<HTMLInputElement>(element, '[value="manual"]').click();
    await element.updateComplete;
    expect(isOpen(element, 'Save')).to.equal(true);
    part<HTMLInputElement>(element, '[value="automatic"]').click();
    await element.updateComplete;
    expect(chosen(element), 'back to what is set').to.equal('automatic');
    expect(isOpen(element, 'Save')).to.equal(false);
  });

  it('is told of a pack that is over', async () => {
    const { backend, source } = scene();
    backend.advance({ days: 2 });
    const element = mount<RenewalSettings>('renewal-settings', { source, packId: 'plan-today' });
    await shows(element, 'Not possible in the pack’s present status');
    expect(part(element, '.expiry').textContent).to.contain('Ended');
    expect(parts<HTMLInputElement>(element, '[name="method"]').filter(({ disabled }) => !disabled).map(({ value }) => value)).to.deep.equal(['manual']);
    expect(text(element)).not.to.contain('Renew now');
  });

  it('is told to who may only read', async () => {
    const { source } = scene();
    const capabilities = await source.capabilities();
    const reader = { ...source, capabilities: () => Promise.resolve({ ...capabilities, operations: [] }) };
    const element = await settings({ source: reader }, 'plan-week');
    expect(text(element)).to.contain('you are not permitted to change it');
    expect(part<HTMLSelectElement>(element, '[name="period"]').disabled).to.equal(true);
    expect(parts(element, '[type="submit"]')).to.have.length(0);
    expect(text(element), 'what will be charged').to.contain('CN¥120.00');
  });

  it('is told when the balance is too low, before anything is paid', async () => {
    const element = await settings(scene('0'), 'plan-none');
    expect(text(element)).to.contain('CN¥60.00 short');
    expect(isOpen(element, 'Renew now')).to.equal(false);
    button(element, 'Renew now').click();
    expect(parts(element, 'dialog[open]')).to.have.length(0);
  });
});

describe('<renewal-settings>: the attempts', () => {
  it('tells the next one', async () => {
    const element = await settings(scene(), 'plan-week');
    expect(part(element, '[part="attempts"]').textContent).to.match(/Next charge\s+.*24.*00:00:00\s+Last attempt\s+None so far/);
  });

  it('tells one that failed, and that it is tried again', async () => {
    const stage = scene('0');
    stage.backend.advance({ days: 12 });
    const element = await settings(stage, 'plan-dear');
    expect(part(element, '[part="attempts"]').textContent).to.match(/tried again once a day.*Balance too low\s+\(automatic\)/s);
    expect(part(element, '.expiry').textContent).to.match(/Expired.*1 day ago/s);
    await expect(element).to.be.accessible();
  });
});

describe('<renewal-settings>: an attempt at a frozen pack', () => {
  it('is told as one', async () => {
    const stage = scene();
    const { backend } = stage;
    backend.ledger.run({ do: 'setBalance', at: backend.now, uin: backend.ledger.state.packs[0]!.ownerUin, owed: '1' });
    backend.advance({ days: 7 });
    const element = await settings(stage, 'plan-week');
    expect(part(element, '[part="attempts"]').textContent).to.match(/Pack frozen\s+\(automatic\)/);
  });
});

describe('<renewal-settings>: on the way', () => {
  it('holds its place while it loads, and can be scrolled by keys although nothing in it takes them', async () => {
    const stage = scene();
    stage.backend.faults.add({ name: 'never', route: 'getRenewal', times: 1 });
    const loading = mount<RenewalSettings>('renewal-settings', { source: stage.source, packId: 'plan-none' });
    await there(loading, '.ghost .bone');
    await waitUntil(() => parts(loading, '.foot').length > 0, 'the backend');
    const before = loading.getBoundingClientRect().height;
    expect(part(loading, '.room').tabIndex).to.equal(0);
    const loaded = await settings(stage, 'plan-none');
    expect(Math.abs(loaded.getBoundingClientRect().height - before)).to.be.below(1.5);
    expect(part(loaded, '.room').tabIndex, 'no stop of its own').to.equal(-1);
  });

  it('keeps what it has when it cannot be renewed, and says so', async () => {
    const stage = scene();
    const element = await settings(stage, 'plan-week');
    stage.backend.faults.add({ name: 'serverError', route: 'getRenewal', times: 1 });
    element.reload();
    await shows(element, 'could not be refreshed');
    expect(text(element)).to.contain('Ends this week').and.to.match(/req-\d+/);
    await expect(element).to.be.accessible();
    button(element, 'Try again').click();
    await waitUntil(() => !text(element).includes('could not be refreshed'), 'fresh again');
  });

  it('shows nothing of the last pack while the next one is on its way', async () => {
    const stage = scene();
    const element = await settings(stage, 'plan-week');
    stage.backend.faults.add({ name: 'never', route: 'getPack', times: 1 });
    element.packId = 'plan-none';
    await there(element, '.ghost');
    expect(text(element)).not.to.contain('Ends this week');
  });

  it('keeps its fields to itself', async () => {
    const element = await settings(scene(), 'plan-week');
    let heardOutside = 0;
    const count = () => (heardOutside += 1);
    for (const type of ['input', 'change', 'submit']) document.addEventListener(type, count);
    part<HTMLInputElement>(element, '[value="manual"]').click();
    part<HTMLFormElement>(element, 'form').requestSubmit();
    await element.updateComplete;
    for (const type of ['input', 'change', 'submit']) document.removeEventListener(type, count);
    expect(heardOutside).to.equal(0);
  });
});

describe('<renewal-settings> and the overview', () => {
  it('shows the pack whose renewal was asked for in the overview, which reads anew what is saved', async () => {
    const { source } = backendSource('typical');
    const place = document.createElement('div');
    place.style.inlineSize = '1200px';
    document.body.append(place);
    const overview = mount<PackOverview>('pack-overview', { source, group: 'both', product: 'trtc' }, place);
    const renewal = mount<RenewalSettings>('renewal-settings', { source, group: 'both' }, place);
    await waitUntil(() => parts(overview, '.tbody .row:not(.pending)').length > 0, 'rows');
    const pack = (await source.packs({ product: 'trtc' })).items.find(({ operations, renewalMethod }) => operations.setRenewal.allowed && renewalMethod === 'manual')!;
    const row = () => parts(overview, '.tbody .row').find((each) => each.textContent?.includes(pack.id))!;
    [...row().querySelectorAll('button')].find(({ textContent }) => textContent.trim() === 'Renewal')!.click();
    await shows(renewal, pack.id);
    await waitUntil(() => renewal.shadowRoot!.activeElement?.localName === 'h2', 'the focus on the settings');
    const column = parts(overview, '[role="columnheader"]').findIndex((each) => each.textContent?.includes('Renewal method'));
    await waitUntil(() => parts(renewal, 'input[type="radio"]').length === 3, 'methods');
    part<HTMLInputElement>(renewal, 'input[type="radio"][value="none"]').click();
    await renewal.updateComplete;
    parts(renewal, 'button').find((each) => each.textContent?.trim() === 'Save')!.click();
    await waitUntil(() => row().children[column]?.textContent?.includes('Not renewed') ?? false, 'the overview to follow');
    place.remove();
  });
});

describe('<renewal-settings> in two tabs', () => {
  it('reads again when another tab has seen to the pack', async () => {
    const stage = scene();
    const element = await settings(stage, 'plan-week');
    await others(stage.source, 'plan-week', { method: 'none', period: null });
    const told = (id: string, newValue: string | null) => dispatchEvent(new StorageEvent('storage', { key: `packmeter:intent:renewal-settings:${id}`, newValue }));
    told('plan-none', null);
    told('plan-week', '{}');
    expect(chosen(element)).to.equal('automatic');
    told('plan-week', null);
    await waitUntil(() => chosen(element) === 'none', 'what the other tab has set');
  });
});
