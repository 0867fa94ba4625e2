/**
 * All of English. Its keys are the keys of every language. Elements import the areas they use and not this file, so
 * that a page with one element does not carry the words of all.
 */
import { enAlerts } from './en-alerts.js';
import { enBurnDown } from './en-burn-down.js';
import { enChart } from './en-chart.js';
import { enChartFigure } from './en-chart-figure.js';
import { enForecast } from './en-forecast.js';
import { enCards } from './en-cards.js';
import { enChips } from './en-chips.js';
import { enPackDetail } from './en-pack-detail.js';
import { enConsole } from './en-console.js';
import { enRange } from './en-range.js';
import { enPlugins } from './en-plugins.js';
import { enBilling } from './en-billing.js';
import { enColumns } from './en-columns.js';
import { enDeductions } from './en-deductions.js';
import { enDeductionTools } from './en-deduction-tools.js';
import { enNarrowed } from './en-narrowed.js';
import { enSpending } from './en-spending.js';
import { enUncovered } from './en-uncovered.js';
import { enLedger } from './en-ledger.js';
import { enExports } from './en-exports.js';
import { enExportDialog } from './en-export-dialog.js';
import { enGrid } from './en-grid.js';
import { enOverview } from './en-overview.js';
import { enOutcome } from './en-outcome.js';
import { enRefund } from './en-refund.js';
import { enRenewal } from './en-renewal.js';
import { enRenewalOrders } from './en-renewal-orders.js';
import { enRenewalSeveral } from './en-renewal-several.js';
import { enShared } from './en-shared.js';
import type { Message } from './message.js';

export const en = {
  ...enShared,
  ...enColumns,
  ...enBilling,
  ...enPlugins,
  ...enRange,
  ...enConsole,
  ...enPackDetail,
  ...enForecast,
  ...enCards,
  ...enChips,
  ...enGrid,
  ...enExportDialog,
  ...enExports,
  ...enOverview,
  ...enDeductions,
  ...enDeductionTools,
  ...enNarrowed,
  ...enSpending,
  ...enUncovered,
  ...enLedger,
  ...enRenewal,
  ...enChart,
  ...enChartFigure,
  ...enBurnDown,
  ...enOutcome,
  ...enRenewalOrders,
  ...enRenewalSeveral,
  ...enRefund,
  ...enAlerts,
} as const;

/** Every key an element may ask for. */
export type MessageKey = keyof typeof en;

/** All messages of a language. */
export type Messages = Readonly<Record<MessageKey, Message>>;

/** Some messages of a language: of an area, or a host's own in place of ours. */
export type SomeMessages = Readonly<Partial<Record<MessageKey, Message>>>;
