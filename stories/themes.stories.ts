import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import antDesign from '../src/themes/ant-design.css?inline';
import bootstrap from '../src/themes/bootstrap.css?inline';
import carbon from '../src/themes/carbon.css?inline';
import material from '../src/themes/material.css?inline';
import { grounds, pages, type Variables } from './design-systems.js';
import { sourceFor } from './support.js';

interface Brand {
  readonly accent: string;
  readonly surface: string;
  readonly text: string;
  readonly font: string;
  readonly radius: number;
}

/** The page around the elements: the rules it has, and two elements on the ground it gives. */
const pageWith = (rules: string): TemplateResult => {
  const source = sourceFor({ world: 'typical', fault: '' });
  return html`
    ${Object.assign(document.createElement('style'), { textContent: rules })}
    <div class="host">
      <pack-overview .source=${source} product="mps"></pack-overview>
      <usage-chart .source=${source} product="mps"></usage-chart>
    </div>
  `;
};

const place = 'display: grid; gap: 24px; padding: 24px; margin: -24px;';

/** What a design system says on its page in one of its themes, and its preset. */
function dressed(name: string, preset: string, theme: string): TemplateResult {
  const variables: Variables = pages[name]![theme]!;
  const rules = Object.entries(variables).map(([property, value]) => `${property}: ${value};`);
  return pageWith(`${preset} .host { ${place} ${rules.join(' ')} background: var(${grounds[name]!}); }`);
}

/** How the elements look in a page of a design system, with its preset and nothing else; and in a brand of five tokens. */
const meta: Meta = {
  title: 'Everywhere/Themes',
  play: async ({ canvasElement }) => {
    const shown = [...canvasElement.querySelectorAll('pack-overview, usage-chart')];
    await waitFor(() => expect(shown.every(({ shadowRoot }) => shadowRoot!.textContent.includes('+08:00'))).toBe(true), { timeout: 10_000 });
    const [overview] = shown;
    await expect(getComputedStyle(overview!).backgroundColor).toBe(getComputedStyle(overview!.parentElement!).backgroundColor);
  },
};
export default meta;

type Story = StoryObj;

/** Ant Design, its default algorithm. */
export const AntDesign: Story = { render: () => dressed('ant-design', antDesign, 'the default algorithm') };

/** Ant Design, its dark algorithm, which sets no `color-scheme`. */
export const AntDesignDark: Story = { render: () => dressed('ant-design', antDesign, 'the dark algorithm') };

/** Material Design 3, a scheme made from orange. */
export const Material: Story = { render: () => dressed('material', material, 'orange, light') };

/** Material Design 3, a dark scheme made from teal, by a class. */
export const MaterialDark: Story = { render: () => dressed('material', material, 'teal, dark') };

/** IBM Carbon, White. */
export const Carbon: Story = { render: () => dressed('carbon', carbon, 'White') };

/** IBM Carbon, Gray 90. */
export const CarbonDark: Story = { render: () => dressed('carbon', carbon, 'Gray 90') };

/** Bootstrap, a brand of its own. */
export const Bootstrap: Story = { render: () => dressed('bootstrap', bootstrap, 'a violet brand') };

/** Bootstrap, its dark mode. */
export const BootstrapDark: Story = { render: () => dressed('bootstrap', bootstrap, 'dark') };

/** Five tokens, to be tried. Whatever else there is follows from them. */
export const FiveTokens: StoryObj<Brand> = {
  args: { accent: '#7a2ee6', surface: '#fffdf7', text: '#2b2118', font: 'Georgia, serif', radius: 2 },
  argTypes: {
    accent: { control: 'color' },
    surface: { control: 'color' },
    text: { control: 'color' },
    font: { control: 'text' },
    radius: { control: { type: 'range', min: 0, max: 20, step: 1 } },
  },
  render: ({ accent, surface, text, font, radius }) =>
    pageWith(`.host { ${place} background: ${surface};
      --packmeter-accent: ${accent}; --packmeter-surface: ${surface}; --packmeter-text: ${text}; --packmeter-font: ${font}; --packmeter-radius: ${radius}px; }`),
};
