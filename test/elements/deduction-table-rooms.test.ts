/** What the deduction table opens, where something is missing, refused or wrong. */
import { expect } from '@open-wc/testing';
import { ApiError } from '../../src/index.js';
import type { Deduction, DeductionList } from '../../src/contract/index.js';
import type { PackSource } from '../../src/api/pack-source.js';
import { button, dialogText, row, table } from './deduction-support.js';
import { backendSource, choose, part, parts, shows, text, waitUntil } from './support.js';

const broken = () => Promise.reject(new ApiError('server', { status: 500 }));
const press = (element: Element, selector: string, key: string): boolean =>
  part(element, selector).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));

describe('<deduction-table>: going to a time that is not had', () => {
  async function going(at: (answer: DeductionList) => DeductionList | Promise<DeductionList>, capabilities: PackSource['capabilities'] = backendSource().source.capabilities) {
    const { source } = backendSource('typical');
    const deductions: PackSource['deductions'] = async (query, options) => {
      const answer = await source.deductions(query, options);
      return query.at === undefined ? answer : at(answer);
    };
    const { element } = await table('typical', { product: 'trtc', source: { ...source, deductions, capabilities } });
    button(element, 'Go to time').click();
    await waitUntil(() => element.shadowRoot!.activeElement?.localName === 'input', 'the bar with the focus');
    return element;
  }
  const go = (element: Element, time: string) => {
    part<HTMLInputElement>(element, '.go-to input').value = time;
    part<HTMLFormElement>(element, '.go-to').dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
  };
  const beyond = (answer: DeductionList): DeductionList => ({ ...answer, position: answer.total, truncated: true });

  it('begins at the first day of the range, asks for what is no time again, and closes by Escape alone', async () => {
    const element = await going((answer) => answer);
    expect(part<HTMLInputElement>(element, '.go-to input').value).to.match(/^2026-\d\d-\d\dT00:00(?::00)?$/);
    go(element, '');
    await shows(element, 'Enter a date and a time.');
    press(element, '.go-to input', 'a');
    await element.updateComplete;
    expect(parts(element, '.go-to')).to.have.length(1);
    press(element, '.go-to input', 'Escape');
    await waitUntil(() => parts(element, '.go-to').length === 0, 'no bar');
    expect(text(element)).not.to.contain('Enter a date and a time.');
  });

  it('says what went wrong', async () => {
    const element = await going(broken);
    go(element, '2026-06-01T00:00:00');
    await shows(element, 'The service has a fault');
  });

  it('says that the rows lie beyond those that are listed, and names the way to them that there is', async () => {
    const first = await going(beyond);
    go(first, '2026-06-01T00:00:00');
    await shows(first, 'Narrow the range, or export.');
    const { source } = backendSource('typical');
    const second = await going(beyond, async (options) => {
      const all = await source.capabilities(options);
      return { ...all, operations: all.operations.filter((each) => each !== 'exports.create') };
    });
    go(second, '2026-06-01T00:00:00');
    await shows(second, 'Narrow the range.');
    expect(text(second)).not.to.contain('or export.');
  });

  it('stays where it is when the rows have gone meanwhile', async () => {
    const element = await going((answer) => ({ ...answer, items: [], total: 0 }));
    go(element, '2026-06-01T00:00:00');
    await waitUntil(() => row(element, 0) !== undefined, 'the rows');
    expect(part(element, '.table').scrollTop).to.equal(0);
  });

  it('goes by the start of the usage where that is what the rows are sorted by', async () => {
    const { element, asked } = await table('typical', { product: 'trtc' });
    const header = parts(element, '[role="columnheader"][data-key]').find(({ dataset }) => dataset['key'] === 'usageStart' || dataset['key'] === 'usage');
    header!.querySelector<HTMLElement>('.sort')!.click();
    await waitUntil(() => asked.at(-1)?.sort === 'usageStart', 'another order');
    button(element, 'Go to time').click();
    await waitUntil(() => parts(element, '.go-to').length === 1, 'the bar');
    go(element, '2026-06-01T00:00:00');
    await shows(element, /Row [\d,]+ of 854, (?:May 31|Jun 1), 2026/);
    expect(asked.findLast(({ at }) => at !== undefined)?.sort).to.equal('usageStart');
  });
});

describe('<deduction-table>: details of rows that are not like others', () => {
  const detail = (element: Element): string => parts(element, '.detail').map(({ textContent }) => textContent.replace(/\s+/g, ' ')).join();
  async function detailed(change: (row: Deduction) => Partial<Deduction>, more: Partial<PackSource> = {}) {
    const { element } = await table('typical', { product: 'trtc', source: { ...backendSource('typical').source, ...more } }, (each, index) => (index === 0 ? { ...each, ...change(each) } : each));
    button(element, 'Row details').click();
    await waitUntil(() => detail(element).includes('How it adds up'), 'the details');
    return element;
  }

  it('tells of a pack without bound, of a combo pack and of usage without a specification', async () => {
    const element = await detailed(() => ({ remainingBefore: null, remainingAfter: null, comboItem: 'audio', specification: null }));
    expect(detail(element)).to.contain('A pack without bound keeps no balance.');
    expect(detail(element)).to.match(/Capacity\s*audio/);
    expect(detail(element)).not.to.contain('Transcoding type');
    const other = await detailed(() => ({ specification: 'H.265 HD' }));
    expect(detail(other)).to.contain('H.265 HD');
  });

  it('tells by how much a row is apart', async () => {
    const element = await detailed(({ actualDeduction }) => ({ actualDeduction: `${actualDeduction.slice(0, -1)}${(Number(actualDeduction.at(-1)) + 1) % 10}` }));
    expect(detail(element)).to.match(/0\.00000000\d min/);
    expect(detail(element)).not.to.contain('Adds up');
  });

  it('says what went wrong with what was left over, and has it when it is tried again', async () => {
    const { source } = backendSource('typical');
    let fails = true;
    const element = await detailed(() => ({}), { uncoveredUsage: (...request) => (fails ? broken() : source.uncoveredUsage(...request)) });
    await waitUntil(() => detail(element).includes('The service has a fault'), 'the error');
    fails = false;
    part(element, '.detail .verdict .link').click();
    await waitUntil(() => /All of this usage was taken|taken from no pack/.test(detail(element)), 'the rest');
  });

  it('narrows to its pack, closes by Escape alone, and opens again where it was', async () => {
    const element = await detailed(() => ({}));
    press(element, '.detail', 'a');
    expect(parts(element, '.detail')).to.have.length(1);
    press(element, '.detail', 'Escape');
    await waitUntil(() => parts(element, '.detail').length === 0, 'closed');
    button(element, 'Row details').click();
    await waitUntil(() => detail(element).includes('Row 1'), 'row 1');
    button(element, 'Only this pack').click();
    await waitUntil(() => parts(element, '.chip').length === 1 && !detail(element).includes('Only this pack'), 'only this pack');
  });
});

describe('<deduction-table>: where it went, when it cannot be told', () => {
  it('says what went wrong, and has it when it is tried again', async () => {
    const { source } = backendSource('typical');
    let fails = true;
    const { element } = await table('typical', { product: 'trtc', source: { ...source, deductionSummary: (...request) => (fails ? broken() : source.deductionSummary(...request)) } });
    button(element, 'Where it went').click();
    await waitUntil(() => parts(element, '.spending').some(({ textContent }) => textContent.includes('The service has a fault')), 'the error');
    fails = false;
    part(element, '.spending [part~="state"] button').click();
    await shows(element, 'The groups add up to the total');
    fails = true;
    button(element, 'Refresh').click();
    await waitUntil(() => part(element, '.spending').textContent.includes('Deducted'), 'what was there');
  });

  it('says that nothing was deducted', async () => {
    const { source } = backendSource('typical');
    const deductionSummary: PackSource['deductionSummary'] = async (query, options) => ({ ...(await source.deductionSummary(query, options)), items: [], total: 0, rows: 0 });
    const { element } = await table('typical', { product: 'trtc', source: { ...source, deductionSummary } });
    button(element, 'Where it went').click();
    await shows(element, 'Nothing was deducted.');
  });

  it('gathers all pages, ends where one is empty, and shows the rest of many groups on request', async () => {
    const { source } = backendSource('typical');
    let asked = 0;
    const deductionSummary: PackSource['deductionSummary'] = async (query, options) => {
      asked += 1;
      const answer = await source.deductionSummary({ ...query, offset: 0 }, options);
      const [group] = answer.items;
      const all = Array.from({ length: 20 }, (_, index) => ({ ...group!, key: `2026-05-${String(index + 1).padStart(2, '0')}` }));
      return { ...answer, items: query.offset ? all.slice(query.offset, query.offset + 5) : all.slice(0, 15), total: 30 };
    };
    const { element } = await table('typical', { product: 'trtc', source: { ...source, deductionSummary } });
    button(element, 'Where it went').click();
    await waitUntil(() => parts(element, '.spending tbody tr:not(.of-unit)').length > 0, 'groups');
    const before = parts(element, '.spending tbody tr:not(.of-unit)').length;
    expect(before).to.equal(12);
    expect(asked, 'three pages of groups and of totals, the last without any').to.equal(6);
    button(element, /\(8\)/).click();
    await waitUntil(() => parts(element, '.spending tbody tr:not(.of-unit)').length === 20, 'all groups');
  });

  it('narrows by product', async () => {
    const { element, asked } = await table('typical', { product: 'trtc' });
    button(element, 'Where it went').click();
    await shows(element, 'The groups add up');
    button(element, 'Product').click();
    await waitUntil(() => part(element, '.spending thead th').textContent === 'Product', 'products');
    const before = asked.length;
    part(element, '.spending tbody .link').click();
    await waitUntil(() => parts(element, '.tbody [role="row"]').length > 0, 'rows');
    expect(asked.slice(before).every(({ product }) => product === 'trtc')).to.equal(true);
  });
});

describe('<deduction-table>: the check of all rows, when it cannot be finished', () => {
  const checked = async (source: PackSource, change?: (row: Deduction, index: number) => Deduction) => {
    const { element } = await table('typical', { product: 'trtc', source }, change);
    await shows(element, 'rows checked');
    part(element, 'button.check-mark').click();
    await waitUntil(() => parts<HTMLDialogElement>(element, '.ledger-check').some(({ open }) => open), 'the dialog');
    return element;
  };

  it('says what went wrong and how far it had come', async () => {
    const { source } = backendSource('typical');
    const deductions: PackSource['deductions'] = (query, options) => (query.limit === 500 && (query.offset ?? 0) > 0 ? broken() : source.deductions(query, options));
    const element = await checked({ ...source, deductions });
    button(element, 'Check all rows').click();
    await waitUntil(() => /The service has a fault\..*500/.test(dialogText(element, '.ledger-check')), 'the error');
    expect(part(element, '.ledger-check .outcome').classList.contains('bad')).to.equal(true);
  });

  it('says that used amounts could not be read', async () => {
    const { source } = backendSource('typical');
    const element = await checked({ ...source, packs: broken, pack: broken });
    button(element, 'Check all rows').click();
    await waitUntil(() => dialogText(element, '.ledger-check').includes('The used amounts of the packs could not be read'), 'no amounts');
  });

  it('lists the packs whose rows are not what was used of them', async () => {
    const { source } = backendSource('typical');
    const bent = async (...request: Parameters<PackSource['packs']>) => {
      const answer = await source.packs(...request);
      return { ...answer, items: answer.items.map((each) => ({ ...each, usedAmount: each.usedAmount === null ? null : '0.000000001' })) };
    };
    const element = await checked({ ...source, packs: bent });
    button(element, 'Check all rows').click();
    await waitUntil(() => parts(element, '.ledger-check .sums li').length > 0, 'packs that are apart');
    expect(part(element, '.ledger-check .sums li').textContent).to.contain('0.000000001');
  });

  it('counts the differences that it does not list', async () => {
    const element = await checked(backendSource('typical').source, (each) => ({ ...each, remainingAfter: each.remainingAfter === null ? null : '7' }));
    await waitUntil(() => /\d+ more differences are not listed/.test(dialogText(element, '.ledger-check')), 'more');
  });

  it('says where filters leave rows out, and compares no sums of what is not all', async () => {
    const { element } = await table('typical', { product: 'trtc' });
    button(element, 'More filters').click();
    await waitUntil(() => parts<HTMLDialogElement>(element, '.more-filters').some(({ open }) => open), 'the filters');
    const select = part<HTMLSelectElement>(element, '.more-filters select[name="billingItem"]');
    select.value = [...select.options].find(({ textContent }) => textContent === 'SD video call duration')!.value;
    part(element, '.more-filters .primary').click();
    await shows(element, 'rows checked');
    await waitUntil(() => parts(element, '.chip').length === 1, 'a filter');
    part(element, 'button.check-mark').click();
    await waitUntil(() => dialogText(element, '.ledger-check').includes('The filters leave out some rows of packs'), 'the note');
    button(element, 'Check all rows').click();
    await waitUntil(() => parts(element, '.ledger-check .outcome').length === 1, 'an end');
    expect(dialogText(element, '.ledger-check')).not.to.match(/add up to what was used|could not be read/);
  });
});

describe('<deduction-table>: ranges that cannot be had', () => {
  it('says that one ends before it begins, and that a day is missing, and marks the field', async () => {
    const { element } = await table('typical', { product: 'trtc' });
    const days = () => parts<HTMLInputElement>(element, 'input[type="date"]');
    const invalid = () => days().map((day) => day.getAttribute('aria-invalid'));
    const [first, last] = days().map(({ value }) => value);
    choose(days()[0]!, last!);
    await element.updateComplete;
    choose(days()[1]!, first!);
    await shows(element, 'The range ends before it begins.');
    expect(invalid()).to.deep.equal([null, 'true']);
    choose(days()[0]!, '');
    await shows(element, 'Enter a first and a last day.');
    expect(invalid()).to.deep.equal(['true', null]);
  });

  it('offers all that there is where a range lies before it altogether', async () => {
    const { element, asked } = await table('typical', { product: 'trtc' });
    const days = () => parts<HTMLInputElement>(element, 'input[type="date"]');
    const earliest = days()[0]!.min;
    choose(days()[0]!, '2019-01-01');
    await shows(element, 'can be neither listed nor exported');
    choose(days()[1]!, '2019-02-01');
    await shows(element, 'can be neither listed nor exported');
    part(element, '#range-problem .link').click();
    await waitUntil(() => asked.at(-1)?.usageStartFrom === earliest && (asked.at(-1)?.usageStartTo ?? '') > '2026-06', 'everything');
  });
});

describe('<deduction-table>: usage that no pack took, when its list is in trouble', () => {
  it('keeps what is there when more cannot be had, and reads it anew for all packs', async () => {
    const { source } = backendSource('typical');
    let fails = false;
    const uncoveredUsage: PackSource['uncoveredUsage'] = (query, options) => (fails ? broken() : source.uncoveredUsage({ ...query, limit: 20 }, options));
    const { element } = await table('typical', { product: 'trtc', source: { ...source, uncoveredUsage } });
    button(element, 'Why not taken').click();
    await waitUntil(() => dialogText(element, '.uncovered').includes('The newest 20 of 46 usages'), 'the newest');
    fails = true;
    button(element, 'Show more').click();
    await waitUntil(() => dialogText(element, '.uncovered').includes('The service has a fault'), 'the error');
    expect(parts(element, '.usage').length).to.be.above(0);
    fails = false;
    button(element, 'Show more').click();
    await waitUntil(() => dialogText(element, '.uncovered').includes('The newest 40 of 46 usages'), 'more');
    expect(dialogText(element, '.uncovered')).not.to.contain('The service has a fault');
    part<HTMLDialogElement>(element, '.uncovered').close();
  });
});
