import { expect } from '@open-wc/testing';
import type { Pack, PackList } from '../../src/contract/index.js';
import type { PackOverview } from '../../src/index.js';
import type { PackmeterEvent, SelectDetail } from '../../src/parts/events.js';
import { backendSource, choose, heard, mount, part, parts, shows, text, waitUntil } from './support.js';

const columns = [
  'Pack name / ID',
  'Product',
  'Subproduct',
  'Region / zone',
  'Status / capacity mode',
  'Unit',
  'Single period: remaining / total',
  'Single period: start / end',
  'Periods: remaining / total',
  'Total remaining / total',
  'Combo capacities',
  'Dynamic deduction attributes',
  'Effective / expiry time',
  'Invalid time',
  'Renewal method',
  'Auto-renewal period',
  'Forecast',
  'Operations',
];

const headers = (element: Element): string[] => parts(element, '[role="columnheader"]').map((each) => each.textContent?.trim() ?? '');
const rowOf = (element: Element, id: string) => parts(element, '.tbody [role="row"]').find((row) => row.textContent?.includes(id));
const cell = (element: Element, id: string, column: string): string => {
  const index = headers(element).indexOf(column);
  return rowOf(element, id)?.children[index]?.textContent?.replace(/\s+/g, ' ').trim() ?? 'no such row';
};

/** A wide overview of a typical company, and the packs behind it. */
async function overview(properties: Partial<PackOverview> = {}, limit = 100) {
  const { source, backend } = backendSource();
  const packs = await source.packs({ limit, ...(properties.product ? { product: properties.product } : {}) });
  const place = document.createElement('div');
  place.style.inlineSize = '1200px';
  document.body.append(place);
  const element = mount<PackOverview>('pack-overview', { source, ...properties }, place);
  element.style.setProperty('--packmeter-table-height', '20000px');
  await heard(element, 'packmeter-ready');
  await waitUntil(() => parts(element, '.tbody [role="row"]').length > 0, 'rows');
  return { element, packs, source, backend };
}

const find = (packs: PackList, what: (pack: Pack) => boolean): Pack => {
  const pack = packs.items.find(what);
  if (!pack) throw new Error('the world has no such pack');
  return pack;
};

describe('<pack-overview>: the table', () => {
  it('has the 17 columns in their order, and the forecast before the operations', async () => {
    const { element } = await overview();
    expect(headers(element)).to.deep.equal(columns);
  });

  it('leaves what does not apply to a capacity mode blank, and never shows it as zero', async () => {
    const { element, packs } = await overview();
    const total = find(packs, (pack) => pack.capacityMode === 'totalDecrement' && !pack.comboItems);
    expect(cell(element, total.id, 'Single period: remaining / total')).to.equal('–');
    expect(cell(element, total.id, 'Periods: remaining / total')).to.equal('–');
    expect(cell(element, total.id, 'Renewal method')).to.equal('–');
    const shard = find(packs, (pack) => pack.capacityMode === 'shardDecrement');
    expect(cell(element, shard.id, 'Periods: remaining / total')).to.equal('–');
    expect(cell(element, shard.id, 'Total remaining / total')).to.equal('–');
    const unlimited = find(packs, (pack) => pack.capacityMode === 'unlimited');
    expect(cell(element, unlimited.id, 'Total remaining / total')).to.equal('–');
    const period = find(packs, (pack) => pack.capacityMode === 'periodDecrement' && pack.status === 'valid');
    expect(cell(element, period.id, 'Periods: remaining / total')).to.equal(`${period.periods!.remaining} / ${period.periods!.total}`);
    expect(cell(element, period.id, 'Single period: remaining / total')).not.to.equal('–');
    expect(cell(element, period.id, 'Total remaining / total')).not.to.equal('–');
  });

  it('gives every digit of an amount one step away, and to assistive technology', async () => {
    const { element, packs } = await overview({ product: 'mps' });
    const pack = find(packs, ({ totalRemaining }) => /\.\d*[1-9]/.test(totalRemaining ?? ''));
    const [whole, fraction] = pack.totalRemaining!.split('.');
    const meter = rowOf(element, pack.id)!.querySelectorAll('[role="meter"]')[1]!;
    expect(meter.getAttribute('aria-valuetext')!.replaceAll(',', '')).to.contain(`${whole}.${fraction} min`);
  });

  it('shows the counts of the head as the backend gives them', async () => {
    const { element, packs } = await overview();
    expect(parts(element, '.summary .count').slice(0, 3).map((each) => each.textContent?.trim())).to.deep.equal(
      [packs.summary!.valid, packs.summary!.expiringSoon, packs.summary!.runningLow].map(String),
    );
  });

  it('hides columns that the reader does not want, keeps the locked ones, and remembers', async () => {
    localStorage.removeItem('packmeter:overview:test:columns');
    const { element } = await overview({ persistKey: 'test' });
    part(element, '[aria-label="Columns"]').click();
    await waitUntil(() => parts(element, 'dialog.columns[open]').length > 0, 'the dialog');
    const box = (key: string) => part<HTMLInputElement>(element, `dialog input[name="${key}"]`);
    expect(box('pack').disabled && box('operations').disabled).to.equal(true);
    box('region').click();
    box('unit').click();
    part(element, 'dialog button[type="submit"]').click();
    await waitUntil(() => headers(element).length === 16, '16 columns');
    expect(headers(element)).not.to.include('Region / zone');
    const again = await overview({ persistKey: 'test' });
    expect(headers(again.element)).to.have.length(16);
    part(again.element, '[aria-label="Columns"]').click();
    await waitUntil(() => parts(again.element, 'dialog.columns[open]').length > 0, 'the dialog again');
    part(again.element, 'dialog button[type="reset"]').click();
    part(again.element, 'dialog button[type="submit"]').click();
    await waitUntil(() => headers(again.element).length === 18, '18 columns');
  });
});

describe('<pack-overview>: filters', () => {
  it('narrows by product, status, mode and name, and lets go of them again', async () => {
    const { element, packs } = await overview();
    const [, status, mode] = parts<HTMLSelectElement>(element, '.toolbar select');
    choose(status!, 'frozen');
    const frozen = packs.items.filter((pack) => pack.status === 'frozen').length;
    expect(frozen).to.be.greaterThan(0);
    await shows(element, new RegExp(`\\b${frozen} packs?\\b`));
    choose(status!, '');
    choose(mode!, 'unlimited');
    await shows(element, new RegExp(`\\b${packs.items.filter((pack) => pack.capacityMode === 'unlimited').length} packs?\\b`));
    parts(element, '.toolbar .button.plain')[0]!.click();
    await shows(element, `${packs.total} packs`);
    const wanted = packs.items[3]!;
    choose(part<HTMLInputElement>(element, 'input[type="search"]'), wanted.id);
    await shows(element, /\b1 pack\b/);
    expect(text(element)).to.contain(wanted.name);
  });

  it('says that nothing matches, and offers the way back', async () => {
    const { element } = await overview();
    choose(part<HTMLInputElement>(element, 'input[type="search"]'), 'no pack is called that');
    await shows(element, 'No pack matches');
    part(element, '[part~="state"] button').click();
    await waitUntil(() => parts(element, '.tbody [role="row"]').length > 0, 'rows again');
  });

  it('says why an account without packs is empty', async () => {
    const element = mount('pack-overview', { source: backendSource('fresh').source });
    await shows(element, 'No packs');
    await shows(element, '3 months');
  });

  it('sorts by a header, one way, the other way, and not', async () => {
    const { element, packs } = await overview();
    const header = () => parts(element, '[role="columnheader"]').find((each) => each.textContent?.includes('Pack name'))!;
    const first = () => element.shadowRoot!.querySelector('.tbody [aria-rowindex="2"] .name')?.textContent;
    const names = packs.items.map(({ name }) => name);
    const before = first();
    const button = header().querySelector('button')!;
    button.focus();
    button.click();
    await waitUntil(() => header().getAttribute('aria-sort') === 'ascending' && first() !== undefined && first() !== before, 'ascending');
    expect(names).to.include(first());
    expect(element.shadowRoot!.activeElement, 'whoever sorts by keys keeps their place').to.equal(button);
    const ascending = first();
    header().querySelector('button')!.click();
    await waitUntil(() => header().getAttribute('aria-sort') === 'descending' && first() !== undefined && first() !== ascending, 'descending');
    header().querySelector('button')!.click();
    await waitUntil(() => !header().hasAttribute('aria-sort') && first() === before, 'the source’s own order');
  });
});

describe('<pack-overview>: cards and groups', () => {
  it('sorts cards by what the table sorts by, either way round', async () => {
    const { element } = await overview();
    element.view = 'cards';
    await waitUntil(() => parts(element, '.card .name').length > 3, 'cards');
    const ids = () => parts(element, '.card .id bdi').map(({ textContent }) => textContent);
    const usual = ids();
    choose(part<HTMLSelectElement>(element, '.card-sort select'), 'expiresAt');
    await waitUntil(() => ids().join() !== usual.join(), 'another order');
    const soonest = ids()[0];
    part(element, '.card-sort button').click();
    await waitUntil(() => ids()[0] !== soonest, 'the other way round');
    expect(part<HTMLSelectElement>(element, '.card-sort select').value).to.equal('expiresAt');
  });

  it('shows cards in a narrow place, with a meter for each capacity of a combo pack', async () => {
    const place = document.createElement('div');
    place.style.inlineSize = '320px';
    document.body.append(place);
    const { source } = backendSource('combo');
    const combo = (await source.packs({})).items.find(({ comboItems }) => comboItems)!;
    const element = mount('pack-overview', { source }, place);
    await shows(element, combo.name);
    expect(parts(element, '.table')).to.have.length(0);
    const card = parts(element, '[part~="card"]').find((each) => each.textContent?.includes(combo.id))!;
    expect(card.querySelectorAll('[role="meter"]')).to.have.length(combo.comboItems!.length);
    expect(element.scrollWidth).to.be.at.most(320);
    await expect(element).to.be.accessible();
  });

  it('tells the page and its group which pack the user selects', async () => {
    const { element, packs, source } = await overview({ group: 'select-test' });
    const table = mount('deduction-table', { source, group: 'select-test' });
    const pack = find(packs, ({ product }) => product === 'trtc');
    const selected = heard<PackmeterEvent<SelectDetail>>(element, 'packmeter-select');
    rowOf(element, pack.id)!.querySelector<HTMLElement>('.name')!.click();
    expect((await selected).detail).to.deep.equal({ product: 'trtc', packId: pack.id });
    await waitUntil(() => table.shadowRoot?.querySelector<HTMLInputElement>('.field.pack input')?.value === pack.id, 'the pack in the table’s filter');
    await waitUntil(() => rowOf(element, pack.id)?.hasAttribute('data-selected') ?? false, 'the row marked');
  });
});
