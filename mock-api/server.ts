/** `npm run mock-api`: reads the arguments, starts the server, stops it when told to. */
import fs from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { toTime } from './ledger/time.js';
import { startServer, StoreError, type ServerOptions } from './node/http-server.js';
import { readScript, ScriptError } from './scripts/index.js';
import { WORLD_NAMES, type WorldName } from './worlds/index.js';

const USAGE = `Usage: npm run mock-api -- [options]

  --port N         port, default 4010; 0 for any that is free
  --host ADDRESS   address to listen on, default 127.0.0.1
  --world NAME     ${WORLD_NAMES.join(', ')}; default typical;
                   or a world script, FILE.json
  --now INSTANT    where the clock stands at first, such as 2026-01-01T00:00:00+08:00
  --clock HOW      running (default) or fixed
  --seed N         another seed gives other figures of the same kind
  --db FILE        keeps the world in a SQLite file, and goes on from there after a restart
  --no-steering    answers nothing under /__mock
  --latency MS     holds every answer back
  --token TEXT     lets in only requests with this bearer token; at the door of
                   API 3.0 then only those signed with a --secret
  --secret ID:KEY  lets in, at the door of API 3.0, only requests signed with
                   this pair; may be repeated
  --help           this text`;

/** Arguments that make no sense. */
class UsageError extends Error {}

function readArguments(args: readonly string[]): ServerOptions | null {
  const { values } = parse(args);
  if (values.help) return null;
  const { now, clock = 'running', seed, host, token, db } = values;
  if (clock !== 'running' && clock !== 'fixed') throw new UsageError(`--clock is running or fixed, not ${clock}.`);
  return {
    ...worldOf(values.world),
    clock,
    steering: !values['no-steering'],
    port: whole('port', values.port ?? '4010', 65_535),
    latency: whole('latency', values.latency ?? '0', 600_000),
    ...(seed === undefined ? {} : { seed: whole('seed', seed) }),
    ...(host === undefined ? {} : { host }),
    ...(token === undefined ? {} : { token }),
    ...(values.secret === undefined ? {} : { tencentCloud: { secrets: values.secret.map(secret), unsigned: false } }),
    ...(db === undefined ? {} : { db }),
    ...(now === undefined ? {} : { now: instant(now) }),
  };
}

/** A world by its name, or by the file of its script. */
function worldOf(world: string | undefined): Pick<ServerOptions, 'world' | 'script'> {
  if (world === undefined) return {};
  if (WORLD_NAMES.includes(world as WorldName)) return { world: world as WorldName };
  if (!world.endsWith('.json')) throw new UsageError(`There is no world ${world}. Worlds: ${WORLD_NAMES.join(', ')}, or a FILE.json.`);
  let text: string;
  try {
    text = fs.readFileSync(world, 'utf8');
  } catch (error) {
    throw new UsageError(`${world} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  return { script: readScript(text) };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: text,
        host: text,
        world: text,
        now: text,
        clock: text,
        seed: text,
        latency: text,
        token: text,
        secret: { type: 'string', multiple: true },
        db: text,
        'no-steering': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function whole(name: string, text: string, most = Number.MAX_SAFE_INTEGER): number {
  if (!/^\d{1,15}$/.test(text) || Number(text) > most) throw new UsageError(`--${name} is a whole number from 0 to ${most}, not ${text}.`);
  return Number(text);
}

/** A pair of keys. The key may hold colons, the id cannot. */
function secret(text: string): { readonly secretId: string; readonly secretKey: string } {
  const [, secretId, secretKey] = /^(\w[\w-]*):(.+)$/s.exec(text) ?? [];
  if (secretId === undefined || secretKey === undefined) throw new UsageError('--secret is ID:KEY, the id of letters, digits, - and _.');
  return { secretId, secretKey };
}

function instant(text: string): number {
  try {
    return toTime(text);
  } catch {
    throw new UsageError(`--now is an instant with its offset, such as 2026-01-01T00:00:00+08:00, not ${text}.`);
  }
}

async function main(args: readonly string[]): Promise<void> {
  try {
    const options = readArguments(args);
    if (!options) return console.log(USAGE);
    const server = await startServer(options);
    console.log(`Mock API, ${server.backend.world === null ? 'a world script' : `world ${server.backend.world}`}, at ${server.endpoint}`);
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void server.close());
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\n${USAGE}`);
      process.exitCode = 2;
    } else if (error instanceof ScriptError || error instanceof StoreError) {
      console.error(error.message);
      process.exitCode = 2;
    } else if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      console.error('The port is taken. Choose another with --port.');
      process.exitCode = 1;
    } else if (error instanceof Error && 'code' in error && error.code === 'EADDRNOTAVAIL') {
      console.error(`This machine has no such address (${error.message}). Choose another with --host.`);
      process.exitCode = 1;
    } else {
      throw error;
    }
  }
}

await main(process.argv.slice(2));
