/** What is copied out of <deduction-table>: every digit that the backend sent, in whichever columns a product has. */
import { expect } from '@open-wc/testing';
import type { Deduction } from '../../src/contract/index.js';
import { table } from './deduction-support.js';
import { part, parts, waitUntil } from './support.js';

/** More digits than a double holds, and as many behind the point as the contract allows. */
const amounts = { remainingBefore: '123456789012345678901.000000000000000001', actualDeduction: '0.100000000000000000', remainingAfter: '123456789012345678900.900000000000000001', originalUsage: '98765432109876543210.123456789', coefficient: '1.000000000000000001' } as const satisfies Partial<Deduction>;

let copied: string[] = [];
const original = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard');

beforeEach(() => {
  copied = [];
  Object.defineProperty(Navigator.prototype, 'clipboard', { configurable: true, get: () => ({ writeText: (text: string) => Promise.resolve(void copied.push(text)) }) });
});
afterEach(() => original && Object.defineProperty(Navigator.prototype, 'clipboard', original));

describe('copying from <deduction-table>', () => {
  for (const [product, columns] of [['trtc', ['remainingBefore', 'actualDeduction', 'remainingAfter', 'originalUsage', 'coefficient']], ['mps', ['remainingBefore', 'remainingAfter']], ['live', ['actualDeduction']]] as const) {
    it(`gives every digit of ${product}, with units and without`, async () => {
      const { element } = await table('typical', { product }, (row) => ({ ...row, ...amounts }));
      const press = (key: string, init: KeyboardEventInit = {}) =>
        element.shadowRoot!.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init }));
      part(element, '[role="columnheader"][tabindex="0"]').focus();
      press('ArrowDown');
      // What works in a table is fetched when it is entered, and keys are kept until then.
      await waitUntil(() => element.shadowRoot!.activeElement?.getAttribute('role') === 'gridcell', 'the first row');
      press('a', { ctrlKey: true });
      await waitUntil(() => parts(element, '[aria-selected="true"]').length > 0, 'a selection');
      for (const shiftKey of [false, true]) press('c', { ctrlKey: true, shiftKey });
      await waitUntil(() => copied.length === 2, 'two copies');
      for (const copy of copied) {
        for (const line of copy.split('\n').filter((each) => each.includes('\t'))) {
          const cells = line.split('\t').map((cell) => cell.replaceAll(',', ''));
          for (const column of columns) expect(cells.some((cell) => cell.split(' ').includes(amounts[column])), `${column} in ${line}`).to.equal(true);
        }
      }
    });
  }
});
