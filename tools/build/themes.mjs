// The presets: each a file of its own, with what they have in common inside it, so that a page asks for one file.
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string} outDir */
export function buildThemes(outDir) {
  buildSync({
    absWorkingDir: root,
    entryPoints: fs.globSync('src/themes/*.css', { cwd: root }).sort(),
    outdir: outDir,
    bundle: true,
    logLevel: 'warning',
  });
}
