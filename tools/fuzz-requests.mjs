// npm run fuzz:requests -- [--count N] [--seed S]   N requests, right and mangled, to each route of the contract, each steering route and each action of API 3.0
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { parseArgs } from 'node:util';

const text = { type: 'string' };
const { values } = parseArgs({ options: { seed: text, count: text } });
const seed = figure('seed', Math.floor(Math.random() * 2 ** 31));
const count = figure('count', 20_000);

console.log(`Seed ${seed}, ${count} requests to each route.`);
const files = ['test/node/request-fuzz.node.test.ts', 'test/node/request-fuzz-doors.node.test.ts'];
const { status } = spawnSync(process.execPath, ['--import=tsx', '--test', ...files], {
  stdio: 'inherit',
  env: { ...process.env, SEED: String(seed), REQUESTS_PER_ROUTE: String(count) },
});
process.exitCode = status ?? 1;

function figure(name, standard) {
  const given = Number(values[name] ?? standard);
  if (Number.isInteger(given) && given >= 0) return given;
  console.error(`--${name} is a whole number that is not negative, not ${values[name]}.`);
  process.exit(2);
}
