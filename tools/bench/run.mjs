// npm run bench: runs every *.bench.mjs here and writes docs/benchmarks.md.
// npm run bench -- ledger runs one, prints, and puts its section in the place of the one before.
//
// A bench file exports `title`, `about` and `run(tools)`, which resolves to { head, rows, raw }: a table and the numbers
// it was made of. Figures are medians of interleaved rounds, and ratios where machines differ.
import '../node-version.mjs';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { browsersReady } from '../browsers.mjs';
import { chromiumArgs, chromiumPath } from '../chromium.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const wanted = process.argv.slice(2);
const files = fs.globSync('tools/bench/*.bench.mjs', { cwd: root }).sort();
const chosen = files.filter((file) => wanted.length === 0 || wanted.includes(path.basename(file, '.bench.mjs').replace(/^\d+-/, '')));
if (chosen.length === 0) {
  console.error(`Benches: ${files.map((file) => path.basename(file, '.bench.mjs').replace(/^\d+-/, '')).join(', ')}.`);
  process.exit(1);
}

await browsersReady(['chromium']);
const browser = await puppeteer.launch({ executablePath: await chromiumPath(), args: [...chromiumArgs, '--enable-precise-memory-info'] });
const sections = [];
try {
  for (const file of chosen) {
    const bench = await import(path.join(root, file));
    console.log(`${bench.title} …`);
    sections.push(section(bench, await bench.run({ browser, root })));
    console.log(sections.at(-1));
  }
  const page = path.join(root, 'docs/benchmarks.md');
  const before = wanted.length > 0 && fs.existsSync(page) ? fs.readFileSync(page, 'utf8') : '';
  fs.writeFileSync(page, [before.split(/^## /m)[0] || (await head()), ...(await inOrder(before, sections))].join('\n'));
} finally {
  await browser.close();
}

/** The sections in the order of the files: those run now, and of the others what stood there before. */
async function inOrder(before, sections) {
  const old = before.split(/^(?=## )/m).slice(1).map((text) => text.trimEnd() + '\n');
  const titles = await Promise.all(files.map(async (file) => (await import(path.join(root, file))).title));
  return titles.flatMap((title) => [sections, old].map((some) => some.find((text) => text.startsWith(`## ${title}\n`))).find(Boolean) ?? []);
}

async function head() {
  const versions = ['lit', '@lit/task', 'chart.js', 'uplot', 'echarts', 'ag-grid-community', 'tabulator-tables', '@vaadin/grid', '@revolist/revogrid', '@tanstack/lit-table', '@tanstack/lit-virtual', 'regular-table'].map((name) => `${name} ${version(name)}`);
  return [
    '# Benchmarks',
    '',
    'Written by `npm run bench`; do not edit. Machines are shared and noisy: compare ratios, not times.',
    '',
    `- ${new Date().toISOString().slice(0, 10)}, packmeter ${version()}, ${versions.join(', ')}`,
    `- Node ${process.versions.node}, ${await browser.version()}, ${os.type()}, ${os.availableParallelism()} cores`,
    '',
  ].join('\n');
}

function version(name) {
  return JSON.parse(fs.readFileSync(path.join(root, name ? `node_modules/${name}/package.json` : 'package.json'), 'utf8')).version;
}

function section({ title, about }, { head, rows, raw }) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [
    `## ${title}`,
    '',
    `${about} (${new Date().toISOString().slice(0, 10)})`,
    '',
    line(head),
    line(head.map(() => '---')),
    ...rows.map(line),
    '',
    ...(raw ? ['<details><summary>Raw numbers</summary>', '', '```json', rawLines(raw), '```', '', '</details>', ''] : []),
  ].join('\n');
}

function rawLines(raw) {
  const lines = Object.entries(raw).map(([name, numbers]) => `  ${JSON.stringify(name)}: ${JSON.stringify(numbers)}`);
  return `{\n${lines.join(',\n')}\n}`;
}
