/** Routes: what is left over time. */
import { BalanceHistory } from '../balance-history.js';

export const balanceRoutes = {
  getBalanceHistory: { method: 'GET', path: '/packs/{id}/balance-history', answer: BalanceHistory },
} as const;
