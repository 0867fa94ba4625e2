/** What fuite, a finder of leaks that is not ours, says of an element that is mounted and removed time and again. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromiumArgs, chromiumPath } from '../chromium.mjs';

/** Fetched when it is asked for: it comes with a browser of its own, which nobody who has one should wait for. */
const fuite = 'fuite@5.0.9';

/**
 * Turns of the scenario, in each of two runs. fuite takes for a leak whatever there is once more, or several times
 * more, for each turn; so it takes the seventeen icons of one element, which the browser's form filling keeps until
 * another comes, for one icon of seventeen. What grows does so in both runs.
 */
const turns = [17, 23];

interface Leaks {
  readonly collections: readonly unknown[];
  readonly eventListenersSummary: { readonly delta: number };
  readonly domNodes: { readonly delta: number };
  readonly objects: readonly { readonly name: string }[];
}

/** What grows on a page by each turn of the scenario. What fuite tells is written down in .cache. */
export async function growing(url: string, scenario: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const [one, other] = [await told(url, scenario, turns[0]!), await told(url, scenario, turns[1]!)];
  return one.filter((what) => other.includes(what));
}

async function told(url: string, scenario: Readonly<Record<string, string>>, times: number): Promise<readonly string[]> {
  const output = path.resolve('.cache', `fuite-${scenario.LEAKS_TAG}-${times}.json`);
  fs.rmSync(output, { force: true });
  const args = ['--yes', fuite, url, '--scenario', fileURLToPath(new URL('fuite-scenario.mjs', import.meta.url)), '--iterations', String(times), '--output', output];
  const child = spawn('npx', [...args, ...chromiumArgs.map((arg) => `--browser-arg=${arg}`)], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...scenario, PUPPETEER_SKIP_DOWNLOAD: '1', PUPPETEER_EXECUTABLE_PATH: await chromiumPath() },
  });
  await once(child, 'exit');
  if (!fs.existsSync(output)) throw new Error(`fuite ended with ${child.exitCode} and told nothing.`);
  const [{ result }] = [JSON.parse(fs.readFileSync(output, 'utf8'))].flat() as [{ readonly result: { readonly leaks: Leaks } }];
  const { collections, eventListenersSummary, domNodes, objects } = result.leaks;
  return [
    ...(collections.length > 0 ? ['collections'] : []),
    ...(eventListenersSummary.delta > 0 ? ['listeners'] : []),
    ...(domNodes.delta > 0 ? ['nodes'] : []),
    ...objects.map(({ name }) => name),
  ];
}
