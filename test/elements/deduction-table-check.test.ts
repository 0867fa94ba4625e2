import { expect } from '@open-wc/testing';
import type { Deduction } from '../../src/contract/index.js';
import { button, cells, dialogText, isThere, row, table } from './deduction-support.js';
import { choose, part, parts, shows, waitUntil } from './support.js';

/** One more in the last digit of what was left after. */
const bent = (wrong: number) => (each: Deduction, index: number): Deduction => {
  if (index !== wrong || each.remainingAfter === null) return each;
  const end = each.remainingAfter.slice(-1);
  return { ...each, remainingAfter: each.remainingAfter.slice(0, -1) + String((Number(end) + 1) % 10) };
};

const openCheck = async (element: Element) => {
  part(element, 'button.check-mark').click();
  await waitUntil(() => parts<HTMLDialogElement>(element, '.ledger-check').some(({ open }) => open), 'the dialog');
};

describe('<deduction-table>: the ledger check', () => {
  it('says quietly how many rows have been checked, and that all add up', async () => {
    const { element } = await table('typical', { product: 'trtc' });
    await shows(element, '100 rows checked, all add up');
    expect(part(element, 'button.check-mark').classList.contains('good')).to.equal(true);
    part(element, '.table').scrollTop = 48 * 400;
    await shows(element, /[2-9]00 rows checked, all add up/);
  });

  it('marks a row that does not add up with the amount by which it is apart', async () => {
    const { element } = await table('typical', { product: 'trtc' }, bent(3));
    await shows(element, /100 rows checked, [12] differences/);
    const marked = cells(row(element, 3)).find((text) => text.includes('⚠'));
    expect(marked).to.match(/⚠ off by [+−]0\.0{8}\d min/);
    expect(cells(row(element, 2)).join()).not.to.contain('⚠');
  });

  it('puts the rows of a difference side by side, in a dialog without a fault for assistive technology', async () => {
    const { element } = await table('typical', { product: 'trtc' }, bent(60));
    await shows(element, 'differences');
    await openCheck(element);
    const [first] = parts(element, '.difference');
    expect(first!.textContent).to.contain('Before − deducted is not after');
    const pairs = parts(element, '.difference').filter((each) => each.querySelectorAll('section').length === 2);
    expect(pairs.length, 'the next row of the pack does not go on there').to.equal(1);
    expect(pairs[0]!.textContent).to.contain('0.000000001 min');
    await expect(element).to.be.accessible();
  });

  it('checks all rows of the range on request, and their sums against the packs', async () => {
    const { element, asked, source } = await table('typical', { product: 'trtc' });
    await shows(element, 'rows checked');
    await openCheck(element);
    button(element, 'Check all rows').click();
    await waitUntil(() => /854 rows checked, all add up/.test(dialogText(element, '.ledger-check')), 'the check of all rows');
    expect(dialogText(element, '.ledger-check')).to.match(/The rows of \d+ packs? add up to what was used/);
    const told = (words: RegExp) => Number(words.exec(dialogText(element, '.ledger-check'))?.[1] ?? 0);
    const packs = new Set((await source.deductionSummary({ product: 'trtc', by: 'pack', limit: 500 })).items.map(({ key }) => key));
    expect(told(/The rows of (\d+) pack/) + told(/(\d+) packs? (?:is|are) older than this range/), 'each pack is spoken of').to.equal(packs.size);
    const pages = asked.filter(({ limit }) => limit === 500);
    expect(pages.map(({ offset }) => offset)).to.have.members([0, 500]);
    expect(new Set(pages.slice(1).map(({ asOf }) => asOf)).size, 'one snapshot').to.equal(1);
  });

  it('goes from a difference to its row, wherever that stands and whatever the list is sorted by', async () => {
    let wanted = '';
    const { element } = await table('typical', { product: 'trtc' }, (each) => (each.id === wanted ? bent(0)(each, 0) : each));
    const { items } = await element.source!.deductions({ product: 'trtc', offset: 700, limit: 1 });
    wanted = items[0]!.id;
    part(element, '[role="columnheader"] .sort').click();
    element.style.inlineSize = '700px';
    await shows(element, 'rows checked');
    await openCheck(element);
    button(element, 'Check all rows').click();
    await waitUntil(() => parts(element, '.difference').length > 0, 'a difference');
    button(element, 'Go to row').click();
    await waitUntil(() => isThere(element, 700), 'row 701');
    expect(row(element, 700)!.hasAttribute('data-selected')).to.equal(true);
    const sides = (of: Element) => of.getBoundingClientRect();
    const wrong = () => sides([...row(element, 700)!.children].find((cell) => cell.textContent.includes('⚠'))!);
    await waitUntil(() => row(element, 700)!.textContent.includes('⚠'), 'the mark');
    expect(wrong().right, 'what does not add up is in view').to.be.at.most(sides(part(element, '.table')).right);
    expect(wrong().left).to.be.at.least(sides(part(element, '.table')).left);
    expect(part<HTMLDialogElement>(element, '.ledger-check').open).to.equal(false);
  });

  it('reads ranges beyond the page cap in windows, each row once', async () => {
    const { element, asked } = await table('rows-50000', { product: 'trtc' });
    const { limits } = await element.source!.capabilities();
    const small = 2000;
    const source = element.source!;
    element.source = {
      ...source,
      capabilities: async (options) => {
        const all = await source.capabilities(options);
        return { ...all, limits: { ...all.limits, pageRows: small } };
      },
      deductions: async (query, options) => {
        const answer = await source.deductions(query, options);
        return { ...answer, total: Math.min(small, answer.total), truncated: answer.truncated || answer.total > small };
      },
    };
    const { from, to } = (await source.capabilities()).defaultDeductionRange;
    expect([limits.pageRows, from < to]).to.deep.equal([50_000, true]);
    await shows(element, 'The first 2,000 rows');
    choose(parts<HTMLInputElement>(element, 'input[type="date"]')[0]!, '2026-06-01');
    await shows(element, 'rows checked');
    await openCheck(element);
    asked.length = 0;
    button(element, 'Check all rows').click();
    const { rows: whole } = await source.deductionSummary({ product: 'trtc', usageStartFrom: '2026-06-01', by: 'product' });
    expect(whole).to.be.above(small);
    await waitUntil(() => dialogText(element, '.ledger-check').includes(`${whole.toLocaleString('en')} rows checked, all add up`), 'all windows', { timeout: 20_000 });
    expect(new Set(asked.map(({ deductedFrom }) => deductedFrom)).size).to.be.above(1);
  });

  it('can be cancelled, and tells how far it had come', async () => {
    const { element } = await table('rows-50000', { product: 'trtc' });
    await shows(element, 'rows checked');
    await openCheck(element);
    button(element, 'Check all rows').click();
    await waitUntil(() => /of 50,000 rows checked/.test(dialogText(element, '.ledger-check')), 'progress', { timeout: 20_000 });
    part(element, '.ledger-check .dialog-foot button').click();
    await waitUntil(() => /Cancelled after [\d,]+ rows/.test(dialogText(element, '.ledger-check')), 'the end');
  });
});
