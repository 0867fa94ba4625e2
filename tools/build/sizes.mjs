// What a page loads from the script-tag build, in bytes of brotli, and how much of it is allowed.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { importsOf } from './imports.mjs';

const kB = 1000;

/** Where the bytes are to get to. */
export const goals = { element: 25 * kB, whole: 48 * kB, chart: 52 * kB };

/** What is allowed today. Nothing grows past it unnoticed, and it only ever goes down towards the goals. */
export const limits = {
  whole: 72 * kB,
  chart: 38 * kB,
  element: {
    'deduction-table.js': 45 * kB,
    'export-records.js': 34 * kB,
    'pack-overview.js': 45.5 * kB,
    'plugin-list.js': 38.5 * kB,
    'renewal-settings.js': 41 * kB,
    'usage-chart.js': 36 * kB,
  },
};

/** @param {string} dir @returns {{ name: string, files: string[], brotli: number, limit?: number, goal?: number }[]} */
export function bundleSizes(dir) {
  const top = fs.globSync('*.js', { cwd: dir }).sort();
  const lazy = fs.globSync('lazy/*.js', { cwd: dir }).sort();
  const whole = top.filter((file) => file === 'packmeter.js');
  const elements = top.filter((file) => !/^(?:packmeter\.|(?:whole|shared|some|only)-)/.test(file));
  return [
    ...whole.map((file) => measured(dir, file, 'whole')),
    ...elements.map((file) => measured(dir, file, 'element')),
    ...lazy.map((file) => measured(dir, file, file.startsWith('lazy/chart-engine-') ? 'chart' : 'other')),
  ];
}

function measured(dir, file, kind) {
  const files = [...withImports(dir, file)];
  const brotli = files.reduce((sum, name) => sum + zlib.brotliCompressSync(fs.readFileSync(path.join(dir, name))).length, 0);
  // An element that is new here may weigh no more than the goal.
  const limit = kind === 'element' ? (limits.element[file] ?? goals.element) : limits[kind];
  return { name: file, files, brotli, limit, goal: goals[kind] };
}

/** A file and everything it imports at once; of a lazy file, what is not there already. */
function withImports(dir, file, found = new Set()) {
  const [first = file] = found;
  if (found.has(file) || (first.startsWith('lazy/') && !file.startsWith('lazy/'))) return found;
  found.add(file);
  const code = fs.readFileSync(path.join(dir, file), 'utf8');
  for (const id of importsOf(code).atOnce) withImports(dir, path.join(path.dirname(file), id), found);
  return found;
}
