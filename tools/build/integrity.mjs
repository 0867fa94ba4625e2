// Hashes of what a page loads, so that a browser refuses whatever was changed on its way.
//
//   integrity.json               every file, for the integrity attribute of a script or a style sheet
//   import-map.json              for pages that load packmeter.js or packmeter.iife.js
//   import-map.elements.json     for pages that load elements one by one
//
// The attribute covers the file that the page names. What that file imports, at once or later, is covered by the
// "integrity" of an import map. Addresses begin with "./": `importMap` of packmeter/ssr puts a folder before them.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { importsOf } from './imports.mjs';

/** Writes them into the folder of a script-tag build. @param {string} dir */
export function writeIntegrity(dir) {
  const files = fs.globSync('**/*.{js,css}', { cwd: dir }).sort();
  const hashes = Object.fromEntries(files.map((file) => [file, hashOf(fs.readFileSync(path.join(dir, file)))]));
  const named = files.filter((file) => /^[^/]+\.js$/.test(file) && !/^(?:whole|shared|some|only)-/.test(file));
  const whole = named.filter((file) => /^packmeter\./.test(file));
  write(dir, 'integrity.json', hashes);
  write(dir, 'import-map.json', mapOf(dir, whole, hashes));
  write(dir, 'import-map.elements.json', mapOf(dir, named.filter((file) => !whole.includes(file)), hashes));
}

/** @param {string | Buffer} content */
export const hashOf = (content) => `sha384-${crypto.createHash('sha384').update(content).digest('base64')}`;

/** The import map of some entries: their own hashes, and those of all that they import. */
function mapOf(dir, entries, hashes) {
  const found = new Set();
  for (const file of entries) reach(dir, file, found);
  return { integrity: Object.fromEntries([...found].sort().map((file) => [`./${file}`, hashes[file]])) };
}

function reach(dir, file, found) {
  if (found.has(file)) return;
  found.add(file);
  const { atOnce, later } = importsOf(fs.readFileSync(path.join(dir, file), 'utf8'));
  // The classic script makes an address from its own; what it names is an entry itself.
  for (const id of [...atOnce, ...later].filter((id) => id.startsWith('.'))) reach(dir, path.join(path.dirname(file), id), found);
}

function write(dir, name, content) {
  fs.writeFileSync(path.join(dir, name), `${JSON.stringify(content, null, 2)}\n`);
}
