// lit-analyzer over every template. What it holds against newer parts of the platform is passed over, by name.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = 'src/{elements,parts}/**/*.ts';
const off = [
  'no-missing-import', // elements are registered by define/, not by who uses them
  'no-missing-element-type-definition', // the tag map stands beside the registration
  'no-invalid-css', // its list of properties and at-rules ends in 2018
];
const newer = [
  /^The value 'meter' is not assignable/, // a role since ARIA 1.1
  /^Unknown attribute 'aria-description'/, // ARIA 1.3
  /^Unknown attribute 'closedby'/, // of dialogs, 2025
  /^Unknown attribute '(?:popover|inert)'/, // 2024, 2023
  /Symbol\(undefined\)/, // lit's `nothing`
];

export async function templateProblems() {
  if (fs.globSync(files, { cwd: root }).length === 0) return [];
  const rules = off.flatMap((rule) => [`--rules.${rule}`, 'off']);
  const { status, output } = await run(['node_modules/lit-analyzer/cli.js', files, '--strict', '--format', 'list', '--noColor', ...rules]);
  const problems = [];
  let file = '';
  for (const line of output.split('\n')) {
    const [, place, message] = /^\s*(\d+:\d+)\s+(?:error|warning)\s+(.*)$/.exec(line) ?? [];
    if (line.startsWith('./')) file = line;
    else if (message && !newer.some((known) => known.test(message))) problems.push(`${file}:${place} ${message}`);
  }
  // It must have judged something: a crash prints no finding either.
  return status > 1 || !/problem|Found|✓|Analyzing/.test(output) ? [output] : problems;
}

function run(args) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, FORCE_COLOR: '0' }, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (status) => resolve({ status, output }));
  });
}
