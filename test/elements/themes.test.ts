import { assert } from '@open-wc/testing';
import { contrast, pixelOf } from './access-support.js';
import { backendSource, mount, parts, shows, waitUntil } from './support.js';

/** The variables a design system puts on its page, as far as the preset reads them. Empty: the preset's own defaults. */
const pages = {
  'ant-design': [{}, { '--ant-color-link': '#1677ff', '--ant-color-bg-container': '#ffffff', '--ant-color-text': 'rgba(0, 0, 0, 0.88)' }],
  material: [{}, { '--md-sys-color-primary': '#006a6a', '--md-sys-color-surface': '#f4fbfa', '--md-sys-color-on-surface': '#161d1d' }],
  carbon: [{}, { '--cds-link-primary': '#0f62fe', '--cds-background': '#f4f4f4', '--cds-text-primary': '#161616' }],
  bootstrap: [{}, { '--bs-link-color': '#6f42c1', '--bs-body-bg': '#f8f9fa', '--bs-body-color': '#212529' }],
} as const;

const wear = async (preset: string, variables: Readonly<Record<string, string>>, scheme: string): Promise<() => void> => {
  const sheet = new CSSStyleSheet();
  const rules = Object.entries(variables).map(([name, value]) => `${name}: ${value};`);
  await sheet.replace(`${await (await fetch(`/src/themes/${preset}.css`)).text()} :root { color-scheme: ${scheme}; ${rules.join(' ')} }`);
  const before = document.adoptedStyleSheets;
  document.adoptedStyleSheets = [...before, sheet];
  return () => (document.adoptedStyleSheets = before);
};

describe('a preset for a design system', () => {
  for (const [preset, variants] of Object.entries(pages)) {
    for (const variables of variants) {
      // A page that sets its own colours sets those of one scheme.
      const own = Object.keys(variables).length > 0;
      for (const scheme of own ? ['light'] : ['light', 'dark']) {
        it(`${preset}, ${own ? 'the page’s own variables' : 'its defaults'}, ${scheme}: text stands out from its ground`, async () => {
          const takeOff = await wear(preset, variables, scheme);
          try {
            const { source } = backendSource();
            const element = mount('pack-overview', { source, product: 'mps' });
            await shows(element, 'Total');
            const ground = getComputedStyle(element).backgroundColor;
            const inks = () => parts(element, 'h2, .muted, .link, .foot span, .cell, .field > span').filter((each) => each.checkVisibility());
            await waitUntil(() => inks().length > 20, 'the rows are drawn');
            for (const ink of inks()) assert.isAtLeast(contrast(getComputedStyle(ink).color, ground), 4.5, `${ink.className} ${ink.textContent.trim().slice(0, 20)}`);
            const primary = document.createElement('button');
            primary.className = 'button primary';
            element.shadowRoot!.append(primary);
            const { color, backgroundColor } = getComputedStyle(primary);
            assert.isAtLeast(contrast(color, backgroundColor), 4.5, 'primary button');
            if (own) assert.deepEqual(pixelOf(ground), pixelOf(Object.values(variables)[1]!));
          } finally {
            takeOff();
          }
        });
      }
    }
  }
});
