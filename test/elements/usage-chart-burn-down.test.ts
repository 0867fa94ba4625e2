import { expect } from '@open-wc/testing';
import { ApiError } from '../../src/api/api-error.js';
import type { PackSource } from '../../src/api/pack-source.js';
import type { UsageChart } from '../../src/elements/usage-chart/usage-chart.js';
import { backendSource, choose, heard, mount, part, parts, shows, text, waitUntil } from './support.js';
import { burning, button, handed, painted, rows } from './usage-support.js';

const figures = (element: Element) => parts(element, '.figures dt').map((name) => name.textContent.trim());
const legend = (element: Element) => parts(element, '.key .name').map((name) => name.textContent.trim());

describe('the burn-down in <usage-chart>', () => {
  it('draws what is left of a pack, and names day, range and method of its forecast', async () => {
    const element = await burning('mps-gen-2fa4b7');
    expect(painted(element)).to.equal(true);
    expect(figures(element)).to.deep.equal(['Left now', 'Runs out', 'Last day']);
    expect(part(element, '.figures dd').textContent.replace(/\s+/g, ' ').trim()).to.equal('2,980.9 h of 10,000 h');
    expect(text(element)).to.match(/Expected to run out on \w+ \d+, 2026\. In four of five cases: .+\./);
    expect(text(element)).to.contain('Forecast by weekdays and recent trend, from 90 days.');
    expect(legend(element)).to.deep.equal(['Left', 'Expected', 'Range of 80 %']);
    expect(part(element, 'canvas').getAttribute('aria-label')).to.match(/left on Jun 18, 2026\. Expected to run out/);
  });

  it('gives the same as a table, past values to the last digit', async () => {
    const element = await burning('mps-gen-2fa4b7', { table: true });
    const today = rows(element).find(([day]) => day === 'Jun 18, 2026')!;
    expect(today[1]).to.equal('178,854.474999971');
    const tomorrow = rows(element).find(([day]) => day === 'Jun 19, 2026')!;
    expect(tomorrow[1]).to.equal('–');
    expect(tomorrow[2]).to.match(/^178,000|^17\d,000/);
  });

  it('shows resets and the quota of a pack with periods, which does not run out', async () => {
    const element = await burning('trtc-call-2b7d10', { table: true });
    expect(legend(element)).to.include.members(['Quota of a period', 'Reset']);
    expect(figures(element)).not.to.include('Runs out');
    expect(rows(element).filter((row) => row.at(-1) === 'Reset').length).to.be.at.least(3);
  });

  it('says of a pack that is full again each day, or each hour, that it is: in sight, by marks, in the table and aloud', async () => {
    for (const [id, mark] of [['gs-store-9d22a5', 'Daily reset'], ['cbs-snap-5ae1d0', 'Hourly reset']] as const) {
      const element = await burning(id, { table: true });
      expect(legend(element), id).to.include.members(['Quota of a period', mark]);
      expect(part(element, 'figcaption .lows').textContent).to.equal('Full again every day or oftener: drawn is the least that was left on each day.');
      expect(rows(element).filter((row) => row.at(-1) === mark).length, id).to.be.greaterThan(60);
      const aloud = part(element, 'canvas').getAttribute('aria-label')!;
      expect(aloud).to.contain('drawn is the least');
      expect(aloud, 'not day by day').to.match(new RegExp(`${mark}: \\w{3} \\d+ – \\w{3} \\d+, 2026\\. (Renews|Last day): \\w{3} \\d+, 202\\d\\.$`));
      const file = await (await handed(() => button(element, 'Table (CSV)').click())).text();
      expect(file).to.contain('Left,Full again every day or oftener: drawn').and.match(new RegExp(`^2026-06-1\\d,.*,${mark}\\r$`, 'm'));
      const lows = rows(element).map((row) => row[1]!);
      expect(lows.filter((low) => low === '0').length, 'days on which nothing was left').to.be.greaterThan(10);
    }
  });

  it('says what lapses where the pack expires first, with a line on its last day', async () => {
    const element = await burning('scf-res-55bb02', { table: true });
    expect(figures(element)).to.deep.equal(['Left now', 'Expires first', 'Lapses unused']);
    expect(text(element)).to.match(/Expires after Jun 22, 2026 with about [\d,]+ GBs unused/);
  });

  it('marks a freeze and makes no forecast of it', async () => {
    const element = await burning('live-mic-44ad0c');
    expect(legend(element)).to.include('Frozen');
    expect(text(element)).to.contain('No forecast: the pack is frozen.');
  });

  it('says that there is not enough history rather than a day', async () => {
    const element = await burning('mps-gen-b91c5a');
    expect(text(element)).to.match(/A forecast needs 7 days with use; there (?:is|are) [0-6]\./);
    expect(legend(element)).to.deep.equal(['Left']);
  });

  it('counts with the packs that the same usage draws on first', async () => {
    const element = await burning('lke-v3-5512de');
    expect(text(element)).to.contain('Usage draws on 1 other pack first. The forecast counts with that.');
    expect(text(element)).to.match(/Expected to run out on \w+ \d+, 2026/);
    expect(text(await burning('lke-v3-97af01')), 'this one is the first').not.to.contain('other pack first');
  });

  it('does not count the packs of another account', async () => {
    const element = await burning('tokenhub-dev-1e07');
    expect(text(element)).to.contain('expected to suffice for this period and the next').and.not.to.contain('other pack first');
  });

  it('says why there is nothing to draw', async () => {
    expect(text(await burning(null))).to.contain('No pack chosen');
    expect(text(await burning('live-flux-e2f5a8'))).to.contain('has no history of amounts yet');
    expect(text(await burning('trtc-dash-3d7702'))).to.contain('has no limit');
  });

  it('shows one capacity of a combo pack at a time', async () => {
    const element = await burning('combo-calls', {}, 'combo');
    const select = part<HTMLSelectElement>(element, '.capacity select');
    const before = text(part(element, 'canvas')) + part(element, 'canvas').getAttribute('aria-label')!;
    choose(select, select.options[1]!.value);
    await element.updateComplete;
    expect(part(element, 'canvas').getAttribute('aria-label')).not.to.equal(before);
    expect(select.selectedIndex).to.equal(1);
  });

  it('begins with a capacity that has been drawn on', async () => {
    const { source } = backendSource('combo');
    const { comboItems } = await source.pack('combo-calls');
    const used = comboItems!.at(-1)!.key;
    const balanceHistory: PackSource['balanceHistory'] = async (...args) => {
      const page = await source.balanceHistory(...args);
      return { ...page, items: page.items.filter(({ event, comboItem }) => event !== 'deduction' || comboItem === used) };
    };
    const element = await burning('combo-calls', { source: { ...source, balanceHistory } });
    expect(part<HTMLSelectElement>(element, '.capacity select').value).to.equal(used);
  });

  it('shows that it loads, not why an earlier pack could not be shown', async () => {
    const { source } = backendSource();
    const element = mount<UsageChart>('usage-chart');
    const failed = heard(element, 'packmeter-error');
    const pending = new Promise<never>(() => undefined);
    const pack: PackSource['pack'] = (id) => (id === 'mps-gen-2fa4b7' ? Promise.reject(new ApiError('network', {})) : pending);
    Object.assign(element, { source: { ...source, pack }, kind: 'burndown', packId: 'mps-gen-2fa4b7' });
    await failed;
    await element.updateComplete;
    expect(parts(element, '.state.error').length).to.equal(1);
    element.packId = 'mps-gen-b91c5a';
    await element.updateComplete;
    expect(parts(element, '.state.error').length).to.equal(0);
    expect(part(element, '.plot.bone').getBoundingClientRect().height).to.be.greaterThan(300);
  });

  it('explains an error and tries again', async () => {
    const { source } = backendSource();
    let broken = true;
    const balanceHistory: PackSource['balanceHistory'] = (...args) => (broken ? Promise.reject(new ApiError('network', {})) : source.balanceHistory(...args));
    const element = mount<UsageChart>('usage-chart');
    const failed = heard(element, 'packmeter-error');
    Object.assign(element, { source: { ...source, balanceHistory }, kind: 'burndown', packId: 'mps-gen-2fa4b7' });
    await failed;
    await element.updateComplete;
    broken = false;
    button(element, 'Try again').click();
    await shows(element, 'Expected to run out');
  });

  it('is moved over by keyboard, and says each day', async () => {
    const element = await burning('mps-gen-2fa4b7');
    const slider = part<HTMLInputElement>(element, '.cursor');
    slider.valueAsNumber = Number(slider.max) - 10;
    slider.dispatchEvent(new Event('input'));
    expect(slider.getAttribute('aria-valuetext')).to.match(/^\w{3}, \w{3} \d+, 2026: Expected .+, Range of 80 % .+ to .+/);
    expect(part(element, '.tip').hidden).to.equal(false);
  });

  it('lets a reader choose the pack, for the whole group', async () => {
    const { source } = backendSource();
    const element = mount<UsageChart>('usage-chart', { source, group: 'choose', kind: 'burndown', product: 'trtc' });
    const chosen: unknown[] = [];
    element.addEventListener('packmeter-select', (event) => chosen.push((event as CustomEvent).detail));
    await shows(element, 'No pack chosen');
    const field = () => part<HTMLSelectElement>(element, '.toolbar select');
    await waitUntil(() => field().options.length > 1, 'packs to choose from');
    const offered = [...field().options].map(({ value }) => value);
    expect(offered).to.include('trtc-call-2b7d10').and.not.include('trtc-dash-3d7702', 'without a limit');
    const groups = [...field().querySelectorAll('optgroup')].map(({ label }) => label);
    expect(groups.filter((label) => !['Frozen', 'Exhausted', 'Expired', 'Refunded'].includes(label)).length, 'of the product alone').to.equal(1);
    field().value = 'trtc-call-2b7d10';
    field().dispatchEvent(new Event('change'));
    await waitUntil(() => parts(element, 'canvas').length === 1 && painted(element), 'the burn-down');
    expect(field().value).to.equal('trtc-call-2b7d10');
    expect(chosen).to.deep.equal([{ product: 'trtc', packId: 'trtc-call-2b7d10' }]);
    const overview = mount('pack-overview', { source, group: 'choose' });
    await heard(overview, 'packmeter-ready');
    await waitUntil(() => text(overview).includes('trtc-call-2b7d10'), 'the overview');
  });

  it('offers packs that are frozen or have ended after the others, and says when there are none', async () => {
    const element = mount<UsageChart>('usage-chart', { source: backendSource().source, kind: 'burndown' });
    const labels = () => parts(element, '.toolbar optgroup').map((group) => group.getAttribute('label'));
    await waitUntil(() => labels().length > 4, 'packs');
    expect(labels().slice(labels().indexOf('Frozen'))).to.deep.equal(['Frozen', 'Exhausted', 'Expired', 'Refunded'].filter((label) => labels().includes(label)));
    expect(parts<HTMLOptionElement>(element, '[label="Frozen"] option').map(({ value }) => value)).to.include('live-mic-44ad0c');
    const nobody = mount<UsageChart>('usage-chart', { source: backendSource('fresh').source, kind: 'burndown' });
    await shows(nobody, 'There is no pack whose use could be followed.');
  });

  it('promises no renewal that has failed', async () => {
    const element = await burning('cfs-store-16b9ea', { table: true });
    expect(text(element)).to.contain('Last day Jun 16, 2026').and.not.to.match(/Renews|To be renewed/);
    expect(rows(element).some((row) => row.at(-1)!.includes('Renews'))).to.equal(false);
  });

  it('offers a pack that the page has chosen though it is not in the list, and says when the list could not be read', async () => {
    const { source } = backendSource();
    const packs: PackSource['packs'] = () => Promise.reject(new ApiError('network'));
    const element = mount<UsageChart>('usage-chart', { source: { ...source, packs }, kind: 'burndown', packId: 'scf-res-55bb02' });
    await waitUntil(() => parts(element, 'canvas').length === 1 && painted(element), 'the burn-down all the same');
    const [chosen, note] = [...part<HTMLSelectElement>(element, '.toolbar select').options];
    expect([chosen!.value, chosen!.selected, note!.textContent, note!.disabled]).to.deep.equal(['scf-res-55bb02', true, 'The list of packs could not be read.', true]);
  });

  it('shows all days to the last one on demand, and goes back', async () => {
    const element = await burning('trtc-call-2b7d10', { table: true });
    const near = rows(element);
    expect(near.some((row) => row.at(-1)!.includes('Renews'))).to.equal(false);
    button(element, 'To the last day').click();
    await waitUntil(() => rows(element).length > near.length + 100, 'all days');
    expect(rows(element).filter((row) => row.at(-1) === 'Renews').map((row) => row[0])).to.deep.equal(['Jan 18, 2027']);
    expect(rows(element).filter((row) => row.at(-1)!.includes('Today')).map((row) => row[0])).to.deep.equal(['Jun 18, 2026']);
    button(element, 'Near future').click();
    await waitUntil(() => rows(element).length === near.length, 'the near days');
  });

  it('says of a pack that is renewed by itself that it is: beside its last day, at its line, in the table, aloud and in the file', async () => {
    const element = await burning('tokenhub-dev-1e07', { table: true });
    expect(text(element)).to.match(/Last day Jul 4, 2026 Renews/).and.contain('To be renewed automatically after Jul 4, 2026, as far as the balance suffices.');
    expect(rows(element).filter((row) => row.at(-1) === 'Renews').map((row) => row[0])).to.deep.equal(['Jul 4, 2026']);
    expect(part(element, 'canvas').getAttribute('aria-label')).to.contain('Renews: Jul 4, 2026.');
    const file = await (await handed(() => button(element, 'Table (CSV)').click())).text();
    expect(file).to.contain('\r\nRenews,2026-07-04\r\n').and.match(/\r\nQuota of a period \(.+\),20\r\n/);
  });

  it('follows the pack that is chosen in the group', async () => {
    const { source } = backendSource();
    const element = mount<UsageChart>('usage-chart', { source, group: 'burn' });
    await heard(element, 'packmeter-ready');
    const overview = mount('pack-overview', { source, group: 'burn', product: 'mps' });
    await heard(overview, 'packmeter-ready');
    const pack = () => parts(overview, 'button.name').find((name) => name.textContent === '极速高清转码资源包 1000 小时');
    await waitUntil(() => pack() !== undefined);
    pack()!.click();
    button(element, 'Burn-down of a pack').click();
    await shows(element, '(mps-tsc-10f6aa)');
    await waitUntil(() => parts(element, 'canvas').length === 1 && painted(element));
    button(element, 'Stacked bars').click();
    await shows(element, 'Transcoding');
  });
});
