/** Simplified Chinese. */
import type { Messages } from './en.js';
import { zhBurnDown } from './zh-CN-burn-down.js';
import { zhChart } from './zh-CN-chart.js';
import { zhChartFigure } from './zh-CN-chart-figure.js';
import { zhForecast } from './zh-CN-forecast.js';
import { zhCards } from './zh-CN-cards.js';
import { zhChips } from './zh-CN-chips.js';
import { zhPackDetail } from './zh-CN-pack-detail.js';
import { zhConsole } from './zh-CN-console.js';
import { zhRange } from './zh-CN-range.js';
import { zhPlugins } from './zh-CN-plugins.js';
import { zhBilling } from './zh-CN-billing.js';
import { zhColumns } from './zh-CN-columns.js';
import { zhDeductions } from './zh-CN-deductions.js';
import { zhDeductionTools } from './zh-CN-deduction-tools.js';
import { zhNarrowed } from './zh-CN-narrowed.js';
import { zhSpending } from './zh-CN-spending.js';
import { zhUncovered } from './zh-CN-uncovered.js';
import { zhLedger } from './zh-CN-ledger.js';
import { zhExports } from './zh-CN-exports.js';
import { zhExportDialog } from './zh-CN-export-dialog.js';
import { zhGrid } from './zh-CN-grid.js';
import { zhOverview } from './zh-CN-overview.js';
import { zhRenewal } from './zh-CN-renewal.js';
import { zhShared } from './zh-CN-shared.js';
import { zhAlerts } from './zh-CN-alerts.js';
import { zhOutcome } from './zh-CN-outcome.js';
import { zhRefund } from './zh-CN-refund.js';
import { zhRenewalOrders } from './zh-CN-renewal-orders.js';
import { zhRenewalSeveral } from './zh-CN-renewal-several.js';

export const messages: Messages = {
  ...zhShared,
  ...zhColumns,
  ...zhBilling,
  ...zhPlugins,
  ...zhRange,
  ...zhConsole,
  ...zhPackDetail,
  ...zhForecast,
  ...zhCards,
  ...zhChips,
  ...zhGrid,
  ...zhExportDialog,
  ...zhExports,
  ...zhOverview,
  ...zhDeductions,
  ...zhDeductionTools,
  ...zhNarrowed,
  ...zhSpending,
  ...zhUncovered,
  ...zhLedger,
  ...zhRenewal,
  ...zhChart,
  ...zhChartFigure,
  ...zhBurnDown,
  ...zhAlerts,
  ...zhOutcome,
  ...zhRefund,
  ...zhRenewalOrders,
  ...zhRenewalSeveral,
};
