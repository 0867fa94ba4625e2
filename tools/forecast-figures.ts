// node --import=tsx tools/forecast-figures.ts: writes the figures of docs/forecast.md.  [--out FILE] writes a copy elsewhere.
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { scores, type Score } from '../test/model/forecast-score.js';

const file = fileURLToPath(new URL('../docs/forecast.md', import.meta.url));
const { values } = parseArgs({ options: { out: { type: 'string', default: file } } });

/** As in the test that holds the forecast to its figures. */
const [count, seed] = [1000, 2026];

const percent = (share: number) => (Number.isFinite(share) ? `${Math.round(share * 1000) / 10} %` : 'open');
const row = ({ name, histories, inside, medianError, naiveMedianError, meanError, naiveMeanError, nearer, width }: Score) =>
  `| ${[name, histories, ...[inside, medianError, naiveMedianError, meanError, naiveMeanError, nearer, width].map(percent)].join(' | ')} |`;

const table = [
  '| Histories | Number | True day in the range | Median error | Naive | Mean error | Naive | Nearer than naive | Median width of the range |',
  '|---|---|---|---|---|---|---|---|---|',
  ...scores(count, seed).map(row),
].join('\n');

const [begin, end] = ['<!-- figures: written by tools/forecast-figures.ts -->', '<!-- end of figures -->'];
const text = fs.readFileSync(file, 'utf8');
const [before, after] = [text.split(begin)[0], text.split(end)[1]];
if (after === undefined) throw new Error(`${file} has no place for figures`);
fs.writeFileSync(values.out, `${before}${begin}\n${table}\n${end}${after}`);
