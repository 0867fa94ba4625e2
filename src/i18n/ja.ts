/** Japanese. */
import type { Messages } from './en.js';
import { jaBurnDown } from './ja-burn-down.js';
import { jaChart } from './ja-chart.js';
import { jaChartFigure } from './ja-chart-figure.js';
import { jaColumns } from './ja-columns.js';
import { jaDeductions } from './ja-deductions.js';
import { jaOverview } from './ja-overview.js';
import { jaRenewal } from './ja-renewal.js';
import { jaShared } from './ja-shared.js';

export const ja: Messages = {
  ...jaShared,
  ...jaColumns,
  ...jaOverview,
  ...jaDeductions,
  ...jaRenewal,
  ...jaChart,
  ...jaChartFigure,
  ...jaBurnDown,
};
