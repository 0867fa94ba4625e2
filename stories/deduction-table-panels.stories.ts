import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { PackSource } from '../src/api/pack-source.js';
import { phone, sourceFor, type StoryArgs } from './support.js';

const meta: Meta<StoryArgs> = {
  title: 'Elements/deduction-table/opened',
  component: 'deduction-table',
  args: { world: 'typical', fault: '', product: 'trtc' },
  render: ({ product, ...args }) => html`<deduction-table .source=${sourceFor(args)} product=${product}></deduction-table>`,
};
export default meta;

type Story = StoryObj<StoryArgs>;
type Play = NonNullable<Story['play']>;

/** Waits until something stands in the element and can be used, and gives it. */
async function find(canvas: HTMLElement, selector: string, words = ''): Promise<HTMLElement> {
  const end = performance.now() + 8000;
  for (;;) {
    const root = canvas.querySelector('deduction-table')?.shadowRoot;
    const found = [...(root?.querySelectorAll<HTMLElement>(selector) ?? [])].find((each) => !each.closest('[inert]') && `${each.textContent} ${each.ariaLabel ?? ''}`.includes(words));
    if (found) return found;
    if (performance.now() > end) throw new Error(`no ${selector} with "${words}"`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

const press = (selector: string, words?: string): Play => async ({ canvasElement }) => (await find(canvasElement, selector, words)).click();
const inTurn = (...plays: Play[]): Play => async (context) => {
  for (const play of plays) await play(context);
};
const appears = (selector: string, words?: string): Play => async ({ canvasElement }) => void (await find(canvasElement, selector, words));

/** Rows that do not add up: one amount is off in its last digit, and one deduction is not what its coefficient says. */
function bent(source: PackSource): PackSource {
  return {
    ...source,
    deductions: async (query, options) => {
      const answer = await source.deductions(query, options);
      const items = answer.items.map((row, index) =>
        index % 50 === 20 && row.remainingAfter !== null
          ? { ...row, remainingAfter: row.remainingAfter.replace(/.$/, (digit) => String((Number(digit) + 3) % 10)) }
          : index % 50 === 25
            ? { ...row, coefficient: '3' }
            : row,
      );
      return { ...answer, items };
    },
  };
}
const bentRender: NonNullable<Story['render']> = ({ product, ...args }) => html`<deduction-table .source=${bent(sourceFor(args))} product=${product}></deduction-table>`;

/** All is well: said quietly below the table. */
export const Checked: Story = { play: appears('button.check-mark', 'all add up') };

/** Differences in numbers, with the rows side by side. */
export const Differences: Story = { render: bentRender, play: inTurn(press('button.check-mark', 'differences'), appears('.ledger-check[open] .difference')) };

/** All rows of the range, and their sums beside what the packs say was used. */
export const CheckedWhole: Story = {
  play: inTurn(press('button.check-mark', 'checked'), press('.ledger-check[open] .button.primary', 'Check all'), appears('.ledger-check', 'add up to what was used')),
};

/** Totals by pack, beside the whole. */
export const WhereItWent: Story = { play: inTurn(press('.actions button', 'Where it went'), appears('.spending .total')) };

/** Totals by day. */
export const WhereItWentByDay: Story = {
  play: inTurn(press('.actions button', 'Where it went'), press('.spending .segments button', 'Day of usage'), appears('.spending thead', 'Day of usage')),
};

/** Narrowed by a click: the filter can be taken away again. */
export const Narrowed: Story = {
  play: inTurn(press('.actions button', 'Where it went'), press('.spending tbody .link'), appears('.chip[data-filter="pack"]')),
};

/** What no pack took, with a reason for each pack. */
export const NotTaken: Story = { play: inTurn(press('.actions button', 'Why not taken'), appears('.uncovered[open] .because')) };

/** A row with all its fields, how it adds up, and what was left of its usage. */
export const RowDetails: Story = { play: inTurn(press('.actions button', 'Row details'), appears('.detail .verdict', 'taken')) };

/** The same on a phone: below the table. */
export const RowDetailsPhone: Story = {
  render: ({ product, ...args }) => phone(html`<deduction-table .source=${sourceFor(args)} product=${product}></deduction-table>`),
  play: inTurn(press('.actions button', 'Row details'), appears('.detail .facts')),
};

/** Further filters. */
export const MoreFilters: Story = { play: inTurn(press('.toolbar button', 'More filters'), appears('.more-filters[open]')) };

/** The bar for going to a time. */
export const GoToTime: Story = { play: inTurn(press('.actions button', 'Go to time'), appears('.go-to input')) };

/** The columns of the transcoding console. */
export const Transcoding: Story = { args: { product: 'mps' } };

/** The columns of the live console. */
export const Live: Story = { args: { product: 'live' } };
