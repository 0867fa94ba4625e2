/** Files of a burn-down. Fetched when one is asked for. */
import type { ChartFigure, ChartLook } from '../../chart/figure.js';
import type { PictureItem } from '../../chart/picture.js';
import type { Pack } from '../../contract/index.js';
import { fetched } from '../../loading/fetched.js';
import { estimateText } from '../../model/estimate.js';
import { burnDownMarks } from '../../model/forecast-burn-down.js';
import { addDays } from '../../model/days.js';
import { toDecimal } from '../../model/quantity.js';
import { csvFile, csvRow } from '../../model/usage-csv.js';
import type { Writer } from '../../parts/writer.js';
import { eventsOf, lastDayName } from './burn-down-events.js';
import { drawnMark } from './burn-down-figure.js';
import type { BurnDownSteps } from './burn-down-steps.js';
import { methodText, outcomeText, rowHead } from './burn-down-words.js';
import { axisName } from './chart-figure.js';
import { sentences } from './words.js';
import { pictureHeight, pictureWidth, save, safeName, sourceLine, toSeconds } from './download.js';
import type { FileKind } from './download-menu.js';

/** What a file is made of. */
export interface BurnDownFile {
  readonly writer: Writer;
  readonly view: BurnDownSteps;
  readonly pack: Pack;
  readonly figure: ChartFigure;
  /** Unit of the axis. */
  readonly unit: string | null;
  readonly caption: string;
  /** Name of its product; that of the capacity, where the pack has several. */
  readonly product: string;
  readonly capacity: string | null;
  /** How the chart looks where it stands; undefined when it has not been drawn. */
  readonly look: ChartLook | undefined;
  /** The zone that days are cut in, and the time of the data. */
  readonly zone: string;
  readonly asOf: string;
}

/** Makes a file and hands it to the reader. */
export async function downloadBurnDown(kind: FileKind, file: BurnDownFile): Promise<void> {
  const { pack, view } = file;
  const name = safeName(`burn-down ${pack.id} ${view.range.from} ${addDays(view.range.to, -1)}`);
  if (kind === 'csv') save(new File([csvOf(file)], `${name}.csv`, { type: 'text/csv;charset=utf-8' }));
  else save(new File([await pictureOf(file)], `${name}.png`, { type: 'image/png' }));
}

/** Past values to the last digit, expected ones as far as they can be told. */
function csvOf({ writer, view, pack, product, capacity, zone, asOf }: BurnDownFile): string {
  const { t } = writer;
  const inUnit = (name: string) => (view.unit === null ? name : `${name} (${writer.unit(view.unit)})`);
  const amounts = (['key.left', 'key.likely', 'least', 'most'] as const).map((name) => inUnit(t(`usage.burnDown.${name}`)));
  const head = csvRow([t('range.from'), t('usage.range.last'), ...amounts.map((name, index) => (index === 0 ? name : `${name}, ${t('usage.burnDown.estimate')}`)), t('usage.burnDown.events')]);
  const estimate = (value: number | undefined) => (value === undefined ? '' : estimateText(value));
  const rows = view.rows.map((step) => {
    const { bucket, left, expected } = step;
    return [
    bucket.from,
    addDays(bucket.to, -1),
    left === null ? '' : toDecimal(left),
    ...[expected?.likely, expected?.least, expected?.most].map(estimate),
    ...csvRow([eventsOf(view, step, writer).join('; ')]),
  ];
  });
  const { from, to } = view.range;
  const about = [
    [t('product'), product],
    [t('usage.burnDown'), `${pack.name} (${pack.id})`],
    ...(capacity === null ? [] : [[t('usage.burnDown.capacity'), capacity] as const]),
    [t('usage.range'), `${from} – ${addDays(to, -1)}`],
    [lastDayName(view, writer), view.lastDay],
    ...(view.capacity === null ? [] : [[inUnit(t(view.ceiling === null ? 'usage.burnDown.capacity' : 'usage.burnDown.key.ceiling')), toDecimal(view.capacity)] as const]),
    [t('usage.burnDown.forecast'), outcomeText(view, writer)],
    [t('usage.by'), rowHead(view, writer)],
    ...lowsOf(view, writer).map((lows) => [t('usage.burnDown.key.left'), lows] as const),
    [t('usage.csv.zone'), zone],
    [t('usage.csv.asOf'), toSeconds(asOf)],
  ] as const;
  return csvFile([head, ...rows], about);
}

/** What the levels are of a pack that is full again each day. */
const lowsOf = ({ lows }: BurnDownSteps, { t }: Writer): readonly string[] => (lows ? [t('usage.burnDown.says.lows')] : []);

async function pictureOf({ writer, view, figure, unit, caption, product, zone, asOf, look }: BurnDownFile): Promise<Blob> {
  if (!look) throw new Error('there is no drawing');
  const { picture } = await fetched(() => import('../../chart/picture.js'));
  const words = { title: caption, notes: [sourceLine(writer, product, zone, asOf), sentences([outcomeText(view, writer), methodText(view, writer)], writer)], axis: [axisName(unit, 'lines', 'usage', writer), ...lowsOf(view, writer)].join(' · '), legend: legendOf(view, writer) };
  return picture(figure, look, words, pictureWidth, pictureHeight);
}

/** Only what is there. */
function legendOf({ steps, ceiling }: BurnDownSteps, { t }: Writer): readonly PictureItem[] {
  const plain = { ink: 0, texture: 0, dash: [], line: true } as const;
  const expected = steps.some((step) => step.expected !== null);
  const marks = burnDownMarks.filter((mark) => steps.some((step) => step.marks.includes(mark)));
  return [
    { ...plain, text: t('usage.burnDown.key.left') },
    ...(expected ? [{ ...plain, dash: [6, 4], text: t('usage.burnDown.key.likely') }] : []),
    ...(expected ? [{ ...plain, line: false, hatched: 'tint' as const, text: t('usage.burnDown.key.band') }] : []),
    ...(ceiling === null ? [] : [{ ...plain, ink: 'muted' as const, dash: [8, 4], text: t('usage.burnDown.key.ceiling') }]),
    ...(steps.some(({ frozen }) => frozen) ? [{ ...plain, ink: 'muted' as const, line: false, hatched: 'plain' as const, text: t('usage.burnDown.key.frozen') }] : []),
    ...marks.map((mark) => ({ ...plain, mark: drawnMark(mark), text: t(`usage.burnDown.mark.${mark}`) })),
  ];
}
