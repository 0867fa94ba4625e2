// Makes sure that the browsers asked for are there, installing Debian's packages where that is allowed.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import process from 'node:process';
import { chromiumPath } from './chromium.mjs';
import { webkitAvailable } from './webkitgtk/launcher.mjs';

const debian = {
  firefox: { packages: ['firefox-esr'], ready: () => fs.existsSync(process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr') },
  webkit: {
    packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
    ready: () => webkitAvailable() && (process.env.DISPLAY !== undefined || fs.existsSync('/usr/bin/Xvfb')),
  },
};

/** Resolves once every named browser can be started; ends the process with the remedy when one cannot. */
export async function browsersReady(names) {
  const unknown = names.find((name) => name !== 'chromium' && !(name in debian));
  if (unknown !== undefined) stop(`There is no browser named ${unknown}: choose from chromium, firefox, webkit.`);
  if (names.includes('chromium')) await chromiumReady();
  const missing = () => names.filter((name) => name in debian && !debian[name].ready());
  if (missing().length === 0) return;
  const packages = missing().flatMap((name) => debian[name].packages);
  if (canInstall()) installDebian(packages);
  if (missing().length > 0) {
    stop(`Missing: ${missing().join(', ')}. Install them first:\n  apt-get update && apt-get install --no-install-recommends ${packages.join(' ')}`);
  }
}

async function chromiumReady() {
  const file = await chromiumPath();
  const { status, stderr } = spawnSync(file, ['--version'], { encoding: 'utf8' });
  if (status === 0) return;
  const libraries = ['libnss3', 'libnspr4', 'libexpat1'];
  if (/shared libraries/.test(stderr ?? '') && canInstall()) return installDebian(libraries);
  stop(`Chromium does not start (${file}): ${stderr ?? ''}\nSet CHROMIUM_PATH, or install what it needs:\n  apt-get install ${libraries.join(' ')}`);
}

function canInstall() {
  return process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get');
}

function installDebian(packages) {
  console.log(`Installing Debian packages: ${packages.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update', '-qq'], ['install', '-y', '-qq', '--no-install-recommends', ...packages]]) {
    const { status, stdout, stderr } = spawnSync('apt-get', args, { env, encoding: 'utf8' });
    if (status !== 0) return console.error(`apt-get ${args.join(' ')} failed:\n${stdout}${stderr}`);
  }
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
