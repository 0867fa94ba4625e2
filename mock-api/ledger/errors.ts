/** Why the ledger refuses a command: a closed set of codes, each with the data that its reader needs. */

/** The codes and what each carries. */
export interface LedgerErrorData {
  invalidQuantity: { value: string };
  invalidTime: { value: string };
  timeGoesBack: { at: number; now: number };
  unknownCommand: { value: string };
  unknownAccount: { uin: string };
  duplicateAccount: { uin: string };
  duplicateVoucher: { id: string };
  unknownPack: { id: string };
  duplicatePack: { id: string };
  unknownProduct: { product: string };
  unknownSubproduct: { subproduct: string };
  unknownBillingItem: { product: string; item: string };
  unknownUnit: { from: string; to: string };
  unknownExport: { id: string };
  unknownPlugin: { id: string };
  /** An order that makes no sense, and the member that does not. */
  invalidOrder: { field: string; reason: string };
  invalidCapacity: { reason: string };
  invalidInterval: { start: number; end: number };
  /** Hours of a pack for usage that is summed by the day, which has none. */
  shardRangeNotOffered: { subproduct: string };
  invalidPeriod: { count: number; unit: string };
  balanceInsufficient: { balance: bigint; price: bigint };
  billingModeForbidsPurchase: { required: string; current: string };
  billingModeNotSwitching: { line: string };
  billingModeUnchanged: { mode: string };
  billingModeSwitchedToday: { line: string };
  unknownBillingMode: { line: string; mode: string };
  totalDecrementNotRenewed: { id: string };
  statusForbids: { id: string; status: string };
  automaticLocked: { id: string; since: number };
  refundRefused: { id: string; reasons: readonly string[] };
  refundAmountChanged: { id: string; amount: bigint };
  tooManyAlerts: { limit: number };
  invalidAlert: { index: number; reason: string };
  exportNotReady: { id: string };
  exportExpired: { id: string };
  exportFailed: { id: string };
  autoPurchaseNotOffered: { subproduct: string };
  packHasNoPlugin: { id: string };
  pluginsNotOffered: { product: string };
  invalidHolidays: { day: string };
  pluginState: { id: string; state: string };
}
export type LedgerErrorCode = keyof LedgerErrorData;

/** A refusal. The ledger is as it was before the command, but for what fell due up to its time. */
export class LedgerError<C extends LedgerErrorCode = LedgerErrorCode> extends Error {
  override readonly name = 'LedgerError';
  readonly code: C;
  readonly data: LedgerErrorData[C];

  constructor(code: C, data: LedgerErrorData[C]) {
    super(`${code} ${Object.entries(data).map(([key, value]) => `${key}=${String(value)}`).join(' ')}`);
    this.code = code;
    this.data = data;
  }
}

/** True for any refusal of the ledger. */
export const isRefusal = (error: unknown): error is LedgerError => error instanceof LedgerError;

/** True for a refusal with that code; narrows its data. */
export function isLedgerError<C extends LedgerErrorCode>(error: unknown, code: C): error is LedgerError<C> {
  return error instanceof LedgerError && error.code === code;
}
