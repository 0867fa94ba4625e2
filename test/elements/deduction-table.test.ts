import { expect } from '@open-wc/testing';
import type { DeductionQuery } from '../../src/contract/index.js';
import type { PackSource } from '../../src/api/pack-source.js';
import { ApiError, type DeductionTable } from '../../src/index.js';
import { backendSource, choose, heard, mount, part, parts, shows, text, waitUntil } from './support.js';

const headers = (element: Element): string[] =>
  parts(element, '[role="columnheader"] > :is(span, button):first-child').map((each) => each.textContent?.trim() ?? '');
const rows = (element: Element): readonly HTMLElement[] => parts(element, '.tbody [role="row"]');
const cells = (row: Element | undefined): string[] => [...(row?.children ?? [])].map((each) => each.textContent?.trim() ?? '');
const row = (element: Element, index: number) => rows(element).find((each) => each.getAttribute('aria-rowindex') === String(index + 2));

/** A source that keeps what it was asked. */
function watched(source: PackSource): { readonly source: PackSource; readonly asked: DeductionQuery[] } {
  const asked: DeductionQuery[] = [];
  return { asked, source: { ...source, deductions: (query, options) => (asked.push(query), source.deductions(query, options)) } };
}

async function table(world: Parameters<typeof backendSource>[0], properties: Partial<DeductionTable> = {}) {
  const { source, asked } = watched(backendSource(world).source);
  const element = mount<DeductionTable>('deduction-table', { source, ...properties });
  await heard(element, 'packmeter-ready');
  await waitUntil(() => rows(element).length > 0 && rows(element).every((each) => each.getAttribute('aria-busy') === 'false'), 'rows');
  return { element, asked };
}

describe('<deduction-table>: the rows', () => {
  it('has 17 columns in their order', async () => {
    const { element } = await table('seeds', { product: 'trtc' });
    expect(headers(element)).to.deep.equal([
      'Pack owner UIN',
      'Pack name / ID',
      'Product',
      'Subproduct',
      'Pack type',
      'Deduction time',
      'Remaining before',
      'Actual deduction',
      'Remaining after',
      'Deducted owner UIN',
      'Deducted product',
      'Deducted subproduct',
      'Billing item',
      'Original usage',
      'Deduction coefficient',
      'Usage start',
      'Usage end',
    ]);
    expect(parts(element, '.help')).to.have.length(4);
  });

  it('shows the sample rows of the billing centre to the last digit, the unit after the amount', async () => {
    const { element } = await table('seeds', { product: 'trtc' });
    const shown = rows(element).map((each) => cells(each).slice(5, 9));
    expect(shown).to.deep.equal([
      ['Jun 3, 2025, 04:10:46', '20,000.000000000 min', '0.293333333 min', '19,999.706666667 min'],
      ['Jun 3, 2025, 04:10:47', '10,000.000000000 min', '9.600000000 min', '9,990.400000000 min'],
      ['Jun 3, 2025, 04:10:47', '9,990.400000000 min', '16.000000000 min', '9,974.400000000 min'],
    ]);
    expect(part(element, '[role="grid"]').getAttribute('aria-rowcount')).to.equal('4');
  });

  it('shows times in the zone that is asked for', async () => {
    const { element } = await table('seeds', { product: 'trtc', timeZone: 'UTC' });
    expect(cells(row(element, 0))[5]).to.equal('Jun 2, 2025, 20:10:46');
    expect(text(element)).to.contain('Times in UTC');
  });
});

describe('<deduction-table>: scrolling', () => {
  it('holds few rows in the page, and fetches those that come into view', async () => {
    const { element, asked } = await table('rows-50000');
    const scroller = part(element, '.table');
    expect(part(element, '[role="grid"]').getAttribute('aria-rowcount')).to.equal('50001');
    expect(rows(element).length).to.be.lessThan(40);
    scroller.scrollTop = 48 * 30_000;
    await waitUntil(() => row(element, 30_000)?.getAttribute('aria-busy') === 'false', 'row 30,000');
    expect(rows(element).length).to.be.lessThan(40);
    for (const { offset } of asked.slice(1)) expect(offset).to.be.within(29_800, 30_100);
    expect(new Set(asked.slice(1).map(({ asOf }) => asOf)).size, 'one snapshot').to.equal(1);
    expect(asked.length).to.be.at.most(4);
    const order = rows(element).map((each) => Number(each.getAttribute('aria-rowindex')));
    expect(order, 'the order in the document').to.deep.equal([...order].sort((a, b) => a - b));
  });

  it('shows no row of another place while a row is on its way', async () => {
    const { source } = backendSource('rows-50000');
    let hold = false;
    const element = mount<DeductionTable>('deduction-table', {
      source: { ...source, deductions: (query, options) => (hold ? new Promise(() => undefined) : source.deductions(query, options)) },
    });
    await heard(element, 'packmeter-ready');
    hold = true;
    part(element, '.table').scrollTop = 48 * 20_000;
    await waitUntil(() => row(element, 20_000)?.getAttribute('aria-busy') === 'true', 'a row on its way');
    expect(cells(row(element, 20_000)).join('')).to.equal('');
  });

  it('keeps what it has when further rows fail, says so, and fetches them on a retry', async () => {
    const { source } = backendSource('rows-50000');
    let fail = false;
    const element = mount<DeductionTable>('deduction-table', {
      source: {
        ...source,
        deductions: (query, options) => (fail ? Promise.reject(new ApiError('server', { status: 500, requestId: 'req-9' })) : source.deductions(query, options)),
      },
    });
    await heard(element, 'packmeter-ready');
    fail = true;
    part(element, '.table').scrollTop = 48 * 10_000;
    await shows(element, 'req-9');
    fail = false;
    part(element, '.notes button').click();
    await waitUntil(() => row(element, 10_000)?.getAttribute('aria-busy') === 'false', 'row 10,000');
    expect(parts(element, '.notes')).to.have.length(0);
  });
});

describe('<deduction-table>: on paper', () => {
  it('says how many of its rows stand there, and what they are narrowed by', async () => {
    const { element } = await table('rows-50000', { packId: 'pack-003' });
    const all = Number(part(element, '[role="grid"]').getAttribute('aria-rowcount')) - 1;
    dispatchEvent(new Event('beforeprint'));
    const shown = rows(element).length;
    expect(shown).to.be.within(100, all - 1);
    expect(part(element, '.table').dataset['printed']).to.equal(`${shown} of ${all.toLocaleString('en')} rows are on paper: those that have come. Export to have all.`);
    dispatchEvent(new Event('afterprint'));
    expect(part(element, '.toolbar').classList.contains('no-print')).to.equal(false);
  });

  it('says nothing of the kind when all of them do', async () => {
    const { element } = await table('seeds', { product: 'trtc' });
    dispatchEvent(new Event('beforeprint'));
    expect([rows(element).length, part(element, '.table').dataset['printed']]).to.deep.equal([3, '']);
    dispatchEvent(new Event('afterprint'));
  });
});

describe('<deduction-table>: filters', () => {
  it('asks for the default range of the backend first, and for what is chosen then', async () => {
    const { element, asked } = await table('typical', { product: 'trtc' });
    const { defaultDeductionRange } = await backendSource('typical').source.capabilities();
    expect(asked[0]).to.deep.include({ product: 'trtc', usageStartFrom: defaultDeductionRange.from, usageStartTo: defaultDeductionRange.to });
    choose(part<HTMLSelectElement>(element, '.presets'), 'days7');
    await waitUntil(() => asked.length > 1, 'a new query');
    expect(part<HTMLSelectElement>(element, '.presets').value).to.equal('days7');
    expect(asked.at(-1)!.usageStartTo).to.equal(defaultDeductionRange.to);
    expect(asked.at(-1)!.usageStartFrom).not.to.equal(defaultDeductionRange.from);
  });

  it('says why a range cannot be asked for, and does not ask', async () => {
    const { element, asked } = await table('typical', { product: 'trtc' });
    const before = asked.length;
    const [first] = parts<HTMLInputElement>(element, 'input[type="date"]');
    choose(first!, '2020-01-01');
    await shows(element, 'can be neither listed nor exported');
    expect(first!.getAttribute('aria-invalid')).to.equal('true');
    expect(asked.length).to.equal(before);
    await expect(element).to.be.accessible();
  });

  it('narrows to one pack, and says that nothing was deducted from one that does not exist', async () => {
    const { element } = await table('typical', { product: 'trtc' });
    const id = row(element, 0)!.querySelectorAll('.cell')[1]!.textContent.split('\n')[1]!;
    choose(part<HTMLInputElement>(element, '.field.pack input'), id);
    await waitUntil(() => rows(element).length > 0 && rows(element).every((each) => each.textContent?.includes(id) || each.classList.contains('pending')), 'rows of one pack');
    choose(part<HTMLInputElement>(element, '.field.pack input'), 'no-such-pack');
    await shows(element, 'No deductions');
  });

  it('begins with the product that has most packs', async () => {
    const { element } = await table('typical');
    const { products } = await backendSource('typical').source.catalogue();
    const most = Math.max(...products.filter(({ views }) => views.some(({ view }) => view === 'deductions')).map(({ packCount }) => packCount ?? 0));
    const chosen = part<HTMLSelectElement>(element, '.field.product select').value;
    expect(products.find(({ key }) => key === chosen)!.packCount).to.equal(most);
  });
});
