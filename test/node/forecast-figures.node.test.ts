import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('docs/forecast.md has the figures that the forecast reaches today', () => {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'packmeter-forecast-'));
  try {
    const out = path.join(scratch, 'forecast.md');
    const { status, stderr } = spawnSync(process.execPath, ['--import=tsx', 'tools/forecast-figures.ts', '--out', out], { cwd: root, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    assert.equal(fs.readFileSync(path.join(root, 'docs/forecast.md'), 'utf8'), fs.readFileSync(out, 'utf8'), 'node --import=tsx tools/forecast-figures.ts');
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
});
