/** Runs the checks one after another against one backend. */
import { contractVersion } from '../src/contract/index.js';
import type { Check } from './check.js';
import type { Report, Result } from './report.js';
import { checks as allChecks } from './checks/index.js';
import { Client, type ClientOptions } from './client.js';
import { Context, Skip } from './context.js';
import { Blocked } from './read.js';
import { statusOf } from './exchange.js';
import { Survey } from './survey.js';

export interface CheckOptions extends ClientOptions {
  /** Only requests that change nothing. */
  readonly readOnly?: boolean;
  /** A renewal may be paid for. */
  readonly allowSpending?: boolean;
  /** Ids or areas of checks; all when absent. */
  readonly only?: readonly string[];
  /** Ids or areas of checks that are left out. */
  readonly skip?: readonly string[];
  /** Most rows that are read of one list; default 2000. */
  readonly rows?: number;
  /** Seconds that an export is waited for; default 60. */
  readonly exportWait?: number;
}

/** The backend cannot be checked at all. */
export class Unreachable extends Error {}

/** Holds a backend to the contract. Throws `Unreachable` when it does not answer or does not let the caller in. */
export async function checkBackend(options: CheckOptions): Promise<Report> {
  const startedAt = new Date().toISOString();
  const client = new Client({ ...options, endpoint: options.endpoint.replace(/\/+$/, '') });
  const survey = new Survey(client, options.rows ?? 2000);
  await reach(client, survey);
  const readOnly = options.readOnly ?? false;
  const permissions = { writes: !readOnly, spending: !readOnly && (options.allowSpending ?? false), exportWait: options.exportWait ?? 60 };
  const chosen = allChecks.filter((check) => isChosen(check, options));
  const results = new Map<Check, Result>();
  for (const check of [...chosen.filter(({ late }) => !late), ...chosen.filter(({ late }) => late)]) {
    results.set(check, await runOne(check, new Context(client, survey, check.title, permissions)));
  }
  return {
    endpoint: options.endpoint,
    startedAt,
    contractVersion,
    readOnly,
    requests: client.exchanges.length,
    results: chosen.map((check) => results.get(check)!),
  };
}

/** Ids and areas that there are, for whoever names one. */
export const knownNames = (): ReadonlySet<string> => new Set(allChecks.flatMap(({ id, area }) => [id, area]));

function isChosen({ id, area }: Check, { only, skip }: CheckOptions): boolean {
  const named = (names: readonly string[]): boolean => names.includes(id) || names.includes(area);
  return (only === undefined || named(only)) && !named(skip ?? []);
}

/** The first request tells whether anybody is there, and the pace to keep. */
async function reach(client: Client, survey: Survey): Promise<void> {
  const exchange = await client.send('getCapabilities');
  if (exchange.status === 0) throw new Unreachable(`There is no answer at ${exchange.url}: ${exchange.text}`);
  if (exchange.status === 401 || exchange.status === 403) {
    throw new Unreachable(`The backend does not let the caller in (${statusOf(exchange)}). ${client.token ? 'Is the token still good?' : 'Give a token with --token.'}`);
  }
  if (exchange.status === 404) throw new Unreachable(`There is nothing at ${exchange.url}. The address is that of the endpoint, such as https://api.example.com/v1.`);
  const capabilities = await survey.capabilities().catch(() => null);
  if (capabilities) client.keepTo(capabilities.limits.requestsPerSecond);
}

async function runOne(check: Check, context: Context): Promise<Result> {
  const begun = performance.now();
  let outcome: Result['outcome'] = 'passed';
  let reason = '';
  try {
    if (check.needs === 'writes' && !context.writes) throw new Skip('it writes, and the run only reads');
    if (check.needs === 'spending' && !context.spending) throw new Skip('it spends money, which needs --allow-spending');
    await check.run(context);
  } catch (error) {
    outcome = error instanceof Skip ? 'skipped' : 'blocked';
    reason = error instanceof Skip || error instanceof Blocked ? error.message : `the check itself broke: ${String(error)}`;
  }
  // What was found before a check gave up counts.
  if (context.findings.length > 0) outcome = 'failed';
  const { id, area, title } = check;
  const { findings, more, notes } = context;
  return { id, area, title, outcome, reason, findings, more, notes, milliseconds: performance.now() - begun };
}
