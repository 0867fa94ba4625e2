/** The contract over HTTP: a PackSource that asks an endpoint. */
import type { RouteName } from '../contract/routes.js';
import { createClient, type CallArguments } from './http-client.js';
import type { HttpSourceOptions } from './http-options.js';
import type { CallOptions, PackSource } from './pack-source.js';
import { browserRuntime, type Runtime } from './runtime.js';
import { sharedRead } from './shared-read.js';

export type { HttpSourceOptions } from './http-options.js';

/** The route of each method, and what its arguments are, in order; options come last. */
const methods = {
  capabilities: ['getCapabilities'],
  catalogue: ['getCatalogue'],
  packs: ['listPacks', 'query'],
  pack: ['getPack', 'id'],
  balanceHistory: ['getBalanceHistory', 'id', 'query'],
  renewal: ['getRenewal', 'id', 'query'],
  saveRenewal: ['putRenewal', 'id', 'body'],
  renewals: ['listRenewals', 'id', 'query'],
  renew: ['createRenewal', 'id', 'body'],
  refundQuote: ['getRefundQuote', 'id'],
  refund: ['createRefund', 'id', 'body'],
  alerts: ['getAlerts', 'id'],
  saveAlerts: ['putAlerts', 'id', 'body'],
  deductions: ['listDeductions', 'query'],
  deductionSummary: ['summariseDeductions', 'query'],
  uncoveredUsage: ['listUncoveredUsage', 'query'],
  exports: ['listExports', 'query'],
  createExport: ['createExport', 'body'],
  exportRecord: ['getExport', 'id'],
  exportFile: ['getExportFile', 'id'],
  usage: ['getUsage', 'query'],
  billingModes: ['listBillingModes', 'query'],
  plugins: ['listPlugins', 'query'],
  account: ['getAccount'],
} as const satisfies Record<keyof PackSource, readonly [RouteName, ...(keyof CallArguments)[]]>;

/**
 * Milliseconds for which an answer that every element of a page asks for is kept. The `serverTime` of capabilities may
 * be that much behind: no more than a reader would notice who asks anew, for it says which day it is.
 */
const kept: Partial<Record<RouteName, number>> = { getCapabilities: 2_000, getCatalogue: 300_000 };

/**
 * A source over the contract's routes. Never throws: what is wrong with the options is told by every call.
 *
 * Reads are tried up to three times; a write only ever again with its own idempotency key. Every failure is an
 * {@link ApiError}. Capabilities and catalogue are asked for once by all callers together and kept for a short time.
 * @param runtime clock and chance; only tests pass one
 */
export function createHttpSource(options: HttpSourceOptions, runtime: Runtime = browserRuntime): PackSource {
  const call = createClient(options, runtime);
  const source: Record<string, unknown> = {};
  for (const [method, [route, ...names]] of Object.entries(methods)) {
    const time = kept[route];
    const shared = time && sharedRead((signal) => call(route, {}, { signal }), time, runtime);
    source[method] = (...given: unknown[]) => {
      const callOptions = given[names.length] as CallOptions | undefined;
      if (shared) return shared(callOptions?.signal);
      return call(route, Object.fromEntries(names.map((name, index) => [name, given[index]])), callOptions);
    };
  }
  // The table names every method; that each answers with what its route describes is the contract's own check.
  return source as unknown as PackSource;
}
