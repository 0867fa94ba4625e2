// npm run generate: writes every generated file of the repository.  [--out DIR] writes them elsewhere.
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { elementsReference } from './elements-reference.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The generated files, relative to the root. */
export const generated = [
  'openapi.json',
  'custom-elements.json',
  'docs/elements.md',
  'docs/editor/vscode.html-custom-data.json',
  'docs/editor/vscode.css-custom-data.json',
  'docs/editor/web-types.json',
  'mock-api/scripts/world-script.schema.json',
  'mock-api/README.md',
];

export function generate(out = root) {
  fs.mkdirSync(path.join(out, 'docs/editor'), { recursive: true });
  run(['--import=tsx', 'tools/generate-openapi.ts', '--out', path.join(out, 'openapi.json')]);
  run(['--import=tsx', 'tools/generate-world-script.ts', '--out', out]);
  const outdir = path.relative(root, out) || '.';
  run(['node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze', '--config', 'tools/cem.config.mjs', '--quiet', '--outdir', outdir]);
  const manifest = JSON.parse(fs.readFileSync(path.join(out, 'custom-elements.json'), 'utf8'));
  fs.writeFileSync(path.join(out, 'docs/elements.md'), elementsReference(manifest));
  writeEditorData(path.join(out, 'docs/editor'), manifest);
}

/** What editors complete and explain in a page that uses the tags: VS Code's custom data and JetBrains' web types. */
function writeEditorData(out, manifest) {
  const { name, version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  // The makers of these files write into the manifest they are given.
  const copy = () => structuredClone(manifest);
  const write = (file, json) => fs.writeFileSync(path.join(out, file), `${JSON.stringify(JSON.parse(json), null, 1)}\n`);
  write('vscode.html-custom-data.json', getVsCodeHtmlCustomData(copy(), {}));
  write('vscode.css-custom-data.json', getVsCodeCssCustomData(copy(), {}));
  write('web-types.json', getWebTypesData(copy(), { packageJson: false, name, version }));
}

function run(args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error(`${args.join(' ')} failed`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { out: { type: 'string', default: root } } });
  generate(path.resolve(values.out));
  console.log(`Generated: ${generated.join(', ')}`);
}
