// npm run build: the library into dist/, the script-tag build into cdn/; then looks over what was built.
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { formatMessage } from 'publint/utils';
import { publint } from 'publint';
import { buildLibrary } from './build/library.mjs';
import { buildScriptTag } from './build/script-tag.mjs';
import { generate } from './generate.mjs';
import { bundleSizes } from './build/sizes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

generate();
await buildLibrary(path.join(root, 'dist'));
await buildScriptTag(path.join(root, 'cdn'));

const problems = [...leftOvers(), ...(await packaging())];
for (const problem of problems) console.error(problem);
console.log('Script-tag build, kB brotli:');
for (const { name, brotli, limit, goal } of bundleSizes(path.join(root, 'cdn'))) {
  console.log(`  ${name.padEnd(40)} ${(brotli / 1000).toFixed(1).padStart(6)}${limit ? ` of ${limit / 1000}, goal ${goal / 1000}` : ''}`);
}
process.exitCode = problems.length > 0 ? 1 : 0;

function leftOvers() {
  return fs
    .globSync('cdn/**/*.js', { cwd: root })
    .filter((file) => /\bprocess\.env\b/.test(fs.readFileSync(path.join(root, file), 'utf8')))
    .map((file) => `${file} reads process.env, which no browser has.`);
}

async function packaging() {
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const { messages } = await publint({ pkgDir: root, strict: true });
  return [...messages.map((message) => `package.json: ${formatMessage(message, manifest)}`), ...typeProblems()];
}

/** What bundlers and Node's own resolution find wrong with the types of the packed package. */
function typeProblems() {
  const attw = path.join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [attw, '--pack', '.', '--profile', 'esm-only', '--format', 'ascii', '--no-color', '--exclude-entrypoints', 'reserve.css'], { cwd: root, encoding: 'utf8' });
  return status === 0 ? [] : [`${stdout}${stderr}`];
}
