// npm run test:stories [files…]: every story renders, its play function passes, and axe finds nothing.
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { browsersReady } from './browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'packmeter-stories-'));
const report = path.join(scratch, 'report.json');

await browsersReady(['chromium']);
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' } },
);
const { numPassedTests: passed = 0, numFailedTests = 0 } = fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')) : {};
fs.rmSync(scratch, { recursive: true, force: true });
const failed = status !== 0 && numFailedTests === 0 ? 1 : numFailedTests;
if (passed + failed === 0) console.error('No story has run.');
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
