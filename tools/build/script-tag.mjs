// The script-tag build: what a page loads without a bundler.
//
//   packmeter.js        the ES module that registers every element; the kit itself is whole-*.js beside it
//   packmeter.iife.js   a classic script that fetches packmeter.js; the global `packmeter` takes calls at once
//   <tag>.js            one element each; shared-*.js is what they have in common
//   lazy/*.js           what import() fetches when it is needed: the chart engine, languages, dialogs
//   themes/*.css        the look of well-known design systems, for a page that wants one
//   integrity.json      a hash of each file, for the integrity attribute
//
// What a lazy file shares with those who fetch it must be one and the same module, since groups, tokens and errors
// live there. So the shared code stands in chunks of its own: the files that a page names only pass them on, and may
// be fetched under any query without the kit being loaded twice.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transformWithOxc } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const entry = 'virtual:script-tag';
const minify = { compress: true, mangle: true, codegen: { removeWhitespace: true } };

/** @param {string} outDir */
export async function buildScriptTag(outDir) {
  fs.rmSync(outDir, { recursive: true, force: true });
  const tags = fs.globSync('src/define/*-*.ts', { cwd: root }).sort();
  const elements = Object.fromEntries(tags.map((file) => [path.basename(file, '.ts'), path.join(root, file)]));
  await bundle(outDir, { packmeter: entry }, 'whole');
  await bundle(outDir, elements, 'shared');
  await writeClassicScript(outDir);
  fs.cpSync(path.join(root, 'src/themes'), path.join(outDir, 'themes'), { recursive: true });
  fs.writeFileSync(path.join(outDir, 'integrity.json'), `${JSON.stringify(integrity(outDir), null, 2)}\n`);
}

async function bundle(outDir, input, shared) {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [everything, terseStyles],
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      sourcemap: true,
      modulePreload: false,
      lib: { entry: input, formats: ['es'], fileName: (_, name) => `${name}.js` },
      rolldownOptions: {
        // chart.js registers by reading properties: without this its unused scales stay
        treeshake: { propertyReadSideEffects: false },
        preserveEntrySignatures: 'allow-extension',
        output: {
          minify,
          comments: { legal: true, annotation: false, jsdoc: false },
          chunkFileNames: ({ name, isDynamicEntry, facadeModuleId }) => {
            if (isDynamicEntry && facadeModuleId) return `lazy/${lazyName(facadeModuleId)}-[hash].js`;
            return atOnce.has(name) ? `${name}-[hash].js` : `lazy/${name}-[hash].js`;
          },
          codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: chunkOf(shared), debugName: shared }] },
        },
      },
    },
  });
}

/** Names of chunks that are fetched together with an entry. */
const atOnce = new Set();

/**
 * The chunk of a module: `shared` when several entries need it at once, else one named after the only entry that does.
 * What only lazy files need is left to the bundler.
 */
function chunkOf(shared) {
  let owners;
  return (id, context) => {
    owners ??= ownersIn(context);
    const names = owners(id);
    if (names.size === 0 || context.getModuleInfo(id)?.isEntry) return null;
    const name = names.size > 1 || shared === 'whole' ? shared : `only-${[...names][0]}`;
    atOnce.add(name);
    return name;
  };
}

/** Tells which entries reach a module without an import(). */
function ownersIn(context) {
  const known = new Map();
  const owners = (id) => {
    const found = known.get(id);
    if (found) return found;
    const names = new Set();
    known.set(id, names);
    const info = context.getModuleInfo(id);
    if (info?.isEntry) names.add(entryName(id));
    for (const importer of info?.importers ?? []) for (const name of owners(importer)) names.add(name);
    return names;
  };
  return owners;
}

const entryName = (id) => (id.includes(entry) ? 'packmeter' : path.basename(id, '.ts'));

const lazyName = (id) => path.relative(path.join(root, 'src'), id).replace(/\.ts$/, '').replaceAll(path.sep, '-');

/** For pages without modules: calls are kept until the module is there. */
async function writeClassicScript(outDir) {
  const file = path.join(root, 'tools/build/classic-script.js');
  const { code } = await transformWithOxc(fs.readFileSync(file, 'utf8'), file, { target: 'es2022' });
  fs.writeFileSync(path.join(outDir, 'packmeter.iife.js'), code.replaceAll(/^\s*\/\/.*\n/gm, ''));
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

function integrity(outDir) {
  const files = fs.globSync('**/*.{js,css}', { cwd: outDir }).sort();
  return Object.fromEntries(
    files.map((file) => [file, `sha384-${crypto.createHash('sha384').update(fs.readFileSync(path.join(outDir, file))).digest('base64')}`]),
  );
}
