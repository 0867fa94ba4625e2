/** Answers that say what went wrong. */
import { problemCodes, type FieldProblem, type ProblemCode } from '../../src/contract/index.js';
import type { LedgerError } from '../ledger/errors.js';
import { toDecimal } from '../ledger/decimal.js';

/** Thrown anywhere in a handler; becomes a problem answer. */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly errors: readonly FieldProblem[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ProblemCode, detail: string, errors: readonly FieldProblem[] = [], headers: Readonly<Record<string, string>> = {}) {
    super(detail);
    this.code = code;
    this.errors = errors;
    this.headers = headers;
  }
}

/** A refusal about one field. */
export const refuseField = (code: ProblemCode, field: string, message: string): Refusal =>
  new Refusal(code, message, [{ field, code, message }]);

const RETRYABLE: readonly ProblemCode[] = [
  'idempotencyKeyInFlight',
  'resourceLocked',
  'exportNotReady',
  'requestLimitExceeded',
  'internalError',
  'serviceUnavailable',
];

const TITLES: Partial<Record<ProblemCode, string>> = {
  unauthenticated: 'Sign in first',
  forbidden: 'Not allowed',
  notFound: 'Not found',
  preconditionFailed: 'Changed meanwhile',
  requestLimitExceeded: 'Too many requests',
  internalError: 'Internal error',
  serviceUnavailable: 'Not available for the moment',
};

/** The answer for a refusal. */
export function problem({ code, message, errors, headers }: Refusal, requestId: string): Response {
  const title = TITLES[code] ?? code.replace(/([A-Z])/g, ' $1').replace(/^./, (c) => c.toUpperCase()).toLowerCase();
  const body = {
    type: 'about:blank',
    title,
    status: problemCodes[code],
    detail: message,
    code,
    requestId,
    retryable: RETRYABLE.includes(code),
    errors,
  };
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: { 'Content-Type': 'application/problem+json', 'X-Request-Id': requestId, ...headers },
  });
}

/** What the contract says where the ledger refuses. */
export function refusalOf(error: LedgerError): Refusal {
  const data = error.data as Record<string, unknown>;
  switch (error.code) {
    case 'unknownPack':
      return new Refusal('notFound', `Resource pack \`${String(data['id'])}\` does not exist.`);
    case 'unknownExport':
      return new Refusal('notFound', `Export \`${String(data['id'])}\` does not exist.`);
    case 'unknownProduct':
      return refuseField('productNotSupported', 'product', `Packs of product \`${String(data['product'])}\` are not listed here.`);
    case 'totalDecrementNotRenewed':
      return new Refusal('unsupportedOperation', 'Total-decrement packs cannot be renewed.');
    case 'statusForbids':
      return new Refusal('unsupportedOperation', `Resource pack \`${String(data['id'])}\` is in status \`${String(data['status'])}\` and does not allow this.`);
    case 'automaticLocked':
      return new Refusal('operationDenied', 'Auto-renewal cannot be changed on the last day before expiration.');
    case 'invalidPeriod':
      return refuseField('invalidParameterValue', 'period', 'The period must be 1-11 months or 1-5 years.');
    case 'balanceInsufficient':
      return new Refusal('balanceInsufficient', 'Insufficient account balance.');
    case 'refundRefused': {
      const reasons = data['reasons'] as readonly string[];
      const errors = reasons.map((reason) => ({ field: 'pack', code: reason, message: `Refund test failed: ${reason}.` }));
      return new Refusal('notAllowedToRefund', `The pack cannot be refunded: ${reasons.join(', ')}.`, errors);
    }
    case 'refundAmountChanged':
      return refuseField('operationDenied', 'amount.amount', `The refund is now ${toDecimal(data['amount'] as bigint, 2)}; quote again.`);
    case 'tooManyAlerts':
      return refuseField('limitExceeded', 'items', `A pack carries ${String(data['limit'])} thresholds at most.`);
    case 'invalidAlert':
      return refuseField('invalidParameterValue', `items.${String(data['index'])}.value`, `Not a valid threshold: ${String(data['reason'])}.`);
    case 'exportNotReady':
      return new Refusal('exportNotReady', 'The export file is still being generated.', [], { 'Retry-After': '5' });
    case 'exportExpired':
      return new Refusal('exportExpired', 'The export file has expired.');
    case 'exportFailed':
      return new Refusal('notFound', 'The export failed; there is no file.');
    default:
      // Whatever else the ledger refuses, handlers refuse before.
      return new Refusal('internalError', error.message);
  }
}
