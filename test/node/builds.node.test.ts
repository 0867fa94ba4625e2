import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { builtLibrary, builtScriptTag } from '../../tools/build-for-tests.mjs';
import { importsOf } from '../../tools/build/imports.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
  exports: Record<string, string | { types: string; default?: string }>;
};

describe('the script-tag build', { timeout: 120_000 }, () => {
  let dir = '';
  let files: string[] = [];
  const read = (file: string): string => fs.readFileSync(path.join(dir, file), 'utf8');

  before(async () => {
    dir = await builtScriptTag();
    files = fs.globSync('**/*.js', { cwd: dir });
  });

  it('has both forms of the whole kit and a file for each element', () => {
    const tags = fs.globSync('src/define/*-*.ts', { cwd: root }).map((file) => `${path.basename(file, '.ts')}.js`);
    assert.ok(tags.length >= 4);
    for (const file of ['packmeter.js', 'packmeter.iife.js', ...tags]) assert.ok(files.includes(file), file);
  });

  it('names the hash of every file', () => {
    const hashes = JSON.parse(read('integrity.json')) as Record<string, string>;
    const served = fs.globSync('**/*.{js,css}', { cwd: dir });
    assert.deepEqual(Object.keys(hashes).sort(), served.sort());
    for (const file of served) {
      assert.equal(hashes[file], `sha384-${crypto.createHash('sha384').update(fs.readFileSync(path.join(dir, file))).digest('base64')}`, file);
    }
  });

  it('needs nothing that a browser does not have', () => {
    for (const file of files) {
      const code = read(file);
      assert.doesNotMatch(code, /\bprocess\.env\b/, file);
      assert.doesNotMatch(code, /\brequire\(/, file);
      const { atOnce, later, made } = importsOf(code);
      assert.deepEqual([...atOnce, ...later].filter((id) => !id.startsWith('.')), [], file);
      // The classic script makes its address from its own, and a file that did not come is asked for under another one.
      if (file !== 'packmeter.iife.js' && !code.includes('imported module: ')) assert.deepEqual(made, [], file);
      assert.ok(made.length < 2, `${file} imports ${made.join(', ')}`);
    }
  });

  it('is the kit in one file, which other names only pass on, but for what is fetched when it is needed', () => {
    const { atOnce, later } = importsOf(read('packmeter.js'));
    assert.equal(atOnce.length, 1);
    assert.deepEqual(later, []);
    const [kit = ''] = atOnce.map((id) => path.normalize(id));
    const needed = importsOf(read(kit));
    assert.deepEqual(needed.atOnce, []);
    assert.ok(needed.later.length > 0);
    for (const id of needed.later) assert.ok(files.includes(path.normalize(id)), `${kit} imports ${id}, which was not built`);
  });

  it('never loads a file that a page names from another file: an address with a query would load it twice', () => {
    const named = files.filter((file) => !/^lazy\b|^(?:whole|shared|some|only)-/.test(file));
    for (const file of files) {
      const imported = Object.values(importsOf(read(file))).flat().map((id) => path.join(path.dirname(file), id));
      assert.deepEqual(imported.filter((id) => named.includes(id)), [], file);
    }
  });

  it('keeps the chart engine out of every file but its own', () => {
    const engine = (file: string): boolean => read(file).includes('is not a registered');
    assert.deepEqual(files.filter(engine).map((file) => path.dirname(file)), ['lazy']);
  });

  it('ships no description of the contract', () => {
    for (const file of files) assert.doesNotMatch(read(file), /A prepaid resource pack, as the overview shows it/, file);
  });
});

describe('the library build', { timeout: 120_000 }, () => {
  let dir = '';
  let files: string[] = [];

  before(async () => {
    dir = await builtLibrary();
    files = fs.globSync('**/*.js', { cwd: dir });
  });

  it('imports its own files and the declared dependencies alone', () => {
    const declared = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
    for (const file of files) {
      const code = fs.readFileSync(path.join(dir, file), 'utf8');
      const { atOnce, later } = importsOf(code);
      for (const id of [...atOnce, ...later]) {
        if (id.startsWith('.')) assert.ok(fs.existsSync(path.join(dir, path.dirname(file), id)), `${file}: ${id}`);
        else if (!id.startsWith('node:')) assert.ok(declared.some((name) => id === name || id.startsWith(`${name}/`)), `${file}: ${id}`);
      }
    }
  });

  it('has what the package exports, with types', () => {
    const targets = Object.values(manifest.exports).flatMap((target) => (typeof target === 'string' ? target : Object.values(target)));
    const built = targets.filter((target) => target.startsWith('./dist/'));
    assert.ok(built.length > 0);
    for (const target of built) {
      const pattern = target.replace('./dist/', '');
      assert.ok(fs.globSync(pattern, { cwd: dir }).length > 0, `${target} was not built`);
    }
  });

  it('knows every tag in the templates of frameworks', () => {
    const types = fs.readFileSync(path.join(root, 'src/frameworks/elements.ts'), 'utf8');
    for (const file of fs.globSync('src/define/*-*.ts', { cwd: root })) assert.match(types, new RegExp(`'${path.basename(file, '.ts')}': `));
  });

  it('can be imported where there is no document, and registers nothing there', () => {
    const entries = Object.values(manifest.exports).flatMap((target) => (typeof target === 'string' ? [] : [target.default ?? '']));
    const patterns = entries.filter((target) => target.startsWith('./dist/')).map((target) => target.replace('./dist/', ''));
    const found = [...new Set(patterns.flatMap((pattern) => fs.globSync(pattern, { cwd: dir })))];
    assert.ok(found.includes('define/pack-overview.js') && found.includes('mock-api/browser.js'), found.join(', '));
    const script = found
      .map((file) => `await import(${JSON.stringify(pathToFileURL(path.join(dir, file)).href)});`)
      .join('\n');
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: root, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });
});
