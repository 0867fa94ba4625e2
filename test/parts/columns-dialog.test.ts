import { expect } from '@open-wc/testing';
import { tableHost, waitUntil, type TableHost } from './table-support.js';

const dialog = (host: TableHost) => host.shadowRoot!.querySelector<HTMLDialogElement>('dialog');
const lines = (host: TableHost) => [...dialog(host)!.querySelectorAll<HTMLElement>('li')];
const order = (host: TableHost) => lines(host).map((each) => each.dataset['key']);
const button = (host: TableHost, label: string) => dialog(host)!.querySelector<HTMLButtonElement>(`[aria-label="${label}"]`)!;
const shown = (host: TableHost) => host.settings.visible(host.columns).map(({ key }) => key);
const click = async (host: TableHost, target: HTMLElement) => {
  target.click();
  await host.updateComplete;
};

async function opened(): Promise<TableHost> {
  const host = await tableHost();
  await reopen(host);
  return host;
}

async function reopen(host: TableHost): Promise<void> {
  host.shadowRoot!.querySelector<HTMLElement>('[aria-haspopup="dialog"]')!.click();
  await waitUntil(() => dialog(host)?.open === true, 'the dialog');
}

const submit = (host: TableHost) => click(host, dialog(host)!.querySelector<HTMLElement>('[type="submit"]')!);

describe('the choice of columns', () => {
  it('changes order, pins and sight once it is saved, as one step that can be taken back', async () => {
    const host = await opened();
    await expect(host).to.be.accessible();
    await click(host, button(host, 'Move Product down'));
    await click(host, button(host, 'Move min down'));
    expect(order(host).slice(0, 4)).to.deep.equal(['pack', 'product', 'amount', 'open']);
    await click(host, button(host, 'Move Show more up'));
    await click(host, button(host, 'Pin Show more'));
    expect(order(host).slice(0, 3)).to.deep.equal(['pack', 'open', 'product']);
    await click(host, dialog(host)!.querySelector<HTMLElement>('input[name="g"]')!);
    expect(shown(host), 'nothing yet').to.deep.equal(['pack', 'product', 'amount', 'open', 'subproduct', 'f', 'g', 'h']);
    await submit(host);
    expect(shown(host)).to.deep.equal(['pack', 'open', 'product', 'amount', 'subproduct', 'f', 'h']);
    host.settings.undo();
    expect(shown(host)).to.deep.equal(['pack', 'product', 'amount', 'open', 'subproduct', 'f', 'g', 'h']);
  });

  it('begins at the first column that can be hidden, not at the button that discards', async () => {
    const host = await opened();
    const first = dialog(host)!.querySelector('input:not(:disabled)');
    expect(host.shadowRoot!.activeElement).to.equal(first);
  });

  it('forgets what was not saved', async () => {
    const host = await opened();
    await click(host, button(host, 'Move Product up'));
    await click(host, [...dialog(host)!.querySelectorAll<HTMLElement>('.dialog-foot button')][0]!);
    expect(dialog(host)!.open).to.equal(false);
    expect(host.settings.canUndo).to.equal(false);
    await reopen(host);
    await host.updateComplete;
    expect(order(host)[0]).to.equal('pack');
  });

  it('restores the default, and cannot hide a locked column', async () => {
    const host = await opened();
    host.settings.arrange({ order: ['amount'], hidden: ['f'], widths: { pack: 300 } });
    await reopen(host);
    expect(dialog(host)!.querySelector<HTMLInputElement>('input[name="pack"]')!.disabled).to.equal(true);
    await click(host, dialog(host)!.querySelector<HTMLElement>('[type="reset"]')!);
    await submit(host);
    expect(shown(host)).to.deep.equal(['pack', 'product', 'amount', 'open', 'subproduct', 'f', 'g', 'h']);
    expect(host.settings.now.widths).to.deep.equal({});
  });

  it('moves a column by dragging its line', async () => {
    const host = await opened();
    const line = (key: string) => lines(host).find((each) => each.dataset['key'] === key)!;
    line('h').dispatchEvent(new DragEvent('dragstart', { bubbles: true, dataTransfer: new DataTransfer() }));
    line('product').dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true }));
    await host.updateComplete;
    expect(order(host).slice(0, 3)).to.deep.equal(['pack', 'h', 'product']);
  });

  it('moves a column down to the end by its line, and takes nothing that was not picked up there', async () => {
    const host = await opened();
    const line = (key: string) => lines(host).find((each) => each.dataset['key'] === key)!;
    const over = (key: string) => !line(key).dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true }));
    const before = order(host);
    expect(over('h'), 'something from elsewhere').to.equal(false);
    line('product').dispatchEvent(new DragEvent('dragstart', { bubbles: true, dataTransfer: new DataTransfer() }));
    expect(over('product'), 'over itself').to.equal(true);
    await host.updateComplete;
    expect(order(host)).to.deep.equal(before);
    over('h');
    await host.updateComplete;
    expect(order(host).at(-1)).to.equal('product');
    over('amount');
    await host.updateComplete;
    expect(order(host).indexOf('product')).to.be.below(order(host).indexOf('h'));
  });

  it('is no step when nothing was changed, and shows and lets go again', async () => {
    const host = await opened();
    await submit(host);
    expect(host.settings.canUndo).to.equal(false);
    await reopen(host);
    await click(host, dialog(host)!.querySelector<HTMLElement>('input[name="g"]')!);
    await click(host, dialog(host)!.querySelector<HTMLElement>('input[name="g"]')!);
    await click(host, button(host, 'Pin Show more'));
    await click(host, button(host, 'Pin Show more'));
    await submit(host);
    expect(shown(host)).to.include('g');
    expect(host.settings.now.pinned['open']).to.equal(false);
  });
});
