import { expect } from '@open-wc/testing';
import { add, quantity, toDecimal, zero, type Quantity } from '../../src/model/quantity.js';
import { allPacks, headers, overviewOf, rowOf, said, saying, there } from './overview-support.js';
import { backendSource, choose, mount, part, parts, shows, text, waitUntil } from './support.js';

describe('<pack-overview>: the faces of product consoles', () => {
  it('shows media processing as its console does: type, minutes, start, end, refund', async () => {
    const { element, source } = await overviewOf('typical', { product: 'mps' });
    await waitUntil(() => headers(element).length > 0, 'columns');
    expect(headers(element)).to.deep.equal(['Resource pack ID', 'Status', 'Type', 'Total', 'Remaining', 'Start time', 'End time', 'Forecast', 'Operations']);
    const kinds = saying(element, '.toolbar .field', 'Kind of pack').querySelector('select')!;
    choose(kinds, 'mps/tsc');
    const tsc = await allPacks(source, { product: 'mps', subproduct: ['mps/tsc'] });
    await shows(element, new RegExp(`\\b${tsc.length} packs?\\b`));
    for (const { id } of tsc) expect(said(rowOf(element, id))).to.contain('Top Speed Codec');
    await expect(element).to.be.accessible();
  });

  it('shows live streaming by kinds, used amounts, purchase times, and tells packs in use from unused ones', async () => {
    const { element, source } = await overviewOf('typical', { product: 'live' });
    await waitUntil(() => headers(element).length > 0, 'columns');
    expect(headers(element)).to.deep.equal(['Resource pack ID', 'Status', 'Type', 'Used / total', 'Purchase time', 'Expiry time', 'Forecast', 'Operations']);
    const words: Record<string, string> = { frozen: 'Frozen', exhausted: 'Used up', expired: 'Expired', inactive: 'Not yet effective', refunded: 'Refunded' };
    const packs = await allPacks(source, { product: 'live' });
    for (const { id, status, used } of packs) {
      expect(said(rowOf(element, id).querySelector('.badge')), id).to.equal(status === 'valid' ? (used ? 'In use' : 'Unused') : words[status]);
    }
    const drawn = packs.find(({ used, status }) => used && status === 'valid')!;
    expect(said(rowOf(element, drawn.id)), 'what is used, and in words what is left').to.match(/\d \/ [\d,]+ \w+\s*[\d,.]+ \w+ left/);
    const { products } = await source.catalogue();
    const kinds = products.find(({ key }) => key === 'live')!.subproducts.filter(({ views }) => !views.some(({ view }) => view === 'plugins'));
    expect(parts(element, '.tab').map(said)).to.deep.equal(['All', ...kinds.map(({ names }) => names['en']), 'Plug-ins']);
    for (const { key, names } of kinds) {
      saying(element, '.tab', names['en']!).click();
      const of = packs.filter(({ subproduct }) => subproduct === key).length;
      await shows(element, new RegExp(`\\b${of} packs?\\b`));
    }
    await expect(element).to.be.accessible();
  });

  it('says which billing mode is in force for a kind, that another one freezes its packs, and where to buy', async () => {
    const { element, source } = await overviewOf('typical', { product: 'live' });
    (await there(element, '.tab', 'mic-connect')).click();
    const note = await there(element, '.billing', 'monthly, by duration');
    expect(said(note)).to.contain('These packs are frozen: they are drawn on under daily, by duration only.');
    (await there(element, '.tab', 'Standard transcoding')).click();
    await there(element, '.billing', 'These packs are drawn on under daily, by transcoding only. Another mode would freeze what is left of them.');
    (await there(element, '.tab', 'Live traffic')).click();
    await there(element, '.billing', 'Usage billed otherwise is not taken from them: Low-latency streaming · Outside the mainland.');
    (await there(element, '.tab', 'Director')).click();
    await there(element, '.console-side', 'No billing mode freezes these packs.');
    const { products } = await source.catalogue();
    const director = products.find(({ key }) => key === 'live')!.subproducts.find(({ key }) => key === 'live/director')!;
    expect(part(element, '.console-side a').getAttribute('href')).to.equal(director.buyUrl);
  });

  it('lists the plug-ins in place of the packs, and comes back', async () => {
    const { element } = await overviewOf('typical', { product: 'live' });
    (await there(element, '.tab', 'Plug-ins')).click();
    await shows(element, '5 plug-ins');
    expect(text(element)).not.to.contain('10 packs').and.not.to.contain('Packs are listed while');
    expect(parts(element, '.segments'), 'no choice of a view that packs have').to.have.length(0);
    await expect(element).to.be.accessible();
    saying(element, '.tab', 'All').click();
    await shows(element, '10 packs');
  });

  it('is the billing centre’s for a face that it does not know', async () => {
    const { source } = backendSource('typical');
    const later = { ...source, catalogue: async () => ({ products: (await source.catalogue()).products.map((product) => ({ ...product, face: 'hologram' })) }) };
    const { element } = await overviewOf('typical', { source: later, product: 'live' });
    await waitUntil(() => headers(element).length === 18, 'the columns of the billing centre');
  });

  it('has all of it at 320 pixels', async () => {
    const { element } = await overviewOf('typical', { product: 'live' }, 320);
    await there(element, '.tab', 'Plug-ins');
    await there(element, '.billing');
    expect(parts(element, '.card').length).to.be.greaterThan(0);
    expect(element.scrollWidth).to.be.at.most(320);
    expect(parts(element, '.tabs, .console-side, .chips, .summary').every((each) => each.offsetWidth <= 320)).to.equal(true);
    await expect(element).to.be.accessible();
  });
});

describe('<pack-overview>: the products in range', () => {
  it('are searched by the names of products and kinds in any language, with the sites that list them', async () => {
    const { element, source } = await overviewOf('typical');
    part(element, '.product-choice .button').click();
    const dialog = await there(element, 'dialog.range');
    const { products } = await source.catalogue();
    await waitUntil(() => said(dialog).includes(`${products.filter(({ views }) => views.some(({ view }) => view === 'overview')).length} products`), 'all products');
    const search = dialog.querySelector('input')!;
    const type = (words: string) => {
      search.value = words;
      search.dispatchEvent(new Event('input', { bubbles: true }));
    };
    type('知识引擎');
    await waitUntil(() => said(dialog).includes('1 product') && said(dialog).includes('Chinese site') && said(dialog).includes('International site'), 'one product of both sites');
    await expect(element).to.be.accessible();
    type('no such thing');
    await waitUntil(() => said(dialog).includes('No product is called that'), 'nothing');
    type('real-time');
    (await there(element, 'dialog.range .link', 'Real-Time')).click();
    await waitUntil(() => part<HTMLSelectElement>(element, '.field.product select').value === 'trtc', 'the product chosen');
  });
});

describe('<pack-overview>: the figures of the head', () => {
  it('narrow the list to what they count, exactly, and let go of it again', async () => {
    const { element, source } = await overviewOf('typical', { view: 'cards' });
    const { summary, total } = await source.packs({});
    const counts: readonly (readonly [RegExp, number])[] = [
      [/Valid$/, summary!.valid],
      [/Expiring within/, summary!.expiringSoon],
      [/At or below/, summary!.runningLow],
      [/Left in packs that end/, summary!.lapsing!.packs],
    ];
    for (const [label, count] of counts) {
      saying(element, '.figure', label).click();
      await shows(element, new RegExp(`\\b${count} packs?\\b`));
      expect(saying(element, '.figure', label).getAttribute('aria-pressed')).to.equal('true');
      await waitUntil(() => parts(element, '.chip').length === 1, 'its chip');
      saying(element, '.figure', label).click();
      await shows(element, `${total} packs`);
    }
    await expect(element).to.be.accessible();
  });

  it('give the amounts that lapse to the last digit', async () => {
    const { element, source } = await overviewOf('typical');
    const sums: Record<string, Quantity> = {};
    for (const pack of await allPacks(source, { concern: 'lapsing' })) {
      const left = pack.comboItems ?? [{ unit: pack.capacityUnit!, remaining: pack.totalRemaining! }];
      for (const { unit, remaining } of left) sums[unit] = add(sums[unit] ?? zero, remaining);
    }
    const exact = part(element, '.figure bdi').title.replaceAll(',', '').split('\n');
    const digits = exact.map((each) => toDecimal(quantity(each.split(' ')[0]!)));
    expect(digits).to.have.members(Object.values(sums).map((sum) => toDecimal(sum)));
  });

  it('leaves the amount out where the backend keeps no sums', async () => {
    const { source } = backendSource('typical');
    const without = { ...source, packs: async (...given: Parameters<typeof source.packs>) => {
      const list = await source.packs(...given);
      return { ...list, summary: list.summary && { ...list.summary, lapsing: null } };
    } };
    const { element } = await overviewOf('typical', { source: without });
    expect(parts(element, '.figure')).to.have.length(3);
  });
});

describe('<pack-overview>: filters in force', () => {
  it('stand as chips, each with a way out, and take a range of days', async () => {
    const { element, source } = await overviewOf('typical', { view: 'cards' });
    const expires = () => saying(element, '.toolbar .field', 'Expires').querySelector('select')!;
    choose(expires(), 'between');
    await there(element, '.toolbar .field', 'From');
    const [from, to] = parts<HTMLInputElement>(element, 'input[type="date"]');
    choose(from!, '2026-07-01');
    choose(to!, '2026-09-30');
    const { total } = await source.packs({ expiresFrom: '2026-07-01', expiresTo: '2026-10-01' });
    await shows(element, new RegExp(`\\b${total} packs?\\b`));
    await there(element, '.chip', 'from Jul 1, 2026 until Sep 30, 2026');
    choose(saying(element, '.toolbar .field', 'Status').querySelector('select')!, 'valid');
    await waitUntil(() => parts(element, '.chip').length === 2, 'two chips');
    saying(element, '.chip', 'Expires').click();
    await shows(element, new RegExp(`\\b${(await source.packs({ status: ['valid'] })).total} packs?\\b`));
    part(element, '.toolbar .button.plain').click();
    await waitUntil(() => parts(element, '.chip, input[type="date"]').length === 0, 'no filters');
  });

  it('lets go of a kind when its product is left', async () => {
    const { element } = await overviewOf('typical', { product: 'mps' });
    choose(saying(element, '.toolbar .field', 'Kind of pack').querySelector('select')!, 'mps/tsc');
    await there(element, '.chip', 'Kind of pack');
    choose(part<HTMLSelectElement>(element, '.field.product select'), 'trtc');
    await waitUntil(() => parts(element, '.chip').length === 0, 'no chip');
  });

  it('lets go of what the head counts when the product is left, and keeps what stands in the bar', async () => {
    const { element, source } = await overviewOf('typical', { product: 'scf' });
    saying(element, '.figure', /Left in packs that end|Expected to lapse/).click();
    choose(saying(element, '.toolbar .field', 'Status').querySelector('select')!, 'valid');
    await waitUntil(() => parts(element, '.chip').length === 2, 'two chips');
    choose(part<HTMLSelectElement>(element, '.field.product select'), 'trtc');
    const { total } = await source.packs({ product: 'trtc', status: ['valid'] });
    await shows(element, new RegExp(`\\b${total} packs?\\b`));
    expect(parts(element, '.chip').map(said)).to.deep.equal(['Status: Valid']);
    expect(parts(element, '.figure[aria-pressed="true"]').map(said)).to.have.length(1).and.to.match(/Valid/);
  });
});

describe('<pack-overview>: in the address', () => {
  const before = location.href;
  afterEach(() => history.replaceState(history.state, '', before));

  it('keeps product, filters and view there when the page gives it a name, and begins with what stands there', async () => {
    const { element } = await overviewOf('typical', { urlKey: 'packs', product: 'live', view: 'cards' });
    saying(element, '.figure', /Valid$/).click();
    await waitUntil(() => new URLSearchParams(location.search).get('packs.status') === 'valid', 'the filter in the address');
    expect(new URLSearchParams(location.search).get('packs.product')).to.equal('live');
    element.remove();
    const again = await overviewOf('typical', { urlKey: 'packs' });
    await there(again.element, '.chip', 'Valid');
    expect(part<HTMLSelectElement>(again.element, '.field.product select').value).to.equal('live');
    expect(again.element.view).to.equal('cards');
    again.element.remove();
  });

  it('leaves the address alone otherwise', async () => {
    const search = location.search;
    const { element } = await overviewOf('typical', { product: 'live' });
    saying(element, '.figure', /Valid$/).click();
    await there(element, '.chip', 'Valid');
    expect(location.search).to.equal(search);
  });
});

it('<pack-overview> marks the pack whose renewal was entered and not saved', async () => {
  const key = 'packmeter:renewal:draft-test:trtc-call-2b7d10';
  localStorage.setItem(key, JSON.stringify({ version: 1, value: {} }));
  const { element } = await overviewOf('typical', { product: 'trtc', persistKey: 'draft-test' });
  expect(said(rowOf(element, 'trtc-call-2b7d10').querySelector('.draft'))).to.equal('Unsaved draft');
  expect(parts(element, '.draft')).to.have.length(1);
  localStorage.removeItem(key);
});

describe('<pack-overview>: five thousand packs', () => {
  it('keeps all but those in view out of the page, as cards and in the table, to the last one', async () => {
    const place = document.createElement('div');
    place.style.inlineSize = '1200px';
    document.body.append(place);
    const { source } = backendSource('many-packs');
    const element = mount('pack-overview', { source, view: 'cards' } as object, place);
    await there(element, '.card .name');
    const { total } = await source.packs({ limit: 1 });
    expect(total).to.be.greaterThan(4500);
    await shows(element, new RegExp(`${total.toLocaleString('en')} packs`));
    expect(parts(element, '.card').length).to.be.lessThan(60);
    const { items } = await source.packs({ offset: total - 1, limit: 1 });
    const scroller = part(element, '.card-scroller');
    await waitUntil(() => {
      scroller.scrollTop = scroller.scrollHeight;
      return parts(element, '.card').some((card) => said(card).includes(items[0]!.id));
    }, 'the last pack');
    expect(parts(element, '.card').length).to.be.lessThan(60);
    const last = parts(element, '.cards > li').at(-1)!;
    expect([last.getAttribute('aria-posinset'), last.getAttribute('aria-setsize')]).to.deep.equal([String(total), String(total)]);
  });
});
