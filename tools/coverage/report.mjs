// The lines and branches of src and mock-api that tests have run. A file that no test has loaded counts as not run.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { CoverageReport } from 'monocart-coverage-reports';
import { readProcess } from './node-counts.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Percent, of lines and of branches, over all files together. */
export const LEAST = 95;

/**
 * Servers are tested on Node, all else in pages: each file is counted where its tests are, or where it is loaded at all.
 * Both cannot be added up: TypeScript is made into other JavaScript for the one than for the other, so that the same branch
 * stands in two places, and counts as missed in one of them.
 */
const ofServers = /^mock-api\/(?:node|steering|tencent-cloud)\/|^mock-api\/server\.ts$/;
const isOurs = (file) => /(?:^|\/)(?:src|mock-api)\/.+(?<!\.d)\.ts$/.test(file) && !file.includes('node_modules');
const inRepository = (file) => file.replaceAll('\\', '/').replace(/^.*?\b((?:src|mock-api)\/)/, '$1');

/**
 * Reads what pages and Node processes counted, prints it, and writes the report into coverage/.
 * @returns whether enough has been run
 */
export async function coverageReport(pages, node) {
  const loaded = new Set();
  const onNode = (file) => isOurs(file) && (ofServers.test(inRepository(file)) || !loaded.has(inRepository(file)));
  const counts = (url) => (url.startsWith('file:') ? onNode(url) : isOurs(url) && !ofServers.test(inRepository(url)));
  const report = new CoverageReport({
    name: 'packmeter',
    outputDir: path.join(root, 'coverage'),
    reports: ['v8-json', 'lcovonly', ['html', { subdir: 'html' }]],
    logging: 'error',
    clean: true,
    cleanCache: true,
    baseDir: root,
    entryFilter: ({ url }) => counts(url),
    sourceFilter: isOurs,
    sourcePath: inRepository,
    all: { dir: [path.join(root, 'src'), path.join(root, 'mock-api')], filter: isOurs, transformer: compile },
  });
  for (const name of namesIn(pages, 'page-')) {
    const counted = readPage(pages, name);
    for (const { url } of counted) loaded.add(inRepository(url));
    await report.add(counted);
  }
  for (const name of namesIn(node, 'coverage-')) {
    const counted = await readProcess(path.join(node, name), onNode);
    if (counted.length > 0) await report.add(counted);
  }
  const { summary, files } = await report.generate();
  return tell(summary, files);
}

const namesIn = (folder, prefix) => (fs.existsSync(folder) ? fs.readdirSync(folder) : []).filter((name) => name.startsWith(prefix) && name.endsWith('.json'));

function readPage(folder, name) {
  return JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')).map(({ url, functions, text }) => ({
    // Two runs have two ports; a file is one file.
    url: `http://localhost${new URL(url).pathname}`,
    scriptId: url,
    source: fs.readFileSync(path.join(folder, text), 'utf8'),
    functions,
  }));
}

async function compile(entry) {
  const { code, map } = await transform(entry.source, {
    loader: 'ts',
    sourcemap: 'external',
    sourcefile: inRepository(entry.url),
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false, verbatimModuleSyntax: true } },
  });
  entry.source = code;
  entry.sourceMap = JSON.parse(map);
}

function tell({ lines, branches }, files) {
  const gaps = (file) => file.summary.lines.uncovered + file.summary.branches.uncovered;
  const worst = files.filter((file) => gaps(file) > 0).sort((a, b) => gaps(b) - gaps(a)).slice(0, 12);
  console.log('\nMost of what no test has run');
  for (const { sourcePath, summary } of worst) {
    console.log(`${String(summary.lines.uncovered).padStart(4)} lines ${String(summary.branches.uncovered).padStart(4)} branches  ${sourcePath}`);
  }
  const enough = lines.pct >= LEAST && branches.pct >= LEAST;
  const says = ({ pct, covered, total }) => `${pct} % (${covered} of ${total})`;
  console.log(`\nCoverage of ${files.length} files: lines ${says(lines)}, branches ${says(branches)}; at least ${LEAST} %: ${enough ? 'met' : 'NOT MET'}`);
  return enough;
}
