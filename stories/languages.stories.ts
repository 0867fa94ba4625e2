import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { sourceFor } from './support.js';

const elements = ['pack-overview', 'usage-chart', 'renewal-settings', 'deduction-table'];

/** The four elements together, in each language there is and in one that nobody speaks. */
const meta: Meta = {
  title: 'Everywhere/Languages',
  render: () => {
    const source = sourceFor({ world: 'combo', fault: '' });
    return html`
      <pack-overview .source=${source}></pack-overview>
      <usage-chart .source=${source}></usage-chart>
      <renewal-settings .source=${source}></renewal-settings>
      <deduction-table .source=${source}></deduction-table>
    `;
  },
  play: async ({ canvasElement }) => {
    const shown = elements.map((tag) => canvasElement.querySelector(tag)!);
    await waitFor(() => expect(shown.every(({ shadowRoot }) => shadowRoot!.textContent.includes('+08:00'))).toBe(true), { timeout: 10_000 });
    // Whatever the language: an element is never wider than its place.
    for (const element of shown) await expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  },
};
export default meta;

type Story = StoryObj;

/** Simplified Chinese. */
export const Chinese: Story = { globals: { locale: 'zh-CN' } };

/** Japanese. */
export const Japanese: Story = { globals: { locale: 'ja' } };

/** Korean. */
export const Korean: Story = { globals: { locale: 'ko' } };

/** Accented, a third longer, in brackets: what stands without brackets is data, or not translated. */
export const Pseudo: Story = { globals: { locale: 'pseudo' } };

/** The same from right to left. */
export const PseudoRightToLeft: Story = { globals: { locale: 'pseudo', direction: 'rtl' } };

/** Right to left in a narrow place. */
export const RightToLeftPhone: Story = {
  globals: { locale: 'pseudo', direction: 'rtl' },
  decorators: [(story) => html`<div class="phone">${story()}</div>`],
};
