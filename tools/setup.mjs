// Runs before every script, on whatever Node the machine has: built-ins only.
// Installs the dependencies when they are missing or differ from the lock file.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** 'missing', 'stale' or 'current'. */
export function installState(dir = root) {
  const lock = packagesOf(`${dir}/package-lock.json`);
  const installed = packagesOf(`${dir}/node_modules/.package-lock.json`);
  if (!lock) throw new Error('package-lock.json is missing');
  if (!installed) return 'missing';
  const differs = Object.entries(lock).some(([name, entry]) => {
    if (name === '' || (entry.optional && !installed[name])) return false; // another platform's package
    return installed[name]?.version !== entry.version;
  });
  return differs || Object.keys(installed).some((name) => !lock[name]) ? 'stale' : 'current';
}

function packagesOf(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function install(state) {
  // A missing tree is built from the lock alone; a stale one is brought up to it, which is quicker.
  const args = state === 'missing' ? ['ci'] : ['install', '--no-save'];
  console.log(`Installing dependencies (npm ${args.join(' ')}) …`);
  const npm = process.env.npm_execpath;
  const [command, prefix] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const { status } = spawnSync(command, [...prefix, ...args, '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('The dependencies could not be installed.');
    process.exit(status || 1);
  }
}

const state = installState();
if (state !== 'current') install(state);
