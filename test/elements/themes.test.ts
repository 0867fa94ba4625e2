import { assert } from '@open-wc/testing';
import { contrast, pixelOf, rulesUnder } from './access-support.js';
import { backendSource, mount, parts, shows, waitUntil } from './support.js';
import { grounds, pages, type Variables } from '../../stories/design-systems.js';

/** A brand of five tokens, on a page of its own colour, light and dark. */
const brands: readonly (readonly [scheme: 'light' | 'dark', variables: Variables])[] = [
  ['light', { '--packmeter-accent': '#7a2ee6', '--packmeter-surface': '#fffdf7', '--packmeter-text': '#2b2118', '--packmeter-font': 'serif', '--packmeter-radius': '0px' }],
  ['dark', { '--packmeter-accent': '#c9a6ff', '--packmeter-surface': '#1d1626', '--packmeter-text': '#f3ecff', '--packmeter-font': 'serif', '--packmeter-radius': '16px' }],
];

let takeOff = (): void => {};

afterEach(() => takeOff());

/** Puts on a preset, as a page does, and what else the page says, in place of what was worn before. */
async function wear(preset: string | null, rules: string): Promise<void> {
  takeOff();
  const said = new CSSStyleSheet();
  await said.replace(`:root { ${rules} }`);
  const before = [...document.adoptedStyleSheets]; // the list itself is live
  document.adoptedStyleSheets = [...before, said];
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `/src/themes/${preset}.css` });
  takeOff = () => {
    link.remove();
    document.adoptedStyleSheets = before;
  };
  if (preset === null) return;
  await new Promise((resolve, reject) => {
    Object.assign(link, { onload: resolve, onerror: reject });
    document.head.append(link);
  });
}

const asRules = (variables: Variables): string => Object.entries(variables).map(([name, value]) => `${name}: ${value};`).join(' ');

/** An overview with its packs, and a chart. */
async function shown(): Promise<readonly [overview: HTMLElement, chart: HTMLElement]> {
  const { source } = backendSource();
  const overview = mount('pack-overview', { source, product: 'mps' });
  const chart = mount('usage-chart', { source, product: 'mps' });
  await shows(overview, 'Total');
  await waitUntil(() => written(overview).length > 20, 'the rows are drawn');
  return [overview, chart];
}

const written = (overview: Element) => parts(overview, 'h2, .muted, .link, .foot span, .cell, .field > span').filter((each) => each.checkVisibility());

/** The colours of something that is put beside what the element shows. */
function coloursOf(element: Element, tag: string, name: string, style: Partial<CSSStyleDeclaration> = {}): { readonly color: string; readonly backgroundColor: string } {
  const probe = Object.assign(document.createElement(tag), { className: name });
  Object.assign(probe.style, style);
  element.shadowRoot!.append(probe);
  const { color, backgroundColor } = getComputedStyle(probe);
  probe.remove();
  return { color, backgroundColor };
}

/** Text, links, heads, all states and the primary button stand out from what is behind them by 4.5:1, series by 3:1. */
function standsOut([overview, chart]: readonly [HTMLElement, HTMLElement], theme: string): void {
  const ground = getComputedStyle(overview).backgroundColor;
  const inks = new Map(written(overview).map((ink) => [getComputedStyle(ink).color, `${ink.className} ${ink.textContent.trim().slice(0, 20)}`]));
  for (const [ink, where] of inks) assert.isAtLeast(contrast(ink, ground), 4.5, `${theme}: ${where}`);
  for (const name of ['badge', 'badge good', 'badge warn', 'badge bad', 'button primary']) {
    const { color, backgroundColor } = coloursOf(overview, name.startsWith('button') ? 'button' : 'span', name);
    assert.isAtLeast(contrast(color, backgroundColor), 4.5, `${theme}: ${name}`);
  }
  const selected = coloursOf(overview, 'span', '', { color: 'var(--_accent)', backgroundColor: 'var(--_selected)' });
  assert.isAtLeast(contrast(selected.color, selected.backgroundColor), 4.5, `${theme}: what is selected`);
  for (const name of ['0', '1', '2', '3', '4', '5', '6', '7', 'rest']) assert.isAtLeast(contrast(coloursOf(chart, 'i', `ink-${name}`).color, ground), 3, `${theme}: series ${name}`);
}

describe('a preset for a design system', () => {
  for (const [preset, themes] of Object.entries(pages)) {
    it(`${preset}: the page’s own variables are followed, and all stands out, whatever the browser takes the scheme for`, async () => {
      const elements = await shown();
      for (const [name, variables] of Object.entries(themes)) {
        await wear(preset, asRules(variables));
        assert.deepEqual(pixelOf(getComputedStyle(elements[0]).backgroundColor), pixelOf(variables[grounds[preset]!]!), name);
        standsOut(elements, name);
      }
    });

    it(`${preset}: without variables its defaults hold, by the scheme of the page`, async () => {
      const elements = await shown();
      const seen = new Set<string>();
      for (const scheme of ['light', 'dark']) {
        await wear(preset, `color-scheme: ${scheme}`);
        seen.add(getComputedStyle(elements[0]).backgroundColor);
        standsOut(elements, scheme);
      }
      assert.lengthOf([...seen], 2);
    });
  }
});

describe('five brand tokens', () => {
  it('make the kit belong to a light and to a dark page, and all that follows from them stands out', async () => {
    const elements = await shown();
    for (const [scheme, variables] of brands) {
      await wear(null, `color-scheme: ${scheme}; ${asRules(variables)}`);
      assert.deepEqual(pixelOf(getComputedStyle(elements[0]).backgroundColor), pixelOf(variables['--packmeter-surface']!));
      standsOut(elements, scheme);
    }
  });

  it('need not be set: the kit’s own colours stand out', async () => {
    const elements = await shown();
    for (const scheme of ['light', 'dark']) {
      await wear(null, `color-scheme: ${scheme}`);
      standsOut(elements, scheme);
    }
  });
});

describe('paper', () => {
  it('gets dark ink, whatever the theme', () => {
    const element = mount('pack-overview', { source: backendSource().source, theme: 'dark' });
    const rules = rulesUnder(element, 'print').filter((rule) => rule.includes('color-scheme'));
    assert.lengthOf(rules, 1);
    assert.match(rules[0]!, /:state\(dark\).*color-scheme: light/);
  });
});
