import { expect } from '@open-wc/testing';
import type { BalancePoint } from '../../src/contract/index.js';
import { deductionOrder } from '../../src/model/pack-order.js';
import { allPacks, openPanel, overviewOf, rowOf, said, saying, there } from './overview-support.js';
import { backendSource, choose, heard, part, parts, shows, waitUntil } from './support.js';

describe('<pack-overview>: why a pack has its status', () => {
  it('opens from the badge, and says what froze the pack, since when, and what thaws it', async () => {
    const { element, source } = await overviewOf('typical', { product: 'live' });
    const pack = (await allPacks(source)).find(({ statusReason }) => statusReason?.code === 'billingMode')!;
    const badge = rowOf(element, pack.id).querySelector<HTMLButtonElement>('.badge-button')!;
    expect(badge.getAttribute('aria-label')).to.contain('Frozen because the billing mode changed');
    badge.click();
    const status = await there(element, '.detail-status', 'Since');
    expect(said(status)).to.contain('switch billing back to daily, by duration').and.to.contain('monthly, by duration').and.to.contain('expires on');
    await waitUntil(() => element.shadowRoot!.activeElement === status, 'the focus on what was asked for');
    await expect(element).to.be.accessible();
  });

  it('is a plain badge where there is nothing to tell', async () => {
    const { element, source } = await overviewOf('typical', { product: 'mps' });
    const valid = (await allPacks(source, { product: 'mps' })).find(({ status }) => status === 'valid')!;
    expect(rowOf(element, valid.id).querySelector('.badge-button')).to.equal(null);
    expect(rowOf(element, valid.id).querySelector('.badge')).not.to.equal(null);
  });

  it('says why a pack cannot be renewed', async () => {
    const { element } = await overviewOf('typical', { product: 'scf' });
    saying(element, '.link.quiet', 'Not renewable').click();
    expect(said(await there(element, '.detail-status'))).to.contain('Total-decrement packs are not renewed');
    expect(saying(element, '.drawer .dialog-foot a', 'Buy').getAttribute('href'), 'another one can be bought').to.match(/^https:/);
  });
});

describe('<pack-overview>: the panel of a pack', () => {
  it('tells every field that applies, to the last digit, and leaves out what does not', async () => {
    const { element, source } = await overviewOf('typical', { product: 'mps' });
    const pack = (await allPacks(source, { product: 'mps' })).find(({ totalRemaining }) => /\.\d*[1-9]/.test(totalRemaining ?? ''))!;
    const panel = await openPanel(element, pack.id);
    const fields = saying(panel.getRootNode() instanceof ShadowRoot ? element : element, 'dialog.drawer section', 'All fields');
    expect(said(fields).replaceAll(',', '')).to.contain(`${pack.totalRemaining} min / ${pack.totalCapacity} min`);
    expect(said(fields)).to.contain(pack.ownerUin).and.not.to.contain('Single period').and.not.to.contain('Auto-renewal');
    expect(element.shadowRoot!.activeElement?.textContent).to.contain(pack.name);
    await expect(element).to.be.accessible();
  });

  it('shows two meters for a pack with periods, one for each capacity of a combo pack, and none for one without bound', async () => {
    const { element, source } = await overviewOf('typical', { view: 'cards' });
    const packs = await allPacks(source);
    const meters = async (is: (pack: (typeof packs)[number]) => boolean) => {
      const pack = packs.find(is)!;
      choose(part<HTMLInputElement>(element, 'input[type="search"]'), pack.id);
      await waitUntil(() => parts(element, '.card').map((each) => said(each).includes(pack.id)).join() === 'true', 'the one pack');
      const panel = await openPanel(element, pack.id);
      const count = [...panel.querySelectorAll('section')].find((each) => said(each).startsWith('What is left'))!.querySelectorAll('[role="meter"]').length;
      panel.close();
      return [count, pack] as const;
    };
    expect((await meters(({ capacityMode, status }) => capacityMode === 'periodDecrement' && status === 'valid'))[0]).to.equal(2);
    expect((await meters(({ capacityMode }) => capacityMode === 'unlimited'))[0]).to.equal(0);
    const [count, combo] = await meters(({ comboItems, status }) => comboItems !== null && status === 'valid');
    expect(count).to.equal(combo.comboItems!.length);
  });

  it('lists the order of deduction by the backend’s rules, with the reason, and goes over to another pack', async () => {
    const { element, source } = await overviewOf('typical', { product: 'mps' });
    const valid = (await allPacks(source, { product: 'mps', subproduct: ['mps/tsc'] })).filter(({ status }) => status === 'valid');
    const packs = valid.filter(({ ownerUin }) => ownerUin === valid.find(({ id }) => id === 'mps-tsc-3be92d')!.ownerUin);
    expect(packs.length, 'those of its own account').to.be.within(2, valid.length - 1);
    const { products } = await source.catalogue();
    const order = deductionOrder(packs, products.find(({ key }) => key === 'mps')!.deductionOrder!);
    await openPanel(element, packs.at(-1)!.id);
    await there(element, '.order li');
    expect(parts(element, '.order li').map((each) => said(each.querySelector('.link, strong')))).to.deep.equal(order.map(({ pack }) => pack.name));
    expect(said(parts(element, '.order li')[0])).to.contain('next').and.to.contain('its quota ends first');
    const other = order.find(({ pack }) => pack.id !== packs.at(-1)!.id)!.pack;
    saying(element, '.order .link', other.name).click();
    await waitUntil(() => said(part(element, '#detail-name')) === other.name, 'the other pack');
  });

  it('gives the focus back when it closes', async () => {
    const { element, source } = await overviewOf('typical', { product: 'mps' });
    const [pack] = await allPacks(source, { product: 'mps' });
    const name = rowOf(element, pack!.id).querySelector<HTMLElement>('.name')!;
    name.focus();
    const panel = await openPanel(element, pack!.id);
    panel.close();
    await waitUntil(() => element.shadowRoot!.activeElement?.textContent === pack!.name, 'the focus on the name');
  });
});

describe('<pack-overview>: the menu of a pack', () => {
  it('offers what can be done, says why not, moves by arrows and closes by Escape', async () => {
    const { element, source } = await overviewOf('typical', { product: 'mps' });
    const used = (await allPacks(source, { product: 'mps' })).find(({ operations }) => operations.refund.reason === 'used')!;
    const opener = rowOf(element, used.id).querySelector<HTMLElement>('.more-button')!;
    opener.click();
    await there(element, '.pack-menu-item');
    const items = parts(element, '.pack-menu-item');
    expect(items.map((each) => said(each.firstElementChild))).to.include.members(['Details', 'Renewal', 'Refund', 'Alerts']);
    expect(said(saying(element, '.pack-menu-item', 'Refund'))).to.contain('The pack has been used.');
    await waitUntil(() => element.shadowRoot!.activeElement === items[0], 'the first item');
    const press = (key: string) => element.shadowRoot!.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    press('ArrowDown');
    expect(element.shadowRoot!.activeElement).to.equal(items[1]);
    press('End');
    expect(element.shadowRoot!.activeElement).to.equal(items.at(-1));
    expect(items.at(-1)!.getAttribute('href')).to.match(/^https:/);
    press('Escape');
    expect(part(element, '.pack-menu').matches(':popover-open')).to.equal(false);
    expect(element.shadowRoot!.activeElement).to.equal(opener);
  });

  it('opens refund and alerts of that pack, and nothing behind them moves', async () => {
    const { element, source } = await overviewOf('typical', { product: 'mps' });
    const [pack] = await allPacks(source, { product: 'mps' });
    // From the element's own corner: an engine may scroll a page that is wider than its window.
    const places = () => {
      const { left, top } = element.getBoundingClientRect();
      const placeOf = (box: DOMRect) => [box.left - left, box.top - top, box.width, box.height].map(Math.round);
      return parts(element, '.head, .head > .actions > *, .toolbar, .room').map((each) => placeOf(each.getBoundingClientRect()));
    };
    const before = places();
    for (const what of ['Refund', 'Alerts']) {
      rowOf(element, pack!.id).querySelector<HTMLElement>('.more-button')!.click();
      (await there(element, '.pack-menu-item', what)).click();
      await waitUntil(() => parts<HTMLDialogElement>(element, 'dialog:not(.drawer)[open]').some((each) => said(each).includes(pack!.name)), what);
      for (const dialog of parts<HTMLDialogElement>(element, 'dialog[open]')) dialog.close();
    }
    expect(places()).to.deep.equal(before);
  });
});

describe('<pack-overview>: forecasts', () => {
  it('reads the histories of the packs in view once, and tells when each runs out', async () => {
    const { source } = backendSource('typical');
    const asked: string[] = [];
    const counted = { ...source, balanceHistory: (...given: Parameters<typeof source.balanceHistory>) => (asked.push(given[0]), source.balanceHistory(...given)) };
    const { element } = await overviewOf('typical', { source: counted, product: 'mps' });
    await there(element, '.until');
    await shows(element, /Runs out \w{3} \d/);
    // Not used itself, but next in line: what the pack before it gave is its history as well.
    await waitUntil(() => /Runs out \w{3} \d/.test(said(rowOf(element, 'mps-tsc-3be92d'))), 'the forecast of the next in line');
    // Of another account, whose usage has not drawn on it.
    await waitUntil(() => said(rowOf(element, 'mps-tsc-e40187')).includes('No use in 20 days'), 'the forecast of an unused pack');
    const histories = asked.length;
    element.view = 'cards';
    await there(element, '.outlook', 'Runs out');
    expect(asked.length).to.equal(histories);
    element.reload();
    await waitUntil(() => asked.length > histories, 'the histories read anew');
  });

  it('says so when a history cannot be read, and reads it again on demand', async () => {
    const { source } = backendSource('typical');
    let broken = true;
    const points: BalancePoint[] = [];
    const failing = { ...source, balanceHistory: (...given: Parameters<typeof source.balanceHistory>) => (broken ? Promise.reject(new Error(String(points.length))) : source.balanceHistory(...given)) };
    const { element, source: asked } = await overviewOf('typical', { source: failing, product: 'mps' });
    const used = (await allPacks(asked, { product: 'mps' })).find(({ id }) => id === 'mps-gen-2fa4b7')!;
    await openPanel(element, used.id);
    const section = await there(element, 'dialog.drawer section', 'Its history could not be read');
    broken = false;
    section.querySelector('button')!.click();
    await there(element, 'dialog.drawer section', 'Expected to run out');
  });

  it('asks for nothing where there is nothing to forecast', async () => {
    const { source } = backendSource('frozen');
    const asked: string[] = [];
    const counted = { ...source, balanceHistory: (...given: Parameters<typeof source.balanceHistory>) => (asked.push(given[0]), source.balanceHistory(...given)) };
    const { element } = await overviewOf('frozen', { source: counted, product: 'live' });
    const told = heard(element, 'packmeter-select');
    await openPanel(element, 'frozen-flux');
    await told;
    await there(element, 'dialog.drawer section', 'No forecast: the pack is frozen.');
    expect(asked).to.deep.equal([]);
  });
});
