import { expect } from '@open-wc/testing';
import type { UsageView } from '../../src/model/usage-view.js';
import { usageCsv } from '../../src/model/usage-csv.js';
import { quantity } from '../../src/model/quantity.js';
import { backendSource, part, parts, shows, waitUntil } from './support.js';
import { burning, button, drawn, handed, keys, rows, writtenDuring } from './usage-support.js';

describe('<usage-chart> files', () => {
  it('gives what is shown as CSV, every digit', async () => {
    const { element } = await drawn({ range: '7d', table: true });
    parts(element, '.key')[1]!.click();
    await element.updateComplete;
    const file = await handed(() => button(element, 'Table (CSV)').click());
    expect(file.name).to.equal('usage-mps-Transcode-2026-06-12-2026-06-18.csv');
    const [about, table] = (await file.text()).split('\r\n\r\n') as [string, string];
    expect(about.split('\r\n').slice(0, 6)).to.deep.equal([
      'Product,Media Processing Service', 'Task type,Transcoding', 'Region,Guangzhou', 'Range,2026-06-12 – 2026-06-18', 'Measure,Usage', 'Days in,Asia/Shanghai',
    ]);
    expect(about).to.match(/\r\nData as of,2026-06-18T/).and.to.contain('\r\nDays with data,6 of 7 days\r\nSeries,The figures are of the series that are shown.');
    expect(part(element, 'figcaption .days').textContent, 'in sight as well').to.equal('Data on 6 of 7 days');
    const lines = table.split('\r\n');
    const series = keys(element).filter((_, index) => index !== 1).map((name) => `${name} (s)`);
    expect(lines[0]).to.equal(['From', '"To, inclusive"', 'Total (s)', ...series, 'Note'].join(','));
    const written = rows(element).map((row) => row.slice(1).map((cell) => (/^[\d,.]+$/.test(cell) ? cell.replaceAll(',', '') : '')).join(','));
    expect(lines.slice(1, 8).map((line) => line.split(',').slice(2, -1).join(','))).to.deep.equal(written);
    expect(lines[7]).to.match(/^2026-06-18,2026-06-18,.*,No data; Not over yet$/);
  });

  it('says in table, file and speech how much of a month was read, when a part of it failed', async () => {
    const stage = backendSource();
    stage.backend.faults.set([{ name: 'serverError', route: 'getUsage', times: 1 }]);
    const { element } = await drawn({ range: '12m', granularity: 'month', table: true }, stage);
    await shows(element, 'Jun 19 – Sep 16, 2025 could not be read.');
    await waitUntil(() => rows(element).every(([, total]) => total !== 'Loading') && rows(element)[3]![0]!.includes('read'), 'the parts beside it');
    expect(rows(element)[3]!.slice(0, 2).join()).to.match(/^Sep 2025 \(14 of 30 days read\),[\d,.]+$/);
    expect(part(element, 'tfoot th').textContent).to.equal('Total so far');
    expect(rows(element)[2]!.slice(0, 2)).to.deep.equal(['Aug 2025', 'Could not be read']);
    const lines = (await (await handed(() => button(element, 'Table (CSV)').click())).text()).split('\r\n');
    expect(lines.find((line) => line.startsWith('2025-09-01'))).to.match(/,14 of 30 days read$/);
    expect(lines.find((line) => line.startsWith('2025-08-01'))).to.match(/,,.*,Could not be read$/);
    const slider = part<HTMLInputElement>(element, '.cursor');
    slider.focus();
    slider.value = '3';
    slider.dispatchEvent(new Event('input'));
    expect(slider.getAttribute('aria-valuetext')).to.match(/^Sep 2025: 14 of 30 days read, Total [\d,.]+ h/);
  });

  for (const kind of ['bars', 'lines'] as const) {
    it(`gives a picture with title and legend, at twice the pixels: ${kind}`, async () => {
      const { element } = await drawn({ range: '7d', kind });
      const file = await handed(() => button(element, 'Picture (PNG)').click());
      expect(file.name).to.equal('usage-mps-Transcode-2026-06-12-2026-06-18.png');
      const image = await createImageBitmap(file);
      expect(image.width).to.equal(2 * (1120 + 48));
      expect(image.height).to.be.greaterThan(2 * 450);
    });
  }

  it('writes into a picture of what it is, in which zone and as of when, that series are hidden, and what each comes to', async () => {
    const { element } = await drawn({ range: '7d', kind: 'share' });
    parts(element, '.key')[1]!.click();
    await element.updateComplete;
    const written = await writtenDuring(() => handed(() => button(element, 'Picture (PNG)').click()));
    expect(written).to.include('Transcoding in Guangzhou, Jun 12 – 18, 2026');
    expect(written.find((line) => line.startsWith('Media Processing Service'))).to.match(/ · Days in UTC\+08:00 · As of Jun 18, 2026/);
    expect(written).to.include.members(['The figures are of the series that are shown.', 'Default task type and region. Other usage is not in this chart.', '1 day has no data.']);
    const [name, amount] = ['.name', '.amount'].map((each) => parts(element, `.key ${each}`)[0]!.textContent);
    expect(written.some((line) => line.startsWith(`${name}  ${amount}  `)), 'the first series').to.equal(true);
    const shares = written.flatMap((line) => /  (\d+)%$/.exec(line)?.[1] ?? []).map(Number);
    expect(shares.reduce((sum, each) => sum + each), 'of what is shown').to.be.within(96, 102);
  });

  it('says of which capacity of a combo pack a burn-down is: in its caption and in its files', async () => {
    const element = await burning('combo-calls', {}, 'combo');
    const capacity = part<HTMLSelectElement>(element, '.capacity select').selectedOptions[0]!.textContent;
    const caption = part(element, 'figcaption strong').textContent;
    expect(caption).to.contain(`(combo-calls), ${capacity}: what is left`);
    const file = await (await handed(() => button(element, 'Table (CSV)').click())).text();
    expect(file).to.match(/^Product,[^,]+\r\n/).and.to.contain(`\r\nCapacity,${capacity}\r\n`);
    const written = await writtenDuring(() => handed(() => button(element, 'Picture (PNG)').click()));
    expect(written).to.include(caption);
    expect(written.some((line) => / · Days in UTC\+08:00 · As of Jun 18, 2026/.test(line))).to.equal(true);
  });

  it('signs the days before in the picture as they are drawn: a narrow patch beside shares, a line over bars', async () => {
    for (const [kind, patches] of [['share', 1], ['bars', 0]] as const) {
      const { element } = await drawn({ range: '7d', kind, compare: true });
      await shows(element, 'Hide in chart');
      let narrow = 0;
      const { fillRect } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.fillRect = function count(x, y, width, height) {
        if (width === 4 && height === 14) narrow += 1;
        fillRect.call(this, x, y, width, height);
      };
      try {
        await handed(() => button(element, 'Picture (PNG)').click());
      } finally {
        CanvasRenderingContext2D.prototype.fillRect = fillRect;
      }
      expect(narrow, kind).to.equal(patches);
    }
  });

  it('writes all that a forecast says and how it was made into a picture, in lines as wide as it', async () => {
    const element = await burning('trtc-call-2b7d10');
    const says = parts(element, 'figcaption bdi').map(({ textContent }) => textContent.trim());
    const written = await writtenDuring(() => handed(() => button(element, 'Picture (PNG)').click()));
    for (const each of says) expect(written.join(' ')).to.contain(each);
    const pen = document.createElement('canvas').getContext('2d')!;
    pen.font = `12px ${getComputedStyle(element).fontFamily}`;
    for (const line of written) expect(pen.measureText(line).width, line).to.be.at.most(1150);
  });

  it('opens its menu and closes it at Escape, and when the focus leaves', async () => {
    const { element } = await drawn();
    const menu = part<HTMLDetailsElement>(element, 'details.menu');
    const summary = menu.querySelector('summary')!;
    summary.click();
    expect(menu.open).to.equal(true);
    summary.focus();
    summary.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(menu.open).to.equal(false);
    summary.click();
    part<HTMLElement>(element, '.key').focus();
    expect(menu.open).to.equal(false);
  });

  it('writes no formula, whatever a specification is called', () => {
    const names = ['=1+1', '+1', '-2+3', '@SUM(A1)', '\t=3', ' =4', 'a "quoted", text', 'harmless'];
    const range = { from: '2026-06-01', to: '2026-06-02' };
    const view = {
      range,
      buckets: [{ ...range, first: 0, days: 1, whole: 1 }],
      states: ['data'],
      totals: [quantity('6.5')],
      before: null,
      series: names.map((name, index) => ({ id: name, name, values: [quantity(index === 0 ? '-1.5' : '1')] })),
    } as unknown as UsageView;
    const words = { first: 'From', last: 'To', note: 'Note', total: 'Total', before: '', series: (index: number) => names[index]!, state: () => '' };
    const [head, row] = usageCsv(view, new Set(['harmless']), words).split('\r\n');
    expect(head).to.equal(`\uFEFFFrom,To,Total,'=1+1,'+1,'-2+3,'@SUM(A1),'\t=3,' =4,"a ""quoted"", text",Note`);
    expect(row, 'numbers stay numbers').to.equal('2026-06-01,2026-06-01,4.5,-1.5,1,1,1,1,1,1,');
  });
});
