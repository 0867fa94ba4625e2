// npm run fuzz:money -- [--count N] [--seed S]   renewals and refunds, each wanted once, over a network with every fault
import './node-version.mjs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { playMoney, type MoneyTally } from '../test/faults/money.js';

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { seed: text, count: text } });
const seed = figure('seed', Math.floor(Math.random() * 2 ** 31));
const count = figure('count', 1000);

console.log(`Seed ${seed}, ${count} intents. One is played again by itself with its own number: --seed N --count 1.`);
const begin = performance.now();
const tally = await playMoney(seed, count, (soFar) => console.log(told(soFar)));
console.log(told(tally));
console.log([...tally.met].sort().map(([fate, times]) => `${fate} ${times}`).join(', '));
const faults = [...tally.doubled, ...tally.lost, ...tally.misled, ...tally.rekeyed];
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

function told({ intents, doubled, lost, misled, rekeyed, repeats, takeovers, unguarded, unknown, reloads, requests, time }: MoneyTally): string {
  const seconds = Math.round((performance.now() - begin) / 1000);
  return (
    `${intents} intents, ${requests} requests, ${unknown} answers that told nothing, ${reloads} pages left on the way, ` +
    `${repeats} repeats, ${takeovers} of them by another page, ${unguarded} intents guarded by their key alone: ` +
    `${doubled.length} doubled, ${lost.length} lost, ${misled.length} misled, ${rekeyed.length} rekeyed. ${Math.round(time / 3_600_000)} simulated hours in ${seconds} s.`
  );
}

function figure(name: 'seed' | 'count', standard: number): number {
  const given = Number(values[name] ?? standard);
  if (Number.isInteger(given) && given >= 0) return given;
  console.error(`--${name} is a whole number that is not negative, not ${values[name]}.`);
  process.exit(2);
}
