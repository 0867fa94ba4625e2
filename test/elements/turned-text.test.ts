/** Names that turn text round do so within themselves: amounts and words beside them read as they are. */
import { expect } from '@open-wc/testing';
import { backendSource, heard, mount, parts, sourceOver, tags, waitUntil } from './support.js';

/** From here on everything is written from right to left, letters and digits too. */
const turn = '\u202e';

/** A backend whose every name begins so. */
function turningSource() {
  const { fetch } = backendSource();
  return sourceOver(async (input, init) => {
    const response = await fetch(input, init);
    if (!response.ok) return response;
    const text = (await response.text()).replaceAll(/"(name|packName|fileName)":"/g, `"$1":"${turn}`);
    return new Response(text, { headers: response.headers });
  });
}

const ends = new Set(['isolate', 'plaintext', 'isolate-override']);

/** What stands in one stretch of text with it: as far as nothing isolates it, and no line ends. */
function beside(node: Node): string {
  let element = node.parentElement!;
  while (!ends.has(getComputedStyle(element).unicodeBidi) && getComputedStyle(element).display.startsWith('inline')) element = element.parentElement!;
  return element.textContent;
}

describe('a name that turns text round', () => {
  for (const tag of tags) {
    it(`leaves all that <${tag}> says beside it as it is`, async () => {
      const element = mount(tag, { product: 'mps' });
      const ready = heard(element, 'packmeter-ready');
      element.source = turningSource();
      await ready;
      await waitUntil(() => parts(element, '[aria-busy="true"]').length === 0, 'at rest');
      if (tag === 'pack-overview') await waitUntil(() => parts(element, '.name').length > 0, 'packs');
      await element.updateComplete;
      const walker = document.createTreeWalker(element.shadowRoot!, NodeFilter.SHOW_TEXT);
      const turned: string[] = [];
      let met = 0;
      while (walker.nextNode()) {
        const node = walker.currentNode;
        // An option is a line of its own, which browsers draw.
        if (!node.textContent?.includes(turn) || node.parentElement?.localName === 'option') continue;
        met += 1;
        const others = beside(node).replace(node.textContent, '').trim();
        if (others !== '' && !others.includes(turn)) turned.push(`${node.parentElement!.outerHTML.slice(0, 90)} turns ${others.slice(0, 60)}`);
      }
      expect(turned).to.deep.equal([]);
      if (tag === 'pack-overview' || tag === 'deduction-table') expect(met).to.be.greaterThan(0);
    });
  }
});
