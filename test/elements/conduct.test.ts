/** How an element behaves among others: as one of HTML's own would. docs/accessibility.md lists what this proves. */
import { expect, nextFrame } from '@open-wc/testing';
import type { PackmeterElement } from '../../src/parts/packmeter-element.js';
import { backendSource, heard, mount, sourceOver, tags, text, waitUntil } from './support.js';

type Tag = (typeof tags)[number];

const product = (tag: Tag): string | null => (tag === 'usage-chart' ? 'mps' : null);

/** An element in the page that shows its data. */
async function shown(tag: Tag, properties: Partial<PackmeterElement> = {}, parent?: Element): Promise<PackmeterElement> {
  const element = mount(tag, { product: product(tag), ...properties }, parent);
  const ready = heard(element, 'packmeter-ready');
  element.source = backendSource().source;
  await ready;
  await element.updateComplete;
  return element;
}

/** The attributes that an element knows, by its class. */
const known = (tag: Tag): readonly string[] => (customElements.get(tag) as unknown as { readonly observedAttributes: readonly string[] }).observedAttributes;

/** Every event of an element, from now on, whether it bubbles or not. */
function toldBy(element: Element): string[] {
  const types: string[] = [];
  const dispatch = element.dispatchEvent.bind(element);
  element.dispatchEvent = (event) => {
    if (event.type.startsWith('packmeter-')) types.push(event.type);
    return dispatch(event);
  };
  return types;
}

for (const tag of tags) {
  describe(`the conduct of <${tag}>`, () => {
    it('fills the width of its place, and takes none when it is hidden', async () => {
      const place = document.createElement('div');
      document.body.append(place);
      place.style.width = '700px';
      const element = await shown(tag, {}, place);
      expect(element.getBoundingClientRect().width).to.equal(700);
      element.hidden = true;
      expect(getComputedStyle(element).display).to.equal('none');
      element.hidden = false;
      expect(element.getBoundingClientRect().height).to.be.greaterThan(200);
      place.remove();
    });

    it('leaves what the host has written on it and in it as it is, and adds nothing of its own', async () => {
      const own = { id: 'mine', class: 'one two', style: 'margin-top: 3px', title: 'Ours', role: 'region', 'aria-label': 'Packs', tabindex: '-1', 'data-test': 'x', dir: 'ltr', lang: 'en' };
      const element = mount(tag);
      for (const [name, value] of Object.entries(own)) element.setAttribute(name, value);
      element.append(document.createElement('noscript'), 'Packs are shown here.');
      const inside = element.innerHTML;
      const ready = heard(element, 'packmeter-ready');
      Object.assign(element, { product: product(tag), source: backendSource().source });
      await ready;
      element.reload();
      await element.updateComplete;
      for (const [name, value] of Object.entries(own)) expect(element.getAttribute(name), name).to.equal(value);
      const others = element.getAttributeNames().filter((name) => !(name in own) && !known(tag).includes(name));
      expect(others, 'attributes that are nobody’s').to.deep.equal([]);
      expect(element.innerHTML).to.equal(inside);
    });

    it('asks and tells nothing before it is in the page', async () => {
      let requests = 0;
      const { fetch } = backendSource();
      const element = Object.assign(document.createElement(tag) as PackmeterElement, {
        source: sourceOver((input, init) => ((requests += 1), fetch(input, init))),
        product: 'mps',
      });
      const told = toldBy(element);
      // It is complete only once it is in the page: one turn of the page is what it could have used.
      await nextFrame();
      expect([requests, told, element.shadowRoot], 'on its own').to.deep.equal([0, [], null]);
      const ready = heard(element, 'packmeter-ready');
      document.body.append(element);
      await ready;
      expect(requests).to.be.greaterThan(0);
      element.remove();
    });

    it('shows the same in whichever order it is told', async () => {
      const attributes = [['product', 'mps'], ['density', 'compact'], ['time-zone', 'Asia/Tokyo'], ['theme', 'dark'], ['lang', 'ja']] as const;
      const { source } = backendSource();
      const made = [attributes, [...attributes].reverse()].map((order, index) => {
        const element = document.createElement(tag) as PackmeterElement;
        // The one before it is in the page, the other once it is.
        if (index === 1) document.body.append(element);
        for (const [name, value] of order) element.setAttribute(name, value);
        element.source = source;
        if (index === 0) document.body.append(element);
        return element;
      });
      const [one, other] = made as [PackmeterElement, PackmeterElement];
      await waitUntil(() => /[ぁ-ん]/.test(text(one)) && one.shadowRoot?.querySelector('[aria-busy="true"]') === null && text(one) === text(other), 'the same text');
      expect(getComputedStyle(one).colorScheme).to.equal('dark');
      for (const element of made) element.remove();
    });

    it('tells the page of what its user does, and not of what the page does', async () => {
      const element = await shown(tag, { product: 'mps' });
      const told = toldBy(element);
      for (const properties of [{ product: 'live' }, { theme: 'dark' }, { density: 'compact' }, { timeZone: 'Asia/Tokyo' }, { messages: {} }] as const) {
        Object.assign(element, properties);
        await element.updateComplete;
      }
      await waitUntil(() => element.shadowRoot?.querySelector('[aria-busy="true"]') === null, 'at rest');
      // That its data is shown again is no news of the user’s making.
      expect(told.filter((type) => type !== 'packmeter-ready')).to.deep.equal([]);
    });

    it('keeps what is rich to itself, and shows on itself what is plain and its user may change', async () => {
      const element = await shown(tag, { messages: { 'error.configuration.title': 'Nowhere' }, getToken: () => Promise.resolve('secret') });
      expect(element.outerHTML).not.to.match(/Nowhere|secret|object|function/);
      element.product = 'live';
      await element.updateComplete;
      expect(element.getAttribute('product')).to.equal('live');
      element.setAttribute('product', 'mps');
      expect(element.product).to.equal('mps');
    });

    it('is at home in another’s shadow, and changes nothing outside itself', async () => {
      const host = document.body.appendChild(document.createElement('div'));
      const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
      const [globals, sheets] = [Object.keys(globalThis), document.adoptedStyleSheets.length];
      const changes: MutationRecord[] = [];
      const watch = new MutationObserver((records) => void changes.push(...records));
      watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      const element = await shown(tag, {}, inner);
      element.shadowRoot?.querySelector<HTMLElement>('button:not([disabled])')?.click();
      await element.updateComplete;
      changes.push(...watch.takeRecords());
      watch.disconnect();
      expect(changes.map(({ target, type }) => `${type} of ${target.nodeName}`)).to.deep.equal([]);
      expect(Object.keys(globalThis)).to.deep.equal(globals);
      expect(document.adoptedStyleSheets).to.have.length(sheets);
      host.remove();
    });
  });
}
