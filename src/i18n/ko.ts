/** Korean. */
import type { Messages } from './en.js';
import { koBurnDown } from './ko-burn-down.js';
import { koChart } from './ko-chart.js';
import { koChartFigure } from './ko-chart-figure.js';
import { koColumns } from './ko-columns.js';
import { koDeductions } from './ko-deductions.js';
import { koOverview } from './ko-overview.js';
import { koRenewal } from './ko-renewal.js';
import { koShared } from './ko-shared.js';

export const ko: Messages = {
  ...koShared,
  ...koColumns,
  ...koOverview,
  ...koDeductions,
  ...koRenewal,
  ...koChart,
  ...koChartFigure,
  ...koBurnDown,
};
