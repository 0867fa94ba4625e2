// What is generated and kept in the repository is what would be generated now.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate, generated } from '../generate.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

export function staleFiles() {
  const cache = path.join(root, '.cache');
  fs.mkdirSync(cache, { recursive: true });
  const fresh = fs.mkdtempSync(path.join(cache, 'generated-'));
  try {
    generate(fresh);
    return generated.filter((file) => read(path.join(root, file)) !== read(path.join(fresh, file))).map((file) => `${file} is stale: npm run generate`);
  } finally {
    fs.rmSync(fresh, { recursive: true, force: true });
  }
}

function read(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}
