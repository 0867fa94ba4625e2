/** What the elements need to know and to do, whoever answers: the contract over HTTP, another cloud's API, a test. */
import type * as c from '../contract/index.js';
import type { InferOutput } from 'valibot';

/** A pack list's answer and its kin, under the names the elements use. */
export type RenewalReceiptList = InferOutput<typeof c.RenewalReceiptList>;
export type BillingModeList = c.BillingModeList;

/** Any call: ends early, with an `aborted` error, when the signal fires. */
export interface CallOptions {
  readonly signal?: AbortSignal;
}

/** A write. The same intent keeps its key through every retry, so that it is done once at most. */
export interface WriteOptions extends CallOptions {
  /** One key for one intent of the user, however often it is sent. */
  readonly idempotencyKey: string;
}

/** A write that holds only if nobody changed the resource since it was read. */
export interface ConditionalWriteOptions extends WriteOptions {
  /** The `etag` of the resource as it was read. */
  readonly etag: string;
}

/**
 * Everything elements ask for. Every method rejects with an {@link ApiError} and with nothing else.
 * A source that lacks an operation rejects with code `notImplemented`; its capabilities say so beforehand.
 */
export interface PackSource {
  capabilities(options?: CallOptions): Promise<c.Capabilities>;
  catalogue(options?: CallOptions): Promise<c.Catalogue>;
  packs(query: c.PackQuery, options?: CallOptions): Promise<c.PackList>;
  pack(id: string, options?: CallOptions): Promise<c.Pack>;
  balanceHistory(id: string, query: c.BalanceHistoryQuery, options?: CallOptions): Promise<c.BalanceHistory>;
  renewal(id: string, query: c.RenewalQuery, options?: CallOptions): Promise<c.Renewal>;
  saveRenewal(id: string, change: c.RenewalChange, options: ConditionalWriteOptions): Promise<c.Renewal>;
  renewals(id: string, query: c.PageQuery, options?: CallOptions): Promise<RenewalReceiptList>;
  renew(id: string, order: c.RenewalOrder, options: ConditionalWriteOptions): Promise<c.RenewalReceipt>;
  refundQuote(id: string, options?: CallOptions): Promise<c.RefundQuote>;
  refund(id: string, order: c.RefundOrder, options: ConditionalWriteOptions): Promise<c.RefundReceipt>;
  alerts(id: string, options?: CallOptions): Promise<c.Alerts>;
  saveAlerts(id: string, change: c.AlertsChange, options: ConditionalWriteOptions): Promise<c.Alerts>;
  deductions(query: c.DeductionQuery, options?: CallOptions): Promise<c.DeductionList>;
  deductionSummary(query: c.DeductionSummaryQuery, options?: CallOptions): Promise<c.DeductionSummary>;
  uncoveredUsage(query: c.UncoveredUsageQuery, options?: CallOptions): Promise<c.UncoveredUsageList>;
  exports(query: c.ExportQuery, options?: CallOptions): Promise<c.ExportRecordList>;
  createExport(order: c.ExportOrder, options: WriteOptions): Promise<c.ExportRecord>;
  exportRecord(id: string, options?: CallOptions): Promise<c.ExportRecord>;
  /** The file's bytes as they arrive. */
  exportFile(id: string, options?: CallOptions): Promise<ReadableStream<Uint8Array>>;
  usage(query: c.UsageQuery, options?: CallOptions): Promise<c.Usage>;
  billingModes(query: c.ProductQuery, options?: CallOptions): Promise<BillingModeList>;
  plugins(query: c.PluginQuery, options?: CallOptions): Promise<c.PluginList>;
  account(options?: CallOptions): Promise<c.Account>;
}
