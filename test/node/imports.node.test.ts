import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import rules from '../../.dependency-cruiser.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const { options, ...ruleSet } = rules;

async function violations(baseDir: string): Promise<string[]> {
  const folders = ['src', 'mock-api', 'contract-check'].filter((folder) => fs.existsSync(path.join(baseDir, folder)));
  const { output } = await cruise(folders, { ...options, baseDir, ruleSet, validate: true });
  const { summary } = output as ICruiseResult;
  assert.ok(summary.totalCruised > 0, 'no module was looked at');
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

describe('imports of this repository', () => {
  it('run one way, without a cycle', async () => {
    assert.deepEqual(await violations(root), []);
  });
});

describe('an import that runs the wrong way is found', () => {
  let folder = '';

  before(() => {
    fs.mkdirSync(path.join(root, '.cache'), { recursive: true });
    folder = fs.mkdtempSync(path.join(root, '.cache', 'imports-'));
    for (const name of ['chart.js', 'lit']) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js', types: 'index.js' }));
      write(`node_modules/${name}/index.js`, 'exports.x = 1;');
    }
    write('tsconfig.json', '{"compilerOptions":{"module":"ESNext","moduleResolution":"bundler"}}');
  });
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  function write(file: string, text: string): void {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }

  const cases: [rule: string, files: Record<string, string>][] = [
    ['model-imports-downwards', { 'src/model/a.ts': "import '../elements/b.js';", 'src/elements/b.ts': 'export {};' }],
    ['model-imports-downwards', { 'src/model/a.ts': "import type { B } from '../api/b.js'; export type A = B;", 'src/api/b.ts': 'export type B = 1;' }],
    ['parts-imports-downwards', { 'src/parts/a.ts': "import '../elements/b.js';", 'src/elements/b.ts': 'export {};' }],
    ['controllers-imports-downwards', { 'src/controllers/a.ts': "import '../parts/b.js';", 'src/parts/b.ts': 'export {};' }],
    ['contract-imports-downwards', { 'src/contract/a.ts': "import '../model/b.js';", 'src/model/b.ts': 'export {};' }],
    ['i18n-imports-downwards', { 'src/i18n/a.ts': "import '../model/b.js';", 'src/model/b.ts': 'export {};' }],
    ['no-cycles', { 'src/model/a.ts': "import './b.js'; export const a = 1;", 'src/model/b.ts': "import './a.js'; export const b = 1;" }],
    ['no-cycles', { 'src/model/a.ts': "import type { B } from './b.js'; export type A = B;", 'src/model/b.ts': "import type { A } from './a.js'; export type B = A;" }],
    ['src-knows-no-mock', { 'src/elements/a.ts': "import '../../mock-api/b.js';", 'mock-api/b.ts': 'export {};' }],
    ['mock-shares-the-contract-alone', { 'mock-api/a.ts': "import '../src/model/b.js';", 'src/model/b.ts': 'export {};' }],
    ['contract-check-knows-the-contract-alone', { 'contract-check/a.ts': "import '../mock-api/b.js';", 'mock-api/b.ts': 'export {};' }],
    ['ledger-is-pure', { 'mock-api/ledger/a.ts': "import '../handlers/b.js';", 'mock-api/handlers/b.ts': 'export {};' }],
    ['ledger-is-pure', { 'mock-api/ledger/a.ts': "import 'node:fs';" }],
    ['browser-runs-no-node-modules', { 'mock-api/handlers/a.ts': "import 'node:fs';" }],
    ['pure-layers-draw-nothing', { 'src/model/a.ts': "import 'lit';" }],
    ['chart-engine-in-one-place', { 'src/elements/a.ts': "import 'chart.js';" }],
    ['chart-is-lazy', { 'src/controllers/a.ts': "import '../chart/b.js';", 'src/chart/b.ts': 'export {};' }],
    ['values-of-the-contract-from-their-own-file', { 'src/model/a.ts': "import { b } from '../contract/index.js'; export const a = b;", 'src/contract/index.ts': 'export const b = 1;' }],
    ['known-folder', { 'src/helpers/a.ts': "import './b.js';", 'src/helpers/b.ts': 'export {};' }],
    ['resolvable', { 'src/model/a.ts': "import './nowhere.js';" }],
  ];

  for (const [rule, files] of cases) {
    it(`${rule}: ${Object.keys(files).join(', ')}`, async () => {
      for (const name of ['src', 'mock-api', 'contract-check']) fs.rmSync(path.join(folder, name), { recursive: true, force: true });
      for (const [file, text] of Object.entries(files)) write(file, text);
      const found = await violations(folder);
      assert.ok(found.some((line) => line.startsWith(`${rule}: `)), `${rule} is not among: ${found.join('; ')}`);
    });
  }

  it('and types of the contract may come from its index', async () => {
    for (const name of ['src', 'mock-api', 'contract-check']) fs.rmSync(path.join(folder, name), { recursive: true, force: true });
    write('src/model/a.ts', "import type { B } from '../contract/index.js'; export type A = B;");
    write('src/contract/index.ts', 'export type B = 1;');
    assert.deepEqual(await violations(folder), []);
  });

  it('and the chart may be imported when it is needed', async () => {
    for (const name of ['src', 'mock-api', 'contract-check']) fs.rmSync(path.join(folder, name), { recursive: true, force: true });
    write('src/controllers/a.ts', "import type { C } from '../chart/b.js'; export const load = (): Promise<C> => import('../chart/b.js').then((m) => m.c);");
    write('src/chart/b.ts', "import 'chart.js'; export type C = 1; export const c: C = 1;");
    assert.deepEqual(await violations(folder), []);
  });
});
