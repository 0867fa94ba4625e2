import { expect } from '@open-wc/testing';
import { overviewOf, said, there } from './overview-support.js';
import { part, parts, shows, waitUntil } from './support.js';

describe('<pack-overview> on paper', () => {
  afterEach(() => dispatchEvent(new Event('afterprint')));

  it('puts every pack that has been loaded on it, as cards, at once, and goes back to the table', async () => {
    const { element, source } = await overviewOf('typical');
    const { total } = await source.packs({ limit: 1 });
    await there(element, '.until');
    dispatchEvent(new Event('beforeprint'));
    expect(parts(element, '.card .name')).to.have.length(total);
    expect(part(element, '.card-scroller').getBoundingClientRect().height).to.be.greaterThan(300);
    expect(said(part(element, '.foot'))).to.contain(`${total} packs`).and.not.to.contain('on paper');
    dispatchEvent(new Event('afterprint'));
    await waitUntil(() => parts(element, '.tbody [role="row"]').length > 0, 'the table again');
    expect(parts(element, '.card')).to.have.length(0);
  });

  it('says how many of them are on it when not all have been loaded', async () => {
    const { element } = await overviewOf('many-packs', { view: 'cards' });
    await there(element, '.card .name');
    dispatchEvent(new Event('beforeprint'));
    await shows(element, /\d+ of [\d,]+ packs are on paper/);
  });
});
