/** What a backend answers when it cannot do what was asked (RFC 9457, `application/problem+json`). */
import * as v from 'valibot';
import { object } from './object.js';
import { openEnum } from './scalars.js';

/** Every code a backend of this contract gives, with the status it stands under. */
export const problemCodes = {
  missingParameter: 400,
  unknownParameter: 400,
  invalidParameter: 400,
  invalidParameterValue: 400,
  malformedBody: 400,
  idempotencyKeyMissing: 400,
  unauthenticated: 401,
  forbidden: 403,
  productNotSupported: 404,
  notFound: 404,
  methodNotAllowed: 405,
  idempotencyKeyInFlight: 409,
  resourceLocked: 409,
  exportNotReady: 409,
  unsupportedOperation: 409,
  operationDenied: 409,
  balanceInsufficient: 409,
  notAllowedToRefund: 409,
  snapshotGone: 410,
  exportExpired: 410,
  preconditionFailed: 412,
  unsupportedMediaType: 415,
  usageTimeOutOfRange: 422,
  limitExceeded: 422,
  idempotencyKeyReused: 422,
  preconditionRequired: 428,
  requestLimitExceeded: 429,
  internalError: 500,
  notImplemented: 501,
  serviceUnavailable: 503,
} as const;
export type ProblemCode = keyof typeof problemCodes;

/** One member or parameter of the request that is wrong. */
export const FieldProblem = object({
  /** Where: a query parameter's name, a header's name, or a path into the body such as `period.count`. */
  field: v.string(),
  /** What is wrong with it, as a code. */
  code: v.string(),
  /** What is wrong with it, in words. */
  message: v.string(),
});
export type FieldProblem = v.InferOutput<typeof FieldProblem>;

/** An answer that says what went wrong, where, and whether trying again can help. */
export const Problem = object({
  /** A URI for this kind of problem, or `about:blank`. */
  type: v.optional(v.string(), 'about:blank'),
  /** The kind of problem in a few words. */
  title: v.string(),
  /** The HTTP status. */
  status: v.pipe(v.number(), v.integer()),
  /** This very occurrence, in a sentence. */
  detail: v.optional(v.string(), ''),
  /** The kind of problem, for programs. */
  code: openEnum(Object.keys(problemCodes) as readonly ProblemCode[]),
  /** The request as the backend logged it: what support will ask for. */
  requestId: v.string(),
  /** True when the same request may succeed later without being changed. */
  retryable: v.boolean(),
  /** The fields that are wrong, if the request was. */
  errors: v.optional(v.array(FieldProblem), []),
});
export type Problem = v.InferOutput<typeof Problem>;
