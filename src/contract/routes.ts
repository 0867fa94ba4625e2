/** Every route of the contract: what a client needs to call it and to check its answer. */
import { accountRoutes } from './routes/account.js';
import { balanceRoutes } from './routes/balance.js';
import { basicRoutes } from './routes/basic.js';
import { changeRoutes } from './routes/changes.js';
import { deductionRoutes } from './routes/deductions.js';
import { exportRoutes } from './routes/exports.js';
import { renewalRoutes } from './routes/renewal.js';
import { usageRoutes } from './routes/usage.js';

/**
 * One entry for each operation. `{id}` in a path is a path parameter. `write` marks operations that need an
 * `Idempotency-Key`; `conditional` those that need `If-Match` as well. An answer of null is a stream.
 */
export const routes = {
  ...basicRoutes,
  ...balanceRoutes,
  ...renewalRoutes,
  ...changeRoutes,
  ...deductionRoutes,
  ...exportRoutes,
  ...usageRoutes,
  ...accountRoutes,
} as const;

export type RouteName = keyof typeof routes;
