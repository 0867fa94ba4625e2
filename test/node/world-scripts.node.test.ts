/** Scripts and their schema on the command line. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { after, describe, it } from 'node:test';
import { Validator, type Schema } from '@cfworker/json-schema';
import { COMMAND_NAMES } from '../../mock-api/scripts/index.js';

const root = path.resolve(import.meta.dirname, '../..');
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'packmeter-scripts-'));
const example = (name: string) => path.join(root, 'mock-api/scripts/examples', name);
const json = (file: string) => JSON.parse(fs.readFileSync(file, 'utf8')) as unknown;

after(() => fs.rmSync(scratch, { recursive: true, force: true }));

/** Runs the command until it ends, or has said where it listens and been asked one thing. */
async function run(args: readonly string[], ask?: string): Promise<{ readonly output: string; readonly code: number; readonly answer: unknown }> {
  const child = spawn(process.execPath, ['--import=tsx', 'mock-api/server.ts', '--port', '0', ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let answer: unknown;
  child.stderr.setEncoding('utf8').on('data', (part: string) => (output += part));
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    output += part;
    const endpoint = /http:\/\/\S+/.exec(part)?.[0];
    if (endpoint === undefined) return;
    void fetch(new URL(ask ?? '/__mock/clock', endpoint)).then(async (response) => {
      answer = await response.json();
      child.kill('SIGTERM');
    });
  });
  const [code] = (await once(child, 'close')) as [number];
  return { output, code, answer };
}

describe('a world script on the command line', () => {
  it('is served, at its time or at another', async () => {
    const file = example('used-up.json');
    const { output, answer } = await run(['--world', file, '--clock', 'fixed']);
    assert.match(output, /a world script, at http/);
    assert.deepEqual(answer, { now: '2026-01-03T20:00:00+08:00', clock: 'fixed' });
    const earlier = await run(['--world', file, '--clock', 'fixed', '--now', '2026-01-02T00:00:00+08:00'], '/v1/packs/minutes');
    assert.equal((earlier.answer as { totalRemaining: string }).totalRemaining, '1000.000000000');
  });

  it('is refused with the command and the rule', async () => {
    const bad = path.join(scratch, 'bad.json');
    fs.writeFileSync(bad, JSON.stringify({ commands: [{ do: 'openAccount', at: '2026-01-01', uin: 'a' }, { do: 'topUp', at: '2026-01-01', uin: 'b', amount: '1' }] }));
    const { output, code } = await run(['--world', bad]);
    assert.deepEqual([output.trim(), code], ['Command 1 (topUp), uin: unknownAccount: uin=b', 2]);
    fs.writeFileSync(bad, '{');
    assert.match((await run(['--world', bad])).output, /^The script: notJson: /);
    assert.match((await run(['--world', path.join(scratch, 'none.json')])).output, /none\.json cannot be read/);
  });

  it('can be served without being steered', async () => {
    const { answer } = await run(['--world', 'fresh', '--no-steering']);
    assert.equal((answer as { code: string }).code, 'notFound');
  });
});

describe('the JSON Schema of scripts', () => {
  const schema = json(path.join(root, 'mock-api/scripts/world-script.schema.json')) as Schema;
  const validator = new Validator(schema, '2020-12');
  const validate = (script: unknown) => validator.validate(script).valid;

  it('lets the examples through and stops what the backend stops', () => {
    for (const name of ['company.json', 'used-up.json']) {
      const script = json(example(name)) as { commands: Record<string, unknown>[] };
      assert.equal(validate(script), true, name);
      for (const [index, command] of script.commands.entries()) {
        assert.equal(validate({ commands: [{ ...command, extra: 1 }] }), false, `command ${index} with a member too many`);
        assert.equal(validate({ commands: [{ ...command, at: 'soon' }] }), false, `command ${index} at no time`);
      }
    }
    assert.equal(validate({}), false);
    assert.equal(validate({ commands: [{ do: 'fly', at: '2026-01-01' }] }), false);
  });

  it('and the README know every command', () => {
    const readme = fs.readFileSync(path.join(root, 'mock-api/README.md'), 'utf8');
    for (const name of COMMAND_NAMES) assert.match(readme, new RegExp(`^\\| \`${name}\` \\|`, 'm'));
    assert.equal((schema as { $defs: { ScriptCommand: { oneOf: unknown[] } } }).$defs.ScriptCommand.oneOf.length, COMMAND_NAMES.length);
  });
});
