/** GET /capabilities */
import { contractVersion, type Capabilities } from '../../src/contract/index.js';
import type { Context } from './context.js';
import { BILLING_ZONE, toDay, toInstant } from '../ledger/time.js';
import { CURRENCY, defaultRange, limits, thresholds } from './limits.js';
import { route } from './route.js';

export const capabilitiesHandlers = (backend: Context) => [
  route(backend, 'getCapabilities', ({ state }) => {
    const { from, to } = defaultRange(state.now);
    const body: Capabilities = {
      contractVersion,
      serverTime: toInstant(state.now),
      billingTimeZone: BILLING_ZONE,
      currency: CURRENCY,
      operations: [
        'renewal.write',
        'renewals.create',
        'refunds.create',
        'alerts.write',
        'exports.create',
        'usage.read',
        'plugins.read',
        'billingModes.read',
      ],
      limits: { ...limits, requestsPerSecond: backend.rate.perSecond },
      thresholds,
      defaultDeductionRange: { from: toDay(from), to: toDay(to) },
      buyUrl: 'https://console.example.com/buy',
    };
    return { body };
  }),
];
