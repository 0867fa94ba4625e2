import { expect } from '@open-wc/testing';
import { render } from 'lit';
import type { ChartFigure } from '../../src/chart/figure.js';
import type { Pack } from '../../src/contract/index.js';
import { downloadBurnDown, type BurnDownFile } from '../../src/elements/usage-chart/burn-down-download.js';
import type { BurnDownSteps } from '../../src/elements/usage-chart/burn-down-steps.js';
import { burnDownFigures, forecastText, outcomeText } from '../../src/elements/usage-chart/burn-down-words.js';
import { en } from '../../src/i18n/en.js';
import { quantity } from '../../src/model/quantity.js';
import { Writer } from '../../src/parts/writer.js';
import { saved } from './export-support.js';
import { burning, button, handed, writtenDuring } from './usage-support.js';

const writer = new Writer({ tag: 'en', messages: 'en', english: en, overrides: null, timeZone: 'UTC' });
const bucket = { from: '2026-06-01', to: '2026-06-02', first: 0, days: 1 };
const step = { bucket, left: quantity('12.5'), expected: null, frozen: false, marks: [] } as unknown as BurnDownSteps['steps'][number];

const view = (more: Partial<BurnDownSteps> = {}): BurnDownSteps => ({
  granularity: 'day',
  range: { from: '2026-06-01', to: '2026-06-02' },
  steps: [step],
  rows: [step],
  today: '2026-06-05',
  lastDay: '2026-06-30',
  renewed: false,
  reach: null,
  ended: null,
  ceiling: null,
  unit: 'minute',
  left: quantity('12.5'),
  capacity: quantity('100'),
  forecast: { kind: 'none', reason: 'frozen' },
  lows: false,
  ...more,
});

const file = (shown: BurnDownSteps): BurnDownFile => ({
  writer,
  view: shown,
  pack: { id: 'p-1', name: 'Spare' } as Pack,
  figure: {} as ChartFigure,
  unit: shown.unit,
  caption: 'Burn-down of Spare',
  product: 'Calls',
  capacity: null,
  look: undefined,
  zone: 'UTC',
  asOf: '2026-06-05T00:00:00.123Z',
});

/** The table of a burn-down as it is handed to the reader, line by line. */
async function table(shown: BurnDownSteps): Promise<{ readonly name: string; readonly lines: readonly string[] }> {
  const handed = saved();
  await downloadBurnDown('csv', file(shown));
  const { name, content } = await handed;
  return { name, lines: content.split('\r\n') };
}
const lineOf = (lines: readonly string[], label: string) => lines.find((line) => line.startsWith(`${label},`));
const inMinutes = (key: 'usage.burnDown.capacity' | 'usage.burnDown.key.ceiling') => `${writer.t(key)} (${writer.unit('minute')})`;

describe('the table of a burn-down', () => {
  it('has its amounts in the unit that it names, and what they are of', async () => {
    const { name, lines } = await table(view());
    expect(name).to.equal('burn-down-p-1-2026-06-01-2026-06-01.csv');
    expect(lines.some((line) => line.includes(`${writer.t('usage.burnDown.key.left')} (${writer.unit('minute')})`))).to.equal(true);
    expect(lineOf(lines, inMinutes('usage.burnDown.capacity'))).to.match(/,100(\.0+)?$/);
    expect(lines.some((line) => line.startsWith('2026-06-01,2026-06-01,12.5'))).to.equal(true);
  });

  it('calls what a period may use its quota', async () => {
    const { lines } = await table(view({ ceiling: quantity('40'), capacity: quantity('40') }));
    expect(lineOf(lines, inMinutes('usage.burnDown.key.ceiling'))).to.match(/,40(\.0+)?$/);
    expect(lineOf(lines, inMinutes('usage.burnDown.capacity'))).to.equal(undefined);
  });

  it('names no unit and no capacity where none is told, and leaves cells empty', async () => {
    const { lines } = await table(view({ unit: null, capacity: null, left: null, rows: [{ ...step, left: null }] }));
    expect(lines.join('\n')).to.not.contain(`${writer.t('usage.burnDown.key.left')} (`);
    expect(lineOf(lines, writer.t('usage.burnDown.capacity'))).to.equal(undefined);
    expect(lines.some((line) => line.startsWith('2026-06-01,2026-06-01,,'))).to.equal(true);
  });
});

describe('the picture of a burn-down', () => {
  it('is not to be had of one that has not been drawn', async () => {
    const error = await downloadBurnDown('png', file(view())).then(() => undefined, (cause: unknown) => cause);
    expect(error).to.be.instanceOf(Error).with.property('message', 'there is no drawing');
  });

  it('has a key of what is there alone: of a frozen pack its freeze, and nothing that is expected', async () => {
    const element = await burning('live-mic-44ad0c');
    const written = (await writtenDuring(() => handed(() => button(element, 'Picture (PNG)').click()))).map((line) => line.replaceAll(/\p{Bidi_C}/gu, ''));
    expect(written).to.include.members([writer.t('usage.burnDown.key.left'), writer.t('usage.burnDown.key.frozen')]);
    for (const key of ['likely', 'band', 'ceiling'] as const) expect(written, key).to.not.include(writer.t(`usage.burnDown.key.${key}`));
  });
});

describe('what is said of a burn-down', () => {
  it('is how the pack ended, and with how much, where that is told', () => {
    for (const ended of ['expired', 'refunded', 'exhausted'] as const) {
      const day = writer.day('2026-06-30');
      expect(outcomeText(view({ ended }), writer)).to.equal(writer.t(`usage.burnDown.says.ended.${ended}`, { day, left: '12.5 min' }));
      expect(outcomeText(view({ ended, left: null }), writer)).to.equal(writer.t(`usage.burnDown.says.ended.${ended}`, { day, left: writer.t('none') }));
    }
  });

  it('is how much is left, and of how much where that is told', () => {
    const left = (shown: BurnDownSteps) => {
      const place = document.createElement('div');
      render(burnDownFigures(shown, writer, false), place);
      return place.querySelector('dd')!.textContent.replace(/\s+/g, ' ').trim();
    };
    expect(left(view({ unit: 'GB' }))).to.equal(`12.5 GB ${writer.t('usage.burnDown.of', { total: '100 GB' })}`);
    expect(left(view({ unit: 'GB', capacity: null }))).to.equal('12.5 GB');
    expect(left(view({ left: null }))).to.equal(writer.t('none'));
  });

  it('is a day where the earliest and the latest are the same, else how far they are apart', () => {
    const says = (earliest: string, latest: string | null) =>
      forecastText(view({ forecast: { kind: 'runsOut', method: 'trend', days: 30, activeDays: 20, course: {} as never, day: '2026-06-20', earliest, latest } as BurnDownSteps['forecast'] }), writer);
    const [day, alone] = [writer.day('2026-06-20'), says('2026-06-20', '2026-06-20')];
    expect(alone).to.equal(writer.t('usage.burnDown.says.runsOut', { day, range: day }));
    expect(says('2026-06-18', null)).to.equal(writer.t('usage.burnDown.says.runsOut', { day, range: writer.t('usage.burnDown.open', { earliest: writer.day('2026-06-18') }) }));
    expect(says('2026-06-18', '2026-06-25')).to.match(/Jun(e)? 18\s*–\s*25/);
  });
});
