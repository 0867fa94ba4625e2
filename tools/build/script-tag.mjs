// The script-tag build: what a page loads without a bundler.
//
//   packmeter.js        one ES module that registers every element
//   packmeter.iife.js   the same as a classic script; its exports are the global `packmeter`
//   <tag>.js            one element each; chunk-*.js is what they share
//   lazy/*.js           what import() fetches when it is needed: the chart engine, languages
//   integrity.json      a hash of each file, for the integrity attribute
//
// A lazy file is bundled by itself, apart from whoever imports it, so that all three forms share it, and so that the
// address it is fetched from needs no knowledge of the importer's file name or query.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const entry = 'virtual:script-tag';
const minify = { compress: true, mangle: true, codegen: { removeWhitespace: true } };

/** @param {string} outDir */
export async function buildScriptTag(outDir) {
  fs.rmSync(outDir, { recursive: true, force: true });
  const elements = Object.fromEntries(fs.globSync('src/define/*-*.ts', { cwd: root }).map((file) => [path.basename(file, '.ts'), path.join(root, file)]));
  const lazy = new Map();
  await bundle({ outDir, lazy, input: { packmeter: entry }, format: 'es' });
  await bundle({ outDir, lazy, input: { 'packmeter.iife': entry }, format: 'iife' });
  await bundle({ outDir, lazy, input: elements, format: 'es' });
  const built = new Set();
  for (let next; (next = [...lazy].find(([file]) => !built.has(file))); built.add(next[0])) {
    const [file, name] = next;
    await bundle({ outDir: path.join(outDir, 'lazy'), lazy, input: { [name]: file }, format: 'es', inLazy: true });
  }
  fs.writeFileSync(path.join(outDir, 'integrity.json'), `${JSON.stringify(integrity(outDir), null, 2)}\n`);
}

async function bundle({ outDir, lazy, input, format, inLazy = false }) {
  const entries = Object.values(input);
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [everything, terseStyles, lazyFiles(lazy, inLazy)],
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      sourcemap: true,
      modulePreload: false,
      lib: { entry: input, formats: [format], name: 'packmeter', fileName: (_, name) => `${name}.js` },
      rolldownOptions: {
        // chart.js registers by reading properties: without this its unused scales stay
        treeshake: { propertyReadSideEffects: false },
        output: {
          minify,
          comments: { legal: true, annotation: false, jsdoc: false },
          ...(format === 'es' && entries.length > 1 && { chunkFileNames: 'chunk-[hash].js' }),
          ...(format === 'iife' && { extend: true }),
        },
      },
    },
  });
}

/** The module that registers all elements and exports what a page may call. */
const everything = {
  name: 'script-tag-entry',
  resolveId: (id) => (id.endsWith(entry) ? `\0${entry}` : null),
  load: (id) =>
    id === `\0${entry}` ? `import { define } from ${source('src/define.ts')};\nexport * from ${source('src/index.ts')};\ndefine();` : null,
};

/** Style sheets without their comments and line breaks. */
const terseStyles = {
  name: 'terse-styles',
  enforce: 'pre',
  transform(code, id) {
    if (!id.startsWith(path.join(root, 'src')) || !code.includes('css`')) return null;
    const terse = (text) => text.replaceAll(/\/\*[^]*?\*\//g, '').replaceAll(/\s+/g, ' ').replaceAll(/ ?([{};,]) ?/g, '$1');
    return { code: code.replaceAll(/\bcss`([^`]*)`/g, (_, text) => `css\`${terse(text)}\``), map: null };
  },
};

function source(file) {
  return JSON.stringify(path.join(root, file));
}

function lazyFiles(lazy, inLazy) {
  return {
    name: 'lazy-files',
    enforce: 'pre',
    async resolveId(id, importer, { kind }) {
      if (kind !== 'dynamic-import' || !id.startsWith('.')) return null;
      const resolved = await this.resolve(id, importer, { skipSelf: true });
      if (!resolved) return null;
      const name = path.relative(path.join(root, 'src'), resolved.id).replace(/\.ts$/, '').replaceAll(path.sep, '-');
      lazy.set(resolved.id, name);
      return { id: `${inLazy ? './' : './lazy/'}${name}.js`, external: true };
    },
  };
}

function integrity(outDir) {
  const files = fs.globSync('**/*.js', { cwd: outDir }).sort();
  return Object.fromEntries(
    files.map((file) => [file, `sha384-${crypto.createHash('sha384').update(fs.readFileSync(path.join(outDir, file))).digest('base64')}`]),
  );
}
