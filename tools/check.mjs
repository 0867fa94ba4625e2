// npm run check: everything that can be judged without a browser. Each step is named, timed, and passes or fails.
// npm run check -- types lint   runs the named steps only.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { staleFiles } from './checks/generated.mjs';
import { lockProblems } from './checks/lock.mjs';
import { messageProblems } from './checks/messages.mjs';
import { sizeProblems } from './checks/sizes.mjs';
import { templateProblems } from './checks/templates.mjs';
import { textProblems } from './checks/text.mjs';
import { versionProblems } from './checks/version.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => `node_modules/${name}`;
// tools/build is for emitting; .storybook is part of the project of the stories; each app of examples/hosts has its own types
const outside = ['node_modules', '.cache', 'dist', 'cdn', '.storybook', path.join('tools', 'build'), path.join('examples', 'hosts')];
const projects = fs.globSync('**/tsconfig.json', { cwd: root, exclude: (name) => outside.includes(name) });
const has = (pattern) => fs.globSync(pattern, { cwd: root }).length > 0;
const sources = ['src', 'mock-api', 'contract-check'].filter((folder) => has(`${folder}/**/*.ts`));

/** Name, and what to do: a list of commands for Node, or a function that returns problems. */
const steps = {
  lock: lockProblems,
  types: () => projects.filter((file) => hasInputs(file)).map((file) => [bin('typescript/bin/tsc'), '-p', file, '--incremental', '--tsBuildInfoFile', `.cache/tsc/${file.replaceAll('/', '-')}`]),
  lint: () => [[bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0']],
  imports: () => [[bin('dependency-cruiser/bin/dependency-cruiser.mjs'), '--config', '.dependency-cruiser.mjs', ...sources]],
  templates: templateProblems,
  messages: messageProblems,
  text: textProblems,
  generated: staleFiles,
  openapi: () => [[bin('@redocly/cli/bin/cli.js'), 'lint', 'openapi.json', '--config', 'tools/redocly.yaml', '--max-problems', '20']],
  version: versionProblems,
  sizes: sizeProblems,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. Steps: ${Object.keys(steps).join(', ')}.`);
  process.exit(1);
}

let failed = 0;
for (const name of wanted.length > 0 ? wanted : Object.keys(steps)) {
  const start = performance.now();
  const problems = await problemsOf(steps[name]);
  const time = `${((performance.now() - start) / 1000).toFixed(1)} s`.padStart(7);
  console.log(`${problems.length === 0 ? 'pass' : 'FAIL'} ${time}  ${name}`);
  for (const problem of problems) console.log(problem.trimEnd().replaceAll(/^/gm, '       '));
  if (problems.length > 0) failed += 1;
}
console.log(failed === 0 ? '\nAll checks pass.' : `\n${failed} ${failed === 1 ? 'check fails' : 'checks fail'}.`);
process.exitCode = failed === 0 ? 0 : 1;

async function problemsOf(step) {
  try {
    const items = [...(await step())];
    const problems = [];
    const next = async () => {
      for (let item; (item = items.shift()) !== undefined; ) problems.push(Array.isArray(item) ? await run(item) : item);
    };
    await Promise.all([next(), next()]); // two commands at a time
    return problems.filter(Boolean);
  } catch (error) {
    return [error.stack ?? String(error)];
  }
}

/** What a command printed, if it failed. */
function run(args) {
  return new Promise((resolve) => {
    let output = '';
    const env = { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (status) => resolve(status === 0 ? undefined : output || `${args.join(' ')} ended with ${status}`));
  });
}

// tsc refuses a project without a single file.
function hasInputs(project) {
  const folder = project.replace(/tsconfig\.json$/, '');
  return folder === '' || has(`${folder}**/*.ts`);
}
