// What V8 counted in processes of Node. It tells offsets in JavaScript that tsx made and nobody kept; without that text
// blocks and functions would have to pass for branches. So it is made once more, and has to be the same.
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';

const made = new Map();

/** The scripts that one process counted, with their source and its map. */
export async function readProcess(file, counts) {
  const { result, 'source-map-cache': maps = {} } = JSON.parse(fs.readFileSync(file, 'utf8'));
  return Promise.all(result.filter(({ url }) => counts(url)).map(async ({ url, functions }) => {
    const { source, sourceMap } = await (made.get(url) ?? made.set(url, make(url)).get(url));
    if (maps[url]?.data.mappings !== sourceMap.mappings) throw new Error(`${path.basename(url)} did not run as it is made here`);
    return { url, scriptId: url, source, sourceMap, functions };
  }));
}

/** As tsx does, which knows the settings of tsconfig.json for the files named there, and those of mock-api are not. */
async function make(url) {
  const { code, map } = await transform(fs.readFileSync(fileURLToPath(url), 'utf8'), {
    loader: 'ts',
    format: 'esm',
    target: `node${process.versions.node}`,
    minifyWhitespace: true,
    keepNames: true,
    sourcemap: 'external',
    sourcefile: fileURLToPath(url),
  });
  return { source: code, sourceMap: JSON.parse(map) };
}
