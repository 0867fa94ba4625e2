/** What all stories of the overview have in common. */
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { FAULT_NAMES, WORLD_NAMES } from '../mock-api/index.js';
import { sourceFor, type StoryArgs } from './support.js';

export interface OverviewArgs extends StoryArgs {
  readonly view: 'table' | 'cards';
}

export const overview: Meta<OverviewArgs> = {
  args: { world: 'typical', fault: '', product: '', view: 'table' },
  argTypes: {
    world: { control: 'select', options: WORLD_NAMES },
    fault: { control: 'select', options: ['', ...FAULT_NAMES] },
    view: { control: 'inline-radio', options: ['table', 'cards'] },
  },
  render: ({ product, view, ...args }) => html`<pack-overview .source=${sourceFor(args)} product=${product} view=${view}></pack-overview>`,
};
