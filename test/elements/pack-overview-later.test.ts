/** What the overview finds out once packs are drawn: what will lapse, what has fired, what became of what was left open. */
import { expect } from '@open-wc/testing';
import { refundSeen } from '../../src/model/refund.js';
import type { BalancePoint } from '../../src/contract/index.js';
import type { PackOverview } from '../../src/index.js';
import type { PackmeterEvent } from '../../src/parts/events.js';
import { openPanel, overviewOf, rowOf, said, there } from './overview-support.js';
import { backendSource, heard, mount, part, parts, waitUntil } from './support.js';

describe('<pack-overview>: the figure of what lapses', () => {
  const label = 'Expected to lapse within 30 days';

  it('is an estimate, told as one, with what is left one step away', async () => {
    const { element } = await overviewOf('typical', { product: 'scf' });
    const figure = await there(element, '.figure', label);
    expect(said(figure.querySelector('bdi'))).to.match(/^≈ 543,\d{3} GBs$/);
    expect(figure.querySelector('bdi')!.title).to.match(/Left in these packs now:\s+562,996\.34/);
    await expect(element).to.be.accessible();
  });

  it('counts the units beside the first, and a pack that was never used as a whole', async () => {
    const { element } = await overviewOf('typical');
    const figure = await there(element, '.figure', label);
    expect(said(figure)).to.match(/^≈ 543,\d{3} GBs and 2 more units/);
    expect(figure.querySelector('bdi')!.title).to.match(/^≈ 20,000 /m).and.not.to.contain('Not foreseeable');
  });

  it('says at least, and of what no more can be foreseen', async () => {
    const { source } = backendSource('typical');
    // Used on one day only: that is neither a habit nor none.
    const balanceHistory: typeof source.balanceHistory = async (id, ...rest) => {
      const page = await source.balanceHistory(id, ...rest);
      if (id !== 'lke-rerank-04aa') return page;
      const used = (at: string, remaining: string, event: 'effective' | 'deduction'): BalancePoint => ({ at, remaining, event, comboItem: null });
      return { ...page, total: 2, items: [used('2026-06-10T12:00:00+08:00', '20000', 'deduction'), used('2026-06-01T12:00:00+08:00', '20001', 'effective')] };
    };
    const { element } = await overviewOf('typical', { source: { ...source, balanceHistory } });
    const figure = await there(element, '.figure', label);
    expect(said(figure)).to.match(/^≥ 543,\d{3} GBs and 1 more unit/);
    expect(figure.querySelector('bdi')!.title).to.match(/Not foreseeable:\n知识引擎 Rerank token 资源包\n/);
  });

  it('is what is left, and called so, as long as no more is known', async () => {
    const { source } = backendSource('typical');
    const { element } = await overviewOf('typical', { source: { ...source, balanceHistory: () => Promise.reject(new Error('lost')) }, product: 'scf' });
    await there(element, '.outlook, .tbody .cell', 'Its history could not be read');
    expect(said(await there(element, '.figure', '562,996.34 GBs'))).to.contain('Left in packs that end within 30 days').and.not.to.contain(label);
  });
});

describe('<pack-overview>: alerts that have fired', () => {
  it('are told to the page once, without anybody opening them', async () => {
    for (const key of Object.keys(localStorage)) if (key.includes('alerts-told')) localStorage.removeItem(key);
    const { source } = backendSource('typical');
    const asked: string[] = [];
    const watched = { ...source, alerts: (id: string, ...rest: []) => (asked.push(id), source.alerts(id, ...rest)) };
    const first = mount<PackOverview>('pack-overview', { source: watched, product: 'mps' });
    const { detail } = await heard<PackmeterEvent<{ packId: string; firedAt: string }>>(first, 'packmeter-alert');
    expect(detail.packId).to.equal('mps-gen-2fa4b7');
    expect(Date.parse(detail.firedAt)).to.be.greaterThan(0);
    first.remove();
    const told: unknown[] = [];
    asked.length = 0;
    const second = mount<PackOverview>('pack-overview', { source: watched, product: 'mps' });
    second.addEventListener('packmeter-alert', (event) => told.push(event));
    await waitUntil(() => asked.length > 0, 'the alerts read again');
    await there(second, '.glance .until, .outlook', /\w/);
    expect(told).to.deep.equal([]);
  });
});

describe('<pack-overview>: a refund that was left open', () => {
  it('is looked up when the packs are there, and told', async () => {
    const { source } = backendSource('typical');
    const { items } = await source.packs({ limit: 100 });
    const pack = items.find(({ operations }) => operations.refund.allowed)!;
    const quote = await source.refundQuote(pack.id);
    const key = 'f00d'.repeat(8);
    await source.refund(pack.id, { amount: quote.amount! }, { idempotencyKey: key, etag: quote.etag });
    const kept = `packmeter:intent:refund:${pack.id}`;
    localStorage.setItem(kept, JSON.stringify({ version: 1, value: { key, etag: quote.etag, at: Date.now(), order: { amount: quote.amount, seen: refundSeen(pack, quote) } } }));
    const element = mount<PackOverview>('pack-overview', { source });
    const { detail } = await heard<PackmeterEvent<{ packId: string }>>(element, 'packmeter-refunded');
    expect(detail.packId).to.equal(pack.id);
    expect(localStorage.getItem(kept)).to.equal(null);
    expect(parts<HTMLDialogElement>(element, 'dialog').some(({ open }) => open), 'nothing opened by itself').to.equal(false);
  });
});

describe('<pack-overview>: what is fetched when it is first asked for', () => {
  it('makes the pressed button busy until it is there', async () => {
    const { element } = await overviewOf('typical', { product: 'mps' });
    const button = part(element, '.product-choice .button');
    button.click();
    expect(button.getAttribute('aria-busy')).to.equal('true');
    await there(element, 'dialog.range');
    await waitUntil(() => !button.hasAttribute('aria-busy'), 'rest');
  });
});

describe('<pack-overview>: modes of billing', () => {
  it('are told by line, region, mode and date in a popover beside their button', async () => {
    const { element } = await overviewOf('typical', { product: 'live' });
    const button = await there(element, '.billing-open', 'Several modes');
    button.click();
    const box = await there(element, '.billing-modes:popover-open');
    expect([...box.querySelectorAll('thead th')].map(said)).to.deep.equal(['Billed', 'Region / zone', 'Mode', 'Since']);
    const rows = [...box.querySelectorAll('tbody tr')].map(said);
    expect(rows).to.have.length(6);
    expect(rows.some((row) => /^Low-latency streaming Outside the mainland daily, by bandwidth May 10, 2026 \(daily, by traffic from Jun 19, 2026\)$/.test(row)), rows.join(' | ')).to.equal(true);
    expect(box.getBoundingClientRect().top).to.be.closeTo(button.getBoundingClientRect().bottom, 8);
    await expect(element).to.be.accessible();
  });
});

describe('<pack-overview>: the panel of a pack whose renewal cannot be paid', () => {
  it('tells the price against the balance', async () => {
    const { element } = await overviewOf('typical', { product: 'cfs' });
    const panel = await openPanel(element, 'cfs-store-16b9ea');
    await waitUntil(() => said(panel).includes('Price for 1 month'), 'the price');
    expect(said(panel)).to.contain('CN¥95,000.00').and.to.contain('CN¥33,502.20').and.to.contain('CN¥61,497.80 short');
    expect(said(rowOf(element, 'cfs-store-16b9ea'))).to.contain('Valid');
  });
});

describe('<pack-overview>: a language on its way', () => {
  it('is waited for: nothing is said in another one', async () => {
    const { source } = backendSource('typical');
    const element = mount<PackOverview>('pack-overview', { source, lang: 'ja' });
    await element.updateComplete;
    expect(element.matches(':state(wordless)')).to.equal(true);
    expect(getComputedStyle(part(element, '.head')).visibility).to.equal('hidden');
    await waitUntil(() => part(element, 'h2').textContent === 'リソースパック', 'Japanese');
    expect(element.matches(':state(wordless)')).to.equal(false);
    expect(getComputedStyle(part(element, '.head')).visibility).to.equal('visible');
    element.remove();
  });
});
