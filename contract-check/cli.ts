#!/usr/bin/env node
/** `packmeter-contract check URL`: reads the arguments, runs the checks, writes the report. */
import fs from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { checks } from './checks/index.js';
import { passed } from './report.js';
import { reporters, type Format } from './reporters/index.js';
import { checkBackend, knownNames, Unreachable, type CheckOptions } from './runner.js';

const USAGE = `Usage: packmeter-contract check URL [options]
       packmeter-contract list

Holds a backend to the packmeter contract and tells where it differs. URL is the endpoint that the elements are given,
such as https://api.example.com/v1. \`list\` tells every check, by area.

  --token TEXT        bearer token; better in the environment as PACKMETER_TOKEN, where other users do not see it
  --read-only         sends nothing but GET and OPTIONS
  --allow-spending    also renews one pack for a month, the cheapest, and pays for it
  --format NAME       text (default), junit or html
  --out FILE          writes the report there, and its last line to the terminal
  --only NAME         runs one check or one area; may be repeated
  --skip NAME         leaves out one check or one area; may be repeated
  --rows N            most rows that are read of one list, default 2000
  --rate N            most requests a second; default: four fifths of what the backend allows
  --timeout SECONDS   after which an answer is given up, default 30
  --export-wait SECONDS  how long an export is waited for, default 60
  --help              this text

Exit status: 0 the backend keeps the contract, 1 it does not, 2 it could not be checked.`;

/** Arguments that make no sense. */
class UsageError extends Error {}

interface Arguments extends CheckOptions {
  readonly format: Format;
  readonly out: string | undefined;
}

function readArguments(args: readonly string[]): Arguments | 'help' | 'list' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  const [command, url, ...rest] = positionals;
  if (command === 'list' && url === undefined) return 'list';
  if (command !== 'check' || url === undefined || rest.length > 0) throw new UsageError('Say: packmeter-contract check URL');
  const { format = 'text' } = values;
  if (!Object.hasOwn(reporters, format)) throw new UsageError(`--format is ${Object.keys(reporters).join(', ')}, not ${format}.`);
  if (values['read-only'] && values['allow-spending']) throw new UsageError('--read-only and --allow-spending exclude each other.');
  const known = knownNames();
  const unknown = [...(values.only ?? []), ...(values.skip ?? [])].find((name) => !known.has(name));
  if (unknown !== undefined) throw new UsageError(`There is no check and no area ${unknown}.`);
  const timeout = whole('timeout', values.timeout);
  return {
    endpoint: endpointOf(url),
    token: values.token ?? process.env['PACKMETER_TOKEN'],
    readOnly: values['read-only'] ?? false,
    allowSpending: values['allow-spending'] ?? false,
    format: format as Format,
    out: values.out,
    timeout: timeout === undefined ? undefined : timeout * 1000,
    rate: whole('rate', values.rate),
    ...(values.only ? { only: values.only } : {}),
    ...(values.skip ? { skip: values.skip } : {}),
    ...optional('rows', whole('rows', values.rows)),
    ...optional('exportWait', whole('export-wait', values['export-wait'], 0)),
  };
}

const optional = <K extends string>(name: K, value: number | undefined): { readonly [N in K]?: number } =>
  (value === undefined ? {} : { [name]: value }) as { readonly [N in K]?: number };

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const names = { type: 'string', multiple: true } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        token: text,
        'read-only': flag,
        'allow-spending': flag,
        format: text,
        out: text,
        only: names,
        skip: names,
        rows: text,
        rate: text,
        timeout: text,
        'export-wait': text,
        help: flag,
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function endpointOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw new UsageError(`${text} is no http or https address.`);
  if (url.username || url.password || url.search || url.hash) throw new UsageError('The address is without user, query and fragment.');
  return url.href.replace(/\/+$/, '');
}

function whole(name: string, text: string | undefined, least = 1): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text) || Number(text) < least) throw new UsageError(`--${name} is a whole number from ${least}, not ${text}.`);
  return Number(text);
}

/** A line for each check. */
function listed(): string {
  const needs = { writes: ' (writes)', spending: ' (with --allow-spending)', none: '' };
  return checks.map((check) => `${check.id.padEnd(36)} ${check.title}${needs[check.needs ?? 'none']}`).join('\n');
}

async function main(args: readonly string[]): Promise<number> {
  const options = readArguments(args);
  if (options === 'help' || options === 'list') {
    console.log(options === 'help' ? USAGE : listed());
    return 0;
  }
  const report = await checkBackend(options);
  const written = reporters[options.format](report);
  if (options.out === undefined) process.stdout.write(written);
  else {
    fs.writeFileSync(options.out, written);
    console.log(reporters.text(report).trimEnd().split('\n').at(-1));
  }
  return passed(report) ? 0 : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof UsageError ? `${error.message}\n\n${USAGE}` : error instanceof Unreachable ? error.message : error);
  process.exitCode = 2;
}
