import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { onwards, phone, sourceFor, type StoryArgs } from './support.js';

const meta: Meta<StoryArgs> = {
  title: 'Elements/deduction-table/worked in',
  component: 'deduction-table',
  args: { world: 'rows-50000', fault: '', product: '' },
  render: ({ product, ...args }) => html`<deduction-table .source=${sourceFor(args)} product=${product}></deduction-table>`,
};
export default meta;

type Story = StoryObj<StoryArgs>;

const rootOf = (canvas: HTMLElement): ShadowRoot | null | undefined => canvas.querySelector('deduction-table')?.shadowRoot;

/** Waits until something stands in the element, and gives it. */
async function find(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  const end = performance.now() + 8000;
  for (;;) {
    const found = rootOf(canvas)?.querySelector<HTMLElement>(selector);
    if (found) return found;
    if (performance.now() > end) throw new Error(`no ${selector}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Presses keys where the focus is, in the table's first cell to begin with; then something stands there. */
function keys(pressed: readonly (readonly [string, KeyboardEventInit?])[], then: string): NonNullable<Story['play']> {
  return async ({ canvasElement }) => {
    await find(canvasElement, '.tbody .row:not(.pending)');
    (await find(canvasElement, '.table [tabindex="0"]')).focus();
    // The first key fetches what takes the others.
    const press = (key: string, init: KeyboardEventInit = {}) =>
      rootOf(canvasElement)?.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init }));
    press('ArrowDown');
    await find(canvasElement, '.tbody .cell:focus');
    for (const [key, init] of pressed) press(key === 'ArrowRight' ? onwards() : key, init);
    await find(canvasElement, then);
  };
}

const right = ['ArrowRight'] as const;

/** What a header means, to those who come by keyboard. */
export const HelpByKeyboard: Story = { play: keys([['ArrowUp'], right, right, right, right], '.tip:popover-open') };

/** What can be done with a column. */
export const ColumnMenu: Story = { play: keys([['ArrowUp'], right, right, ['F10', { shiftKey: true }]], '.menu:popover-open [role="menuitem"]') };

/** A rectangle of cells, to be copied. */
export const Selected: Story = {
  play: keys([['ArrowDown', { shiftKey: true }], ['ArrowDown', { shiftKey: true }], ['ArrowRight', { shiftKey: true }]], '.said'),
};

/** A column moved and made wider, with a way back. */
export const ColumnsArranged: Story = {
  play: keys([['ArrowUp'], right, right, ['ArrowRight', { ctrlKey: true, shiftKey: true }], ['ArrowRight', { altKey: true }]], '.said .link'),
};

/** Finding among the rows that are loaded. */
export const Finding: Story = { play: keys([['f', { ctrlKey: true }]], '.find input:focus') };

/** The choice of columns. */
export const ColumnsDialog: Story = {
  play: async ({ canvasElement }) => {
    (await find(canvasElement, '[aria-label="Columns"]')).click();
    await find(canvasElement, 'dialog.columns[open]');
  },
};

/** On a phone: nothing pinned, menus always in sight. */
export const NarrowMenu: Story = {
  render: ({ product, ...args }) => phone(html`<deduction-table .source=${sourceFor(args)} product=${product}></deduction-table>`),
  play: async ({ canvasElement }) => {
    (await find(canvasElement, '.column-menu')).click();
    await find(canvasElement, '.menu:popover-open [role="menuitem"]');
  },
};
