import { expect } from '@open-wc/testing';
import { ApiError } from '../../src/index.js';
import { add, quantity, toDecimal, zero } from '../../src/model/quantity.js';
import { UncoveredUsageList } from '../../src/contract/index.js';
import { enUncovered } from '../../src/i18n/en-uncovered.js';
import { button, cells, dialogText, row, table } from './deduction-support.js';
import { backendSource, part, parts, shows, waitUntil } from './support.js';

const opened = (element: Element, selector: string) => waitUntil(() => parts(element, selector).length > 0, selector);

describe('<deduction-table>: where it went', () => {
  it('shows totals that add up to the whole, to the last digit', async () => {
    const { element, source } = await table('typical', { product: 'trtc' });
    button(element, 'Where it went').click();
    await shows(element, 'The groups add up to the total');
    const { items } = await source.deductionSummary({ product: 'trtc', by: 'pack', limit: 500 });
    const minutes = items.filter(({ unit }) => unit === 'minute').reduce((sum, { actualDeduction }) => add(sum, quantity(actualDeduction)), zero);
    expect(part(element, '.spending .total').textContent).to.contain(Number(toDecimal(minutes).split('.')[0]).toLocaleString('en'));
    expect(parts(element, '.spending tbody tr:not(.of-unit)').length).to.equal(Math.min(12, items.length));
    const units = [...new Set(items.map(({ unit }) => unit))];
    expect(units.length, 'units that are not to be mixed').to.be.above(1);
    expect(parts(element, '.spending tbody').length, 'a group of rows for each unit').to.equal(units.length);
    expect(parts(element, '.spending .of-unit th').length).to.equal(units.length);
    await expect(element).to.be.accessible();
  });

  it('says so when they do not', async () => {
    const { source } = backendSource('typical');
    const { element } = await table('typical', {
      product: 'trtc',
      source: {
        ...source,
        deductionSummary: async (query, options) => {
          const answer = await source.deductionSummary(query, options);
          return query.by === 'product' ? answer : { ...answer, items: answer.items.slice(1), total: answer.total - 1 };
        },
      },
    });
    button(element, 'Where it went').click();
    await shows(element, /The groups do not add up to the total: -[\d,.]+ min/);
  });

  for (const [by, chip] of [['Pack', 'pack'], ['Account', 'deductedUin'], ['Billing item', 'billingItem'], ['Day of usage', 'range']] as const) {
    it(`narrows the table by ${by.toLowerCase()}, and takes that back`, async () => {
      const { element, asked } = await table('typical', { product: 'trtc' });
      button(element, 'Where it went').click();
      await shows(element, 'The groups add up');
      button(element, by).click();
      await waitUntil(() => part(element, '.spending-scroll').getAttribute('aria-busy') === 'false' && part(element, '.spending thead th').textContent === by, by);
      const before = Number(part(element, '[role="grid"]').getAttribute('aria-rowcount'));
      part(element, '.spending tbody .link').click();
      await opened(element, `.chip[data-filter="${chip}"]`);
      await waitUntil(() => Number(parts(element, '[role="grid"]')[0]?.getAttribute('aria-rowcount') ?? before) < before, 'fewer rows');
      const members = { pack: 'packId', deductedUin: 'deductedUin', billingItem: 'billingItem', range: 'usageStartFrom' } as const;
      expect(asked.at(-1)).to.have.property(members[chip]);
      part(element, `.chip[data-filter="${chip}"] button`).click();
      await waitUntil(() => Number(parts(element, '[role="grid"]')[0]?.getAttribute('aria-rowcount')) === before, 'all rows');
      expect(parts(element, '.chip')).to.have.length(0);
    });
  }
});

describe('<deduction-table>: usage that no pack took', () => {
  it('lists it with a reason for each pack', async () => {
    const { element, source } = await table('typical', { product: 'trtc' });
    button(element, 'Why not taken').click();
    const { items, total } = await source.uncoveredUsage({ product: 'trtc', sort: '-usageStart', limit: 50 });
    await waitUntil(() => dialogText(element, '.uncovered').includes(`${total} usages`), 'the list');
    const [first] = items;
    const shown = parts(element, '.usage')[0]!.textContent ?? '';
    for (const { packId, reason } of first!.considered) {
      expect(shown).to.contain(packId);
      expect(shown).to.contain(enUncovered[`because.${reason}` as keyof typeof enUncovered]);
    }
    await expect(element).to.be.accessible();
  });

  it('names the packs once for all usages that they refused for the same reasons, with the exact sum and each usage', async () => {
    const { element, source } = await table('typical', { product: 'mps' });
    button(element, 'Why not taken').click();
    const { items, total } = await source.uncoveredUsage({ product: 'mps', sort: '-usageStart', limit: 500 });
    await waitUntil(() => dialogText(element, '.uncovered').includes(`${total} usages`), 'the list');
    const groups = parts(element, '.usage');
    expect(groups.length, 'groups').to.be.within(2, 12);
    const texts = groups.map((group) => group.textContent ?? '');
    expect(new Set(groups.map((group) => `${group.querySelector('.usage-head')!.textContent} ${group.querySelector('.because')!.textContent}`)).size, 'groups that differ').to.equal(groups.length);
    expect(texts.reduce((sum, text) => sum + Number(/(\d+) usages?,/.exec(text)?.[1] ?? 1), 0), 'usages').to.equal(total);
    const seconds = texts.map((text) => /([\d,.]+) s not taken/.exec(text)![1]!.replaceAll(',', ''));
    expect(toDecimal(seconds.reduce((sum, each) => add(sum, each), zero)), 'all of them together').to.equal(toDecimal(items.reduce((sum, { uncoveredUsage }) => add(sum, uncoveredUsage), zero)));
    const large = groups.find((group) => group.querySelectorAll('.each li').length > 3)!;
    expect(large.querySelector<HTMLDetailsElement>('.each')!.open, 'many are folded').to.equal(false);
    for (const { open } of groups.flatMap((group) => [...group.querySelectorAll<HTMLDetailsElement>('.each')]).filter((each) => each.querySelectorAll('li').length <= 3)) expect(open).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('says which ones are shown while there are more, and gathers those that come into the groups that are there', async () => {
    const { source } = backendSource('typical');
    const asked: number[] = [];
    const uncoveredUsage: typeof source.uncoveredUsage = (query, options) => {
      asked.push(query.offset ?? 0);
      return source.uncoveredUsage({ ...query, limit: 20 }, options);
    };
    const { element } = await table('typical', { product: 'trtc', source: { ...source, uncoveredUsage } });
    button(element, 'Why not taken').click();
    await waitUntil(() => dialogText(element, '.uncovered').includes('The newest 20 of 46 usages'), 'the newest');
    const before = parts(element, '.usage').length;
    for (const shown of ['The newest 40 of 46 usages', '46 usages']) {
      button(element, 'Show more').click();
      await waitUntil(() => dialogText(element, '.uncovered').includes(shown), shown);
    }
    expect(asked).to.deep.equal([0, 20, 40]);
    expect(parts(element, '.usage').length).to.be.within(before, before + 3);
  });

  it('says first what speaks against packs that might have taken it, and folds many that have nothing to do with it', async () => {
    const { element } = await table('typical', { product: 'trtc' });
    button(element, 'Why not taken').click();
    await waitUntil(() => parts(element, '.usage').length > 0, 'the list');
    const reasons = parts(element, '.usage').map((usage) => [...usage.querySelectorAll<HTMLElement>('.because > li')].map(({ dataset }) => dataset['reason']));
    expect(reasons.find((each) => each.includes('cycleExhausted'))).to.deep.equal(['cycleExhausted', 'ownerMismatch', 'otherSubproduct']);
    for (const summary of parts(element, '.because summary')) expect(summary.parentElement!.hasAttribute('open')).to.equal(false);
    expect(parts(element, '[data-reason="ownerMismatch"] summary').length).to.be.above(0);
  });

  it('calls kinds of pack by their names, each reason once, and folds the packs for another subproduct', async () => {
    const { element } = await table('typical', { product: 'live' });
    button(element, 'Why not taken').click();
    await waitUntil(() => parts(element, '.usage details').length > 0, 'the list');
    const shown = dialogText(element, '.uncovered');
    expect(shown).not.to.match(/live\/(?:traffic|mic|director|transcode)/);
    const reasons = [...parts(element, '.usage .because')[0]!.children].map((each) => (each as HTMLElement).dataset['reason']);
    expect(new Set(reasons).size).to.equal(reasons.length);
    expect(parts<HTMLDetailsElement>(element, '.usage details').some(({ open }) => open)).to.equal(false);
  });

  it('has words for every reason of the contract', () => {
    const reasons = UncoveredUsageList.entries.items.item.entries.considered.item.entries.reason.pipe[1].metadata.known;
    expect(reasons.length).to.equal(14);
    for (const reason of reasons) expect(enUncovered).to.have.property(`because.${reason}`);
  });

  it('says that nothing was left over, and what went wrong', async () => {
    const { element } = await table('typical', { product: 'captcha' });
    button(element, 'Why not taken').click();
    await waitUntil(() => dialogText(element, '.uncovered').includes('Everything was taken'), 'nothing left over');
    const { source } = backendSource('typical');
    const uncoveredUsage = () => Promise.reject(new ApiError('server', { status: 500, requestId: 'req-7' }));
    const { element: other } = await table('typical', { product: 'trtc', source: { ...source, uncoveredUsage } });
    button(other, 'Why not taken').click();
    await waitUntil(() => dialogText(other, '.uncovered').includes('req-7'), 'the error');
  });
});

describe('<deduction-table>: a row', () => {
  const detail = (element: Element) => (parts(element, '.detail')[0]?.textContent ?? '').replace(/\s+/g, ' ');

  it('opens with all its fields and how it adds up, to the last digit', async () => {
    const { element } = await table('seeds', { product: 'trtc' });
    row(element, 0)!.firstElementChild!.dispatchEvent(new MouseEvent('dblclick', { bubbles: true, composed: true }));
    await opened(element, '.detail .facts');
    await waitUntil(() => detail(element).includes('All of this usage was taken') || detail(element).includes('taken from no pack'), 'the rest');
    expect(detail(element)).to.contain('20,000.000000000 − 0.293333333 = 19,999.706666667 min');
    expect(detail(element)).to.contain('Adds up');
    for (const shown of cells(row(element, 0))) for (const digits of shown.match(/\d[\d,.]{3,}/g) ?? []) expect(detail(element)).to.contain(digits);
    await expect(element).to.be.accessible();
  });

  it('opens and closes by key, follows the reader, and gives the focus back', async () => {
    const { element } = await table('typical', { product: 'trtc' });
    const cell = row(element, 2)!.querySelector<HTMLElement>('.cell')!;
    cell.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true, composed: true }));
    cell.tabIndex = 0;
    cell.focus();
    cell.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    await waitUntil(() => detail(element).includes('Row 3'), 'row 3');
    await waitUntil(() => element.shadowRoot!.activeElement?.classList.contains('detail') === true, 'the focus');
    button(element, 'Next row').click();
    await waitUntil(() => detail(element).includes('Row 4') && row(element, 3)!.hasAttribute('data-selected'), 'row 4');
    part(element, '.detail').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await waitUntil(() => parts(element, '.detail').length === 0, 'closed');
    expect(part(element, '.table').contains(element.shadowRoot!.activeElement)).to.equal(true);
  });

  it('is had from the menu of its cells, as is its pack, and what its pack did not take', async () => {
    const { element, asked } = await table('typical', { product: 'trtc' });
    row(element, 2)!.firstElementChild!.dispatchEvent(new MouseEvent('pointerover', { bubbles: true, composed: true }));
    await opened(element, '.menu');
    const open = async () => {
      const cell = row(element, 2)!.querySelector<HTMLElement>('.cell')!;
      cell.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true, clientX: 30, clientY: 30 }));
      await waitUntil(() => parts(element, '.menu:popover-open button').length > 6, 'the menu');
    };
    const press = (words: string) => parts<HTMLElement>(element, '.menu button').find((each) => each.textContent.trim().startsWith(words))!.click();
    const { packId } = (await element.source!.deductions({ product: 'trtc', offset: 2, limit: 1 })).items[0]!;
    await open();
    press('Row details');
    await waitUntil(() => detail(element).includes('Row 3'), 'row 3');
    await open();
    press('Why not taken');
    await waitUntil(() => dialogText(element, '.uncovered').includes(`the pack ${packId} was considered`), 'what its pack did not take');
    part<HTMLDialogElement>(element, '.uncovered').close();
    await open();
    press('Only this pack');
    await waitUntil(() => asked.at(-1)?.packId?.[0] === packId, 'only this pack');
  });

  it('tells what of its usage was left over, and why', async () => {
    const { source } = backendSource('typical');
    const [left] = (await source.uncoveredUsage({ product: 'trtc', limit: 1 })).items;
    const { element } = await table('typical', { product: 'trtc', source }, (each, index) =>
      index === 0
        ? { ...each, usageId: left!.usageId, usageStart: left!.usageStart, deductedProduct: left!.product, cycle: { start: '2026-03-19T00:00:00+08:00', end: '2026-04-19T00:00:00+08:00' } }
        : each,
    );
    button(element, 'Row details').click();
    await waitUntil(() => detail(element).includes('was taken from no pack'), 'the rest');
    expect(detail(element), 'a cycle by its last second').to.contain('Mar 19, 2026, 00:00:00 to Apr 18, 2026, 23:59:59');
    expect(part(element, '.detail .because').textContent).to.contain(left!.considered[0]!.packId);
    button(element, 'Usage that no pack took').click();
    await waitUntil(() => dialogText(element, '.uncovered') !== '', 'the list');
  });
});
