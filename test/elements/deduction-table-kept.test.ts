import { expect } from '@open-wc/testing';
import { button, table } from './deduction-support.js';
import { part, parts, waitUntil } from './support.js';

const columns = (element: Element): string[] => parts(element, '[role="columnheader"]').map(({ dataset }) => dataset['key'] ?? '');

/** Hides a column as a reader does. */
async function hide(element: Element, label: string): Promise<void> {
  const before = columns(element).length;
  button(element, 'Columns').click();
  await waitUntil(() => parts<HTMLDialogElement>(element, '.columns').some(({ open }) => open), 'the dialog');
  parts<HTMLLabelElement>(element, '.columns label').find(({ textContent }) => textContent?.trim() === label)!.click();
  button(element, 'Save').click();
  await waitUntil(() => columns(element).length === before - 1, `no column ${label}`);
}

/** Makes a column wider by key, and gives its width. */
async function widen(element: Element, key: string): Promise<number> {
  const header = part(element, `[data-key="${key}"]`);
  const width = header.offsetWidth;
  header.tabIndex = 0;
  header.focus();
  header.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', altKey: true, bubbles: true, composed: true }));
  await waitUntil(() => part(element, `[data-key="${key}"]`).offsetWidth > width, 'a wider column');
  return part(element, `[data-key="${key}"]`).offsetWidth;
}

const tableOf = async (persistKey: string) => (await table('seeds', { product: 'trtc', persistKey })).element;

const refuse = () => {
  throw new DOMException('no', 'SecurityError');
};

/** A browser that keeps nothing: it denies the storage itself, or has no room in it. */
const storages: readonly (readonly [string, () => () => void])[] = [
  [
    'denied',
    () => {
      const whole = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')!;
      Object.defineProperty(globalThis, 'localStorage', { configurable: true, get: refuse });
      return () => void Object.defineProperty(globalThis, 'localStorage', whole);
    },
  ],
  [
    'full',
    () => {
      const whole = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')!;
      Object.defineProperty(Storage.prototype, 'setItem', { ...whole, value: refuse });
      return () => void Object.defineProperty(Storage.prototype, 'setItem', whole);
    },
  ],
];

describe('<deduction-table>: columns that are kept', () => {
  afterEach(() => localStorage.clear());

  it('are kept under their key and with a version, for a later visit and for no other key', async () => {
    const element = await tableOf('kept-a');
    await hide(element, 'Product');
    const width = await widen(element, 'subproduct');
    expect(JSON.parse(localStorage.getItem('packmeter:deductions:kept-a:columns')!)).to.deep.include({ version: 2 });
    element.remove();
    const again = await tableOf('kept-a');
    expect(columns(again)).not.to.include('product');
    expect(part(again, '[data-key="subproduct"]').offsetWidth).to.equal(width);
    expect(columns(await tableOf('kept-b'))).to.have.length(17);
  });

  for (const [state, begin] of storages) {
    it(`stay as they are for as long as the page does where storage is ${state}, without a word`, async () => {
      const key = `kept-${state}`;
      localStorage.setItem(`packmeter:deductions:${key}:columns`, JSON.stringify({ version: 2, value: { hidden: ['mode'], order: [], widths: {}, pinned: {} } }));
      const end = begin();
      try {
        const element = await tableOf(key);
        expect(columns(element).includes('mode'), 'what was kept before').to.equal(state === 'denied');
        await hide(element, 'Product');
        const width = await widen(element, 'subproduct');
        expect(parts(element, '[role="alert"], .note')).to.have.length(0);
        element.remove();
        const again = await tableOf(key);
        expect(columns(again)).not.to.include('product');
        expect(part(again, '[data-key="subproduct"]').offsetWidth).to.equal(width);
        button(again, 'Columns').click();
        await waitUntil(() => parts<HTMLDialogElement>(again, '.columns').some(({ open }) => open), 'the dialog');
        button(again, 'Restore default').click();
        button(again, 'Save').click();
        await waitUntil(() => columns(again).length === 17, 'all columns');
      } finally {
        end();
      }
    });
  }

  it('begin as they are by default where something else stands under their key', async () => {
    for (const [index, text] of ['{', '7', '{"version":99,"value":{}}', '{"version":2,"value":{"hidden":"all"}}'].entries()) {
      localStorage.setItem(`packmeter:deductions:kept-bad-${index}:columns`, text);
      expect(columns(await tableOf(`kept-bad-${index}`)), text).to.have.length(17);
    }
  });
});
