// The version that the elements report is that of the package.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export function versionProblems() {
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  return fs.globSync('src/**/*.ts', { cwd: root }).flatMap((file) => {
    const [, stated] = /export const version = '([^']+)'/.exec(fs.readFileSync(path.join(root, file), 'utf8')) ?? [];
    return stated === undefined || stated === version ? [] : [`${file} says ${stated}, package.json says ${version}.`];
  });
}
