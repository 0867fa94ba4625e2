/** Every route of the contract: what a client needs to call it and to check its answer. */
import { Account } from './account.js';
import { Alerts } from './alerts.js';
import { BalanceHistory } from './balance-history.js';
import { BillingModeList } from './billing-mode.js';
import { Capabilities } from './capabilities.js';
import { Catalogue } from './catalogue.js';
import { DeductionList, DeductionSummary } from './deduction.js';
import { ExportRecord, ExportRecordList } from './export.js';
import { Pack, PackList } from './pack.js';
import { PluginList } from './plugin.js';
import { RefundQuote, RefundReceipt } from './refund.js';
import { Renewal, RenewalReceipt, RenewalReceiptList } from './renewal.js';
import { UncoveredUsageList } from './uncovered-usage.js';
import { Usage } from './usage.js';

/** The version of this contract; `Capabilities.contractVersion` has the same major number. */
export const contractVersion = '1.0';

/**
 * One entry for each operation. `{id}` in a path is a path parameter. `write` marks operations that need an
 * `Idempotency-Key`; `conditional` those that need `If-Match` as well. An answer of null is a stream.
 */
export const routes = {
  getCapabilities: { method: 'GET', path: '/capabilities', answer: Capabilities },
  getCatalogue: { method: 'GET', path: '/catalogue', answer: Catalogue },
  listPacks: { method: 'GET', path: '/packs', answer: PackList },
  getPack: { method: 'GET', path: '/packs/{id}', answer: Pack },
  getBalanceHistory: { method: 'GET', path: '/packs/{id}/balance-history', answer: BalanceHistory },
  getRenewal: { method: 'GET', path: '/packs/{id}/renewal', answer: Renewal },
  putRenewal: { method: 'PUT', path: '/packs/{id}/renewal', answer: Renewal, write: true, conditional: true },
  listRenewals: { method: 'GET', path: '/packs/{id}/renewals', answer: RenewalReceiptList },
  createRenewal: { method: 'POST', path: '/packs/{id}/renewals', answer: RenewalReceipt, write: true, conditional: true },
  getRefundQuote: { method: 'GET', path: '/packs/{id}/refund-quote', answer: RefundQuote },
  createRefund: { method: 'POST', path: '/packs/{id}/refunds', answer: RefundReceipt, write: true, conditional: true },
  getAlerts: { method: 'GET', path: '/packs/{id}/alerts', answer: Alerts },
  putAlerts: { method: 'PUT', path: '/packs/{id}/alerts', answer: Alerts, write: true, conditional: true },
  listDeductions: { method: 'GET', path: '/deductions', answer: DeductionList },
  summariseDeductions: { method: 'GET', path: '/deductions/summary', answer: DeductionSummary },
  listUncoveredUsage: { method: 'GET', path: '/uncovered-usage', answer: UncoveredUsageList },
  listExports: { method: 'GET', path: '/exports', answer: ExportRecordList },
  createExport: { method: 'POST', path: '/exports', answer: ExportRecord, write: true },
  getExport: { method: 'GET', path: '/exports/{id}', answer: ExportRecord },
  getExportFile: { method: 'GET', path: '/exports/{id}/file', answer: null },
  getUsage: { method: 'GET', path: '/usage', answer: Usage },
  listBillingModes: { method: 'GET', path: '/billing-modes', answer: BillingModeList },
  listPlugins: { method: 'GET', path: '/plugins', answer: PluginList },
  getAccount: { method: 'GET', path: '/account', answer: Account },
} as const;

export type RouteName = keyof typeof routes;
