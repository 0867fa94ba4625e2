/** `npm run mock-api`: reads the arguments, starts the server, stops it when told to. */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { toTime } from './ledger/time.js';
import { startServer, type ServerOptions } from './node/http-server.js';
import { WORLD_NAMES, type WorldName } from './worlds/index.js';

const USAGE = `Usage: npm run mock-api -- [options]

  --port N         port, default 4010; 0 for any that is free
  --host ADDRESS   address to listen on, default 127.0.0.1
  --world NAME     ${WORLD_NAMES.join(', ')}; default typical
  --now INSTANT    where the clock stands at first, such as 2026-01-01T00:00:00+08:00
  --clock HOW      running (default) or fixed
  --seed N         another seed gives other figures of the same kind
  --latency MS     holds every answer back
  --token TEXT     lets in only requests with this bearer token
  --help           this text`;

/** Arguments that make no sense. */
class UsageError extends Error {}

function readArguments(args: readonly string[]): ServerOptions | null {
  const { values } = parse(args);
  if (values.help) return null;
  const { world = 'typical', now, clock = 'running', host, token } = values;
  if (!WORLD_NAMES.includes(world as WorldName)) throw new UsageError(`There is no world ${world}. Worlds: ${WORLD_NAMES.join(', ')}.`);
  if (clock !== 'running' && clock !== 'fixed') throw new UsageError(`--clock is running or fixed, not ${clock}.`);
  return {
    world: world as WorldName,
    clock,
    port: whole('port', values.port ?? '4010', 65_535),
    seed: whole('seed', values.seed ?? '1'),
    latency: whole('latency', values.latency ?? '0', 600_000),
    ...(host === undefined ? {} : { host }),
    ...(token === undefined ? {} : { token }),
    ...(now === undefined ? {} : { now: instant(now) }),
  };
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
    console.log(`Mock API, world ${options.world}, at ${server.endpoint}`);
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void server.close());
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\n${USAGE}`);
      process.exitCode = 2;
    } else if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      console.error('The port is taken. Choose another with --port.');
      process.exitCode = 1;
    } else {
      throw error;
    }
  }
}

await main(process.argv.slice(2));
