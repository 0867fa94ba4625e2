// Finds a Chromium: CHROMIUM_PATH, else an installed one, else the one inside the npm package
// @sparticuz/chromium, unpacked once into .cache. CHROMIUM_BUNDLED=1 passes over installed ones.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'];

export const chromiumArgs = ['--no-sandbox', '--disable-dev-shm-usage'];

export async function chromiumPath() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const found = process.env.CHROMIUM_BUNDLED ? undefined : installed.find((file) => fs.existsSync(file));
  return found ?? unpack();
}

async function unpack() {
  let pkg = path.dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))); // its package.json is not exported
  while (!fs.existsSync(path.join(pkg, 'bin', 'chromium.br'))) pkg = path.dirname(pkg);
  const { version } = JSON.parse(fs.readFileSync(path.join(pkg, 'package.json'), 'utf8'));
  const dir = fileURLToPath(new URL(`../.cache/chromium-${version}`, import.meta.url));
  fs.mkdirSync(dir, { recursive: true });
  // The package unpacks into tmpdir() and reuses whatever version lies there: give it a place of its own.
  const old = process.env.TMPDIR;
  process.env.TMPDIR = dir;
  try {
    return await (await import('@sparticuz/chromium')).default.executablePath();
  } finally {
    if (old === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = old;
  }
}
