/** Korean. */
import type { Messages } from './en.js';
import { koAlerts } from './ko-alerts.js';
import { koBilling } from './ko-billing.js';
import { koBurnDown } from './ko-burn-down.js';
import { koChart } from './ko-chart.js';
import { koChartFigure } from './ko-chart-figure.js';
import { koColumns } from './ko-columns.js';
import { koConsole } from './ko-console.js';
import { koDeductionTools } from './ko-deduction-tools.js';
import { koNarrowed } from './ko-narrowed.js';
import { koDeductions } from './ko-deductions.js';
import { koExportDialog } from './ko-export-dialog.js';
import { koExports } from './ko-exports.js';
import { koForecast } from './ko-forecast.js';
import { koCards } from './ko-cards.js';
import { koChips } from './ko-chips.js';
import { koGrid } from './ko-grid.js';
import { koLedger } from './ko-ledger.js';
import { koOutcome } from './ko-outcome.js';
import { koOverview } from './ko-overview.js';
import { koPackDetail } from './ko-pack-detail.js';
import { koPlugins } from './ko-plugins.js';
import { koRange } from './ko-range.js';
import { koRefund } from './ko-refund.js';
import { koRenewal } from './ko-renewal.js';
import { koRenewalOrders } from './ko-renewal-orders.js';
import { koRenewalSeveral } from './ko-renewal-several.js';
import { koShared } from './ko-shared.js';
import { koSpending } from './ko-spending.js';
import { koUncovered } from './ko-uncovered.js';

export const messages: Messages = {
  ...koShared,
  ...koColumns,
  ...koBilling,
  ...koPlugins,
  ...koRange,
  ...koConsole,
  ...koPackDetail,
  ...koForecast,
  ...koCards,
  ...koChips,
  ...koGrid,
  ...koExportDialog,
  ...koExports,
  ...koOverview,
  ...koDeductions,
  ...koDeductionTools,
  ...koNarrowed,
  ...koSpending,
  ...koUncovered,
  ...koLedger,
  ...koRenewal,
  ...koChart,
  ...koChartFigure,
  ...koBurnDown,
  ...koOutcome,
  ...koRenewalOrders,
  ...koRenewalSeveral,
  ...koRefund,
  ...koAlerts,
};
