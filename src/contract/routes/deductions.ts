/** Routes: where packs went, and what none took. */
import { DeductionList, DeductionSummary } from '../deduction.js';
import { UncoveredUsageList } from '../uncovered-usage.js';

export const deductionRoutes = {
  listDeductions: { method: 'GET', path: '/deductions', answer: DeductionList },
  summariseDeductions: { method: 'GET', path: '/deductions/summary', answer: DeductionSummary },
  listUncoveredUsage: { method: 'GET', path: '/uncovered-usage', answer: UncoveredUsageList },
} as const;
