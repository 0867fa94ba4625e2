// The library build: one ES module for each source file, every dependency external, with types.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildThemes } from './themes.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const entries = [
  'src/index.ts',
  'src/define.ts',
  'src/define/*.ts',
  'src/contract/index.ts',
  'src/ssr.ts',
  'src/sources/*/index.ts',
  'mock-api/index.ts',
  'mock-api/browser.ts',
  'mock-api/node/http-server.ts',
  'contract-check/cli.ts',
];

const { dependencies, peerDependencies } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const foreign = Object.keys({ ...dependencies, ...peerDependencies });

/** @param {string} outDir */
export async function buildLibrary(outDir) {
  fs.rmSync(outDir, { recursive: true, force: true });
  const files = entries.flatMap((pattern) => fs.globSync(pattern, { cwd: root }));
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir,
      target: 'es2022',
      minify: false,
      sourcemap: true,
      lib: { entry: Object.fromEntries(files.map((file) => [nameOf(file), path.join(root, file)])), formats: ['es'] },
      rolldownOptions: {
        external: (id) => id.startsWith('node:') || foreign.some((name) => id === name || id.startsWith(`${name}/`)),
        output: {
          preserveModules: true,
          preserveModulesRoot: root,
          entryFileNames: ({ name }) => (name.includes('oxc-project') ? 'internal/decorate.js' : `${name.replace(/^src\//, '')}.js`),
        },
      },
    },
  });
  writeTypes(path.join(outDir, 'types'));
  fs.cpSync(path.join(root, 'src/styles/reserve.css'), path.join(outDir, 'reserve.css'));
  buildThemes(path.join(outDir, 'themes'));
}

function nameOf(file) {
  return file.replace(/\.ts$/, '');
}

function writeTypes(outDir) {
  const args = ['node_modules/typescript/bin/tsc', '-p', 'tools/build/tsconfig.json', '--outDir', outDir];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('The declarations could not be written.');
  // Declarations for frameworks are written by hand, since they extend types of packages that are not ours to install.
  for (const file of fs.globSync('src/frameworks/*.d.ts', { cwd: root })) fs.cpSync(path.join(root, file), path.join(outDir, file));
}
