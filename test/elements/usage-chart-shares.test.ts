/** Shares: of each day, wherever that day is told. */
import { expect } from '@open-wc/testing';
import { quantity } from '../../src/model/quantity.js';
import { sharesOf } from '../../src/model/usage-view.js';
import { part, parts, waitUntil } from './support.js';
import { button, drawn, handed, keys, rows } from './usage-support.js';

const percent = (text: string) => Number.parseFloat(text);

describe('<usage-chart> shares', () => {
  it('tells of each day how it divides: in the tooltip, aloud, in the table and in the file', async () => {
    const { element } = await drawn({ range: '7d', kind: 'share', table: true });
    const slider = part<HTMLInputElement>(element, '.cursor');
    slider.focus();
    slider.value = '2';
    slider.dispatchEvent(new Event('input'));
    const told = parts(element, '.tip .share').map(({ textContent }) => textContent);
    expect(told.length).to.equal(parts(element, '.tip .amount').length);
    expect(told.length).to.be.greaterThan(3);
    const aloud = slider.getAttribute('aria-valuetext')!;
    for (const [index, share] of told.entries()) expect(aloud).to.contain(`${parts(element, '.tip .amount')[index]!.textContent} ${share}`);
    const row = rows(element)[2]!.slice(2).filter((cell) => cell.includes('%'));
    expect(row.length).to.equal(told.length);
    const inTable = row.map((cell) => percent(cell.split(' ').at(-1)!));
    expect(inTable.reduce((sum, each) => sum + each)).to.be.closeTo(100, 0.5);
    const lines = (await (await handed(() => button(element, 'Table (CSV)').click())).text()).split('\r\n');
    const head = lines.find((line) => line.startsWith('From'))!.split(',');
    expect(head.filter((name) => name.endsWith(' (%)'))).to.deep.equal(keys(element).map((name) => `${name} (%)`));
    const inFile = lines.find((line) => line.startsWith('2026-06-14'))!.split(',').slice(-1 - keys(element).length, -1).filter((cell) => cell !== '').map(Number);
    expect(inFile.map((each) => each.toFixed(1))).to.deep.equal(inTable.map((each) => each.toFixed(1)));
  });

  it('tells none where amounts are drawn', async () => {
    const { element } = await drawn({ range: '7d', table: true });
    const slider = part<HTMLInputElement>(element, '.cursor');
    slider.focus();
    expect(parts(element, '.tip .share, td .share')).to.deep.equal([]);
    expect(await (await handed(() => button(element, 'Table (CSV)').click())).text()).not.to.contain('(%)');
  });

  it('is the same in the legend as in the table when a series is hidden, which has none then', async () => {
    const { element } = await drawn({ range: '7d', kind: 'share', table: true });
    const legend = () => parts(element, 'button.key .share').map(({ textContent }) => textContent);
    const foot = () => parts(element, 'tfoot .share').map(({ textContent }) => Math.round(percent(textContent)));
    parts(element, 'button.key')[0]!.click();
    await waitUntil(() => legend()[0] === '–', 'the first to be hidden');
    const shown = legend().slice(1);
    expect(shown.length).to.equal(foot().length);
    for (const [index, share] of shown.entries()) expect(share.startsWith('<') ? 0 : percent(share)).to.be.closeTo(foot()[index]!, 1);
    expect(parts(element, '[role="status"]').map(({ textContent }) => textContent).join(' ')).to.contain('of the series that are shown');
  });

  it('is of the series that are shown, of nothing where they come to nothing, and as the bars are', () => {
    const values = (...all: (string | null)[]) => ({ values: all.map((each) => (each === null ? null : quantity(each))) });
    expect(sharesOf([values('1', '0', null, '-2'), values('3', '0', '5', '2')])).to.deep.equal([
      [0.25, null, null, 0],
      [0.75, null, 1, 1],
    ]);
    expect(sharesOf([])).to.deep.equal([]);
  });
});
