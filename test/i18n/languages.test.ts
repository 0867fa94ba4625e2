/** The elements in every language: which one they take, and that all of it is there. */
import { expect } from '@open-wc/testing';
import { configure } from '../../src/index.js';
import { en } from '../../src/i18n/en.js';
import { availableLocales } from '../../src/i18n/locales.js';
import type { PackmeterElement } from '../../src/parts/packmeter-element.js';
import { pseudo, pseudoMessages } from '../../stories/pseudo.js';
import { backendSource, heard, mount, part, shows, sourceOver, tags, text, waitUntil } from '../elements/support.js';

const title = (element: Element): string => element.shadowRoot?.querySelector('h2')?.textContent?.trim() ?? '';
const raw = (element: Element): string[] => Object.keys(en).filter((key) => key.includes('.') && text(element).includes(key));
const unfilled = (element: Element): string[] => text(element).match(/\{\w+\}/g) ?? [];
const written = (element: Element): string | null | undefined => element.shadowRoot?.firstElementChild?.getAttribute('lang');

const titles: Readonly<Record<string, RegExp>> = {
  en: /^[\x20-\x7e]+$/,
  'zh-CN': /^[\u4e00-\u9fff·]+$/,
  ja: /[\u3040-\u30ff\u4e00-\u9fff]{2}/,
  ko: /[\uac00-\ud7af]/,
};

async function shown(tag: string, properties: Partial<PackmeterElement> = {}): Promise<PackmeterElement> {
  const element = mount(tag, { product: tag === 'usage-chart' ? 'mps' : null, ...properties });
  const ready = heard(element, 'packmeter-ready');
  element.source = backendSource().source;
  await ready;
  await element.updateComplete;
  return element;
}

describe('every language', () => {
  it('is tried here', () => expect(Object.keys(titles)).to.deep.equal([...availableLocales]));

  for (const lang of availableLocales) {
    for (const tag of tags) {
      it(`has all words of <${tag}> in ${lang}, and says that it is ${lang}`, async () => {
        const element = await shown(tag, { lang });
        await waitUntil(() => titles[lang]!.test(title(element)), `a title in ${lang}: ${title(element)}`);
        expect(raw(element)).to.deep.equal([]);
        expect(unfilled(element)).to.deep.equal([]);
        expect(written(element)).to.equal(lang);
        if (lang === 'ko') expect(getComputedStyle(part(element, 'h2')).wordBreak).to.equal('keep-all');
      });
    }

    it(`explains an error in ${lang}`, async () => {
      const element = mount('pack-overview', { lang, source: sourceOver(() => Promise.reject(new TypeError('down'))) });
      await waitUntil(() => element.shadowRoot?.querySelector('[part~="state"].error'), 'an error');
      await waitUntil(() => titles[lang]!.test(title(element)), `a title in ${lang}: ${title(element)}`);
      expect(raw(element)).to.deep.equal([]);
      expect(unfilled(element)).to.deep.equal([]);
    });
  }
});

describe('the language around an element', () => {
  it('is that of the nearest ancestor, through any number of shadow hosts, and is followed live', async () => {
    const outer = document.createElement('div');
    const middle = document.createElement('section');
    const inner = document.createElement('div');
    outer.lang = 'ja';
    outer.attachShadow({ mode: 'open' }).append(middle);
    middle.attachShadow({ mode: 'open' }).append(inner);
    document.body.append(outer);
    const element = mount('pack-overview', { source: backendSource().source }, inner);
    element.removeAttribute('lang');
    await waitUntil(() => /[\u30a0-\u30ff]/.test(title(element)), 'Japanese, of the outermost host');
    middle.lang = 'ko';
    await waitUntil(() => /[\uac00-\ud7af]/.test(title(element)), 'Korean, of a host inside the shadow of another');
    inner.lang = 'en';
    await waitUntil(() => title(element) === 'Resource packs', 'English, of the parent');
    inner.removeAttribute('lang');
    middle.removeAttribute('lang');
    await waitUntil(() => /[\u30a0-\u30ff]/.test(title(element)), 'Japanese again');
    outer.remove();
  });

  it('gives way to the element’s own, and to the page’s setting only where nobody says anything', async () => {
    const page = document.documentElement;
    const before = page.getAttribute('lang');
    page.removeAttribute('lang');
    configure({ lang: 'ko' });
    try {
      const element = mount('pack-overview', { source: backendSource().source });
      element.removeAttribute('lang');
      await waitUntil(() => /[\uac00-\ud7af]/.test(title(element)), 'Korean, as the page is set');
      expect(written(element)).to.equal('ko');
      page.lang = 'ja';
      await waitUntil(() => /[\u30a0-\u30ff]/.test(title(element)), 'Japanese, of the page');
      element.lang = 'en';
      await waitUntil(() => title(element) === 'Resource packs', 'English, its own');
    } finally {
      configure({ lang: undefined });
      if (before === null) page.removeAttribute('lang');
      else page.lang = before;
    }
  });

  it('is marked as English where there are no messages for it', async () => {
    const element = await shown('pack-overview', { lang: 'fr' });
    expect(title(element)).to.equal('Resource packs');
    expect(written(element)).to.equal('en');
    element.lang = 'en-GB';
    await waitUntil(() => written(element) === 'en-GB', 'British English, whose dates it writes');
  });
});

describe('texts of the host', () => {
  it('stand in place of any language’s, with their placeholders filled', async () => {
    const element = await shown('pack-overview', { lang: 'ja', messages: { 'overview.title': 'わたしのパック', 'overview.count': '全部で{count}件' } });
    await waitUntil(() => title(element) === 'わたしのパック', 'the host’s title');
    await shows(element, /全部で\d+件/);
    element.messages = null;
    await waitUntil(() => title(element) === 'リソースパック', 'our title again');
  });
});

describe('a language that nobody speaks', () => {
  it('keeps placeholders and brackets the rest', () => {
    expect(pseudo('{count} packs')).to.equal('[{count} þáçķš··]');
  });

  for (const tag of tags) {
    it(`shows that all words of <${tag}> can be translated`, async () => {
      const element = await shown(tag, { messages: pseudoMessages });
      await waitUntil(() => title(element).startsWith('['), 'a title in brackets');
      const english = new Set<string>(Object.values(en).flatMap((message) => (typeof message === 'string' ? [message] : Object.values(message))));
      // A name of the backend's may be a word of ours too.
      const names = JSON.stringify(await element.source!.catalogue());
      const plain = labels(element.shadowRoot!).filter((label) => english.has(label) && /[A-Za-z]{3}/.test(label) && !names.includes(`"${label}"`));
      expect(plain, 'written in the code, not in the messages').to.deep.equal([]);
    });
  }
});

/** Every text that is seen or read out: of nodes, and of the attributes that name things. */
function labels(root: ShadowRoot): string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) found.push(walker.currentNode.textContent?.trim() ?? '');
  for (const element of root.querySelectorAll('*')) {
    for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt']) found.push(element.getAttribute(name) ?? '');
  }
  return found.filter((label) => label !== '');
}
