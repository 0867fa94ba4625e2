/** What elements tell their page. Never fired because the page itself set something. */
import type { ApiError, ApiErrorKind } from '../api/api-error.js';
import type { ExportRecord, RefundReceipt, Renewal, RenewalReceipt } from '../contract/index.js';

/** An event of packmeter: bubbles, crosses shadow roots, carries its facts in `detail`. */
export class PackmeterEvent<Detail> extends Event {
  /** The facts. */
  readonly detail: Detail;

  constructor(type: string, detail: Detail, options: { readonly cancelable?: boolean } = {}) {
    super(type, { bubbles: true, composed: true, cancelable: options.cancelable ?? false });
    this.detail = detail;
  }
}

/** What a page is told of an error. Never a token, never the query of an address. */
export interface ErrorDetail {
  readonly kind: ApiErrorKind;
  readonly status: number | null;
  readonly code: string | null;
  readonly requestId: string | null;
  readonly retryable: boolean;
}

/** What the user has selected, for the page to follow. */
export interface SelectDetail {
  readonly product: string | null;
  readonly packId: string | null;
}

/** An alert that has fired: what is watched, where it fires, and when it did. */
export interface AlertDetail {
  readonly packId: string;
  readonly kind: string;
  readonly value: string;
  readonly firedAt: string;
}

/** The events of all elements by name. */
export interface PackmeterEventMap {
  /** The element shows its data for the first time, or again after new settings. */
  'packmeter-ready': PackmeterEvent<null>;
  /** A call has failed; the element shows why. */
  'packmeter-error': PackmeterEvent<ErrorDetail>;
  /** The user has selected a product or a pack. */
  'packmeter-select': PackmeterEvent<SelectDetail>;
  /** Renewal settings were saved and read back. */
  'packmeter-renewal-saved': PackmeterEvent<Renewal>;
  /** A pack was renewed. */
  'packmeter-renewed': PackmeterEvent<RenewalReceipt>;
  /** A pack was given back. */
  'packmeter-refunded': PackmeterEvent<RefundReceipt>;
  /** An alert of a pack has fired since the reader was last told. */
  'packmeter-alert': PackmeterEvent<AlertDetail>;
  /** A file that was asked for is ready to be downloaded. */
  'packmeter-export-ready': PackmeterEvent<ExportRecord>;
}

/** The event that tells of an error. */
export function errorEvent({ kind, status, code, requestId, retryable }: ApiError): PackmeterEvent<ErrorDetail> {
  return new PackmeterEvent('packmeter-error', { kind, status, code, requestId, retryable });
}
