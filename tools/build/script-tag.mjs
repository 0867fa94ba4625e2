// The script-tag build: what a page loads without a bundler.
//
//   packmeter.js        the ES module that registers every element; the kit itself is whole-*.js beside it
//   packmeter.iife.js   a classic script that fetches packmeter.js; the global `packmeter` takes calls at once
//   <tag>.js            one element each; shared-*.js is what all have in common, some-*.js what some have
//   lazy/*.js           what import() fetches when it is needed: the chart engine, languages, dialogs
//   reserve.css         the places of elements until their script has come
//   themes/*.css        the look of well-known design systems, for a page that wants one
//   licences.md         the licences of the libraries inside
//   integrity.json      a hash of each file; import-map*.json  the same as import maps: see integrity.mjs
//
// What a lazy file shares with those who fetch it must be one and the same module, since groups, tokens and errors
// live there. So the shared code stands in chunks of its own: the files that a page names only pass them on, and may
// be fetched under any query without the kit being loaded twice.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transformWithOxc } from 'vite';
import { writeIntegrity } from './integrity.mjs';
import { buildThemes } from './themes.mjs';

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
  fs.cpSync(path.join(root, 'src/styles/reserve.css'), path.join(outDir, 'reserve.css'));
  buildThemes(path.join(outDir, 'themes'));
  writeIntegrity(outDir);
}

async function bundle(outDir, input, shared) {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [everything, terse],
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      sourcemap: true,
      modulePreload: false,
      license: { fileName: 'licences.md' },
      lib: { entry: input, formats: ['es'], fileName: (_, name) => `${name}.js` },
      rolldownOptions: {
        // chart.js registers by reading properties: without this its unused scales stay
        treeshake: { propertyReadSideEffects: false },
        preserveEntrySignatures: 'allow-extension',
        output: {
          minify,
          comments: false,
          chunkFileNames: ({ name, isDynamicEntry, facadeModuleId }) => {
            if (isDynamicEntry && facadeModuleId) return `lazy/${lazyName(facadeModuleId)}-[hash:7].js`;
            return atOnce.has(name) ? `${name}-[hash:7].js` : `lazy/${name}-[hash:7].js`;
          },
          codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: chunkOf(shared, input), debugName: shared }] },
        },
      },
    },
  });
}

/** Names of chunks that are fetched together with an entry. */
const atOnce = new Set();

/**
 * The chunk of a module: named after the only entry that needs it at once, or `shared` when all do. What some need and
 * others do not is a chunk of its own where it weighs enough to be worth a request, else it is shared with all. What
 * only lazy files need is left to the bundler.
 */
function chunkOf(shared, input) {
  let chunks;
  return (id, context) => {
    chunks ??= chunksOf(shared, input, context);
    return chunks.get(id) ?? null;
  };
}

/** Characters of source that are worth a file of their own: two or three kilobytes on the wire. */
const worthARequest = 16_000;

function chunksOf(shared, input, context) {
  const owners = ownersOf(input, context);
  const weights = new Map();
  for (const [id, names] of owners) weights.set(names.join(), (weights.get(names.join()) ?? 0) + sourceOf(id, context).length);
  const heavy = [...new Map([...owners.values()].map((names) => [names.join(), names])).values()]
    .filter((names) => names.length > 1 && names.length < Object.keys(input).length && weights.get(names.join()) > worthARequest)
    .sort((one, other) => one.length - other.length);
  const nameOf = (names) => {
    if (Object.keys(input).length === 1) return shared;
    if (names.length === 1) return `only-${names[0]}`;
    // Never with less than its own owners: what all load must not import what some load.
    const group = heavy.find((some) => names.every((name) => some.includes(name)));
    return group ? `some-${group.map((name) => name.replace(/-.*/, '')).join('-')}` : shared;
  };
  const chunks = new Map();
  for (const [id, names] of owners) if (!context.getModuleInfo(id).isEntry) chunks.set(id, nameOf(names));
  for (const name of chunks.values()) atOnce.add(name);
  return chunks;
}

/** The names of the entries that reach a module without an import(), by module. */
function ownersOf(input, context) {
  const owners = new Map();
  const visit = (id, name) => {
    const names = owners.get(id) ?? [];
    if (names.includes(name)) return;
    owners.set(id, [...names, name]);
    for (const imported of context.getModuleInfo(id)?.importedIds ?? []) visit(imported, name);
  };
  for (const [name, file] of Object.entries(input)) visit(file === entry ? `\0${entry}` : file, name);
  return owners;
}

const sourceOf = (id, context) => context.getModuleInfo(id)?.code ?? '';

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

/**
 * Templates without indents and style sheets without comments; and no lists of known values, which any string may
 * join at run time: they are for the types and for the published contract.
 */
const terse = {
  name: 'terse',
  enforce: 'pre',
  transform(code, id) {
    if (!id.startsWith(path.join(root, 'src'))) return null;
    const short = code
      .replaceAll(/\bcss`([^`]*)`/g, (_, text) => `css\`${terseStyles(text)}\``)
      .replaceAll(/\bopenEnum\(\[[^\]]*\]\)/g, 'openEnum([])')
      .replaceAll(/\n[ \t]+/g, '\n');
    return short === code ? null : { code: short, map: null };
  },
};

const terseStyles = (text) =>
  text.replaceAll(/\/\*[^]*?\*\//g, '').replaceAll(/\s+/g, ' ').replaceAll(/ ?([{};,]) ?/g, '$1').replaceAll(';}', '}').trim();

function source(file) {
  return JSON.stringify(path.join(root, file));
}
