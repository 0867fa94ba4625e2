import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { builtLibrary } from '../build-for-tests.mjs';
import { interleaved, median } from './measure.mjs';

export const title = 'The mock ledger';
export const about =
  'Worlds built from their commands on Node: metering, settlement, order, splitting, exact arithmetic and the row of each deduction. Goals: at least 200,000 deductions a second; the typical world within 150 ms.';

const world = 'rows-1000000';

export async function run() {
  const { createBackend } = await import(pathToFileURL(path.join(await builtLibrary(), 'mock-api/index.js')).href);
  const time = (name) => () => {
    const start = process.cpuUsage();
    createBackend({ world: name });
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  const raw = {
    ...(await interleaved({ typical: time('typical'), 'rows-50000': time('rows-50000') })),
    ...(await interleaved({ [world]: time(world) }, 1)),
  };
  const speed = (name, count) => `${Math.round(count / median(raw[name])).toLocaleString('en')},000 deductions a second`;
  return {
    head: ['World', 'ms of CPU, median', ''],
    rows: [
      ['`typical`', median(raw.typical).toFixed(0), ''],
      ['`rows-50000`', median(raw['rows-50000']).toFixed(0), speed('rows-50000', 50_000)],
      [`\`${world}\``, median(raw[world]).toFixed(0), speed(world, 1_000_000)],
    ],
    raw,
  };
}
