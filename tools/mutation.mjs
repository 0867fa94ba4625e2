// npm run mutation -- --area ledger|policies|model|api|controllers [--files a.ts,b.ts] [--all] [--concurrency N] [--patience S]
//                     [--sample PERCENT --seed S]
// Puts faults into the code of an area, one at a time, and tells which of them its tests do not find. Fails when they
// find fewer than they have to. --files looks at some files only; --all tries again what an earlier run has tried.
// --sample tries that share of the mutants, chosen by chance but the same for the same seed, and keeps no books.
// A mutant that runs for S seconds (30) longer than the tests do counts as found: give more on a busy machine.
import './node-version.mjs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { areas, GOAL } from './mutation/areas.mjs';
import { isChosen } from './mutation/sample.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values: options } = parseArgs({
  options: {
    area: { type: 'string' },
    files: { type: 'string' },
    all: { type: 'boolean', default: false },
    concurrency: { type: 'string', default: '1' },
    patience: { type: 'string', default: '30' },
    sample: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
  },
});
const area = areas[options.area];
if (!area) {
  console.error(`--area is one of ${Object.keys(areas).join(', ')}.`);
  process.exit(1);
}

const sample = { percent: Number(options.sample), seed: Number(options.seed) };
if (!(sample.percent > 0 && sample.percent <= 100) || !Number.isInteger(sample.seed)) {
  console.error('--sample is a share in percent, above 0 and up to 100; --seed is a whole number.');
  process.exit(1);
}
const whole = sample.percent === 100;
const work = `.cache/mutation/${options.area}`;
const stryker = new Stryker({
  mutate: options.files?.split(',') ?? area.mutate,
  plugins: ['./tools/mutation/runner.mjs'],
  testRunner: 'one-script',
  area: { ...area, sample },
  coverageAnalysis: 'perTest',
  concurrency: Number(options.concurrency),
  ignorePatterns: ['*', '!src/**', '!mock-api/**', '!test/**', '!tools/**', '!tsconfig.json', '!package.json'],
  tempDirName: `${work}/sandbox`,
  incremental: whole,
  incrementalFile: `${work}/incremental.json`,
  force: options.all,
  reporters: ['html', 'json', 'progress-append-only'],
  htmlReporter: { fileName: `${work}/report.html` },
  jsonReporter: { fileName: `${work}/report.json` },
  timeoutMS: Number(options.patience) * 1000, // for loops without an end; the runner itself ends a test that waits for nothing
  thresholds: { break: null },
});
const mutants = (await stryker.runMutationTest()).filter((mutant) => isChosen(mutant, sample));

const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
const found = count('Killed', 'Timeout');
const missed = mutants.filter(({ status }) => ['Survived', 'NoCoverage'].includes(status));
for (const { fileName, location: { start }, mutatorName, replacement, status } of missed) {
  console.log(`${fileName.replace(/^.*?((?:src|mock-api)\/)/, '$1')}:${start.line}:${start.column} ${mutatorName} → ${replacement?.replace(/\s+/g, ' ').slice(0, 80)}${status === 'NoCoverage' ? ' (no test comes here)' : ''}`);
}
const score = (100 * found) / Math.max(1, found + missed.length);
const asked = options.files === undefined && area.least !== null;
const enough = !asked || score >= area.least;
console.log(`\n${options.area}: ${score.toFixed(1)} % of ${found + missed.length} mutants found${whole ? '' : `, a sample of ${sample.percent} % with the seed ${sample.seed}`}, ${missed.length} not, ${count('Ignored')} ignored${asked ? `; at least ${area.least} %: ${enough ? 'met' : 'NOT MET'}` : ''}; the goal is ${GOAL} %`);
process.exitCode = enough ? 0 : 1;
