import { expect } from '@open-wc/testing';
import { overviewOf, said, there } from './overview-support.js';
import { backendSource, part, parts, waitUntil } from './support.js';

describe('<pack-overview> on paper', () => {
  afterEach(() => dispatchEvent(new Event('afterprint')));

  it('puts every pack that has been loaded on it, as cards, at once, and goes back to the table', async () => {
    const { element, source } = await overviewOf('typical');
    const { total } = await source.packs({ limit: 1 });
    dispatchEvent(new Event('beforeprint'));
    expect(parts(element, '.skeleton')).to.have.length(0);
    dispatchEvent(new Event('afterprint'));
    // Cards are fetched once the table has come to rest; paper shows what is there by then.
    await there(element, '.until');
    const printed = () => {
      dispatchEvent(new Event('beforeprint'));
      if (parts(element, '.card .name').length === total) return true;
      dispatchEvent(new Event('afterprint'));
      return false;
    };
    await waitUntil(printed, 'all packs as cards', { interval: 300 });
    expect(part(element, '.card-scroller').getBoundingClientRect().height).to.be.greaterThan(300);
    expect(said(part(element, '.foot'))).to.contain(`${total} packs`).and.not.to.contain('on paper');
    dispatchEvent(new Event('afterprint'));
    await waitUntil(() => parts(element, '.tbody [role="row"]').length > 0, 'the table again');
    expect(parts(element, '.card')).to.have.length(0);
  });

  it('says how many of them are on it when not all have been loaded', async () => {
    const { source } = backendSource('many-packs');
    const asked: number[] = [];
    const packs: typeof source.packs = (query, options) => {
      if ((query.offset ?? 0) > 0) asked.push(query.offset!);
      return source.packs(query, options);
    };
    const { element } = await overviewOf('many-packs', { view: 'cards', source: { ...source, packs } });
    await there(element, '.card .name');
    asked.length = 0;
    dispatchEvent(new Event('beforeprint'));
    const [, shown] = /(\d+) of [\d,]+ packs are on paper/.exec(said(part(element, '.foot')))!;
    expect(parts(element, '.card .name')).to.have.length(Number(shown));
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(asked, 'paper asks for no further packs').to.deep.equal([]);
  });
});
