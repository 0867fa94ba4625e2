/** What a chart says of what it shows, hides, cannot compare, and of packs that have ended. */
import { expect } from '@open-wc/testing';
import type { PackSource } from '../../src/api/pack-source.js';
import { ApiError } from '../../src/api/api-error.js';
import { backendSource, part, parts, shows, text, waitUntil } from './support.js';
import { burning, button, drawn, handed, rows } from './usage-support.js';

const number = (cell: string | undefined) => Number(cell!.replaceAll(',', ''));
const status = (element: Element) => parts(element, '[role="status"]').map(({ textContent }) => textContent.trim()).join(' ');

describe('what is hidden in <usage-chart>', () => {
  it('is left out of the totals of table and file, which say so', async () => {
    const { element } = await drawn({ table: true });
    const whole = number(part(element, 'tfoot td').textContent);
    parts(element, '.key')[0]!.click();
    await shows(element, 'The figures are of the series that are shown.');
    for (const [, total, ...shares] of rows(element)) if (total !== 'No data') expect(number(total)).to.equal(shares.reduce((sum, share) => sum + (share.startsWith('–') ? 0 : number(share)), 0));
    expect(number(part(element, 'tfoot td').textContent)).to.be.below(whole);
    const file = await handed(() => button(element, 'Table (CSV)').click());
    expect(await file.text()).to.contain('The figures are of the series that are shown.');
  });

  it('is said, once it is all of it', async () => {
    const { element } = await drawn();
    for (const key of parts(element, '.legend .key[aria-pressed="true"]')) key.click();
    await shows(element, 'All series are hidden.');
    await shows(element, 'Nothing is shown');
    expect(text(element), 'the axis is that of what is hidden').to.contain('Hours').and.not.to.contain('Data on 0');
    expect(part(element, 'canvas').getAttribute('aria-label')).to.match(/All series are hidden\.$/);
  });

  it('gives the focus to the drawing when the button that was pressed goes, and tells what is shown now', async () => {
    const { element } = await drawn();
    const whole = status(element);
    expect(whole).to.contain('Total 701.94 h');
    parts(element, '.key')[0]!.click();
    await waitUntil(() => status(element) !== whole, 'it is told');
    button(element, 'Show all').focus();
    button(element, 'Show all').click();
    await waitUntil(() => element.shadowRoot!.activeElement?.getAttribute('type') === 'range', 'the focus');
    await waitUntil(() => status(element) === whole, 'the whole again');
  });
});

describe('days before, in <usage-chart>', () => {
  it('that could not be read are named, with a way to try again', async () => {
    const { source } = backendSource();
    let refuse = true;
    const usage: PackSource['usage'] = (query, options) => (refuse && query.to <= '2026-05-20' ? Promise.reject(new ApiError('server', { status: 500, requestId: 'req-7' })) : source.usage(query, options));
    const { element } = await drawn({}, { source: { ...source, usage } } as never);
    await shows(element, 'Could not be read');
    expect(part(element, '.note.bad').textContent).to.contain('req-7');
    refuse = false;
    button(element, 'Try again').click();
    await shows(element, /\d% (more|less)|No change/);
    expect(parts(element, '.note.bad')).to.have.length(0);
  });
});

describe('a pack that has ended, in <usage-chart>', () => {
  it('ends with its refund', async () => {
    const element = await burning('mps-tsc-f00d12', { table: true });
    expect(text(element)).to.match(/Left at its end 1,000 h.*Refunded on May 19, 2026, with 1,000 h left\./);
    expect(rows(element).at(-1)).to.include.members(['May 19, 2026']);
    expect(rows(element).at(-1)!.at(-1)).to.contain('Refunded');
  });

  it('ends when it was used up, or expired', async () => {
    const used = await burning('sms-intl-33f0c9', { table: true });
    expect(text(used)).to.match(/Used up on \w+ \d+, 20\d\d\./);
    expect(rows(used).at(-1)![1]).to.equal('0');
    const expired = await burning('httpdns-2f9ac4', { table: true });
    expect(text(expired)).to.match(/Expired on \w+ \d+, 20\d\d: .* lapsed\./);
    expect(rows(expired).at(-1)!.at(-1)).to.contain('Expired');
  });
});
