/** Routes: what was used by day. */
import { Usage } from '../usage.js';

export const usageRoutes = {
  getUsage: { method: 'GET', path: '/usage', answer: Usage },
} as const;
