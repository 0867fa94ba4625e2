// npm test -- [files…] [--browsers chromium,firefox,webkit] [--no-node] [--coverage] [--update-snapshots]
// Runs the tests in browsers, then those on Node, and ends with the totals of both. With --coverage it fails when less
// than it should of src and mock-api has been run; of the tests on Node it takes those of the servers, whose code no
// browser loads.
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { browsersReady } from './browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    browsers: { type: 'string' },
    'no-node': { type: 'boolean', default: false },
    coverage: { type: 'boolean', default: false },
    'update-snapshots': { type: 'boolean', default: false },
  },
});

const browsers = options.browsers ?? 'chromium';
const all = fs.globSync('test/**/*.test.ts', { cwd: root });
const chosen = positionals.length > 0 ? fs.globSync(positionals.map(relative), { cwd: root }) : all;
// A million rows are counted no more than a thousand, and too slowly.
const ofServers = /\/(?:mock-api-server|persistence|steering|world-scripts|tencent-cloud-[\w-]+|export-(?!million)[\w-]+)\.node/;
const onNode = chosen.filter((file) => file.endsWith('.node.test.ts') && (!options.coverage || ofServers.test(file))).sort();
const inBrowser = chosen.filter((file) => !file.endsWith('.node.test.ts')).sort();

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'packmeter-totals-'));
const counted = { pages: path.join(scratch, 'pages'), node: path.join(scratch, 'node-v8') };
const totals = { passed: 0, failed: 0 };
let broken = false;

try {
  // Tests on Node open pages of their own in the browsers that are asked for.
  if (inBrowser.length > 0 || options.browsers) await browsersReady(browsers.split(','));
  if (inBrowser.length > 0) {
    run('in browsers', ['node_modules/@web/test-runner/dist/bin.js', ...(options['update-snapshots'] ? ['--update-snapshots'] : []), '--files', ...inBrowser], {
      BROWSERS: browsers,
      ...(options.coverage && { COVERAGE: counted.pages }),
    });
  }
  if (onNode.length > 0 && !options['no-node']) {
    const report = path.join(scratch, 'node');
    run('on Node', [
      '--import=tsx',
      '--test',
      // One less than there are processors, which is what Node takes by itself, leaves half of two idle.
      `--test-concurrency=${os.availableParallelism()}`,
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=./tools/node-totals-reporter.mjs',
      `--test-reporter-destination=${report}`,
      ...onNode,
    ], { ...(options.browsers && { BROWSERS: browsers }), ...(options.coverage && { NODE_V8_COVERAGE: counted.node }) }, report);
  }
  if (options.coverage) {
    const { coverageReport } = await import('./coverage/report.mjs');
    if (!(await coverageReport(counted.pages, counted.node))) broken = true;
  }
} finally {
  fs.rmSync(scratch, { recursive: true, force: true });
}

if (totals.passed + totals.failed === 0) console.error('No test has run.');
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = broken || totals.failed > 0 || totals.passed === 0 ? 1 : 0;

function run(where, args, env, report = path.join(scratch, 'wtr')) {
  console.log(`\nTests ${where}`);
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env, TOTALS_FILE: report },
  });
  const result = fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')) : { passed: 0, failed: 0 };
  // A run that broke off without a failing test is a failure all the same.
  if (status !== 0 && result.failed === 0) result.failed = 1;
  totals.passed += result.passed;
  totals.failed += result.failed;
  broken ||= status !== 0;
}

function relative(file) {
  return path.relative(root, path.resolve(file));
}
