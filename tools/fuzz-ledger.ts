// npm run fuzz:ledger -- [--seed S] [--minutes M] [--out FILE]   random histories of all commands, every rule checked at the end of each history; of what may never change, after each command
// npm run fuzz:ledger -- --replay FILE                           plays a script that was written when one failed
import './node-version.mjs';
import fs from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Command } from '../mock-api/ledger/commands.js';
import { Ledger } from '../mock-api/ledger/ledger.js';
import { policies } from '../mock-api/policies/index.js';
import { readScript } from '../mock-api/scripts/index.js';
import { faultIn, fuzz } from '../test/ledger/support/fuzz.js';
import { toScript } from '../test/ledger/support/shrink.js';

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { seed: text, minutes: text, out: text, replay: text } });

if (values.replay === undefined) search(figure('seed', Math.floor(Math.random() * 2 ** 31)), figure('minutes', 1));
else replay(values.replay);

function figure(name: 'seed' | 'minutes', standard: number): number {
  const given = Number(values[name] ?? standard);
  if (Number.isFinite(given) && given >= 0 && (name === 'minutes' || Number.isInteger(given))) return given;
  console.error(`--${name} is a number that is not negative, not ${values[name]}.`);
  process.exit(2);
}

function search(seed: number, minutes: number): void {
  const begin = performance.now();
  const seconds = () => (performance.now() - begin) / 1000;
  let told = 10;
  console.log(`Seed ${seed}, ${minutes} minutes.`);
  const { histories, commands, refused, deductions, failure } = fuzz(seed, (soFar) => {
    if (seconds() >= told) {
      console.log(rate(soFar.histories, soFar.commands));
      told += 10;
    }
    return seconds() < minutes * 60;
  });
  console.log(`${rate(histories, commands)}, ${refused} refused, ${deductions} deductions.`);
  if (!failure) return console.log('Every rule held.');
  const file = values.out ?? `ledger-failure-${seed}.json`;
  fs.writeFileSync(file, scriptText(failure.commands));
  console.error(`\nBroken: ${failure.message}\nA history of ${failure.found} commands, of which ${failure.commands.length} are enough:\n`);
  console.error(scriptText(failure.commands));
  console.error(`Seed ${seed}. Written to ${file}; play it again with: npm run fuzz:ledger -- --replay ${file}`);
  process.exitCode = 1;

  function rate(told: number, run: number): string {
    return `${told} histories, ${run} commands, ${Math.round(run / seconds())} a second`;
  }
}

/** One command in a line, as scripts are read best. */
function scriptText(commands: readonly Command[]): string {
  return `{"commands": [\n${toScript(commands).commands.map((command) => `  ${JSON.stringify(command)}`).join(',\n')}\n]}\n`;
}

function replay(file: string): void {
  const { commands } = readScript(fs.readFileSync(file, 'utf8'));
  const fault = faultIn(() => new Ledger(policies), commands);
  console.log(fault === null ? `${commands.length} commands: every rule held.` : `Broken: ${fault}`);
  process.exitCode = fault === null ? 0 : 1;
}
