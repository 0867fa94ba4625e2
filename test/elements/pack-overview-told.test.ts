/** What the overview tells of packs, products and modes that few accounts have. */
import { expect } from '@open-wc/testing';
import type { PackSource } from '../../src/api/pack-source.js';
import type { Pack } from '../../src/contract/index.js';
import { allPacks, openPanel, overviewOf, said, saying, there } from './overview-support.js';
import { backendSource, choose, heard, part, parts, waitUntil } from './support.js';

/** A source whose packs are changed on their way. */
function changed(change: (pack: Pack) => Pack, source: PackSource = backendSource('typical').source): PackSource {
  return {
    ...source,
    packs: async (...request) => {
      const answer = await source.packs(...request);
      return { ...answer, items: answer.items.map(change) };
    },
    pack: async (...request) => change(await source.pack(...request)),
  };
}

describe('<pack-overview>: why packs have a status', () => {
  const reason = { since: null, requiredMode: null, currentMode: null };
  const cases: readonly (readonly [what: string, change: Partial<Pack>, words: string | RegExp])[] = [
    ['one that is used up', { status: 'exhausted', invalidAt: '2026-06-01T10:00:00+08:00' }, 'It was used up on Jun 1, 2026'],
    ['one that expired', { status: 'expired', invalidAt: '2026-06-01T10:00:00+08:00' }, 'It expired on Jun 1, 2026'],
    ['one that was given back', { status: 'refunded', invalidAt: '2026-06-01T10:00:00+08:00' }, 'It was given back on Jun 1, 2026'],
    ['one whose end is not told', { status: 'expired', invalidAt: null }, 'It ended; when is not told.'],
    ['one that is drawn on', { status: 'valid' }, 'Usage is drawn on it.'],
    ['one whose status is newer than we are', { status: 'parked' }, /^Parked\.|^parked\./],
    ['one of an account in debt', { status: 'frozen', statusReason: { code: 'accountOverdue', ...reason } }, 'Top up the account. The pack is drawn on again'],
    ['one that is not activated', { status: 'inactive', statusReason: { code: 'notActivated', ...reason } }, 'Activate it in the product’s console.'],
    ['one that begins later', { status: 'inactive', statusReason: { code: 'notYetEffective', ...reason }, effectiveAt: '2026-08-01T00:00:00+08:00' }, 'it begins on Aug 1, 2026'],
    ['one that begins at a time that is not told', { status: 'inactive', statusReason: { code: 'notYetEffective', ...reason }, effectiveAt: null }, /^(?!.*it begins on)/],
    ['one frozen by a mode that is not told', { status: 'frozen', statusReason: { code: 'billingMode', ...reason } }, /^(?!.*switch billing back)/],
    ['one with a reason that is newer than we are', { status: 'frozen', statusReason: { code: 'moonPhase', ...reason } }, 'moonPhase'],
    ['one that cannot be renewed for a reason that is not told', { operations: { renew: { allowed: false, reason: null }, setRenewal: { allowed: false, reason: null }, refund: { allowed: false, reason: null } } }, 'Not renewable'],
  ];

  it('tells each of them in words', async () => {
    const { source } = backendSource('typical');
    const packs = (await allPacks(source, { product: 'mps' })).slice(0, cases.length);
    const all = (await allPacks(source)).filter(({ comboItems }) => comboItems === null);
    const chosen = new Map([...packs, ...all].slice(0, cases.length).map(({ id }, index) => [id, cases[index]![1]] as const));
    expect(chosen.size).to.equal(cases.length);
    const { element } = await overviewOf('typical', { source: changed((pack) => ({ ...pack, ...chosen.get(pack.id) }), source) });
    const ids = [...chosen.keys()];
    for (const [index, [what, , words]] of cases.entries()) {
      const id = ids[index]!;
      choose(part<HTMLInputElement>(element, 'input[type="search"]'), id);
      await waitUntil(() => parts(element, '.tbody [role="row"]').length === 1 && said(parts(element, '.tbody [role="row"]')[0]).includes(id), what);
      const panel = await openPanel(element, id);
      await waitUntil(() => said(panel).includes(id), `the panel of ${what}`);
      await waitUntil(() => parts(element, '.detail-status').length === 1, `the status of ${what}`);
      if (typeof words === 'string') expect(said(part(element, '.detail-status')), what).to.contain(words);
      else expect(said(part(element, '.detail-status')), what).to.match(words);
      const closed = heard(panel, 'close');
      panel.close();
      await closed;
      await element.updateComplete;
    }
  });
});

describe('<pack-overview>: the menu of packs that few have', () => {
  async function menuOf(change: (pack: Pack) => Pack, more: Partial<PackSource> = {}, dir = 'ltr') {
    const source = { ...changed(change), ...more };
    const { element } = await overviewOf('typical', { source, dir, product: 'mps' });
    parts<HTMLElement>(element, '.tbody [role="row"] button').find((each) => each.getAttribute('aria-haspopup') === 'menu')!.click();
    await there(element, '.pack-menu-item');
    return element;
  }
  const links = (element: Element) => parts(element, '.pack-menu a').map((each) => each.getAttribute('href'));

  it('leads from what cannot be renewed to why, and says so in the menu', async () => {
    const not = { allowed: false, reason: null };
    const element = await menuOf((pack) => ({ ...pack, operations: { renew: not, setRenewal: not, refund: not } }));
    expect(said(saying(element, '.pack-menu-item', 'Refund')), 'a reason that is not told').to.not.equal('Refund');
    saying(element, '.pack-menu-item', 'Renew').click();
    await waitUntil(() => parts<HTMLDialogElement>(element, 'dialog.drawer').some(({ open }) => open), 'the panel');
  });

  it('goes to renewal where that can be done', async () => {
    const yes = { allowed: true, reason: null };
    const element = await menuOf((pack) => ({ ...pack, operations: { renew: yes, setRenewal: yes, refund: yes } }));
    const asked: unknown[] = [];
    element.addEventListener('packmeter-select', (event) => asked.push((event as CustomEvent).detail));
    const renew = saying(element, '.pack-menu-item', 'Renew');
    expect(renew.querySelector('.muted')).to.equal(null);
    renew.click();
    await waitUntil(() => asked.length > 0 || parts<HTMLDialogElement>(element, 'dialog').some(({ open }) => open), 'the renewal');
    expect(part(element, '.pack-menu').matches(':popover-open')).to.equal(false);
  });

  it('offers to buy where the kind, the product or the backend say where, nearest first, and nowhere else', async () => {
    const { source } = backendSource('typical');
    const catalogue = (kind: string | null, product: string | null): Partial<PackSource> => ({
      catalogue: async (options) => {
        const all = await source.catalogue(options);
        return { ...all, products: all.products.map((each) => ({ ...each, buyUrl: product, subproducts: each.subproducts.map((one) => ({ ...one, buyUrl: kind })) })) };
      },
      capabilities: async (options) => ({ ...(await source.capabilities(options)), buyUrl: 'https://buy.example/anything' }),
    });
    const same = (pack: Pack): Pack => pack;
    expect(links(await menuOf(same, catalogue('https://buy.example/kind', 'https://buy.example/product')))).to.deep.equal(['https://buy.example/kind']);
    expect(links(await menuOf(same, catalogue(null, 'https://buy.example/product')))).to.deep.equal(['https://buy.example/product']);
    expect(links(await menuOf(same, catalogue(null, null)))).to.deep.equal(['https://buy.example/anything']);
    expect(links(await menuOf(same, catalogue('http://buy.example/kind', null))), 'only what is safe').to.deep.equal([]);
  });

  it('opens at the start of its button where the page runs from right to left', async () => {
    const element = await menuOf((pack) => pack, {}, 'rtl');
    const [menu, button] = [part(element, '.pack-menu'), parts(element, '.tbody [role="row"] button').find((each) => each.getAttribute('aria-haspopup') === 'menu')!];
    const wanted = Math.min(Math.max(button.getBoundingClientRect().left, 0), innerWidth - menu.offsetWidth);
    expect(Math.abs(menu.getBoundingClientRect().left - wanted)).to.be.below(17);
  });
});

describe('<pack-overview>: products in range', () => {
  it('are found by their sites, and say so when there are none', async () => {
    const { element } = await overviewOf('typical');
    part(element, '.product-choice .button').click();
    await waitUntil(() => parts<HTMLDialogElement>(element, 'dialog.range').some(({ open }) => open) && parts(element, '.range-list > li').length > 0, 'the dialog');
    const before = parts(element, '.range-list > li').length;
    const select = part<HTMLSelectElement>(element, 'dialog.range select');
    for (const { value } of [...select.options].slice(1)) {
      choose(select, value);
      await element.updateComplete;
      expect(parts(element, '.range-list > li').length, value).to.be.within(1, before);
    }
    const search = part<HTMLInputElement>(element, 'dialog.range input[type="search"]');
    search.value = 'no product has this name';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await waitUntil(() => parts(element, '.range-list').length === 0, 'no product');
    choose(select, '');
    search.value = 'transcoding';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await waitUntil(() => parts(element, '.range-list .link').length > 0, 'a product');
    part(element, '.range-list .link').click();
    await waitUntil(() => !part<HTMLDialogElement>(element, 'dialog.range').open, 'closed');
    await waitUntil(() => part<HTMLSelectElement>(element, '.product-choice select').value === 'mps', 'the product');
  });
});
