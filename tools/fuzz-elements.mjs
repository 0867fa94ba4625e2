// npm run fuzz:elements -- [--seed S] [--minutes M] [--element TAG]              elements used over a network with every fault
// npm run fuzz:elements -- --bad-data [--count N] [--seed S] [--element TAG]     elements on answers that no sane backend gives
// npm run fuzz:elements -- --orders [--count N] [--seed S]                      renewals, settings and refunds ordered over a network with every fault
// npm run fuzz:elements -- --seed S --path P --element TAG                       plays one run again that failed
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { browsersReady } from './browsers.mjs';

const text = { type: 'string' };
const { values } = parseArgs({ options: { seed: text, minutes: text, element: text, count: text, path: text, 'bad-data': { type: 'boolean', default: false }, orders: { type: 'boolean', default: false } } });
const figure = (name, standard) => {
  const given = Number(values[name] ?? standard);
  if (Number.isFinite(given) && given >= 0) return given;
  console.error(`--${name} is a number that is not negative, not ${values[name]}.`);
  process.exit(2);
};

const fuzz = {
  badData: values['bad-data'],
  orders: values.orders,
  seed: figure('seed', Math.floor(Math.random() * 2 ** 31)),
  minutes: figure('minutes', values['bad-data'] ? 600 : 1),
  count: figure('count', 1000),
  element: values.element ?? null,
  path: values.path ?? null,
};
console.log(`Seed ${fuzz.seed}.`);
await browsersReady(['chromium']);
const root = fileURLToPath(new URL('..', import.meta.url));
const { status } = spawnSync(process.execPath, ['node_modules/@web/test-runner/dist/bin.js', '--config', 'tools/fuzz-elements.config.mjs'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, FUZZ: JSON.stringify(fuzz) },
});
process.exitCode = status ?? 1;
