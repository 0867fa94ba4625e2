// npm run test:stories -- [files…]   every story renders, its play function passes, axe finds nothing, and it looks like its picture
//   --update                         takes the pictures anew
//   --without-pictures               compares none
//   --every                          axe in every look and language instead, without pictures; or in some:
//   --looks light,dark,forced,rtl --languages en,zh-CN,ja,ko
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { browsersReady } from './browsers.mjs';
import { shrinkPictures } from './pictures.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const looks = { light: {}, dark: { theme: 'dark' }, forced: { forced: true }, rtl: { direction: 'rtl' } };
const languages = ['en', 'zh-CN', 'ja', 'ko'];
const flag = { type: 'boolean', default: false };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { update: flag, 'without-pictures': flag, every: flag, looks: { type: 'string' }, languages: { type: 'string' } },
});

// Pictures are the same on every machine in one and the same Chromium only: the one that npm installs.
process.env.CHROMIUM_BUNDLED = '1';
await browsersReady(['chromium']);

const totals = { passed: 0, failed: 0 };
for (const look of chosenLooks()) {
  if (look) console.log(`\n== ${JSON.stringify(look)}`);
  const { passed, failed } = tested(look);
  totals.passed += passed;
  totals.failed += failed;
}
if (values.update) await shrinkPictures(path.join(root, 'stories/pictures'));
if (totals.passed + totals.failed === 0) console.error('No story has run.');
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed > 0 || totals.passed === 0 ? 1 : 0;

/** The looks to draw the stories in; null is the one of the pictures. */
function chosenLooks() {
  if (!values.every && values.looks === undefined && values.languages === undefined) return [null];
  const names = values.looks?.split(',') ?? Object.keys(looks);
  const unknown = names.find((name) => !(name in looks));
  if (unknown !== undefined) throw new Error(`There is no look named ${unknown}: choose from ${Object.keys(looks).join(', ')}.`);
  const tongues = values.languages?.split(',') ?? languages;
  return tongues.flatMap((locale) => names.map((name) => ({ name, ...looks[name], ...(locale !== 'en' && { locale }) })));
}

function tested(look) {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'packmeter-stories-'));
  const report = path.join(scratch, 'report.json');
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...positionals, ...(values.update ? ['--update'] : [])],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1', ...(look && { STORY_LOOK: JSON.stringify(look) }), ...(values['without-pictures'] && { STORY_PICTURES: 'none' }) } },
  );
  const { numPassedTests: passed = 0, numFailedTests = 0 } = fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')) : {};
  fs.rmSync(scratch, { recursive: true, force: true });
  return { passed, failed: status !== 0 && numFailedTests === 0 ? 1 : numFailedTests };
}
