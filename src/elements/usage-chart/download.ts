/** Files of what is shown. Fetched when one is asked for. */
import type { ChartLook } from '../../chart/figure.js';
import type { PictureItem } from '../../chart/picture.js';
import { formatZone } from '../../i18n/format.js';
import { fetched } from '../../loading/fetched.js';
import { addDays, daysBetween } from '../../model/days.js';
import { ratio, sum } from '../../model/quantity.js';
import { usageCsv, type CsvAbout } from '../../model/usage-csv.js';
import type { Measure } from '../../model/usage-choices.js';
import { usedShare } from '../../parts/used-share.js';
import type { Writer } from '../../parts/writer.js';
import { scopeNames } from './dimensions.js';
import type { FileKind } from './download-menu.js';
import { daysKnown } from './figures.js';
import type { Question } from './question.js';
import { oldest } from './reading.js';
import type { ShownUsage } from './shown.js';
import { readable, seriesName } from './words.js';

/** What a file is made of. */
export interface DownloadView {
  readonly writer: Writer;
  readonly shown: ShownUsage;
  readonly hidden: ReadonlySet<string>;
  /** What is shown, in words; what must be said beside it, and the name of the axis. */
  readonly caption: string;
  readonly notes: readonly (string | null)[];
  readonly axis: string;
  readonly question: Question;
  readonly measure: Measure;
  /** The zone that days are cut in. */
  readonly zone: string;
  /** How the chart looks where it stands; undefined when it has not been drawn. */
  readonly look: ChartLook | undefined;
}

/** Size of the drawing in a picture, in CSS pixels. */
export const [pictureWidth, pictureHeight] = [1120, 400];

/** Makes a file and hands it to the reader. */
export async function download(kind: FileKind, view: DownloadView): Promise<void> {
  save(kind === 'csv' ? csvFile(view) : await pictureFile(view));
}

/** Hands a file to the reader. */
export function save(file: File): void {
  const url = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: url, download: file.name }).click();
  // The browser needs the address until it has begun to read.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A name without anything that a file system takes amiss. */
export const safeName = (name: string): string => name.replace(/[^\p{L}\p{N}-]+/gu, '-');

/** The data as a file for spreadsheets: every digit, in the unit that it was sent in. */
function csvFile(file: DownloadView): File {
  const { writer, shown, hidden } = file;
  const { t } = writer;
  const { view } = shown;
  const inUnit = (name: string) => (view.unit === null ? name : `${name} (${writer.unit(view.unit)})`);
  const text = usageCsv(view, hidden, {
    first: t('range.from'),
    last: t('usage.range.last'),
    note: t('usage.csv.note'),
    total: inUnit(t('usage.total')),
    before: inUnit(daysBefore(shown, writer)),
    series: (position) => inUnit(seriesName(view.series[position]!, writer)),
    ...(shown.figure.kind === 'share' ? { share: (position: number) => `${seriesName(view.series[position]!, writer)} (%)` } : {}),
    state: (state) => (state === 'data' ? '' : t(`usage.state.${state}`)),
    read: (days, whole) => t('usage.partlyRead', { days, whole }),
    unfinished: { cut: t('usage.csv.cut'), running: t('usage.running') },
  }, about(file));
  return new File([text], fileName(shown, 'csv'), { type: 'text/csv;charset=utf-8' });
}

/** What the rows are of: whoever finds the file is not to guess it. */
function about({ writer, shown, hidden, question, measure, zone }: DownloadView): CsvAbout {
  const { t, name } = writer;
  const { product, dimensions, scope } = question;
  const names = scopeNames(dimensions, scope, writer);
  const { from, to } = shown.read.request.range;
  return [
    [t('product'), name(product.names, product.key)],
    [t('usage.taskType'), names.taskType],
    [t('usage.region'), names.region],
    [t('usage.range'), `${from} – ${addDays(to, -1)}`],
    [t('usage.measure'), t(`usage.measure.${measure}`)],
    [t('usage.csv.zone'), zone],
    [t('usage.csv.asOf'), toSeconds(oldest(shown.read) ?? '')],
    [t('usage.csv.days'), t('usage.partly', daysKnown(shown.summary))],
    ...(hidden.size === 0 ? [] : [[t('usage.series'), t('usage.figures.shown')] as const]),
  ];
}

/** The chart as a picture with title and legend. */
async function pictureFile(file: DownloadView): Promise<File> {
  const { writer, shown, hidden, caption, axis, look } = file;
  if (!look) throw new Error('there is no drawing');
  const { picture } = await fetched(() => import('../../chart/picture.js'));
  const { view, figure } = shown;
  const named = view.series.filter(({ id }) => !hidden.has(id));
  const line = figure.kind === 'lines';
  // As the bars beside it divide: of the series that are shown.
  const whole = sum(named.map(({ total }) => total));
  const legend: PictureItem[] = figure.series.map(({ ink, texture, dash }, index) => {
    const series = named[index]!;
    return { ink, texture, dash, line, text: `${seriesName(series, writer)}  ${readable(series.total, view.unit, writer)}  ${usedShare(writer, ratio(series.total, whole))}` };
  });
  if (figure.before) legend.push({ ink: 'text', texture: 0, dash: [], line: figure.kind !== 'share', thin: figure.kind !== 'bars', text: daysBefore(shown, writer) });
  const blob = await picture(figure, look, { title: caption, notes: pictureNotes(file), axis, legend }, pictureWidth, pictureHeight);
  return new File([blob], fileName(shown, 'png'), { type: 'image/png' });
}

/** Of which product, in which zone days are cut, how old the data are; and what the chart says of itself where it stands. */
function pictureNotes({ writer, shown, question: { product }, zone, notes }: DownloadView): readonly string[] {
  return [sourceLine(writer, writer.name(product.names, product.key), zone, oldest(shown.read)), ...notes].filter((note) => note !== null);
}

/** Of what, in which zone and as of when: for whoever finds a picture without its page. */
export const sourceLine = ({ t, tag, instant }: Writer, product: string, zone: string, asOf: string | undefined): string =>
  [product, t('usage.foot.zone', { zone: formatZone(tag, zone) }), asOf === undefined ? '' : t('asOf', { time: instant(asOf) })].filter(Boolean).join(' · ');

/** An instant without the digits after its seconds. */
export const toSeconds = (instant: string): string => instant.replace(/\.\d+/, '');

const daysBefore = ({ view }: ShownUsage, { t }: Writer): string => t('usage.before', { count: daysBetween(view.range.from, view.range.to) });

function fileName({ read }: ShownUsage, type: string): string {
  const { product, taskType, range } = read.request;
  const name = `usage ${product} ${taskType} ${range.from} ${addDays(range.to, -1)}`;
  return `${safeName(name)}.${type}`;
}
