/** What stands above the rows while they are old, or while some of them have not come. */
import { expect } from '@open-wc/testing';
import { ApiError, type DeductionTable } from '../../src/index.js';
import { isThere, rows, watched } from './deduction-support.js';
import { backendSource, heard, mount, part, parts, shows, text, waitUntil } from './support.js';

/** A table of 50,000 rows whose source can be made to fail. */
async function failing() {
  const { source } = watched(backendSource('rows-50000').source);
  let error: ApiError | null = null;
  const deductions: typeof source.deductions = (query, options) => (error ? Promise.reject(error) : source.deductions(query, options));
  const element = mount<DeductionTable>('deduction-table', { source: { ...source, deductions }, product: 'trtc' });
  await heard(element, 'packmeter-ready');
  await waitUntil(() => rows(element).length > 0 && isThere(element, 0), 'rows');
  return { element, fail: (next: ApiError | null) => (error = next) };
}

const note = (element: Element): string => part(element, '.notes').textContent.replace(/\s+/g, ' ').trim();

describe('<deduction-table>: rows that did not come', () => {
  it('says that the empty ones could not be fetched, not that all are old, and has them when it is tried again', async () => {
    const { element, fail } = await failing();
    fail(new ApiError('server', { status: 500, requestId: 'req-9' }));
    part(element, '.table').scrollTop = 40_000;
    await shows(element, 'The empty rows could not be fetched.');
    expect(text(element)).not.to.contain('Showing data as of');
    expect(note(element)).to.contain('req-9');
    fail(null);
    part(element, '.notes .link').click();
    await waitUntil(() => rows(element).length > 0 && rows(element).every((each) => each.getAttribute('aria-busy') === 'false'), 'the rows');
    expect(parts(element, '.notes .note.warn')).to.have.length(0);
  });

  it('tells when old rows held by the clock of the backend, and counts down to when they may be had', async () => {
    const { element, fail } = await failing();
    fail(new ApiError('rateLimited', { status: 429, retryAfter: 30 }));
    element.reload();
    await shows(element, 'It could not be refreshed.');
    expect(note(element)).to.match(/Showing data as of Jun 18, 2026, \d{2}:\d{2}:\d{2}\./).and.to.match(/Try again in \d+ seconds/);
    expect(isThere(element, 0)).to.equal(true);
  });
});

describe('<deduction-table>: a product without packs', () => {
  it('says that there is none, so that nobody looks for a range in which something was taken', async () => {
    const element = mount<DeductionTable>('deduction-table', { source: backendSource('fresh').source });
    await shows(element, 'You have no pack of this product');
  });
});
