// npm test -- [files…] [--browsers chromium,firefox,webkit] [--no-node] [--coverage]
// Runs the tests in browsers, then those on Node, and ends with the totals of both.
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
    browsers: { type: 'string', default: 'chromium' },
    'no-node': { type: 'boolean', default: false },
    coverage: { type: 'boolean', default: false },
  },
});

const all = fs.globSync('test/**/*.test.ts', { cwd: root });
const chosen = positionals.length > 0 ? fs.globSync(positionals.map(relative), { cwd: root }) : all;
const onNode = chosen.filter((file) => file.endsWith('.node.test.ts')).sort();
const inBrowser = chosen.filter((file) => !file.endsWith('.node.test.ts')).sort();

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'packmeter-totals-'));
const totals = { passed: 0, failed: 0 };
let broken = false;

try {
  if (inBrowser.length > 0) {
    await browsersReady(options.browsers.split(','));
    run('in browsers', ['node_modules/@web/test-runner/dist/bin.js', '--files', ...inBrowser], {
      BROWSERS: options.browsers,
      ...(options.coverage && { COVERAGE: '1' }),
    });
  }
  if (onNode.length > 0 && !options['no-node']) {
    const report = path.join(scratch, 'node');
    run('on Node', [
      '--import=tsx',
      '--test',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=./tools/node-totals-reporter.mjs',
      `--test-reporter-destination=${report}`,
      ...onNode,
    ], {}, report);
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
  const counted = fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')) : { passed: 0, failed: 0 };
  // A run that broke off without a failing test is a failure all the same.
  if (status !== 0 && counted.failed === 0) counted.failed = 1;
  totals.passed += counted.passed;
  totals.failed += counted.failed;
  broken ||= status !== 0;
}

function relative(file) {
  return path.relative(root, path.resolve(file));
}
