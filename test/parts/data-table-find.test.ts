import { expect } from '@open-wc/testing';
import { bodyRow, enteredTable, focus, press, waitUntil, type TableHost } from './table-support.js';

const bar = (host: TableHost) => host.shadowRoot!.querySelector<HTMLElement>('.find');
const field = (host: TableHost) => bar(host)!.querySelector('input')!;
const count = (host: TableHost) => bar(host)!.querySelector('.find-count')!.textContent.trim();
const found = (host: TableHost) => host.shadowRoot!.querySelector('[data-found]')?.textContent;
const enter = (host: TableHost, text: string) => {
  field(host).value = text;
  field(host).dispatchEvent(new InputEvent('input', { bubbles: true }));
};
const key = (host: TableHost, pressed: string, shiftKey = false) =>
  field(host).dispatchEvent(new KeyboardEvent('keydown', { key: pressed, shiftKey, bubbles: true, composed: true, cancelable: true }));

async function opened(properties: Partial<TableHost> = {}): Promise<TableHost> {
  const host = await enteredTable(properties);
  press(host, 'ArrowDown');
  expect(press(host, 'f', { ctrlKey: true })).to.equal(true);
  await waitUntil(() => host.shadowRoot!.activeElement === bar(host)?.querySelector('input'), 'the bar');
  return host;
}

describe('finding in a data table', () => {
  it('goes from match to match, also where no row is drawn', async () => {
    const host = await opened();
    enter(host, 'ID-77');
    await waitUntil(() => count(host) === '1 of 11', 'the matches');
    expect(found(host)).to.equal('Pack 77\nid-77');
    key(host, 'Enter');
    await waitUntil(() => count(host) === '2 of 11', 'the next');
    expect(found(host)).to.equal('Pack 770\nid-770');
    expect(bodyRow(host, 770)).not.to.equal(null);
    key(host, 'Enter', true);
    key(host, 'Enter', true);
    await waitUntil(() => count(host) === '11 of 11', 'round to the last');
    expect(found(host)).to.equal('Pack 779\nid-779');
    await expect(host).to.be.accessible();
  });

  it('reads templates, and says when there is no match', async () => {
    const host = await opened();
    enter(host, 'open 3');
    await waitUntil(() => count(host) === '1 of 111', 'the matches');
    enter(host, 'data-id');
    await waitUntil(() => count(host) === 'No match', 'no match in what is not shown');
  });

  it('says that only loaded rows are searched', async () => {
    const host = await opened();
    host.rows = host.rows.map((row, index) => (index < 100 ? row : undefined));
    host.requestUpdate();
    await host.updateComplete;
    enter(host, 'id-9');
    await waitUntil(() => count(host) === '1 of 11', 'the matches');
    expect(bar(host)!.textContent).to.contain('Searched the 100 loaded rows of 1,000');
  });

  it('closes by Escape, and the focus is on the match', async () => {
    const host = await opened();
    enter(host, 'product 500');
    await waitUntil(() => found(host) === 'Product 500', 'the match');
    key(host, 'Escape');
    await host.updateComplete;
    expect(bar(host)).to.equal(null);
    expect(focus(host)).to.equal('500:1');
    expect(found(host)).to.equal(undefined);
  });
});
