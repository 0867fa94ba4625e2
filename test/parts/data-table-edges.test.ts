/** Keys of a data table at its edges. */
import { expect } from '@open-wc/testing';
import { enteredTable, focus, press, waitUntil, type TableHost } from './table-support.js';

const keys = (host: TableHost) => host.settings.visible(host.columns).map(({ key }) => key);
const control = { ctrlKey: true, shiftKey: true };

describe('keys at the edges of a data table', () => {
  it('move a column to the end and no further, and back, by either modifier', async () => {
    const host = await enteredTable();
    press(host, 'End');
    press(host, 'ArrowLeft');
    const moved = keys(host)[6]!;
    press(host, 'ArrowRight', control);
    await host.updateComplete;
    expect(keys(host).at(-1)).to.equal(moved);
    const before = keys(host);
    press(host, 'ArrowRight', control);
    await host.updateComplete;
    expect(keys(host)).to.deep.equal(before);
    press(host, 'ArrowLeft', { metaKey: true, shiftKey: true });
    await host.updateComplete;
    expect(keys(host)[6]).to.equal(moved);
  });

  it('leave alone what is being composed', async () => {
    const host = await enteredTable();
    const before = focus(host);
    expect(press(host, 'ArrowRight', { isComposing: true })).to.equal(false);
    expect(focus(host)).to.equal(before);
  });

  it('open the menu of a header that does not sort', async () => {
    const host = await enteredTable();
    press(host, 'Enter');
    await waitUntil(() => host.shadowRoot!.querySelector('[role="menu"]:popover-open') !== null, 'the menu');
    expect(host.sort).to.equal(null);
  });
});
