import { assert } from '@open-wc/testing';
import { contrast, pixelOf, rulesUnder } from './access-support.js';
import { backendSource, mount, parts, shows, waitUntil } from './support.js';

type Variables = Readonly<Record<string, string>>;

/** What a design system puts on its page, as far as the preset reads it: nothing, a light page, a dark one. Ground comes second. */
const pages: Readonly<Record<string, readonly (readonly [scheme: 'light' | 'dark', variables: Variables])[]>> = {
  'ant-design': [
    ['light', { '--ant-color-link': '#1677ff', '--ant-color-bg-container': '#ffffff', '--ant-color-text': 'rgba(0, 0, 0, 0.88)' }],
    ['dark', { '--ant-color-link': '#1668dc', '--ant-color-bg-container': '#141414', '--ant-color-text': 'rgba(255, 255, 255, 0.85)' }],
  ],
  material: [
    ['light', { '--md-sys-color-primary': '#006a6a', '--md-sys-color-surface': '#f4fbfa', '--md-sys-color-on-surface': '#161d1d' }],
    ['dark', { '--md-sys-color-primary': '#80d5d4', '--md-sys-color-surface': '#0e1514', '--md-sys-color-on-surface': '#dde4e3', '--md-sys-color-on-primary': '#003737', '--md-sys-color-on-surface-variant': '#bec9c8' }],
  ],
  carbon: [
    ['light', { '--cds-link-primary': '#0f62fe', '--cds-background': '#f4f4f4', '--cds-text-primary': '#161616' }],
    ['dark', { '--cds-link-primary': '#78a9ff', '--cds-background': '#262626', '--cds-text-primary': '#f4f4f4', '--cds-text-secondary': '#c6c6c6', '--cds-layer-01': '#393939' }],
  ],
  bootstrap: [
    ['light', { '--bs-link-color': '#6f42c1', '--bs-body-bg': '#f8f9fa', '--bs-body-color': '#212529' }],
    ['dark', { '--bs-link-color': '#a98eda', '--bs-body-bg': '#212529', '--bs-body-color': '#dee2e6' }],
  ],
};

/** A brand of five tokens, on a page of its own colour, light and dark. */
const brands: readonly (readonly [scheme: 'light' | 'dark', variables: Variables])[] = [
  ['light', { '--packmeter-accent': '#7a2ee6', '--packmeter-surface': '#fffdf7', '--packmeter-text': '#2b2118', '--packmeter-font': 'serif', '--packmeter-radius': '0px' }],
  ['dark', { '--packmeter-accent': '#c9a6ff', '--packmeter-surface': '#1d1626', '--packmeter-text': '#f3ecff', '--packmeter-font': 'serif', '--packmeter-radius': '16px' }],
];

const wear = async (preset: string | null, variables: Variables, scheme: string): Promise<() => void> => {
  const sheet = new CSSStyleSheet();
  const rules = Object.entries(variables).map(([name, value]) => `${name}: ${value};`);
  const theme = preset === null ? '' : await (await fetch(`/src/themes/${preset}.css`)).text();
  await sheet.replace(`${theme} :root { color-scheme: ${scheme}; ${rules.join(' ')} }`);
  const before = [...document.adoptedStyleSheets]; // the list itself is live
  document.adoptedStyleSheets = [...before, sheet];
  return () => (document.adoptedStyleSheets = before);
};

/** Text, links, heads, states and the primary button stand out from what is behind them, by 4.5:1. */
async function standsOut(preset: string | null, variables: Variables, scheme: string): Promise<void> {
  const takeOff = await wear(preset, variables, scheme);
  try {
    const element = mount('pack-overview', { source: backendSource().source, product: 'mps' });
    await shows(element, 'Total');
    const ground = getComputedStyle(element).backgroundColor;
    const inks = () => parts(element, 'h2, .muted, .link, .foot span, .cell, .field > span').filter((each) => each.checkVisibility());
    await waitUntil(() => inks().length > 20, 'the rows are drawn');
    for (const ink of inks()) assert.isAtLeast(contrast(getComputedStyle(ink).color, ground), 4.5, `${ink.className} ${ink.textContent.trim().slice(0, 20)}`);
    const badges = parts(element, '.badge').filter((each) => each.checkVisibility());
    assert.isNotEmpty(badges);
    for (const badge of badges) {
      const { color, backgroundColor } = getComputedStyle(badge);
      assert.isAtLeast(contrast(color, backgroundColor), 4.5, `the state ${badge.textContent.trim()}`);
    }
    const primary = document.createElement('button');
    primary.className = 'button primary';
    element.shadowRoot!.append(primary);
    const { color, backgroundColor } = getComputedStyle(primary);
    assert.isAtLeast(contrast(color, backgroundColor), 4.5, 'primary button');
    const [, own] = Object.values(variables);
    if (own) assert.deepEqual(pixelOf(ground), pixelOf(own));
  } finally {
    takeOff();
  }
}

describe('a preset for a design system', () => {
  for (const [preset, variants] of Object.entries(pages)) {
    for (const scheme of ['light', 'dark'] as const) {
      it(`${preset}, its defaults, ${scheme}: text stands out from its ground`, async () => {
        await standsOut(preset, {}, scheme);
      });
    }
    for (const [scheme, variables] of variants) {
      it(`${preset}, the page’s own variables, ${scheme}: they are followed, and text stands out`, async () => {
        await standsOut(preset, variables, scheme);
      });
    }
  }
});

describe('five brand tokens', () => {
  for (const [scheme, variables] of brands) {
    it(`make the kit belong to a ${scheme} page, and all that follows from them stands out`, async () => {
      await standsOut(null, variables, scheme);
    });
  }

  for (const scheme of ['light', 'dark']) {
    it(`need not be set: the kit's own colours stand out, ${scheme}`, async () => {
      await standsOut(null, {}, scheme);
    });
  }
});

describe('paper', () => {
  it('gets dark ink, whatever the theme', () => {
    const element = mount('pack-overview', { source: backendSource().source, theme: 'dark' });
    const rules = rulesUnder(element, 'print').filter((rule) => rule.includes('color-scheme'));
    assert.lengthOf(rules, 1);
    assert.match(rules[0]!, /:state\(dark\).*color-scheme: light/);
  });
});
