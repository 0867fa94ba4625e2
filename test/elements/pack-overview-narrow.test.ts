/** The overview on a phone: all that it can do elsewhere. */
import { expect } from '@open-wc/testing';
import { headers, overviewOf, said, there } from './overview-support.js';
import { backendSource, mount, part, parts, waitUntil } from './support.js';

const phone = 320;
const button = (element: Element, label: string) => part(element, `.segments [aria-label="${label}"]`);

describe('<pack-overview> on a phone', () => {
  const before = location.href;
  afterEach(() => history.replaceState(history.state, '', before));

  it('shows cards, and the table with its columns to whoever asks for it, scrolled sideways in its own frame', async () => {
    const { element } = await overviewOf('typical', {}, phone);
    expect(parts(element, '.table')).to.have.length(0);
    expect([button(element, 'Cards').ariaPressed, button(element, 'Table').ariaPressed]).to.deep.equal(['true', 'false']);
    const height = element.offsetHeight;
    button(element, 'Table').click();
    const table = await there(element, '.table', 'Pack name');
    expect([button(element, 'Cards').ariaPressed, button(element, 'Table').ariaPressed]).to.deep.equal(['false', 'true']);
    expect([element.scrollWidth, part(element, '.room').scrollWidth].every((width) => width <= phone), 'nothing sticks out').to.equal(true);
    expect(table.scrollWidth).to.be.greaterThan(table.clientWidth);
    expect(element.offsetHeight).to.equal(height);
    part(element, '[aria-label="Columns"]').click();
    (await there(element, 'dialog.columns[open] label', 'Region')).click();
    part(element, 'dialog button[type="submit"]').click();
    await waitUntil(() => headers(element).length === 17, 'a column less');
    await expect(element).to.be.accessible();
    button(element, 'Cards').click();
    await there(element, '.card');
    expect(parts(element, '.table, button[aria-label="Columns"]')).to.have.length(0);
  });

  it('keeps the table in the address, and begins with what stands there', async () => {
    const { element } = await overviewOf('typical', { urlKey: 'packs' }, phone);
    expect(location.search).not.to.contain('packs.view');
    button(element, 'Table').click();
    await waitUntil(() => new URLSearchParams(location.search).get('packs.view') === 'table', 'the table in the address');
    element.remove();
    const again = await overviewOf('typical', { urlKey: 'packs' }, phone);
    await there(again.element, '.table');
    expect(parts(again.element, '.card')).to.have.length(0);
    again.element.remove();
  });

  const titles = { en: 'Resource packs', 'zh-CN': '资源包总览', ja: 'リソースパック', ko: '리소스 팩' };
  for (const [lang, title] of Object.entries(titles)) {
    it(`has the words and figures of its head whole (${lang})`, async () => {
      const place = document.createElement('div');
      place.style.inlineSize = `${phone}px`;
      document.body.append(place);
      const element = mount('pack-overview', { source: backendSource('typical').source, lang }, place);
      const figure = () => parts(element, '.figure').find((each) => each.textContent?.includes('≈'));
      await waitUntil(() => figure() !== undefined && said(part(element, 'h2')).startsWith(title), 'what is to lapse');
      const [room, seen] = [figure()!.querySelector('.count')!, figure()!.querySelector('bdi')!].map((each) => each.getBoundingClientRect());
      expect([seen!.right - room!.right, room!.left - seen!.left, seen!.bottom - room!.bottom].every((over) => over <= 3), 'nothing is cut').to.equal(true);
      const [words, actions] = [part(element, '.head h2'), part(element, '.head .actions')].map((each) => each.getBoundingClientRect());
      expect(Math.abs(words!.top + words!.height / 2 - actions!.top - actions!.height / 2), 'one line').to.be.below(4);
      place.remove();
    });
  }
});

it('<pack-overview> says why a pack is in use that nothing was deducted from', async () => {
  const { element } = await overviewOf('typical', { product: 'live', view: 'cards' });
  const card = await there(element, '.card', 'live-flux-00b3d9');
  expect(said(card)).to.match(/In use/).and.to.contain('Nothing has been deducted yet. The pack counts as in use since its plug-in is bound.');
  card.querySelector<HTMLElement>('.badge-button')!.click();
  const panel = await there(element, 'dialog.drawer[open]', 'Used so far');
  expect(said(panel.querySelector('.detail-status'))).to.match(/^In use\. Nothing has been deducted from it/);
  expect(said(panel)).to.contain('Yes: its plug-in is bound').and.to.match(/A plug-in is bound to this pack|deadline has passed/);
});
