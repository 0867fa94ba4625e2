// What must not stand in any file of the repository: paths of one machine, addresses of a private registry, unfinished work.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

// Written so that this file does not match itself.
const forbidden = [
  [/(?<![\w.~-])\/(?:home|Users|work|root|farm)\/[\w.-]+/, 'a path of one machine'],
  [/\b[A-Za-z]:\\Users\\/, 'a path of one machine'],
  [/^\s*(?:@[\w-]+:)?registry\s*=/m, 'the address of a registry'],
  [/"resolved":\s*"http/, 'the address of a registry'],
  [/\b(?:TO[D]O|FIX[M]E)\b/, 'unfinished work'],
  [/^(?:<{7}|>{7}) /m, 'a conflict left unresolved'],
];
const binary = /\.(?:png|jpe?g|gif|ico|woff2?|zip|gz|br)$/;

export function textProblems() {
  return tracked()
    .filter((file) => !binary.test(file) && fs.existsSync(path.join(root, file)))
    .flatMap((file) => {
      const text = fs.readFileSync(path.join(root, file), 'utf8');
      return forbidden.flatMap(([pattern, what]) => {
        const found = pattern.exec(text);
        if (!found) return [];
        const line = text.slice(0, found.index).split('\n').length;
        return [`${file}:${line} has ${what}: ${found[0].trim()}`];
      });
    });
}

function tracked() {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' });
  return [...new Set(files.split('\0').filter(Boolean))];
}
