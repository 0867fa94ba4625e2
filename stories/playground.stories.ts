import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { FAULT_NAMES, WORLD_NAMES, createBackend, createFetch } from '../mock-api/index.js';
import { createHttpSource } from '../src/api/http-source.js';
import { define } from '../src/define.js';
import type { StoryArgs } from './support.js';

define();

interface Args extends StoryArgs {
  readonly locale: string;
  readonly theme: '' | 'light' | 'dark';
  readonly density: '' | 'comfortable' | 'compact';
  readonly days: number;
  readonly timeZone: string;
}

/** A console with all elements: choose its world, what goes wrong in it, and when. */
const meta: Meta<Args> = {
  title: 'Playground',
  tags: ['!autodocs'],
  args: { world: 'typical', fault: '', product: '', locale: '', theme: '', density: '', days: 0, timeZone: '' },
  argTypes: {
    world: { control: 'select', options: WORLD_NAMES, description: 'What the ledger holds.' },
    fault: { control: 'select', options: ['', ...FAULT_NAMES], description: 'What goes wrong, in every answer.' },
    product: { control: 'text', description: 'Key of the product to begin with, such as `mps`, `live` or `trtc`.' },
    locale: { control: 'select', options: ['', 'en', 'zh-CN', 'ja', 'ko'], description: 'That of the toolbar when empty.' },
    theme: { control: 'select', options: ['', 'light', 'dark'], description: 'That of the toolbar when empty.' },
    density: { control: 'select', options: ['', 'comfortable', 'compact'], description: 'That of the toolbar when empty.' },
    days: { control: { type: 'range', min: 0, max: 400, step: 1 }, description: 'The clock: how many days later it is. Everything due on the way happens.' },
    timeZone: { control: 'select', options: ['', 'Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'UTC'], description: 'Zone that times are shown in.' },
  },
  render: ({ world, fault, product, locale, theme, density, days, timeZone }) => {
    const backend = createBackend({ world });
    if (days > 0) backend.advance({ days });
    if (fault) backend.faults.set([{ name: fault }]);
    const source = createHttpSource({ endpoint: 'https://api.packmeter.example/v1', fetch: createFetch(backend), retry: { tries: 1 } });
    const [zone, chosen, look, close] = [timeZone || null, product || null, theme || null, density || null];
    return html`
      <div class="console" lang=${locale || nothing}>
        <pack-overview group="play" .source=${source} .product=${chosen} .theme=${look} .density=${close} .timeZone=${zone}></pack-overview>
        <usage-chart group="play" .source=${source} .product=${chosen} .theme=${look} .density=${close} .timeZone=${zone}></usage-chart>
        <renewal-settings group="play" .source=${source} .product=${chosen} .theme=${look} .density=${close} .timeZone=${zone}></renewal-settings>
        <deduction-table group="play" .source=${source} .product=${chosen} .theme=${look} .density=${close} .timeZone=${zone}></deduction-table>
        <export-records group="play" .source=${source} .theme=${look} .density=${close} .timeZone=${zone}></export-records>
        <plugin-list .source=${source} .theme=${look} .density=${close} .timeZone=${zone}></plugin-list>
      </div>
    `;
  },
};
export default meta;

const elements = ['pack-overview', 'usage-chart', 'renewal-settings', 'deduction-table', 'export-records', 'plugin-list'];

/** Everything together. */
export const Console: StoryObj<Args> = {
  play: async ({ canvasElement }) => {
    const said = (tag: string): string => canvasElement.querySelector(tag)?.shadowRoot?.textContent ?? '';
    await waitFor(() => expect(elements.every((tag) => said(tag).includes('+08:00') || tag === 'plugin-list')).toBe(true), { timeout: 15_000 });
  },
};

/** Where the reader's own colours are in force, they are neither the one nor the other. */
const dark = () => (matchMedia('(forced-colors: active)').matches ? 'light dark' : 'dark');

/** What the toolbar says holds as long as the controls say nothing. */
export const Toolbar: StoryObj<Args> = {
  globals: { locale: 'ko', theme: 'dark', density: 'compact' },
  play: async ({ canvasElement }) => {
    const overview = canvasElement.querySelector('pack-overview')!;
    await waitFor(() => expect(overview.shadowRoot?.textContent).toMatch(/[\uac00-\ud7a3]{2}/), { timeout: 15_000 });
    await expect(getComputedStyle(overview).colorScheme).toBe(dark());
    await expect(overview.matches(':state(compact)')).toBe(true);
  },
};

/** Ninety days later, in the dark, in Chinese, elsewhere. */
export const Later: StoryObj<Args> = {
  args: { days: 90, locale: 'zh-CN', theme: 'dark', timeZone: 'Europe/Berlin' },
  play: async ({ canvasElement }) => {
    const overview = canvasElement.querySelector('pack-overview')!;
    await waitFor(() => expect(overview.shadowRoot?.textContent).toMatch(/[\u4e00-\u9fff]{2}/), { timeout: 15_000 });
    await waitFor(() => expect(getComputedStyle(overview).colorScheme).toBe(dark()));
  },
};
