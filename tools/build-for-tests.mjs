// Builds for tests and checks: made once, kept in .cache, made again when a source is newer.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import process from 'node:process';

const root = fileURLToPath(new URL('..', import.meta.url));
const inputs = ['{src,mock-api,contract-check}/**/*.ts', 'tools/build/*', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** The folder of a script-tag build of the sources as they are now. */
export function builtScriptTag() {
  return built('cdn', async (dir) => (await import('./build/script-tag.mjs')).buildScriptTag(dir));
}

/** The folder of a library build of the sources as they are now. */
export function builtLibrary() {
  return built('dist', async (dir) => (await import('./build/library.mjs')).buildLibrary(dir));
}

async function built(name, build) {
  const dir = path.join(root, '.cache/built', name);
  const stamp = `${dir}.stamp`;
  const release = await lock(`${dir}.lock`);
  try {
    const newest = newestInput();
    if (!fs.existsSync(stamp) || Number(fs.readFileSync(stamp, 'utf8')) !== newest) {
      await build(dir);
      fs.writeFileSync(stamp, String(newest));
    }
    return dir;
  } finally {
    release();
  }
}

function newestInput() {
  const files = inputs.flatMap((pattern) => fs.globSync(pattern, { cwd: root }));
  return Math.max(...files.map((file) => fs.statSync(path.join(root, file)).mtimeMs), files.length);
}

// Test files run side by side in processes of their own; one builds, the others wait for it.
async function lock(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  for (;;) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => fs.rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!isAlive(Number(fs.readFileSync(file, { encoding: 'utf8', flag: 'a+' })))) fs.rmSync(file, { force: true });
      else await wait(50);
    }
  }
}

function isAlive(pid) {
  if (!pid) return true; // just created, its number not yet written
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(await builtScriptTag());
}
