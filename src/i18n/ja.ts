/** Japanese. */
import type { Messages } from './en.js';
import { jaAlerts } from './ja-alerts.js';
import { jaBilling } from './ja-billing.js';
import { jaBurnDown } from './ja-burn-down.js';
import { jaChart } from './ja-chart.js';
import { jaChartFigure } from './ja-chart-figure.js';
import { jaColumns } from './ja-columns.js';
import { jaConsole } from './ja-console.js';
import { jaDeductionTools } from './ja-deduction-tools.js';
import { jaNarrowed } from './ja-narrowed.js';
import { jaDeductions } from './ja-deductions.js';
import { jaExportDialog } from './ja-export-dialog.js';
import { jaExports } from './ja-exports.js';
import { jaForecast } from './ja-forecast.js';
import { jaCards } from './ja-cards.js';
import { jaChips } from './ja-chips.js';
import { jaGrid } from './ja-grid.js';
import { jaLedger } from './ja-ledger.js';
import { jaOutcome } from './ja-outcome.js';
import { jaOverview } from './ja-overview.js';
import { jaPackDetail } from './ja-pack-detail.js';
import { jaPlugins } from './ja-plugins.js';
import { jaRange } from './ja-range.js';
import { jaRefund } from './ja-refund.js';
import { jaRenewal } from './ja-renewal.js';
import { jaRenewalOrders } from './ja-renewal-orders.js';
import { jaRenewalSeveral } from './ja-renewal-several.js';
import { jaShared } from './ja-shared.js';
import { jaSpending } from './ja-spending.js';
import { jaUncovered } from './ja-uncovered.js';

export const messages: Messages = {
  ...jaShared,
  ...jaColumns,
  ...jaBilling,
  ...jaPlugins,
  ...jaRange,
  ...jaConsole,
  ...jaPackDetail,
  ...jaForecast,
  ...jaCards,
  ...jaChips,
  ...jaGrid,
  ...jaExportDialog,
  ...jaExports,
  ...jaOverview,
  ...jaDeductions,
  ...jaDeductionTools,
  ...jaNarrowed,
  ...jaSpending,
  ...jaUncovered,
  ...jaLedger,
  ...jaRenewal,
  ...jaChart,
  ...jaChartFigure,
  ...jaBurnDown,
  ...jaOutcome,
  ...jaRenewalOrders,
  ...jaRenewalSeveral,
  ...jaRefund,
  ...jaAlerts,
};
