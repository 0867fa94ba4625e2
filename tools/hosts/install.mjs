// Puts an app of examples/hosts where it has nothing but what it asks for: the packed package and its framework.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = path.join(root, '.cache/hosts');

/** Packs the package, built before unless it is told to have been. Answers with the archive's path. */
export async function packed({ build }) {
  fs.mkdirSync(cache, { recursive: true });
  if (build) await run('npm', ['run', '-s', 'build'], root);
  const out = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', cache], root);
  const said = JSON.parse(out.slice(out.indexOf('[')));
  return path.join(cache, said[0].filename);
}

/** A fresh copy of the app with its dependencies, built. Answers with its folder. */
export async function installed(name, packageFile) {
  const dir = path.join(cache, name);
  for (const entry of fs.existsSync(dir) ? fs.readdirSync(dir) : []) {
    if (entry !== 'node_modules') fs.rmSync(path.join(dir, entry), { recursive: true, force: true });
  }
  fs.rmSync(path.join(dir, 'node_modules/packmeter'), { recursive: true, force: true });
  fs.cpSync(path.join(root, 'examples/hosts', name), dir, { recursive: true, filter: (file) => !/\/(?:node_modules|dist)$/.test(file) });
  const file = path.join(dir, 'package.json');
  const manifest = JSON.parse(fs.readFileSync(file, 'utf8'));
  manifest.dependencies.packmeter = `file:${packageFile}`;
  fs.writeFileSync(file, JSON.stringify(manifest, null, 2));
  await run('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', '--prefer-offline', '--loglevel=error'], dir);
  if (manifest.scripts?.build) await run('npm', ['run', '-s', 'build'], dir);
  return dir;
}

/** Whether an app brings tests. */
export const hasOwnTests = (dir) => JSON.parse(fs.readFileSync(path.join(dir, 'package.json'), 'utf8')).scripts?.test !== undefined;

/** Runs them. */
export const ownTests = (dir, env) => run('npm', ['test'], dir, env);

// npm hands its own settings down as variables: an app must not run under ours.
const ownEnvironment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(?:package|lifecycle|config_local_prefix)/.test(name)));

function run(command, args, cwd, more = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...ownEnvironment, NG_CLI_ANALYTICS: 'false', STORYBOOK_DISABLE_TELEMETRY: '1', CI: '1', ...more }, stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, said] = ['', ''];
    child.stdout.on('data', (chunk) => ((out += chunk), (said += chunk)));
    child.stderr.on('data', (chunk) => (said += chunk));
    child.on('error', reject);
    child.on('close', (status) => (status === 0 ? resolve(out) : reject(new Error(`${command} ${args.join(' ')}:\n${said.trim()}`))));
  });
}
