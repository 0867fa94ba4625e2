import { expect } from '@open-wc/testing';
import { addDays } from '../../src/model/days.js';
import type { DeductionTable } from '../../src/index.js';
import { button, cells, isThere, row, table } from './deduction-support.js';
import { backendSource, choose, mount, part, parts, shows, text, waitUntil } from './support.js';

const chips = (element: Element) => parts(element, '.chip > span').map(({ textContent }) => textContent);
const headers = (element: Element) => parts(element, '[role="columnheader"] .sort').map(({ textContent }) => textContent?.trim());

describe('<deduction-table>: filters', () => {
  it('offers the packs of the product while one is chosen, and asks for them once', async () => {
    const { source } = backendSource('typical');
    let asked = 0;
    const { element } = await table('typical', { product: 'trtc', source: { ...source, packs: (query, options) => ((asked += 1), source.packs(query, options)) } });
    const input = part<HTMLInputElement>(element, '.field.pack input');
    input.dispatchEvent(new FocusEvent('focus'));
    await waitUntil(() => parts(element, '#packs option').length > 0, 'packs');
    input.dispatchEvent(new FocusEvent('focus'));
    expect(asked).to.equal(1);
    const [offered] = parts<HTMLOptionElement>(element, '#packs option');
    choose(input, offered!.value);
    await waitUntil(() => chips(element).includes(`Pack ID: ${offered!.value}`), 'the chip');
  });

  it('narrows by what is not always in sight, and goes back to everything', async () => {
    const { element, asked } = await table('typical', { product: 'lke' });
    button(element, 'More filters').click();
    await waitUntil(() => parts<HTMLDialogElement>(element, '.more-filters').some(({ open }) => open), 'the dialog');
    expect(element.shadowRoot!.activeElement, 'the first field, not the button that clears').to.equal(part(element, '.more-filters :is(select, input)'));
    await expect(element).to.be.accessible();
    part<HTMLInputElement>(element, '.more-filters input[name="specification"]').value = ' input ';
    part<HTMLSelectElement>(element, '.more-filters select[name="billingItem"]').value = 'tokens-21';
    button(element, 'Apply').click();
    await waitUntil(() => chips(element).length === 2, 'two chips');
    await waitUntil(() => asked.at(-1)?.specification?.[0] === 'input' && asked.at(-1)?.billingItem?.[0] === 'tokens-21', 'the query');
    button(element, 'Reset').click();
    await waitUntil(() => chips(element).length === 0, 'no chips');
    expect(asked.at(-1)).not.to.have.property('specification');
  });

  it('says why a range cannot be had, and offers the part of it that can', async () => {
    const { element, asked } = await table('typical', { product: 'trtc' });
    const days = () => parts<HTMLInputElement>(element, 'input[type="date"]');
    const earliest = days()[0]!.min;
    await waitUntil(() => part(element, '.table').scrollHeight > 2000, 'rows to scroll');
    part(element, '.table').scrollTop = 960;
    const words = part(element, '.range-words').textContent;
    choose(days()[0]!, '2020-01-01');
    await shows(element, 'can be neither listed nor exported');
    expect(part(element, '.table').scrollTop, 'the rows stay').to.equal(960);
    expect(part(element, '.range-words').textContent, 'the range of the rows').to.equal(words);
    expect(days().map((day) => day.getAttribute('aria-invalid'))).to.deep.equal(['true', null]);
    part(element, '#range-problem .link').click();
    await waitUntil(() => asked.at(-1)?.usageStartFrom === earliest, 'rows from the first day that there is');
    expect(days().map((day) => day.getAttribute('aria-invalid'))).to.deep.equal([null, null]);
  });

  it('moves a named range with the day of the backend when it is read anew, and leaves alone one that was typed', async () => {
    const { source } = backendSource('typical');
    let later = 0;
    const capabilities: typeof source.capabilities = async (options) => {
      const now = await source.capabilities(options);
      return { ...now, serverTime: new Date(Date.parse(now.serverTime) + later * 86_400_000).toISOString() };
    };
    const { element, asked } = await table('typical', { product: 'trtc', source: { ...source, capabilities } });
    const days = () => parts<HTMLInputElement>(element, 'input[type="date"]');
    const presets = part<HTMLSelectElement>(element, '.presets');
    const [, last] = days().map(({ max }) => max);
    choose(presets, 'days30');
    await waitUntil(() => asked.at(-1)?.usageStartTo === addDays(last!, 1) && asked.at(-1)?.usageStartFrom === addDays(last!, -29), 'thirty days');
    later = 2;
    button(element, 'Refresh').click();
    await waitUntil(() => asked.at(-1)?.usageStartTo === addDays(last!, 3) && asked.at(-1)?.usageStartFrom === addDays(last!, -27), 'the thirty days until now');
    expect(presets.value).to.equal('days30');
    const typed = addDays(last!, -20);
    choose(days()[0]!, typed);
    await waitUntil(() => asked.at(-1)?.usageStartFrom === typed, 'the typed range');
    later = 3;
    button(element, 'Refresh').click();
    await waitUntil(() => days()[1]!.max === addDays(last!, 3), 'the later day');
    expect(days().map(({ value }) => value)).to.deep.equal([typed, addDays(last!, 2)]);
  });

  it('offers the kinds of pack where a console calls those the pack type', async () => {
    const { element, asked } = await table('typical', { product: 'live' });
    const select = part<HTMLSelectElement>(element, '.field.kind select');
    expect([...select.options].map(({ text: words }) => words.trim())).to.include('Live traffic pack').and.not.include('Total decrement');
    const { value } = [...select.options].find(({ text: words }) => words.trim() === 'Live traffic pack')!;
    choose(select, value);
    await waitUntil(() => asked.at(-1)?.subproduct?.[0] === value, 'the query');
    await waitUntil(() => chips(element).includes('Pack type: Live traffic pack'), 'the chip');
  });

  it('folds its filters away in a narrow place, and lets the first column go with the others', async () => {
    const { element } = await table('typical', { product: 'trtc' });
    element.style.inlineSize = '300px';
    const fold = button(element, 'Filters');
    await waitUntil(() => fold.checkVisibility() && !part(element, '.field.pack').checkVisibility(), 'the folded filters');
    await waitUntil(() => part(element, '.table').hasAttribute('data-loose'), 'the loose column');
    fold.click();
    expect(part(element, '.field.pack').checkVisibility()).to.equal(true);
    expect(fold.getAttribute('aria-expanded')).to.equal('true');
  });

  it('says so above the cap of rows, with the way to the rest', async () => {
    const { element, asked } = await table('rows-1000000', { product: 'trtc' });
    await shows(element, 'The first 50,000 rows: the service lists no more. Narrow the range, or export all.');
    expect(parts(element, '.foot .link').map((each) => each.textContent)).to.deep.equal(['Newest first', 'Export']);
    part(element, '.foot .link').click();
    await waitUntil(() => asked.at(-1)?.sort === '-deductedAt' && parts(element, '.foot .link').length === 1, 'the newest');
  });

  it('sorts by every column of the billing centre', async () => {
    const { element, asked } = await table('typical', { product: 'trtc' });
    expect(headers(element)).to.have.length(17);
    for (const [index, member] of [[1, 'packName'], [14, 'coefficient']] as const) {
      parts(element, '[role="columnheader"] .sort')[index]!.click();
      await waitUntil(() => asked.at(-1)?.sort === member && isThere(element, 0), member);
    }
  });
});

describe('<deduction-table>: the columns of product consoles', () => {
  it('are those of the transcoding console', async () => {
    const { element } = await table('typical', { product: 'mps' });
    expect(headers(element)).to.deep.equal(['Deduction date', 'Pack name / ID', 'Type', 'Transcoding type', 'Minutes before', 'Minutes after']);
    expect(cells(row(element, 0))).to.deep.equal(['Mar 20, 2026', '普通转码资源包 10000 小时\nmps-gen-2fa4b7', 'General transcoding', 'Audio', '405,074.404166644 min', '404,988.233333311 min']);
  });

  it('are those of the live console', async () => {
    const { element } = await table('typical', { product: 'live' });
    expect(headers(element)).to.deep.equal(['Pack name / ID', 'Pack type', 'Usage', 'Deduction type', 'Deduction ratio', 'Deducted amount', 'Deduction time']);
    expect(cells(row(element, 0)).slice(2, 6)).to.deep.equal(['24,216,379,382 B', 'LEB downstream traffic', '1:2', '48.432758764 GB']);
  });
});

describe('<deduction-table>: new rows', () => {
  it('are not looked for by an element that has gone, whatever comes to it later', async () => {
    const { element, source, asked } = await table('typical', { product: 'mps' });
    element.remove();
    const other = mount<DeductionTable>('deduction-table', { source, product: 'mps' });
    await shows(other, 'rows checked');
    await element.updateComplete;
    (other as unknown as { backend: { tellChange: () => void } }).backend.tellChange();
    expect(asked.filter(({ limit }) => limit === 1)).to.deep.equal([]);
  });

  it('are offered and not pushed, and come where the reader is', async () => {
    const { backend, source } = backendSource('typical');
    const { element } = await table('typical', { product: 'mps', source });
    const before = cells(row(element, 0));
    const more = { uin: '100012345678', product: 'mps', item: 'transcoding', specification: 'Audio', amount: '60' };
    backend.ledger.run({ do: 'use', at: backend.now, ...more, start: backend.now - 60_000, end: backend.now });
    backend.advance({ days: 1 });
    const other = mount<DeductionTable>('deduction-table', { source: element.source, product: 'mps' });
    await shows(other, 'rows checked');
    (other as unknown as { backend: { tellChange: () => void } }).backend.tellChange();
    await shows(element, '1 new row');
    expect(cells(row(element, 0))).to.deep.equal(before);
    part(element, '.newer .link').click();
    await waitUntil(() => parts(element, '.newer').length === 0, 'the new rows');
    expect(text(element)).to.contain(' 732 rows ');
  });
});

describe('<deduction-table>: going to a time', () => {
  it('lands in one request, on the first row from then on', async () => {
    const { element, asked } = await table('rows-50000', { product: 'trtc' });
    button(element, 'Go to time').click();
    await waitUntil(() => parts(element, '.go-to input').length === 1, 'the bar');
    asked.length = 0;
    part<HTMLInputElement>(element, '.go-to input').value = '2026-06-01T00:00:00';
    button(element, 'Go').click();
    await shows(element, /Row [\d,]+ of 50,000, Jun 1, 2026, 0\d:\d\d:\d\d/);
    const index = Number(/Row ([\d,]+) of/.exec(text(element))![1]!.replaceAll(',', '')) - 1;
    await waitUntil(() => isThere(element, index), 'the row');
    expect(cells(row(element, index))[5]).to.contain('Jun 1, 2026');
    await waitUntil(() => row(element, index)?.hasAttribute('data-selected'), 'the marked row');
    if (isThere(element, index - 1)) expect(cells(row(element, index - 1))[5]).to.contain('May 31, 2026');
    expect(asked.map(({ at, offset }) => [at !== undefined, offset]), 'one request').to.deep.equal([[true, undefined]]);
  });

  it('sorts by time first where the list is in another order, and says so', async () => {
    const { element } = await table('typical', { product: 'trtc' });
    parts(element, '[role="columnheader"] .sort')[1]!.click();
    button(element, 'Go to time').click();
    await waitUntil(() => parts(element, '.go-to input').length === 1, 'the bar');
    part<HTMLInputElement>(element, '.go-to input').value = '2030-01-01T00:00:00';
    button(element, 'Go').click();
    await shows(element, 'There is no row from this time on. This is the last one. The rows are now sorted by deduction time.');
    await waitUntil(() => isThere(element, 852), 'the last row');
  });
});

describe('<deduction-table>: its view in the address', () => {
  const address = location.pathname + location.search;
  const query = () => Object.fromEntries(new URLSearchParams(location.search));
  afterEach(() => history.replaceState(null, '', address));

  it('stands there only when the page gives it a name, and only what differs from the default', async () => {
    await table('typical', { product: 'trtc' });
    expect(location.pathname + location.search).to.equal(address);
    const { element } = await table('typical', { urlKey: 'd' });
    choose(part<HTMLSelectElement>(element, '.field.product select'), 'trtc');
    await waitUntil(() => query()['d.product'] === 'trtc', 'the product');
    choose(part<HTMLSelectElement>(element, '.presets'), 'lastMonth');
    parts(element, '[role="columnheader"] .sort')[5]!.click();
    await waitUntil(() => query()['d.sort'] === '-deductedAt' && query()['d.from'] === '2026-05-01' && query()['d.to'] === '2026-05-31', 'order and range');
    button(element, 'Reset').click();
    await waitUntil(() => !('d.from' in query()), 'the default');
  });

  it('is shown again from the address, which wins over attributes, and followed back and forward', async () => {
    history.replaceState(null, '', `${address}${address.includes('?') ? '&' : '?'}d.product=mps&d.from=2026-05-01&d.to=2026-05-31&d.sort=-deductedAt&d.hide=type`);
    const { element, asked } = await table('typical', { product: 'trtc', urlKey: 'd' });
    expect(asked[0]).to.deep.include({ product: 'mps', usageStartFrom: '2026-05-01', usageStartTo: '2026-06-01', sort: '-deductedAt' });
    expect(headers(element)).not.to.contain('Type');
    history.pushState(null, '', `${address}${address.includes('?') ? '&' : '?'}d.product=live`);
    dispatchEvent(new PopStateEvent('popstate'));
    await waitUntil(() => asked.at(-1)?.product === 'live' && asked.at(-1)?.sort === undefined, 'the other view');
  });

  it('ignores what makes no sense, and keeps two tables apart', async () => {
    history.replaceState(null, '', `${address}${address.includes('?') ? '&' : '?'}a.product=nonsense&a.from=yesterday&a.to=x&a.sort=drop&a.mode=any&b.product=mps`);
    const { element: first, asked } = await table('typical', { urlKey: 'a' });
    expect(text(first)).not.to.contain('Unknown product');
    expect(asked.at(-1)).not.to.have.any.keys('sort', 'capacityMode');
    const second = mount<DeductionTable>('deduction-table', { source: backendSource('typical').source, urlKey: 'b' });
    await waitUntil(() => headers(second).includes('Transcoding type'), 'the second');
    await waitUntil(() => !('a.product' in query()) && query()['b.product'] === 'mps', 'the address');
  });
});
